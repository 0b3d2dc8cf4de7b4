"""Whether two dates or two amounts can both be so, as exactly as each is told."""

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from quizapp.domain.amounts import FigureValue
from quizapp.domain.moments import DateValue, Moment, Precision
from quizapp.domain.numerals import DIGITS, number
from quizapp.domain.values import Value

_DIGITS = re.compile(DIGITS)
_YEARS = {Precision.DECADE: 10, Precision.CENTURY: 100}
_PARTS = {"early": (0.0, 0.5), "mid": (0.25, 0.75), "late": (0.5, 1.0)}
_LAST_MONTH, _LATEST = 12, 9000
_DOZEN = re.compile(r"\bdozens?\b", re.IGNORECASE)
_AT_MOST = {"up to", "at most", "as many as", "as much as", "no more than", "less than"}
_AT_MOST |= {"fewer than", "under", "below"}
_NEARLY = {"nearly", "almost", "close to", "just under"}
_AT_LEAST = {"more than", "over", "at least", "above", "well over", "just over", "no fewer than"}
_AT_LEAST |= {"no less than"}
_ABOUT = {"about", "around", "approximately", "roughly", "some", "an estimated", "estimated"}
_ABOUT |= {"an average of"}
_SLACK = Decimal("0.1")
_QUARTER, _HALF = Decimal("0.25"), Decimal("0.5")
_ROUND = 100
_ENDLESS = Decimal("1e30")
_KEPT = 4096
"""How many readings of a value are remembered: each is compared with many."""


def dates_differ(one: DateValue, other: DateValue) -> str:
    """In what two dates cannot both be right ("year", "month", "day", ...), or "".

    A coarser date agrees with every finer one inside it; a stretch of time is compared with a
    stretch only, end by end.
    """
    if not one.start.year or not other.start.year or one.qualifier or other.qualifier:
        return ""
    if one.end is None and other.end is None:
        return "" if _meet(_span(one), _span(other)) else _part(one.start, other.start)
    if one.end is None or other.end is None:
        return ""
    if not _meet(_extent(one.start), _extent(other.start)):
        return "start"
    return "" if _meet(_extent(one.end), _extent(other.end)) else "end"


def wholly_before(one: DateValue, other: DateValue) -> bool:
    """Whether every day of one date is earlier than any of the other."""
    if not one.start.year or not other.start.year:
        return False
    return _span(one)[1] < _span(other)[0]


def figures_differ(one: FigureValue, other: FigureValue, texts: tuple[str, str]) -> bool:
    """Whether two amounts of one unit cannot both be right; `texts` are they as printed.

    Rounding and words such as "nearly" and "more than" leave an amount room.
    """
    if one.unit != other.unit:
        return False
    first, second = _room(one, texts[0]), _room(other, texts[1])
    return first[1] < second[0] or second[1] < first[0]


def may_be(option: Value, text: str, stated: Value, printed: str) -> bool:
    """Whether an option (as `text`) means what is stated (as `printed`), rounding left aside.

    A coarser statement says nothing of a finer option: "the 1950s" does not make 1954 true.
    """
    if isinstance(option, DateValue) and isinstance(stated, DateValue):
        if option.same_as(stated):
            return True
        order = list(Precision)
        finer = order.index(stated.precision) < order.index(option.precision)
        point = option.end is None and stated.end is None
        return finer and point and not dates_differ(option, stated)
    if isinstance(option, FigureValue) and isinstance(stated, FigureValue):
        if option.unit != stated.unit and option.unit and stated.unit:
            return False
        first, second = _rounded(option, text), _rounded(stated, printed)
        meets = first[0] < second[1] and second[0] < first[1]
        return meets or option.same_as(stated)
    return False


def _part(one: Moment, other: Moment) -> str:
    coarsest = max(one.precision, other.precision, key=list(Precision).index)
    if coarsest in _YEARS:
        return coarsest.value
    if one.year != other.year:
        return "year"
    return "month" if one.month != other.month else "day"


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _span(value: DateValue) -> tuple[date, date]:
    """The first and last day of a single date; "early" and the like cut a decade."""
    first, last = _extent(value.start)
    if value.part not in _PARTS:
        return first, last
    low, high = _PARTS[value.part]
    days = (last - first).days
    return first + timedelta(days=int(days * low)), first + timedelta(days=int(days * high))


@lru_cache(maxsize=_KEPT)
def _extent(moment: Moment) -> tuple[date, date]:
    year = min(max(moment.year, 1), _LATEST)
    if not moment.month:
        return date(year, 1, 1), date(year + _YEARS.get(moment.precision, 1) - 1, 12, 31)
    first = date(year, moment.month, 1)
    after = date(year + moment.month // _LAST_MONTH, moment.month % _LAST_MONTH + 1, 1)
    if not moment.day:
        return first, after - timedelta(days=1)
    day = min(first + timedelta(days=moment.day - 1), after - timedelta(days=1))
    return day, day


@lru_cache(maxsize=_KEPT)
def _rounded(value: FigureValue, text: str) -> tuple[Decimal, Decimal]:
    """What an amount may have been before it was rounded."""
    printed = _DIGITS.search(text)
    amount = number(printed[0]) if printed else None
    if not amount:
        step = value.low * _SLACK if _DOZEN.search(text) else Decimal(0)
        return value.low - step, value.high + step
    scale = value.low / amount
    _, digits, exponent = amount.normalize().as_tuple()
    step = Decimal(10) ** int(exponent)
    coarse = len(digits) == 1 and amount >= _ROUND
    step *= _QUARTER if coarse else _HALF
    counted = scale == 1 and amount < _ROUND and amount == amount.to_integral_value()
    step = Decimal(0) if counted else step * scale
    return value.low - step, value.high + step


def _room(value: FigureValue, text: str) -> tuple[Decimal, Decimal]:
    low, high = _rounded(value, text)
    qualifier = value.qualifier
    if qualifier in _AT_MOST:
        return -_ENDLESS, high
    if qualifier in _NEARLY:
        return value.low * (1 - _SLACK), high
    if qualifier in _AT_LEAST:
        return low, _ENDLESS
    if qualifier in _ABOUT:
        return value.low * (1 - _SLACK), value.high * (1 + _SLACK)
    return low, high
