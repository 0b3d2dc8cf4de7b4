"""Every question of a mock as a sign: answered, blank, flagged, and which is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message

from quizapp.tui.widgets.fitted import Fitted
from quizapp.tui.widgets.plain import Plain

ANSWERED, BLANK, FLAGGED, HERE = "●", "○", "⚑", "▸"
_IN_A_ROW = (10, 5)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a question stands."""

    answered: bool
    flagged: bool


class Navigator(Plain):
    """The questions' numbers and signs in rows; a click goes to one.

    Without `rows` there is one line, with those about the question that is looked at.
    """

    ALLOW_SELECT = False
    sign_width = 1

    class Picked(Message):
        """A question was clicked; its number counts from 1."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, *, rows: bool, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows = rows
        self._spots: Sequence[Spot] = ()
        self._here = 1

    def report(self, spots: Sequence[Spot], here: int) -> None:
        """Show the questions, the one with the number `here` marked."""
        self._spots, self._here = spots, here
        self.update(Fitted(self._build))

    def on_click(self, event: Click) -> None:
        """Find the question under the pointer."""
        at = event.get_content_offset_capture(self)
        (column, cell), width = divmod(at.x, self._cell), self.content_size.width
        per_row = self._per_row(width)
        number = self._first(per_row) + at.y * per_row + column
        if column < per_row and number <= len(self._spots):
            self.pick(number, cell - self._sign_at)

    def pick(self, number: int, cell: int) -> None:  # noqa: ARG002 - for signs with parts
        """Tell that a question was clicked, in that cell of its sign, below 0 on its number."""
        self.post_message(self.Picked(number))

    @property
    def per_row(self) -> int:
        """How many questions stand in a row."""
        return self._per_row(self.content_size.width)

    def line_of_here(self) -> int:
        """The line on which the question that is looked at stands, from 0."""
        return (self._here - 1) // self.per_row

    def sign(self, spot: Spot) -> str:
        """What stands behind a question's number, in as many cells as `sign_width` says."""
        return ANSWERED if spot.answered else BLANK

    def _per_row(self, width: int) -> int:
        return in_a_row(width, self._cell) if self._rows else max(width // self._cell, 1)

    def _first(self, per_row: int) -> int:
        """The number of the first question that is shown."""
        return 1 if self._rows else (self._here - 1) // per_row * per_row + 1

    def _build(self, width: int) -> Content:
        per_row = self._per_row(width)
        first = self._first(per_row)
        last = len(self._spots) if self._rows else min(first + per_row - 1, len(self._spots))
        return in_rows([self._shown(number) for number in range(first, last + 1)], per_row)

    def _shown(self, number: int) -> Content:
        spot, is_here = self._spots[number - 1], number == self._here
        style = "bold $primary" if is_here else "" if spot.answered else "$quiet"
        return Content.assemble(
            (f"{HERE * is_here}{number}".rjust(self._sign_at), style),
            (self.sign(spot), style),
            (FLAGGED if spot.flagged else " ", "$warning"),
            " ",
        )

    @property
    def _sign_at(self) -> int:
        """The cells before the sign: those of the mark and the number."""
        return len(str(len(self._spots))) + 1

    @property
    def _cell(self) -> int:
        """The cells a question takes, with its flag and a gap."""
        return self._sign_at + self.sign_width + 2


class Map(VerticalScroll, can_focus=False):
    """All questions and what their signs mean, the one that is looked at in view."""

    def compose(self) -> ComposeResult:
        """The questions, and the key to their signs."""
        yield Navigator(rows=True, id="grid")
        yield Plain(key_to_signs(), id="signs")

    def report(self, spots: Sequence[Spot], here: int) -> None:
        """Show the questions, the one with the number `here` marked."""
        grid = self.query_one(Navigator)
        grid.report(spots, here)
        self.scroll_to(y=grid.line_of_here() - self.size.height // 2, animate=False)


def in_a_row(width: int, cell: int) -> int:
    """How many questions of `cell` cells stand in a row, a round number where that fits."""
    fitting = max(width // cell, 1)
    return next((number for number in _IN_A_ROW if number <= fitting), fitting)


def in_rows(questions: Sequence[Content], per_row: int) -> Content:
    """Questions one behind the other, so many in a row."""
    rows = [questions[at : at + per_row] for at in range(0, len(questions), per_row)]
    return Content("\n").join(Content("").join(row) for row in rows)


def key_to_signs() -> Content:
    """What the signs mean."""
    return Content.styled(f"{ANSWERED} answered  {BLANK} blank  {FLAGGED} flagged", "$quiet")
