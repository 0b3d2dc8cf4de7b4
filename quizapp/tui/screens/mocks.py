"""The mocks: one that waits, the exams whose rules are known, and those that were handed in."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.domain.cleaning import clean
from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.profile import Profile
from quizapp.domain.mocks.result import Result
from quizapp.errors import QuizError
from quizapp.services.examining import Examiner, Marked, OpenMock, PastMock
from quizapp.services.exams import Changes
from quizapp.services.quiz import Mock
from quizapp.tui.commands import Command, bindings
from quizapp.tui.exam_commands import MOCKS
from quizapp.tui.screens.dialogs import ConfirmDialog, TroubleDialog
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.exam_dialogs import RulesDialog
from quizapp.tui.screens.marks import MarksScreen
from quizapp.tui.screens.mock_lines import Line, listed
from quizapp.tui.screens.sheets import Sheets
from quizapp.tui.screens.wishes import WishesScreen
from quizapp.tui.widgets.plain import Plain

_PURPOSE = "Rules change by the year: check them against your own notice."
_GIVE_UP = "Give this mock up? Nothing of it counts."
_GIVE_SHEET_UP = "Give this sheet up? Nothing of it is kept."
_WAITS = "The mock waits where you left it, and its clock with it."


class MocksScreen(Sheets[None]):
    """What can be sat, gone on with and looked at again."""

    ABILITIES = MOCKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(MOCKS)

    def __init__(
        self,
        examiner: Examiner,
        *,
        clock: Callable[[], datetime],
        deck_ids: Sequence[str] = (),
        first: Callable[["MocksScreen"], None] | None = None,
    ) -> None:
        """`deck_ids` are those to fill a paper from, none meaning all. Raises QuizError.

        What is to be done `first` may raise QuizError too; it can be tried again then.
        """
        super().__init__()
        self.clock = clock
        self.examiner = examiner
        self._deck_ids = deck_ids
        self._first = first
        self._found = examiner.profiles()
        self._lines: list[Line] = []
        self._waiting: tuple[OpenMock | None, AnswerSheet | None] = (None, None)

    def compose(self) -> ComposeResult:
        """Title, lines, what is known of the marked one, keys."""
        with Vertical(id="mocks"):
            yield Plain(Content.styled("Mock exams", "bold $primary"), id="mocks-title")
            yield Plain(Content.styled(_PURPOSE, "$quiet"), id="mocks-purpose")
            yield OptionList(markup=False, id="lines")
            yield Plain(id="about-line")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the lines, and say which profiles cannot be read."""
        self._fill()
        for issue in self._found.issues:
            self.notify(clean(f"{issue.path}: {issue.message}"), severity="warning", markup=False)
        first = self._first
        if first is not None:
            self.attempt(lambda: first(self))

    def on_screen_resume(self) -> None:
        """Come back from a mock to what waits and what was handed in."""
        self._fill()

    @property
    def marked(self) -> Line | None:
        """The line under the mark."""
        place = self.query_one(OptionList).highlighted
        return None if place is None else self._lines[place]

    def allows(self, command: Command) -> bool:
        """What can be done hangs on the marked line."""
        line = self.marked
        if command.action == "rules":
            return line is not None and line.profile is not None
        if command.action == "give_up":
            return line is not None and isinstance(line.subject, OpenMock | AnswerSheet)
        if command.action == "sheet":
            return line is not None and not isinstance(line.subject, OpenMock | AnswerSheet)
        return True

    @on(OptionList.OptionHighlighted)
    def _describe(self) -> None:
        line = self.marked
        self.query_one("#about-line", Plain).show(line.about if line else "")
        self.refresh_offers()

    @on(OptionList.OptionSelected)
    def action_pick(self) -> None:
        """Go on with it, set it, or look at it again."""
        line = self.marked
        if line is None:
            return
        match line.subject:
            case OpenMock():
                self.attempt(self.resume)
            case AnswerSheet():
                self.attempt(self.resume_sheet)
            case PastMock(attempt=attempt):
                self.attempt(lambda: self._show(self.examiner.marked(attempt)))
            case _:
                self.set(line.profile)

    def action_sheet(self) -> None:
        """Fill in a sheet for the exam on paper, or for a mock that was handed in."""
        line = self.marked
        if line is not None and isinstance(line.subject, PastMock):
            attempt = line.subject.attempt
            self.attempt(lambda: self._sheet_for(self.examiner.marked(attempt)))
        elif line is not None:
            self.set_sheet(line.profile)

    def action_rules(self) -> None:
        """Show the rules of the marked exam, and who says so."""
        if self.marked is not None and self.marked.profile is not None:
            self.app.push_screen(RulesDialog(self.marked.profile))

    def action_give_up(self) -> None:
        """Give the mock or the sheet that waits up, once that is sure."""
        is_sheet = self.marked is not None and isinstance(self.marked.subject, AnswerSheet)

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.attempt(self._give_sheet_up if is_sheet else self._give_up)

        self.app.push_screen(ConfirmDialog(_GIVE_SHEET_UP if is_sheet else _GIVE_UP), decide)

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Move the mark."""
        lines = self.query_one(OptionList)
        if step > 0:
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    def set(self, profile: Profile | None, changes: Changes = Changes()) -> None:  # noqa: B008
        """Ask how the mock is to be, then sit it."""

        def begin(mock: Mock | None) -> None:
            if mock is not None:
                self.sit(mock)

        screen = WishesScreen(
            self.examiner, profile, clock=self.clock, changes=changes, deck_ids=self._deck_ids
        )
        self.app.push_screen(screen, begin)

    def resume(self) -> None:
        """Go on with the mock that waits."""
        self.sit(self.examiner.resume(self.clock()))

    def sit(self, mock: Mock) -> None:
        """Sit a mock, then show what came of it."""

        def show(result: Result | None) -> None:
            if result is not None:
                self._show(Marked(mock.exam, result))
            else:
                self.notify(_WAITS)

        self.app.push_screen(ExamScreen(mock, clock=self.clock), show)

    def attempt(self, work: Callable[[], None]) -> None:
        """Do it; where a file refuses, it can be tried again."""
        try:
            work()
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self.attempt(work) if again else None
            )

    def _show(self, marked: Marked) -> None:
        self.app.push_screen(MarksScreen(marked, documents=self.examiner.documents))

    def _sheet_for(self, marked: Marked) -> None:
        self.begin_sheet(marked.exam, marked.key)

    def _give_sheet_up(self) -> None:
        self.examiner.resume_sheet(self.clock()).close()
        self._fill()

    def _give_up(self) -> None:
        now = self.clock()
        self.examiner.resume(now).abandon(now)
        self._fill()

    def _fill(self) -> None:
        """Show the lines as they stand, with the mark where it was, or on what waits since then."""
        try:
            waiting, past = self.examiner.waiting(), self.examiner.past()
            sheet = self.examiner.sheet()
        except QuizError as error:
            self.query_one("#about-line", Plain).show(clean(str(error)))
            return
        last = self.marked
        self._lines = listed(self._found.profiles.values(), past, waiting=waiting, sheet=sheet)
        options = self.query_one(OptionList)
        options.set_options(Option(each.shown, disabled=each.is_heading) for each in self._lines)
        same = [n for n, each in enumerate(self._lines) if last and each.subject == last.subject]
        places = [n for n in same if not self._lines[n].is_heading]
        is_new = (waiting, sheet) != self._waiting
        options.highlighted = places[0] if places and not is_new else 1
        self._waiting = (waiting, sheet)
        self._describe()
