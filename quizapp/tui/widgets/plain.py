"""A static text that never reads markup."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static


class Plain(Static):
    """A Static for text from anywhere: what it is given is shown as it reads."""

    ALLOW_SELECT = True

    def __init__(self, content: VisualType = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(content, markup=False, id=id)

    def show(self, content: VisualType) -> None:
        """Show `content`, or take no room where it is empty."""
        self.display = not (isinstance(content, str | Content) and not content)
        self.update(content)
