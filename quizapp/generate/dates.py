"""Finds the dates that a text states outright, each with its place and typed value."""

import re
from dataclasses import dataclass

from quizapp.domain.moments import DateValue, Precision, parse_date
from quizapp.domain.numerals import MONTH, MONTH_NAMES, ORDINAL
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.text import stretches

_M = rf"(?:{MONTH})"
_Y = r"(?:1[4-9]\d\d|20\d\d)"
_EARLIER = r"(?:(?<=[Ii]n\s)|(?<=[Bb]y\s)|(?<=[Ss]ince\s)|(?<=until\s)|(?<=[Ff]rom\s))1[0-3]\d\d"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_DASH = r"\s?(?:-|–|—)\s?"
_TO = r"(?:\s?(?:-|–|—)\s?|\s(?:to|until|till|through)\s)"
_PART = r"(?:(?:early|mid|late)[\s-])?"
_DECADE = r"(?:1[4-9]\d0|20\d0)['’]?s\b"
_CENTURY = rf"(?:{ORDINAL})"
_SPLIT = r"(?:[-–—/]\d\d(?![\d-]))"
_FORMS = (
    rf"{_Y}-\d\d-\d\d",
    rf"(?:3[01]|[12]\d|0?[1-9])\.(?:1[0-2]|0?[1-9])\.{_Y}",
    rf"{_M}\s{_Y}{_TO}{_PART}{_M}\s{_Y}",
    rf"(?<=[Bb]etween\s){_M}(?:\s{_Y})?\sand\s{_M}\s{_Y}",
    rf"(?<=[Bb]etween\s)(?:{_D}\s{_M}|{_M}\s{_D})(?:,?\s{_Y})?\sand\s(?:{_D}\s{_M}|{_M}\s{_D}),?\s{_Y}",
    rf"{_M}\s{_D},?\s{_Y}{_TO}{_M}\s{_D},?\s{_Y}",
    rf"{_M}\s{_D}{_TO}{_M}\s{_D}(?:,?\s{_Y})?",
    rf"{_M}\s{_D}(?:{_DASH}|\sto\s|\sand\s){_D}(?:,?\s{_Y}\b)?",
    rf"{_M}\s{_D}(?:,?\s{_Y}\b)?",
    rf"{_D}\s{_M},?\s{_Y}{_TO}{_D}\s{_M},?\s{_Y}\b",
    rf"{_D}\s{_M}{_TO}{_D}\s{_M}(?:,?\s{_Y}\b)?",
    rf"{_D}(?:{_DASH}|\sto\s|\sand\s){_D}\s{_M}(?:,?\s{_Y}\b)?",
    rf"{_D}\s(?:of\s)?{_M}(?:,?\s{_Y}\b)?",
    rf"{_M}{_TO}{_M}\s{_Y}\b(?![-–/]\d)",
    rf"{_PART}{_M},?\s(?:of\s)?{_Y}\b(?![-–/]\d)",
    rf"(?:{_M}|[a-z]{{3}}(?=-))-{_Y}\b",
    rf"{_PART}{_DECADE}(?:(?:{_DASH}|\s(?:and|to)\s(?:the\s)?){_DECADE})?",
    rf"{_PART}{_CENTURY}\s(?:and|to)\s(?:the\s)?{_CENTURY}\scenturies",
    rf"{_PART}{_CENTURY}[\s-]century",
    rf"FY\s?(?:{_Y}{_SPLIT}?|\d\d)",
    rf"{_Y}{_SPLIT}",
    rf"(?:(?<=[Bb]etween\s){_Y}\sand\s{_Y}|{_Y}{_TO}{_Y})\b",
    rf"(?:early|mid|late)[\s-]{_Y}\b",
    rf"{_Y}\b",
    rf"{_EARLIER}\b",
)
_DATE = re.compile(rf"(?<![\w$£€#.,/-])(?:{'|'.join(_FORMS)})(?![\w%]|[.,/:]\d)")
_THIS_CENTURY = 2000
"""The 21st century is everybody's own and dates nothing."""
_SPELLED_CENTURY = 400
"""Before the fifth, "the first century of the club" counts from something else."""
_LONGEST = 48
"""Letters that a date has before or after its last number."""
_MAYBE = re.compile(r"\d|\bcentur")
_COUNTED = re.compile(
    r"[\s-](?:people|soldiers|men|women|children|troops|jobs|GMT|hours|hrs|metres|meters|miles|km|kg"
    r"|feet|dollars|rupees|pounds|euros|points|seats|votes|cases|workers|members?|strong|tonnes|acres"
    r"|million|billion|per\s?cent|lakh|crore|MW|words|students|troops|megawatts?)\b"
)
_MEASURED = re.compile(
    r"(?:\b(?:over|nearly|almost|than|least|some|approximately|roughly|to|worth|page|number|No\.?"
    r"|Resolution|Order|Room|Section|Article)\s)$",
)
_PLURAL = re.compile(r"\s[a-z]+s\b")
_BEFORE_CHRIST = re.compile(r"\s(?:BCE?|B\.C\.)")
_DATELINE = re.compile(r"^[A-Z][A-Z .'-]+,\s$")
_CITED = re.compile(r"\([A-Z][^()]{1,60},?\s$")
_LAW_REPORT = re.compile(r"[)\]]\s\d+\s[A-Z]")
_NAMED_AFTER = re.compile(
    r"(?:Agreement|Treaty|Pact|Accord|Accords|Act|War|Constitution|Election|Elections|Declaration"
    r"|Protocol|Convention|Resolution|Ordinance|Crisis|Ceasefire|Tests?|Summit|Coup|Budget)\s$"
)
_NAMED_DAY = re.compile(r"\s(?:terrorist\s|terror\s)?(?:attacks?|bombings?|tragedy|incident)\b")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*\s$")
_PRONE = {"In", "By", "Since", "From", "During", "Until", "After", "Before", "The", "A", "An", "Of"}
_PRONE |= {"As", "To", "For", "But", "With", "About", "Over", "Early", "Later", "Both", "Post"}
_PRONE |= {"Between", "And", "On", "Around", "Circa", "Till", "Throughout", "Late", "Early", "Mid"}
_PRONE |= {"Year", "Spring", "Summer", "Autumn", "Winter", "Quarter", "Rabi", "Kharif", "Around"}
_PRONE |= {*MONTH_NAMES, "When", "Where", "While", "Though", "Although", "Already", "Only", "AD"}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as printed from `start` to `end` of a paragraph."""

    start: int
    end: int
    value: DateValue


def find_dates(text: str) -> list[DateMention]:
    """The dates in `text` from left to right; relative days and named dates are left out.

    A month without a year is no date, nor are "9/11", "post-2021", "Vision 2030" or "1800 GMT".
    """
    found = []
    for start, end in stretches(text, _MAYBE, around=_LONGEST):
        for match in _DATE.finditer(text, start, end):
            value = parse_date(match[0])
            if value and not _misread(text, match, value):
                found.append(DateMention(match.start(), match.end(), value))
    return found


def _misread(text: str, match: re.Match[str], value: DateValue) -> bool:
    before = text[max(0, match.start() - 70) : match.start()]
    after = text[match.end() : match.end() + 24]
    filed = _DATELINE.search(before) and after.startswith((" -", " —", " –", ":"))
    cited = _CITED.search(before) and after.startswith((")", ";", ","))
    reported = before.endswith(("(", "[")) and _LAW_REPORT.match(after)
    if filed or cited or reported or _BEFORE_CHRIST.match(after):
        return True
    if value.precision is Precision.CENTURY:
        spelled = not any(map(str.isdigit, match[0])) and value.start.year < _SPELLED_CENTURY
        return spelled or value.start.year >= _THIS_CENTURY
    if value.precision is Precision.DAY:
        return not value.start.year and bool(_NAMED_DAY.match(after))
    counted = value.precision is Precision.YEAR and _counted(before, value, after)
    named = value.precision is Precision.YEAR and _part_of_name(before)
    return counted or named or _backwards(value)


def _counted(before: str, value: DateValue, after: str) -> bool:
    """Whether what looks like a year counts something: "some 1900 people", "killed 1500 men"."""
    if _COUNTED.match(after) or (value.end is None and _MEASURED.search(before)):
        return True
    words = before.split(" ")
    return _PLURAL.match(after) is not None and is_finite(words[-2] if words[1:] else "")


def _part_of_name(before: str) -> bool:
    """Whether a name runs into the number: "Vision 2030", but not "the Karachi Agreement 1949"."""
    named = _CAPITALISED.search(before)
    last = re.split(r"[-–]", named[0].strip())[-1] if named else ""
    return named is not None and last not in _PRONE and not _NAMED_AFTER.search(before)


def _backwards(value: DateValue) -> bool:
    return value.end is not None and value.end.year < value.start.year
