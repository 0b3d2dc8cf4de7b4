"""One durable answer and one next card, against raw sqlite3 with the same pragmas."""

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from synthetic import fill_progress, write_decks
from table import Row

from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage.database import connect

SIZES = (1_000, 100_000, 1_000_000)
ROUNDS = 300
_INSERT = (
    "INSERT INTO review (attempt_id, deck_id, card_id, reviewed_at, rating, phase, mode, correct,"
    " response, milliseconds, question, answer) VALUES (1, ?, ?, ?, 3, 'review', 'flip', 1, '',"
    " 4000, 'a question of the usual length', 'an answer')"
)
_UPDATE = (
    "UPDATE card SET due = ?, stability = 30.0, reps = reps + 1 WHERE deck_id = ? AND card_id = ?"
)
_NEXT = (
    "SELECT deck_id, card_id, content FROM card WHERE deck_id = ? AND present = 1"
    " AND suspended = 0 AND phase = 'review' AND due < ? ORDER BY due LIMIT 1"
)


def measure() -> list[Row]:
    """Rows for every size of the progress file."""
    return [row for size in SIZES for row in _measure(size)]


def _measure(size: int) -> list[Row]:
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        decks = write_decks(home / "decks", decks=2, cards=500)
        database = fill_progress(home, decks, cards=size, now=now)
        limits = DailyLimits(new=20, reviews=9999)
        calendar = Calendar(UTC)
        with Library.open(database, decks, now=now, limits=limits, calendar=calendar) as library:
            study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
            raw = connect(database)
            answer, floor_answer, following, floor_next = _rounds(study, raw, now)
            raw.close()
    name = f"{size:,} cards"
    return [
        Row(f"one answer, {name}", answer, "ms", floor_answer, "raw sqlite3, same pragmas", 2.0),
        Row(f"next card, {name}", following, "ms", 1.0, "1 ms", 1.0),
        Row(
            f"next card against one seek, {name}", following, "ms", floor_next, "raw sqlite3", None
        ),
    ]


def _rounds(study: Study, raw: sqlite3.Connection, now: datetime) -> tuple[float, ...]:
    """Median milliseconds of: an answer, a raw answer, the next card, a raw query."""
    times: dict[str, list[float]] = {"answer": [], "raw": [], "next": [], "seek": []}
    moment = int(now.timestamp() * 1000)
    for step in range(ROUNDS):
        now += timedelta(seconds=5)
        times["next"].append(_timed(lambda at=now: study.advance(at)))
        prompt = study.prompt
        if prompt is None:
            raise RuntimeError("nothing is due in the synthetic progress")
        times["answer"].append(_timed(lambda at=now: study.rate(Rating.GOOD, at, seconds=4.0)))
        key = ("synthetic-1", f"card-{step}")
        times["raw"].append(_timed(lambda key=key: _raw_answer(raw, key, moment)))
        times["seek"].append(_timed(lambda: raw.execute(_NEXT, ("synthetic-1", moment)).fetchone()))
    return tuple(statistics.median(found) * 1000 for found in times.values())


def _raw_answer(raw: sqlite3.Connection, key: tuple[str, str], moment: int) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(_INSERT, (*key, moment))
    raw.execute(_UPDATE, (moment + 86_400_000 * 30, *key))
    raw.execute("COMMIT")


def _timed(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started
