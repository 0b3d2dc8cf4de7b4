"""Forecasts that were made, what they went by, and what came of them.

Functions that write leave the transaction to their caller.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.record import Sat
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.session import Mode
from quizapp.storage.database import reading
from quizapp.storage.mocks import load_rules
from quizapp.storage.moments import from_milliseconds, to_milliseconds

_ANSWERS = """
    SELECT deck_id, card_id, reviewed_at, rating, scheduled, mode, recall FROM review
    WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id
"""
_KEEP = """
    INSERT INTO forecast (made_at, attempt_id, title, profile, day, tests, low, mean, high,
        full_marks, passing, topics)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_IS_KEPT = """
    SELECT EXISTS (SELECT 1 FROM forecast
        WHERE attempt_id IS NULL AND title = ? AND profile = ? AND day = ? AND made_at >= ?)
"""
_SAT = """
    SELECT low, mean, high, passing, mock.marks, mock.full_marks, passed
    FROM forecast JOIN mock USING (attempt_id)
    WHERE state = 'submitted' AND mean IS NOT NULL ORDER BY forecast.id
"""
_REHEARSED = """
    SELECT forecast.id, forecast.full_marks,
        low, mean, high, passing, mock.marks, mock.full_marks, passed
    FROM forecast JOIN mock ON mock.profile = forecast.profile AND mock.profile <> ''
        JOIN attempt ON attempt.id = mock.attempt_id
    WHERE forecast.attempt_id IS NULL AND mean IS NOT NULL AND state = 'submitted'
        AND started_at > made_at
        AND julianday(day) - julianday(finished_at / 1000, 'unixepoch') BETWEEN -1 AND ?
    ORDER BY forecast.id, finished_at
"""
_LAST_DAYS = 7
_SHEETS = """
    SELECT rules, total(chosen <> key), total(chosen IS NULL)
    FROM mock JOIN mockquestion USING (attempt_id) WHERE state = 'submitted' GROUP BY attempt_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """An answer of the log, and the `recall` forecast of it; None where there was none.

    `rating` runs from 1 Again to 4 Easy.
    """

    deck: str
    card: str
    at: datetime
    rating: int
    scheduled: bool
    mode: Mode
    recall: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A forecast to keep: of an exam, or with an `attempt` of the mock that it begins.

    `tests` counts the reviews that the learner was known by; `marks` are None where too few are, or
    where no rules say what brings marks.
    """

    made: datetime
    title: str
    profile: str
    day: date
    tests: int
    marks: Marks | None
    topics: Sequence[Topic] = ()
    attempt: int | None = None


def answers(connection: sqlite3.Connection) -> list[Foretold]:
    """Every answer that was not taken back, oldest first."""
    with reading(connection):
        rows = connection.execute(_ANSWERS).fetchall()
    return [
        Foretold(
            deck=deck,
            card=card,
            at=from_milliseconds(at),
            rating=rating,
            scheduled=bool(scheduled),
            mode=Mode(mode),
            recall=recall,
        )
        for deck, card, at, rating, scheduled, mode, recall in rows
    ]


def keep(connection: sqlite3.Connection, forecast: Kept) -> None:
    """Keep a forecast for good; its topics as their fields."""
    marks = forecast.marks
    told = (marks.low, marks.mean, marks.high, marks.full, marks.passing) if marks else (None,) * 5
    topics = json.dumps([asdict(topic) for topic in forecast.topics], ensure_ascii=False)
    values = (
        *(to_milliseconds(forecast.made), forecast.attempt, forecast.title, forecast.profile),
        *(forecast.day.isoformat(), forecast.tests, *told, topics),
    )
    connection.execute(_KEEP, values)


def is_kept(connection: sqlite3.Connection, forecast: Kept, *, since: datetime) -> bool:
    """Whether one of the same exam was kept since a moment."""
    values = (forecast.title, forecast.profile, forecast.day.isoformat(), to_milliseconds(since))
    return bool(connection.execute(_IS_KEPT, values).fetchone()[0])


def sat(connection: sqlite3.Connection) -> list[Sat]:
    """The mocks of which something was forecast and that were handed in, oldest first."""
    with reading(connection):
        rows = connection.execute(_SAT).fetchall()
    return [_sat(*row) for row in rows]


def rehearsed(connection: sqlite3.Connection) -> list[Sat]:
    """The forecasts of exams that a later mock tested, each with the last such mock.

    That is one by the same rules and of the same size, in the exam's last week.
    """
    with reading(connection):
        rows = connection.execute(_REHEARSED, (_LAST_DAYS,)).fetchall()
    found: dict[int, Sat] = {}
    for number, full, *row in rows:
        mock = _sat(*row)
        if mock.full == full:
            found[number] = mock
    return list(found.values())


def sheets(connection: sqlite3.Connection) -> list[tuple[Rules, int, int]]:
    """Of every mock that was handed in its rules, how many were wrong, and how many left blank."""
    with reading(connection):
        rows = connection.execute(_SHEETS).fetchall()
    return [(load_rules(rules), int(wrong), int(blank)) for rules, wrong, blank in rows]


def _sat(*row: Any) -> Sat:
    low, mean, high, passing, marks, full, passed = row
    return Sat(
        low=low,
        mean=mean,
        high=high,
        passing=passing,
        marks=float(Fraction(marks)),
        full=float(Fraction(full)),
        passed=None if passed is None else bool(passed),
    )
