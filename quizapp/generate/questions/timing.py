"""Puts years for "this year" and "last year", and for days whose year the text has just told."""

import re

from quizapp.domain.moments import DateValue, Precision
from quizapp.generate.dates import find_dates
from quizapp.generate.english.clauses import BLANK
from quizapp.generate.facts import DateFact
from quizapp.generate.setting import Setting

_YEARS = re.compile(
    r"(?P<by>\b(?:of|in|by|since|until|for|from|during|than|to|between|and|with|on)\s)?"
    r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\syear(?P<own>['’]s)?(?![\w-])"
)
_STEP = {"this": 0, "last": -1, "next": 1}
_FUTURE = re.compile(r"\b(?:will|would|due to|set to|expected to|scheduled)\b")
_MONTH_FIRST = re.compile(r"[A-Z]")
_MONTHS_BACK = 6


def dated_years(text: str, setting: Setting) -> str:
    """`text` with "last year" as a number, where the document's own year is known.

    Quotations keep their words: somebody else may have spoken in another year.
    """
    year = setting.document.published[:4]
    if not year.isdigit():
        return text

    def replaced(found: re.Match[str]) -> str:
        if text.count("“", 0, found.start()) > text.count("”", 0, found.start()):
            return found[0]
        named = int(year) + _STEP[found["which"].lower()]
        if found["own"]:
            return f"{found['by'] or ''}the {named}"
        opening = "In " if found["which"][0].isupper() else "in "
        return f"{found['by'] or opening}{named}"

    return _YEARS.sub(replaced, text)


def dated_days(text: str) -> str:
    """`text` with its year after a day that follows a full date of the same year."""
    last: DateValue | None = None
    pieces, at = [], 0
    for mention in find_dates(text):
        value = mention.value
        if value.precision not in {Precision.DAY, Precision.MONTH} or value.end:
            last = None
        elif value.start.year:
            last = value
        elif last and (value.start.month, value.start.day) >= (last.start.month, last.start.day):
            printed = text[mention.start : mention.end]
            pieces += [text[at : mention.end], ", " if _MONTH_FIRST.match(printed) else " "]
            pieces.append(str(last.start.year))
            at = mention.end
    return "".join(pieces) + text[at:]


def year_of(fact: DateFact, setting: Setting) -> int:
    """The year of a day that is printed without one, from what stands just before it, or 0."""
    value = fact.value
    if value.start.year or value.precision is not Precision.DAY:
        return 0
    before = fact.quote[: fact.start - fact.quote_start]
    for mention in reversed(find_dates(before)):
        near = mention.value
        if near.start.year and near.precision in {Precision.DAY, Precision.MONTH} and not near.end:
            later = (value.start.month, value.start.day) >= (near.start.month, near.start.day or 1)
            return near.start.year if later else 0
    return _news_year(value, fact.quote, setting)


def _news_year(value: DateValue, sentence: str, setting: Setting) -> int:
    """The year of a news story, for a day just before it, or one after it that is to come."""
    published = setting.document.published
    if not setting.is_news or len(published) < len("2016-08"):
        return 0
    year, month = int(published[:4]), int(published[5:7])
    ahead = value.start.month - month
    if _FUTURE.search(sentence):
        return year if ahead >= 0 else 0
    return year if -_MONTHS_BACK <= ahead <= 0 else 0


def with_year(text: str, key: str, year: int) -> str:
    """A statement whose blank is a day, with the year after it."""
    comma = ", " if _MONTH_FIRST.match(key) else " "
    return text.replace(BLANK, f"{BLANK}{comma}{year}", 1)
