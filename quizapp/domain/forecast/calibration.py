"""How far a learner's recall lies from the memory model's, learned from their own reviews.

Where the model forecasts p, this learner recalls with probability q on a day of that form:

    logit q = logit p + shift + tilt (logit p - logit 0.9) + form

Shift and tilt are the learner's own, drawn from N(mean, spread) over learners; form is the day's,
from N(0, form spread). They are estimated in one pass over the days, as in a dynamic generalised
linear model whose state drifts (West, Harrison & Migon 1985, JASA 80): each day adds its Fisher
information and its score, both damped by the form that its tests share. A right answer picked from
options may be a guess: its probability is g + (1 - g) q.

With few reviews the spread over learners remains, and far from 90 %, where reviews are rare, that
of the tilt: the forecast of what lies far ahead is as wide as it has to be.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from quizapp.domain.forecast.learner import CENTRE, Learner, chance, logit

_LONGEST_STEP = 1.0
"""How far one day may move shift and tilt: a Newton step far from the mode overshoots."""
_LEAST_TILT = -1.0
"""Below it a card that is better known would be forecast to be recalled less."""
ENOUGH = 30
"""Tests of memory below which a forecast would tell of other learners more than of this one."""
_MEANS = (0.0, 0.0)
_SPREADS = (0.3, 0.4)
"""Of shift and tilt over learners: see `python tests/benchmarks forecast`."""
_FORM_SPREAD = 0.3
"""Of form over days: on the review log that py-fsrs publishes with its tests it is 0.25 where the
parameters are fitted to it and 0.45 where they are the published ones (most likely values)."""
_FORM_WEIGHT = 150.0
_DRIFTS = (0.04, 0.03)
"""How far shift and tilt move from one day with reviews to the next: on that log forecasts lose
least so, as material and habits change."""
_FAR = 0.2
"""The spread of the tilt of cards long unseen about that of reviews: there the model is stretched
over other spans of time, which reviews do not test."""
_OF_A_TEST = 0.08
"""The information about the shift in a test, where recall is 0.9 and days have their form."""
_FINE, _COARSE = 0.75, 1.0
_FINE_REACH, _COARSE_REACH = 4, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryTest:
    """A test of memory: the recall that the model forecast for it, and what came of it.

    `guess` is the chance of being right without a memory, 0 where nothing is to pick from.
    """

    day: date
    forecast: float
    recalled: bool
    guess: float = 0.0


@dataclass(frozen=True, slots=True)
class _Sums:
    """The score of shift and tilt, and the information about them: both, shared, tilt alone."""

    score: tuple[float, float] = (0.0, 0.0)
    information: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class _Form:
    """The variance of the days' form, by moments: what scores vary beyond their information."""

    beyond: float = _FORM_WEIGHT * _FORM_SPREAD**2
    weight: float = _FORM_WEIGHT

    @property
    def variance(self) -> float:
        return max(self.beyond, 0.0) / self.weight

    def after(self, score: float, information: float) -> "_Form":
        return _Form(self.beyond + score**2 - information, self.weight + information**2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """What is known of a learner's shift and tilt after so many `tests`: means and covariance."""

    shift: float = _MEANS[0]
    tilt: float = _MEANS[1]
    shift_variance: float = _SPREADS[0] ** 2
    covariance: float = 0.0
    tilt_variance: float = _SPREADS[1] ** 2
    form: _Form = field(default_factory=_Form)
    tests: int = 0

    @classmethod
    def fitted(cls, tests: int) -> "Calibration":
        """What is known where the model's parameters were fitted to so many tests of the learner.

        On those tests its forecasts come true on average; what was the spread over learners is
        then that of so many tests.
        """
        if not tests:
            return cls()
        shift, tilt = (1 / (spread**-2 + _OF_A_TEST * tests / 2) for spread in _SPREADS)
        return cls(shift=0.0, tilt=0.0, shift_variance=shift, tilt_variance=tilt, tests=tests)

    @property
    def is_enough(self) -> bool:
        """Whether the reviews are enough to forecast by."""
        return self.tests >= ENOUGH

    def learners(self) -> tuple[Learner, ...]:
        """The ways this learner may be on one day: a grid over shift with form, and tilt.

        Normal densities at equal steps, which for them is all but exact (the trapezoidal rule,
        Trefethen & Weideman 2014, SIAM Review 56).
        """
        spread = math.sqrt(self.shift_variance + self.form.variance)
        along = self.covariance / spread
        rest = math.sqrt(max(self.tilt_variance - along**2, 0.0) + _FAR**2)
        grid = [
            (math.exp(-(fine**2 + coarse**2) / 2), fine, coarse)
            for fine in _steps(_FINE, _FINE_REACH)
            for coarse in _steps(_COARSE, _COARSE_REACH)
        ]
        total = math.fsum(weight for weight, _, _ in grid)
        return tuple(
            Learner(
                weight=weight / total,
                shift=self.shift + fine * spread,
                tilt=max(self.tilt + fine * along + coarse * rest, _LEAST_TILT),
            )
            for weight, fine, coarse in grid
        )

    def recall(self, forecast: float) -> float:
        """The recall to expect where the model forecasts so much, over all the learner may be.

        The mean of a logistic over a normal, as MacKay (1992, Neural Computation 4) has it.
        """
        if forecast <= 0:
            return 0.0
        lever = logit(forecast) - CENTRE
        variance = self.shift_variance + self.form.variance
        variance += 2 * lever * self.covariance + lever**2 * self.tilt_variance
        mean = CENTRE + lever + self.shift + self.tilt * lever
        return chance(mean / math.sqrt(1 + math.pi * variance / 8))

    def after(self, day: Sequence[MemoryTest]) -> "Calibration":
        """What is known once the tests of a day are in."""
        sums = self._sums(day)
        damping = 1 / (1 + sums.information[0] * self.form.variance)
        shift, tilt = self.shift_variance + _DRIFTS[0] ** 2, self.tilt_variance + _DRIFTS[1] ** 2
        determinant = shift * tilt - self.covariance**2
        a = tilt / determinant + damping * sums.information[0]
        b = -self.covariance / determinant + damping * sums.information[1]
        c = shift / determinant + damping * sums.information[2]
        determinant = a * c - b**2
        first, second = (damping * score for score in sums.score)
        to_shift, to_tilt = (c * first - b * second, a * second - b * first)
        far = max(abs(to_shift), abs(to_tilt), determinant) / _LONGEST_STEP
        return Calibration(
            shift=self.shift + to_shift / max(determinant, far),
            tilt=max(self.tilt + to_tilt / max(determinant, far), _LEAST_TILT),
            shift_variance=c / determinant,
            covariance=-b / determinant,
            tilt_variance=a / determinant,
            form=self.form.after(sums.score[0], sums.information[0]),
            tests=self.tests + len(day),
        )

    def _sums(self, day: Iterable[MemoryTest]) -> _Sums:
        score = score_of_tilt = information = shared = of_tilt = 0.0
        for test in day:
            lever = logit(test.forecast) - CENTRE
            known = chance(CENTRE + lever + self.shift + self.tilt * lever)
            right = test.guess + (1 - test.guess) * known
            slope, noise = (1 - test.guess) * known * (1 - known), right * (1 - right)
            pull, weight = slope * (test.recalled - right) / noise, slope**2 / noise
            score, score_of_tilt = score + pull, score_of_tilt + pull * lever
            information, shared = information + weight, shared + weight * lever
            of_tilt += weight * lever**2
        return _Sums((score, score_of_tilt), (information, shared, of_tilt))


def calibrate(tests: Iterable[MemoryTest], known: Calibration | None = None) -> Calibration:
    """What some tests, in the order of their days, tell of a learner beyond what is known."""
    found = known or Calibration()
    for _, day in groupby(tests, key=lambda test: test.day):
        found = found.after(list(day))
    return found


def foretold(tests: Iterable[MemoryTest], known: Calibration | None = None) -> Iterator[float]:
    """For each test the chance of a right answer by all that was known before its day."""
    found = known or Calibration()
    for _, day in groupby(tests, key=lambda test: test.day):
        todays = list(day)
        for test in todays:
            yield test.guess + (1 - test.guess) * found.recall(test.forecast)
        found = found.after(todays)


def _steps(step: float, reach: int) -> list[float]:
    return [step * place for place in range(-reach, reach + 1)]
