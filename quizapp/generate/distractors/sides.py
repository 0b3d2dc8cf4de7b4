"""Tells where a wrong option is possible and yet wrong: of the stem's years, bounds and wholes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from quizapp.domain.amounts import FigureValue, parse_figure
from quizapp.domain.moments import DateValue, Precision, parse_date
from quizapp.generate.dates import find_dates
from quizapp.generate.distractors.dates import moment_of
from quizapp.generate.distractors.figures import size_of
from quizapp.generate.text import A_YEAR

_FRAME = re.compile(r"\b[Aa]ccording to (?:[^“”,]{2,40}['’]s? )?“[^”]*”(?: \((?P<year>\d{4})\))?")
_FORECAST = re.compile(
    r"\b(?:will|could|would|may|might|expect(?:s|ed)?|forecasts?|predict(?:s|ed)?|projected"
    r"|due (?:to|for|by|in)|(?:set|likely|hop(?:es?|ing)|plans?|aims?|pledged|promised) to"
    r"|target)\b"
)
_WHICH = r"(?:____|(?:which|what) (?:day|date|month|year|decade)\b)"
_STRETCH = r"(?:the )?(?:(?:early|mid|late|end|beginning|middle|close|start|autumn|spring) of )?"
_NO_LATER = re.compile(rf"\b(?:by|before|since) {_STRETCH}{_WHICH}", re.IGNORECASE)
_NO_EARLIER = re.compile(rf"\b(?:after|until|till) (?:{_WHICH})(?! [a-z-]+ed\b)", re.IGNORECASE)
_LEAST = (
    r"at least|(?:well )?(?:more|greater|larger|higher|longer) than|exceed(?:s|ed|ing)?"
    r"|in excess of|no (?:fewer|less) than|upwards of"
)
_MOST = (
    r"at most|up to|(?:fewer|less|smaller|lower|shorter) than|no more than|as (?:much|many) as"
    r"|not exceeding"
)
_LOWER = re.compile(rf"^(?:{_LEAST}|(?:well )?over|above)\b", re.IGNORECASE)
_UPPER = re.compile(rf"^(?:{_MOST}|(?:well )?under|below)\b", re.IGNORECASE)
_AMOUNT = r"(?P<other>[^\s\w]?[A-Z$£€]{0,3}\d[\d,.]*(?:\s?(?:million|billion|m|bn|%|per ?cent)\b)*)"
_MOVED = (
    re.compile(rf"\bfrom (?:\w+ ){{0,2}}?{_AMOUNT}(?: [\w-]+){{0,3}} to ____"),
    re.compile(rf"\bfrom ____(?: [\w-]+){{0,3}} to (?:\w+ ){{0,2}}?{_AMOUNT}"),
    re.compile(rf"{_AMOUNT}[^;\d]*\b(?:up|down) from ____"),
)
_WHOLE = re.compile(
    r"(?:\bHow many of (?:the|its|their|all) |____(?: [a-z]+){0,2} (?:out )?of (?:the |its |all )?)"
    r"(?P<whole>\d[\d,]*)(?![\d.,%]|\s?(?:million|billion|per))"
)
_SAME_SCALE = 20
_KEPT = 16
"""How many stems are remembered: the options of one are judged one after the other."""


@dataclass(frozen=True, slots=True)
class _Times:
    """What a stem says of time: its years, and on which side of its blank the answer lies."""

    told: int
    years: tuple[int, ...]
    days: tuple[tuple[int, int, int], ...]
    foretold: bool
    no_later: bool
    no_earlier: bool


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What a stem and its key say of an amount: bounds, the whole, and other amounts."""

    lower: bool
    upper: bool
    whole: Decimal | None
    others: tuple[FigureValue, ...]


