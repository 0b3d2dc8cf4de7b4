"""A study day ends at four in the morning of the learner's own zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar

ZONES = ["UTC", "Asia/Karachi", "Europe/London", "America/New_York", "Australia/Lord_Howe"]

moments = st.timedeltas(timedelta(0), timedelta(days=3650)).map(
    lambda passed: datetime(2020, 1, 1, tzinfo=UTC) + passed
)
calendars = st.builds(Calendar, st.sampled_from(ZONES).map(ZoneInfo), st.integers(0, 23))


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-11-22 03:59:59", date(2026, 11, 21)),
        ("2026-11-22 04:00:00", date(2026, 11, 22)),
        ("2026-11-22 23:59:59", date(2026, 11, 22)),
    ],
)
def test_an_answer_after_midnight_belongs_to_the_evening_before(wall: str, day: date) -> None:
    karachi = ZoneInfo("Asia/Karachi")
    moment = datetime.fromisoformat(wall).replace(tzinfo=karachi)
    assert Calendar(karachi).day(moment) == day


def test_a_day_in_karachi_begins_at_eleven_in_the_evening_utc() -> None:
    calendar = Calendar(ZoneInfo("Asia/Karachi"))
    assert calendar.begin(date(2026, 11, 21)) == datetime(2026, 11, 20, 23, tzinfo=UTC)


def test_the_day_the_clocks_go_back_has_twenty_five_hours() -> None:
    calendar = Calendar(ZoneInfo("Europe/London"))
    noon = datetime(2026, 10, 24, 12, tzinfo=UTC)
    assert calendar.end_of_day(noon) - calendar.start_of_day(noon) == timedelta(hours=25)


@given(calendar=calendars, moment=moments)
def test_a_moment_lies_in_its_day(calendar: Calendar, moment: datetime) -> None:
    assert calendar.start_of_day(moment) <= moment < calendar.end_of_day(moment)


@given(calendar=calendars, moment=moments)
def test_days_follow_each_other_without_gap(calendar: Calendar, moment: datetime) -> None:
    end = calendar.end_of_day(moment)
    assert calendar.day(end) == calendar.day(moment) + timedelta(days=1)
    assert calendar.day(end - timedelta(microseconds=1)) == calendar.day(moment)
