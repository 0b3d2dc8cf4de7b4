"""Marks on cards: suspended, buried, flagged; leeches, and the cards that ask after one fact.

Functions that write leave the transaction to their caller.
"""

import sqlite3
from collections.abc import Mapping

from quizapp.domain.marks import Marks
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds
from quizapp.storage.queue import CardKey

_READ = "SELECT suspended, flagged, buried_until FROM card WHERE deck_id = ? AND card_id = ?"
_WRITE = """
    UPDATE card SET suspended = ?, flagged = ?, buried_until = ?
    WHERE deck_id = ? AND card_id = ?
"""
_SIBLINGS = """
    SELECT other.card_id, other.suspended, other.flagged, other.buried_until
    FROM card JOIN card AS other ON other.deck_id = card.deck_id AND other.fact = card.fact
    WHERE card.deck_id = ? AND card.card_id = ? AND card.fact <> '' AND other.fact <> ''
        AND other.present = 1 AND other.card_id <> card.card_id
"""
_LEECHES = """
    SELECT count(*) FROM card JOIN deck ON deck.id = card.deck_id
    WHERE card.present = 1 AND deck.present = 1 AND ? > 0 AND card.lapses >= ?
"""


def read(connection: sqlite3.Connection, key: CardKey) -> Marks:
    """The marks of a card that is known."""
    with reading(connection):
        return _marks(*connection.execute(_READ, key).fetchone())


def write(connection: sqlite3.Connection, marks: Mapping[CardKey, Marks]) -> None:
    """Give cards these marks in place of theirs. The caller holds the transaction."""
    connection.executemany(
        _WRITE,
        [
            (
                int(each.suspended),
                int(each.flagged),
                None if each.buried_until is None else to_milliseconds(each.buried_until),
                *key,
            )
            for key, each in marks.items()
        ],
    )


def siblings(connection: sqlite3.Connection, key: CardKey) -> dict[CardKey, Marks]:
    """The other cards of its deck that ask after the same fact, with their marks."""
    with reading(connection):
        rows = connection.execute(_SIBLINGS, key).fetchall()
    return {(key[0], card_id): _marks(*marks) for card_id, *marks in rows}


def leeches(connection: sqlite3.Connection, *, lapses: int) -> int:
    """How many cards were forgotten that often; none where `lapses` is 0."""
    with reading(connection):
        return int(connection.execute(_LEECHES, (lapses, lapses)).fetchone()[0])


def _marks(suspended: int, flagged: int, buried_until: int | None) -> Marks:
    buried = None if buried_until is None else from_milliseconds(buried_until)
    return Marks(bool(suspended), bool(flagged), buried)
