"""A plan to an exam."""

from datetime import date

from quizapp.domain.planning import Budget, Course, Plan, Prospect, plan

_TODAY = date(2026, 3, 2)


def _unseen(number: int) -> list[Prospect]:
    return [Prospect(key=("deck", f"card-{place}")) for place in range(number)]


def _plan(prospects: list[Prospect], *, days: int, minutes: float) -> Plan:
    exam = date.fromordinal(_TODAY.toordinal() + days)
    budget = Budget.daily(minutes)
    return plan(prospects, exam=exam, today=_TODAY, budget=budget, course=Course())


def test_the_plan_has_every_day_up_to_the_one_before_the_exam() -> None:
    made = _plan(_unseen(20), days=7, minutes=10)
    assert [each.day for each in made.days] == [date(2026, 3, day) for day in range(2, 9)]


def test_no_day_takes_more_than_its_time() -> None:
    made = _plan(_unseen(100), days=7, minutes=10)
    assert all(each.seconds <= each.budget for each in made.days)


def test_todays_part_is_the_first_day() -> None:
    made = _plan(_unseen(100), days=7, minutes=10)
    assert made.today.new + made.today.reviews == len(made.today.cards)
    assert made.today.seconds == made.days[0].seconds
    assert made.today.cards[0] == ("deck", "card-0")


def test_what_there_is_no_time_for_is_told_today() -> None:
    made = _plan(_unseen(500), days=3, minutes=10)
    assert not made.suffices
    assert sum(each.cards for each in made.left_out) == made.unseen > 0
