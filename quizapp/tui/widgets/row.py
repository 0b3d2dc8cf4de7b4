"""A line to point at: a sign, a name such as a letter or a number, and its text."""

from textual.content import Content

from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import hanging
from quizapp.tui.widgets.plain import Plain

MARK = "▌"


class Row(Plain):
    """A text under a name, for key and mouse."""

    ALLOW_SELECT = False

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.label = name
        self.text = text

    def write(
        self, *, sign: str = MARK, note: str = "", style: str = "$primary", weight: str = ""
    ) -> None:
        """Write the text with a sign before it and a note behind it."""
        marker = Content.assemble((sign, style), (f" {self.label}  ", f"bold {style}"))
        body = plain(self.text).stylize(weight) if weight else plain(self.text)
        if note:
            body = Content.assemble(body, (f"   {note}", style))
        self.update(hanging(marker, body))
