"""The dialog with the paragraphs that a card cites, the quote marked, its neighbours around it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from quizapp.domain.deck import Document
from quizapp.services.passages import Passage
from quizapp.tui.commands import DIALOG, bindings
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.widgets.passage_view import PassageView
from quizapp.tui.widgets.plain import Plain


class PassageDialog(Dialog[None]):
    """What a card cites, word for word as far as the documents are at hand."""

    ABILITIES = DIALOG
    BINDINGS: ClassVar[list[BindingType]] = bindings(DIALOG)
    TITLE_TEXT = "Where it is written"

    def __init__(
        self, passages: Sequence[Passage], documents: Sequence[Document], answer: str
    ) -> None:
        super().__init__()
        self._passages = passages
        self._documents = documents
        self._answer = answer

    def compose(self) -> ComposeResult:
        """Title, passages, keys."""
        with Vertical(id="window"):
            yield Plain(Content.styled(self.TITLE_TEXT, "bold $primary"), id="window-title")
            yield PassageView()
            yield self.key_bar()

    def on_mount(self) -> None:
        """Show the passages."""
        view = self.query_one(PassageView)
        view.show(self._passages, self._documents, self._answer, with_neighbours=True)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one(PassageView).scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        view = self.query_one(PassageView)
        view.scroll_relative(y=step * max(view.size.height - 1, 1), animate=False)

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)
