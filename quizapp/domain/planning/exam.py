"""What is planned for, and with how much time."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

_MINUTE = 60
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """An exam on a study day, and what it asks: the cards of `decks` (ids) that have one of `tags`.

    Without decks it asks all of them, without tags cards of every tag. The day itself is for the
    exam: the last study day is the one before.
    """

    id: str
    title: str
    date: date
    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def asks(self, deck: str, tags: Collection[str]) -> bool:
        """Whether a card of a deck with such tags, in any case of letters, may be asked in it."""
        if self.decks and deck not in self.decks:
            return False
        asked = {tag.casefold() for tag in self.tags}
        return not asked or any(tag.casefold() in asked for tag in tags)


@dataclass(frozen=True, slots=True)
class Budget:
    """The minutes that a learner has on each weekday, Monday first; none on the days `off`."""

    minutes: tuple[float, ...]
    off: frozenset[date] = frozenset()

    @classmethod
    def daily(cls, minutes: float) -> "Budget":
        """The same on every day."""
        return cls((minutes,) * _WEEK)

    def seconds(self, day: date) -> float:
        """The time there is on a day."""
        return 0.0 if day in self.off else self.minutes[day.weekday()] * _MINUTE

    def with_more(self, minutes: float) -> "Budget":
        """So many minutes more on each weekday that has any."""
        return replace(self, minutes=tuple(each and each + minutes for each in self.minutes))
