"""Study line by line, without a screen: for screen readers, dumb terminals and scripts."""

import random
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from quizapp.cli.arranged import arranged, how_to_arrange, say_arrangement
from quizapp.cli.output import flush, note, put
from quizapp.domain.arranging import LETTERS
from quizapp.domain.durations import in_words
from quizapp.domain.memory import Rating
from quizapp.domain.session import Answered, Mode, Prompt
from quizapp.domain.wording import back, citation, front, nothing_to_ask
from quizapp.services.library import Library
from quizapp.services.study import Study, StudyOptions

_ARRANGED = frozenset({Mode.ORDER, Mode.MATCH})
_HELP = """\
An answer is a line: a letter for a choice, the answer itself where it is typed, the letters of
what is put in order or matched, and for the others an empty line to see the answer, then 1 again,
2 hard, 3 good or 4 easy.
:undo takes the last answer back, :quit (or the end of the input) ends, :help says this."""


class _Quit(Exception):  # noqa: N818 - a wish, not an error
    """The learner, or the input, has ended."""


def study_plainly(
    library: Library,
    decks: Sequence[Path],
    options: StudyOptions,
    *,
    rng: random.Random,
    clock: Callable[[], datetime],
) -> None:
    """Ask what is due, a line at a time on stdin and stdout; each answer is kept at once."""
    ids = library.deck_ids(decks) if decks else []
    for problem in library.overview(clock()).problems:
        note(problem)
    study = Study(library, ids, options, rng=rng, now=clock())
    try:
        _Plain(study, clock).run()
    except _Quit:
        put()
    _say_summary(study, clock())


class _Plain:
    """One sitting at the line."""

    def __init__(self, study: Study, clock: Callable[[], datetime]) -> None:
        self.study = study
        self.clock = clock

    def run(self) -> None:
        """Ask until nothing is left today."""
        put(":help says how to answer.")
        prompt = self.study.advance(self.clock())
        while prompt is not None:
            answered = self.ask(prompt)
            if answered is not None and self.tell(answered):
                prompt = self.study.advance(self.clock())
            else:
                prompt = self.take_back() or prompt
        now = self.clock()
        due, held = self.study.summary(now).next_due, self.study.counts(now).held
        put(nothing_to_ask(due, now=now, held=held))

    def take_back(self) -> Prompt | None:
        """Take the last answer back; its card, or None where there is no answer."""
        prompt = self.study.undo(self.clock())
        put("Taken back." if prompt else "There is no answer to take back.")
        return prompt

    def ask(self, prompt: Prompt) -> Answered | None:
        """Ask one card; None is a wish to take the last answer back."""
        asked_at = self.clock()
        counts = self.study.counts(asked_at)
        put()
        put(f"{prompt.deck_title}. {counts.new} new, {counts.learning} learning, {counts.due} due.")
        _put_question(prompt)
        if prompt.mode is Mode.FLIP:
            if self.read("Answer: (Enter shows it) ") is None:
                return None
            put(back(prompt.card))
            return self.rate(asked_at)
        while (response := self.read("Answer: ")) is not None:
            text = _chosen(response, prompt)
            if text:
                now = self.clock()
                return self.study.respond(text, now, seconds=(now - asked_at).total_seconds())
            put(_objection(prompt))
        return None

    def tell(self, answered: Answered) -> bool:
        """Say what came of an answer, which may be right all the same; False is a wish to undo."""
        _say_verdict(answered)
        if answered.prompt.mode is Mode.TYPED and not answered.correct:
            line = self.read("Enter goes on, :right counts your answer as right: ")
            if line is None:
                return False
            if line == ":right":
                answered = self.study.rate(Rating.GOOD, self.clock(), seconds=0)
                put("Counted as right.")
        put(f"Next in {in_words(answered.interval)}.")
        return True

    def rate(self, asked_at: datetime) -> Answered | None:
        """Ask how well a shown answer was known."""
        previews = self.study.preview(self.clock())
        choices = ", ".join(
            f"{r.value} {r.name.lower()} ({in_words(span)})" for r, span in previews.items()
        )
        while (line := self.read(f"{choices}: ")) is not None:
            if line in ("1", "2", "3", "4"):
                now = self.clock()
                rating = Rating(int(line))
                return self.study.rate(rating, now, seconds=(now - asked_at).total_seconds())
            put("Please type 1, 2, 3 or 4.")
        return None

    def read(self, label: str) -> str | None:
        """The next line without its ends; None for :undo."""
        while True:
            put(label, end="")
            flush()
            line = sys.stdin.readline()
            if not line or line.strip() in (":quit", ":q"):
                raise _Quit
            match line.strip():
                case ":undo" | ":u":
                    return None
                case ":help" | ":h" | ":?":
                    put(_HELP)
                case text:
                    return text


def _put_question(prompt: Prompt) -> None:
    is_arranged = prompt.mode in _ARRANGED
    put(prompt.card.question if is_arranged else front(prompt.card))
    if prompt.mode is Mode.MATCH:
        for number, (left, _) in enumerate(prompt.card.pairs, 1):
            put(f"  {number}) {left}")
    for letter, option in zip(LETTERS, prompt.options, strict=False):
        put(f"  {letter}) {option}")
    if is_arranged:
        put(how_to_arrange(prompt))


def _objection(prompt: Prompt) -> str:
    """What is wrong with a line that is no answer."""
    if prompt.mode in _ARRANGED:
        return "Each letter has to stand there once."
    return "That is none of the letters." if prompt.options else "Please type an answer."


def _chosen(response: str, prompt: Prompt) -> str:
    """What a line stands for: an option, an arrangement, or the response as it was typed."""
    if prompt.mode in _ARRANGED:
        return arranged(response, prompt)
    if prompt.mode is not Mode.CHOICE:
        return response
    letter = response.lower().removesuffix(")").removesuffix(".")
    return dict(zip(LETTERS, prompt.options, strict=False)).get(letter, "")


def _say_verdict(answered: Answered) -> None:
    card = answered.prompt.card
    if answered.prompt.mode in _ARRANGED:
        say_arrangement(answered)
    elif answered.prompt.mode is not Mode.FLIP:
        misspelt = ", but mind the spelling: " + card.answer if answered.close else "."
        put(f"Right{misspelt}" if answered.correct else f"Wrong. The answer is: {card.answer}")
    if card.explanation:
        put(card.explanation)
    documents = {document.id: document for document in answered.prompt.documents}
    for source in card.sources:
        quote = f": “{source.quote}”" if source.quote else ""
        put(f"Source: {citation(source, documents)}{quote}")


def _say_summary(study: Study, now: datetime) -> None:
    summary = study.finish(now)
    put(f"{summary.answered} answered, {summary.correct} right.")
    for card in summary.missed:
        put(f"Missed: {card.question} {card.answer}")
