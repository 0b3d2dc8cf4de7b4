"""Makes the domain's deck of a checked entry."""

from collections.abc import Sequence

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document, Dropped
from quizapp.storage.deckfile.identity import deck_id, deck_title, derived_answer, derived_id
from quizapp.storage.deckfile.schema import CardEntry, DeckEntry, DroppedEntry, SourceEntry


def build_deck(entry: DeckEntry, path: str) -> Deck:
    """The deck of an entry that keeps every rule; `path` gives a missing id and title."""
    return Deck(
        id=entry.id or deck_id(path),
        title=entry.title or deck_title(path),
        description=entry.description,
        language=entry.language,
        documents=tuple(Document(**document.model_dump()) for document in entry.documents),
        dropped=tuple({each.id: _dropped(each) for each in entry.dropped}.values()),
        cards=tuple(_card(card) for card in entry.cards),
    )


def _dropped(entry: DroppedEntry) -> Dropped:
    return Dropped(
        id=entry.id,
        kind=entry.kind,
        question=entry.question,
        answer=entry.answer,
        sources=_sources(entry.sources),
    )


def _sources(entries: Sequence[SourceEntry]) -> tuple[Source, ...]:
    return tuple(Source(each.document, each.paragraph, each.quote) for each in entries)


def _card(entry: CardEntry) -> Card:
    items, pairs = tuple(entry.items), tuple(entry.pairs)
    answer = entry.answer or derived_answer(items, pairs)
    return Card(
        id=entry.id or derived_id(entry.question, answer),
        question=entry.question,
        answer=answer,
        kind=entry.kind,
        accept=tuple(entry.accept),
        distractors=tuple(entry.distractors),
        explanation=entry.explanation,
        sources=_sources(entry.sources),
        tags=tuple(entry.tags),
        shape=Shape(entry.type),
        items=items,
        pairs=pairs,
    )
