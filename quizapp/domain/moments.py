"""Dates as a text gives them, at the precision that it gives: a day, a year, the early 2000s."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from quizapp.domain.numerals import MONTH, MONTH_NAMES, ORDINAL, month, ordinal


class Precision(StrEnum):
    """How exactly a moment is named."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time; 0 stands for what is not said.

    A decade is its first year (1950), a century likewise (2000 for the 21st, as people speak).
    """

    precision: Precision
    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """As ISO 8601-2 writes it: "2021-02-16", "195X", "20XX"; "XXXX-02-16" without a year."""
        if self.precision is Precision.DECADE:
            return f"{self.year // 10:03d}X"
        if self.precision is Precision.CENTURY:
            return f"{self.year // 100:02d}XX"
        parts = [f"{self.year:04d}" if self.year else "XXXX"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    def agrees(self, other: "Moment") -> bool:
        """Whether both name the same moment; a day's year may be missing on one side."""
        if self.precision is not other.precision:
            return False
        years = self.year == other.year or (
            self.precision is Precision.DAY and 0 in (self.year, other.year)
        )
        return years and (self.month, self.day) == (other.month, other.day)


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date, or a stretch of time from `start` to `end`.

    `part` is "early", "mid" or "late" within a decade or century; `bound` is "since", "until",
    "after" or "before" for what is open on one side, else "".
    """

    start: Moment
    end: Moment | None = None
    part: str = ""
    bound: str = ""
    qualifier: str = ""

    @property
    def precision(self) -> Precision:
        """The precision of the start."""
        return self.start.precision

    @property
    def iso(self) -> str:
        """The date as ISO 8601-2 writes it, an interval with a slash: "2002/2013"."""
        return f"{self.start.iso}/{self.end.iso}" if self.end else self.start.iso

    def same_as(self, other: object) -> bool:
        """Whether both name the same time; bounds and qualifiers are the stem's business."""
        if not isinstance(other, DateValue):
            return bool(getattr(other, "reads_as_year", lambda _year: False)(self.plain_year))
        if self.part != other.part or (self.end is None) != (other.end is None):
            return False
        ends = self.end is None or other.end is None or self.end.agrees(other.end)
        return ends and self.start.agrees(other.start)

    @property
    def plain_year(self) -> int:
        """The year, where the value is nothing but a year, else 0."""
        return self.start.year if self.end is None and self.precision is Precision.YEAR else 0


_YEAR = r"(1\d{3}|20\d{2})"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|–|—|to|and|until|till|through)\s*"
_LEAD = re.compile(
    r"^(?:(early|mid|late|since|until|till|after|before|from|between|in|on|during|by|around|about"
    r"|circa|c\.|post|pre|as)[\s-]+|the\s+|(?:(?:fiscal|financial)\s+)?years?\s+|month\s+|of\s+"
    r"|FY\s?(?=\d{4}))",
    re.IGNORECASE,
)
_SHORT = len("50")
_KEPT = 1024
"""How many readings are remembered: an option is read when made, compared and ranked."""
_BOUNDS = {"since": "since", "until": "until", "till": "until", "after": "after", "post": "after"}
_BOUNDS |= {"before": "before", "pre": "before"}
_LAST_DAY = 31
_QUALIFYING = {"around", "about", "circa", "c.", "by"}


def _year(year: str) -> Moment:
    return Moment(Precision.YEAR, int(year))


def _decade(digits: str) -> Moment:
    value = int(digits)
    return Moment(Precision.DECADE, value if len(digits) > _SHORT else 1900 + value)


def _century(name: str) -> Moment:
    return Moment(Precision.CENTURY, ((ordinal(name) or 1) - 1) * 100)


def _day(year: str | None, name: str, day: str) -> Moment:
    return Moment(Precision.DAY, int(year or 0), month(name) or 0, int(day))


def _month(name: str, year: str | None) -> Moment:
    return Moment(Precision.MONTH, int(year or 0), month(name) or 0)


def _years(first: str, second: str) -> DateValue:
    last = second if len(second) > _SHORT else first[:2] + second
    return DateValue(_year(first), _year(last))


