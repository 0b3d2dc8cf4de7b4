"""The review log: what was answered, appended and never changed; memory states derive from it.

Functions that write leave the transaction to their caller, so that an answer, or an answer in the
place of another, is on disk whole or not at all.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from quizapp.domain.memory import NEW_MEMORY, Memory, Rating, Scheduler
from quizapp.domain.session import Confidence, Done, Mode
from quizapp.domain.spreading import Spread, moved
from quizapp.storage import scheduling
from quizapp.storage.database import reading
from quizapp.storage.memories import (
    doubt,
    forget_all,
    memory,
    model,
    remembered,
    set_memory,
    set_model,
    settled,
)
from quizapp.storage.moments import from_milliseconds, to_milliseconds

__all__ = [
    "Entry",
    "Recorded",
    "append",
    "begin",
    "count",
    "done",
    "finish",
    "last_before",
    "memory",
    "model",
    "rebuild",
    "right_times",
    "start_over",
    "undo",
]

_BEGIN = """
    INSERT INTO attempt (uuid, kind, learner, started_at) VALUES (?, ?, ?, ?)
"""
_APPEND = """
    INSERT INTO review (attempt_id, deck_id, card_id, reviewed_at, rating, phase, mode, correct,
        response, milliseconds, question, answer, confidence, scheduled, shift,
        recall)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STANDING = "id NOT IN (SELECT review_id FROM undo)"
