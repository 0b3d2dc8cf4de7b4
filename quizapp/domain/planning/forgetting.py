"""FSRS-6 for one card, in plain floats: the state after a day's answers, and the recall later.

The formulas are those of `domain.fitting.recall`, which has their sources; a test holds the states
to those of `domain.memory`. A plan takes a hundred thousand of these steps, for which the package
fsrs, which makes objects of them, is much too slow.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from quizapp.domain.memory import Rating

State = tuple[float, float]
"""Stability in days and difficulty from 1 to 10."""
_LEAST, _MOST = 0.001, 36500.0


@dataclass(frozen=True)
class Forgetting:
    """The model at some parameters, w0 to w20; `days` are since the last answer."""

    w: tuple[float, ...]

    def recall(self, stability: float, days: float) -> float:
        """The probability of recall, from 0 to 1."""
        return float((1 + self._factor * days / stability) ** -self.w[20])

    def met(self, *, known: bool) -> State:
        """The state after the day on which a card is met: right at first sight, or learned then."""
        first = Rating.GOOD if known else Rating.AGAIN
        state = self.w[first - 1], _kept(self._first_difficulty(first))
        return self._once_more(state) if known else self._once_more(self._once_more(state))

    def recalled(self, state: State, days: float) -> State:
        """The state after a card was recalled."""
        stability, difficulty = state
        w = self.w
        gain = self._growth * (11 - difficulty) * stability ** -w[9]
        gain *= math.exp(w[10] * (1 - self.recall(stability, days))) - 1
        return min(stability * (1 + gain), _MOST), self._difficulty(difficulty, Rating.GOOD)

    def forgotten(self, state: State, days: float) -> State:
        """The state after a card was forgotten, and learned again on the same day."""
        stability, difficulty = state
        w = self.w
        after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
        after *= math.exp(w[14] * (1 - self.recall(stability, days)))
        after = max(min(after, stability * math.exp(-w[17] * w[18])), _LEAST)
        return self._once_more((after, self._difficulty(difficulty, Rating.AGAIN)))

    def _once_more(self, state: State) -> State:
        """The state after one more right answer on the same day."""
        stability, difficulty = state
        w = self.w
        moved = stability * math.exp(w[17] * w[18]) * stability ** -w[19]
        return max(stability, moved), self._difficulty(difficulty, Rating.GOOD)

    def _first_difficulty(self, rating: int) -> float:
        return self.w[4] - math.exp(self.w[5] * (rating - 1)) + 1

    def _difficulty(self, difficulty: float, rating: int) -> float:
        moved = difficulty - self.w[6] * (rating - 3) * (10 - difficulty) / 9
        return _kept(self._pull + (1 - self.w[7]) * moved)

    @cached_property
    def _factor(self) -> float:
        return float(0.9 ** (-1 / self.w[20]) - 1)

    @cached_property
    def _growth(self) -> float:
        return math.exp(self.w[8])

    @cached_property
    def _pull(self) -> float:
        return self.w[7] * self._first_difficulty(Rating.EASY)


def _kept(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
