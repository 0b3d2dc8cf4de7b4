"""What a card is worth up to the exam, if it is met again whenever that pays at a price of time.

With one budget for all days, each card could be planned on its own, time having its price (the
Lagrangian relaxation of a restless bandit, Whittle 1988): after an answer the next one is put on
the day that is best on average, recall on exam day less the price of the time. An `Outlook` has the
worth of every memory state at every distance from the exam, worked out from the exam back.

The price of a second is a `share` of what a second brings that is spent on a card of weight 1 never
seen. The nearer the exam, the dearer time is, and the more so the less it costs in all: where there
is plenty, everything could wait for the last days, which would not hold it. At a share of 1 there
is time for nothing but cards never seen, until the last days.
"""

import math
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.forgetting import State
from quizapp.domain.planning.grid import STATES, Place, Row, at, blended, place

_DAYS = (
    *(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 29, 35, 42, 51, 62, 75, 90, 108, 130, 156),
    *(187, 224, 270, 324, 400),
)
_GAPS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 126, 160, 200)
SHARES = tuple(2 ** (-half / 2) for half in range(-4, 10))
"""The prices of time that a plan chooses among, from dear to cheap: see `Outlook`. Time that is
cheaper than at the last but one is not worth using: there a minute brings less than a sixteenth of
what a minute on a new card does.
"""


_Rows = tuple[Row, Row]
"""The worth of each state, and the days to its next meeting."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """A card on a state of the grid is met again: how likely it is known, and where it goes."""

    recall: float
    known: Place
    forgotten: Place
    seconds: float


@dataclass(frozen=True)
class Outlook:
    """The worth of states for a learner's course at a price of time.

    `plenty` says from 0 to 1 how plentiful time is, and so how its price rises.
    """

    course: Course
    share: float
    plenty: float

    def price(self, days: int) -> float:
        """What a second costs so many days before the exam, in expected right answers."""
        return self._prices[min(days, _DAYS[-1]) - 1]

    def worth(self, days: int, state: State) -> float:
        """What a card is worth that was last answered so many days before the exam."""
        return at(self._row(days)[0], place(state))

    def next_in(self, days: int, state: State) -> float:
        """After how many days a card is best met again; those to the exam where no more."""
        return at(self._row(days)[1], place(state))

    def meeting_new(self, days: int) -> float:
        """What meeting a card for the first time brings, its own time not reckoned."""
        known, unknown = self.course.met
        share = self.course.known
        return share * self.worth(days, known) + (1 - share) * self.worth(days, unknown)

    def waiting_new(self, days: int) -> float:
        """What a card never seen is worth on the best of the last so many days, 0 for none."""
        return self._unseen[min(days, _DAYS[-1])]

    @cached_property
    def _prices(self) -> Row:
        return [self._price(days) for days in range(1, _DAYS[-1] + 1)]

    def _price(self, days: int) -> float:
        """The price so many days before the exam.

        How it rises was read off the prices that made the demand of every day the same in a model
        of the cards: by 1.7 times over the last month where time is dear, and by some four times
        where there is plenty.
        """
        recall, last = self.course.first_recall(days), self.course.first_recall(1)
        calm = math.sqrt(recall / last) * (1 + 1 / days) / 2
        return self.share * recall * math.pow(calm, self.plenty) / self.course.new

    @cached_property
    def _unseen(self) -> Row:
        best = [0.0]
        for days in range(1, _DAYS[-1] + 1):
            net = self.meeting_new(days) - self.price(days) * self.course.new
            best.append(max(best[-1], net))
        return best

    def _row(self, days: int) -> _Rows:
        """The worth, and the days to the next meeting, of each state on a day."""
        if days not in self._rows:
            self._rows[days] = _between(self._grid, days)
        return self._rows[days]

    @cached_property
    def _rows(self) -> dict[int, _Rows]:
        return {}

    @cached_property
    def _grid(self) -> list[_Rows]:
        grid: list[_Rows] = []
        for days in _DAYS:
            worth = [self.course.memory.recall(state[0], days) for state in STATES]
            gaps = [float(days)] * len(worth)
            for gap in _GAPS[: bisect_right(_GAPS, days - 1)]:
                self._improve(worth, gaps, gap, _between(grid, days - gap)[0], days - gap)
            grid.append((worth, gaps))
        return grid

    def _improve(self, worth: Row, gaps: Row, gap: int, later: Row, days: int) -> None:
        """Put in the worth of meeting a state again after a gap, `days` before, where it is more.

        `later` are the worths of the states on that day.
        """
        price = self.price(days)
        for number, meeting in enumerate(_meetings(self.course)[gap]):
            found = meeting.recall * at(later, meeting.known)
            found += (1 - meeting.recall) * at(later, meeting.forgotten)
            found -= price * meeting.seconds
            if found > worth[number]:
                worth[number], gaps[number] = found, gap


@lru_cache(maxsize=128)
def outlook(course: Course, share: float, plenty: float) -> Outlook:
    """The outlook for a course at a price; those used last are kept."""
    return Outlook(course, share, plenty)


def plenty_at(share: float) -> float:
    """How plentiful time is at a share of SHARES: from 0 where it is 1 to 1 where it is 1/4."""
    return min(max(-math.log2(share) / 2, 0.0), 1.0)


def nearest_share(share: float) -> float:
    """The share on the scale of SHARES, continued at both its ends, that is nearest to another."""
    return float(2 ** (round(2 * math.log2(share)) / 2))


def _between(grid: list[_Rows], days: int) -> _Rows:
    """The rows of a day, blended from those of the days next to it that the grid has."""
    first = bisect_right(_DAYS, days) - 1
    if first + 1 >= len(grid) or _DAYS[first] == days:
        return grid[min(first, len(grid) - 1)]
    share = (days - _DAYS[first]) / (_DAYS[first + 1] - _DAYS[first])
    (worth, gaps), (worth_then, gaps_then) = grid[first : first + 2]
    return blended(worth, worth_then, share), blended(gaps, gaps_then, share)


@lru_cache(maxsize=8)
def _meetings(course: Course) -> dict[int, list[_Meeting]]:
    return {gap: [_meeting(course, state, gap) for state in STATES] for gap in _GAPS}


def _meeting(course: Course, state: State, gap: int) -> _Meeting:
    memory = course.memory
    recall = memory.recall(state[0], gap)
    return _Meeting(
        recall,
        place(memory.recalled(state, gap)),
        place(memory.forgotten(state, gap)),
        course.seconds(recall),
    )
