"""Tells where a wrong option is possible and yet wrong: of the stem's years, bounds and wholes."""

import re
from decimal import Decimal

from quizapp.domain.amounts import FigureValue, parse_figure
from quizapp.domain.moments import DateValue, parse_date
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
_LOWER_STEM = re.compile(rf"\b(?:{_LEAST}) ____", re.IGNORECASE)
_UPPER_STEM = re.compile(rf"\b(?:{_MOST}) ____", re.IGNORECASE)
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


def date_may_stand(option: str, key: str, stem: str, *, printed: int = 0) -> bool:
    """Whether a date is possible where the key stands, and is not true for the key's being so.

    `printed` is the year in which the document came out, or 0: what it foretells came no earlier.
    """
    value, own = parse_date(option), parse_date(key)
    if value is None or own is None:
        return False
    frame = _FRAME.search(stem)
    rest = _FRAME.sub("", stem)
    if not _of_one_side(value, own, [int(year) for year in A_YEAR.findall(rest)]):
        return False
    told = int(frame["year"]) if frame and frame["year"] else 0
    if _FORECAST.search(rest) and own.start.year >= (printed or told):
        if value.start.year < (printed or told):
            return False
    elif told and value.start.year > max(told, own.start.year):
        return False
    return not (
        (_NO_LATER.search(rest) and moment_of(option) > moment_of(key))
        or (_NO_EARLIER.search(rest) and moment_of(option) < moment_of(key))
    )


def _of_one_side(value: DateValue, own: DateValue, years: list[int]) -> bool:
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


def figure_may_stand(option: str, key: str, stem: str) -> bool:
    """Whether a figure is possible where the key stands, and is not true for the key's being so.

    What is "more than 40" is also more than 30; who won some "of 50 seats" did not win 60; what
    rose "from 10 to ____" is not 8.
    """
    size, own = size_of(option)[0], size_of(key)[0]
    if size < own and (_LOWER.match(key) or _LOWER_STEM.search(stem)):
        return False
    if size > own and (_UPPER.match(key) or _UPPER_STEM.search(stem)):
        return False
    whole = _WHOLE.search(stem)
    if whole and own <= Decimal(whole["whole"].replace(",", "")) < size:
        return False
    others = (_amount(found["other"]) for form in _MOVED if (found := form.search(stem)))
    return all(
        _side(size, other.low) == _side(own, other.low)
        for other in others
        if other and other.low / _SAME_SCALE < own < other.low * _SAME_SCALE
    )


def _amount(text: str) -> FigureValue | None:
    return parse_figure(text.strip(" ,.;“"))


def _side(value: Decimal | int, mark: Decimal | int) -> int:
    return (value > mark) - (value < mark)
