"""Exams are kept with the time there is for them, one for each scope."""

import sqlite3
from datetime import date

import pytest

from quizapp.domain.planning import Budget, Exam
from quizapp.storage import exams
from quizapp.storage.database import transaction
from quizapp.storage.exams import Outlook, Preparation

DAY = date(2027, 2, 4)


def _ahead(day: date = DAY, *, decks: tuple[str, ...] = (), tags: tuple[str, ...] = ()) -> Exam:
    return Exam(id="", title="CSS", date=day, decks=decks, tags=tags)


def _put(connection: sqlite3.Connection, exam: Exam, **more: object) -> Preparation:
    budget = Budget((40.0,) * 5 + (60.0, 0.0), frozenset({date(2027, 1, 1)}))
    with transaction(connection):
        exams.put(connection, Preparation(exam=exam, budget=budget, **more))  # type: ignore[arg-type]
    return exams.preparations(connection)[0]


def test_an_exam_is_read_as_it_was_put(progress: sqlite3.Connection) -> None:
    exam = _ahead(decks=("pak-us",), tags=("cold-war", "aid"))
    kept = _put(progress, exam, weights={"aid": 2.0}, profile="css-mpt-2023")
    assert (kept.exam.title, kept.exam.date, kept.exam.decks) == ("CSS", DAY, ("pak-us",))
    assert kept.exam.tags == ("aid", "cold-war")
    assert kept.budget == Budget((40, 40, 40, 40, 40, 60, 0), frozenset({date(2027, 1, 1)}))
    assert (kept.weights, kept.profile) == ({"aid": 2.0}, "css-mpt-2023")


def test_of_one_scope_there_is_one_exam(progress: sqlite3.Connection) -> None:
    first = _put(progress, _ahead(tags=("aid", "cold-war")))
    moved = _put(progress, _ahead(date(2027, 3, 1), tags=("cold-war", "aid")))
    assert moved.exam.id == first.exam.id
    assert [each.exam.date for each in exams.preparations(progress)] == [date(2027, 3, 1)]
    _put(progress, _ahead(decks=("pak-us",)))
    assert [each.exam.date.month for each in exams.preparations(progress)] == [2, 3]


def test_what_a_plan_promised_is_kept_until_its_exam_goes(progress: sqlite3.Connection) -> None:
    number = _put(progress, _ahead()).exam.id
    early = Outlook(day=date(2026, 11, 20), recall=0.8, unseen=3, seconds=1200.0)
    late = Outlook(day=date(2026, 11, 21), recall=0.9, unseen=0, seconds=1300.0)
    with transaction(progress):
        for outlook in (early, late):
            exams.keep_outlook(progress, number, outlook)
    assert exams.last_outlook(progress, number, date(2026, 11, 21)) == early
    assert exams.last_outlook(progress, number, date(2026, 11, 25)) == late
    assert exams.last_outlook(progress, number, date(2026, 11, 20)) is None
    with transaction(progress):
        exams.remove(progress, number)
    assert exams.preparations(progress) == []
    assert exams.last_outlook(progress, number, date(2026, 11, 25)) is None


@pytest.mark.parametrize("weights", [{}, {"": 0.0}, {"‘); DROP TABLE exam": 1.5}])
def test_weights_hang_on_any_tag(progress: sqlite3.Connection, weights: dict[str, float]) -> None:
    assert _put(progress, _ahead(), weights=weights).weights == weights
