"""FSRS-6 for one card, in plain floats: the state after an answer, and the recall later.

The formulas are those of `domain.fitting.recall`, which has their sources; a test holds the states
to those of `domain.memory`. Planning takes a million of these steps, for which the package fsrs,
which makes objects of them, is a hundred times too slow.
"""

import math
from dataclasses import dataclass
from functools import cached_property

State = tuple[float, float]
"""Stability in days and difficulty from 1 to 10."""
_LEAST = 0.001


@dataclass(frozen=True)
class Forgetting:
    """The model at some parameters, w0 to w20."""

    w: tuple[float, ...]

    @cached_property
    def _factor(self) -> float:
        return float(0.9 ** (-1 / self.w[20]) - 1)

    def recall(self, stability: float, days: float) -> float:
        """The probability of recall so many days after the last answer, from 0 to 1."""
        return float((1 + self._factor * days / stability) ** -self.w[20])

    def first(self, rating: int) -> State:
        """The state after the first answer of all."""
        return self.w[rating - 1], _kept(self._first_difficulty(rating))

    def again_today(self, state: State) -> State:
        """The state after one more right answer on the same day."""
        stability, difficulty = state
        w = self.w
        moved = stability * math.exp(w[17] * w[18]) * stability ** -w[19]
        return max(stability, moved), self._difficulty(difficulty, 3)

    def recalled(self, state: State, days: float) -> State:
        """The state after a card was recalled so many days after its last answer."""
        stability, difficulty = state
        w = self.w
        gain = math.exp(w[8]) * (11 - difficulty) * stability ** -w[9]
        gain *= math.exp(w[10] * (1 - self.recall(stability, days))) - 1
        return stability * (1 + gain), self._difficulty(difficulty, 3)

    def forgotten(self, state: State, days: float) -> State:
        """The state after a card was forgotten so many days after its last answer."""
        stability, difficulty = state
        w = self.w
        after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
        after *= math.exp(w[14] * (1 - self.recall(stability, days)))
        least = min(after, stability * math.exp(-w[17] * w[18]))
        return max(least, _LEAST), self._difficulty(difficulty, 1)

    def _first_difficulty(self, rating: int) -> float:
        return self.w[4] - math.exp(self.w[5] * (rating - 1)) + 1

    def _difficulty(self, difficulty: float, rating: int) -> float:
        w = self.w
        moved = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
        return _kept(w[7] * self._first_difficulty(4) + (1 - w[7]) * moved)


def _kept(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
