"""When a card comes again: its deck's own retention, and the day that has room for it."""

import sqlite3
from datetime import datetime, timedelta

from quizapp.domain.memory import Memory, Rating, Scheduler
from quizapp.domain.spreading import Load, Spread, moved
from quizapp.storage.database import reading, transaction
from quizapp.storage.moments import to_milliseconds
from quizapp.storage.queue import CardKey

_RETENTIONS = "SELECT id, retention FROM deck WHERE retention IS NOT NULL"
_KEEP_AT = "UPDATE deck SET retention = ? WHERE id = ?"
_LOAD = """
    SELECT count(*) FROM (
        SELECT 1 FROM deck CROSS JOIN card
        WHERE deck.present = 1 AND card.deck_id = deck.id AND card.present = 1
        AND card.suspended = 0 AND card.phase = 'review' AND card.due >= ? AND card.due < ?
        AND card.rowid <> (SELECT rowid FROM card WHERE deck_id = ? AND card_id = ?) LIMIT ?)
"""
_MOST = 250
"""Cards counted of a day; beyond it a day is as full as another, and the count costs the same."""


def retentions(connection: sqlite3.Connection) -> dict[str, float]:
    """The decks that are kept at a retention of their own, by id."""
    with reading(connection):
        return dict(connection.execute(_RETENTIONS))


def keep_at(connection: sqlite3.Connection, deck_id: str, retention: float | None) -> None:
    """Give a deck a retention of its own, or with None the usual one again; none moves by it."""
    with transaction(connection):
        connection.execute(_KEEP_AT, (retention, deck_id))


def shift(
    connection: sqlite3.Connection, key: CardKey, state: Memory, spread: Spread | None
) -> int:
    """By how many days to move a state that the model has just given a card."""
    if spread is None:
        return 0
    return spread.shift(state, card="/".join(key), load=_load(connection, key))


def preview(
    connection: sqlite3.Connection,
    key: CardKey,
    now: datetime,
    *,
    before: Memory,
    scheduler: Scheduler,
    spread: Spread | None,
) -> dict[Rating, timedelta]:
    """The time from `now` to the next showing of a card for each rating, were it given now."""
    states = {
        rating: moved(state, shift(connection, key, state, spread))
        for rating, state in scheduler.outcomes(before, now).items()
    }
    return {
        rating: state.due - state.last_review
        for rating, state in states.items()
        if state.due is not None and state.last_review is not None
    }


def _load(connection: sqlite3.Connection, key: CardKey) -> Load:
    """What counts the cards due in a stretch of time, that one left out."""

    def load(start: datetime, end: datetime) -> int:
        values = (to_milliseconds(start), to_milliseconds(end), *key, _MOST)
        return int(connection.execute(_LOAD, values).fetchone()[0])

    return load
