"""What an exam will bring: the distribution of its marks, an interval, the chance of passing.

Given the learner (see `calibration`), a question whose answer is remembered with probability q
comes out right with q + (1 - q) a / k: what is not known is answered with probability a, and right
once in k options. Otherwise it is wrong with probability a (k - 1) / (k - a), else blank, whatever
q is; its penalty counts at that mean. So the marks are a straight line in the number of right
answers, and that is a sum over questions and sections (see `drawing`), mixed over all that the
learner may be.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizapp.domain.forecast.calibration import Calibration
from quizapp.domain.forecast.drawing import (
    Drawn,
    Stock,
    interval,
    median,
    right_answers,
    together,
)
from quizapp.domain.forecast.learner import Learner
from quizapp.domain.mocks.profile import Rules

TAIL = 0.1
"""The probability beyond either end of an interval, which so holds the middle 80 %."""
_SLACK = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The marks to expect of a paper: the mean, the median, and the middle 80 % from low to high.

    `passing` is the chance of passing, None where no rule says what passes. Of the questions the
    share `known` is remembered, and of the share `covered` decks have the facts.
    """

    full: float
    mean: float
    median: float
    low: float
    high: float
    passing: float | None
    known: float
    covered: float


def forecast_marks(
    rules: Rules, stocks: Sequence[Stock], calibration: Calibration, *, answered: float = 1.0
) -> Marks:
    """The marks under some rules, with a stock for each section, for a learner known so far.

    `answered` is the share of the questions not known that the learner answers all the same.
    """
    filled = [
        stock.filling(section.questions)
        for section, stock in zip(rules.sections, stocks, strict=True)
    ]
    paper = _Paper(rules, filled, answered)
    rights = [0.0] * (rules.questions + 1)
    passing = known = 0.0
    for learner in calibration.learners():
        given = paper.given(learner)
        rights = [
            sum_ + learner.weight * new for sum_, new in zip(rights, given.rights, strict=True)
        ]
        passing += learner.weight * given.passing
        known += learner.weight * given.known
    low, high = interval(rights, TAIL)
    asked = zip(rules.sections, filled, strict=True)
    covered = math.fsum(section.questions * stock.covered for section, stock in asked)
    return Marks(
        full=float(rules.questions * rules.marks),
        mean=math.fsum(paper.marks(right) * share for right, share in enumerate(rights)),
        median=paper.marks(median(rights)),
        low=paper.marks(low),
        high=paper.marks(high),
        passing=min(passing, 1.0) if paper.has_pass_rule else None,
        known=known,
        covered=covered / rules.questions,
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """How likely each number of right answers is, and to pass; the share that is remembered."""

    rights: list[float]
    passing: float
    known: float


class _Paper:
    """A paper as it will be answered."""

    def __init__(self, rules: Rules, stocks: Sequence[Stock], answered: float) -> None:
        self._questions = rules.questions
        self._luck = answered / rules.options
        self._right = float(rules.marks)
        wrong = answered * (rules.options - 1) / (rules.options - answered)
        self._other = -float(rules.penalty) * wrong
        self._passing = self._least(rules.questions, rules.pass_percent)
        self._parts = [
            (Drawn(stock, section.questions), self._least(section.questions, section.pass_percent))
            for section, stock in zip(rules.sections, stocks, strict=True)
        ]
        percents = (rules.pass_percent, *(section.pass_percent for section in rules.sections))
        self.has_pass_rule = any(percent is not None for percent in percents)

    def marks(self, right: int) -> float:
        """What so many right answers bring, with what the others cost on average."""
        return right * self._right + (self._questions - right) * self._other

    def given(self, learner: Learner) -> _Given:
        """What it brings to a learner."""
        rights, passing, known = [1.0], [1.0], 0.0
        for drawn, least in self._parts:
            recalls = drawn.recalls(learner.recall)
            known += math.fsum(recalls)
            found = right_answers([self._luck + (1 - self._luck) * each for each in recalls])
            rights = together(rights, found)
            enough = [share if place >= least else 0.0 for place, share in enumerate(found)]
            passing = together(passing, enough)
        return _Given(rights, math.fsum(passing[self._passing :]), known / self._questions)

    def _least(self, questions: int, percent: Fraction | None) -> int:
        """The fewest right answers of so many that reach a share of the full marks."""
        if percent is None:
            return 0
        wanted = float(percent) / 100 * questions * self._right - questions * self._other
        return max(0, math.ceil(wanted / (self._right - self._other) - _SLACK))
