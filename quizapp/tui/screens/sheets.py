"""The way through an answer sheet: set, filled in, marked by its key."""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime

from quizapp.domain.mocks.omr import Scored
from quizapp.domain.mocks.profile import Exam, Profile
from quizapp.services.drill import Drill
from quizapp.services.examining import Examiner
from quizapp.services.exams import Changes
from quizapp.tui.screens.dialogs import ConfirmDialog
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.screens.sheet import SheetScreen
from quizapp.tui.screens.sheet_dialogs import KeyDialog, SetSheetDialog
from quizapp.tui.screens.sheet_marks import SheetMarksScreen

_ANOTHER = "Begin another sheet?"
_WAITS = "The sheet waits where you left it, and its clock with it."
_UNMARKED = "The sheet is kept until you have the key."


class Sheets(Page[Result]):
    """A screen from which answer sheets are filled in."""

    examiner: Examiner
    clock: Callable[[], datetime]

    @abstractmethod
    def attempt(self, work: Callable[[], None]) -> None:
        """Do it; where that fails say why, and let it be tried again."""

    def set_sheet(self, profile: Profile | None, changes: Changes = Changes()) -> None:  # noqa: B008
        """Ask how the sheet is to be, then begin it."""

        def begin(exam: Exam | None) -> None:
            if exam is not None:
                self.attempt(lambda: self.begin_sheet(exam))

        self.app.push_screen(SetSheetDialog(profile, changes), begin)

    def begin_sheet(self, exam: Exam, key: tuple[str, ...] = ()) -> None:
        """Begin a sheet, once it is sure where another waits. Raises QuizError."""

        def begin() -> None:
            self._fill_in(self.examiner.begin_sheet(exam, self.clock(), key=key))

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.attempt(begin)

        waiting = self.examiner.sheet()
        if waiting is None:
            begin()
            return
        marked = f"{waiting.answered} of {len(waiting.marks)} marked"
        lost = f"One waits: {waiting.exam.title}, {marked}. It is given up for the other."
        self.app.push_screen(ConfirmDialog(_ANOTHER, detail=lost), decide)

    def resume_sheet(self) -> None:
        """Go on with the sheet that waits. Raises QuizError."""
        self._fill_in(self.examiner.resume_sheet(self.clock()))

    def _fill_in(self, drill: Drill) -> None:
        def go_on(handed_in: bool | None) -> None:
            if handed_in:
                self._ask_for_key(drill)
            else:
                self.notify(_WAITS)

        self.app.push_screen(SheetScreen(drill, clock=self.clock), go_on)

    def _ask_for_key(self, drill: Drill) -> None:
        def show(scored: Scored | None) -> None:
            if scored is None:
                self.notify(_UNMARKED)
            else:
                self.attempt(drill.close)
                self.app.push_screen(SheetMarksScreen(drill.sheet.exam, scored))

        if drill.sheet.key:
            show(drill.mark())
        else:
            self.app.push_screen(KeyDialog(drill.mark), show)
