"""The sitting of a mock: questions in any order, a clock, nothing told before it is handed in."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from quizapp.domain.cleaning import clean
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.result import Result
from quizapp.domain.session import Confidence
from quizapp.errors import QuizError, UsageError
from quizapp.services.quiz import Mock
from quizapp.tui.commands import Stage, bindings
from quizapp.tui.exam_commands import EXAM
from quizapp.tui.screens.confiding import Confiding
from quizapp.tui.screens.dialogs import TroubleDialog
from quizapp.tui.screens.exam_findings import asked
from quizapp.tui.screens.invigilating import Invigilated
from quizapp.tui.widgets.card_view import CardView
from quizapp.tui.widgets.choices import LETTERS, Choices
from quizapp.tui.widgets.confidences import Confidences
from quizapp.tui.widgets.exam_head import ExamHead, Standing
from quizapp.tui.widgets.navigator import Map, Navigator, Spot

_TIME_IS_UP = "Time is up: the mock is handed in."


class ExamScreen(Confiding[Result | None], Invigilated[Result | None]):
    """One mock; dismissed with its result, or with None when it is left for later."""

    ABILITIES = EXAM
    BINDINGS: ClassVar[list[BindingType]] = bindings(EXAM)
    AUTO_FOCUS = ""
    PAUSE = "Leave the mock?"
    stage = Stage.CHOOSE

    def __init__(self, mock: Mock, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.mock = mock
        self.clock = clock
        self.saved_at = clock()

    def compose(self) -> ComposeResult:
        """Head, questions, card, how sure, keys."""
        yield ExamHead()
        yield Navigator(rows=False, id="strip")
        with Horizontal(id="exam-desk"):
            with Vertical(id="sitting"):
                yield CardView()
                yield Confidences()
            yield Map(id="map")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the question, and let the clock run by heartbeats from here on."""
        self._ask()
        self._act(self._tick)
        self.start_clock()

    @property
    def rules(self) -> Rules:
        """The exam's rules."""
        return self.mock.exam.rules

    @property
    def position(self) -> int:
        """The number of the question that is looked at."""
        return self.mock.position

    def standing(self) -> Standing:
        """How much is answered, and what the clock shows."""
        return Standing(
            title=self.mock.exam.title,
            answered=len(self.mock.sheet) - len(self.mock.unanswered),
            flagged=len(self.mock.flagged),
            questions=len(self.mock.sheet),
            left=self.mock.remaining(self.clock()),
            time=self.rules.time,
        )

    def spots(self) -> list[Spot]:
        """How every question stands."""
        return [Spot(each.chosen is not None, each.flagged) for each in self.mock.sheet]

    def go_to(self, number: int) -> None:
        """Look at another question."""

        def move() -> None:
            self.mock.move(number, self.clock())
            self._ask()

        self._act(move)

    def hand_in(self) -> None:
        """Hand in; the marks are told."""
        self._act(self._submit)

    def pause(self) -> None:
        """Leave for later, the clock saved."""
        self._act(self._tick)
        if self.mock.result is None:
            self.dismiss(None)

    def save_clock(self) -> None:
        """Save the clock; the call that finds the time to be up hands in."""
        if self.mock.result is None:
            self._act(self._tick)

    def action_choose(self, key: str) -> None:
        """Answer with the option of a digit or a letter."""
        place = int(key) - 1 if key.isdigit() else LETTERS.index(key.upper())
        if place < len(self.mock.current.question.options):
            self._answer(place)

    def action_confirm(self) -> None:
        """Answer with the marked option; where it is answered so, or none is marked, go on."""
        cursor = self.query_one(Choices).cursor
        if cursor is None or cursor == self.mock.current.chosen:
            self.action_turn(1)
        else:
            self._answer(cursor)

    def action_flag(self) -> None:
        """Flag the question, or take its flag off."""
        self._act(lambda: self.mock.flag(self.clock()))

    def action_clear(self) -> None:
        """Take the answer away."""
        self.doubt(Confidence.UNSAID)
        self._act(lambda: self.mock.clear(self.clock()))

    def say(self, said: Confidence) -> None:
        """Say how sure one is, of the answer that is given too."""
        super().say(said)
        if self.mock.current.chosen is not None:
            self._answer(self.mock.current.chosen)

    def leave(self) -> None:
        """Save the clock before the app quits."""
        if self.mock.result is None:
            try:
                self.mock.tick(self.clock())
            except QuizError as error:
                self.notify(clean(str(error)), severity="error", markup=False)

    def action_move(self, step: int) -> None:
        """Move among the options."""
        self.query_one(CardView).move(step)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self.query_one(CardView).turn(step)

    @on(Choices.Picked)
    def _pick_option(self, picked: Choices.Picked) -> None:
        self._answer(picked.place)

    def _answer(self, place: int) -> None:
        said = self.confidence
        self._act(lambda: self.mock.answer(place, self.clock(), confidence=said))

    def _tick(self) -> None:
        self.mock.tick(self.clock())

    def _submit(self) -> None:
        self.mock.submit(self.clock())

    def _act(self, work: Callable[[], None]) -> None:
        """Do it; where the file refuses, it can be tried again, and the mock stands as it was."""
        try:
            work()
        except UsageError as error:  # over, or taken over by another window
            self.notify(clean(str(error)), severity="error", markup=False)
            self.close(None)
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self._act(work) if again else None
            )
        else:
            self.saved_at = self.clock()
            if self.mock.result is None:
                self._report()
                return
            if work != self._submit:
                self.notify(_TIME_IS_UP)
            self.close(self.mock.result)

    def _ask(self) -> None:
        """Show the question that is looked at."""
        self.query_one(CardView).ask(asked(self.mock), Stage.CHOOSE)
        self.doubt(self.mock.current.confidence)

    def _report(self) -> None:
        """Show the answer, the flag, the questions and the clock as they stand."""
        self.query_one(CardView).describe(asked(self.mock))
        self.query_one(Choices).hold(self.mock.current.chosen)
        for shown in (self.query_one("#strip", Navigator), self.query_one(Map)):
            shown.report(self.spots(), self.mock.position)
        self.show_clock()
