"""Cards and documents as the progress file keeps them: JSON without what is at its default."""

import json
from dataclasses import asdict, fields
from typing import Any

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document


def dump_card(card: Card) -> str:
    """A card as JSON, without its id."""
    data = {field.name: getattr(card, field.name) for field in fields(card)}
    del data["id"]
    if card.shape is Shape.BASIC:
        del data["shape"]
    data["sources"] = [asdict(source) for source in card.sources]
    return _dump({name: value for name, value in data.items() if value})


def load_card(card_id: str, content: str) -> Card:
    """The card of that id from what `dump_card` gave."""
    data = json.loads(content)
    for name in ("accept", "distractors", "tags", "items"):
        if name in data:
            data[name] = tuple(data[name])
    if "shape" in data:
        data["shape"] = Shape(data["shape"])
    if "pairs" in data:
        data["pairs"] = tuple((left, right) for left, right in data["pairs"])
    if "sources" in data:
        data["sources"] = tuple(Source(**source) for source in data["sources"])
    return Card(id=card_id, **{"question": "", "answer": "", **data})


def dump_documents(documents: tuple[Document, ...]) -> str:
    """Documents as JSON."""
    return _dump([asdict(document) for document in documents])


def load_documents(content: str) -> tuple[Document, ...]:
    """The documents that `dump_documents` was given."""
    return tuple(Document(**data) for data in json.loads(content))


def _dump(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
