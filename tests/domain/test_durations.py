"""Spans of time as a learner reads them on a button."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.durations import in_words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(0), "<1m"),
        (timedelta(seconds=-5), "<1m"),
        (timedelta(seconds=59), "<1m"),
        (timedelta(minutes=1), "1m"),
        (timedelta(minutes=5, seconds=40), "6m"),
        (timedelta(minutes=10), "10m"),
        (timedelta(hours=5), "5h"),
        (timedelta(days=1), "1d"),
        (timedelta(days=8, hours=2), "8d"),
        (timedelta(days=29), "29d"),
        (timedelta(days=61), "2mo"),
        (timedelta(days=365), "1y"),
        (timedelta(days=1000), "3y"),
    ],
)
def test_a_span_is_told_in_its_largest_unit(span: timedelta, words: str) -> None:
    assert in_words(span) == words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(minutes=59, seconds=59), "1h"),
        (timedelta(hours=23, minutes=45), "1d"),
        (timedelta(days=29, hours=20), "1mo"),
        (timedelta(days=360), "1y"),
    ],
)
def test_no_unit_is_told_as_often_as_makes_the_next(span: timedelta, words: str) -> None:
    assert in_words(span) == words


UNITS = {"m": 60, "h": 3600, "d": 86400, "mo": 30 * 86400, "y": 365 * 86400}


def seconds(words: str) -> int:
    number = words.rstrip("mohdy")
    return int(number) * UNITS[words.removeprefix(number)]


@given(st.timedeltas(timedelta(minutes=1), timedelta(days=100_000)))
def test_what_is_told_is_within_half_a_unit(span: timedelta) -> None:
    words = in_words(span)
    unit = UNITS[words.lstrip("0123456789")]
    assert abs(seconds(words) - span.total_seconds()) <= unit * 0.55


@given(st.lists(st.timedeltas(timedelta(minutes=1), timedelta(days=10_000)), min_size=2))
def test_a_longer_span_never_reads_as_a_shorter_one(spans: list[timedelta]) -> None:
    told = [seconds(in_words(span)) for span in sorted(spans)]
    assert told == sorted(told)
