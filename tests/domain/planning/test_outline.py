"""A plan's days taken together lose nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.planning import PlannedDay
from quizapp.domain.planning.outline import days_then_weeks, stretches

MONDAY = date(2026, 11, 23)


def _days(number: int, *, first: date = MONDAY) -> list[PlannedDay]:
    return [
        PlannedDay(
            day=first + timedelta(days=place),
            new=place % 3,
            reviews=place,
            seconds=60.0 * place,
            budget=2400.0,
            last_look=place >= number - 2,
        )
        for place in range(number)
    ]


@given(st.integers(1, 400), st.integers(1, 120))
def test_stretches_hold_every_day_once_and_are_of_one_length(number: int, most: int) -> None:
    found = stretches(_days(number), most)
    assert len(found) == min(number, most)
    lengths = [(each.last - each.first).days + 1 for each in found]
    assert sum(lengths) == number
    assert max(lengths) - min(lengths) <= 1
    total = sum(length * each.reviews for length, each in zip(lengths, found, strict=True))
    assert total == pytest.approx(sum(range(number)))


def test_days_stand_alone_up_to_a_monday_and_weeks_follow() -> None:
    found = days_then_weeks(_days(40, first=date(2026, 11, 21)), 7)
    alone = [each for each in found if each.is_day]
    assert [each.first.day for each in alone[:9]] == [21, 22, 23, 24, 25, 26, 27, 28, 29]
    weeks = found[9:]
    assert all(week.first.weekday() == 0 for week in weeks)
    assert [(week.last - week.first).days for week in weeks] == [6, 6, 6, 6, 2]
    assert weeks[-1].last_look is False


@pytest.mark.parametrize("place", [0, 1, 20, 39])
def test_a_bar_has_a_cell_for_whatever_takes_time_and_no_more_than_its_room(place: int) -> None:
    (stretch,) = stretches(_days(40)[place : place + 1], 1)
    new, again, left = stretch.cells(most=2400.0, room=30)
    assert new + again + left == 30
    assert (new + again > 0) == (stretch.seconds > 0)
    assert (new > 0) == (stretch.new > 0 and stretch.seconds > 0)
