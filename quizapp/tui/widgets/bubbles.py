"""An answer sheet: a bubble for each option of each question, the marked one with its letter."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content

from quizapp.tui.widgets.navigator import FLAGGED, Map, Navigator, Spot
from quizapp.tui.widgets.plain import Plain

_EMPTY = "·"


@dataclass(frozen=True, slots=True)
class Bubble(Spot):
    """A line of the sheet: which letter is marked, "" for none."""

    letter: str


class Bubbles(Navigator):
    """The lines of a sheet in rows; a click marks a letter, or goes to a number."""

    class Marked(Navigator.Picked):
        """A letter of a question was clicked."""

        def __init__(self, number: int, letter: str) -> None:
            super().__init__(number)
            self.letter = letter

    def __init__(self, letters: str, *, id: str) -> None:  # noqa: A002
        super().__init__(rows=True, id=id)
        self._letters = letters
        self.sign_width = 2 * len(letters) + 1

    def sign(self, spot: Spot) -> str:
        """The bubbles of a line."""
        marked = spot.letter if isinstance(spot, Bubble) else ""
        bubbles = (each if each == marked else _EMPTY for each in self._letters)
        return f" {' '.join(bubbles)} "

    def pick(self, number: int, cell: int) -> None:
        """Tell which letter was clicked, or that the number was."""
        if 0 <= cell < 2 * len(self._letters):
            self.post_message(self.Marked(number, self._letters[cell // 2]))
        else:
            super().pick(number, cell)


class Sheet(Map, can_focus=False):
    """The whole sheet, the question that is looked at in view."""

    def __init__(self, letters: str) -> None:
        super().__init__(id="sheet")
        self._letters = letters

    def compose(self) -> ComposeResult:
        """The lines, and the key to their signs."""
        yield Bubbles(self._letters, id="grid")
        key = f"A letter is marked, {_EMPTY} is not  {FLAGGED} flagged"
        yield Plain(Content.styled(key, "$quiet"), id="signs")

    @property
    def per_row(self) -> int:
        """How many questions stand in a row."""
        return self.query_one(Bubbles).per_row
