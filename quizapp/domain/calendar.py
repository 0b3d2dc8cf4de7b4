"""The study day: a learner's day ends when they have gone to bed, not at midnight."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST = 2
"""Letters that tell a weekday from the others."""


def weekday(name: str) -> int:
    """The number, from 0 for Monday, of a weekday that is named in full or by its first letters.

    Raises ValueError for any other word.
    """
    found = [number for number, day in enumerate(WEEKDAYS) if day.startswith(name.lower())]
    if len(name) < _SHORTEST or len(found) != 1:
        raise ValueError(f"{name!r} is no weekday")
    return found[0]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which day a moment belongs to, in a zone whose days begin at `rollover_hour` (0 to 23).

    A `zone` of None is the computer's own, with its daylight saving.
    """

    zone: tzinfo | None = None
    rollover_hour: int = 4

    def day(self, moment: datetime) -> date:
        """The study day of an aware `moment`."""
        wall = moment.astimezone(self.zone).replace(tzinfo=None)
        return (wall - timedelta(hours=self.rollover_hour)).date()

    def begin(self, day: date) -> datetime:
        """The first moment of a study day, in UTC."""
        wall = datetime.combine(day, time(self.rollover_hour), tzinfo=self.zone)
        return wall.astimezone(UTC)

    def start_of_day(self, moment: datetime) -> datetime:
        """The first moment of the study day of `moment`, in UTC."""
        return self.begin(self.day(moment))

    def end_of_day(self, moment: datetime) -> datetime:
        """The first moment after the study day of `moment`, in UTC."""
        return self.begin(self.day(moment) + timedelta(days=1))
