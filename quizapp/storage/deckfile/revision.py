"""Writes a changed deck into the file it came from: what did not change stays as it was typed."""

from dataclasses import replace
from itertools import pairwise

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.errors import DeckError
from quizapp.storage.deckfile.limits import SourceText, decode
from quizapp.storage.deckfile.reader import parse_deck
from quizapp.storage.deckfile.writer import dump_card, dump_deck, dump_header

_CARD_INDENT = 2


def revise_deck(data: bytes, deck: Deck, *, path: str) -> str:
    """The deck file `data` with the contents of `deck`.

    Cards that are the same keep their text and comments to the byte, and so does the head of the
    file; comments above a changed card stay, those above a card that is gone go with it. A file
    that is not laid out card by card is written anew. Raises DeckError where `data` has errors.
    """
    old = parse_deck(data, path=path)
    source, _ = decode(data, path)
    layout = _layout(source)
    if layout is None:
        return dump_deck(deck)
    head, entries = layout
    if replace(old, cards=()) != replace(deck, cards=()):
        head = dump_header(deck)
    written = {card.id: (card, entry) for card, entry in zip(old.cards, entries, strict=True)}
    parts = [_entry(card, written, entries[0]) for card in deck.cards]
    revised = head + _joined(parts, spaced=entries[0].endswith("\n\n"))
    return revised if _says(revised, deck, path) else dump_deck(deck)


def _layout(source: SourceText) -> tuple[str, list[str]] | None:
    """The text before the first card and the text of each card, or None where they share lines."""
    from quizapp.storage.deckfile.nodes import (  # noqa: PLC0415 - brings the YAML parser
        Mapping,
        Sequence,
        compose,
    )

    text = source.text.replace("\r\n", "\n")
    root, _ = compose(SourceText(text, source.path))
    entry = root.entry("cards") if isinstance(root, Mapping) else None
    if entry is None or text.find("\n", entry[1].at) < 0 or not isinstance(entry[1], Sequence):
        return None
    cards = entry[1]
    cuts = [_line_start(text, card.at) for card in cards.children]
    if len(set(cuts)) < len(cuts) or not all(_is_dash(text, cut) for cut in cuts):
        return None
    cuts = [_with_comments(text, cut) for cut in cuts] + [len(text)]
    return text[: cuts[0]], [text[start:end] for start, end in pairwise(cuts)]


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _is_dash(text: str, start: int) -> bool:
    return text[start : start + 100].lstrip(" ").startswith("- ")


def _with_comments(text: str, start: int) -> int:
    """The start of the comment lines that end above the line at `start`, or `start`."""
    while start:
        above = _line_start(text, start - 1)
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start


def _entry(card: Card, written: dict[str, tuple[Card, str]], sample: str) -> str:
    before, text = written.get(card.id, (None, ""))
    if before == card:
        return text
    shift = len(_first_indent(sample)) - _CARD_INDENT
    lines = [_moved(line, shift) for line in dump_card(card).splitlines()]
    return "".join(f"{line}\n" for line in [*_comments(text), *lines])


def _comments(entry: str) -> list[str]:
    """The comment lines above the card of an entry."""
    lines = entry.split("\n")
    dash = next((n for n, line in enumerate(lines) if not line.lstrip(" ").startswith("#")), 0)
    return lines[:dash]


def _first_indent(entry: str) -> str:
    line = entry.split("\n")[len(_comments(entry))]
    return line[: len(line) - len(line.lstrip(" "))]


def _moved(line: str, by: int) -> str:
    if not line:
        return line
    return " " * by + line if by >= 0 else line[-by:]


def _joined(parts: list[str], *, spaced: bool) -> str:
    """The entries one after the other, with a blank line between them where the file has them."""
    end = "\n\n" if spaced else "\n"
    closed = [part if part.endswith(end) else part.rstrip("\n") + end for part in parts]
    return "".join(closed).rstrip("\n") + "\n"


def _says(text: str, deck: Deck, path: str) -> bool:
    try:
        return parse_deck(text.encode(), path=path) == deck
    except DeckError:
        return False
