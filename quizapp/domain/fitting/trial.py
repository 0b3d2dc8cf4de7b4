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
