"""The dialog that sets an exam: its day, the minutes there are, the days off."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from quizapp.domain.allowance import USUAL, written_days, written_minutes
from quizapp.errors import QuizError
from quizapp.services.exam_plans import ExamPlan
from quizapp.services.preparing import Wish
from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.plan_commands import SET_EXAM
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.widgets.plain import Plain

_HINT = "For some decks or tags alone: quizapp exam set --help"


class SetExamDialog(Dialog[None]):
    """Three lines to fill in; what is refused stays, with the reason under it."""

    ABILITIES = SET_EXAM
    BINDINGS: ClassVar[list[BindingType]] = bindings(SET_EXAM)
    TITLE_TEXT = "Set the exam"
    AUTO_FOCUS = "#exam-day"

    def __init__(self, found: ExamPlan | None, *, save: Callable[[Wish], None]) -> None:
        """`found` is the exam to change, None for a first one; `save` may raise QuizError."""
        super().__init__()
        self._found = found
        self._save = save

    def contents(self) -> ComposeResult:
        """What it is, its value, and what is wrong with it."""
        exam = self._found.preparation.exam if self._found else None
        budget = self._found.preparation.budget if self._found else None
        for name, words, value, hint in (
            ("exam-day", "Day of the exam", f"{exam.date}" if exam else "", "2027-02-14"),
            (
                "exam-minutes",
                "Minutes a day",
                written_minutes(budget.minutes if budget else USUAL),
                "40, sat 60, sun 0",
            ),
            (
                "exam-off",
                "Days off",
                written_days(budget.off) if budget else "",
                "none, or 2027-01-01, 2027-01-10..2027-01-14",
            ),
        ):
            yield Plain(Content.styled(words, "$quiet"))
            yield Input(value, placeholder=hint, id=name, classes="exam-field")
        yield Plain("", id="refusal")
        yield Plain(Content.styled(_HINT, "$quiet"), id="purpose")

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save it, or say why that cannot be."""
        day, minutes, off = (field.value.strip() for field in self.query(Input))
        exam = self._found.preparation.exam if self._found else None
        wish = Wish(
            day=day,
            decks=exam.decks if exam else (),
            tags=exam.tags if exam else (),
            minutes=minutes,
            off=off,
        )
        try:
            self._save(wish)
        except QuizError as error:
            self.query_one("#refusal", Plain).show(plain(f"{error}").stylize("$error"))
        else:
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
