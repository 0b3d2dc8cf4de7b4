"""What is due: the next card of some decks, and how many are left.

Each query reaches its card through an index made for it (`card_learning`, `card_review`,
`card_new`), so that its cost does not grow with the decks. What is suspended stands in none of
them; what is buried is passed over there, and that is never more than a day's answers bury. Only
the cards of one tag, and those that the plan to an exam leaves to the schedule in a deck of which
it has others, are found by walking along those indexes from card to card.
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

_ASKED = "present = 1 AND suspended = 0"
_AWAKE = "(buried_until IS NULL OR buried_until <= :now)"
_LEARNING = f"{_ASKED} AND phase IN ('learning', 'relearning') AND {_AWAKE}"
_REVIEW = f"{_ASKED} AND phase = 'review' AND {_AWAKE}"
_NEW = f"{_ASKED} AND phase = 'new' AND {_AWAKE}"
_UNPLANNED = """
    NOT EXISTS (SELECT 1 FROM planned
        WHERE planned.deck_id = each.deck_id AND planned.card_id = each.card_id)
"""
TAGGED = """
    EXISTS (SELECT 1 FROM json_each(content, '$.tags') AS tag
        WHERE tag.value = :tag COLLATE NOCASE)
"""
"""The condition that a card has the tag :tag, in any case of letters."""


@dataclass(frozen=True, slots=True)
class _Query:
    """A query over all cards of the decks, and the same over those of one tag."""

    of_all: str
    of_tag: str


def _first(condition: str, order: str) -> _Query:
    """The first card by `order`, one index seek a deck."""
    return _Query(_first_of(condition, order), _first_of(f"{condition} AND {TAGGED}", order))


def _count(condition: str) -> _Query:
    """How many cards meet `condition`, at most :most."""
    return _Query(_count_of(condition), _count_of(f"{condition} AND {TAGGED}"))


def _first_of(condition: str, order: str) -> str:
    """The cards' first by `order`; `chosen.key` is the decks' own order."""
    return f"""
        SELECT card.deck_id, card.card_id, card.phase, card.due
        FROM json_each(:decks) AS chosen JOIN card ON card.rowid = (
            SELECT each.rowid FROM card AS each
            WHERE each.deck_id = chosen.value AND {condition}
            AND NOT (each.deck_id = :skip_deck AND each.card_id = :skip_card)
            ORDER BY each.{order} LIMIT 1)
        ORDER BY card.{order}, chosen.key LIMIT 1
    """  # noqa: S608 - the parts are this module's own


def _count_of(condition: str) -> str:
    return f"""
        SELECT count(*) FROM (
            SELECT 1 FROM json_each(:decks) AS chosen CROSS JOIN card AS each
            WHERE each.deck_id = chosen.value AND {condition} LIMIT :most)
    """  # noqa: S608 - as above


_FIRST_LEARNING = _first(f"{_LEARNING} AND due <= :moment", "due")
_FIRST_REVIEW = _first(f"{_REVIEW} AND due < :moment", "due")
_FIRST_NEW = _first(_NEW, "position")
_COUNT_LEARNING = _count(f"{_LEARNING} AND due < :moment")
_COUNT_REVIEW = _count(f"{_REVIEW} AND due < :moment")
_COUNT_NEW = _count(_NEW)
_BESIDE_PLAN = {
    _FIRST_REVIEW: _first(f"{_REVIEW} AND due < :moment AND {_UNPLANNED}", "due"),
    _FIRST_NEW: _first(f"{_NEW} AND {_UNPLANNED}", "position"),
    _COUNT_REVIEW: _count(f"{_REVIEW} AND due < :moment AND {_UNPLANNED}"),
    _COUNT_NEW: _count(f"{_NEW} AND {_UNPLANNED}"),
}
"""The same queries without the cards that the plan to an exam answers for."""
_ALL = 2**62


class Queue:
    """The cards of some decks, in the order that `deck_ids` gives the decks, as they are at `now`.

    With a `tag`, in any case of letters, only those under it; `beside_plan` leaves out the reviews
    and new cards that the plan to an exam answers for. A card is passed over while it is buried at
    `now`.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        deck_ids: Sequence[str],
        *,
        tag: str = "",
        beside_plan: bool = False,
    ) -> None:
        self._connection = connection
        self._decks = json.dumps(list(deck_ids))
        self._tag = tag
        self._beside_plan = beside_plan

    def learning(
        self, until: datetime, *, now: datetime, skip: CardKey | None = None
    ) -> Waiting | None:
        """The card in its learning steps that is due first, up to and with `until`."""
        return self._one(_FIRST_LEARNING, now, skip=skip, moment=until)

    def review(
        self, before: datetime, *, now: datetime, skip: CardKey | None = None
    ) -> Waiting | None:
        """The card up for review that is due first, before `before`."""
        return self._one(_FIRST_REVIEW, now, skip=skip, moment=before)

    def new(self, *, now: datetime, skip: CardKey | None = None) -> Waiting | None:
        """The card never seen that stands first in its deck."""
        return self._one(_FIRST_NEW, now, skip=skip)

    def count_learning(self, before: datetime, *, now: datetime) -> int:
        """How many cards in their learning steps are due before `before`."""
        return self._number(_COUNT_LEARNING, now, most=_ALL, moment=before)

    def count_review(self, before: datetime, *, now: datetime, most: int) -> int:
        """How many cards are due for review before `before`, up to `most`."""
        return self._number(_COUNT_REVIEW, now, most=most, moment=before)

    def count_new(self, *, now: datetime, most: int) -> int:
        """How many cards have never been seen, up to `most`."""
        return self._number(_COUNT_NEW, now, most=most)

    def _one(
        self,
        query: _Query,
        now: datetime,
        *,
        skip: CardKey | None,
        moment: datetime | None = None,
    ) -> Waiting | None:
        skip_deck, skip_card = skip or ("", "")
        values = {**self._values(now, moment), "skip_deck": skip_deck, "skip_card": skip_card}
        with reading(self._connection):
            row = self._connection.execute(self._chosen(query), values).fetchone()
        if row is None:
            return None
        deck_id, card_id, phase, due = row
        return Waiting(
            deck_id, card_id, Phase(phase), None if due is None else from_milliseconds(due)
        )

    def _number(
        self, query: _Query, now: datetime, *, most: int, moment: datetime | None = None
    ) -> int:
        values = {**self._values(now, moment), "most": most}
        with reading(self._connection):
            return int(self._connection.execute(self._chosen(query), values).fetchone()[0])

    def _chosen(self, query: _Query) -> str:
        if self._beside_plan:
            query = _BESIDE_PLAN.get(query, query)
        return query.of_tag if self._tag else query.of_all

    def _values(self, now: datetime, moment: datetime | None) -> dict[str, str | int | None]:
        return {
            "decks": self._decks,
            "tag": self._tag,
            "now": to_milliseconds(now),
            "moment": None if moment is None else to_milliseconds(moment),
        }
