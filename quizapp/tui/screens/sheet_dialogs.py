"""The windows before an answer sheet and after it: how it is to be, and the key to mark it by."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from quizapp.domain.mocks.omr import Scored
from quizapp.domain.mocks.profile import Exam, Profile
from quizapp.domain.mocks.wording import rules_in_words
from quizapp.errors import Issue, QuizError, SheetError
from quizapp.services.exams import Changes, make_exam
from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.sheet_commands import KEY, SET_SHEET
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.wish_fields import WishFields

_PURPOSE = "The questions are on paper; here is the sheet for your letters, and the clock."
_KEY = "A file with the key, or its letters: ABCDA or 1A 2C 3D."
_MOST_SLIPS = 4


class SetSheetDialog(Dialog[Exam | None]):
    """How many questions, how long, how it is marked; returns the exam, None to leave it."""

    ABILITIES = SET_SHEET
    BINDINGS: ClassVar[list[BindingType]] = bindings(SET_SHEET)
    TITLE_TEXT = "Answer sheet"
    AUTO_FOCUS = "Wish"

    def __init__(self, profile: Profile | None, changes: Changes) -> None:
        super().__init__()
        self._profile = profile
        self._changes = changes

    def contents(self) -> ComposeResult:
        """What it is for, the fields, what holds."""
        if self._profile is not None:
            yield Plain(plain(self._profile.title).stylize("bold"))
        yield Plain(Content.styled(_PURPOSE, "$quiet"))
        yield WishFields(self._changes)
        yield Plain(id="rules")

    def on_mount(self) -> None:
        """Show what holds."""
        self.follow()

    @on(Input.Changed)
    def follow(self) -> Exam | None:
        """Show what holds now; the exam, where it is one."""
        told = self.query_one("#rules", Plain)
        fields = self.query_one(WishFields)
        try:
            exam = make_exam(self._profile, fields.changes())
        except QuizError as error:
            told.show(plain(f"! {error}").stylize("$error"))
            return None
        fields.hint_at(exam.rules)
        told.show(plain(rules_in_words(exam.rules)))
        return exam

    @on(Input.Submitted)
    def action_begin(self) -> None:
        """Begin."""
        exam = self.follow()
        if exam is not None:
            self.dismiss(exam)

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss(None)


class KeyDialog(Dialog[Scored | None]):
    """Asks for the key; returns the sheet as it is marked by it, None to keep it for later."""

    ABILITIES = KEY
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEY)
    TITLE_TEXT = "The key"
    AUTO_FOCUS = "#key"

    def __init__(self, mark: Callable[[str], Scored]) -> None:
        """`mark` marks by a key, or by a file of that name with it; it may raise QuizError."""
        super().__init__()
        self._mark = mark

    def contents(self) -> ComposeResult:
        """What a key is, a field for it, what is wrong with it."""
        yield Plain(Content.styled(_KEY, "$quiet"))
        yield Input(id="key", placeholder="key.txt, or the letters")
        yield Plain(id="slips")

    def on_mount(self) -> None:
        """Nothing is wrong with it so far."""
        self.query_one("#slips", Plain).show("")

    @on(Input.Submitted)
    def action_mark(self) -> None:
        """Mark the sheet; where the key has slips, tell them."""
        slips = self.query_one("#slips", Plain)
        try:
            scored = self._mark(self.query_one(Input).value)
        except SheetError as error:
            slips.show(_told(error.issues))
        except QuizError as error:
            slips.show(plain(f"! {error}").stylize("$error"))
        else:
            self.dismiss(scored)

    def action_close(self) -> None:
        """Keep the sheet for later."""
        self.dismiss(None)


def _told(issues: list[Issue]) -> Content:
    lines = [f"! {each.line}:{each.column}: {each.message}" for each in issues[:_MOST_SLIPS]]
    more = len(issues) - len(lines)
    return plain("\n".join([*lines, *([f"and {more} more"] if more else [])])).stylize("$error")
