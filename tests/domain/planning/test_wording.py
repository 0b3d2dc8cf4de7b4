"""A plan in words says what to do, where it leads, what is left out and what time would bring."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from quizapp.domain.planning import Budget, Exam, LeftOut, Plan, PlannedDay, Reason, Today, Worth
from quizapp.domain.planning import wording as words
from quizapp.domain.session import Counts

TODAY = date(2026, 11, 21)


def _day(number: int, *, new: float = 0, budget: float = 2400) -> PlannedDay:
    day = TODAY + timedelta(days=number)
    return PlannedDay(day=day, new=new, reviews=5, seconds=600, budget=budget)


def _plan(
    *, recall: float = 0.86, unseen: int = 0, left_out: Sequence[LeftOut] = (), budget: float = 2400
) -> Plan:
    return Plan(
        days=(_day(0, new=3, budget=budget), _day(1, new=2), _day(2)),
        today=Today(new=3, reviews=5),
        recall=recall,
        recall_without=0.2,
        cards=600,
        unseen=unseen,
        left_out=tuple(left_out),
    )


def _left(topic: str, cards: int, reason: Reason = Reason.NO_TIME) -> LeftOut:
    return LeftOut(topic=topic, cards=cards, weight=float(cards), reason=reason, value=0.1)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (Counts(12, 0, 30), "Today: 12 new cards and 30 to look at again, about 10 minutes."),
        (Counts(1, 0, 0), "Today: 1 new card, about 10 minutes."),
        (Counts(0, 0, 30), "Today: 30 to look at again, about 10 minutes."),
        (Counts(0, 7, 0), "Today: 7 still in first steps, about 10 minutes."),
        (
            Counts(2, 7, 3),
            "Today: 2 new cards, 7 still in first steps and 3 to look at again, about 10 minutes.",
        ),
        (Counts(0, 0, 0), "Today's part is done."),
    ],
)
def test_todays_part_is_told(left: Counts, told: str) -> None:
    assert words.part_in_words(_plan(), left, seconds=600) == told


def test_a_last_look_and_a_day_off_are_told_as_such() -> None:
    plan = replace(_plan(), today=Today(last_look=True))
    last = words.part_in_words(plan, Counts(0, 2, 78), seconds=600)
    assert last == "Today: a last look at 80 cards, about 10 minutes."
    off = replace(_plan(budget=0), today=Today())
    assert words.part_in_words(off, Counts(0, 0, 0), seconds=0) == "Today is off."


def test_where_there_is_time_for_everything_it_says_when_all_is_met() -> None:
    assert words.verdict_in_words(_plan()) == (
        "There is time for every card, the last by 22 November; about 86% would be known in the"
        " exam."
    )
    assert "nearly all would be known" in words.verdict_in_words(_plan(recall=0.998))


def test_where_no_card_is_left_for_the_exam_it_says_so() -> None:
    assert words.verdict_in_words(replace(_plan(), cards=0)).startswith("No card is left for it")


def test_where_there_is_not_it_says_how_many_are_left_out_and_why() -> None:
    left = [_left(topic, cards) for topic, cards in zip("abcdef", range(90, 30, -10), strict=True)]
    left.append(_left("courts", 7, Reason.NO_WEIGHT))
    plan = _plan(left_out=left, unseen=397)
    assert words.verdict_in_words(plan) == (
        "There is not time for every card: 390 of 600 cards will not be met by the exam; about 86%"
        " would be known in the exam."
    )
    assert list(words.left_out_in_words(left)) == [
        "90 of a, 80 of b, 70 of c, 60 of d and 90 of other topics: a minute on them brings least.",
        "7 of courts: they count for nothing.",
    ]


def test_further_minutes_say_what_they_bring() -> None:
    plan = _plan(recall=0.7, unseen=100)
    worth = (Worth(10, 0.78, 20), Worth(20, 0.8, 0), Worth(30, 0.8, 100), Worth(40, 0.7, 100))
    assert list(words.worth_in_words(plan, worth)) == [
        "10 more minutes a day: 80 cards more met, 8 points more known.",
        "20 more minutes a day: 100 cards more met, 10 points more known.",
        "30 more minutes a day: 10 points more known.",
        "40 more minutes a day: next to nothing.",
    ]
    assert list(words.worth_in_words(plan, worth[3:])) == [
        "More minutes a day would bring next to nothing."
    ]


@pytest.mark.parametrize(
    ("days", "recall", "unseen", "told"),
    [
        (3, 0.9, 0, "3 days were missed: 4 points less known in the exam."),
        (1, 0.86, 0, "A day was missed: that costs next to nothing."),
        (7, 0.87, 0, "7 days were missed: 1 point less known in the exam."),
    ],
)
def test_what_missed_days_cost_is_told_without_blame(
    days: int, recall: float, unseen: int, told: str
) -> None:
    said = words.missed_in_words(days, recall=recall, unseen=unseen, plan=_plan())
    assert said.startswith(told)
    assert said.endswith("The plan is made anew, and no day gets longer than its time.")


def test_cards_that_will_not_be_met_any_more_are_part_of_the_cost() -> None:
    said = words.missed_in_words(3, recall=0.9, unseen=5, plan=_plan(unseen=12))
    assert "4 points less known in the exam, 7 cards fewer met." in said


@pytest.mark.parametrize(
    ("unseen", "missed", "told"),
    [
        (0, 0, "On course: about 86% known then."),
        (4, 0, "4 cards will not be met in time."),
        (0, 2, "2 days missed, planned anew: on course: about 86% known then."),
        (1, 1, "1 day missed, planned anew: 1 card will not be met in time."),
    ],
)
def test_home_has_it_in_a_line(unseen: int, missed: int, told: str) -> None:
    assert words.glance_in_words(0.86, unseen=unseen, missed=missed) == told


def test_scope_and_time_are_told_with_the_decks_by_title() -> None:
    exam = Exam(id="1", title="", date=TODAY, decks=("water", "gone"), tags=("seas",))
    assert words.scope_in_words(exam, {"water": "Water law"}) == "seas in Water law, gone"
    assert words.scope_in_words(Exam(id="1", title="", date=TODAY), {}) == "all decks"
    off = frozenset({date(2026, 11, 1), date(2027, 1, 1), date(2027, 1, 2)})
    time = words.time_in_words(Budget((40.0,) * 7, off), TODAY)
    assert time == "40 minutes a day; off 2027-01-01..2027-01-02"
