"""Writes deck files: the same deck always gives the same bytes."""

from collections.abc import Mapping

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document, Dropped
from quizapp.storage.deckfile.identity import derived_answer
from quizapp.storage.deckfile.scalars import WIDTH, quoted, scalar

DECK_KEYS = ("quizapp", "id", "title", "description", "language", "documents", "dropped", "cards")
DOCUMENT_KEYS = ("id", "file", "title", "author", "publisher", "published", "sha256")
CARD_KEYS = (
    *("id", "type", "kind", "question", "answer", "accept", "distractors", "items", "pairs"),
    *("explanation", "sources", "tags"),
)
"""The keys of each mapping, in the order in which they are written."""

_VERSION = 1


def dump_deck(deck: Deck) -> str:
    """The deck as a deck file; fields that are empty are left out."""
    lines = [line for field in deck_fields(deck).values() for line in field]
    return "".join(f"{line}\n" for line in lines)


def deck_fields(deck: Deck) -> dict[str, list[str]]:
    """The lines of each key of the deck that is written; a line may hold line ends."""
    fields = {"quizapp": [f"quizapp: {_VERSION}"]}
    for key in ("id", "title", "description", "language"):
        fields[key] = _field(key, getattr(deck, key), indent=0)
    if deck.documents:
        entries = [entry_lines(document_fields(document)) for document in deck.documents]
        fields["documents"] = ["documents:", *(line for entry in entries for line in entry)]
    if deck.dropped:
        thrown = [line for each in deck.dropped for line in dropped_lines(each)]
        fields["dropped"] = ["dropped:", *thrown]
    fields["cards"] = ["cards:"]
    for number, card in enumerate(deck.cards):
        fields["cards"] += [""] * bool(number) + entry_lines(card_fields(card))
    return fields


def document_fields(document: Document) -> dict[str, list[str]]:
    """The lines of each key of the document that is written."""
    return {key: _field(key, getattr(document, key), indent=4) for key in DOCUMENT_KEYS}


def card_fields(card: Card) -> dict[str, list[str]]:
    """The lines of each key of the card that is written."""
    is_basic = card.shape is Shape.BASIC
    is_derived = not is_basic and card.answer == derived_answer(card.items, card.pairs)
    written = {
        "type": "" if is_basic else card.shape.value,
        "answer": "" if is_derived else card.answer,
        **{key: getattr(card, key) for key in ("id", "kind", "question", "explanation")},
    }
    pairs = [f"      - {_flow(pair, column=8)}" for pair in card.pairs]
    sources = [_source(source) for source in card.sources]
    fields = {
        **{key: _field(key, text, indent=4) for key, text in written.items()},
        **{
            key: _list(key, getattr(card, key))
            for key in ("accept", "distractors", "items", "tags")
        },
        "pairs": ["    pairs:", *pairs] if pairs else [],
        "sources": ["    sources:", *sources] if sources else [],
    }
    return {key: fields[key] for key in CARD_KEYS}


def entry_lines(fields: Mapping[str, list[str]]) -> list[str]:
    """The lines of a mapping as an entry of a list; the first gets the dash."""
    lines = [line for field in fields.values() for line in field]
    return [f"  - {lines[0][4:]}", *lines[1:]]


def dropped_lines(dropped: Dropped) -> list[str]:
    """The lines of a card that was thrown out; of one known by its id alone, that id."""
    if dropped == Dropped(id=dropped.id):
        return [f"  - {scalar(dropped.id, indent=4, column=4)}"]
    return entry_lines(card_fields(dropped.card))


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
