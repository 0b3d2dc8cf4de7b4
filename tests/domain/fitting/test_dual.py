"""Slopes follow the rules of differentiation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.fitting.dual import Array, Dual, choose, clip, exp, log

values = st.floats(0.2, 5)


def _made(x: Dual) -> Dual:
    """A formula with every kind of step in it."""
    sum_ = 3 - x[0] * x[1] + 0.9 ** (2 / x[0]) - x[1] ** -0.5 / x[0]
    return sum_ + exp(-x[1]) * log(x[0] + x[1]) + x[0] ** x[1]


@given(first=values, second=values)
def test_a_formula_derives_itself(first: float, second: float) -> None:
    def at(point: Array) -> Dual:
        return _made(Dual(point, np.eye(2)))

    here = np.array([first, second])
    for place in range(2):
        step = np.zeros(2)
        step[place] = 1e-6
        change = (at(here + step).value - at(here - step).value) / 2e-6
        assert at(here).slope[place] == pytest.approx(change, rel=1e-3, abs=1e-3)


def test_a_choice_takes_the_slope_with_the_value() -> None:
    one, two = (Dual(np.array([each, each]), np.full((2, 1), each)) for each in (1.0, 2.0))
    chosen = choose(np.array([True, False]), one, two)
    assert (list(chosen.value), list(chosen.slope[:, 0])) == ([1, 2], [1, 2])


def test_what_is_held_at_a_bound_does_not_move() -> None:
    held = clip(Dual(np.array([0.0, 1.0, 9.0]), np.ones((3, 1))), 0.5, 2.0)
    assert (list(held.value), list(held.slope[:, 0])) == ([0.5, 1.0, 2.0], [0, 1, 0])
