"""A log as arrays: the n-th answers of all cards side by side, and which of them test memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from quizapp.domain.fitting.dual import Array
from quizapp.domain.fitting.metrics import Recall
from quizapp.domain.memory import days_between

_DAY = timedelta(days=1)
Days = Callable[[datetime, datetime], tuple[float, float]]
"""The days between two answers, as the model counts them, and as they pass for what is asked."""


@dataclass(frozen=True, slots=True)
class Rated:
    """An answer to a card: 1 Again to 4 Easy, and whether it tests memory.

    The first answer of a study day to a card met on an earlier one does; a card's first never does.
    """

    rating: int
    at: datetime
    tests: bool


@dataclass(frozen=True, slots=True)
class Layer:
    """The n-th answers of the cards that have so many, those with most answers first.

    `counted` are the days since the answer before as the model counts them, `passed` as the clock
    does; `tests` are the places of the tests of memory.
    """

    ratings: Array
    counted: Array
    passed: Array
    tests: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Histories:
    """All answers in layers; `recalls` are the tests among them, layer by layer."""

    layers: tuple[Layer, ...]
    recalls: tuple[Recall, ...]

    @property
    def recalled(self) -> Array:
        """1.0 for each test that was passed, 0.0 for the others."""
        return np.array([recall.recalled for recall in self.recalls], dtype=np.float64)

    @property
    def age(self) -> NDArray[np.intp]:
        """The place of each test in time, from 0."""
        order = np.argsort([recall.at.timestamp() for recall in self.recalls], kind="stable")
        places = np.empty_like(order)
        places[order] = np.arange(len(order))
        return places


def by_the_clock(before: datetime, at: datetime) -> tuple[float, float]:
    """The days between two answers: as the model counts them, and as the clock does.

    A clock that ran backwards counts as no time passed.
    """
    return days_between(before, at), max(timedelta(0), at - before) / _DAY


def histories(cards: Iterable[Sequence[Rated]], days: Days = by_the_clock) -> Histories:
    """The arrays of cards' answers, each card's in the order they were given."""
    longest_first = sorted((card for card in cards if card), key=len, reverse=True)
    lapses = [0] * len(longest_first)
    layers: list[Layer] = []
    recalls: list[Recall] = []
    for depth in range(len(longest_first[0]) if longest_first else 0):
        answers = [card[depth] for card in longest_first if len(card) > depth]
        waits = [_wait(card, depth, days) for card in longest_first if len(card) > depth]
        tests = [place for place, answer in enumerate(answers) if depth and answer.tests]
        layers.append(_layer(answers, waits, tests))
        for place in tests:
            answer = answers[place]
            recalls.append(_recall(answer, waits[place][1], depth, lapses[place]))
            lapses[place] += answer.rating == 1
    return Histories(tuple(layers), tuple(recalls))


def _wait(card: Sequence[Rated], depth: int, days: Days) -> tuple[float, float]:
    return days(card[depth - 1].at, card[depth].at) if depth else (0.0, 0.0)


def _layer(
    answers: Sequence[Rated], waits: Sequence[tuple[float, float]], tests: Sequence[int]
) -> Layer:
    counted, passed = np.array(waits, dtype=np.float64).T
    return Layer(
        ratings=np.array([answer.rating for answer in answers], dtype=np.float64),
        counted=counted,
        passed=passed,
        tests=np.array(tests, dtype=np.intp),
    )


def _recall(answer: Rated, passed: float, earlier: int, lapses: int) -> Recall:
    return Recall(
        at=answer.at,
        recalled=answer.rating > 1,
        interval=passed,
        earlier=earlier,
        lapses=lapses,
    )
