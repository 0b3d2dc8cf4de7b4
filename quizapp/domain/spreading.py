"""Which day a card comes back: near the model's, by chance, and where there is least to do.

Cards answered together would come back together, for ever. So a card may come some days sooner or
later, within the fuzz that Anki and fsrs allow its interval. Two of these days are drawn, and the
one with less to do is taken: nearly as even as asking all of them (Mitzenmacher 2001, The power of
two choices in randomized load balancing), and the cost stays that of two counts. What is drawn
hangs on the card and the number of its answers alone, so that a preview is the result; what was
taken goes into the log, so that a replay is too.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quizapp.domain.calendar import WEEKDAYS, Calendar, weekday
from quizapp.domain.memory import Memory, Phase

_DAY = timedelta(days=1)
_LEAST = 2.5
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
_FULL = (1.0,) * len(WEEKDAYS)

Load = Callable[[datetime, datetime], int]
"""How many cards are due from a moment up to another."""


@dataclass(frozen=True, slots=True)
class Week:
    """How much of a usual day's reviews each weekday is to get, from 0 to 1, Monday first."""

    shares: tuple[float, ...] = _FULL

    @classmethod
    def parse(cls, text: str) -> "Week":
        """The week that "friday 0.5, sunday 0" means; days that are not named get all of theirs.

        Raises ValueError, which says what cannot be read.
        """
        shares = list(_FULL)
        for part in filter(None, (part.strip() for part in text.split(","))):
            name, _, share = part.partition(" ")
            day = weekday(name)
            try:
                shares[day] = float(share)
            except ValueError:
                raise ValueError(f"{part!r} has no share; write {WEEKDAYS[day]} 0.5") from None
            if not 0 <= shares[day] <= 1:
                raise ValueError(f"the share of {WEEKDAYS[day]} must be from 0 to 1, not {share}")
        return cls(tuple(shares))


USUAL = Week()
"""A week without easy days."""


def fuzz(interval: int) -> range:
    """By how many days an interval (in days) may be moved.

    None below 2.5 days; beyond, by a day and 15 % of the days from 2.5 to 7, 10 % of those to 20
    and 5 % of the rest, and never to less than two days (Anki, rslib/src/scheduler/states/fuzz.rs).
    """
    if interval < _LEAST:
        return range(1)
    delta = 1 + sum(factor * max(min(interval, end) - start, 0.0) for start, end, factor in _FUZZ)
    lowest, highest = max(2, round(interval - delta)), round(interval + delta)
    return range(lowest - interval, highest - interval + 1)


def moved(memory: Memory, shift: int) -> Memory:
    """The same state, due `shift` days later, or as near to that as the fuzz allows."""
    if memory.phase is not Phase.REVIEW or memory.due is None or not shift:
        return memory
    allowed = fuzz(_interval(memory))
    return replace(memory, due=memory.due + max(allowed[0], min(shift, allowed[-1])) * _DAY)


@dataclass(frozen=True, slots=True)
class Spread:
    """Spreads cards over the learner's study days."""

    calendar: Calendar
    week: Week = USUAL

    def shift(self, memory: Memory, *, card: str, load: Load) -> int:
        """By how many days to move a state that the model has just given; 0 for steps.

        `card` names the card whose state it is. A day of share 0 is taken only where the fuzz
        leaves no other; to a day of a half share a card counts as two.
        """
        shifts = fuzz(_interval(memory)) if memory.phase is Phase.REVIEW else range(1)
        if len(shifts) == 1 or memory.due is None:
            return 0
        today = self.calendar.day(memory.due)
        shares = [self.week.shares[(today.weekday() + shift) % 7] for shift in shifts]
        if not any(shares):
            shares = [1.0] * len(shares)
        rng = random.Random(f"{card}/{memory.reps}")  # noqa: S311 - the same for ever, no secret

        def crowd(shift: int) -> float:
            day = today + shift * _DAY
            due = load(self.calendar.begin(day), self.calendar.begin(day + _DAY))
            return due / shares[shift - shifts[0]]

        first, second = rng.choices(shifts, shares, k=2)
        return first if first == second or crowd(first) <= crowd(second) else second


def _interval(memory: Memory) -> int:
    """Whole days from the last answer to the next."""
    if memory.due is None or memory.last_review is None:
        return 0
    return (memory.due - memory.last_review) // _DAY
