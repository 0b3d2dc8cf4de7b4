"""How many questions of a paper come out right whose facts are drawn, each at most once."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Stock:
    """The facts that a section may ask.

    `recalls` are the model's forecasts for those that decks have, 0 for what was never seen;
    `beyond` is the number of further facts that no deck has, of which nothing is known.
    """

    recalls: tuple[float, ...] = ()
    beyond: int = 0

    @property
    def covered(self) -> float:
        """The share of the facts that decks have, from 0 to 1."""
        facts = len(self.recalls) + self.beyond
        return len(self.recalls) / facts if facts else 0.0

    def filling(self, questions: int) -> "Stock":
        """The same with so many facts beyond the decks that the questions can be asked.

        That is the least there can be: what else decks lack, they do not tell.
        """
        return Stock(self.recalls, max(self.beyond, questions - len(self.recalls)))


class Drawn:
    """Some questions that are drawn from a stock with at least as many facts.

    The number of right answers to n questions from N facts has mean n m and variance
    n m (1 - m) - n v (n - 1) / (N - 1), for the mean m and the variance v of the facts' chances
    (sampling without replacement, Cochran 1977, section 2.6). So it is for n independent questions
    whose chances lie as the facts' do, drawn towards m by the root of (n - 1) / (N - 1).
    """

    def __init__(self, stock: Stock, questions: int) -> None:
        facts = len(stock.recalls) + stock.beyond
        self._forecasts = grouped((*stock.recalls, *[0.0] * stock.beyond), questions)
        self._apart = math.sqrt((questions - 1) / (facts - 1)) if facts > 1 else 0.0

    def recalls(self, recall: Callable[[float], float]) -> list[float]:
        """The chances that the answers are remembered, as `recall` makes them of the forecasts."""
        found = [recall(forecast) for forecast in self._forecasts]
        mean = math.fsum(found) / len(found)
        return [mean + self._apart * (each - mean) for each in found]


def grouped(forecasts: Sequence[float], groups: int) -> list[float]:
    """The means of so many groups of like forecasts, as even as can be; no more groups than those.

    What holds of all forecasts holds so nearly of these, and they are fewer.
    """
    ordered = sorted(forecasts)
    edges = [place * len(ordered) // groups for place in range(groups + 1)]
    return [math.fsum(ordered[start:end]) / (end - start) for start, end in pairwise(edges)]


def right_answers(chances: Sequence[float]) -> list[float]:
    """How likely each number of right answers is, from none to all (Poisson binomial)."""
    found = [1.0]
    for chance in chances:
        found = [
            more * chance + same * (1 - chance)
            for more, same in zip([0.0, *found], [*found, 0.0], strict=True)
        ]
    return found


def together(some: Sequence[float], others: Sequence[float]) -> list[float]:
    """How likely each sum of two independent numbers is."""
    found = [0.0] * (len(some) + len(others) - 1)
    for place, share in enumerate(some):
        for other, chance in enumerate(others):
            found[place + other] += share * chance
    return found


def median(shares: Sequence[float]) -> int:
    """The least number that is not exceeded with probability a half."""
    return next(place for place, reached in enumerate(_reached(shares)) if reached >= _HALF)


def interval(shares: Sequence[float], tail: float) -> tuple[int, int]:
    """The least and the greatest number between tails whose probabilities are nearest to `tail`.

    Nearest rather than at most, so that intervals of whole numbers hold what they say on average.
    """
    reached = _reached(shares)
    below = [0.0, *reached[:-1]]
    low = min(range(len(shares)), key=lambda place: abs(below[place] - tail))
    high = min(range(len(shares)), key=lambda place: abs(1 - reached[place] - tail))
    return min(low, high), max(low, high)


def _reached(shares: Sequence[float]) -> list[float]:
    """The probability of each number or less, the last of them 1."""
    sums = list(accumulate(shares))
    return [each / sums[-1] for each in sums]
