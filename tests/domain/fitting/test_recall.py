"""The whole log at once gives what the schedule gives card by card, and its slopes are true."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.fitting.histories import Rated, histories
from quizapp.domain.fitting.recall import recall
from quizapp.domain.memory import FSRS6_PARAMETERS, Rating, Scheduler

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OWN = (
    *(0.5, 1.1, 4.0, 9.0, 5.0, 0.9, 2.0, 0.1, 1.5, 0.2, 0.9),
    *(1.2, 0.05, 0.3, 1.4, 0.5, 2.1, 0.6, 0.2, 0.1, 0.3),
)

waits = st.one_of(
    st.timedeltas(min_value=timedelta(0), max_value=DAY),
    st.timedeltas(min_value=DAY, max_value=200 * DAY),
)
cards = st.lists(
    st.lists(st.tuples(st.sampled_from([1, 2, 3, 4]), waits), min_size=2, max_size=9),
    min_size=1,
    max_size=5,
)


def _rated(steps: list[tuple[int, timedelta]]) -> list[Rated]:
    moment, answers = NOW, []
    for rating, wait in steps:
        moment += timedelta(milliseconds=wait // timedelta(milliseconds=1))
        answers.append(Rated(rating, moment, tests=True))
    return answers


@settings(deadline=None)
@given(steps=cards, parameters=st.sampled_from([FSRS6_PARAMETERS, OWN]))
def test_forecasts_are_those_of_the_schedule(
    steps: list[list[tuple[int, timedelta]]], parameters: tuple[float, ...]
) -> None:
    logs = [_rated(card) for card in steps]
    scheduler = Scheduler(parameters=parameters)
    expected = []
    for log in logs:
        for place in range(1, len(log)):
            state = scheduler.replay((Rating(each.rating), each.at) for each in log[:place])
            expected.append(scheduler.retrievability(state, log[place].at))
    found = recall(np.array(parameters), histories(logs))
    assert sorted(found.value) == pytest.approx(sorted(expected), rel=1e-9)


def test_slopes_are_what_a_small_change_makes() -> None:
    steps = [(3, 0), (1, 0.01), (3, 0.01), (3, 2), (4, 5), (1, 30), (2, 0.02), (2, 4), (3, 40)]
    turned = [(rating % 4 + 1, days) for rating, days in steps]
    logs = [_rated([(g, days * DAY) for g, days in card]) for card in (steps, turned)]
    arrays = histories(logs)
    here = recall(np.array(OWN), arrays)
    for place in range(len(OWN)):
        step = np.zeros(len(OWN))
        step[place] = 1e-6
        change = recall(np.array(OWN) + step, arrays).value - here.value
        assert change / 1e-6 == pytest.approx(here.slope[:, place], rel=1e-3, abs=1e-5)


def test_what_came_before_a_test_is_told_with_it() -> None:
    steps = [(3, 0), (1, 2), (3, 0.01), (1, 3), (3, 4)]
    log = _rated([(g, days * DAY) for g, days in steps])
    log[2] = Rated(3, log[2].at, tests=False)
    told = [
        (each.recalled, round(each.interval), each.earlier, each.lapses)
        for each in histories([log, []]).recalls
    ]
    assert told == [(False, 2, 1, 0), (False, 3, 3, 1), (True, 4, 4, 2)]


def test_the_first_answer_to_a_card_tests_nothing() -> None:
    assert histories([[Rated(3, NOW, tests=True)]]).recalls == ()
