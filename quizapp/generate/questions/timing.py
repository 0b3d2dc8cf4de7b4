"""Puts years for "this year" and "last year", and for days whose year the text has just told."""

import re

from quizapp.domain.moments import DateValue, Moment, Precision
from quizapp.domain.numerals import MONTH, month
from quizapp.generate.dates import find_dates
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.verbs import is_present
from quizapp.generate.facts import DateFact, Fact, FigureFact
from quizapp.generate.questions.sequels import sequel_year
from quizapp.generate.setting import Setting
from quizapp.generate.text import A_YEAR, sentences

_YEARS = re.compile(
    r"(?P<by>\b(?:of|in|by|since|until|for|from|during|than|to|between|and|with|on)\s)?"
    r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext|the\scurrent)\syear(?P<own>['’]s)?(?![\w-])"
)
_STEP = {"this": 0, "last": -1, "next": 1, "the current": 0}
_OF_THIS_YEAR = re.compile(rf"\b(?P<month>{MONTH})\sof\sthis\syear\b")
_COMING = re.compile(
    r"\b(?:the\s(?:coming|next|new)|next)\s(?:(?:fiscal|financial)\s)?year\b(?!['’])", re.IGNORECASE
)
_THIS_YEARS = re.compile(r"\b(?P<the>[Tt])his year(?=['’]s)")
_THAT_YEAR = re.compile(r"\b(?:[Tt]hat(?:\ssame)?|[Tt]he\ssame)\syear\b(?!['’])")
_THE_YEAR = re.compile(r"\b(?:in|during) the year(?P<before>\sbefore)?(?=[,.])")
_HAS_MONTH = re.compile(rf"\b(?:{MONTH})\b")
_BARE_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|(?:end|start|middle) of)\s(?P<month>{MONTH})\b"
    rf"(?!\s(?:\d|of\b|{BLANK})|\sand\s[A-Z]|,?\s\d)"
)
_YEARLY = re.compile(r"\b(?:shall|each|every|annual(?:ly)?|yearly|always)\b", re.IGNORECASE)
_NOT_OVER = {"is", "are", "will", "has", "have"}
_FUTURE = re.compile(r"\b(?:will|due to|set to|expected to|scheduled)\b")
_WOULD = re.compile(r"\bwould\b")
_MONTHS_BACK, _FEW_MONTHS, _YEAR_MONTHS = 6, 3, 12


def dated_years(text: str, setting: Setting) -> str:
    """`text` with "last year" as a number, where the document's own year is known.

    Quotations keep their words: somebody else may have spoken in another year. "The coming year"
    is the fiscal year of the title.
    """
    fiscal = setting.things.sections.fiscal_year
    if fiscal and "year" in text:
        text = _COMING.sub(fiscal, text)
    year = setting.document.published[:4]
    if not year.isdigit():
        return text if setting.is_news else _THIS_YEARS.sub(r"\g<the>he year", text)

    def replaced(found: re.Match[str]) -> str:
        if text.count("“", 0, found.start()) > text.count("”", 0, found.start()):
            return found[0]
        named = int(year) + _STEP[found["which"].lower()]
        if found["own"]:
            return f"{found['by'] or ''}the {named}"
        opening = "In " if found["which"][0].isupper() else "in "
        return f"{found['by'] or opening}{named}"

    text = _OF_THIS_YEAR.sub(rf"\g<month> {year}", text)
    return _YEARS.sub(replaced, text)


