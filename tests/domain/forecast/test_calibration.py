"""What reviews tell of a learner: nothing at first, ever more with time, and never too much."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.forecast.calibration import (
    ENOUGH,
    Calibration,
    MemoryTest,
    calibrate,
    foretold,
)
from quizapp.domain.forecast.learner import CENTRE, Learner, chance, logit

FIRST = date(2026, 11, 21)
shares = st.integers(1, 99).map(lambda each: each / 100)
reviews = st.lists(
    st.builds(
        MemoryTest,
        day=st.integers(0, 5).map(lambda n: FIRST + timedelta(days=n)),
        forecast=shares,
        recalled=st.booleans(),
        guess=st.sampled_from((0.0, 0.25)),
    ),
    max_size=60,
).map(lambda tests: sorted(tests, key=lambda test: test.day))


def of_learner(
    *, shift: float = 0.0, tilt: float = 0.0, form: float = 0.0, days: int, guess: float = 0.0
) -> list[MemoryTest]:
    """Twenty reviews a day of a learner whose memory is like that."""
    rng = random.Random(days)
    found = []
    for day in range(days):
        today = rng.gauss(0, form)
        for _ in range(20):
            forecast = rng.uniform(0.6, 0.98)
            known = Learner(weight=1, shift=shift + today, tilt=tilt).recall(forecast)
            right = rng.random() < guess + (1 - guess) * known
            moment = FIRST + timedelta(days=day)
            found.append(MemoryTest(day=moment, forecast=forecast, recalled=right, guess=guess))
    return found


@given(tests=reviews)
def test_a_day_of_reviews_costs_no_more_than_a_day_s_drift(tests: Sequence[MemoryTest]) -> None:
    before, after = Calibration(), calibrate(tests)
    days = len({test.day for test in tests})
    assert after.tests == len(tests)
    assert 0 < after.shift_variance <= before.shift_variance + days * 0.04**2 + 1e-12
    assert 0 < after.tilt_variance <= before.tilt_variance + days * 0.03**2 + 1e-12
    assert after.shift_variance * after.tilt_variance > after.covariance**2
    assert after.form.variance >= 0


@given(tests=reviews, low=shares, high=shares)
def test_a_surer_memory_is_never_expected_to_be_recalled_less(
    tests: Sequence[MemoryTest], low: float, high: float
) -> None:
    low, high = sorted((low, high))
    for learner in calibrate(tests).learners():
        assert 0 <= learner.recall(low) <= learner.recall(high) + 1e-12 <= 1 + 1e-12


@given(tests=reviews)
def test_the_ways_that_a_learner_may_be_are_all_there_is(tests: Sequence[MemoryTest]) -> None:
    known = calibrate(tests)
    learners = known.learners()
    assert math.fsum(each.weight for each in learners) == pytest.approx(1)
    if all(each.tilt > -1 for each in learners):
        mean = math.fsum(each.weight * each.shift for each in learners)
        assert mean == pytest.approx(known.shift, abs=1e-9)


def test_what_was_never_seen_is_never_recalled() -> None:
    assert Calibration().recall(0.0) == 0
    assert {learner.recall(0.0) for learner in Calibration().learners()} == {0.0}


def test_a_learner_who_forgets_more_than_the_model_says_is_found_out() -> None:
    known = [calibrate(of_learner(shift=-0.8, days=days)) for days in range(60, 66)]
    assert fmean(each.shift for each in known) == pytest.approx(-0.8, abs=0.15)
    expected = fmean(each.recall(0.9) for each in known)
    assert expected == pytest.approx(chance(CENTRE - 0.8), abs=0.04)


def test_the_tilt_is_found_beside_the_shift() -> None:
    known = [calibrate(of_learner(tilt=0.6, days=days)) for days in range(90, 96)]
    assert fmean(each.tilt for each in known) == pytest.approx(0.6, abs=0.2)
    assert all(each.recall(0.65) < 0.6 for each in known)


def test_guesses_among_options_are_no_memories() -> None:
    known = [calibrate(of_learner(shift=-0.8, days=days, guess=0.25)) for days in range(60, 66)]
    assert fmean(each.shift for each in known) == pytest.approx(-0.8, abs=0.2)


def test_a_learner_who_changes_is_followed() -> None:
    worse = of_learner(shift=-0.6, days=40)
    later = [replace(test, day=test.day + timedelta(days=40)) for test in of_learner(days=40)]
    assert calibrate([*worse, *later]).shift > calibrate([*later, *worse]).shift + 0.2


def test_days_that_differ_make_the_forecast_wider() -> None:
    steady = calibrate(of_learner(days=60)).form.variance
    moody = calibrate(of_learner(form=0.8, days=60)).form.variance
    assert steady < Calibration().form.variance < moody


def test_a_few_reviews_are_not_enough() -> None:
    tests = of_learner(days=2)
    assert not calibrate(tests[: ENOUGH - 1]).is_enough
    assert calibrate(tests[:ENOUGH]).is_enough


def test_parameters_fitted_to_the_learner_are_trusted_the_more_the_longer_the_log() -> None:
    assert Calibration.fitted(0) == Calibration()
    short, long = Calibration.fitted(800), Calibration.fitted(8000)
    assert long.shift_variance < short.shift_variance < Calibration().shift_variance
    assert short.is_enough


def test_a_forecast_knows_nothing_of_its_own_day() -> None:
    today = MemoryTest(day=FIRST, forecast=0.9, recalled=True)
    failed = MemoryTest(day=FIRST, forecast=0.9, recalled=False)
    later = MemoryTest(day=FIRST + timedelta(days=1), forecast=0.9, recalled=True)
    after_success = list(foretold([today, today, later]))
    after_failure = list(foretold([failed, failed, later]))
    assert after_success[:2] == after_failure[:2] == [Calibration().recall(0.9)] * 2
    assert after_failure[2] < after_success[0] < after_success[2]


@given(share=shares)
def test_odds_and_chances_are_the_same_thing(share: float) -> None:
    assert chance(logit(share)) == pytest.approx(share)


@pytest.mark.parametrize(("recalled", "close"), [(0.9, 0.08), (0.7, 0.12), (0.0, 0.65)])
def test_a_learner_far_from_the_model_is_found_without_overshooting(
    recalled: float, close: float
) -> None:
    tests = [
        MemoryTest(day=FIRST + timedelta(days=day), forecast=0.99, recalled=each < recalled * 60)
        for day in range(6)
        for each in range(60)
    ]
    found = calibrate(tests)
    assert -1.0 <= found.tilt <= 2.0
    assert found.recall(0.99) == pytest.approx(recalled, abs=close)
