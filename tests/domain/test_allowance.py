"""Minutes of weekdays and days off are read as people write them, and written so again."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain import allowance

USUAL = (40.0,) * 7


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("", USUAL),
        ("25", (25,) * 7),
        ("sat=60", (40, 40, 40, 40, 40, 60, 40)),
        ("30, saturday 90, Su 0", (30, 30, 30, 30, 30, 90, 0)),
        ("sun 15, 30", (30,) * 7),
        ("tue = 7.5", (40, 7.5, 40, 40, 40, 40, 40)),
    ],
)
def test_a_number_is_for_every_day_and_a_named_day_has_its_own(
    text: str, minutes: tuple[float, ...]
) -> None:
    assert allowance.minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("soon", "'soon' has no minutes"),
        ("sat", "'sat' has no minutes"),
        ("=", "'=' has no minutes"),
        ("t 20", "'t' is no weekday"),
        ("friyay 20", "'friyay' is no weekday"),
        ("-1", "from 0 to 1440, not -1"),
        ("nan", "from 0 to 1440, not nan"),
        ("1441", "from 0 to 1440, not 1441"),
    ],
)
def test_what_is_no_minutes_is_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        allowance.minutes(text)


def test_days_off_are_named_alone_or_as_a_stretch() -> None:
    found = allowance.days_off("2027-01-01, 2027-03-20..2027-03-22")
    assert sorted(day.isoformat() for day in found) == [
        "2027-01-01",
        *("2027-03-20", "2027-03-21", "2027-03-22"),
    ]
    assert allowance.days_off("none") == allowance.days_off("") == frozenset()


@pytest.mark.parametrize(
    "text", ["tomorrow", "2027-02-30", "2027-01-02..2027-01-01", "2027-01-01..2029-01-01"]
)
def test_what_is_no_day_off_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no day|no stretch"):
        allowance.days_off(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("40", "40 minutes a day"),
        ("1", "1 minute a day"),
        ("40, sat 60, sun 0", "40 minutes a day, 60 on Saturday, none on Sunday"),
        ("0, sat 120, sun 90", "120 minutes on Saturday, 90 on Sunday"),
        ("0", "no time"),
    ],
)
def test_minutes_are_told_in_words(text: str, words: str) -> None:
    assert allowance.minutes_in_words(allowance.minutes(text)) == words


_MINUTES = st.lists(st.sampled_from([0.0, 7.5, 40.0, 60.0, 1440.0]), min_size=7, max_size=7)


@given(_MINUTES.map(tuple))
def test_minutes_that_are_written_are_read_as_they_were(minutes: tuple[float, ...]) -> None:
    assert allowance.minutes(allowance.written_minutes(minutes)) == minutes


@given(st.frozensets(st.integers(0, 40)))
def test_days_that_are_written_are_read_as_they_were(numbers: frozenset[int]) -> None:
    days = frozenset(date(2027, 1, 1) + timedelta(days=number) for number in numbers)
    assert allowance.days_off(allowance.written_days(days)) == days
