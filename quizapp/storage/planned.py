"""The plan of the day: which cards it answers for, and which of them are to be asked, in order.

It is made once a study day, so that the way to the next card never plans; `made_for` says for which
day and which decks. A card of today's part waits until it has another last answer than it had when
the plan was made, so that no clock and no time zone can have it asked twice.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from quizapp.domain.memory import Phase
from quizapp.domain.session import Counts
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds
from quizapp.storage.queue import TAGGED, CardKey, Waiting

_MADE_FOR = "SELECT value FROM meta WHERE key = 'planned'"
_WANTED = """
    SELECT :today || (SELECT ifnull(group_concat(sha256, ''), '')
        FROM (SELECT sha256 FROM deck WHERE present = 1 ORDER BY id))
    WHERE EXISTS (SELECT 1 FROM exam WHERE day > :today)
"""
_NEXT_EXAM = "SELECT min(day) FROM exam WHERE day >= ?"
_MAKE = """
    INSERT INTO planned (deck_id, card_id, exam_id, place, last_review)
    SELECT deck_id, card_id, ?, ?, last_review FROM card WHERE deck_id = ? AND card_id = ?
"""
_SAY = """
    INSERT INTO meta VALUES ('planned', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
# The plus keeps the decks from choosing the index: today's part is found by its places.
_ANSWERED_FOR = """
    FROM planned CROSS JOIN card USING (deck_id, card_id)
    WHERE +planned.deck_id IN (SELECT value FROM json_each(:decks))
        AND card.present = 1 AND card.suspended = 0
"""
_WAITING = """
    AND planned.place IS NOT NULL AND card.phase IN ('new', 'review')
    AND (card.buried_until IS NULL OR card.buried_until <= :now)
    AND card.last_review IS planned.last_review
"""
_HAS_OTHERS = """
    SELECT deck.id FROM deck JOIN json_each(?) AS chosen ON chosen.value = deck.id
    WHERE deck.cards > (SELECT count(*) FROM planned WHERE deck_id = deck.id) ORDER BY chosen.key
"""
_DONE = """
    SELECT total(phase = 'new'), total(phase = 'review')
    FROM review JOIN planned USING (deck_id, card_id)
    WHERE reviewed_at >= ? AND reviewed_at < ? AND scheduled = 1
        AND attempt_id NOT IN (SELECT attempt_id FROM mock)
        AND id NOT IN (SELECT review_id FROM undo)
"""


_LEFT = """
    SELECT exam_id, total(waits AND phase = 'new'),
        total(phase IN ('learning', 'relearning') AND due < :before),
        total(waits AND phase = 'review')
    FROM (SELECT exam_id, phase, due,
            place IS NOT NULL AND card.last_review IS planned.last_review AS waits
        FROM planned CROSS JOIN card USING (deck_id, card_id)
        WHERE card.present = 1 AND card.suspended = 0
            AND (buried_until IS NULL OR buried_until <= :now))
    GROUP BY exam_id
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A card that an exam asks, and its place in today's part; None where it is not in it."""

    exam: str
    key: CardKey
    place: int | None


def made_for(connection: sqlite3.Connection) -> str:
    """What the plan on record was made for, "" where there is none."""
    with reading(connection):
        row = connection.execute(_MADE_FOR).fetchone()
    return str(row[0]) if row else ""


def wanted(connection: sqlite3.Connection, today: date) -> str:
    """What a plan has to be made for: a day and the decks as they are; "" without an exam ahead."""
    with reading(connection):
        row = connection.execute(_WANTED, {"today": today.isoformat()}).fetchone()
    return str(row[0]) if row else ""


def next_exam(connection: sqlite3.Connection, today: date) -> date | None:
    """The day of the next exam, today among them, None where there is none."""
    with reading(connection):
        (day,) = connection.execute(_NEXT_EXAM, (today.isoformat(),)).fetchone()
    return None if day is None else date.fromisoformat(day)


def make(connection: sqlite3.Connection, places: Iterable[Place], *, for_what: str) -> None:
    """Keep a plan in place of the one before. The caller holds the transaction."""
    connection.execute("DELETE FROM planned")
    rows = ((int(each.exam), each.place, *each.key) for each in places)
    connection.executemany(_MAKE, rows)
    connection.execute(_SAY, (for_what,))


def forget(connection: sqlite3.Connection) -> None:
    """Say that the plan on record holds no more. The caller holds the transaction."""
    connection.execute("DELETE FROM planned")
    connection.execute("DELETE FROM meta WHERE key = 'planned'")


def is_there(connection: sqlite3.Connection) -> bool:
    """Whether there is a plan that answers for any card."""
    with reading(connection):
        return connection.execute("SELECT 1 FROM planned LIMIT 1").fetchone() is not None


def decks_with_others(connection: sqlite3.Connection, deck_ids: Sequence[str]) -> list[str]:
    """Those of some decks that have cards which the plan leaves to the schedule."""
    with reading(connection):
        return [deck for (deck,) in connection.execute(_HAS_OTHERS, (json.dumps(list(deck_ids)),))]


def done(connection: sqlite3.Connection, since: datetime, before: datetime) -> tuple[int, int]:
    """New cards and reviews of the exams that were answered in a stretch of time."""
    with reading(connection):
        new, reviews = connection.execute(
            _DONE, (to_milliseconds(since), to_milliseconds(before))
        ).fetchone()
    return int(new), int(reviews)


def left(connection: sqlite3.Connection, now: datetime, *, before: datetime) -> dict[str, Counts]:
    """What is left of each exam's part, by the exam's id.

    A card in its learning steps counts when it is due before `before`.
    """
    values = {"now": to_milliseconds(now), "before": to_milliseconds(before)}
    with reading(connection):
        rows = connection.execute(_LEFT, values).fetchall()
    return {
        str(exam): Counts(int(new), int(learning), int(due)) for exam, new, learning, due in rows
    }


class Part:
    """What the plan has of some decks, or under one tag of them, in any case of letters."""

    def __init__(
        self, connection: sqlite3.Connection, deck_ids: Sequence[str], *, tag: str = ""
    ) -> None:
        self._connection = connection
        self._values = {"decks": json.dumps(list(deck_ids)), "tag": tag}
        self._cards = f"{_ANSWERED_FOR} AND {TAGGED}" if tag else _ANSWERED_FOR
        self._waiting = self._cards + _WAITING

    def next(self, now: datetime) -> Waiting | None:
        """The card that waits and stands first."""
        query = f"SELECT deck_id, card_id, phase, due {self._waiting} ORDER BY place LIMIT 1"
        found = self._one(query, now)
        if found is None:
            return None
        deck_id, card_id, phase, due = found
        due = None if due is None else from_milliseconds(due)
        return Waiting(deck_id, card_id, Phase(phase), due)

    def counts(self, now: datetime) -> tuple[int, int]:
        """How many new cards wait, and how many that come back."""
        query = f"SELECT total(phase = 'new'), total(phase <> 'new') {self._waiting}"
        new, back = self._one(query, now)
        return int(new), int(back)

    def is_any(self, now: datetime) -> bool:
        """Whether the plan answers for any of the cards, today or later."""
        return self._one(f"SELECT 1 {self._cards} LIMIT 1", now) is not None

    def _one(self, query: str, now: datetime) -> Any:
        values = {**self._values, "now": to_milliseconds(now)}
        with reading(self._connection):
            return self._connection.execute(query, values).fetchone()
