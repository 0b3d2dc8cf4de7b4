"""Puts years for "this year" and "last year", and for days whose year the text has just told."""

import re

from quizapp.domain.moments import DateValue, Precision
from quizapp.generate.dates import find_dates
from quizapp.generate.english.finite import BLANK
from quizapp.generate.facts import DateFact, Fact
from quizapp.generate.setting import Setting
from quizapp.generate.text import A_YEAR

_YEARS = re.compile(
    r"(?P<by>\b(?:of|in|by|since|until|for|from|during|than|to|between|and|with|on)\s)?"
    r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext)\syear(?P<own>['’]s)?(?![\w-])"
)
_STEP = {"this": 0, "last": -1, "next": 1}
_FUTURE = re.compile(r"\b(?:will|due to|set to|expected to|scheduled)\b")
_WOULD = re.compile(r"\bwould\b")
_MONTHS_BACK, _FEW_MONTHS, _YEAR_MONTHS = 6, 3, 12


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


def dated_days(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with its year after a day that follows a full date of the same year.

    So too where the document's own year is meant: see `year_of`.
    """
    last: DateValue | None = None
    pieces, at = [], 0
    for mention in find_dates(text):
        value = mention.value
        if value.precision not in {Precision.DAY, Precision.MONTH} or value.end:
            last = None
        elif value.start.year:
            last = value
        elif last is None and value.precision is Precision.DAY:
            year = _own_year(value, fact, setting)
            if year:
                pieces += [text[at : mention.end], _joined(text[mention.start], year)]
                at = mention.end
        elif last and (value.start.month, value.start.day) >= (last.start.month, last.start.day):
            pieces += [text[at : mention.end], _joined(text[mention.start], last.start.year)]
            at = mention.end
    return "".join(pieces) + text[at:]


def _joined(first: str, year: int) -> str:
    """What comes after a day whose first letter is `first`: ", 1947" or " 1947"."""
    return f", {year}" if first.isupper() else f" {year}"


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
    return _own_year(value, fact, setting)


def _own_year(value: DateValue, fact: Fact, setting: Setting) -> int:
    """The year of a dated text, for a day just before it, or one after it that is to come.

    Where the text is no news story, another year just before the day speaks against it.
    """
    published = setting.document.published
    if len(published) < len("2016-08"):
        return 0
    year, month = int(published[:4]), int(published[5:7])
    told = setting.text(fact.paragraph)[: fact.quote_start] + fact.quote
    if not setting.is_news and any(int(found) < year for found in A_YEAR.findall(told)):
        return 0
    back = _MONTHS_BACK if setting.is_news else _FEW_MONTHS
    ahead = value.start.month - month
    if _FUTURE.search(fact.quote) or _WOULD.search(fact.quote, 0, fact.start - fact.quote_start):
        return year if ahead >= 0 else 0
    if ahead > 0 and ahead - _YEAR_MONTHS >= -back:
        return year - 1
    return year if -back <= ahead <= 0 else 0


def with_year(text: str, key: str, year: int) -> str:
    """A statement whose blank is a day, with the year after it."""
    return text.replace(BLANK, f"{BLANK}{_joined(key[0], year)}", 1)
