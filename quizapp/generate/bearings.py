"""Says where a stem leaves open whose figure it asks for, or of what time it speaks."""

import re

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.english.nations import nations_in
from quizapp.generate.questions.question import Question
from quizapp.generate.text import A_YEAR

SOURCED = re.compile(
    r"^According to (?:[^“”,]{2,40}['’]s? )?“(?P<title>[^”]*)”(?: \((?P<year>\d{4})\))?, "
    r"|, according to (?:[^“”,]{2,40}['’]s? )?“(?P<last>[^”]*)”(?: \((?P<dated>\d{4})\))?\.$"
)
"""The words that name the document, before or behind a stem."""
_TELLER = re.compile(r"^According to [^“”,]{3,80}, |, according to [^“”,]{3,80}\.$")
"""The words that name who says it, which is not whose figure it is."""
_MEASURE = (
    r"inflation|(?:consumer|food|fuel) prices|exports?|imports?|GDP|gross domestic product"
    r"|(?:real|economic|annual) growth|economic output|(?:policy|interest|unemployment|poverty"
    r"|literacy|birth|tax) rates?|(?:tax|federal|state|total) revenues?|revenue and grants|receipts"
    r"|(?:budget|trade|fiscal|overall|current[- ]account) (?:deficit|surplus)|deficit"
    r"|public debt|(?:external|national|foreign) debt|(?:foreign )?reserves|remittances"
    r"|(?:total|public|current|development) expenditure|(?:old-age )?pensions?|minimum wage"
    r"|income tax|value added tax|sales tax|population|turnout|unemployment"
)
_OF_A_STATE = (
    r"budget|bailout|loan|tranche|debt restructuring|credit line|the economy"
    r"|(?:general|parliamentary|presidential) elections?|elections were"
    r"|referendum|the (?:central|state) bank|State Bank"
    r"|the [Gg]overnment|[Mm]inistry of [A-Z]\w+|the (?:national )?assembly|parliament"
)
_NATIONAL = re.compile(rf"\b(?:(?i:{_MEASURE})|{_OF_A_STATE})\b")
_CAPITALISED = re.compile(r"(?<![\w.’'])[A-Z][\w’'-]*")
_COMMON = frozenset(
    (
        "State", "Bank", "Government", "Ministry", "Minister", "Finance", "Central", "Assembly",
        "Parliament", "Budget", "Board", "GDP", "VAT", "Treasury", "House", "Senate", "National",
        "The", "A", "An", "In", "On", "At", "By", "Of", "How", "What", "Which", "Who", "From",
        "Since", "To", "Until", "For", "Under", "After", "Before", "When", "As", "According",
        "During", "Between", "Over", "Some", "Public", "Prime", "President", "Executive",
        "Its", "It", "If", "With", "Financial", "Year", "FY", "Consumer", "Interest", "Inflation",
        "Exports", "Imports", "Revenue", "Growth", "Total", "USD", "US", "Rs", "Each", "Both",
        *MONTH_NAMES,
    )
)  # fmt: skip
_MONTH = "|".join(MONTH_NAMES)
_DAY = re.compile(rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})\b(?!\d)")
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|end of) (?:early |late |mid-)?"
    rf"(?:{_MONTH})\b"
)
_FLOATING = re.compile(r"\b(?:so far|to date|recently|lately|(?:has|have) just|until now|as yet)\b")
_LASTING = re.compile(r"\b(?:has|have)\b[^,.;]*\b(?:since|for) ____")
_AFTERWARDS = re.compile(
    r"^\w+ (?:years?|months?|weeks?|days?) after\b[^?]*\b(?:has|have|is|are)\b"
)
_FORECAST = re.compile(
    r"\b(?:expects?\b|forecasts?\b|predicts?\b|(?:is|are) (?:expected|forecast|predicted|projected"
    r"|set|due|likely) |could (?:grow|rise|fall|reach|cost|see|be)"
    r"|will (?:rise|fall|grow|reach|be|cost|receive|control|open|officially))"
)
_CHANGED = re.compile(
    r"\b(?:fell|rose|dropped|grew|shrank|jumped|slipped|climbed|soared|plunged|declined|tumbled"
    r"|edged|were up|were down|was up|was down|surged|slid)\b"
    r"|\bdid\b.*\b(?:fall|rise|drop|grow|shrink) by\b"
)
_DECADE = re.compile(r"\b\d{3}0['’]?s\b|\bcentur")


def unplaced(question: Question) -> str:
    """A country's figure, loan or election is asked, and neither stem nor title names a country."""
    stem = question.stem
    if question.kind == "position" or not _NATIONAL.search(stem):
        return ""
    rest = _TELLER.sub("", SOURCED.sub("", stem))
    if not _NATIONAL.search(rest) or nations_in(stem) or _names(rest):
        return ""
    return "" if _owned(stem) or _telling(stem) else "nobody says whose figure it is"


def _names(text: str) -> list[str]:
    """The names of a stem; its first word, and what every country has, are none."""
    found = list(_CAPITALISED.finditer(text))
    return [name[0] for name in found if name.start() and name[0] not in _COMMON]


def _owned(stem: str) -> bool:
    """Whether a stem says whose document it quotes: "According to Fiji's “Budget Statement”"."""
    return re.search(r"\b[Aa]ccording to [A-Z][^“”,]*['’]s? “", stem) is not None


def _telling(stem: str) -> bool:
    """Whether the quoted title is a sentence's, in small letters, and has a name in it."""
    found = SOURCED.search(stem)
    title = (found["title"] or found["last"] or "") if found else ""
    words = title.split()[1:]
    small = sum(word[:1].islower() for word in words)
    return bool(_names(title)) and small > len(words) / 2


def floating(question: Question) -> str:
    """A day without its year, "so far", a forecast or a change of no time."""
    if question.kind == "position":
        return ""
    stem = question.stem
    if A_YEAR.search(stem):
        return ""
    key = question.key if question.kind == "date" else ""
    rest, told = SOURCED.sub("", stem), A_YEAR.search(key) or _DECADE.search(f"{stem} {key}")
    if not told and (_DAY.search(f"{rest} {key}") or _BARE_MONTH.search(rest)):
        return "a day has no year"
    if any(form.search(rest) for form in (_FLOATING, _LASTING, _AFTERWARDS, _FORECAST)):
        return "nobody says at what time it was so"
    return "a change has no time" if not told and _CHANGED.search(rest) else ""
