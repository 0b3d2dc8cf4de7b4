"""A plan's days taken together, for a view that has not room for each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import fmean

from quizapp.domain.planning.plan import PlannedDay
from quizapp.domain.workload import share_of_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some days in a row, with what one of them holds on average; `seconds` as `PlannedDay`'s.

    `last_look` says that it is a last look on each of them.
    """

    first: date
    last: date
    new: float
    reviews: float
    seconds: float
    budget: float
    last_look: bool

    @property
    def is_day(self) -> bool:
        """Whether it is one day alone."""
        return self.first == self.last

    @property
    def new_share(self) -> float:
        """The share of its time, from 0 to 1, that new cards take."""
        return share_of_new(self.new, self.reviews)

    def cells(self, *, most: float, room: int) -> tuple[int, int, int]:
        """A bar of `room` cells for `most` seconds: new cards, those that come back, time left.

        What takes any time takes a cell.
        """
        used = max(round(room * self.seconds / most), self.seconds > 0)
        new = min(max(round(used * self.new_share), self.new_share > 0), used)
        return new, used - new, max(round(room * self.budget / most) - used, 0)


def stretches(days: Sequence[PlannedDay], most: int) -> list[Stretch]:
    """The days, or where they are more, `most` stretches that are as long as one another."""
    number = min(len(days), max(most, 1))
    ends = [len(days) * place // number for place in range(number + 1)]
    return [_stretch(days[first:end]) for first, end in pairwise(ends)]


def days_then_weeks(days: Sequence[PlannedDay], single: int) -> list[Stretch]:
    """The first `single` days and those up to the next Monday alone, then week by week."""
    found: list[list[PlannedDay]] = []
    in_weeks = False
    for number, day in enumerate(days):
        is_monday = day.day.weekday() == 0
        in_weeks = in_weeks or (is_monday and number >= single)
        if in_weeks and not is_monday:
            found[-1].append(day)
        else:
            found.append([day])
    return [_stretch(each) for each in found]


def _stretch(days: Sequence[PlannedDay]) -> Stretch:
    return Stretch(
        first=days[0].day,
        last=days[-1].day,
        new=fmean(day.new for day in days),
        reviews=fmean(day.reviews for day in days),
        seconds=fmean(day.seconds for day in days),
        budget=fmean(day.budget for day in days),
        last_look=all(day.last_look for day in days),
    )
