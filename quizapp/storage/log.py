"""The review log as it is looked at: whole, for figures, or of one card, answer by answer."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.domain.memory import Rating
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds
from quizapp.storage.queue import CardKey

if TYPE_CHECKING:
    from quizapp.domain.progress import Logged

_LOG = """
    SELECT deck_id, card_id, reviewed_at, rating, correct, milliseconds,
        confidence, scheduled
    FROM review
    WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id
"""
_TAGS = """
    SELECT deck_id, card_id, json_extract(content, '$.tags') FROM card
    WHERE reps > 0 AND json_type(content, '$.tags') = 'array'
"""
_OF_CARD = """
    SELECT reviewed_at, rating, mode, correct, milliseconds, response, confidence, scheduled
    FROM review WHERE deck_id = ? AND card_id = ? AND id NOT IN (SELECT review_id FROM undo)
    ORDER BY id DESC
"""
_GAPS = """
    SELECT gap FROM (
        SELECT reviewed_at - lag(reviewed_at) OVER (PARTITION BY attempt_id ORDER BY id) AS gap
        FROM (SELECT id, attempt_id, reviewed_at FROM review
            WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id DESC LIMIT ?))
    WHERE gap > 0 AND gap < ?
"""
_MOMENTS = """
    SELECT reviewed_at FROM review
    WHERE reviewed_at >= ? AND reviewed_at < ? AND id NOT IN (SELECT review_id FROM undo)
"""
_LATEST = 200
_DUE = "SELECT due FROM card WHERE present = 1 AND suspended = 0 AND due IS NOT NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One answer to a card; one that is not `scheduled` left its memory as it was."""

    at: datetime
    rating: Rating
    mode: str
    correct: bool
    seconds: float
    response: str
    confidence: str
    scheduled: bool


def read_log(connection: sqlite3.Connection) -> "list[Logged]":
    """Every answer that was not taken back, oldest first."""
    from quizapp.domain.progress import Logged  # noqa: PLC0415 - home wants the gaps alone

    with reading(connection):
        rows = connection.execute(_LOG).fetchall()
    return [
        Logged(
            deck=deck,
            card=card,
            at=from_milliseconds(at),
            rating=rating,
            correct=bool(correct),
            seconds=milliseconds / 1000,
            confidence=confidence,
            scheduled=bool(scheduled),
        )
        for deck, card, at, rating, correct, milliseconds, confidence, scheduled in rows
    ]


def history(connection: sqlite3.Connection, key: CardKey) -> list[Event]:
    """The answers to one card that were not taken back, the latest first."""
    with reading(connection):
        rows = connection.execute(_OF_CARD, key).fetchall()
    return [
        Event(
            at=from_milliseconds(at),
            rating=Rating(rating),
            mode=mode,
            correct=bool(correct),
            seconds=milliseconds / 1000,
            response=response,
            confidence=confidence,
            scheduled=bool(scheduled),
        )
        for at, rating, mode, correct, milliseconds, response, confidence, scheduled in rows
    ]


def gaps(connection: sqlite3.Connection, *, below: float) -> list[float]:
    """Seconds from one of the latest answers to the next in its sitting, to read and to think.

    Those of `below` and more are left out: the learner was elsewhere. A mock's answers, which are
    put on record at one moment, have none between them.
    """
    with reading(connection):
        rows = connection.execute(_GAPS, (_LATEST, round(below * 1000))).fetchall()
    return [gap / 1000 for (gap,) in rows]


def moments(connection: sqlite3.Connection, since: datetime, before: datetime) -> list[datetime]:
    """When the answers of a stretch of time were given."""
    values = (to_milliseconds(since), to_milliseconds(before))
    with reading(connection):
        return [from_milliseconds(at) for (at,) in connection.execute(_MOMENTS, values)]


def tags_of_cards(connection: sqlite3.Connection) -> dict[tuple[str, str], tuple[str, ...]]:
    """The tags of the cards that were ever answered, by deck and card id."""
    with reading(connection):
        rows = connection.execute(_TAGS).fetchall()
    return {(deck, card): tuple(json.loads(tags)) for deck, card, tags in rows}


def due_moments(connection: sqlite3.Connection) -> list[datetime]:
    """When the cards of the decks at hand fall due, those never seen left out."""
    with reading(connection):
        return [from_milliseconds(due) for (due,) in connection.execute(_DUE)]
