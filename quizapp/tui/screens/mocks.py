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
from quizapp.tui.screens.mock_lines import Line, exam_line, heading, past_line, waiting_line
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.wishes import WishesScreen
from quizapp.tui.widgets.plain import Plain

_PURPOSE = "Rules change by the year: check them against your own notice."
_GIVE_UP = "Give this mock up? Nothing of it counts."
_WAITS = "The mock waits where you left it, and its clock with it."


class MocksScreen(Page[None]):
    """What can be sat, gone on with and looked at again."""

    ABILITIES = MOCKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(MOCKS)

    def __init__(
        self,
        examiner: Examiner,
        *,
        clock: Callable[[], datetime],
        deck_ids: Sequence[str] = (),
        resumes: bool = False,
    ) -> None:
        """`deck_ids` are those to fill a paper from, none meaning all. Raises QuizError.

        With `resumes` the learner goes straight on with the mock that waits.
        """
        super().__init__()
        self.clock = clock
        self._examiner = examiner
        self._deck_ids = deck_ids
        self._resumes = resumes
        self._found = examiner.profiles()
        self._lines: list[Line] = []
        self._waiting: OpenMock | None = None

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
        if self._resumes:
            self.attempt(self.resume)

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
            return line is not None and isinstance(line.subject, OpenMock)
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
            case PastMock(attempt=attempt):
                self.attempt(lambda: self._show(self._examiner.marked(attempt)))
            case _:
                self.set(line.profile)

    def action_rules(self) -> None:
        """Show the rules of the marked exam, and who says so."""
        if self.marked is not None and self.marked.profile is not None:
            self.app.push_screen(RulesDialog(self.marked.profile))

    def action_give_up(self) -> None:
        """Give the open mock up, once that is sure."""

        def decide(wanted: bool | None) -> None:
            if wanted:
                self.attempt(self._give_up)

        self.app.push_screen(ConfirmDialog(_GIVE_UP), decide)

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
            self._examiner, profile, clock=self.clock, changes=changes, deck_ids=self._deck_ids
        )
        self.app.push_screen(screen, begin)

    def resume(self) -> None:
        """Go on with the mock that waits."""
        self.sit(self._examiner.resume(self.clock()))

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
        self.app.push_screen(MarksScreen(marked, documents=self._examiner.documents))

    def _give_up(self) -> None:
        now = self.clock()
        self._examiner.resume(now).abandon(now)
        self._fill()

    def _fill(self) -> None:
        """Show the lines as they stand, with the mark where it was, or on what waits since then."""
        try:
            waiting, past = self._examiner.waiting(), self._examiner.past()
        except QuizError as error:
            self.query_one("#about-line", Plain).show(clean(str(error)))
            return
        known = sorted(self._found.profiles.values(), key=lambda profile: profile.title)
        lines = []
        if waiting is not None:
            lines = [heading("Go on", is_first=True), waiting_line(waiting)]
        lines += [heading("Exams", is_first=not lines, with_columns=True)]
        lines += map(exam_line, [*known, None])
        if past:
            lines += [heading("Handed in", is_first=False), *map(past_line, past)]
        last, self._lines = self.marked, lines
        options = self.query_one(OptionList)
        options.set_options(Option(each.shown, disabled=each.is_heading) for each in lines)
        same = [n for n, each in enumerate(lines) if last and each.subject == last.subject]
        places = [n for n in same if not lines[n].is_heading]
        options.highlighted = places[0] if places and waiting == self._waiting else 1
        self._waiting = waiting
        self._describe()
