"""An answer sheet on the screen: letters typed from a paper, under the clock."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from quizapp.domain.cleaning import clean
from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.omr import LETTERS
from quizapp.domain.mocks.profile import Rules
from quizapp.errors import QuizError
from quizapp.services.drill import Drill
from quizapp.tui.commands import bindings
from quizapp.tui.screens.dialogs import TroubleDialog
from quizapp.tui.screens.invigilating import Invigilated
from quizapp.tui.sheet_commands import SHEET
from quizapp.tui.widgets.bubbles import Bubble, Bubbles, Sheet
from quizapp.tui.widgets.exam_head import ExamHead, Standing

_TIME_IS_UP = "Time is up: the sheet is handed in."


class SheetScreen(Invigilated[bool]):
    """One sheet; dismissed with whether it is handed in, or left for later."""

    ABILITIES = SHEET
    BINDINGS: ClassVar[list[BindingType]] = bindings(SHEET)
    AUTO_FOCUS = ""
    PAUSE = "Leave the sheet?"

    def __init__(self, drill: Drill, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.drill = drill
        self.clock = clock
        self.saved_at = clock()

    def compose(self) -> ComposeResult:
        """Head, sheet, keys."""
        yield ExamHead()
        yield Sheet(self.drill.letters)
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the sheet, and let the clock run by heartbeats from here on."""
        self.call_after_refresh(self._report)
        self.start_clock()

    @property
    def rules(self) -> Rules:
        """The exam's rules."""
        return self.drill.sheet.exam.rules

    @property
    def position(self) -> int:
        """The number of the question that is looked at."""
        return self.drill.sheet.position

    def standing(self) -> Standing:
        """How much is marked, and what the clock shows."""
        sheet = self.drill.sheet
        return Standing(
            title=sheet.exam.title,
            answered=sheet.answered,
            flagged=len(sheet.flagged),
            questions=len(sheet.marks),
            left=self.drill.remaining(self.clock()),
            time=self.rules.time,
        )

    def spots(self) -> list[Bubble]:
        """Every line of the sheet."""
        sheet = self.drill.sheet
        return [
            Bubble(bool(letter), number in sheet.flagged, letter)
            for number, letter in enumerate(sheet.marks, 1)
        ]

    def go_to(self, number: int) -> None:
        """Look at another question."""
        self._keep(self.drill.sheet.moved(number))

    def hand_in(self) -> None:
        """Hand in; the key comes next."""
        self._keep(self.drill.sheet, lambda: self.close(True))

    def pause(self) -> None:
        """Leave for later."""
        self._keep(self.drill.sheet, lambda: self.close(False))

    def save_clock(self) -> None:
        """Save the clock, or hand in."""
        if self.drill.remaining(self.clock()) == timedelta(0):
            self.notify(_TIME_IS_UP)
            self.hand_in()
        else:
            self._keep(self.drill.sheet)

    def leave(self) -> None:
        """Save the clock before the app quits."""
        try:
            self.drill.tick(self.clock())
        except QuizError as error:
            self.notify(clean(str(error)), severity="error", markup=False)

    def action_mark(self, key: str) -> None:
        """Mark the option of a digit or a letter, and go on."""
        letter = LETTERS[int(key) - 1] if key.isdigit() else key.upper()
        if letter in self.drill.letters:
            self._keep(self.drill.sheet.marked(letter).moved(self.position + 1))

    def action_blank(self) -> None:
        """Take the letter away, and go on."""
        self._keep(self.drill.sheet.marked("").moved(self.position + 1))

    def action_take_back(self) -> None:
        """Go back to the question before, and take its letter away."""
        self._keep(self.drill.sheet.moved(self.position - 1).marked(""))

    def action_flag(self) -> None:
        """Flag the question, or take its flag off."""
        self._keep(self.drill.sheet.turned())

    def action_move(self, step: int) -> None:
        """Go a row up or down."""
        number = self.position + step * self.query_one(Sheet).per_row
        if 1 <= number <= len(self.drill.sheet.marks):
            self.go_to(number)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        sheet = self.query_one(Sheet)
        sheet.scroll_relative(y=step * max(sheet.size.height - 1, 1), animate=False)

    @on(Bubbles.Marked)
    def _mark_clicked(self, marked: Bubbles.Marked) -> None:
        marked.stop()
        self._keep(self.drill.sheet.moved(marked.number).marked(marked.letter))

    def _keep(self, sheet: AnswerSheet, then: Callable[[], None] | None = None) -> None:
        """Keep the sheet and show it; where the file refuses, let it be tried again."""
        now = self.clock()
        try:
            self.drill.keep(sheet, now)
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self._keep(sheet, then) if again else None
            )
            return
        self.saved_at = now
        self._report()
        if then is not None:
            then()

    def _report(self) -> None:
        self.query_one(Sheet).report(self.spots(), self.position)
        self.show_clock()
