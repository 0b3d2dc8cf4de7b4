"""How long a day's cards take, by the learner's own pace."""

from collections.abc import Sequence
from statistics import fmean

from quizapp.domain.session import Counts

USUAL = 13.0
"""Seconds from one answer to the next, before a learner's own are known.

That is the mean on the review log that py-fsrs publishes with its tests (12,498 gaps of less than
two minutes), and so are the answers that a card takes in a day: 3.5 where it is new and has its
steps to learn (1,205 cards), 1.3 where it comes back, for some are forgotten.
"""
_NEW, _BACK = 3.5, 1.3
_FEWEST = 20
_MINUTE, _HOUR = 60, 3600


def pace(gaps: Sequence[float]) -> float:
    """Seconds from one answer to the next: the mean of the latest, the usual where they are few."""
    return fmean(gaps) if len(gaps) >= _FEWEST else USUAL


def time_for(counts: Counts, pace: float) -> float:
    """Seconds that some cards take in a day; each is met until it is learned for that day."""
    return pace * (_NEW * counts.new + _BACK * (counts.learning + counts.due))


def share_of_new(new: float, back: float) -> float:
    """The share of a day's time, from 0 to 1, that its new cards take."""
    time = _NEW * new + _BACK * back
    return _NEW * new / time if time else 0.0


def about(seconds: float) -> str:
    """A time to reckon with, in words: about 6 minutes, about 1 h 20 min."""
    minutes = round(seconds / _MINUTE)
    if minutes < 1:
        return "less than a minute"
    if minutes < _MINUTE:
        return f"about {minutes} minutes" if minutes > 1 else "about a minute"
    hours, rest = divmod(round(minutes, -1), _MINUTE)
    return f"about {hours} h {rest} min" if rest else f"about {hours} h"
