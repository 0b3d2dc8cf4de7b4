"""A log as arrays: the n-th answers of all cards side by side, and which of them test memory."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from quizapp.domain.fitting.dual import Array
from quizapp.domain.fitting.metrics import Recall
from quizapp.domain.memory import days_between

_DAY = timedelta(days=1)


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


def histories(cards: Iterable[Sequence[Rated]]) -> Histories:
    """The arrays of cards' answers, each card's in the order they were given."""
    longest_first = sorted((card for card in cards if card), key=len, reverse=True)
    lapses = [0] * len(longest_first)
    layers: list[Layer] = []
    recalls: list[Recall] = []
    for depth in range(len(longest_first[0]) if longest_first else 0):
        answers = list(_nth(longest_first, depth))
        tests = [place for place, (answer, _) in enumerate(answers) if depth and answer.tests]
        layers.append(_layer(answers, tests))
        for place in tests:
            answer, before = answers[place]
            recalls.append(_recall(answer, before, earlier=depth, lapses=lapses[place]))
            lapses[place] += answer.rating == 1
    return Histories(tuple(layers), tuple(recalls))


def _nth(cards: Sequence[Sequence[Rated]], depth: int) -> Iterator[tuple[Rated, Rated]]:
    """Each card's answer at `depth` with the one before it (the first with itself)."""
    for card in cards:
        if len(card) <= depth:
            return
        yield card[depth], card[max(depth - 1, 0)]


def _layer(answers: Sequence[tuple[Rated, Rated]], tests: Sequence[int]) -> Layer:
    counted = [days_between(before.at, answer.at) for answer, before in answers]
    passed = [_passed(before.at, answer.at) for answer, before in answers]
    return Layer(
        ratings=np.array([answer.rating for answer, _ in answers], dtype=np.float64),
        counted=np.array(counted, dtype=np.float64),
        passed=np.array(passed, dtype=np.float64),
        tests=np.array(tests, dtype=np.intp),
    )


def _recall(answer: Rated, before: Rated, *, earlier: int, lapses: int) -> Recall:
    return Recall(
        at=answer.at,
        recalled=answer.rating > 1,
        interval=_passed(before.at, answer.at),
        earlier=earlier,
        lapses=lapses,
    )


def _passed(before: datetime, at: datetime) -> float:
    return max(timedelta(0), at - before) / _DAY
