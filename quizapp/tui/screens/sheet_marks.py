"""What came of an answer sheet: the marks, and every question beside its key."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from quizapp.domain.mocks.omr import Marked, Scored
from quizapp.domain.mocks.profile import Exam
from quizapp.domain.mocks.sheet import Outcome
from quizapp.domain.mocks.wording import verdict_in_words
from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.marks import verdict
from quizapp.tui.screens.page import Page
from quizapp.tui.sheet_commands import SHEET_MARKS
from quizapp.tui.widgets.fitted import Fitted
from quizapp.tui.widgets.navigator import in_a_row, in_rows
from quizapp.tui.widgets.plain import Plain

_SIGNS = {
    Outcome.RIGHT: ("✓", "$success"),
    Outcome.WRONG: ("✗", "$error"),
    Outcome.BLANK: ("○", "$warning"),
}
_NOT_KEPT = "This result is not kept: note it down before you leave."
_SIGNS_MEAN = "✓ right   ✗ your letter, then the key   ○ blank, then the key"


class SheetMarksScreen(Page[None]):
    """A sheet that was marked."""

    ABILITIES = SHEET_MARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(SHEET_MARKS)

    def __init__(self, exam: Exam, scored: Scored) -> None:
        super().__init__()
        self._exam = exam
        self._scored = scored

    def compose(self) -> ComposeResult:
        """Verdict, marks, every question."""
        total = self._scored.total
        lines = [plain(line) for line in verdict_in_words(total)]
        with VerticalScroll(id="marks", can_focus=False):
            yield Plain(verdict(total.passed), id="verdict")
            yield Plain(plain(self._exam.title).stylize("bold"))
            yield Plain(Content("\n").join(lines), id="sheet-total")
            yield Plain(Content.styled(_NOT_KEPT, "bold $warning"), id="not-kept")
            yield Plain(_questions(self._scored), id="sheet-questions")
            yield Plain(Content.styled(_SIGNS_MEAN, "$quiet"), id="signs")
        yield self.key_bar()

    def action_close(self) -> None:
        """Back to the mocks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#marks").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        page = self.query_one("#marks")
        page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)


def _questions(scored: Scored) -> Fitted:
    digits = len(str(len(scored.questions)))
    cells = [_question(each, digits) for each in scored.questions]
    return Fitted(lambda width: in_rows(cells, in_a_row(width, cells[0].cell_length)))


def _question(marked: Marked, digits: int) -> Content:
    sign, style = _SIGNS[marked.outcome]
    key = "  " if marked.outcome is Outcome.RIGHT else f" {marked.key}"
    return Content.assemble(
        (f"{marked.number:>{digits}} ", "$quiet"),
        (sign, style),
        f" {marked.marked or ' '}",
        (key, "bold"),
        "   ",
    )
