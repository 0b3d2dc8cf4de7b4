"""Mock exams in the progress file: the paper as it was drawn, the answer sheet, the clock.

Functions that write leave the transaction to their caller.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any

from quizapp.domain.mocks.paper import Candidate, Question
from quizapp.domain.mocks.profile import Exam, Rules, Section
from quizapp.domain.mocks.result import Result
from quizapp.domain.mocks.sheet import Response
from quizapp.domain.session import Confidence
from quizapp.storage.content import dump_card, load_card
from quizapp.storage.database import reading

_MILLISECOND = timedelta(milliseconds=1)
_CANDIDATES = """
    SELECT card.deck_id, card.card_id, card.content
    FROM json_each(?) AS chosen JOIN card ON card.deck_id = chosen.value
    WHERE card.present = 1 AND card.suspended = 0 ORDER BY chosen.key, card.position
"""
_PUT_MOCK = """
    INSERT INTO mock (attempt_id, profile, title, rules, state, holder, position, milliseconds)
    VALUES (?, ?, ?, ?, 'open', ?, 1, 0)
"""
_PUT_QUESTION = """
    INSERT INTO mockquestion (attempt_id, number, section, deck_id, card_id, content, options, key,
        confidence, flagged, milliseconds)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0)
"""
_MOCK = "SELECT profile, title, rules, position, milliseconds FROM mock WHERE attempt_id = ?"
_SHEET = """
    SELECT number, section, deck_id, card_id, content, options, key, chosen, confidence, flagged,
        milliseconds
    FROM mockquestion WHERE attempt_id = ? ORDER BY number
"""
_PUT_RESPONSE = """
    UPDATE mockquestion SET chosen = ?, confidence = ?, flagged = ?, milliseconds = ?
    WHERE attempt_id = ? AND number = ?
"""
_PUT_CLOCK = "UPDATE mock SET position = ?, milliseconds = ? WHERE attempt_id = ?"
_CLOSE = """
    UPDATE mock SET state = ?, marks = ?, full_marks = ?, passed = ? WHERE attempt_id = ?
"""


class State(StrEnum):
    """Where a mock stands."""

    OPEN = "open"
    SUBMITTED = "submitted"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMock:
    """A mock as it is on record; `elapsed` is what its clock shows."""

    exam: Exam
    position: int
    elapsed: timedelta
    sheet: tuple[Response, ...]


def candidates(connection: sqlite3.Connection, deck_ids: Sequence[str]) -> list[Candidate]:
    """The cards of some decks that are there and not suspended, in the decks' order."""
    with reading(connection):
        rows = connection.execute(_CANDIDATES, (json.dumps(list(deck_ids)),)).fetchall()
    return [Candidate(deck, load_card(card, content)) for deck, card, content in rows]


def put(
    connection: sqlite3.Connection,
    attempt: int,
    exam: Exam,
    questions: Sequence[Question],
    *,
    holder: str,
) -> None:
    """Put a paper on record with an empty sheet; it is open from now on."""
    rules = dump_rules(exam.rules)
    connection.execute(_PUT_MOCK, (attempt, exam.profile, exam.title, rules, holder))
    connection.executemany(
        _PUT_QUESTION,
        [
            (
                *(attempt, each.number, each.section, each.deck_id, each.card.id),
                *(dump_card(each.card), json.dumps(each.options, ensure_ascii=False), each.key),
            )
            for each in questions
        ],
    )


def open_attempt(connection: sqlite3.Connection) -> int | None:
    """The attempt of the mock that is open, or None."""
    with reading(connection):
        row = connection.execute("SELECT attempt_id FROM mock WHERE state = 'open'").fetchone()
    return int(row[0]) if row else None


def load(connection: sqlite3.Connection, attempt: int) -> StoredMock:
    """A mock with its sheet."""
    with reading(connection):
        row = connection.execute(_MOCK, (attempt,)).fetchone()
        sheet = tuple(_response(*line) for line in connection.execute(_SHEET, (attempt,)))
    profile, title, rules, position, milliseconds = row
    return StoredMock(
        exam=Exam(title=title, rules=load_rules(rules), profile=profile),
        position=position,
        elapsed=milliseconds * _MILLISECOND,
        sheet=sheet,
    )


def take(connection: sqlite3.Connection, attempt: int, *, holder: str) -> None:
    """Give a mock to the program with that token."""
    connection.execute("UPDATE mock SET holder = ? WHERE attempt_id = ?", (holder, attempt))


def state(connection: sqlite3.Connection, attempt: int) -> tuple[State, str]:
    """Where a mock stands, and the token of the program that holds it."""
    row = connection.execute("SELECT state, holder FROM mock WHERE attempt_id = ?", (attempt,))
    found, holder = row.fetchone()
    return State(found), holder


def put_response(connection: sqlite3.Connection, attempt: int, response: Response) -> None:
    """Put a line of the sheet on record."""
    connection.execute(
        _PUT_RESPONSE,
        (
            *(response.chosen, response.confidence.value, int(response.flagged)),
            *(round(response.seconds * 1000), attempt, response.question.number),
        ),
    )


def put_clock(
    connection: sqlite3.Connection, attempt: int, *, position: int, elapsed: timedelta
) -> None:
    """Put on record what the clock shows, and which question is looked at."""
    connection.execute(_PUT_CLOCK, (position, elapsed // _MILLISECOND, attempt))


def close(connection: sqlite3.Connection, attempt: int, result: Result | None) -> None:
    """Close a mock with its marks; without a result it was abandoned."""
    if result is None:
        values: tuple[Any, ...] = (State.ABANDONED.value, None, None, None)
    else:
        total = result.total
        values = (State.SUBMITTED.value, str(total.marks), str(total.full), result.passed)
    connection.execute(_CLOSE, (*values, attempt))


def dump_rules(rules: Rules) -> str:
    """Rules as JSON, numbers as exact fractions."""
    sections = [
        {
            "name": section.name,
            "questions": section.questions,
            "pass_percent": _text(section.pass_percent),
        }
        for section in rules.sections
    ]
    return json.dumps(
        {
            "sections": sections,
            "seconds": rules.time and rules.time.total_seconds(),
            "marks": str(rules.marks),
            "penalty": str(rules.penalty),
            "options": rules.options,
            "none_of_these": rules.none_of_these,
            "pass_percent": _text(rules.pass_percent),
        },
        ensure_ascii=False,
    )


def load_rules(content: str) -> Rules:
    """The rules that `dump_rules` was given, without what filled the sections."""
    data = json.loads(content)
    return Rules(
        sections=tuple(
            Section(
                name=section["name"],
                questions=section["questions"],
                pass_percent=_fraction(section["pass_percent"]),
            )
            for section in data["sections"]
        ),
        time=data["seconds"] and timedelta(seconds=data["seconds"]),
        marks=Fraction(data["marks"]),
        penalty=Fraction(data["penalty"]),
        options=data["options"],
        none_of_these=data["none_of_these"],
        pass_percent=_fraction(data["pass_percent"]),
    )


def _response(*line: Any) -> Response:
    number, section, deck_id, card_id, content, options, key, *answered = line
    chosen, confidence, flagged, milliseconds = answered
    return Response(
        question=Question(
            number=number,
            section=section,
            deck_id=deck_id,
            card=load_card(card_id, content),
            options=tuple(json.loads(options)),
            key=key,
        ),
        chosen=chosen,
        confidence=Confidence(confidence),
        flagged=bool(flagged),
        seconds=milliseconds / 1000,
    )


def _text(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
