"""The form in which a teacher rewrites a card."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import TextArea

from quizapp.domain.card import Card, Shape
from quizapp.domain.review import Wording
from quizapp.errors import QuizError
from quizapp.tui.commands import bindings
from quizapp.tui.review_commands import EDIT
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.plain import Plain

Save = Callable[[Wording, str], bool]
"""Saves the wording of the card of that id and says whether it did; may raise QuizError."""


class Field(TextArea):
    """A text of the card; Tab leads to the next."""

    def __init__(self, text: str, *, id: str, title: str) -> None:  # noqa: A002
        super().__init__(text, id=id, tab_behavior="focus", highlight_cursor_line=False)
        self.border_title = title
        self.cursor_blink = False
        self.move_cursor(self.document.end)
        self.first = self.text

    @property
    def has_changed(self) -> bool:
        """Whether anything was typed that makes a difference."""
        return self.text != self.first


class EditScreen(Page[bool]):
    """The words of one card; returns whether they were saved."""

    ABILITIES = EDIT
    BINDINGS: ClassVar[list[BindingType]] = bindings(EDIT)

    def __init__(self, card: Card, *, save: Save) -> None:
        super().__init__()
        self._card = card
        self._save = save
        self._is_warned = False

    def compose(self) -> ComposeResult:
        """A field for each text, and the keys."""
        card = self._card
        with VerticalScroll(id="form", can_focus=False):
            yield Plain(Content.styled("Edit the card", "bold $primary"), id="window-title")
            yield Field(card.question, id="ask", title="Question")
            if card.shape is Shape.BASIC:
                yield Field(card.answer, id="right", title="Answer")
                wrong = "\n".join(card.distractors)
                yield Field(wrong, id="wrong", title="Distractors, one a line")
            yield Field(card.explanation, id="why", title="Explanation")
            if card.shape is not Shape.BASIC:
                yield Plain(Content.styled("Items and pairs are edited in the file.", "$quiet"))
        yield self.key_bar()

    def action_save(self) -> None:
        """Save and close; where that cannot be, the form stays as it is."""
        try:
            is_saved = self._save(self._wording(), self._card.id)
        except QuizError as error:
            self.notify(f"Not saved: {error}", severity="error", markup=False)
            return
        if is_saved:
            self.dismiss(True)

    def action_close(self) -> None:
        """Leave; what was typed is given up only the second time."""
        if self._is_warned or not any(field.has_changed for field in self.query(Field)):
            self.dismiss(False)
        else:
            self._is_warned = True
            self.notify("Not saved. Esc again gives up what you typed, ctrl+s saves it.")

    def _wording(self) -> Wording:
        """What is typed; a field that nobody touched gives what the card had."""
        card = self._card
        typed = {field.id: field.text for field in self.query(Field) if field.has_changed}
        distractors = tuple(typed["wrong"].splitlines()) if "wrong" in typed else card.distractors
        return Wording(
            question=typed.get("ask", card.question),
            answer=typed.get("right", card.answer),
            distractors=distractors,
            explanation=typed.get("why", card.explanation),
        )
