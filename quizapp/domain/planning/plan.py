"""What a plan says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from quizapp.domain.planning.prospect import CardKey


class Reason(StrEnum):
    """Why cards are left out."""

    NO_TIME = "no time"
    NO_WEIGHT = "no weight"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """A day's work: cards to meet, cards to meet again, and the seconds they take of `budget`.

    `last_look` says that the cards met again are looked at for the last time before the exam.
    """

    day: date
    new: float
    reviews: float
    seconds: float
    budget: float
    last_look: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Today's part: the cards to take, in order: first what brings most for its time.

    `new` and `reviews` count them; `seconds` is the time they take.
    """

    cards: tuple[CardKey, ...] = ()
    new: int = 0
    reviews: int = 0
    seconds: float = 0.0
    last_look: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Cards of a topic that will not have been seen by the exam; `weight` is that of all of them.

    `value` is what a minute would bring on such a card: expected right answers times weight.
    """

    topic: str
    cards: int
    weight: float
    reason: Reason
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The days from today to the day before the exam, and what they lead to.

    `recall` is the weighted share of the cards expected to be recalled on the day, from 0 to 1,
    unseen ones counted as not recalled; `recall_without` is the same if no card were taken any
    more. `unseen` counts the cards that will not have been seen. `recalls` has what is expected of
    each card on the day.
    """

    days: tuple[PlannedDay, ...]
    today: Today
    recall: float
    recall_without: float
    cards: int
    unseen: int
    left_out: tuple[LeftOut, ...] = ()
    recalls: Mapping[CardKey, float] = field(default_factory=dict)

    @property
    def suffices(self) -> bool:
        """Whether there is time for all that has weight."""
        return not any(each.reason is Reason.NO_TIME for each in self.left_out)

    @property
    def peak(self) -> float:
        """The seconds of the fullest day."""
        return max((day.seconds for day in self.days), default=0.0)


@dataclass(frozen=True, slots=True)
class Worth:
    """What so many minutes more a day lead to."""

    minutes: int
    recall: float
    unseen: int
