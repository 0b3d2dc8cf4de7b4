"""Holds fitted parameters against others on what neither was fitted to: the latest of a log."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quizapp.domain.fitting.fit import fit
from quizapp.domain.fitting.histories import Histories
from quizapp.domain.fitting.metrics import Quality, quality
from quizapp.domain.fitting.recall import recall

_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """How well the latest tests were forecast by some parameters, and by those that were fitted.

    `parameters` are what all tests give, the latest too.
    """

    before: Quality
    after: Quality
    parameters: tuple[float, ...]

    @property
    def is_better(self) -> bool:
        """Whether the fitted ones lost less."""
        return self.after.log_loss < self.before.log_loss


def trial(histories: Histories, current: Sequence[float]) -> Trial:
    """Fit to the first four fifths of the tests, in time, and forecast the last fifth."""
    place, tests = histories.age, len(histories.recalls)
    early = place < tests * (_FOLDS - 1) // _FOLDS
    fitted = fit(histories, early)
    late = np.flatnonzero(~early)
    recalls = [histories.recalls[each] for each in late]
    before, after = (
        quality(recall(np.array(parameters), histories).value[late].tolist(), recalls)
        for parameters in (current, fitted)
    )
    return Trial(before, after, fit(histories))


def rolling(histories: Histories, current: Sequence[float]) -> tuple[Quality, Quality]:
    """The quality of fixed parameters and of a fit that only ever knows the past.

    Of six equal parts in time each but the first is forecast by a fit to those before it, as in
    scikit-learn's TimeSeriesSplit; the forecasts of all five are measured together.
    """
    place, tests = histories.age, len(histories.recalls)
    part = np.minimum(place // (tests // (_FOLDS + 1)), _FOLDS)
    fixed = recall(np.array(current), histories).value
    fitted = np.zeros(tests)
    for fold in range(1, _FOLDS + 1):
        known = recall(np.array(fit(histories, part < fold)), histories).value
        fitted[part == fold] = known[part == fold]
    late = np.flatnonzero(part)
    recalls = [histories.recalls[each] for each in late]
    return quality(fixed[late].tolist(), recalls), quality(fitted[late].tolist(), recalls)
