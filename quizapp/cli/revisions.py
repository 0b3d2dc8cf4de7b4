"""Tells what generating did to a deck, or would do."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from quizapp.domain.card import Card
from quizapp.domain.revision import Revision
from quizapp.domain.wording import count
from quizapp.services.author import Made

_SORTS = ("added", "moved", "reworded", "gone", "barred")
_TOLD = {
    "added": "added",
    "moved": "moved",
    "reworded": "said in other words now",
    "gone": "no longer said",
    "barred": "dropped before",
}
_SIGNS = {"added": "+", "moved": "~", "reworded": "?", "gone": "!", "barred": "x"}


def put_revision(made: Made, output: Path, *, put: Callable[[str], None]) -> None:
    """Tell it for people: a line of numbers, and for a deck that was there a line for each card."""
    revision = made.revision
    kinds = ", ".join(f"{count} {kind}" for kind, count in made.kinds.items())
    cards, source = count(len(revision.deck.cards), "card"), count(made.documents, "document")
    put(f"{output}: {cards} ({kinds}) from {source}")
    if made.is_new:
        if revision.barred:
            put(f"{count(len(revision.barred), 'card')} dropped before and left out")
        return
    numbers = [f"{len(getattr(revision, sort))} {_TOLD[sort]}" for sort in _SORTS]
    put(", ".join([*numbers, f"{revision.unchanged} unchanged"]))
    for line in _lines(revision):
        put(line)


def revision_data(made: Made, output: Path, *, written: bool) -> dict[str, Any]:
    """Tell it for programs; `written` says whether it was done."""
    revision = made.revision
    told = {sort: [_card_data(card) for card in getattr(revision, sort)] for sort in _SORTS}
    touched = {card.id for sort in _SORTS for card in getattr(revision, sort)}
    return {
        "deck": str(output),
        "cards": len(revision.deck.cards),
        "kinds": made.kinds,
        "documents": made.documents,
        "changes": revision.changes,
        "written": written and revision.changes,
        **told,
        "unchanged": [card.id for card in revision.before.cards if card.id not in touched],
        "retitled": [{"title": old, "now": new} for old, new in revision.retitled],
    }


def _lines(revision: Revision) -> Iterator[str]:
    before = {card.id: card for card in revision.before.cards}
    for sort in _SORTS:
        for card in getattr(revision, sort):
            way = f"  ({_way(before[card.id], card)})" if sort == "moved" else ""
            question = " ".join(card.question.split())
            yield f"  {_SIGNS[sort]} {card.id}  {question}{way}"
    for old, new in revision.retitled:
        yield f"  “{old}” is titled “{new}” now; --title takes that over"


def _way(before: Card, card: Card) -> str:
    return f"{_places(before)} → {_places(card)}"


def _places(card: Card) -> str:
    return ", ".join(f"¶{source.paragraph}" for source in card.sources)


def _card_data(card: Card) -> dict[str, Any]:
    sources: Sequence[dict[str, Any]] = [
        {"document": each.document, "paragraph": each.paragraph} for each in card.sources
    ]
    return {"id": card.id, "question": card.question, "answer": card.answer, "sources": sources}
