"""What will be remembered of each topic on a day."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean

from quizapp.domain.forecast.calibration import Calibration
from quizapp.domain.forecast.drawing import grouped
from quizapp.domain.forecast.learner import Learner
from quizapp.domain.forecast.marks import TAIL
from quizapp.domain.progress import FEWEST

_GROUPS = 40
_REACH = NormalDist().inv_cdf(1 - TAIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The share of a topic's `cards` that will be remembered, from 0 to 1, with its middle 80 %.

    Of the cards `seen` will have been met by then; the others count as not remembered. `recall`,
    `low` and `high` are None where the reviews, or the cards seen, are too few to say.
    """

    name: str
    cards: int
    seen: int
    recall: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def unseen(self) -> int:
        """How many will not have been met."""
        return self.cards - self.seen


def forecast_topics(
    forecasts: Mapping[str, Sequence[float]], calibration: Calibration
) -> tuple[Topic, ...]:
    """The topics, the least remembered first, those not known last; in each the cards' forecasts.

    These are the memory model's, 0 for a card never seen.
    """
    found = [forecast_topic(name, cards, calibration) for name, cards in forecasts.items()]
    return tuple(sorted(found, key=_order))


def forecast_topic(name: str, forecasts: Sequence[float], calibration: Calibration) -> Topic:
    """What is remembered of some cards, by the memory model's forecast of each.

    The interval is that of a normal: it has the variance of what the learner may be, and of which
    cards come back to mind.
    """
    seen = sum(forecast > 0 for forecast in forecasts)
    topic = Topic(name=name, cards=len(forecasts), seen=seen)
    if seen < FEWEST or not calibration.is_enough:
        return topic
    groups = grouped(forecasts, min(len(forecasts), _GROUPS))
    ways = calibration.learners()
    recalls = [[way.recall(each) for each in groups] for way in ways]
    mean = _mean(ways, [fmean(each) for each in recalls])
    variance = _mean(ways, [(fmean(each) - mean) ** 2 for each in recalls])
    variance += _mean(ways, [fmean(q * (1 - q) for q in each) for each in recalls]) / len(forecasts)
    reach = _REACH * math.sqrt(variance)
    return Topic(
        name=name,
        cards=len(forecasts),
        seen=seen,
        recall=mean,
        low=max(mean - reach, 0.0),
        high=min(mean + reach, seen / len(forecasts)),
    )


def _mean(ways: Sequence[Learner], values: Sequence[float]) -> float:
    return math.fsum(way.weight * value for way, value in zip(ways, values, strict=True))


def _order(topic: Topic) -> tuple[bool, float, str]:
    return topic.recall is None, topic.recall or 0.0, topic.name
