"""The plan's memory states are those of the schedule."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.memory import FSRS6_PARAMETERS, Memory, Rating, Scheduler
from quizapp.domain.planning.forgetting import Forgetting, State

_MEMORY, _SCHEDULER = Forgetting(FSRS6_PARAMETERS), Scheduler()
_START = datetime(2026, 3, 2, 8, tzinfo=UTC)
_STEP = timedelta(minutes=10)


def _answered(at: datetime, *ratings: Rating) -> list[tuple[Rating, datetime]]:
    return [(rating, at + number * _STEP) for number, rating in enumerate(ratings)]


def _state(memory: Memory) -> State:
    assert memory.stability is not None
    assert memory.difficulty is not None
    return memory.stability, memory.difficulty


@given(
    st.booleans(),
    st.lists(st.tuples(st.integers(1, 400), st.booleans()), max_size=6),
)
def test_states_are_those_that_the_schedule_reaches(
    known: bool, later: list[tuple[int, bool]]
) -> None:
    first = [Rating.GOOD] if known else [Rating.AGAIN, Rating.GOOD]
    day, answers, state = 0, _answered(_START, *first, Rating.GOOD), _MEMORY.met(known=known)
    for gap, is_recalled in later:
        day += gap
        at = _START + timedelta(days=day)
        answers += _answered(at, *([Rating.GOOD] if is_recalled else [Rating.AGAIN, Rating.GOOD]))
        state = (_MEMORY.recalled if is_recalled else _MEMORY.forgotten)(state, gap)
    assert state == pytest.approx(_state(_SCHEDULER.replay(answers)), rel=1e-3)


def test_recall_is_that_of_the_schedule() -> None:
    memory = _SCHEDULER.replay(_answered(_START, Rating.GOOD))
    later = _START + timedelta(days=9.5)
    expected = _SCHEDULER.retrievability(memory, later)
    assert _MEMORY.recall(_state(memory)[0], 9.5) == pytest.approx(expected)
