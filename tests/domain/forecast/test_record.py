"""How forecasts fared."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.forecast.record import Sat, record

MOCK = Sat(low=40, mean=50, high=60, passing=0.9, marks=55, full=100, passed=True)
pairs = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60)


def test_before_anything_came_there_is_nothing_to_say() -> None:
    found = record([], [])
    assert (found.mocks, found.reviews, found.rows) == (0, 0, ())
    assert found.error is found.brier is found.brier_passing is found.ece is None


def test_marks_at_the_ends_of_the_interval_are_held() -> None:
    mocks = [replace(MOCK, marks=each) for each in (39.75, 40, 60, 60.25)]
    found = record(mocks, [])
    assert (found.held.right, found.held.of) == (2, 4)
    assert found.error == pytest.approx((10.25 + 10 + 10 + 10.25) / 400)


def test_exams_that_a_mock_tested_are_counted_apart() -> None:
    found = record([MOCK], [], exams=[MOCK, replace(MOCK, marks=90)])
    assert (found.held.of, found.ahead.right, found.ahead.of) == (1, 1, 2)


def test_the_chance_of_passing_is_scored_where_there_was_one() -> None:
    failed = replace(MOCK, passed=False)
    free = replace(MOCK, passing=None, passed=None)
    assert record([MOCK, failed, free], []).brier_passing == pytest.approx((0.01 + 0.81) / 2)


@given(pairs)
def test_the_table_has_every_review_once(reviews: list[tuple[float, bool]]) -> None:
    found = record([], reviews)
    assert sum(row.of for row in found.rows) == found.reviews == len(reviews)
    for row in found.rows:
        assert row.low - 1e-9 <= row.forecast <= row.high + 1e-9
        assert 0 <= row.came <= 1


@given(pairs.filter(bool))
def test_scores_are_shares(reviews: list[tuple[float, bool]]) -> None:
    found = record([], reviews)
    assert found.brier is not None
    assert found.brier_of_rate is not None
    assert 0 <= found.brier <= 1
    assert 0 <= found.brier_of_rate <= 0.25 + 1e-9


def test_a_forecast_that_tells_apart_beats_the_mean() -> None:
    reviews = [(0.9, True)] * 9 + [(0.1, False)] * 9
    found = record([], reviews)
    assert found.brier == pytest.approx(0.01)
    assert found.brier_of_rate == pytest.approx(0.25)
