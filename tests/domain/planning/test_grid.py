"""Figures between the memory states at which they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.planning.grid import STATES, at, blended, place


@pytest.mark.parametrize("number", [0, 5, 50, len(STATES) - 1])
def test_at_a_state_of_the_grid_the_figure_is_its_own(number: int) -> None:
    row = [0.0] * len(STATES)
    row[number] = 1.0
    assert at(row, place(STATES[number])) == pytest.approx(1, abs=0.01)


@given(st.floats(1e-6, 1e6), st.floats(1, 10))
def test_between_states_a_figure_lies_between_theirs(stability: float, difficulty: float) -> None:
    row = [float(number) for number in range(len(STATES))]
    number = place((stability, difficulty))[0]
    assert row[number] <= at(row, place((stability, difficulty))) <= row[number + 5]


def test_rows_are_blended_by_the_share_of_the_way() -> None:
    assert blended([0.0, 4.0], [1.0, 8.0], 0.25) == [0.25, 5.0]
