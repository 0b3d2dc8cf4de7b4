"""The review log as figures: read whole and quickly, for the progress screen."""

import json
import sqlite3
from datetime import datetime

from quizapp.domain.progress import Logged
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds

_LOG = """
    SELECT deck_id, card_id, reviewed_at, rating, correct, milliseconds FROM review
    WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id
"""
_TAGS = """
    SELECT deck_id, card_id, json_extract(content, '$.tags') FROM card
    WHERE reps > 0 AND json_type(content, '$.tags') = 'array'
"""
_DUE = "SELECT due FROM card WHERE present = 1 AND due IS NOT NULL"


def read_log(connection: sqlite3.Connection) -> list[Logged]:
    """Every answer that was not taken back, oldest first."""
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
        )
        for deck, card, at, rating, correct, milliseconds in rows
    ]


def tags_of_cards(connection: sqlite3.Connection) -> dict[tuple[str, str], tuple[str, ...]]:
    """The tags of the cards that were ever answered, by deck and card id."""
    with reading(connection):
        rows = connection.execute(_TAGS).fetchall()
    return {(deck, card): tuple(json.loads(tags)) for deck, card, tags in rows}


def due_moments(connection: sqlite3.Connection) -> list[datetime]:
    """When the cards of the decks at hand fall due, those never seen left out."""
    with reading(connection):
        return [from_milliseconds(due) for (due,) in connection.execute(_DUE)]
