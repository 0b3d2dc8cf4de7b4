"""The mocks that were handed in, as the progress file lists them."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds

_SUBMITTED = """
    SELECT attempt_id, title, finished_at, marks, full_marks, passed
    FROM mock JOIN attempt ON attempt.id = mock.attempt_id
    WHERE mock.state = 'submitted' ORDER BY attempt_id DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastMock:
    """A mock with the marks of its day; `passed` is None where no rule says what passes."""

    attempt: int
    title: str
    finished: datetime
    marks: Fraction
    full: Fraction
    passed: bool | None


def submitted(connection: sqlite3.Connection, *, most: int) -> list[PastMock]:
    """The mocks that were handed in last, the newest first."""
    with reading(connection):
        rows = connection.execute(_SUBMITTED, (most,)).fetchall()
    return [
        PastMock(
            attempt=attempt,
            title=title,
            finished=from_milliseconds(finished),
            marks=Fraction(marks),
            full=Fraction(full),
            passed=None if passed is None else bool(passed),
        )
        for attempt, title, finished, marks, full, passed in rows
    ]
