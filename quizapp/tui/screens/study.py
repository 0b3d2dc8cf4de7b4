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
from quizapp.domain.session import Answered, Mode, Prompt, Summary
from quizapp.errors import ProgressError
from quizapp.services.study import Study
from quizapp.tui.commands import SHOWN, Command, Stage, bindings
from quizapp.tui.screens.answering import Answering
from quizapp.tui.screens.dialogs import SourcesDialog, TroubleDialog
from quizapp.tui.screens.findings import face, judged, may_be_overruled, modes_of, turned
from quizapp.tui.study_commands import STUDY
from quizapp.tui.widgets.card_view import CardView
from quizapp.tui.widgets.choices import LETTERS, Choices
from quizapp.tui.widgets.progress import Progress, ProgressHead
from quizapp.tui.widgets.ratings import Ratings

_STAGES = {
    Mode.CHOICE: Stage.CHOOSE,
    Mode.FLIP: Stage.RECALL,
    Mode.TYPED: Stage.TYPE,
    Mode.ORDER: Stage.ORDER,
    Mode.MATCH: Stage.MATCH,
}


class StudyScreen(Answering[Summary | None]):
    """Asks the cards of a sitting; dismissed with its summary, or with None when left early."""

    ABILITIES = STUDY
    BINDINGS: ClassVar[list[BindingType]] = bindings(STUDY)
    AUTO_FOCUS = ""

    def __init__(self, study: Study, prompt: Prompt, *, clock: Callable[[], datetime]) -> None:
        """`study` stands at `prompt`."""
        super().__init__()
        self.prompt = prompt
        self._study = study
        self._clock = clock
        self._asked_at = clock()
        self.stage = _STAGES[prompt.mode]
        self._answered: Answered | None = None

    def compose(self) -> ComposeResult:
        """Head, card, ratings, keys."""
        with Vertical(id="sitting"):
            yield ProgressHead()
            yield CardView()
            yield Ratings()
        yield self.key_bar()

    def on_mount(self) -> None:
        """Ask the first card."""
        self._ask(self.prompt)

    def allows(self, command: Command) -> bool:
        """Abilities that hang on the card or on the answer that was given."""
        match command.name:
            case "was_right":
                return self._answered is not None and may_be_overruled(self._answered)
            case "sources":
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
        seconds = self._seconds()
        self._attempt(
            lambda: self._judge(self._study.respond(text, self._clock(), seconds=seconds))
        )

    def action_give_up(self) -> None:
        """See the answer instead of guessing."""
        self._rate(Rating.AGAIN)

    def action_reveal(self) -> None:
        """Show the answer, and what each rating leads to."""

        def offer() -> None:
            spans = self._study.preview(self._clock())
            self.query_one(Ratings).offer({each: in_words(span) for each, span in spans.items()})
            self.query_one(CardView).show(turned(self.prompt))
            self._enter(Stage.RATE)

        self._attempt(offer)

    def action_rate(self, key: str) -> None:
        """Rate one's memory, or change the rating."""
        self._rate(Rating(int(key)))

    def action_was_right(self) -> None:
        """Count the answer as right after all."""
        self._rate(Rating.GOOD)

    def action_go_on(self) -> None:
        """Go on to the next card, or to the end."""

        def advance() -> None:
            now = self._clock()
            prompt = self._study.advance(now)
            if prompt is None:
                self.dismiss(self._study.finish(now))
            else:
                self._ask(prompt)

        self._attempt(advance)

    def action_switch_mode(self) -> None:
        """Ask this card another way."""
        modes = modes_of(self.prompt)
        following = modes[(modes.index(self.prompt.mode) + 1) % len(modes)]
        self._attempt(lambda: self._ask(self._study.switch(following)))

    def action_undo(self) -> None:
        """Take the last answer back and ask its card again."""

        def undo() -> None:
            prompt = self._study.undo(self._clock())
            if prompt is None:
                self.notify("There is no answer to take back.")
            else:
                self._ask(prompt)

        self._attempt(undo)

    def action_sources(self) -> None:
        """Show the passages that the card cites."""
        self.app.push_screen(SourcesDialog(self.prompt.card.sources, self.prompt.documents))

    def action_home(self) -> None:
        """Leave; what was answered is on disk."""
        self.leave()
        self.dismiss(None)

    def leave(self) -> None:
        """Close the sitting."""
        try:
            self._study.finish(self._clock())
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

    def _attempt(self, work: Callable[[], None]) -> None:
        """Do it; where the progress file refuses, the card stays and it can be tried again."""
        try:
            work()
        except ProgressError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self._attempt(work) if again else None
            )

    def _ask(self, prompt: Prompt) -> None:
        self.prompt = prompt
        self._asked_at = self._clock()
        self._answered = None
        self.has_objected = False
        stage = _STAGES[prompt.mode]
        self.query_one(CardView).ask(face(prompt), stage)
        self.query_one(Ratings).display = False
        self._attempt(self._report_progress)
        self._enter(stage)

    def _rate(self, rating: Rating) -> None:
        seconds, turned_over = self._seconds(), self.stage is Stage.RATE

        def record() -> None:
            self._judge(self._study.rate(rating, self._clock(), seconds=seconds))
            if turned_over:
                self.action_go_on()

        self._attempt(record)

    def _judge(self, answered: Answered) -> None:
        self._answered = answered
        letter = ""
        if answered.prompt.mode is Mode.CHOICE:
            right, picked = answered.prompt.card.answer, answered.response
            letter = self.query_one(Choices).settle(right=right, picked=picked)
        self.query_one(CardView).show(judged(answered, letter))
        self.query_one(Ratings).settle(answered.rating, in_words(answered.interval))
        self._attempt(self._report_progress)
        self._enter(Stage.REVIEW)

    def _report_progress(self) -> None:
        now = self._clock()
        counts = self._study.counts(now)
        self.query_one(ProgressHead).report(
            Progress(
                title=self.prompt.deck_title,
                done=self._study.summary(now).answered,
                new=counts.new,
                learning=counts.learning,
                due=counts.due,
            )
        )

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        self.refresh_offers()

    def _seconds(self) -> float:
        return (self._clock() - self._asked_at).total_seconds()