_UNDO_ALL = f"""
    INSERT INTO undo (review_id, undone_at)
    SELECT id, ? FROM review WHERE deck_id = ? AND card_id = ? AND {_STANDING}
"""  # noqa: S608 - as below
_LOG_OF_CARD = f"""
    SELECT rating, reviewed_at, confidence, shift FROM review
    WHERE deck_id = ? AND card_id = ? AND scheduled = 1 AND {_STANDING} ORDER BY id
"""  # noqa: S608 - the part is this module's own
_LOG = f"""
    SELECT deck_id, card_id, rating, reviewed_at, confidence, shift FROM review
    WHERE scheduled = 1 AND {_STANDING} ORDER BY deck_id, card_id, id
"""  # noqa: S608 - as above
_DONE = f"""
    SELECT total(phase = 'new' AND counts), total(phase = 'review' AND counts), count(*) FROM (
        SELECT phase, scheduled AND attempt_id NOT IN (SELECT attempt_id FROM mock) AS counts
        FROM review WHERE reviewed_at >= ? AND reviewed_at < ? AND {_STANDING})
"""  # noqa: S608 - as above
_LAST_BEFORE = f"""
    SELECT reviewed_at FROM review WHERE reviewed_at < ? AND {_STANDING}
    ORDER BY reviewed_at DESC LIMIT 1
"""  # noqa: S608 - as above
_RIGHT_TIMES = f"""
    SELECT mode, milliseconds FROM (
        SELECT id, mode, milliseconds, correct FROM review WHERE {_STANDING}
        ORDER BY id DESC LIMIT ?)
    WHERE correct = 1 ORDER BY id
"""  # noqa: S608 - as above
_LOOKED_BACK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An answer to put on record, with question and answer as they stood; `seconds` it took.

    One that is not `scheduled` leaves its card's memory as it is, now and whenever the log is
    replayed.
    """

    deck_id: str
    card_id: str
    rating: Rating
    mode: Mode
    correct: bool
    response: str
    seconds: float
    question: str
    answer: str
    confidence: Confidence = Confidence.UNSAID
    scheduled: bool = True


@dataclass(frozen=True, slots=True)
class Recorded:
    """An answer on record: its place in the log, the memory state before and after it."""

    review_id: int
    before: Memory
    after: Memory


def begin(connection: sqlite3.Connection, *, kind: str, now: datetime, learner: str = "") -> int:
    """Open an attempt, and give its id. The caller holds the transaction."""
    from uuid import uuid4  # noqa: PLC0415 - some milliseconds, and only the first answer needs it

    values = (str(uuid4()), kind, learner, to_milliseconds(now))
    return connection.execute(_BEGIN, values).lastrowid or 0


def finish(connection: sqlite3.Connection, attempt: int, *, now: datetime) -> None:
    """Close an attempt. The caller holds the transaction."""
    connection.execute(
        "UPDATE attempt SET finished_at = ? WHERE id = ?", (to_milliseconds(now), attempt)
    )


def append(
    connection: sqlite3.Connection,
    attempt: int,
    entry: Entry,
    *,
    scheduler: Scheduler,
    now: datetime,
    spread: Spread | None = None,
) -> Recorded:
    """Put an answer on record and move its card's memory on, where it is scheduled.

    The `scheduler` is that of the card's deck; with `spread` the day that the card comes again is
    moved to where there is room. The recall forecast of it is kept too. The caller holds the
    transaction.
    """
    key = (entry.deck_id, entry.card_id)
    before = memory(connection, *key)
    recall = scheduler.retrievability(before, now) if before.last_review else None
    after, shift = before, 0
    if entry.scheduled:
        after = scheduler.review(before, entry.rating, now)
        shift = scheduling.shift(connection, key, after, spread)
        after = settled(moved(after, shift), entry.rating, entry.confidence)
    values = (
        *(attempt, entry.deck_id, entry.card_id, to_milliseconds(now), int(entry.rating)),
        *(before.phase.value, entry.mode.value, int(entry.correct), entry.response),
        *(round(entry.seconds * 1000), entry.question, entry.answer),
        *(entry.confidence.value, int(entry.scheduled), shift, recall),
    )
    review_id = connection.execute(_APPEND, values).lastrowid or 0
    if entry.scheduled:
        set_memory(connection, *key, after)
        doubt(connection, scheduler.model)
    return Recorded(review_id, before, after)


def undo(
    connection: sqlite3.Connection, review_id: int, *, scheduler: Scheduler, now: datetime
) -> None:
    """Take a review back: its card remembers what the rest of its log says.

    The `scheduler` is that of the card's deck. The caller holds the transaction.
    """
    connection.execute("INSERT INTO undo VALUES (?, ?)", (review_id, to_milliseconds(now)))
    deck_id, card_id = connection.execute(
        "SELECT deck_id, card_id FROM review WHERE id = ?", (review_id,)
    ).fetchone()
    log = connection.execute(_LOG_OF_CARD, (deck_id, card_id))
    set_memory(connection, deck_id, card_id, remembered(scheduler, log))


def start_over(connection: sqlite3.Connection, deck_id: str, card_id: str, *, now: datetime) -> int:
    """Take every answer to a card back, so that it is new again; how many there were.

    The caller holds the transaction.
    """
    taken = connection.execute(_UNDO_ALL, (to_milliseconds(now), deck_id, card_id)).rowcount
    set_memory(connection, deck_id, card_id, NEW_MEMORY)
    return taken


def rebuild(connection: sqlite3.Connection, scheduler: Scheduler) -> int:
    """Derive every memory state anew from the log; give the number of cards that have one.

    Decks are kept at the retention of their own that they may have. The caller holds the
    transaction.
    """
    forget_all(connection)
    count = 0
    for deck_id, card_id, state in _replayed(connection, scheduler):
        set_memory(connection, deck_id, card_id, state)
        count += 1
    set_model(connection, scheduler.model)
    return count


def done(connection: sqlite3.Connection, since: datetime, before: datetime) -> Done:
    """What was answered in a stretch of time and not taken back.

    What was crammed, or asked in a mock, counts as answered, and not towards a day's new cards and
    reviews.
    """
    with reading(connection):
        new, reviews, answered = connection.execute(
            _DONE, (to_milliseconds(since), to_milliseconds(before))
        ).fetchone()
    return Done(new=int(new), reviews=int(reviews), answered=answered)


def right_times(connection: sqlite3.Connection) -> list[tuple[Mode, float]]:
    """The modes and seconds of the right ones among the latest answers, oldest first."""
    with reading(connection):
        rows = connection.execute(_RIGHT_TIMES, (_LOOKED_BACK,)).fetchall()
    return [(Mode(mode), milliseconds / 1000) for mode, milliseconds in rows]


def count(connection: sqlite3.Connection) -> int:
    """How many answers were ever put on record."""
    with reading(connection):
        return int(connection.execute("SELECT count(*) FROM review").fetchone()[0])


def last_before(connection: sqlite3.Connection, moment: datetime) -> datetime | None:
    """When the last answer before `moment` was given, or None."""
    with reading(connection):
        row = connection.execute(_LAST_BEFORE, (to_milliseconds(moment),)).fetchone()
    return from_milliseconds(row[0]) if row else None


def _replayed(
    connection: sqlite3.Connection, scheduler: Scheduler
) -> Iterator[tuple[str, str, Memory]]:
    rows, retentions = connection.execute(_LOG), scheduling.retentions(connection)
    for (deck_id, card_id), log in groupby(rows, key=lambda row: (row[0], row[1])):
        own = scheduler.keeping(retentions.get(deck_id))
        yield deck_id, card_id, remembered(own, (row[2:] for row in log))
