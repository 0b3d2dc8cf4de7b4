"""Tells the times that only the day of writing makes clear: "now", "last week", "years later"."""

import re

from quizapp.generate.text import A_YEAR

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|today|tonight|tomorrow|ago|so far|to date|now|currently|at present|{_DAY}"
    r"|(?:last|next|this|past|coming|previous|following|recent|current)\s(?:\w+\s)?"
    r"(?:weeks?|months?|years?|decades?|night|summer|winter|spring|autumn|season|days?|century"
    r"|quarter(?! of)|weekend|fortnight|time|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)"
    r"|earlier(?! than)|later this|the day(?! of)|same (?:year|month|day|period)|at the time"
    r"|the year)\b",
    re.IGNORECASE,
)
FORWARD = re.compile(
    r"\b(?:over|in|for|within|during) the next (?:[a-z]+ )?(?:weeks|months|years|decades)\b"
)
"""Times ahead, which a document's title makes clear."""
YEARLY = re.compile(
    r"\b(?:last|next|past|coming|recent|current)\s(?:\w+\s)?(?:years?|decades?)\b", re.IGNORECASE
)
"""Times for which a document's year is near enough."""
OPEN = re.compile(r"\b[Tt]he year['’]s\b|\b(?:over|in) the past few years\b")
"""Times for which an undated text's title is near enough."""
_REMOVED = re.compile(
    r"\b(?:\w+ (?:weeks?|months?|years?|days?|decades?) (?:later|earlier|(?:before|after)"
    r"(?=[.,;]|$))|____ (?:later|earlier)|the (?:year|month) (?:before|after)(?=[.,;]|$))"
)
_ANCHOR = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\b(?:[Ii]n|[Oo]n|[Bb]y|[Ss]ince) (?:the )?____"
)
_NOW = re.compile(
    r"(?<!until)(?<!by)(?<!from)(?<!for)(?<!just)(?<!of)(?<!even)\s(?:now|so far|today|currently)"
    r"(?=\s[a-z]|\s____|[,.])"
)
_COMPARED = re.compile(
    r"\b(?:highest|lowest|biggest|largest|worst|best|first|most|fewest|longest|level)\b[^,.;]*?"
    r"\bsince\b[^,.;]*"
)


def relative_time(text: str, *, besides: re.Pattern[str] | None = None) -> bool:
    """Whether a text tells a time by the day of its writing, `besides` what is made clear.

    "Three years later" is clear after the year from which it counts.
    """
    if not all(_ANCHOR.search(text, 0, found.start()) for found in _REMOVED.finditer(text)):
        return True
    told = _REMOVED.sub("", besides.sub("", text) if besides else text)
    return _RELATIVE.search(told) is not None


def without_now(text: str) -> str:
    """The statement without "now" and "so far", for which the source's year stands."""
    return _NOW.sub("", text)


def has_time(text: str) -> bool:
    """Whether a statement names a year or decade of its own, not one to compare with."""
    return A_YEAR.search(_COMPARED.sub("", text)) is not None
