"""A mock line by line, without a screen: for screen readers, dumb terminals and scripts."""

import re
import sys
from collections.abc import Callable
from datetime import datetime

from quizapp.cli.output import flush, note, put, put_json
from quizapp.domain.arranging import LETTERS
from quizapp.domain.mocks.result import Result
from quizapp.domain.mocks.wording import clock as clock_face
from quizapp.domain.mocks.wording import (
    mistake_in_words,
    numbers_in_words,
    result_in_words,
    rules_in_words,
)
from quizapp.domain.session import Confidence
from quizapp.services.quiz import Mock

_HELP = """\
A letter answers and goes on: b. With b! you are sure, with b~ you think so, with b? you guess.
x takes the answer away, f flags the question or unflags it. Enter goes on, p goes back, g 7 goes
to question 7, r lists what is unanswered and what is flagged. submit hands in. quit, or the end of
the input, leaves the mock and its clock for later; abandon gives it up."""
_ANSWER = re.compile(r"([a-e])[).]?\s*([!~?]?)")
_GO_TO = re.compile(r"g\s*([0-9]{1,4})")
_SAID = {
    "": Confidence.UNSAID,
    "!": Confidence.SURE,
    "~": Confidence.THINK,
    "?": Confidence.GUESS,
}


def sit_plainly(mock: Mock, *, clock: Callable[[], datetime], json: bool = False) -> None:
    """Sit a mock a line at a time on stdin and stdout; with `json` only the result goes there."""
    _Plain(mock, clock, note if json else put).run()
    if mock.result is None:
        return
    if json:
        from quizapp.domain.mocks.plain_data import result_data

        put_json(result_data(mock.exam, mock.result))
    else:
        _put_result(mock, mock.result)


class _Plain:
    """One sitting at the line."""

    def __init__(
        self, mock: Mock, clock: Callable[[], datetime], say: Callable[[str], None]
    ) -> None:
        self.mock = mock
        self.clock = clock
        self.say = say
        self.is_shown = False
        self.is_left = False

    def run(self) -> None:
        """Ask until the mock is handed in, given up or left."""
        self.say(f"{self.mock.exam.title}: {rules_in_words(self.mock.exam.rules)}")
        self.say("help says how to answer.")
        while not self.is_over():
            if not self.is_shown:
                self.show()
            line = self.read()
            self.obey(line)
            if self.mock.result is not None and line != "submit":
                self.say("Time is up; what came too late does not count.")

    def is_over(self) -> bool:
        """Whether the mock was handed in, given up or left."""
        return self.is_left or self.mock.result is not None

    def show(self) -> None:
        """Show the current question with the answer it has."""
        response, question = self.mock.current, self.mock.current.question
        self.say("")
        place = f"Question {question.number} of {len(self.mock.sheet)}, {question.section}."
        self.say(place + self.time_left())
        self.say(question.card.question)
        for letter, option in zip(LETTERS, question.options, strict=False):
            self.say(f"  {letter}) {option}")
        if response.chosen is not None:
            said = f" ({response.confidence})" if response.confidence else ""
            self.say(f"Your answer: {LETTERS[response.chosen]}{said}.")
        if response.flagged:
            self.say("Flagged.")
        self.is_shown = True

    def time_left(self) -> str:
        """What the clock shows, as a further sentence; "" where none runs."""
        left = self.mock.remaining(self.clock())
        return "" if left is None else f" {clock_face(left)} left."

    def read(self) -> str:
        """The next line in small letters; the end of the input is a wish to leave."""
        if self.say is put:
            put("Answer: ", end="")
            flush()
        line = sys.stdin.readline()
        return line.strip().lower() if line else "quit"

    def obey(self, line: str) -> None:
        """Do what a line says."""
        deeds: dict[str, Callable[[], None]] = {
            "": lambda: self.go_to(self.mock.position + 1),
            "p": lambda: self.go_to(self.mock.position - 1),
            "x": self.clear,
            "f": self.flag,
            "r": self.list_open,
            "help": lambda: self.say(_HELP),
            "submit": self.submit,
            "quit": self.leave,
            "abandon": self.abandon,
        }
        if answer := _ANSWER.fullmatch(line):
            self.answer(LETTERS.index(answer[1]), _SAID[answer[2]])
        elif place := _GO_TO.fullmatch(line):
            self.go_to(int(place[1]))
        elif line in deeds:
            deeds[line]()
        else:
            self.say("That is no answer; help says how to answer.")

    def answer(self, option: int, confidence: Confidence) -> None:
        """Answer the current question and go on."""
        if option >= len(self.mock.current.question.options):
            self.say("That is none of the letters.")
            return
        self.mock.answer(option, self.clock(), confidence=confidence)
        if self.mock.result is None:
            self.go_to(self.mock.position + 1)

    def go_to(self, number: int) -> None:
        """Look at another question."""
        if number > len(self.mock.sheet):
            self.say("That was the last question.")
            self.list_open()
        elif number < 1:
            self.say("The questions begin at 1.")
        else:
            self.mock.move(number, self.clock())
            self.is_shown = False

    def clear(self) -> None:
        """Take the answer away."""
        self.mock.clear(self.clock())
        self.say("The answer is taken away.")

    def flag(self) -> None:
        """Flag or unflag the question."""
        self.mock.flag(self.clock())
        self.say("Flagged." if self.mock.current.flagged else "No longer flagged.")

    def list_open(self) -> None:
        """List what is unanswered and what is flagged."""
        self.say(f"Unanswered: {numbers_in_words(self.mock.unanswered)}.{self.time_left()}")
        self.say(f"Flagged: {numbers_in_words(self.mock.flagged)}. submit hands in.")

    def submit(self) -> None:
        """Hand in."""
        self.mock.submit(self.clock())

    def leave(self) -> None:
        """Leave the mock for later."""
        self.mock.tick(self.clock())
        self.is_left = True
        if self.mock.result is None:
            self.say("")
            self.say(f"The mock waits for `quizapp quiz --resume`.{self.time_left()}")

    def abandon(self) -> None:
        """Give the mock up."""
        self.mock.abandon(self.clock())
        self.is_left = True
        self.say("Given up: nothing of it counts.")


def _put_result(mock: Mock, result: Result) -> None:
    put()
    for line in result_in_words(result, mock.exam.rules):
        put(line)
    for response in result.mistakes:
        documents = {document.id: document for document in mock.documents(response.question)}
        put()
        for line in mistake_in_words(response, documents):
            put(line)
