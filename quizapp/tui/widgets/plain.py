"""A static text that never reads markup."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static

from quizapp.tui.direction import has_right_to_left
from quizapp.tui.widgets.fitted import hanging
from quizapp.tui.widgets.steady import Steady


class Plain(Static, Steady):
    """A Static for text from anywhere: what it is given is shown as it reads."""

    ALLOW_SELECT = True

    def __init__(self, content: VisualType = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(_laid_out(content), markup=False, id=id)

    def show(self, content: VisualType) -> None:
        """Show `content`, or take no room where it is empty."""
        self.display = not (isinstance(content, str | Content) and not content)
        if self.display:
            self.update(_laid_out(content))


def _laid_out(content: VisualType) -> VisualType:
    """The content, made line by line where it runs from right to left."""
    if isinstance(content, Content) and has_right_to_left(content):
        return hanging(Content(""), content)
    return content
