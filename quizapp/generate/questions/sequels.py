"""Puts dates for times told from the one before: "twelve days later", "the following July"."""

import re
from datetime import date, timedelta

from quizapp.domain.moments import Precision
from quizapp.domain.numerals import MONTH, MONTH_NAMES, SPELLED, month, number
from quizapp.generate.dates import DateMention, find_dates
from quizapp.generate.english.finite import BLANK
from quizapp.generate.facts import DateFact, Fact
from quizapp.generate.setting import Setting
from quizapp.generate.text import A_YEAR

_LATER = re.compile(
    rf"^(?P<n>The\s(?:next|following)|An?|One|{SPELLED}|\d+)\s(?P<unit>day|week)s?"
    r"(?P<later>\slater)?,?\s(?=[A-Za-z_$£€])",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r",?\s(?:of|in)\s(?:the\s(?P<next>next|following)|the\ssame|that(?:\ssame)?)\syear\b(?!['’])"
)
_NEXT_MONTH = re.compile(rf"\b(?:in\s)?the\s(?:next|following)\s(?P<month>{MONTH})\b(?!\s\d)")
_YEAR_BEFORE = re.compile(
    r"\b(?P<by>(?:in|of)\s)?the\s(?:year\sbefore|(?:previous|preceding)\syear)(?=[,.;]|$)"
)
_DATE_BEFORE = re.compile(rf"(?:{MONTH}|\d|{BLANK})$")
_WEEK = 7


def in_sequence(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with dates for the times that it counts from a date told just before."""
    if not any(word in text for word in (" year", "day", "week", "following", "next")):
        return text
    told = setting.text(fact.paragraph)[: fact.quote_start]
    text = _counted(text, told)
    text = _OF_YEAR.sub(lambda found: _of_year(found, fact, told), text)
    text = _NEXT_MONTH.sub(_month_after, text)
    years = set(A_YEAR.findall(text))
    if len(years) != 1 or (isinstance(fact, DateFact) and fact.value.start.year):
        return text
    before = int(years.pop()) - 1
    return _YEAR_BEFORE.sub(lambda found: f"{found['by'] or 'in '}{before}", text)


def sequel_year(fact: DateFact, setting: Setting) -> int:
    """The year of a day "of the same year" or "of the next year", or 0."""
    found = _OF_YEAR.match(fact.quote, fact.end - fact.quote_start)
    told = setting.text(fact.paragraph)[: fact.start]
    return _year(found, told) if found else 0


def _year(found: re.Match[str], told: str) -> int:
    """The year that "the same year" or "the next year" means after what was told; or 0."""
    years = A_YEAR.findall(told)
    return int(years[-1]) + bool(found["next"]) if years else 0


def _of_year(found: re.Match[str], fact: Fact, told: str) -> str:
    """The year after a date; nothing after the blank, whose year is told with it."""
    before = found.string[: found.start()]
    year = _year(found, told + before)
    if not year or not _DATE_BEFORE.search(before):
        return found[0]
    asked = isinstance(fact, DateFact) and before.endswith(BLANK)
    if asked:
        return ""
    return f" {year}" if re.search(rf"(?:{MONTH})$", before) else f", {year}"


def _counted(text: str, told: str) -> str:
    """`text` with the day for "Twelve days later", counted from the last day of the tale."""
    found = _LATER.match(text)
    last = _last_day(told) if found else None
    next_one = found is not None and " " in found["n"]
    if not found or not last or not (found["later"] or next_one):
        return text
    count = 1 if next_one or found["n"].lower() in {"a", "an"} else number(found["n"].lower())
    start = last.value.start
    days = int(count or 0) * (_WEEK if found["unit"].lower() == "week" else 1)
    if not days:
        return text
    day = date(start.year, start.month, start.day) + timedelta(days=days)
    name = MONTH_NAMES[day.month - 1]
    first = f"{name} {day.day}," if told[last.start].isupper() else f"{day.day} {name}"
    return f"On {first} {day.year}, {text[found.end() :]}"


def _last_day(told: str) -> DateMention | None:
    """The last date before a sentence, if it is one whole day."""
    dates = find_dates(told)
    value = dates[-1].value if dates else None
    whole = value and value.start.year and value.precision is Precision.DAY and not value.end
    return dates[-1] if whole else None


def _month_after(found: re.Match[str]) -> str:
    """The month with its year: "in July 2024" after "in November 2023"."""
    dates = [one.value.start for one in find_dates(found.string[: found.start()])]
    number_ = month(found["month"]) or 0
    if not dates or not dates[-1].year or not dates[-1].month:
        return found[0]
    return f"in {found['month']} {dates[-1].year + (number_ <= dates[-1].month)}"
