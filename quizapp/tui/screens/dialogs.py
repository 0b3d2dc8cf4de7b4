"""Dialogs: each shows one thing, and returns a value where it asks for one."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from quizapp.tui.commands import CONFIRM, DIALOG, TROUBLE, Command, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.widgets.fitted import hanging
from quizapp.tui.widgets.plain import Plain

_KEY_WIDTH = 14


class Dialog(Page[Result], ModalScreen[Result]):
    """A window over the screen below, with its keys at its foot."""

    TITLE_TEXT: ClassVar[str] = ""

    def compose(self) -> ComposeResult:
        """Title, scrolling contents, keys."""
        with Vertical(id="window"):
            yield Plain(Content.styled(self.TITLE_TEXT, "bold $primary"), id="window-title")
            with VerticalScroll(id="window-body", can_focus=False):
                yield from self.contents()
            yield self.key_bar()

    def contents(self) -> ComposeResult:
        """What the dialog shows."""
        yield from ()

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#window-body").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        body = self.query_one("#window-body")
        body.scroll_relative(y=step * max(body.size.height - 1, 1), animate=False)


class HelpDialog(Dialog[None]):
    """Every key of the screen below."""

    ABILITIES = DIALOG
    BINDINGS: ClassVar[list[BindingType]] = bindings(DIALOG)
    TITLE_TEXT = "Keys"

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def contents(self) -> ComposeResult:
        """A line for each ability."""
        for command in self._commands:
            keys = Content.styled(f"{command.all_keys():<{_KEY_WIDTH}}", "bold $primary")
            yield Plain(hanging(keys, Content(command.help)))
        yield Plain(Content.styled("\nA click does what a key does.", "$quiet"))

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


class ConfirmDialog(Dialog[bool]):
    """Asks before something is lost; returns whether to go on."""

    ABILITIES = CONFIRM
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONFIRM)
    TITLE_TEXT = "Are you sure?"

    def __init__(self, question: str, *, detail: str = "") -> None:
        super().__init__()
        self._question = question
        self._detail = detail

    def contents(self) -> ComposeResult:
        """The question, and what it is about."""
        yield Plain(plain(self._question))
        if self._detail:
            yield Plain(plain(f"\n{self._detail}").stylize("$quiet"))

    def action_yes(self) -> None:
        """Go on."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss(False)


class TroubleDialog(Dialog[bool]):
    """Something could not be saved or read; returns whether to try again."""

    ABILITIES = TROUBLE
    BINDINGS: ClassVar[list[BindingType]] = bindings(TROUBLE)
    TITLE_TEXT = "That did not work"

    def __init__(
        self, message: str, *, comfort: str = "The answers before this one are saved."
    ) -> None:
        super().__init__()
        self._message = message
        self._comfort = comfort

    def contents(self) -> ComposeResult:
        """What went wrong, and that nothing is lost."""
        yield Plain(plain(self._message))
        yield Plain(Content.styled(f"\n{self._comfort}", "$quiet"))

    def action_retry(self) -> None:
        """Try again."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss(False)
