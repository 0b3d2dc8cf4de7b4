"""What is due: the next card of some decks, and how many are left.

Each query reaches its card through an index made for it (`card_learning`, `card_review`,
`card_new`), so that its cost does not grow with the decks.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.memory import Phase
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card in the queue: where it stands, and when it is due (new cards: None)."""

    deck_id: str
    card_id: str
    phase: Phase
    due: datetime | None


CardKey = tuple[str, str]
"""(deck id, card id)"""

_LEARNING = "present = 1 AND phase IN ('learning', 'relearning')"
_REVIEW = "present = 1 AND phase = 'review'"
_NEW = "present = 1 AND phase = 'new'"


def _first(condition: str, order: str) -> str:
    """The first card by `order`, one index seek a deck; `chosen.key` is the decks' own order."""
    return f"""
        SELECT card.deck_id, card.card_id, card.phase, card.due
        FROM json_each(:decks) AS chosen JOIN card ON card.rowid = (
            SELECT each.rowid FROM card AS each
            WHERE each.deck_id = chosen.value AND {condition}
            AND NOT (each.deck_id = :skip_deck AND each.card_id = :skip_card)
            ORDER BY each.{order} LIMIT 1)
        ORDER BY card.{order}, chosen.key LIMIT 1
    """  # noqa: S608 - the parts are this module's own


def _count(condition: str) -> str:
    """How many cards meet `condition`, at most :most."""
    return f"""
        SELECT count(*) FROM (
            SELECT 1 FROM json_each(:decks) AS chosen CROSS JOIN card
            WHERE card.deck_id = chosen.value AND {condition} LIMIT :most)
    """  # noqa: S608 - as above


_FIRST_LEARNING = _first(f"{_LEARNING} AND due <= :moment", "due")
_FIRST_REVIEW = _first(f"{_REVIEW} AND due < :moment", "due")
_FIRST_NEW = _first(_NEW, "position")
_COUNT_LEARNING = _count(f"{_LEARNING} AND due < :moment")
_COUNT_REVIEW = _count(f"{_REVIEW} AND due < :moment")
_COUNT_NEW = _count(_NEW)
_ALL = 2**62


class Queue:
    """The cards of some decks, in the order that `deck_ids` gives the decks."""

    def __init__(self, connection: sqlite3.Connection, deck_ids: Sequence[str]) -> None:
        self._connection = connection
        self._decks = json.dumps(list(deck_ids))

    def learning(self, until: datetime, *, skip: CardKey | None = None) -> Waiting | None:
        """The card in its learning steps that is due first, up to and with `until`."""
        return self._one(_FIRST_LEARNING, skip, until)

    def review(self, before: datetime, *, skip: CardKey | None = None) -> Waiting | None:
        """The card up for review that is due first, before `before`."""
        return self._one(_FIRST_REVIEW, skip, before)

    def new(self, *, skip: CardKey | None = None) -> Waiting | None:
        """The card never seen that stands first in its deck."""
        return self._one(_FIRST_NEW, skip, None)

    def count_learning(self, before: datetime) -> int:
        """How many cards in their learning steps are due before `before`."""
        return self._number(_COUNT_LEARNING, _ALL, before)

    def count_review(self, before: datetime, *, most: int) -> int:
        """How many cards are due for review before `before`, up to `most`."""
        return self._number(_COUNT_REVIEW, most, before)

    def count_new(self, *, most: int) -> int:
        """How many cards have never been seen, up to `most`."""
        return self._number(_COUNT_NEW, most, None)

    def _one(self, query: str, skip: CardKey | None, moment: datetime | None) -> Waiting | None:
        skip_deck, skip_card = skip or ("", "")
        values = {
            "decks": self._decks,
            "moment": moment and to_milliseconds(moment),
            "skip_deck": skip_deck,
            "skip_card": skip_card,
        }
        with reading(self._connection):
            row = self._connection.execute(query, values).fetchone()
        if row is None:
            return None
        deck_id, card_id, phase, due = row
        return Waiting(
            deck_id, card_id, Phase(phase), None if due is None else from_milliseconds(due)
        )

    def _number(self, query: str, most: int, moment: datetime | None) -> int:
        values = {
            "decks": self._decks,
            "moment": moment and to_milliseconds(moment),
            "most": most,
        }
        with reading(self._connection):
            return int(self._connection.execute(query, values).fetchone()[0])