@lru_cache(maxsize=_KEPT)
def _times_of(stem: str) -> _Times:
    frame = _FRAME.search(stem)
    rest = _FRAME.sub("", stem)
    return _Times(
        told=int(frame["year"]) if frame and frame["year"] else 0,
        years=tuple(map(int, A_YEAR.findall(rest))),
        days=tuple(
            (date.start.year, date.start.month, date.start.day)
            for date in (mention.value for mention in find_dates(rest))
            if date.precision is Precision.DAY
        ),
        foretold=_FORECAST.search(rest) is not None,
        no_later=_NO_LATER.search(rest) is not None,
        no_earlier=_NO_EARLIER.search(rest) is not None,
    )


@lru_cache(maxsize=_KEPT)
def _bounds_of(key: str, stem: str) -> _Bounds:
    whole = _WHOLE.search(stem)
    others = (_amount(found["other"]) for form in _MOVED if (found := form.search(stem)))
    return _Bounds(
        lower=_LOWER.match(key) is not None,
        upper=_UPPER.match(key) is not None,
        whole=Decimal(whole["whole"].replace(",", "")) if whole else None,
        others=tuple(other for other in others if other),
    )


def date_may_stand(option: str, key: str, stem: str, *, printed: int = 0) -> bool:
    """Whether a date is possible where the key stands, and is not true for the key's being so.

    `printed` is the year in which the document came out, or 0: what it foretells came no earlier.
    """
    value, own = parse_date(option), parse_date(key)
    if value is None or own is None:
        return False
    times = _times_of(stem)
    if not _of_one_side(value, own, times.years) or not _of_one_day_side(value, own, times.days):
        return False
    told = times.told
    if times.foretold and own.start.year >= (printed or told):
        if value.start.year < (printed or told):
            return False
    elif told and value.start.year > max(told, own.start.year):
        return False
    return not (
        (times.no_later and moment_of(option) > moment_of(key))
        or (times.no_earlier and moment_of(option) < moment_of(key))
    )


def _of_one_side(value: DateValue, own: DateValue, years: Sequence[int]) -> bool:
    """Whether two dates lie on the same side of every year."""
    if not own.start.year:
        return True
    if value.end and own.end:  # two stretches of time may meet: 1998 to 2004, 2004 to 2010
        return all(
            _side(one.year, year) != -_side(other.year, year) or one.year == year
            for one, other in ((value.start, own.start), (value.end, own.end))
            for year in years
        )
    return all(_side(value.start.year, year) == _side(own.start.year, year) for year in years)


def _of_one_day_side(
    value: DateValue, own: DateValue, days: Sequence[tuple[int, int, int]]
) -> bool:
    """Whether two days lie on the same side of every day; one of no year is in the other's."""
    if value.precision is not Precision.DAY or own.precision is not Precision.DAY:
        return True
    return all(
        _side(_day_in(value, year), (year, month, day))
        == _side(_day_in(own, year), (year, month, day))
        for year, month, day in days
    )


def _day_in(value: DateValue, year: int) -> tuple[int, int, int]:
    return (value.start.year or year, value.start.month, value.start.day)


def figure_may_stand(option: str, key: str, stem: str) -> bool:
    """Whether a figure is possible where the key stands, and is not true for the key's being so.

    What is "more than 40" is also more than 30; who won some "of 50 seats" did not win 60; what
    rose "from 10 to ____" is not 8.
    """
    size, own = size_of(option)[0], size_of(key)[0]
    bounds = _bounds_of(key, stem)
    if (size < own and bounds.lower) or (size > own and bounds.upper):
        return False
    if bounds.whole is not None and own <= bounds.whole < size:
        return False
    return all(
        _side(size, other.low) == _side(own, other.low)
        for other in bounds.others
        if other.low / _SAME_SCALE < own < other.low * _SAME_SCALE
    )


def _amount(text: str) -> FigureValue | None:
    return parse_figure(text.strip(" ,.;“"))


def _side(value: Any, mark: Any) -> int:
    return int(value > mark) - int(value < mark)
