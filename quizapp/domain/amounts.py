"""Figures as a text gives them: an amount or a range, its unit and its qualifier."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from quizapp.domain.numerals import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DIGITS,
    FRACTIONS,
    MONEY_WORD,
    QUALIFIER,
    SCALE,
    SCALE_SUFFIX,
    SCALES,
    SIGN,
    SPELLED,
    number,
    ordinal,
)

PERCENT = "percent"
POINTS = "percentage point"
FRACTION = "fraction"
RANK = "rank"


@dataclass(frozen=True, slots=True)
class FigureValue:
    """An amount from `low` to `high` (equal for a single figure) of a unit.

    `unit` is a currency ("USD", "rupee"), "percent", "percentage point", "fraction", "rank", or a
    noun in the singular ("year", "soldier"); "" where the text leaves it open.
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    qualifier: str = ""

    def same_as(self, other: object) -> bool:
        """Whether both are the same amount; the unit may be missing on one side."""
        if not isinstance(other, FigureValue):
            year = getattr(other, "plain_year", 0)
            return self.reads_as_year(year)
        units = self.unit == other.unit or "" in (self.unit, other.unit)
        return units and (self.low, self.high) == (other.low, other.high)

    def reads_as_year(self, year: int) -> bool:
        """Whether the amount, typed without its comma, would look like that year."""
        return year > 0 and self.low == self.high == year


_KEPT = 1024
"""How many readings are remembered: an option is read when made, compared and ranked."""
_SIGNS = {sign.lower(): code for sign, code in CURRENCY_SIGNS.items()}
_NUMBER = rf"(?:{DIGITS}|{SPELLED}|\ban?(?=\s+(?:{SCALE}|half|third|quarter))|half\s+an?|half)"
_SCALED = rf"\s?(?:{SCALE_SUFFIX})(?![a-z])|[\s-](?:{SCALE})(?:[\s-](?:{SCALE}))?"
_AMOUNT = (
    rf"^(?:(?P<qualifier>{QUALIFIER}|between)\s+)*(?P<sign>{SIGN})?\s?(?P<low>{_NUMBER})"
    rf"(?P<half>\sand\sa\shalf)?(?P<scale>{_SCALED})?"
    rf"(?:(?:\s?(?:%|per\s?cent|votes))?\s?(?:-|–|to|and|or)\s?(?:{SIGN})?\s?(?P<high>{DIGITS}|{SPELLED})(?P<high_scale>{_SCALED})?)?"
    rf"[\s-]?(?P<unit>%|per\s?cent(?:age\s+points?)?|(?:percentage|basis)\s+points?|(?:US\s+)?(?:{MONEY_WORD})\b"
    r"|[A-Za-z][A-Za-z-]*(?:\s[A-Za-z-]+){0,3})?(?:\s+or\s+so)?$"
)
_SHARE = (
    rf"^(?:(?P<qualifier>{QUALIFIER})\s+)*(?P<count>an?|{SPELLED})?[\s-]?"
    rf"(?P<part>half|third|quarter|fifth|tenth)s?(?:\s+of\b.*)?$"
)
_RATIO = (
    rf"^(?:(?P<qualifier>{QUALIFIER})\s+)*(?P<count>{SPELLED}|\d+)\s(?:in|out\sof)\s"
    rf"(?:(?:every|each)\s)?(?P<whole>{SPELLED}|\d+)$"
)
_SPAN = (
    rf"^(?:(?P<qualifier>{QUALIFIER})\s+)*(?P<wholes>{DIGITS}|{SPELLED})\s(?P<greater>[a-z]+?)s?,?"
    rf"\s(?:and\s)?(?P<parts>{DIGITS}|{SPELLED})\s(?P<lesser>[a-z]+?)s?$"
)
_LESSER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The unit in which the rest of another is counted, and how many of it make one."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in (_SHARE, _RATIO, _AMOUNT, _SPAN))


@lru_cache(maxsize=_KEPT)
def parse_figure(text: str) -> FigureValue | None:
    """The amount that the whole of `text` writes ("nearly $26 billion", "20-year"), or None."""
    text = " ".join(text.split()).strip(" .,;")
    part = _span(text) or _part(text)
    if part:
        return part
    rank = ordinal(text) if text[:1].isdigit() else None
    if rank:
        return FigureValue(Decimal(rank), Decimal(rank), RANK)
    match = _patterns()[2].match(text)
    if not match or (match["low"].lower() in {"a", "an"} and not match["scale"]):
        return None
    low, high = _base(match["low"]), match["high"] and number(match["high"])
    if low is None:
        return None
    low += Decimal("0.5") if match["half"] else 0
    scale = _factor(match["scale"])
    high_scale = _factor(match["high_scale"])
    if high:
        low_scale = scale if match["scale"] else high_scale
        low, high = low * low_scale, high * (high_scale if match["high_scale"] else scale)
    else:
        low = high = low * scale
    return FigureValue(low, high, _unit(match), (match["qualifier"] or "").lower())


def _part(text: str) -> FigureValue | None:
    """A share or a ratio: "two thirds of the seats", "one in five"."""
    shares, ratios, *_ = _patterns()
    match = shares.match(text)
    if match:
        amount = (number(match["count"] or "a") or Decimal(1)) * FRACTIONS[match["part"].lower()]
    else:
        match = ratios.match(text)
        if match is None:
            return None
        amount = (number(match["count"]) or Decimal(1)) / (number(match["whole"]) or Decimal(1))
    return FigureValue(amount, amount, FRACTION, (match["qualifier"] or "").lower())


def _span(text: str) -> FigureValue | None:
    """A span in two units, counted in the lesser one: "one hour and forty minutes"."""
    match = _patterns()[-1].match(text)
    if match is None:
        return None
    greater, lesser = match["greater"].lower(), match["lesser"].lower()
    wholes, parts = number(match["wholes"]), number(match["parts"])
    if _LESSER.get(greater, ("", 0))[0] != lesser or wholes is None or parts is None:
        return None
    amount = wholes * _LESSER[greater][1] + parts
    return FigureValue(amount, amount, lesser, (match["qualifier"] or "").lower())


def _base(text: str) -> Decimal | None:
    return Decimal("0.5") if text.lower().startswith("half") else number(text)


def _factor(scale: str | None) -> Decimal:
    product = Decimal(1)
    for word in re.split(r"[\s-]+", (scale or "").strip(" -").lower()):
        product *= SCALES.get(word, Decimal(1))
    return product


def _unit(match: re.Match[str]) -> str:
    if match["sign"]:
        return _SIGNS[match["sign"].lower()]
    unit = (match["unit"] or "").lower()
    if "point" in unit:
        return "basis point" if "basis" in unit else POINTS
    if unit == "%" or unit.startswith("per"):
        return PERCENT
    money = CURRENCY_WORDS.get(unit.removeprefix("us "))
    words = re.split(r"\s(?:per|a)\s", unit)[0].split(" ")
    power = f"{words[0]} " if words[0] in {"square", "cubic"} and len(words) > 1 else ""
    return money or power + singular(words[-1])


def singular(noun: str) -> str:
    """An English noun's singular, good enough to compare two units."""
    if noun.endswith("ies") and noun not in {"series", "ties"}:
        return noun[:-3] + "y"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun[:-1]
    return noun
