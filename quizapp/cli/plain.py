"""Study line by line, without a screen: for screen readers, dumb terminals and scripts."""

import random
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from quizapp.cli.arranged import arranged, how_to_arrange, say_arrangement
from quizapp.cli.asides import HELP, Asides, Moved
from quizapp.cli.output import flush, note, put
from quizapp.domain.arranging import LETTERS
from quizapp.domain.durations import in_words
from quizapp.domain.memory import Rating
from quizapp.domain.session import Answered, Confidence, Mode, Prompt
from quizapp.domain.wording import back, citation, front, nothing_to_ask, plan_has_no_more
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study

_ARRANGED = frozenset({Mode.ORDER, Mode.MATCH})
_HELP = (
    """\
An answer is a line: a letter for a choice, the answer itself where it is typed, the letters of
what is put in order or matched, and for the others an empty line to see the answer, then 1 again,
2 hard, 3 good or 4 easy.
:quit (or the end of the input) ends, :help says this.
"""
    + HELP
)
_RATINGS = ("1", "2", "3", "4")


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
        self.asides = Asides(study, clock, self.read)

    def run(self) -> None:
        """Ask until nothing is left today."""
        put(":help says how to answer.")
        self.study.advance(self.clock())
        while (prompt := self.study.prompt) is not None:
            try:
                self.ask_or_tell(prompt)
            except Moved:
                if self.study.prompt is None:
                    self.study.advance(self.clock())
            else:
                self.study.advance(self.clock())
        now = self.clock()
        due, held = self.study.summary(now).next_due, self.study.counts(now).held
        if self.study.is_cramming:
            put("Every card was right once.")
        else:
            plan = plan_has_no_more(cram="--cram") if self.study.waits_for_plan(now) else ""
            put(nothing_to_ask(due, now=now, held=held, plan=plan))

    def ask_or_tell(self, prompt: Prompt) -> None:
        """Ask the card at hand, or say how it was answered where the learner returned to it."""
        answered = self.study.answered
        self.asides.is_shown = answered is not None
        self.asides.confidence = Confidence.UNSAID
        if answered is None:
            self.tell(self.ask(prompt))
        else:
            self.dwell(answered)

    def ask(self, prompt: Prompt) -> Answered:
        """Ask one card."""
        asked_at = self.clock()
        put()
        put(self.head(asked_at))
        _put_question(prompt)
        if prompt.mode is Mode.FLIP:
            self.read("Answer: (Enter shows it) ")
            put(back(prompt.card))
            self.asides.is_shown = True
            return self.rate(asked_at)
        while not (text := _chosen(self.read("Answer: "), prompt)):
            put(_objection(prompt))
        now = self.clock()
        seconds = (now - asked_at).total_seconds()
        return self.study.respond(text, now, seconds=seconds, confidence=self.asides.confidence)

    def tell(self, answered: Answered) -> None:
        """Say what came of an answer, which may be right all the same."""
        self.asides.is_shown = True
        _say_verdict(answered)
        if answered.prompt.mode is Mode.TYPED and not answered.correct:
            line = self.read("Enter goes on, :right counts your answer as right: ")
            if line == ":right":
                answered = self.study.rate(Rating.GOOD, self.clock(), seconds=0)
                put("Counted as right.")
        self.say_when(answered)

    def dwell(self, answered: Answered) -> None:
        """Stay at a card that was answered."""
        put()
        _put_question(answered.prompt)
        if answered.prompt.mode is Mode.FLIP:
            put(back(answered.prompt.card))
        _say_verdict(answered)
        while line := self.read(f"Rated {answered.rating}, 1 to 4 changes that, Enter goes on: "):
            if line in _RATINGS:
                answered = self.study.rate(Rating(int(line)), self.clock(), seconds=0)
                self.say_when(answered)
            else:
                put("Please type 1, 2, 3 or 4, or nothing.")

    def rate(self, asked_at: datetime) -> Answered:
        """Ask how well a shown answer was known."""
        previews = self.study.preview(self.clock())
        spans = {rating: f" ({in_words(span)})" for rating, span in previews.items()}
        choices = ", ".join(f"{r.value} {r.name.lower()}{spans.get(r, '')}" for r in Rating)
        while (line := self.read(f"{choices}: ")) not in _RATINGS:
            put("Please type 1, 2, 3 or 4.")
        now = self.clock()
        seconds = (now - asked_at).total_seconds()
        said = self.asides.confidence
        return self.study.rate(Rating(int(line)), now, seconds=seconds, confidence=said)

    def head(self, now: datetime) -> str:
        """What is asked, and what is left of it."""
        counts = self.study.counts(now)
        if self.study.is_cramming:
            return f"{self.study.title}. {counts.total} left."
        left = f"{counts.new} new, {counts.learning} learning, {counts.due} due"
        return f"{self.study.title}. {left}."

    def say_when(self, answered: Answered) -> None:
        """Say when the card comes back."""
        if answered.leech:
            put("Forgotten so often that it is suspended.")
        elif not self.study.is_cramming:
            put(f"Next in {in_words(answered.interval)}.")

    def read(self, label: str) -> str:
        """The next line without its ends that is an answer."""
        while True:
            put(label, end="")
            flush()
            line = sys.stdin.readline()
            if not line or line.strip() in (":quit", ":q"):
                raise _Quit
            if line.strip() in (":help", ":h", ":?"):
                put(_HELP)
            elif (text := self.asides.heed(line.strip())) is not None:
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
        put(f"Right{_but(answered)}" if answered.correct else _wrong(answered))
    if card.explanation:
        put(card.explanation)
    documents = {document.id: document for document in answered.prompt.documents}
    for source in card.sources:
        quote = f": “{source.quote}”" if source.quote else ""
        put(f"Source: {citation(source, documents)}{quote}")


def _but(answered: Answered) -> str:
    """What a right answer leaves to be wished for."""
    if answered.close:
        return f", but mind the spelling: {answered.prompt.card.answer}"
    if answered.confidence is Confidence.GUESS:
        return ", by a guess."
    return ", but slowly." if answered.slow else "."


def _wrong(answered: Answered) -> str:
    sure = ", though you were sure" if answered.confidence is Confidence.SURE else ""
    return f"Wrong{sure}. The answer is: {answered.prompt.card.answer}"


def _say_summary(study: Study, now: datetime) -> None:
    summary = study.finish(now)
    put(f"{summary.answered} answered, {summary.correct} right.")
    for card in summary.sure_missed:
        put(f"Sure, but wrong: {card.question} {card.answer}")
    for card in summary.other_missed:
        put(f"Missed: {card.question} {card.answer}")
