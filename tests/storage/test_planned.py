"""Today's part is found by its own index, and holds whatever the clock says."""

import sqlite3
from datetime import datetime, timedelta

import pytest

from quizapp.domain.memory import Rating
from quizapp.domain.planning import Budget, Exam
from quizapp.domain.session import Counts
from quizapp.storage import exams, planned
from quizapp.storage.database import transaction
from quizapp.storage.exams import Preparation
from quizapp.storage.marks import Marks, write
from quizapp.storage.planned import Part, Place
from quizapp.storage.queue import Queue
from tests.storage.conftest import Answer

CARDS = ("seato-year", "aid-total", "ayub-view")


@pytest.fixture
def plan(progress: sqlite3.Connection, now: datetime) -> sqlite3.Connection:
    """A plan in which the last card stands first, and the first has no place."""
    exam = Exam(id="", title="", date=now.date() + timedelta(days=9))
    with transaction(progress):
        exams.put(progress, Preparation(exam=exam, budget=Budget.daily(40)))
        (kept,) = exams.preparations(progress)
        places = (None, 2, 1)
        planned.make(
            progress,
            (
                Place(kept.exam.id, ("pak-us", card), place)
                for card, place in zip(CARDS, places, strict=True)
            ),
            for_what="today",
        )
    return progress


def test_the_part_is_asked_in_its_order_until_each_card_is_answered(
    plan: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    part = Part(plan, ["pak-us"])
    asked = []
    while (waiting := part.next(now)) is not None:
        asked.append(waiting.card_id)
        answer(waiting.card_id, Rating.EASY, at=now - timedelta(days=30))
    assert asked == ["ayub-view", "aid-total"], "an answer counts, whatever the clock says of it"
    assert part.counts(now) == (0, 0)
    assert part.is_any(now)


def test_what_is_suspended_or_buried_waits_not(plan: sqlite3.Connection, now: datetime) -> None:
    part = Part(plan, ["pak-us"])
    assert part.counts(now) == (2, 0)
    buried = Marks(buried_until=now + timedelta(hours=1))
    write(plan, {("pak-us", "ayub-view"): buried})
    assert part.counts(now) == (1, 0)
    assert part.counts(now + timedelta(hours=2)) == (2, 0)
    write(plan, {("pak-us", "aid-total"): Marks(suspended=True)})
    assert part.counts(now) == (0, 0)


def test_what_is_left_of_a_part_is_counted_with_the_steps_to_come(
    plan: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    (exam,) = (each.exam.id for each in exams.preparations(plan))
    end = now + timedelta(hours=12)
    assert planned.left(plan, now, before=end) == {exam: Counts(2, 0, 0)}
    answer("ayub-view", Rating.GOOD)
    assert planned.left(plan, now, before=end) == {exam: Counts(1, 1, 0)}
    assert planned.left(plan, now, before=now) == {exam: Counts(1, 0, 0)}


def test_a_tag_and_other_decks_have_their_own_part(plan: sqlite3.Connection, now: datetime) -> None:
    assert Part(plan, ["other"]).counts(now) == (0, 0)
    tagged = Part(plan, ["pak-us"], tag="COLD-WAR")
    assert tagged.counts(now) == (0, 0)
    assert tagged.is_any(now)
    assert not Part(plan, ["other"]).is_any(now)


def test_the_schedule_has_only_what_the_plan_leaves(
    plan: sqlite3.Connection, now: datetime
) -> None:
    beside = Queue(plan, ["pak-us"], beside_plan=True)
    assert beside.count_new(now=now, most=9) == 0
    assert beside.new(now=now) is None
    assert planned.decks_with_others(plan, ["pak-us"]) == []
    with transaction(plan):
        plan.execute("DELETE FROM planned WHERE card_id = 'seato-year'")
    assert planned.decks_with_others(plan, ["pak-us"]) == ["pak-us"]
    found = beside.new(now=now)
    assert found is not None
    assert found.card_id == "seato-year"
    assert beside.count_new(now=now, most=9) == 1


def test_no_query_of_the_plan_reads_through_the_cards(
    plan: sqlite3.Connection, now: datetime
) -> None:
    asked: list[str] = []
    plan.set_trace_callback(asked.append)
    part = Part(plan, ["pak-us"])
    part.next(now)
    part.counts(now)
    plan.set_trace_callback(None)
    assert len(asked) == 2
    for sql in asked:
        steps = [row[3] for row in plan.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert any("card_1 (deck_id=? AND card_id=?)" in step for step in steps), steps
        assert any("planned USING INDEX planned_place" in step for step in steps), steps
        assert not any("card_1 (deck_id=?)" in step for step in steps), steps


def test_an_exam_that_goes_takes_its_part_along(plan: sqlite3.Connection) -> None:
    (kept,) = exams.preparations(plan)
    with transaction(plan):
        exams.remove(plan, kept.exam.id)
    assert not planned.is_there(plan)


def test_the_next_exam_is_that_of_today_or_the_first_to_come(
    plan: sqlite3.Connection, now: datetime
) -> None:
    day = now.date()
    assert planned.next_exam(plan, day) == day + timedelta(days=9)
    assert planned.next_exam(plan, day + timedelta(days=9)) == day + timedelta(days=9)
    assert planned.next_exam(plan, day + timedelta(days=10)) is None
    assert planned.wanted(plan, day + timedelta(days=8)) != ""
    assert planned.wanted(plan, day + timedelta(days=9)) == ""


@pytest.mark.parametrize("name", ["review", "new", "count_review", "count_new"])
def test_what_the_plan_leaves_is_looked_up_card_by_card(
    plan: sqlite3.Connection, now: datetime, name: str
) -> None:
    beside = Queue(plan, ["pak-us"], beside_plan=True)
    asked: list[str] = []
    plan.set_trace_callback(asked.append)
    if name.startswith("count"):
        until = {"before": now} if name == "count_review" else {}
        getattr(beside, name)(**until, now=now, most=9)
    else:
        getattr(beside, name)(*((now,) if name == "review" else ()), now=now)
    plan.set_trace_callback(None)
    steps = [row[3] for row in plan.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert any("planned_1 (deck_id=? AND card_id=?)" in step for step in steps), steps
    assert any(f"INDEX card_{name.removeprefix('count_')} (deck_id=?" in step for step in steps)
