"""What a card is worth before an exam, at a price of time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.planning import Course
from quizapp.domain.planning.outlook import SHARES, outlook, plenty_at

_COURSE = Course().unit
_STATES = st.tuples(st.floats(0.1, 1000), st.floats(1, 10))


@settings(deadline=None)
@given(_STATES, st.sampled_from(SHARES), st.integers(1, 300))
def test_a_card_is_worth_no_less_than_if_it_were_left_alone(
    state: tuple[float, float], share: float, days: int
) -> None:
    alone = _COURSE.memory.recall(state[0], days)
    assert outlook(_COURSE, share, 0.5).worth(days, state) >= alone - 0.02


@settings(deadline=None)
@given(_STATES, st.integers(1, 300))
def test_a_card_is_worth_the_less_the_dearer_time_is(state: tuple[float, float], days: int) -> None:
    worths = [outlook(_COURSE, share, 0.5).worth(days, state) for share in SHARES]
    assert worths == sorted(worths)
    assert worths[-1] <= 1


def test_time_gets_dearer_towards_the_exam_and_most_so_where_it_is_cheap() -> None:
    dear, cheap = outlook(_COURSE, 1.0, 0.0), outlook(_COURSE, 0.1, 1.0)
    for view in (dear, cheap):
        prices = [view.price(days) for days in range(1, 100)]
        assert prices == sorted(prices, reverse=True)
    assert cheap.price(1) / cheap.price(60) > dear.price(1) / dear.price(60)


def test_where_time_is_dear_a_card_is_met_later_again_or_never() -> None:
    state = 5.0, 5.0
    gaps = [
        outlook(_COURSE, share, plenty_at(share)).next_in(60, state) for share in (0.05, 0.25, 1.0)
    ]
    assert gaps == sorted(gaps)
    assert gaps[0] < 20
    assert gaps[-1] == pytest.approx(60)
