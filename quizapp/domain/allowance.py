"""The time that a learner has, as people write it: minutes of weekdays, days off."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from quizapp.domain.calendar import WEEKDAYS, weekday

USUAL = (40.0,) * 7
"""Minutes of each weekday, where nobody has said how many there are."""
_MOST = 1440
_DAY = timedelta(days=1)
_LONGEST = 366


def day(text: str) -> date:
    """A day as 2027-02-14. Raises ValueError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no day; write it as 2027-02-14") from None


def minutes(text: str, before: Sequence[float] = USUAL) -> tuple[float, ...]:
    """The minutes of each weekday, Monday first, that "40, sat 60, sun 0" means.

    A number alone is for every day; days that are not named stay as they were `before`. Raises
    ValueError, which says what cannot be read.
    """
    found = list(before)
    for part in filter(None, (part.strip() for part in text.split(","))):
        try:
            *named, number = part.replace("=", " ").split()
            value = float(number)
        except ValueError:
            raise ValueError(f"{part!r} has no minutes; write 40, or saturday 60") from None
        if not 0 <= value <= _MOST:
            raise ValueError(f"the minutes of a day must be from 0 to {_MOST}, not {number}")
        if named:
            found[weekday(" ".join(named))] = value
        else:
            found = [value] * len(found)
    return tuple(found)


def days_off(text: str) -> frozenset[date]:
    """The days that "2027-01-01, 2027-03-20..2027-03-23" means; none for "none" or "".

    Raises ValueError, which says what cannot be read.
    """
    found: set[date] = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        if part != "none":
            first, _, last = part.partition("..")
            found |= _stretch(day(first.strip()), day((last or first).strip()))
    return frozenset(found)


def minutes_in_words(minutes: Sequence[float]) -> str:
    """The minutes of the weekdays: 40 minutes a day, 60 on Saturday, none on Sunday."""
    usual = _usual(minutes)
    told = [f"{_minutes(usual)} a day"] if usual else []
    for name, each in zip(WEEKDAYS, minutes, strict=True):
        if each != usual:
            number = (f"{each:g}" if told else _minutes(each)) if each else "none"
            told.append(f"{number} on {name.capitalize()}")
    return ", ".join(told) or "no time"


def written_minutes(minutes: Sequence[float]) -> str:
    """The minutes of the weekdays as `minutes` reads them."""
    usual = _usual(minutes)
    others = [
        f"{name[:3]} {each:g}"
        for name, each in zip(WEEKDAYS, minutes, strict=True)
        if each != usual
    ]
    return ", ".join([f"{usual:g}", *others])


def written_days(days: Iterable[date]) -> str:
    """Days off as `days_off` reads them."""
    return ", ".join(
        f"{first}" if first == last else f"{first}..{last}" for first, last in _stretches(days)
    )


def _usual(minutes: Sequence[float]) -> float:
    """The minutes of most weekdays, of equals the larger."""
    return max(minutes, key=lambda each: (minutes.count(each), each))


def _minutes(number: float) -> str:
    return "1 minute" if number == 1 else f"{number:g} minutes"


def _stretch(first: date, last: date) -> set[date]:
    if not 0 <= (last - first).days < _LONGEST:
        raise ValueError(f"{first}..{last} is no stretch of days up to a year")
    return {first + step * _DAY for step in range((last - first).days + 1)}


def _stretches(days: Iterable[date]) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    for each in sorted(days):
        if found and each - found[-1][1] == _DAY:
            found[-1] = (found[-1][0], each)
        else:
            found.append((each, each))
    return found