_M = f"({MONTH})"
_DECADE = r"(\d{3}0|\d0)['’]?s"
_Form = tuple[str, Callable[..., DateValue]]
_FORMS: tuple[_Form, ...] = (
    (_YEAR, lambda y: DateValue(_year(y))),
    (_YEAR + _TO + r"(\d{4}|\d{2})", _years),
    (rf"{_M}(?:,?\s+(?:of\s+)?|-){_YEAR}", lambda m, y: DateValue(_month(m, y))),
    (_M, lambda m: DateValue(_month(m, None))),
    (rf"{_M}{_TO}{_M},?\s+{_YEAR}",
         lambda a, b, y: DateValue(_month(a, y), _month(b, y))),
    (rf"{_M},?\s+{_YEAR}{_TO}{_M},?\s+{_YEAR}",
         lambda m, y, n, z: DateValue(_month(m, y), _month(n, z))),
    (rf"{_M}\s+{_DAY}(?:,?\s+{_YEAR})?", lambda m, d, y: DateValue(_day(y, m, d))),
    (rf"{_DAY}\s+{_M},?\s+{_YEAR}{_TO}{_DAY}\s+{_M},?\s+{_YEAR}",
         lambda d, m, y, e, n, z: DateValue(_day(y, m, d), _day(z, n, e))),
    (rf"{_M}\s+{_DAY},?\s+{_YEAR}{_TO}{_M}\s+{_DAY},?\s+{_YEAR}",
         lambda m, d, y, n, e, z: DateValue(_day(y, m, d), _day(z, n, e))),
    (rf"{_DAY}\s+(?:of\s+)?{_M}(?:,?\s+{_YEAR})?", lambda d, m, y: DateValue(_day(y, m, d))),
    (rf"{_M}\s+{_DAY}{_TO}{_DAY}(?:,?\s+{_YEAR})?",
         lambda m, a, b, y: DateValue(_day(y, m, a), _day(y, m, b))),
    (rf"{_DAY}{_TO}{_DAY}\s+(?:of\s+)?{_M}(?:,?\s+{_YEAR})?",
         lambda a, b, m, y: DateValue(_day(y, m, a), _day(y, m, b))),
    (rf"{_DAY}\s+{_M}{_TO}{_DAY}\s+{_M}(?:,?\s+{_YEAR})?",
         lambda a, m, b, n, y: DateValue(_day(y, m, a), _day(y, n, b))),
    (rf"{_M}\s+{_DAY}{_TO}{_M}\s+{_DAY}(?:,?\s+{_YEAR})?",
         lambda m, a, n, b, y: DateValue(_day(y, m, a), _day(y, n, b))),
    (r"(\d{4})-(\d{2})-(\d{2})",
         lambda y, m, d: DateValue(Moment(Precision.DAY, int(y), int(m), int(d)))),
    (rf"(\d{{1,2}})\.(\d{{1,2}})\.{_YEAR}",
         lambda d, m, y: DateValue(Moment(Precision.DAY, int(y), int(m), int(d)))),
    (_DECADE, lambda d: DateValue(_decade(d))),
    (_DECADE + _TO + r"(?:the\s+)?" + _DECADE,
         lambda a, b: DateValue(_decade(a), _decade(b))),
    (r"FY\s?(\d{2})", lambda y: DateValue(_year(f"20{y}"))),
    (rf"({ORDINAL})[\s-]+century", lambda n: DateValue(_century(n))),
    (rf"({ORDINAL}){_TO}(?:the\s+)?({ORDINAL})[\s-]+centur(?:y|ies)",
         lambda a, b: DateValue(_century(a), _century(b))),
)  # fmt: skip


@cache
def _forms() -> list[tuple[re.Pattern[str], Callable[..., DateValue]]]:
    return [(re.compile(pattern, re.IGNORECASE), build) for pattern, build in _FORMS]


@lru_cache(maxsize=_KEPT)
def parse_date(text: str) -> DateValue | None:
    """The date that the whole of `text` writes ("Feb 2021", "the early 2000s"), or None."""
    rest, part, bound, qualifier = " ".join(text.split()).strip(" .,;"), "", "", ""
    while lead := _LEAD.match(rest):
        word = (lead[1] or "").lower()
        part = word if word in {"early", "mid", "late"} else part
        bound = _BOUNDS.get(word, bound)
        qualifier = word if word in _QUALIFYING else qualifier
        rest = rest[lead.end() :]
    for pattern, build in _forms():
        match = pattern.fullmatch(rest)
        if match:
            value = build(*match.groups())
            if _possible(value):
                return DateValue(value.start, value.end, part, bound, qualifier)
    return None


def _possible(value: DateValue) -> bool:
    return all(
        moment.day <= _LAST_DAY and moment.month <= len(MONTH_NAMES)
        for moment in (value.start, value.end)
        if moment is not None
    )
