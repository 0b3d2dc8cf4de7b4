"""Writes deck files: the same deck always gives the same bytes."""

from collections.abc import Iterator

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document
from quizapp.storage.deckfile.identity import derived_answer
from quizapp.storage.deckfile.scalars import WIDTH, quoted, scalar

_VERSION = 1


def dump_deck(deck: Deck) -> str:
    """The deck as a deck file; fields that are empty are left out."""
    return dump_header(deck) + "\n".join(map(dump_card, deck.cards))


def dump_header(deck: Deck) -> str:
    """What a deck file says before its first card."""
    lines = [f"quizapp: {_VERSION}"]
    for key in ("id", "title", "description", "language"):
        lines += _field(key, getattr(deck, key), indent=0)
    if deck.documents:
        lines.append("documents:")
        for document in deck.documents:
            lines += _entry(list(_document_lines(document)))
    return "\n".join([*lines, "cards:", ""])


def dump_card(card: Card) -> str:
    """The card as an entry of a deck file's `cards`, with its line end."""
    return "".join(f"{line}\n" for line in _entry(list(_card_lines(card))))


def _entry(lines: list[str]) -> list[str]:
    """The lines of a mapping as an entry of a list; the first gets the dash."""
    return [f"  - {lines[0][4:]}", *lines[1:]]


def _document_lines(document: Document) -> Iterator[str]:
    for key in ("id", "file", "title", "author", "publisher", "published", "sha256"):
        yield from _field(key, getattr(document, key), indent=4)


def _card_lines(card: Card) -> Iterator[str]:
    yield from _field("id", card.id, indent=4)
    if card.shape is not Shape.BASIC:
        yield from _field("type", card.shape.value, indent=4)
    yield from _field("kind", card.kind, indent=4)
    yield from _field("question", card.question, indent=4)
    if card.shape is Shape.BASIC or card.answer != derived_answer(card.items, card.pairs):
        yield from _field("answer", card.answer, indent=4)
    yield from _list("accept", card.accept)
    yield from _list("distractors", card.distractors)
    yield from _list("items", card.items)
    if card.pairs:
        yield "    pairs:"
        yield from (f"      - {_flow(pair, column=8)}" for pair in card.pairs)
    yield from _field("explanation", card.explanation, indent=4)
    if card.sources:
        yield "    sources:"
        yield from map(_source, card.sources)
    yield from _list("tags", card.tags)


def _field(key: str, text: str, *, indent: int) -> list[str]:
    if not text:
        return []
    start = f"{' ' * indent}{key}: "
    return [start + scalar(text, indent=indent + 2, column=len(start))]


def _list(key: str, texts: tuple[str, ...]) -> list[str]:
    if not texts:
        return []
    line = f"    {key}: "
    short = line + _flow(texts, column=0)
    if "\n" not in short and len(short) <= WIDTH:
        return [short]
    return [
        f"    {key}:",
        *(f"      - {scalar(text, indent=8, column=8)}" for text in texts),
    ]


def _flow(texts: tuple[str, ...], *, column: int) -> str:
    parts = [scalar(text, indent=column + 2, column=column, flow=True) for text in texts]
    return f"[{', '.join(parts)}]"


def _source(source: Source) -> str:
    document = scalar(source.document, indent=10, column=0, flow=True)
    start = f"      - {{document: {document}, paragraph: {source.paragraph}"
    if not source.quote:
        return start + "}"
    start += ", quote: "
    return start + quoted(source.quote, indent=10, column=len(start) + 1) + "}"
