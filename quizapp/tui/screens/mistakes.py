"""The questions of a mock that was handed in, one by one, with what is right and who says so."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Document
from quizapp.domain.mocks.paper import Question
from quizapp.domain.mocks.sheet import Response
from quizapp.errors import ProgressError
from quizapp.tui.commands import Stage, bindings
from quizapp.tui.exam_commands import MISTAKES
from quizapp.tui.phrases import plain
from quizapp.tui.screens.exam_findings import looked_back_at, marked
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.card_view import CardView
from quizapp.tui.widgets.choices import Choices
from quizapp.tui.widgets.fitted import spread, stacked
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.progress import bar


class MistakesScreen(Page[None]):
    """Pages through some of the questions."""

    ABILITIES = MISTAKES
    BINDINGS: ClassVar[list[BindingType]] = bindings(MISTAKES)
    AUTO_FOCUS = ""

    def __init__(
        self,
        responses: Sequence[Response],
        *,
        title: str,
        documents: Callable[[Question], tuple[Document, ...]],
    ) -> None:
        """`documents` gives what a question's card cites; it may raise ProgressError."""
        super().__init__()
        self._responses = responses
        self._title = title
        self._documents = documents
        self._place = 0

    def compose(self) -> ComposeResult:
        """Head, card, keys."""
        with Vertical(id="sitting"):
            yield Plain(id="mistake-head")
            yield CardView()
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the first."""
        self._show()

    def action_turn(self, step: int) -> None:
        """Go on or back."""
        place = self._place + step
        if 0 <= place < len(self._responses):
            self._place = place
            self._show()
        elif step > 0:
            self.notify("That was the last one.")

    def action_close(self) -> None:
        """Back to the marks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one(CardView).move(step)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self.query_one(CardView).turn(step)

    def _show(self) -> None:
        response = self._responses[self._place]
        question = response.question
        here, whole = self._place + 1, len(self._responses)
        title = plain(self._title).stylize("bold")
        told = Content.styled(f"{here} of {whole}", "$quiet")
        head = stacked([spread(title, told), bar(here, whole)])
        self.query_one("#mistake-head", Plain).update(head)
        view = self.query_one(CardView)
        face = looked_back_at(response)
        view.ask(face, Stage.CHOOSE)
        right = question.options[question.key]
        letter = self.query_one(Choices).settle(right=right, picked=response.text)
        view.show(marked(response, self._cited(question), letter))
        view.describe(face)

    def _cited(self, question: Question) -> tuple[Document, ...]:
        try:
            return self._documents(question)
        except ProgressError as error:
            self.notify(clean(str(error)), severity="error", markup=False)
            return ()
