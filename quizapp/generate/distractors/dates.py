"""Wrong dates that look like the right one: same precision, same wording, other time."""

import re
from collections.abc import Iterable, Iterator

from quizapp.domain.moments import DateValue, Precision, parse_date
from quizapp.domain.numerals import (
    MONTH,
    MONTH_NAMES,
    ORDINAL,
    ORDINALS,
    as_ordinal,
    month,
    ordinal,
)

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|(?<=FY)\d\d(?!\d)")
_DECADE = re.compile(r"(?<!\d)\d{3}0(?=['’]?s)")
_MONTH = re.compile(rf"\b(?:{MONTH})", re.IGNORECASE)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_PART = re.compile(r"\b(early|mid|late)\b", re.IGNORECASE)
_CENTURY = re.compile(rf"\b(?:{ORDINAL})(?=[\s-]centur|\s(?:and|to)\s)", re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?P<head>\d{4}-\d\d-)(?P<day>\d\d)|(?P<first>\d{1,2})(?P<tail>\.\d{1,2}\.\d{4})"
)
_LAST_DAY = 28
_CLOSE = 5
"""Years between a key and the corpus's years that are offered beside it."""


def other_dates(key: str, value: DateValue, near: Iterable[int], latest: int) -> list[str]:
    """Dates in the key's own wording, the most plausible first and none twice.

    `near` are years that the corpus names; no year after `latest` comes out.
    """
    found = dict.fromkeys(_variants(key, value, list(near)))
    fine = []
    for text in found:
        other = parse_date(text)
        if (
            other
            and text != key
            and _forward(other)
            and max(other.start.year, _end_year(other)) <= max(latest, 1)
        ):
            fine.append(text)
    return fine


def _forward(value: DateValue) -> bool:
    """Whether a stretch of time ends after it starts."""
    end = value.end or value.start
    return (end.year, end.month, end.day) >= (value.start.year, value.start.month, value.start.day)


def moment_of(text: str) -> tuple[int, ...]:
    """Where a date stands in time, for ranking it among others."""
    value = parse_date(text)
    if value is None:
        return (0,)
    part = {"early": -1, "": 0, "mid": 0, "late": 1}[value.part]
    end = value.end or value.start
    return (value.start.year + 3 * part, value.start.month, value.start.day, end.year, end.day)


def _end_year(value: DateValue) -> int:
    return value.end.year if value.end else 0


def _variants(key: str, value: DateValue, near: list[int]) -> Iterator[str]:
    if value.precision is Precision.CENTURY:
        yield from (_moved_century(key, by) for by in (-1, 1, -2, 2, -3, 3))
    elif value.precision is Precision.DECADE:
        yield from _decades(key)
    elif value.precision is Precision.YEAR:
        yield from _years(key, value, near)
    elif value.precision is Precision.MONTH:
        for months, years in (
            (-2, 0),
            (3, 0),
            (0, -1),
            (0, 1),
            (-4, 0),
            (5, 0),
            (2, -1),
            (-3, 1),
            (-6, 0),
            (7, 0),
            (0, -2),
            (0, 2),
        ):
            yield _moved_years(_moved_months(key, months), years)
    else:
        yield from _days(key)


def _years(key: str, value: DateValue, near: list[int]) -> Iterator[str]:
    year = value.start.year
    if value.end is None:
        close = sorted((abs(other - year), other) for other in near)
        yield from (_moved_years(key, by - year) for far, by in close if 1 <= far <= _CLOSE)
        yield from (
            _moved_years(key, by) for by in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7)
        )
        return
    for first, last in (
        (-2, 0),
        (2, 0),
        (0, 2),
        (0, -2),
        (-2, -2),
        (2, 2),
        (-3, 1),
        (3, 3),
        (1, 2),
    ):
        yield _moved_ends(key, first, last)


def _decades(key: str) -> Iterator[str]:
    for by in (-10, 10, -20, 20, -30, 30, -40, -50):
        yield _DECADE.sub(lambda found, by=by: str(int(found[0]) + by), key)  # type: ignore[misc]
    part = _PART.search(key)
    if part:
        for name in ("early", "mid", "late"):
            other = key[: part.start()] + name + key[part.end() :]
            for by in (-10, 0, 10):
                yield _DECADE.sub(lambda found, by=by: str(int(found[0]) + by), other)  # type: ignore[misc]


def _days(key: str) -> Iterator[str]:
    numeric = _NUMERIC.fullmatch(key)
    if numeric:
        day = int(numeric["day"] or numeric["first"])
        others = (day + by for by in (-7, 4, -4, 7, -2, 3) if 0 < day + by < _LAST_DAY)
        head, tail = numeric["head"] or "", numeric["tail"] or ""
        yield from (f"{head}{other:02d}{tail}" for other in others)
        return
    for days, months in (
        (-7, 0),
        (4, 0),
        (0, -1),
        (0, 1),
        (-4, 0),
        (7, 0),
        (3, -1),
        (-3, 1),
        (9, 2),
        (11, 0),
        (-11, 0),
        (2, 2),
        (-2, -2),
    ):
        moved = _moved_months(_moved_days(key, days), months)
        if all(1 <= int(day) <= _LAST_DAY for day in _DAY.findall(moved)):
            yield moved


def _moved_years(key: str, by: int) -> str:
    return _YEAR.sub(lambda found: str(int(found[0]) + by), key)


def _moved_ends(key: str, first: int, last: int) -> str:
    """A range of years with its ends moved; "2004-05" moves as one."""
    years = list(_YEAR.finditer(key))
    if len(years) == 1:
        start = int(years[0][0]) + (first or last)
        head, dash = key[: years[0].start()], key[years[0].end()]
        return f"{head}{start}{dash}{(start + 1) % 100:02d}"
    start, end = int(years[0][0]) + first, int(years[1][0]) + last
    if start >= end:
        return key
    return f"{key[: years[0].start()]}{start}{key[years[0].end() : years[1].start()]}{end}"


def _moved_months(key: str, by: int) -> str:
    def moved(found: re.Match[str]) -> str:
        number = month(found[0]) or 1
        name = MONTH_NAMES[(number - 1 + by) % len(MONTH_NAMES)]
        short = len(found[0].rstrip(".")) <= len("Sept") and found[0] not in MONTH_NAMES
        name = name.lower() if found[0].islower() else name
        return name[:3] if short else name

    return _MONTH.sub(moved, key) if by else key


def _moved_days(key: str, by: int) -> str:
    return re.sub(
        r"(?<!\d)(\d{1,2})(st|nd|rd|th)?(?!\d)",
        lambda found: _day(int(found[1]) + by, found[2]) if by else found[0],
        key,
    )


def _day(number: int, suffix: str | None) -> str:
    return as_ordinal(number) if suffix else str(number)


def _moved_century(key: str, by: int) -> str:
    def moved(found: re.Match[str]) -> str:
        number = (ordinal(found[0]) or 1) + by
        spelled = found[0][0].isalpha() and 0 < number <= len(ORDINALS)
        return ORDINALS[number - 1] if spelled else as_ordinal(number)

    return _CENTURY.sub(moved, key)
