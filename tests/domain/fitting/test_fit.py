"""A fit finds the memory that made a log, and stays put where the log says little."""

import random
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from quizapp.domain.fitting.fit import fit
from quizapp.domain.fitting.histories import Histories, Rated, histories
from quizapp.domain.fitting.metrics import log_loss
from quizapp.domain.fitting.recall import recall
from quizapp.domain.memory import FSRS6_BOUNDS, FSRS6_PARAMETERS, NEW_MEMORY, Rating, Scheduler

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
FORGETFUL = (0.1, 0.5, 0.9, 3.0, *FSRS6_PARAMETERS[4:20], 0.4)


def _lived(parameters: tuple[float, ...], *, cards: int, seed: int = 1) -> Histories:
    """The log of a learner whose memory has those parameters."""
    rng, scheduler = random.Random(seed), Scheduler(parameters=parameters)
    logs = []
    for _ in range(cards):
        moment, state, log = NOW, NEW_MEMORY, []
        for place in range(7):
            known = rng.random() < (scheduler.retrievability(state, moment) if place else 0.6)
            rating = Rating.GOOD if known else Rating.AGAIN
            log.append(Rated(rating, moment, tests=place > 0))
            state = scheduler.review(state, rating, moment)
            moment += timedelta(days=rng.choice([1, 2, 4, 8, 16]), hours=rng.uniform(-3, 3))
        logs.append(log)
    return histories(logs)


def _loss(parameters: tuple[float, ...], log: Histories) -> float:
    forecasts = recall(np.array(parameters), log).value
    return log_loss(list(forecasts), [each.recalled for each in log.recalls])


def test_a_forgetful_learner_is_told_from_others() -> None:
    found = fit(_lived(FORGETFUL, cards=400))
    unseen = _lived(FORGETFUL, cards=300, seed=2)
    published, own, true = (_loss(each, unseen) for each in (FSRS6_PARAMETERS, found, FORGETFUL))
    assert own < published - 0.02
    assert own == pytest.approx(true, abs=0.01)


def test_a_few_answers_move_the_parameters_little() -> None:
    few = fit(_lived(FORGETFUL, cards=3))
    many = fit(_lived(FORGETFUL, cards=300))
    away = [abs(few[20] - 0.1542), abs(many[20] - 0.1542)]
    assert away[0] < away[1]


def test_every_parameter_stays_within_its_bounds_and_can_be_scheduled_by() -> None:
    found = fit(_lived(FORGETFUL, cards=60))
    within = [low <= each <= high for each, (low, high) in zip(found, FSRS6_BOUNDS, strict=True)]
    assert all(within)
    assert Scheduler(parameters=found).review(NEW_MEMORY, Rating.GOOD, NOW).stability == found[2]


def test_what_was_never_rated_stays_as_published() -> None:
    found = fit(_lived(FORGETFUL, cards=60))
    assert [found[place] for place in (1, 3, 15, 16)] == pytest.approx(
        [FSRS6_PARAMETERS[place] for place in (1, 3, 15, 16)], abs=1e-3
    )


def test_only_the_tests_that_are_named_count() -> None:
    log = _lived(FORGETFUL, cards=60)
    early = log.age < len(log.recalls) // 2
    assert fit(log, early) != fit(log)
    assert fit(log, np.full(len(log.recalls), True)) == fit(log)
