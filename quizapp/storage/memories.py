"""What cards' memory states are on record, and how the log leads to them."""

import sqlite3
from collections.abc import Iterable
from datetime import timedelta

from quizapp.domain.memory import Memory, Phase, Rating, Scheduler
from quizapp.domain.session import Confidence
from quizapp.domain.spreading import moved
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds

_MEMORY = """
    SELECT phase, step, stability, difficulty, due, last_review, reps, lapses
    FROM card WHERE deck_id = ? AND card_id = ?
"""
_SET_MEMORY = """
    UPDATE card SET phase = ?, step = ?, stability = ?, difficulty = ?, due = ?, last_review = ?,
        reps = ?, lapses = ?
    WHERE deck_id = ? AND card_id = ?
"""
_FORGET = """
    UPDATE card SET phase = 'new', step = NULL, stability = NULL, difficulty = NULL, due = NULL,
        last_review = NULL, reps = 0, lapses = 0
    WHERE reps > 0 OR phase <> 'new'
"""


def memory(connection: sqlite3.Connection, deck_id: str, card_id: str) -> Memory:
    """What a card's memory state is on record."""
    with reading(connection):
        row = connection.execute(_MEMORY, (deck_id, card_id)).fetchone()
    phase, step, stability, difficulty, due, last_review, reps, lapses = row
    return Memory(
        Phase(phase),
        step,
        stability,
        difficulty,
        None if due is None else from_milliseconds(due),
        None if last_review is None else from_milliseconds(last_review),
        reps,
        lapses,
    )


def set_memory(connection: sqlite3.Connection, deck_id: str, card_id: str, state: Memory) -> None:
    """Put a card's memory state on record. The caller holds the transaction."""
    connection.execute(
        _SET_MEMORY,
        (
            state.phase.value,
            state.step,
            state.stability,
            state.difficulty,
            None if state.due is None else to_milliseconds(state.due),
            None if state.last_review is None else to_milliseconds(state.last_review),
            state.reps,
            state.lapses,
            deck_id,
            card_id,
        ),
    )


def forget_all(connection: sqlite3.Connection) -> None:
    """Make every card new. The caller holds the transaction."""
    connection.execute(_FORGET)


def model(connection: sqlite3.Connection) -> str:
    """The `Scheduler.model` behind the memory states, "" where it is none or not one."""
    with reading(connection):
        row = connection.execute("SELECT value FROM meta WHERE key = 'scheduler'").fetchone()
    return str(row[0]) if row else ""


def set_model(connection: sqlite3.Connection, name: str) -> None:
    """Say that all memory states come from a model. The caller holds the transaction."""
    connection.execute(
        "INSERT INTO meta VALUES ('scheduler', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (name,),
    )


def doubt(connection: sqlite3.Connection, name: str) -> None:
    """Take that back where a state has come from another model, as of a sitting that began before.

    The caller holds the transaction.
    """
    connection.execute("UPDATE meta SET value = '' WHERE key = 'scheduler' AND value <> ?", (name,))


def remembered(scheduler: Scheduler, log: Iterable[tuple[int, int, str, int]]) -> Memory:
    """The memory state that a card's log (rating, moment, confidence, shift) leads to."""
    answers = list(log)
    state = scheduler.replay((Rating(rating), from_milliseconds(at)) for rating, at, *_ in answers)
    if answers:
        rating, _, said, shift = answers[-1]
        state = settled(moved(state, shift), Rating(rating), Confidence(said))
    return state


def settled(state: Memory, rating: Rating, said: Confidence) -> Memory:
    """The state after an answer: one that was a guess and is rated Hard is due within a day.

    The model takes Hard for a memory, which a guess may not be; the day after tells.
    """
    is_luck = rating is Rating.HARD and said is Confidence.GUESS
    return state.due_within(timedelta(days=1)) if is_luck else state
