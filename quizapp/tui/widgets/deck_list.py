"""The list of decks with what each of them has for today."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, columns, either

_WIDTHS = (7, 10, 6)
_NOTHING = "–"
_ROOMY = 50


@dataclass(frozen=True, slots=True)
class DeckRow:
    """What the list shows of a deck; the numbers are today's, `problem` is of its file."""

    id: str
    title: str
    new: int
    learning: int
    due: int
    problem: str = ""
    held: bool = False
    """Whether the day's limit holds new cards back."""


class DeckList(OptionList):
    """Decks to choose from, by key or mouse."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="decks")
        self.rows: tuple[DeckRow, ...] = ()

    def show(self, rows: Sequence[DeckRow]) -> None:
        """Show these decks, with the mark on the deck that had it."""
        marked = self.marked
        self.rows = tuple(rows)
        self.set_options(Option(_line(row)) for row in rows)
        ids = [row.id for row in rows]
        place = ids.index(marked.id) if marked and marked.id in ids else 0
        self.highlighted = place if rows else None

    @property
    def marked(self) -> DeckRow | None:
        """The deck under the mark."""
        if self.highlighted is None or not self.rows:
            return None
        return self.rows[self.highlighted]


def headings() -> VisualType:
    """The names of the columns."""
    title = Content("Deck")
    names = [Content(name) for name in ("new", "learning", "due")]
    return _row(title, names, Content("today"))


def _line(row: DeckRow) -> VisualType:
    sign = Content.styled("! " if row.problem else "", "bold $error")
    title = Content.assemble(sign, plain(row.title))
    total = row.new + row.learning + row.due
    if not total:
        state, short, colour = _rest(row)
        return _row(title, [Content.styled(state, colour)], Content.styled(short, colour))
    return _row(title, [_number(part) for part in (row.new, row.learning, row.due)], _number(total))


def _rest(row: DeckRow) -> tuple[str, str, str]:
    """Why a deck asks nothing today, in words, in a word, and the colour of that."""
    if row.problem:
        return "needs mending", "mend", "$error"
    if row.held:
        return "✓ more new tomorrow", "✓ done", "$success"
    return "✓ done for today", "✓ done", "$success"


def _row(title: Content, cells: Sequence[Content], short: Content) -> Fitted:
    wide = columns(title, cells, _WIDTHS)
    return either(wide, columns(title, [short], (sum(_WIDTHS) // 3,)), below=_ROOMY)


def _number(number: int) -> Content:
    return Content(str(number)) if number else Content.styled(_NOTHING, "$quiet")
