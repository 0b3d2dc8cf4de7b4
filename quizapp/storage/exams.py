"""The exams that a learner prepares for, and what the plans to them promised.

Functions that write leave the transaction to their caller.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from quizapp.domain.planning.exam import Budget, Exam
from quizapp.storage.database import reading

_ALL = """
    SELECT id, title, day, decks, tags, minutes, off, weights, profile FROM exam ORDER BY day, id
"""
_PUT = """
    INSERT INTO exam (title, day, decks, tags, minutes, off, weights, profile)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (decks, tags) DO UPDATE SET title = excluded.title, day = excluded.day,
        minutes = excluded.minutes, off = excluded.off, weights = excluded.weights,
        profile = excluded.profile
"""
_KEEP_OUTLOOK = "INSERT OR REPLACE INTO outlook VALUES (?, ?, ?, ?, ?)"
_OUTLOOKS = """
    SELECT day, recall, unseen, seconds FROM outlook WHERE exam_id = ? AND day < ?
    ORDER BY day DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """An exam with the time there is for it.

    `weights` says what cards of a tag are worth where that is not 1; `profile` is the id of the
    rules that the exam goes by, "" where none was named.
    """

    exam: Exam
    budget: Budget
    weights: Mapping[str, float] = field(default_factory=dict)
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the plan to an exam promised on a `day`.

    `recall` is the share expected to be recalled in the exam, `unseen` counts the cards that would
    not be seen by then, `seconds` are those of a study day up to it, on average.
    """

    day: date
    recall: float
    unseen: int
    seconds: float


def preparations(connection: sqlite3.Connection) -> list[Preparation]:
    """Every exam on record, the first to come first; those that are over stand before them."""
    with reading(connection):
        rows = connection.execute(_ALL).fetchall()
    return [_preparation(*row) for row in rows]


def put(connection: sqlite3.Connection, preparation: Preparation) -> None:
    """Keep an exam in place of one of the same decks and tags; its id is the file's to give."""
    exam, budget = preparation.exam, preparation.budget
    scope = (json.dumps(sorted(exam.decks)), json.dumps(sorted(exam.tags)))
    values = (
        *(exam.title, exam.date.isoformat(), *scope, json.dumps(budget.minutes)),
        json.dumps(sorted(day.isoformat() for day in budget.off)),
        *(json.dumps(dict(preparation.weights)), preparation.profile),
    )
    connection.execute(_PUT, values)


def remove(connection: sqlite3.Connection, exam_id: str) -> None:
    """Forget an exam, its part of the day and what its plans promised."""
    connection.execute("DELETE FROM exam WHERE id = ?", (int(exam_id),))


def forget_outlooks(connection: sqlite3.Connection, exam_id: str) -> None:
    """Forget what the plans to an exam promised: it is another exam, or another time for it."""
    connection.execute("DELETE FROM outlook WHERE exam_id = ?", (int(exam_id),))


def keep_outlook(connection: sqlite3.Connection, exam_id: str, outlook: Outlook) -> None:
    """Keep what the plan of a day promises, in place of what it did."""
    values = (outlook.day.isoformat(), outlook.recall, outlook.unseen, outlook.seconds)
    connection.execute(_KEEP_OUTLOOK, (int(exam_id), *values))


def last_outlook(connection: sqlite3.Connection, exam_id: str, before: date) -> Outlook | None:
    """What the last plan from before a day promised, None where there was none."""
    with reading(connection):
        row = connection.execute(_OUTLOOKS, (int(exam_id), before.isoformat())).fetchone()
    if row is None:
        return None
    day, recall, unseen, seconds = row
    return Outlook(day=date.fromisoformat(day), recall=recall, unseen=unseen, seconds=seconds)


def _preparation(
    number: int, title: str, day: str, decks: str, tags: str, *rest: str
) -> Preparation:
    minutes, off, weights, profile = rest
    return Preparation(
        exam=Exam(
            id=str(number),
            title=title,
            date=date.fromisoformat(day),
            decks=tuple(json.loads(decks)),
            tags=tuple(json.loads(tags)),
        ),
        budget=Budget(
            tuple(json.loads(minutes)),
            frozenset(date.fromisoformat(each) for each in json.loads(off)),
        ),
        weights=json.loads(weights),
        profile=profile,
    )
