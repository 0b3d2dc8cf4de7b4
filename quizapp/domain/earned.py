"""The rating that an answer has earned: by being right, by how sure the learner was, by its pace.

Nobody is asked to rate an answer that can be graded: what Hard and Easy mean is what learners get
wrong most, and Hard for what was forgotten spoils the intervals.
"""

from collections import defaultdict, deque
from collections.abc import Iterable
from enum import StrEnum
from statistics import median

from quizapp.domain.memory import Phase, Rating
from quizapp.domain.session import Confidence, Mode

LONGEST = 120.0
"""Seconds that an answer can take; what is over that was spent elsewhere."""
_SLOW = 2.0
_FAST = 0.75
_FEWEST = 20
_LATEST = 50


class Pace(StrEnum):
    """How long an answer took, beside the learner's usual time."""

    USUAL = "usual"
    SLOW = "slow"
    FAST = "fast"


class Paces:
    """A learner's usual time in each mode: the median of the last fifty right answers.

    Slow is twice that or more, fast three quarters or less. Without twenty right answers in a mode
    there is no usual time, and whoever took two minutes was elsewhere. On the review log that
    py-fsrs publishes with its tests, right answers that took two to three times the median were
    recalled next time in 75 % of the cases where FSRS-6 expects 80 % (251 answers), those in under
    three quarters of it in 82 % where it expects 79 % (1,432). That is as if stability were 0.6 and
    1.4 times what Good makes it; Hard and Easy make it about 0.75 and 1.5 times.
    """

    def __init__(self, times: Iterable[tuple[Mode, float]]) -> None:
        """`times` are the seconds that right answers took, oldest first."""
        self._times: defaultdict[Mode, deque[float]] = defaultdict(lambda: deque(maxlen=_LATEST))
        for mode, seconds in times:
            self.add(mode, seconds)

    def add(self, mode: Mode, seconds: float) -> None:
        """Take a right answer into account."""
        if seconds < LONGEST:
            self._times[mode].append(seconds)

    def of(self, mode: Mode, seconds: float) -> Pace:
        """How that time compares with the usual one."""
        times = self._times[mode]
        if len(times) < _FEWEST or seconds >= LONGEST:
            return Pace.USUAL
        usual = median(times)
        if seconds >= _SLOW * usual:
            return Pace.SLOW
        return Pace.FAST if seconds <= _FAST * usual else Pace.USUAL


def earned_rating(
    *, correct: bool, confidence: Confidence, pace: Pace, phase: Phase, mode: Mode
) -> Rating:
    """Again for what is wrong, Hard for what is right by a guess or slowly, Good for what is right.

    Easy only for a card in review that was typed, fast, by a learner who had said to be sure: an
    option out of four is right by chance in a quarter of the cases, and of a young card one answer
    says little, while Easy would send it off for a week. Hard is a pass: what is wrong never gets
    it.
    """
    if not correct:
        return Rating.AGAIN
    if confidence is Confidence.GUESS or pace is Pace.SLOW:
        return Rating.HARD
    known = phase is Phase.REVIEW and mode is Mode.TYPED
    if known and confidence is Confidence.SURE and pace is Pace.FAST:
        return Rating.EASY
    return Rating.GOOD
