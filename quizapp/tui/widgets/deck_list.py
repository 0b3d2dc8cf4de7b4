"""The tree of decks and their tags with what each of them has for today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, columns, either

_WIDTHS = (7, 10, 6)
_NOTHING = "–"
_ROOMY = 50
_CLOSED, _OPEN, _WITHIN = "▸ ", "▾ ", "    "
_PADDING = 1
"""Cells before a line, as the style sheet has it."""


@dataclass(frozen=True, slots=True)
class DeckRow:
    """What the tree shows of a deck, or of a `tag` of it; the numbers are today's.

    `problem` is of the deck's file.
    """

    id: str
    title: str
    new: int
    learning: int
    due: int
    problem: str = ""
    held: bool = False
    """Whether the day's limit holds new cards back."""
    planned: bool = False
    """Whether an exam's plan has cards for other days."""
    suspended: bool = False
    """Whether no card is left to ask, now or later."""
    tag: str = ""


class DeckList(OptionList):
    """Decks to choose from, by key or mouse; one that is open has its tags under it."""

    class Turned(Message):
        """The sign before a deck was clicked: it is to be opened, or closed."""

    def __init__(self) -> None:
        super().__init__(markup=False, id="decks")
        self.rows: tuple[DeckRow, ...] = ()
        self._open: frozenset[str] = frozenset()

    def show(self, decks: Sequence[DeckRow], tags: Mapping[str, Sequence[DeckRow]]) -> None:
        """Show these decks, and of those that are open their tags, by the deck's id.

        The mark stays where it was, or goes to the deck whose tag had it; so does what is in view.
        """
        marked, top = self.marked, self.scroll_offset.y
        self._open = frozenset(tags)
        self.rows = tuple(row for deck in decks for row in (deck, *tags.get(deck.id, ())))
        self.styles.max_height = max(len(self.rows), 1)
        self.set_options(Option(self._line(row)) for row in self.rows)
        self.mark(marked.id if marked else "", marked.tag if marked else "")
        self.call_after_refresh(self._look_from, top)

    def mark(self, deck_id: str, tag: str = "") -> None:
        """Put the mark on a deck or a tag of it; where that is not there, as near as can be."""
        names = [(row.id, row.tag) for row in self.rows]
        wishes = [name for name in ((deck_id, tag), (deck_id, "")) if name in names]
        place = names.index(wishes[0]) if wishes else 0
        self.highlighted = place if names else None

    @property
    def marked(self) -> DeckRow | None:
        """What is under the mark."""
        if self.highlighted is None or not self.rows:
            return None
        return self.rows[self.highlighted]

    @property
    def has_open_mark(self) -> bool:
        """Whether the mark is on a deck that is open, or on a tag."""
        return self.marked is not None and self.marked.id in self._open

    def on_click(self, event: Click) -> None:
        """Open or close a deck by the sign before it; elsewhere a click chooses."""
        place = event.style.meta.get("option")
        if place is None or event.x >= _PADDING + len(_OPEN) or self.rows[place].tag:
            return
        event.prevent_default()
        self.highlighted = place
        self.post_message(self.Turned())

    def _look_from(self, top: int) -> None:
        self.scroll_to(y=top, animate=False, immediate=True)
        self.scroll_to_highlight()

    def _line(self, row: DeckRow) -> VisualType:
        sign = _WITHIN if row.tag else _OPEN if row.id in self._open else _CLOSED
        trouble = Content.styled("! " if row.problem else "", "bold $error")
        title = Content.assemble((sign, "$quiet"), trouble, plain(row.title))
        total = row.new + row.learning + row.due
        if not total:
            state, short, colour = _rest(row)
            return _row(title, [Content.styled(state, colour)], Content.styled(short, colour))
        numbers = [_number(part) for part in (row.new, row.learning, row.due)]
        return _row(title, numbers, _number(total))


def headings() -> VisualType:
    """The names of the columns."""
    names = [Content(name) for name in ("new", "learning", "due")]
    return _row(Content("  Deck"), names, Content("today"))


def _rest(row: DeckRow) -> tuple[str, str, str]:
    """Why there is nothing to ask today, in words, in a word, and the colour of that."""
    if row.problem:
        return "needs mending", "mend", "$error"
    if row.suspended:
        return "suspended", "none", "$warning"
    if row.tag:
        return _NOTHING, _NOTHING, "$quiet"
    if row.held:
        return "✓ more new tomorrow", "✓ done", "$success"
    if row.planned:
        return "✓ more by the plan", "✓ later", "$success"
    return "✓ done for today", "✓ done", "$success"


def _row(title: Content, cells: Sequence[Content], short: Content) -> Fitted:
    wide = columns(title, cells, _WIDTHS)
    return either(wide, columns(title, [short], (sum(_WIDTHS) // 3,)), below=_ROOMY)


def _number(number: int) -> Content:
    return Content(str(number)) if number else Content.styled(_NOTHING, "$quiet")
