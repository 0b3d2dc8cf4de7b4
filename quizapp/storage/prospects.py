"""Cards as a plan to an exam wants to know them: what they are of, and what is remembered."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.memory import Phase
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds
from quizapp.storage.queue import CardKey

_CANDIDATES = """
    SELECT card.deck_id, card_id, deck.title, json_extract(content, '$.tags'), fact, stability,
        difficulty, last_review, suspended, buried_until
    FROM card JOIN deck ON deck.id = card.deck_id
    WHERE card.present = 1 AND deck.present = 1 ORDER BY deck.title, deck.id, position
"""
_ANSWERED = """
    SELECT deck_id, card_id, phase FROM review
    WHERE reviewed_at >= ? AND reviewed_at < ? AND scheduled = 1
        AND id NOT IN (SELECT review_id FROM undo)
"""
_FIRST_SIGHTS = """
    SELECT total(rating > 1), count(*) FROM (
        SELECT rating FROM review
        WHERE phase = 'new' AND scheduled = 1 AND id NOT IN (SELECT review_id FROM undo)
        ORDER BY id DESC LIMIT ?)
"""
_LATEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A card that an exam may ask; what is remembered of it is None where it was never seen."""

    key: CardKey
    deck_title: str
    tags: tuple[str, ...]
    fact: str
    stability: float | None
    difficulty: float | None
    last_review: datetime | None
    suspended: bool
    buried_until: datetime | None


def candidates(connection: sqlite3.Connection) -> list[Candidate]:
    """Every card of the decks at hand, in the order of the decks."""
    with reading(connection):
        rows = connection.execute(_CANDIDATES).fetchall()
    return [
        Candidate(
            key=(deck_id, card_id),
            deck_title=title,
            tags=tuple(json.loads(tags)) if tags else (),
            fact=fact,
            stability=stability,
            difficulty=difficulty,
            last_review=_moment(at),
            suspended=bool(asleep),
            buried_until=_moment(buried),
        )
        for deck_id, card_id, title, tags, fact, stability, difficulty, at, asleep, buried in rows
    ]


def answered(
    connection: sqlite3.Connection, since: datetime, before: datetime
) -> list[tuple[CardKey, Phase]]:
    """The cards answered in a stretch of time, and where each stood before the answer."""
    values = (to_milliseconds(since), to_milliseconds(before))
    with reading(connection):
        rows = connection.execute(_ANSWERED, values).fetchall()
    return [((deck_id, card_id), Phase(phase)) for deck_id, card_id, phase in rows]


def first_sights(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many of the latest cards were right when they were met first, and of how many."""
    with reading(connection):
        right, of = connection.execute(_FIRST_SIGHTS, (_LATEST,)).fetchone()
    return int(right), of


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_milliseconds(milliseconds)
