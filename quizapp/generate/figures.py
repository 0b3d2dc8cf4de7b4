"""Finds the amounts that a text states, each with its place, typed value and what it counts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

from quizapp.domain.amounts import FigureValue, parse_figure
from quizapp.domain.numerals import (
    DIGITS,
    MONEY_WORD,
    NUMBER_WORDS,
    QUALIFIER,
    SCALE,
    SCALE_SUFFIX,
    SIGN,
    SPELLED,
)


class Sort(StrEnum):
    """What kind of amount a figure is."""

    MONEY = "money"
    PERCENT = "percent"
    DURATION = "duration"
    MEASURE = "measure"
    SHARE = "share"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class FigureMention:
    """An amount as printed from `start` to `end`; `noun` is what a count counts, after `end`."""

    start: int
    end: int
    value: FigureValue
    sort: Sort
    noun: str = ""


_QUALIFIED = rf"(?:(?:{QUALIFIER})\s)?"
_NUMBER = rf"(?:{DIGITS}|(?:{SPELLED})\b|half an?|an?(?=\s(?:{SCALE})\b))"
_SCALED = rf"(?:\s?(?:{SCALE_SUFFIX})\b|[\s-](?:{SCALE})\b(?:\s(?:{SCALE})\b)?)?"
_SPAN = rf"(?:\s?[-–]\s?(?:{SIGN})?(?:{DIGITS}){_SCALED})?"
_TIME = "year|month|week|day|hour|minute|second|decade|century|centurie"
_LENGTH = "kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|inches|yards"
_MEASURES = (
    rf"(?:(?:cubic|square|sq|nautical)\s)?(?:{_LENGTH})(?:\sper\s(?:hour|second))?"
    r"|MW|GW|kWh|kW|km/h|km²|m²|cm|mm|kms?|mi|ft|acre-feet|acres?|hectares?|MAF|cusecs?|cumecs"
    r"|tonnes?|tons?|kg|kilograms?|grams?|barrels(?:\s(?:per|a)\sday)?|gallons?|lit(?:re|er)s?"
    r"|megawatts?|gigawatts?|mph|knots|sq(?:uare)?\s(?:km|mi|ft|m)|GB|MB|TB|Mbps|GHz"
    r"|degrees(?:\s(?:Celsius|Fahrenheit))?|°C"
)
_MONEY = (
    rf"(?P<money>{_QUALIFIED}(?:{SIGN})\s?(?:{DIGITS}){_SCALED}{_SPAN}"
    rf"|{_QUALIFIED}{_NUMBER}{_SCALED}\s(?:US\s)?(?:{MONEY_WORD})\b)"
)
_PERCENT = (
    rf"(?P<percent>{_QUALIFIED}(?:{DIGITS}|(?:{SPELLED})\b)(?:[-–](?:{DIGITS}))?\s?"
    r"(?:%|per\s?cent\b|percentage\spoints?\b))"
)
_DURATION = (
    rf"(?P<duration>{_QUALIFIED}{_NUMBER}(?:\sand\sa\shalf)?[\s-](?:{_TIME})s?\b"
    r"(?:-(?:old|long)\b)?)"
)
_MEASURE = rf"(?P<measure>{_QUALIFIED}(?:{DIGITS}){_SCALED}[\s-]?(?:{_MEASURES})\b)"
_SHARE = (
    rf"(?P<share>{_QUALIFIED}"
    rf"(?:(?:one|two|three|four|nine)\s(?:in|out of)\s(?:(?:every|each)\s)?(?:{SPELLED}|\d+)\b"
    r"|half\b|an?\s(?:third|quarter|fifth|tenth)\b|(?:one|two)[\s-]thirds?\b"
    r"|(?:one|three)[\s-]quarters?\b|(?:one|two|three|four)[\s-]fifths?\b))"
)
_COUNT = rf"(?P<count>{_QUALIFIED}{_NUMBER}{_SCALED}(?:\s(?:to|-|–)\s(?:{DIGITS}))?)"
_FORMS = (_MONEY, _PERCENT, _DURATION, _MEASURE, _SHARE, _COUNT)
# What any form begins with, tried once at each word instead of once for each form.
_BEGINNING = rf"(?=\d|(?:{SIGN})|(?:{QUALIFIER})\s|(?:{SPELLED})\b|half\b|an?\s)"
_FIGURE = re.compile(
    rf"(?<![\w$£€.,/#+-]){_BEGINNING}(?:{'|'.join(_FORMS)})(?![\w+/]|[.,:]\d)", re.IGNORECASE
)
_MAYBE = re.compile(
    rf"\d|\b(?:{'|'.join(w for w in NUMBER_WORDS if w not in ('zero', 'one'))}|half|dozen|third"
    r"|quarter|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    "people|men|women|children|troops|police|personnel|staff|cattle|deaths|aircraft|crore|lakh"
    "|dead|missing|injured|wounded|homeless"
)
_NOUN = re.compile(
    r"\s(?P<noun>(?:[a-z]+\sand\s(?!had|has|was|were)[a-z]+\s)?(?:(?!(?:of|in|on|at|to|for|and|or|the|a|by|from|with|was|were|is|are|has|have|had"
    r"|years?|months?|weeks?|days?|hours?|minutes?|seconds?|others?|times|which|who|that|as|than"
    r"|runs|points|wickets|goals|games)\b)"
    rf"[A-Za-z][\w’'-]*\s){{0,3}}?(?:{_PEOPLE}|[a-z][a-z-]*(?<![sui])s))(?![\w’'-])"
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|all|its|their|his|her|our|my|your|any|other|another|every|each|no"
    r"|first|last|next|past|previous|recent|coming|final|following|top|only|this|that|such|number"
    r"|page|chapter|phase|level|grade|round|week|day|volume|part|series|group|line|channel|under"
    r"|aged|age|over-|paragraph|para|section|article|clause|rule|for\severy|one|two|three)\s$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?:^|[^.!?:“\"‘]\s)(?P<name>[A-Z][\w’'.-]*)\s$")
_SENTENCE_OPENERS = (
    "In The Some About At Of For With And But On By From After When While Around Over An A Between"
    " As"
)
_SENTENCE_WORDS = set(_SENTENCE_OPENERS.split())
_OVER_VERB = re.compile(
    r"\b(?:pass(?:ing|ed)?|hand(?:ed|ing)?|t(?:ook|aking|aken|ake)|rul(?:ed|ing)|presid(?:ed|ing)"
    r"|won|carried|spread|turn(?:ed|ing)?|fought|divided|split|differ(?:ed)?|watch(?:ed|ing)"
    r"|stretch(?:ed|ing)|spaced)\s$"
)
_PERCENT_SIGN = r"\s?(?:%|per\s?cent)"
_PAIR = re.compile(
    rf"\bby (?P<pair>(?:{DIGITS})(?:{_PERCENT_SIGN})? to (?:{DIGITS}){_PERCENT_SIGN})(?![\w.]\d)"
)
_HUNDRED = 100
_SHARED = re.compile(r"\sof\b")
_BY = re.compile(r"\b(?:by|to)\s$")
_RATIO = re.compile(r"\b(?:in|out of)\b")
_POINTING = re.compile(
    r"\b(?:this|that|these|those|first|last|next|past|previous|recent|coming|final|same)\s$",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"(?:['’])?\s(?:ago|later|earlier|before|after|old|time|hence|from\snow|away|early|late)\b|['’]"
)
_CLOCK = re.compile(r"\s?(?:am|pm|a\.m|p\.m|GMT|BST|EST|PST|UTC|o['’]clock|hours)\b", re.IGNORECASE)
_AGED_THING = re.compile(
    r"\s(?:[a-z-]+\s)?(?:war|conflict|dispute|history|treaty|agreement|ceasefire|ban|law|tradition"
    r"|institution|insurgency|regime|alliance|relationship|partnership|empire|civili[sz]ation|feud"
    r"|monument|embargo|blockade|occupation|republic|democracy|union)\b"
)
_EXTREME = re.compile(
    r"\b(?:first|highest|lowest|best|worst|biggest|largest|longest|fastest|only|time|once)\b"
    r"[^.,;]{0,40}\b(?:in|for|since)\s$|\b(?:minutes?|hours?),?\s(?:and\s)?$"
)
_COMPOUND = re.compile(
    r",?\s(?:and\s)?\d+(?:\.\d+)?\s?(?:minutes|seconds|secs)|[\s-](?:olds?|low|high|peak)\b"
)
_WHOLE = {"100%", "100 per cent", "100 percent"}
_SMALL = {"one", "zero", "0", "1"}


def find_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FigureMention]:
    """The amounts in `text` from left to right, clear of the `taken` stretches (its dates).

    Left out: times of day, numbers in names (F-16, Article 370, World War 2), scores, ages of
    persons, relative times ("two years ago"), and numbers that point back ("the two countries").
    """
    if not _MAYBE.search(text):
        return []
    found = _pairs(text) if " to " in text else []
    taken = sorted([*taken, *((pair.start, pair.end) for pair in found)])
    for match in _FIGURE.finditer(text):
        if _overlaps(match, taken):
            continue
        mention = _mention(text, match)
        if mention and not _gloss(text, mention):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _pairs(text: str) -> list[FigureMention]:
    """The results of votes: two percentages that make a hundred, "by 52% to 48%"."""
    found = []
    for match in _PAIR.finditer(text):
        value = parse_figure(match["pair"])
        if value and value.low + value.high == _HUNDRED:
            start, end = match.span("pair")
            found.append(FigureMention(start, end, value, Sort.PERCENT))
    return found


def _overlaps(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a match shares a letter with one of the stretches, which are in order."""
    after = bisect_right(taken, match.start(), key=itemgetter(1))
    return after < len(taken) and taken[after][0] < match.end()


