"""How forecasts fared: whether intervals held the marks, and chances were those of what came."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from quizapp.domain.fitting.metrics import ece
from quizapp.domain.progress import Share

_EDGES = (0.0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """A mock that was sat, and what had been forecast of it; `passed` is None without a rule."""

    low: float
    mean: float
    high: float
    passing: float | None
    marks: float
    full: float
    passed: bool | None

    @property
    def held(self) -> bool:
        """Whether the interval holds the marks."""
        return self.low <= self.marks <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the reliability table: forecasts alike, their mean, and the share that came true."""

    low: float
    high: float
    forecast: float
    came: float
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """How the forecasts of mocks, of exams and of reviews fared.

    `held` counts the mocks whose marks the interval of 80 % holds, `ahead` the forecasts of exams
    whose interval holds those of a mock shortly before the exam. A Brier score is the mean square
    of what forecasts were off by (Brier 1950, Monthly Weather Review 78), `..._of_rate` that of
    always naming the share that came true; both are None where there is nothing to score. `ece` is
    the expected calibration error of the reviews' forecasts, `rows` their reliability table.
    """

    mocks: int
    held: Share
    ahead: Share
    error: float | None
    brier_passing: float | None
    reviews: int
    brier: float | None
    brier_of_rate: float | None
    ece: float | None
    rows: tuple[Row, ...]


def record(
    mocks: Sequence[Sat], reviews: Sequence[tuple[float, bool]], *, exams: Sequence[Sat] = ()
) -> Record:
    """The record of some mocks, and of forecasts of reviews with what came of each.

    `exams` are forecasts of exams with the mock that tested each.
    """
    passes = [(each.passing, each.passed) for each in mocks]
    ruled = [(chance, passed) for chance, passed in passes if chance is not None]
    rate = fmean(came for _, came in reviews) if reviews else 0.0
    return Record(
        mocks=len(mocks),
        held=Share("", sum(each.held for each in mocks), len(mocks)),
        ahead=Share("", sum(each.held for each in exams), len(exams)),
        error=_mean(abs(each.marks - each.mean) / each.full for each in mocks),
        brier_passing=_mean((chance - bool(passed)) ** 2 for chance, passed in ruled),
        reviews=len(reviews),
        brier=_mean((forecast - came) ** 2 for forecast, came in reviews),
        brier_of_rate=_mean((rate - came) ** 2 for _, came in reviews),
        ece=ece(*zip(*reviews, strict=True)) if reviews else None,
        rows=tuple(_rows(reviews)),
    )


def _rows(reviews: Sequence[tuple[float, bool]]) -> Iterable[Row]:
    for low, high in pairwise(_EDGES):
        alike = [each for each in reviews if low <= each[0] < high or each[0] == high == 1]
        if alike:
            yield Row(
                low=low,
                high=high,
                forecast=fmean(forecast for forecast, _ in alike),
                came=fmean(came for _, came in alike),
                of=len(alike),
            )


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return fmean(found) if found else None
