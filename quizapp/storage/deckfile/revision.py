"""Writes a changed deck into the file it came from: what did not change stays as it was typed."""

from functools import partial
from typing import TYPE_CHECKING

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck, Document, Dropped
from quizapp.errors import DeckError
from quizapp.storage.deckfile.limits import SourceText, decode
from quizapp.storage.deckfile.reader import parse_deck
from quizapp.storage.deckfile.writer import (
    CARD_KEYS,
    DECK_KEYS,
    DOCUMENT_KEYS,
    card_fields,
    deck_fields,
    document_fields,
    dropped_lines,
    dump_deck,
    entry_lines,
)

if TYPE_CHECKING:
    from quizapp.storage.deckfile.layout import Entry, Part

_Item = Card | Document | Dropped
_LISTS = ("documents", "dropped", "cards")
_DASH = 2
"""The column of the dashes that the writer writes; keys stand two further on."""


def revise_deck(data: bytes, deck: Deck, *, path: str) -> str:
    """The deck file `data` with the contents of `deck`.

    Every key whose value is the same keeps its text to the byte, in the head of the file and in
    each card; comments stay, but those of an entry that is gone go with it. A file that is not
    laid out card by card is written anew. Raises DeckError where `data` has errors.
    """
    old = parse_deck(data, path=path)
    source, _ = decode(data, path)
    text = source.text.replace("\r\n", "\n")
    revised = text if old == deck else revised_text(text, old, deck, path=path)
    if revised is None:
        return dump_deck(deck)
    return revised.replace("\n", "\r\n") if "\r\n" in source.text else revised


def revised_text(text: str, old: Deck, new: Deck, *, path: str) -> str | None:
    """The text of a deck file that says `old`, saying `new`; None where it must be written anew."""
    revised = _Revision(text, old, new).text()
    return revised if revised is not None and says(revised, new, path) else None


class _Revision:
    """The text of a deck file on its way from `old` to `new`."""

    def __init__(self, text: str, old: Deck, new: Deck) -> None:
        # Late: these bring the YAML parser.
        from quizapp.storage.deckfile import layout, nodes  # noqa: PLC0415

        self._layout = layout
        self._text = text
        self._root, _ = nodes.compose(SourceText(text, ""))
        self._old = old
        self._new = new
        self._fields = deck_fields(new)

    def text(self) -> str | None:
        """The file's new text, or None where its keys share lines."""
        whole = self._layout.Entry(self._root, 0, len(self._text))
        return self._layout.revised_mapping(self._text, whole, order=DECK_KEYS, renew=self._key)

    def _key(self, key: str, part: "Part | None") -> str | None:
        if key == "quizapp" or getattr(self._old, key) == getattr(self._new, key):
            return None
        lines = self._fields.get(key, [])
        if part is None or not lines:
            return _closed(lines)
        return (self._list(key, part) if key in _LISTS else None) or part.renewed(lines)

    def _list(self, key: str, part: "Part") -> str | None:
        """A list's lines, entry by entry; None where entries share lines."""
        had = {item.id: item for item in getattr(self._old, key)}
        wanted = {
            item.id: partial(self._entry, had.get(item.id), item)
            for item in getattr(self._new, key)
        }
        return self._layout.revised_list(self._text, part, wanted, had=list(had))

    def _entry(self, before: _Item | None, item: _Item, entry: "Entry | None", dash: int) -> str:
        if entry is None:
            return _closed(_shifted(_lines(item), dash - _DASH))
        if before == item:
            return self._text[entry.start : entry.end]
        revised = None
        if before is not None and not isinstance(item, Dropped):
            order = CARD_KEYS if isinstance(item, Card) else DOCUMENT_KEYS
            renew = partial(self._field, before, item)
            revised = self._layout.revised_mapping(self._text, entry, order=order, renew=renew)
        above = self._layout.comments_above(self._text, entry)
        return revised or above + _closed(_shifted(_lines(item), dash - _DASH))

    def _field(
        self, before: _Item, item: Card | Document, key: str, part: "Part | None"
    ) -> str | None:
        """A field of an entry that has changed; one that had no id gets its id in writing."""
        attribute = "shape" if key == "type" else key
        is_same = getattr(before, attribute) == getattr(item, attribute)
        if is_same and (part is not None or key != "id"):
            return None
        lines = _fields(item).get(key, [])
        if part is None:
            return _closed(lines)
        return part.renewed(_shifted(lines, part.column - _DASH - 2)) if lines else ""


def _fields(item: Card | Document) -> dict[str, list[str]]:
    return card_fields(item) if isinstance(item, Card) else document_fields(item)


def _lines(item: _Item) -> list[str]:
    return dropped_lines(item) if isinstance(item, Dropped) else entry_lines(_fields(item))


def _shifted(lines: list[str], by: int) -> list[str]:
    """The lines, which may hold line ends, `by` columns further to the right."""
    return [_moved(line, by) for each in lines for line in each.split("\n")]


def _moved(line: str, by: int) -> str:
    if not line:
        return line
    return " " * by + line if by >= 0 else line[-by:]


def _closed(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def says(text: str, deck: Deck, path: str) -> bool:
    """Whether a deck file of that text holds just that deck."""
    try:
        return parse_deck(text.encode(), path=path) == deck
    except DeckError:
        return False
