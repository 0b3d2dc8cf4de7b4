"""Forecasts of recall are measured by what came true."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.fitting.metrics import Recall, auc, ece, log_loss, quality, rmse_bins

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)

forecasts = st.lists(
    st.tuples(st.integers(1, 99).map(lambda each: each / 100), st.booleans()),
    min_size=1,
    max_size=60,
).map(lambda pairs: tuple(zip(*pairs, strict=True)))
Forecasts = tuple[tuple[float, ...], tuple[bool, ...]]


def _recall(*, recalled: bool, interval: float = 3.0, earlier: int = 1, lapses: int = 0) -> Recall:
    return Recall(at=NOW, recalled=recalled, interval=interval, earlier=earlier, lapses=lapses)


@given(outcomes=st.lists(st.booleans(), min_size=1, max_size=40))
def test_a_perfect_forecast_loses_nothing(outcomes: list[bool]) -> None:
    certain = [float(outcome) for outcome in outcomes]
    assert log_loss(certain, outcomes) == 0
    assert ece(certain, outcomes) == 0
    assert rmse_bins(certain, [_recall(recalled=outcome) for outcome in outcomes]) == 0
    assert auc(certain, outcomes) == (1 if len(set(outcomes)) > 1 else 0.5)


def test_a_forecast_that_was_sure_and_wrong_loses_much_but_not_all() -> None:
    assert log_loss([1.0], [False]) == pytest.approx(-math.log(1e-6))


def test_a_coin_tells_nothing() -> None:
    assert log_loss([0.5, 0.5], [True, False]) == pytest.approx(math.log(2))
    assert auc([0.5, 0.5], [True, False]) == 0.5


@given(outcomes=st.lists(st.booleans(), min_size=2, max_size=60).filter(any))
def test_no_constant_forecast_beats_the_share_that_came_true(outcomes: list[bool]) -> None:
    share = sum(outcomes) / len(outcomes)
    best = log_loss([share] * len(outcomes), outcomes)
    for other in (0.1, 0.5, 0.9):
        assert best <= log_loss([other] * len(outcomes), outcomes) + 1e-9


@given(found=forecasts)
def test_only_the_order_of_forecasts_matters_to_the_auc(found: Forecasts) -> None:
    guesses, outcomes = found
    assert auc([guess**3 / 2 for guess in guesses], outcomes) == auc(guesses, outcomes)
    turned = [1 - guess for guess in guesses]
    assert auc(turned, outcomes) == pytest.approx(1 - auc(guesses, outcomes))


@given(found=forecasts)
def test_the_auc_is_the_share_of_pairs_in_the_right_order(found: Forecasts) -> None:
    guesses, outcomes = found
    right = [guess for guess, outcome in zip(guesses, outcomes, strict=True) if outcome]
    wrong = [guess for guess, outcome in zip(guesses, outcomes, strict=True) if not outcome]
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    pairs = len(right) * len(wrong)
    assert auc(guesses, outcomes) == pytest.approx(won / pairs if pairs else 0.5)


@given(found=forecasts)
def test_calibration_errors_are_shares(found: Forecasts) -> None:
    guesses, outcomes = found
    recalls = [_recall(recalled=outcome) for outcome in outcomes]
    assert 0 <= ece(guesses, outcomes) <= 1
    mean = abs(sum(guesses) - sum(outcomes)) / len(outcomes)
    assert rmse_bins(guesses, recalls) == pytest.approx(mean)
    assert ece(guesses, outcomes) >= mean - 1e-9


def test_errors_of_unlike_cards_do_not_make_up_for_each_other() -> None:
    fresh, old = _recall(recalled=True), _recall(recalled=False, interval=90, earlier=9, lapses=2)
    assert rmse_bins([0.5, 0.5], [fresh, old]) == pytest.approx(0.5)
    assert rmse_bins([0.5, 0.5], [fresh, _recall(recalled=False)]) == 0


def test_the_measures_come_together() -> None:
    recalls = [_recall(recalled=True), _recall(recalled=False)]
    found = quality([0.8, 0.3], recalls)
    assert (found.recalls, found.auc) == (2, 1.0)
    assert found.log_loss == pytest.approx(-(math.log(0.8) + math.log(0.7)) / 2)
    assert set(found.as_dict()) == {"recalls", "log_loss", "rmse_bins", "auc", "ece"}
