"""The study screen: one card after the other, each answer on disk before the next is shown."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from quizapp.domain.cleaning import clean
from quizapp.domain.durations import in_words
from quizapp.domain.memory import Rating
from quizapp.domain.session import Answered, Confidence, Mode, Prompt, Summary
from quizapp.errors import ProgressError
from quizapp.services.study import Study
from quizapp.tui.commands import ASKING, SHOWN, Command, Stage, bindings
from quizapp.tui.screens.answering import Answering
from quizapp.tui.screens.findings import face, judged, may_be_overruled, modes_of, turned
from quizapp.tui.screens.handling import Handling
from quizapp.tui.study_commands import STUDY
from quizapp.tui.widgets.card_view import CardView
from quizapp.tui.widgets.choices import LETTERS, Choices
from quizapp.tui.widgets.confidences import Confidences
from quizapp.tui.widgets.progress import Progress, ProgressHead
from quizapp.tui.widgets.ratings import Ratings

_STAGES = {
    Mode.CHOICE: Stage.CHOOSE,
    Mode.FLIP: Stage.RECALL,
    Mode.TYPED: Stage.TYPE,
    Mode.ORDER: Stage.ORDER,
    Mode.MATCH: Stage.MATCH,
}


class StudyScreen(Answering[Summary | None], Handling[Summary | None]):
    """Asks the cards of a sitting; dismissed with its summary, or with None when left early."""

    ABILITIES = STUDY
    BINDINGS: ClassVar[list[BindingType]] = bindings(STUDY)
    AUTO_FOCUS = ""

    def __init__(self, study: Study, prompt: Prompt, *, clock: Callable[[], datetime]) -> None:
        """`study` stands at `prompt`."""
        super().__init__()
        self.prompt = prompt
        self.study = study
        self.clock = clock
        self._asked_at = clock()
        self.stage = _STAGES[prompt.mode]
        self._answered: Answered | None = None

    def compose(self) -> ComposeResult:
        """Head, card, how sure, ratings, keys."""
        with Vertical(id="sitting"):
            yield ProgressHead()
            yield CardView()
            yield Confidences()
            yield Ratings()
        yield self.key_bar()

    def on_mount(self) -> None:
        """Ask the first card."""
        self.ask(self.prompt)

    def allows(self, command: Command) -> bool:
        """Abilities that hang on the card or on the answer that was given."""
        match command.name:
            case "was_right":
                return self._answered is not None and may_be_overruled(self._answered)
            case "passage":
                return bool(self.prompt.card.sources)
            case "switch_mode":
                return len(modes_of(self.prompt)) > 1
            case _:
                return True

    def action_choose(self, key: str) -> None:
        """Choose the option of a digit or a letter."""
        place = int(key) - 1 if key.isdigit() else LETTERS.index(key.upper())
        option = self.query_one(Choices).option(place)
        if option is not None:
            self.respond(option)

    def action_confirm(self) -> None:
        """Choose the marked option."""
        cursor = self.query_one(Choices).cursor
        if cursor is not None:
            self.action_choose(LETTERS[cursor])

    def respond(self, text: str) -> None:
        """Take an answer."""
        seconds, said = self._seconds(), self.confidence

        def answer() -> None:
            now = self.clock()
            self.judge(self.study.respond(text, now, seconds=seconds, confidence=said))

        self.attempt(answer)

    def action_give_up(self) -> None:
        """See the answer instead of guessing."""
        self._rate(Rating.AGAIN)

    def action_reveal(self) -> None:
        """Show the answer, and what each rating leads to."""

        def offer() -> None:
            spans = self.study.preview(self.clock())
            self.query_one(Ratings).offer({each: in_words(span) for each, span in spans.items()})
            self.query_one(CardView).show(turned(self.prompt))
            self._enter(Stage.RATE)

        self.attempt(offer)

    def action_rate(self, key: str) -> None:
        """Rate one's memory, or change the rating."""
        self._rate(Rating(int(key)))

    def action_was_right(self) -> None:
        """Count the answer as right after all."""
        self._rate(Rating.GOOD)

    def action_go_on(self) -> None:
        """Go on to the next card, or to the end."""

        def advance() -> None:
            now = self.clock()
            prompt = self.study.advance(now)
            if prompt is None:
                self.app.clear_notifications()
                self.dismiss(self.study.finish(now))
            else:
                self.ask(prompt)

        self.attempt(advance)

    def action_switch_mode(self) -> None:
        """Ask this card another way."""
        modes = modes_of(self.prompt)
        following = modes[(modes.index(self.prompt.mode) + 1) % len(modes)]
        self.attempt(lambda: self.ask(self.study.switch(following)))

    def action_home(self) -> None:
        """Leave; what was answered is on disk."""
        self.app.clear_notifications()
        self.leave()
        self.dismiss(None)

    def leave(self) -> None:
        """Close the sitting."""
        try:
            self.study.finish(self.clock())
        except ProgressError as error:
            self.notify(clean(str(error)), severity="error", markup=False)

    def action_move(self, step: int) -> None:
        """Move among the options, or scroll."""
        self.query_one(CardView).move(step)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self.query_one(CardView).turn(step)

    @on(Choices.Picked)
    def _pick_option(self, picked: Choices.Picked) -> None:
        if self.stage is Stage.CHOOSE:
            self.action_choose(LETTERS[picked.place])

    @on(Ratings.Picked)
    def _pick_rating(self, picked: Ratings.Picked) -> None:
        if self.stage in SHOWN:  # the second click of two may meet the next card
            self._rate(Rating(picked.number))

    def ask(self, prompt: Prompt) -> None:
        """Ask a card."""
        self.prompt = prompt
        self.put_away()
        self._asked_at = self.clock()
        self._answered = None
        self.has_objected = False
        self.confidence = Confidence.UNSAID
        stage = _STAGES[prompt.mode]
        shown = face(prompt, is_flagged=self.study.marks().flagged)
        self.query_one(CardView).ask(shown, stage)
        self.query_one(Ratings).display = False
        self.attempt(self._report_progress)
        self._enter(stage)

    def _rate(self, rating: Rating) -> None:
        seconds, turned_over = self._seconds(), self.stage is Stage.RATE
        said = self.confidence if turned_over else Confidence.UNSAID

        def record() -> None:
            now = self.clock()
            answered = self.study.rate(rating, now, seconds=seconds, confidence=said)
            if turned_over:
                self.action_go_on()
            if self.study.answered is answered:  # it has not given way to the next card
                self.judge(answered)
            else:
                self.tell_of_leech(answered)

        self.attempt(record)

    def judge(self, answered: Answered) -> None:
        """Show what came of an answer."""
        self._answered = answered
        letter = ""
        if answered.prompt.mode is Mode.CHOICE:
            right, picked = answered.prompt.card.answer, answered.response
            letter = self.query_one(Choices).settle(right=right, picked=picked)
        self.query_one(CardView).show(judged(answered, letter))
        after = "" if self.study.is_cramming else in_words(answered.interval)
        self.query_one(Ratings).settle(answered.rating, after)
        self.tell_of_leech(answered)
        self.attempt(self._report_progress)
        self._enter(Stage.REVIEW)

    def _report_progress(self) -> None:
        counts = self.study.counts(self.clock())
        self.query_one(ProgressHead).report(
            Progress(
                title=self.study.title,
                done=self.study.done,
                new=counts.new,
                learning=counts.learning,
                due=counts.due,
            )
        )

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        if stage in ASKING:
            self.doubt(self.confidence)
        else:
            self.query_one(Confidences).close()
        self.refresh_offers()

    def _seconds(self) -> float:
        return (self.clock() - self._asked_at).total_seconds()
