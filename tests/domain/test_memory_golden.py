"""A golden table of memory states: of the package fsrs, of the published formulas, and ours."""

import math
from datetime import UTC, datetime, timedelta

import fsrs
import fsrs.scheduler
import pytest

from quizapp.domain.memory import FSRS6_BOUNDS, FSRS6_PARAMETERS, NEW_MEMORY, Rating, Scheduler

START = datetime(2026, 1, 1, 8, tzinfo=UTC)
UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
GOLDEN = {
    "3@0m 3@10m 3@4d 3@15d 3@60d": [
        (2.3065, 2.118104, 600),
        (2.3065, 2.111214, 172800),
        (16.188023, 2.104331, 1382400),
        (62.367913, 2.097455, 5356800),
        (208.506709, 2.090586, 18057600),
    ],
    "1@0m 1@1m 3@10m 3@1d 1@3d 3@10m 2@2d": [
        (0.212, 6.4133, 60),
        (0.083357, 8.806304, 60),
        (0.103141, 8.792727, 600),
        (0.695255, 8.779162, 86400),
        (0.280103, 9.583947, 600),
        (0.320015, 9.569592, 86400),
        (0.820364, 9.699503, 86400),
    ],
    "4@0m 3@5d 4@40d 1@200d 3@10m 3@6d": [
        (8.2956, 1.0, 691200),
        (29.733567, 1.0, 2592000),
        (238.937171, 1.0, 20649600),
        (5.531739, 7.02699, 600),
        (5.531739, 7.015191, 518400),
        (14.991736, 7.003404, 1296000),
    ],
    "2@0m 2@6m 3@10m 4@3d 2@20d": [
        (1.2931, 5.112171, 330),
        (1.2931, 6.74046, 330),
        (1.3359, 6.728947, 600),
        (10.584774, 5.621142, 950400),
        (29.541262, 7.078339, 2592000),
    ],
    "3@0m 3@10m 3@2h 3@5h 1@30m 3@10m 3@1d": [
        (2.3065, 2.118104, 600),
        (2.3065, 2.111214, 172800),
        (2.3065, 2.104331, 172800),
        (2.3065, 2.097455, 172800),
        (0.775084, 7.387716, 600),
        (0.828165, 7.375556, 86400),
        (2.732006, 7.363409, 259200),
    ],
    "3@0m 1@1m 2@6m 3@1d 3@2d 3@700d 1@1400d": [
        (2.3065, 2.118104, 600),
        (0.775084, 7.394503, 60),
        (0.775084, 8.255578, 330),
        (2.201845, 8.242551, 600),
        (4.87738, 8.229536, 432000),
        (40.631766, 8.216535, 3542400),
        (4.348345, 9.399016, 600),
    ],
}
"""Rating@wait since the answer before -> stability in days, difficulty, seconds to the next."""


def _steps(written: str) -> list[tuple[int, timedelta]]:
    return [(int(step[0]), int(step[2:-1]) * UNITS[step[-1]]) for step in written.split()]


@pytest.mark.parametrize("written", GOLDEN)
def test_states_are_the_golden_ones_step_by_step(written: str) -> None:
    scheduler, memory, moment = Scheduler(), NEW_MEMORY, START
    for (rating, wait), (stability, difficulty, seconds) in zip(
        _steps(written), GOLDEN[written], strict=True
    ):
        moment += wait
        memory = scheduler.review(memory, Rating(rating), moment)
        assert memory.stability == pytest.approx(stability, abs=1e-6)
        assert memory.difficulty == pytest.approx(difficulty, abs=1e-6)
        assert memory.due == moment + timedelta(seconds=seconds)


@pytest.mark.parametrize("written", GOLDEN)
def test_the_golden_states_are_those_of_the_package(written: str) -> None:
    scheduler, card, moment = fsrs.Scheduler(enable_fuzzing=False), fsrs.Card(card_id=1), START
    for (rating, wait), golden in zip(_steps(written), GOLDEN[written], strict=True):
        moment += wait
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), moment)
        found = (card.stability, card.difficulty, (card.due - moment).total_seconds())
        assert found == pytest.approx(golden, abs=1e-6)


def _published(steps: list[tuple[int, timedelta]]) -> list[tuple[float, float]]:
    """The states by the formulas of the FSRS-6 page of the fsrs4anki wiki, on whole days."""
    w = FSRS6_PARAMETERS
    factor = 0.9 ** (-1 / w[20]) - 1
    states: list[tuple[float, float]] = []
    for g, wait in steps:
        if not states:
            states.append((w[g - 1], min(max(w[4] - math.exp(w[5] * (g - 1)) + 1, 1), 10)))
            continue
        s, d = states[-1]
        r = (1 + factor * wait.days / s) ** -w[20]
        if not wait.days:
            gain = math.exp(w[17] * (g - 3 + w[18])) * s ** -w[19]
            after = s * (max(gain, 1) if g > 1 else gain)
        elif g == 1:
            long = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * math.exp(w[14] * (1 - r))
            after = min(long, s / math.exp(w[17] * w[18]))
        else:
            gain = math.exp(w[8]) * (11 - d) * s ** -w[9] * (math.exp(w[10] * (1 - r)) - 1)
            after = s * (1 + gain * {2: w[15], 3: 1.0, 4: w[16]}[g])
        moved = d - w[6] * (g - 3) * (10 - d) / 9
        target = w[4] - math.exp(w[5] * 3) + 1
        states.append((after, min(max(w[7] * target + (1 - w[7]) * moved, 1), 10)))
    return states


@pytest.mark.parametrize("written", GOLDEN)
def test_the_golden_states_are_those_of_the_published_formulas(written: str) -> None:
    for found, golden in zip(_published(_steps(written)), GOLDEN[written], strict=True):
        assert found == pytest.approx(golden[:2], abs=1e-6)


def test_the_bounds_of_the_parameters_are_those_of_the_package() -> None:
    lower, upper = fsrs.scheduler.LOWER_BOUNDS_PARAMETERS, fsrs.scheduler.UPPER_BOUNDS_PARAMETERS
    assert tuple(zip(lower, upper, strict=True)) == FSRS6_BOUNDS
