"""How well forecasts of recall came true: log loss, RMSE(bins), AUC, calibration error."""

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

_SUREST = 1e-6
_BINS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A test of memory that was passed or not.

    `interval` is the time since the answer before in days, `earlier` the number of answers before,
    `lapses` the number of tests failed before.
    """

    at: datetime
    recalled: bool
    interval: float
    earlier: int
    lapses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How well forecasts of `recalls` tests came true; less is better, but for `auc`."""

    recalls: int
    log_loss: float
    rmse_bins: float
    auc: float
    ece: float

    def as_dict(self) -> dict[str, float]:
        """The measures by name."""
        return asdict(self)


def quality(forecasts: Sequence[float], recalls: Sequence[Recall]) -> Quality:
    """Every measure of some forecasts, one or more."""
    outcomes = [recall.recalled for recall in recalls]
    return Quality(
        recalls=len(recalls),
        log_loss=log_loss(forecasts, outcomes),
        rmse_bins=rmse_bins(forecasts, recalls),
        auc=auc(forecasts, outcomes),
        ece=ece(forecasts, outcomes),
    )


def log_loss(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The mean of -ln of the probability given to what came true (Good 1952).

    Forecasts count as no surer than one in a million, so that the loss stays finite.
    """
    losses = (
        -math.log(max(forecast if outcome else 1 - forecast, _SUREST))
        for forecast, outcome in zip(forecasts, outcomes, strict=True)
    )
    return math.fsum(losses) / len(outcomes)


def auc(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The chance that what was recalled had a higher forecast than what was not; ties count half.

    The Mann-Whitney statistic (Hanley & McNeil 1982); 0.5 where all came out alike.
    """
    ranked = sorted(zip(forecasts, outcomes, strict=True))
    positives = sum(outcomes)
    pairs = positives * (len(outcomes) - positives)
    won, start, failed = 0.0, 0, 0
    while start < len(ranked):
        end = start
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            end += 1
        right = sum(outcome for _, outcome in ranked[start:end])
        wrong = end - start - right
        won += right * (failed + wrong / 2)
        failed, start = failed + wrong, end
    return won / pairs if pairs else 0.5


def ece(forecasts: Sequence[float], outcomes: Sequence[bool]) -> float:
    """The expected calibration error over twenty equal bins (Naeini, Cooper & Hauskrecht 2015).

    The mean distance between a bin's mean forecast and its share recalled, weighted by its size.
    """
    bins = [min(int(forecast * _BINS), _BINS - 1) for forecast in forecasts]
    gaps = _gaps(forecasts, outcomes, bins)
    return math.fsum(size * abs(gap) for size, gap in gaps) / len(outcomes)


def rmse_bins(forecasts: Sequence[float], recalls: Sequence[Recall]) -> float:
    """The root mean square of the calibration errors of alike tests, as srs-benchmark has it.

    Tests are alike by interval, answers before and lapses before, each on a scale of powers
    (fsrs-optimizer, `rmse_matrix`).
    """
    bins = [
        (
            _power(max(recall.interval, 1.0), 3.62),
            _power(recall.earlier, 1.89),
            _power(recall.lapses, 1.73),
        )
        for recall in recalls
    ]
    gaps = _gaps(forecasts, [recall.recalled for recall in recalls], bins)
    return math.sqrt(math.fsum(size * gap**2 for size, gap in gaps) / len(recalls))


def _power(value: float, base: float) -> int:
    """The greatest power of `base` that is no greater than `value`; -1 for 0."""
    return math.floor(math.log(value, base)) if value else -1


def _gaps(
    forecasts: Sequence[float], outcomes: Sequence[bool], bins: Iterable[Hashable]
) -> list[tuple[int, float]]:
    """Of each bin its size, and by how much its mean forecast exceeds the share recalled."""
    groups: dict[Hashable, list[float]] = defaultdict(list)
    for forecast, outcome, place in zip(forecasts, outcomes, bins, strict=True):
        groups[place].append(forecast - outcome)
    return [(len(group), math.fsum(group) / len(group)) for group in groups.values()]
