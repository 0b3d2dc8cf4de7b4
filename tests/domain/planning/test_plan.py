"""A plan to an exam."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.planning import (
    Budget,
    Course,
    Plan,
    Prospect,
    Reason,
    plan,
    todays_part,
    worth_of_more_time,
)

_TODAY = date(2026, 3, 2)
_COURSE = Course()


def _unseen(number: int, *, topic: str = "", weight: float = 1.0) -> list[Prospect]:
    return [
        Prospect(key=("deck", f"{topic}-{place}"), topic=topic, weight=weight)
        for place in range(number)
    ]


def _plan(
    prospects: Sequence[Prospect],
    *,
    days: int,
    minutes: float = 10,
    off: Sequence[date] = (),
    today: date = _TODAY,
) -> Plan:
    return plan(
        prospects,
        exam=_TODAY + timedelta(days=days),
        today=today,
        budget=replace(Budget.daily(minutes), off=frozenset(off)),
        course=_COURSE,
    )


_CARDS = st.builds(
    Prospect,
    key=st.uuids().map(lambda name: ("deck", str(name))),
    topic=st.sampled_from(["rivers", "treaties"]),
    weight=st.sampled_from([0.0, 0.5, 1.0, 3.0]),
    stability=st.none() | st.floats(0.01, 3000),
    difficulty=st.floats(1, 10),
    age=st.floats(0, 500),
).map(lambda card: card if card.stability else replace(card, difficulty=None, age=None))


def test_the_plan_has_every_day_up_to_the_one_before_the_exam() -> None:
    made = _plan(_unseen(20), days=7)
    assert [each.day for each in made.days] == [date(2026, 3, day) for day in range(2, 9)]


@settings(max_examples=12, deadline=None)
@given(st.lists(_CARDS, max_size=40), st.integers(-1, 20), st.sampled_from([0, 1, 15]))
def test_a_plan_keeps_to_the_time_and_accounts_for_every_card(
    cards: list[Prospect], days: int, minutes: int
) -> None:
    made = _plan(cards, days=days, minutes=minutes)
    assert len(made.days) == max(days, 0)
    assert all(each.seconds <= each.budget == minutes * 60 for each in made.days)
    assert set(made.recalls) == {card.key for card in cards}
    assert all(0 <= recall <= 1 for recall in made.recalls.values())
    assert 0 <= made.recall <= 1
    assert made.unseen >= sum(each.cards for each in made.left_out)
    weights = {card.key: card.weight for card in cards}
    assert all(weights[key] for key in made.today.cards)


def test_todays_part_is_the_first_day() -> None:
    made = _plan(_unseen(100), days=7)
    assert made.today.new + made.today.reviews == len(made.today.cards)
    assert made.today.new == made.days[0].new
    assert made.today.seconds == made.days[0].seconds
    assert made.today.cards[0] == ("deck", "-0")


def test_todays_part_can_be_had_without_the_days_behind_it() -> None:
    cards = _unseen(100)
    exam, budget = _TODAY + timedelta(days=7), Budget.daily(10)
    part = todays_part(cards, exam=exam, today=_TODAY, budget=budget, course=_COURSE)
    assert part == _plan(cards, days=7).today


def test_what_was_studied_today_is_taken_off_its_time() -> None:
    exam, budget = _TODAY + timedelta(days=7), Budget.daily(10)
    made = plan(_unseen(100), exam=exam, today=_TODAY, budget=budget, course=_COURSE, spent=9 * 60)
    assert made.today.new == 2
    assert made.days[0].budget == 60
    assert made.days[1].budget == 600


def test_what_there_is_no_time_for_is_told_today() -> None:
    made = _plan(_unseen(500), days=3)
    assert not made.suffices
    assert sum(each.cards for each in made.left_out) == made.unseen > 0


def test_what_is_left_out_is_what_weighs_least() -> None:
    cards = [*_unseen(60, topic="rivers", weight=0.5), *_unseen(60, topic="treaties")]
    made = _plan(cards, days=5)
    assert {each.topic for each in made.left_out} == {"rivers"}
    assert made.left_out[0].reason is Reason.NO_TIME
    assert made.left_out[0].weight == pytest.approx(0.5 * made.unseen)
    assert 0 < made.left_out[0].value < 1


def test_what_counts_for_nothing_is_left_out_however_much_time_there_is() -> None:
    cards = [*_unseen(5, topic="rivers", weight=0), *_unseen(5, topic="treaties")]
    made = _plan(cards, days=10, minutes=60)
    assert [(each.topic, each.reason) for each in made.left_out] == [("rivers", Reason.NO_WEIGHT)]
    assert made.suffices
    assert made.recall == pytest.approx(sum(made.recalls.values()) / 5)


def test_new_cards_are_met_in_time_and_the_last_days_are_for_a_last_look() -> None:
    made = _plan(_unseen(200), days=30)
    assert made.unseen == 0
    assert sum(each.new for each in made.days) == 200
    assert not any(each.new for each in made.days[-3:])
    assert made.days[-1].last_look
    assert not made.days[0].last_look


@pytest.mark.parametrize("minutes", [5, 10, 30])
def test_no_day_is_a_wall(minutes: float) -> None:
    made = _plan(_unseen(200), days=30, minutes=minutes)
    mean = sum(each.seconds for each in made.days) / len(made.days)
    assert made.peak <= 1.5 * mean


def test_time_that_brings_next_to_nothing_is_not_asked_for() -> None:
    made, shorter = (_plan(_unseen(50), days=30, minutes=minutes) for minutes in (60, 20))
    assert made.peak < 20 * 60
    assert made.recall == pytest.approx(shorter.recall, abs=0.02)
    assert made.recall > 0.95


def test_a_day_off_is_empty_and_the_others_take_its_cards() -> None:
    off = date(2026, 3, 4)
    made = _plan(_unseen(100), days=7, off=[off])
    empty = next(each for each in made.days if each.day == off)
    assert (empty.new, empty.reviews, empty.seconds) == (0, 0, 0)
    assert all(each.new for each in made.days if each.day != off)


def test_a_week_missed_costs_recall_and_makes_no_day_longer() -> None:
    cards = _unseen(300)
    before = _plan(cards, days=30)
    after = _plan(cards, days=30, today=_TODAY + timedelta(days=7))
    assert after.recall < before.recall
    assert len(after.days) == 23
    assert after.peak <= 600


def test_studying_beats_leaving_it() -> None:
    seen = [
        Prospect(key=("deck", str(place)), stability=4.0, difficulty=6.0, age=5.0)
        for place in range(50)
    ]
    made = _plan(seen, days=30)
    assert made.recall > made.recall_without + 0.1


def test_further_minutes_bring_less_and_less() -> None:
    exam, budget = _TODAY + timedelta(days=14), Budget.daily(10)
    cards = _unseen(300)
    made = worth_of_more_time(cards, exam=exam, today=_TODAY, budget=budget, course=_COURSE)
    recalls = [_plan(cards, days=14).recall, *(each.recall for each in made)]
    assert [each.minutes for each in made] == [10, 20, 30]
    assert recalls == sorted(recalls)
    assert recalls[1] - recalls[0] > recalls[3] - recalls[2]


def test_a_large_deck_is_rehearsed_by_a_sample_that_stands_for_all_of_it() -> None:
    made = _plan(_unseen(2000), days=60, minutes=30)
    assert sum(each.new for each in made.days) == pytest.approx(2000 - made.unseen, rel=0.05)
    assert made.recalls[("deck", "-0")] > 0


def test_a_few_new_cards_in_a_large_deck_are_not_forgotten() -> None:
    seen = [
        Prospect(key=("deck", f"seen-{place}"), stability=30.0, difficulty=5.0, age=5.0)
        for place in range(1500)
    ]
    made = _plan([*seen, *_unseen(2)], days=60, minutes=30)
    assert made.suffices
    assert made.unseen == 0


def test_the_same_cards_give_the_same_plan() -> None:
    assert _plan(_unseen(120), days=12) == _plan(_unseen(120), days=12)


@pytest.mark.parametrize("cards", [[], _unseen(3, weight=0.0)])
def test_without_a_card_that_counts_the_days_are_empty(cards: list[Prospect]) -> None:
    made = _plan(cards, days=4)
    assert [day.budget for day in made.days] == [600.0] * 4
    assert not any(day.seconds or day.new or day.reviews for day in made.days)
    assert made.unseen == len(cards)


def test_a_day_on_which_more_was_done_than_planned_has_nothing_left() -> None:
    made = todays_part(
        _unseen(9),
        exam=_TODAY + timedelta(days=5),
        today=_TODAY,
        budget=Budget.daily(10),
        course=_COURSE,
        spent=4000,
    )
    assert (made.cards, made.seconds) == ((), 0.0)


@pytest.mark.parametrize("days", [0, -3])
def test_on_the_day_and_after_it_nothing_is_planned(days: int) -> None:
    made = _plan(_unseen(10), days=days)
    assert made.days == ()
    assert made.today.cards == ()
    assert made.unseen == 10
