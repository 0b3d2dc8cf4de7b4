"""Three fields for what a learner wants otherwise than an exam has it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.wording import number
from quizapp.services.examining import wish
from quizapp.services.exams import Changes

_NUMBER = r"[0-9./]*"
_LONGEST = 8


class Wish(Input):
    """A number that may be wished otherwise; left empty, it is as the exam has it."""

    def __init__(self, title: str, value: object) -> None:
        text = "" if value is None else str(value)
        super().__init__(text, restrict=_NUMBER, max_length=_LONGEST)
        self.border_title = title


class WishFields(Horizontal):
    """How many questions, how long, what a wrong answer takes off."""

    def __init__(self, changes: Changes) -> None:
        super().__init__(id="wishes")
        self._changes = changes

    def compose(self) -> ComposeResult:
        """The fields."""
        yield Wish("Questions", self._changes.questions)
        yield Wish("Minutes", self._changes.minutes)
        yield Wish("Penalty", self._changes.penalty)

    def changes(self) -> Changes:
        """What is typed. Raises UsageError."""
        return wish(*(each.value for each in self.query(Wish)))

    def hint_at(self, rules: Rules) -> None:
        """Say in the empty fields what holds there."""
        minutes = "no clock"
        if rules.time is not None:
            minutes = f"{rules.time.total_seconds() / 60:.0f}"
        hints = (str(rules.questions), minutes, number(rules.penalty))
        for field, hint in zip(self.query(Wish), hints, strict=True):
            field.placeholder = hint
