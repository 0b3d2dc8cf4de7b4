"""What the reviews on record tell of a learner, as forecasts want to know it."""

import sqlite3
from dataclasses import dataclass

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import CHOICE_DISTRACTORS
from quizapp.domain.forecast.calibration import Calibration, MemoryTest, calibrate, foretold
from quizapp.domain.session import Mode
from quizapp.domain.stats import recalls
from quizapp.storage import fits, forecasts

_GUESS = 1 / (1 + CHOICE_DISTRACTORS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviews:
    """The tests of memory `before` the parameters in force were fitted, and `since`.

    What was forecast of the earlier ones is another model's, and tells nothing of this one; what
    those taught is in the `prior`.
    """

    before: tuple[MemoryTest, ...]
    since: tuple[MemoryTest, ...]
    prior: Calibration

    def calibration(self) -> Calibration:
        """What is known of the learner by now."""
        return calibrate(self.since, self.prior)

    def foretold(self) -> list[tuple[float, bool]]:
        """For each review the chance of a right answer by what was known then, and what came."""
        chances = [*foretold(self.before), *foretold(self.since, self.prior)]
        came = [test.recalled for test in (*self.before, *self.since)]
        return list(zip(chances, came, strict=True))


def known_by(connection: sqlite3.Connection, calendar: Calendar) -> Reviews:
    """The reviews of the log, those left out of which nothing was forecast. Raises ProgressError.

    An answer picked from options counts as one that may be a guess.
    """
    fit = fits.latest(connection)
    before: list[MemoryTest] = []
    since: list[MemoryTest] = []
    for answer in recalls(forecasts.answers(connection), calendar):
        if answer.recall is not None:
            test = MemoryTest(
                day=calendar.day(answer.at),
                forecast=answer.recall,
                recalled=answer.rating > 1,
                guess=_GUESS if answer.mode is Mode.CHOICE else 0.0,
            )
            (before if fit and answer.at < fit.at else since).append(test)
    prior = Calibration.fitted(0 if fit is None else fit.reviews)
    return Reviews(before=tuple(before), since=tuple(since), prior=prior)