def dated_by_context(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with a number for "that year", the one year of the sentence before it.

    Under a heading that names a fiscal year, "the year" is that one.
    """
    if " year" not in text:
        return text
    that = _THAT_YEAR.search(text)
    if that and not A_YEAR.search(text, 0, that.start()):
        before = sentences(setting.earlier(fact.paragraph, fact.quote_start))
        years = set(A_YEAR.findall(before[-1].text)) if before else set()
        if len(years) == 1:
            text = f"{text[: that.start()]}{years.pop()}{text[that.end() :]}"
    section = setting.things.sections.year(fact.paragraph) or _report_year(setting)
    if section:
        text = _THE_YEAR.sub(
            lambda found: f"in {_year_before(section) if found['before'] else section}", text
        )
    return text


def _report_year(setting: Setting) -> str:
    """The year of which a body's own report tells, from its title, or ""."""
    own = setting.voice is not None and not setting.voice.ministry
    return setting.things.sections.title_year if own else ""


def _year_before(fiscal: str) -> str:
    """The fiscal year before one: "2021/22" for "2022/23"."""
    return re.sub(r"\d+", lambda found: f"{int(found[0]) - 1:0{len(found[0])}d}", fiscal)


def in_section(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with the fiscal year of the heading above it, where it tells no time of its own."""
    section = setting.things.sections.year(fact.paragraph)
    timed = A_YEAR.search(text) or _HAS_MONTH.search(text)
    main = main_clause(text) if section and not timed and isinstance(fact, FigureFact) else None
    if main is None:
        return text
    by = "For" if is_present(main.verb) or main.verb in _NOT_OVER else "In"
    told = setting.lowered(text)
    if told == text and not setting.opens_with_name(text):
        told = text[:1].lower() + text[1:]
    return f"{by} {section}, {told}"


def dated_days(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with its year after a day that follows a full date of the same year.

    So too where the document's own year is meant: see `year_of`.
    """
    if not _HAS_MONTH.search(text):
        return text
    last: DateValue | None = None
    pieces, at = [], 0
    for mention in find_dates(text):
        value = mention.value
        if value.precision not in {Precision.DAY, Precision.MONTH} or value.end:
            last = None
        elif value.start.year:
            last = value
        elif last is None and value.precision is Precision.DAY:
            year = _told_year(value, fact, setting) or _own_year(value, fact, setting)
            if year:
                pieces += [text[at : mention.end], _joined(text[mention.start], year)]
                at = mention.end
        elif last and (value.start.month, value.start.day) >= (last.start.month, last.start.day):
            pieces += [text[at : mention.end], _joined(text[mention.start], last.start.year)]
            at = mention.end
    return _dated_months("".join(pieces) + text[at:], fact, setting)


def _dated_months(text: str, fact: Fact, setting: Setting) -> str:
    """`text` with its year after "in March" or "the end of March", of the text's own year."""

    def dated(found: re.Match[str]) -> str:
        number = month(found["month"]) or 0
        year = _own_year(DateValue(Moment(Precision.MONTH, 0, number)), fact, setting)
        return f"{found[0]} {year}" if year else found[0]

    return _BARE_MONTH.sub(dated, text) if setting.document.published else text


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
    told = sequel_year(fact, setting) or _told_year(value, fact, setting)
    return told or _own_year(value, fact, setting)


def _told_year(value: DateValue, fact: Fact, setting: Setting) -> int:
    """The year of the last full date before a day in its paragraph, where the tale goes on from it.

    A later day without a year is of the same year, unless another year was told since, or it is a
    day of every year.
    """
    told = setting.text(fact.paragraph)[: fact.quote_start]
    if _YEARLY.search(fact.quote) or A_YEAR.search(fact.quote) or not A_YEAR.search(told):
        return 0
    last = next((one for one in reversed(find_dates(told)) if one.value.start.year), None)
    if last is None or A_YEAR.search(told, last.end):
        return 0
    then, day = last.value.start, (value.start.month, value.start.day)
    if last.value.precision not in {Precision.DAY, Precision.MONTH}:
        return 0
    return then.year if day >= (then.month, then.day or 1) else 0


def _own_year(value: DateValue, fact: Fact, setting: Setting) -> int:
    """The year of a dated text, for a day just before it, or one after it that is to come.

    Where the text is no news story, another year just before the day speaks against it.
    """
    published = setting.document.published
    if len(published) < len("2016-08"):
        once = value.precision is Precision.DAY and not _YEARLY.search(fact.quote)
        year = setting.things.sections.only_year if once and not setting.is_news else 0
        told = A_YEAR.findall(setting.text(fact.paragraph), 0, fact.start)
        return year if not told or told[-1] == str(year) else 0
    year, printed = int(published[:4]), int(published[5:7])
    before = setting.text(fact.paragraph)[: fact.quote_start] + fact.quote
    back = _MONTHS_BACK if setting.is_news else _FEW_MONTHS
    ahead = value.start.month - printed
    if _FUTURE.search(fact.quote) or _WOULD.search(fact.quote, 0, fact.start - fact.quote_start):
        return year if ahead >= 0 else 0
    if not setting.is_news and any(int(found) < year for found in A_YEAR.findall(before)):
        return 0
    if ahead > 0 and ahead - _YEAR_MONTHS >= -back:
        return year - 1
    return year if -back <= ahead <= 0 else 0


def with_year(text: str, key: str, year: int) -> str:
    """A statement whose blank is a day, with the year after it."""
    return text.replace(BLANK, f"{BLANK}{_joined(key[0], year)}", 1)