def _mention(text: str, match: re.Match[str]) -> FigureMention | None:
    sort = Sort(match.lastgroup or Sort.COUNT)
    value = parse_figure(match[0])
    before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() :][:80]
    if (
        value is None
        or match[0] in _WHOLE
        or _CLOCK.match(after)
        or _in_name(before, match[0], sort)
    ):
        return None
    start = match.start()
    spread = sort is Sort.DURATION or _OVER_VERB.search(before)
    if spread and match[0].lower().startswith("over "):
        start += len("over ")
        value = parse_figure(match[0][len("over ") :]) or value
    if sort is Sort.SHARE and not _is_share(before, match[0], after):
        return None
    if sort is Sort.DURATION:
        fine = not _relative(before, match[0], after)
        return FigureMention(start, match.end(), value, sort) if fine else None
    if sort is not Sort.COUNT:
        return FigureMention(start, match.end(), value, sort)
    noun = _NOUN.match(after)
    if not noun or _DEFINITE.search(before) or match[0].lower() in _SMALL:
        return None
    return FigureMention(start, match.end(), value, sort, noun["noun"])


def _is_share(before: str, figure: str, after: str) -> bool:
    """Whether a fraction is of something said: "half of the fund", "cut by a third"."""
    if _RATIO.search(figure):
        return re.match(r"\s[a-z]", after) is not None
    ends = re.match(r"[.,;]|\s(?!the\b|past\b|to\b)", after)
    return bool(_SHARED.match(after)) or bool(_BY.search(before) and ends)


def _in_name(before: str, figure: str, sort: Sort) -> bool:
    """Whether the number belongs to a name before it: "Agenda 21", "PlayStation 2"."""
    named = _NAME_BEFORE.search(before)
    return (
        sort in {Sort.COUNT, Sort.MEASURE}
        and named is not None
        and named["name"] not in _SENTENCE_WORDS
        and figure[0].isdigit()
    )


def _relative(before: str, figure: str, after: str) -> bool:
    attributive = "-" in figure
    pointing = _POINTING if attributive else _DEFINITE
    if pointing.search(before) or (not attributive and _RELATIVE_TIME.match(after)):
        return True
    if _EXTREME.search(before) or _COMPOUND.match(after):
        return True
    return figure.endswith("-old") and not _AGED_THING.match(after)


def _gloss(text: str, mention: FigureMention) -> bool:
    """Whether this is an amount over again in another currency: "$280bn (£155bn; A$3bn)"."""
    opening = text.rfind("(", max(0, mention.start - 24), mention.start)
    if mention.sort is not Sort.MONEY or opening < 0 or ")" in text[opening : mention.start]:
        return False
    return not re.search(r"[a-z]{4}", text[opening : mention.start])
