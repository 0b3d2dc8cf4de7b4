"""One way a learner's memory may be, and what it makes of the memory model's forecasts."""

import math
from dataclasses import dataclass

_SUREST = 1e-4


def logit(chance: float) -> float:
    """The logarithm of the odds; nothing counts as surer than one in ten thousand."""
    kept = min(max(chance, _SUREST), 1 - _SUREST)
    return math.log(kept / (1 - kept))


def chance(logit: float) -> float:
    """The probability with that logarithm of its odds."""
    return 1 / (1 + math.exp(-logit))


CENTRE = logit(0.9)
"""Where most reviews are, so that shift and tilt are learned apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learner:
    """A shift and a tilt (see `calibration`), and how likely they are; `tilt` is -1 or more."""

    weight: float
    shift: float
    tilt: float

    def recall(self, forecast: float) -> float:
        """What is recalled where the model forecasts so much; 0 of what it knows nothing of.

        It never falls as the forecast rises.
        """
        if forecast <= 0:
            return 0.0
        odds = logit(forecast)
        return chance(odds + self.shift + self.tilt * (odds - CENTRE))
