"""The dialog in which a learner says what is wrong with a card."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.study_commands import REPORT
from quizapp.tui.widgets.plain import Plain

_PURPOSE = "Your teacher finds the note in a file beside the deck; the card stays as it is."


class ReportDialog(Dialog[str]):
    """A line about the card; returns it, or "" where it is left at that."""

    ABILITIES = REPORT
    BINDINGS: ClassVar[list[BindingType]] = bindings(REPORT)
    TITLE_TEXT = "This card is wrong"
    AUTO_FOCUS = "#note"

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def contents(self) -> ComposeResult:
        """The card's question, and a line to write on."""
        yield Plain(plain(self._question))
        yield Input(id="note", placeholder="What is wrong with it?")
        yield Plain(Content.styled(_PURPOSE, "$quiet"), id="purpose")

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Keep the note; an empty one is none."""
        self.dismiss(self.query_one(Input).value.strip())

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss("")
