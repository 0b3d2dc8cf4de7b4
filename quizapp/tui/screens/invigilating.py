"""What sitting a mock and filling in an answer sheet share: a clock, and questions to go to."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on

from quizapp.domain.mocks.profile import Rules
from quizapp.services.quiz import HEARTBEAT
from quizapp.tui.screens.dialogs import ConfirmDialog, TroubleDialog
from quizapp.tui.screens.exam_dialogs import GoToDialog, HandInDialog
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.widgets.exam_head import ExamHead, Standing
from quizapp.tui.widgets.navigator import Navigator, Spot

_SECOND = 1.0
_PAUSED = "The clock stops, and you can go on where you are."
_LAST_TENTH = "A tenth of the time is left."
_LAST = "That was the last question; s hands in."


class Invigilated(Page[Result]):
    """A screen of numbered questions under a clock, left for later or handed in."""

    PAUSE: ClassVar[str] = ""
    """The question before it is left for later."""
    clock: Callable[[], datetime]
    saved_at: datetime
    """When the clock was last put on disk."""
    is_warned = False
    """Whether the learner knows that there is little time left."""

    @property
    @abstractmethod
    def rules(self) -> Rules:
        """How it is marked."""

    @property
    @abstractmethod
    def position(self) -> int:
        """The number of the question that is looked at."""

    @abstractmethod
    def standing(self) -> Standing:
        """How far it is, and what the clock shows."""

    @abstractmethod
    def spots(self) -> Sequence[Spot]:
        """How every question stands."""

    @abstractmethod
    def go_to(self, number: int) -> None:
        """Look at the question of that number."""

    @abstractmethod
    def hand_in(self) -> None:
        """Hand in."""

    @abstractmethod
    def pause(self) -> None:
        """Leave for later."""

    @abstractmethod
    def save_clock(self) -> None:
        """Put the clock on disk; hand in where the time is up."""

    def start_clock(self) -> None:
        """Let the clock run by heartbeats from here on."""
        self.set_interval(_SECOND, self.watch_clock)

    def watch_clock(self) -> None:
        """Show the time; save it each heartbeat, and where it is up."""
        if isinstance(self.app.screen, TroubleDialog):
            return
        now = self.clock()
        if now - self.saved_at >= HEARTBEAT or self.standing().left == timedelta(0):
            self.saved_at = now
            self.save_clock()
        else:
            self.show_clock()

    def action_turn(self, step: int) -> None:
        """Go on or back."""
        number = self.position + step
        if 1 <= number <= len(self.spots()):
            self.go_to(number)
        elif step > 0:
            self.notify(_LAST)

    def action_go_to(self) -> None:
        """See every question, and go to one."""

        def go(number: int | None) -> None:
            if number is not None:
                self.go_to(number)

        self.app.push_screen(GoToDialog(self.spots(), self.position), go)

    def action_hand_in(self) -> None:
        """Hand in, once the learner has seen what is blank and what is flagged."""

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.hand_in()

        self.app.push_screen(HandInDialog(self.spots(), self.rules), decide)

    def action_pause(self) -> None:
        """Leave for later, once that is sure."""

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.pause()

        self.app.push_screen(ConfirmDialog(self.PAUSE, detail=_PAUSED), decide)

    @on(Navigator.Picked)
    def pick_question(self, picked: Navigator.Picked) -> None:
        """Go to the question that was clicked."""
        self.go_to(picked.number)

    def show_clock(self) -> None:
        """Show how far it is and the clock; say once that little time is left."""
        standing = self.standing()
        self.query_one(ExamHead).report(standing)
        if standing.is_short_of_time and not self.is_warned:
            self.is_warned = True
            self.notify(_LAST_TENTH, severity="warning")

    def close(self, result: Result) -> None:
        """Leave, with the windows that may stand over this screen."""
        while self.app.screen is not self:
            self.app.pop_screen()
        self.dismiss(result)
