"""Finds the amounts that a text states, each with its place, typed value and what it counts."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from quizapp.domain.amounts import FRACTION, PERCENT, POINTS, FigureValue, parse_figure
from quizapp.domain.numerals import CURRENCY_SIGNS, CURRENCY_WORDS
from quizapp.generate.figure_forms import FIGURE, MAYBE, PAIR, Sort
from quizapp.generate.text import stretches

__all__ = ["FigureMention", "Sort", "find_figures"]


@dataclass(frozen=True, slots=True)
class FigureMention:
    """An amount as printed from `start` to `end`; `noun` is what a count counts, after `end`."""

    start: int
    end: int
    value: FigureValue
    sort: Sort
    noun: str = ""


_PEOPLE = (
    "people|men|women|children|troops|police|personnel|staff|cattle|deaths|aircraft|crore|lakh"
    "|dead|missing|injured|wounded|homeless"
)
_NOUN = re.compile(
    r"\s(?P<noun>(?:[a-z]+\sand\s(?!had|has|was|were)[a-z]+\s)?(?:(?!(?:of|in|on|at|to|for|and|or|the|a|by|from|with|was|were|is|are|has|have|had"
    r"|years?|months?|weeks?|days?|hours?|minutes?|seconds?|others?|times|which|who|that|as|than"
    r"|runs|points|wickets|goals|games)\b)"
    rf"[A-Za-z][\w’'-]*\s){{0,3}}?(?:{_PEOPLE}|[a-z][a-z-]*(?<![sui])s"
    r"|[A-Z][a-z]+s(?!\s[A-Z]|\s[a-z]+s\b)))(?![\w’']|-(?!-))"
)
_OF_SET = re.compile(
    r"\s(?P<noun>of (?:the |its |their |all )?\d[\d,]* (?:[a-z-]+ ){0,2}?[a-z-]+s)(?![\w’'-])"
)
_LARGE = re.compile(r"\d,\d{3}|\d\s?(?:million|billion|trillion|lakh|crore|thousand|bn)\b|\d{5}")
_ENDS = re.compile(
    r"(?:[.,;)]|\s(?:in|by|on|from|to|at|over|for|during|between|and|were|are|have|had|was|is|after"
    r"|since|a\s(?:year|month|day)|each|per|annually|of\s(?:them|whom|which|these))\b|$)"
)
_SET = re.compile(r"(?:\b(?:and|among them|including)|[,;])\s$")
_PART_OF_SET = re.compile(r"\bof (?:whom|which|these|them|those),?\s$")
_DID = re.compile(r"\s(?:of (?:them|whom|these|those)|were|are|have been|had been|died|survived)\b")
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
_HUNDRED = 100
_LONGEST = 48
"""Letters that an amount has before or after a number of it."""
_SHARED = re.compile(r"\sof\b")
_BY = re.compile(r"\b(?:by|to)\s$")
_HALF_OF_TIME = re.compile(r"\b(?:first|second|latter|other|better|last|final)\s$")
_RATIO = re.compile(r"\b(?:in|out of)\b")
_POINTING = re.compile(
    r"\b(?:this|that|these|those|first|last|next|past|previous|recent|coming|final|same)\s$",
    re.IGNORECASE,
)
_RELATIVE_TIME = re.compile(
    r"(?:['’])?\s(?:ago|old|time|hence|from\snow|away|early|late|(?:before|after)(?=[.,;]|$))\b"
    r"|(?:['’])?\s(?:before|after)(?=[.,;]|$)|['’]"
)
_REMOVED = re.compile(r"\s(?:later|earlier)\b")
_ANCHOR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)[^.]*$")
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
_CURRENCIES = {*CURRENCY_WORDS.values(), *CURRENCY_SIGNS.values()}


def find_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FigureMention]:
    """The amounts in `text` from left to right, clear of the `taken` stretches (its dates).

    Left out: times of day, numbers in names (F-16, Article 370, World War 2), scores, ages of
    persons, relative times ("two years ago"), and numbers that point back ("the two countries").
    """
    found = _pairs(text) if " to " in text else []
    taken = sorted([*taken, *((pair.start, pair.end) for pair in found)])
    small = text.lower()
    small = small if len(small) == len(text) else text
    for start, end in stretches(small, MAYBE, around=_LONGEST):
        for match in FIGURE.finditer(text, start, end):
            mention = None if _overlaps(match, taken) else _mention(text, match)
            if mention and not _gloss(text, mention):
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _pairs(text: str) -> list[FigureMention]:
    """The results of votes: "by five to two", "by 52% to 48%" where that makes a hundred."""
    found = []
    for match in PAIR.finditer(text):
        value = parse_figure(match["pair"])
        percent = value and value.unit == PERCENT
        if value and (value.low + value.high == _HUNDRED if percent else value.low > value.high):
            start, end = match.span("pair")
            found.append(FigureMention(start, end, value, Sort.PERCENT if percent else Sort.COUNT))
    return found


def _overlaps(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a match shares a letter with one of the stretches, which are in order."""
    after = bisect_right(taken, match.start(), key=itemgetter(1))
    return after < len(taken) and taken[after][0] < match.end()


def _mention(text: str, match: re.Match[str]) -> FigureMention | None:
    value = parse_figure(match[0])
    sort = _sort(match, value)
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
    if sort is Sort.PERCENT and not value.unit:
        value = replace(value, unit=PERCENT)
    noun = _NOUN.match(after) or _OF_SET.match(after) if sort is Sort.COUNT else None
    mention = FigureMention(start, match.end(), value, sort, noun["noun"] if noun else "")
    return mention if _counts(before, match, after, mention) else None


def _counts(before: str, match: re.Match[str], after: str, mention: FigureMention) -> bool:
    """Whether an amount is one of something that is said."""
    if mention.sort is Sort.SHARE:
        return _is_share(before, match[0], after)
    if mention.sort is Sort.DURATION:
        return not _relative(before, match[0], after)
    if mention.sort is not Sort.COUNT:
        return True
    if _DEFINITE.search(before) or match[0].lower() in _SMALL:
        return False
    return bool(mention.noun) or _stands_for_noun(before, match, after)


def _sort(match: re.Match[str], value: FigureValue | None) -> Sort:
    """What kind of amount a match is; that of a range "between ... and ..." is told by its unit."""
    name = match.lastgroup or Sort.COUNT
    if name != "between":
        return Sort(name)
    unit = value.unit if value else ""
    if unit in {PERCENT, POINTS, FRACTION}:
        return Sort.PERCENT
    if not match["unit"]:
        return Sort.MONEY if unit else Sort.COUNT
    if unit in {"year", "month", "week", "day", "hour", "minute", "second", "decade"}:
        return Sort.DURATION
    return Sort.MONEY if unit in _CURRENCIES else Sort.MEASURE


def _stands_for_noun(before: str, match: re.Match[str], after: str) -> bool:
    """Whether a number is an amount without the noun that it counts: "43 were missing"."""
    if match.lastgroup == "between" or (_LARGE.search(match[0]) and _ENDS.match(after)):
        return True
    did = _DID.match(after) is not None and (_SET.search(before) is not None or not before)
    return did or _PART_OF_SET.search(before) is not None


def _is_share(before: str, figure: str, after: str) -> bool:
    """Whether a fraction is of something said: "half of the fund", "cut by a third"."""
    if _RATIO.search(figure):
        return re.match(r"\s[a-z]", after) is not None
    if _HALF_OF_TIME.search(before):
        return False
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
    if _REMOVED.match(after) and not _ANCHOR.search(before):
        return True
    if _EXTREME.search(before) or _COMPOUND.match(after):
        return True
    return figure.endswith("-old") and not _AGED_THING.match(after)


def _gloss(text: str, mention: FigureMention) -> bool:
    """Whether this is an amount over again in another unit: "$280bn (£155bn)", "5 km (3 mi)"."""
    opening = text.rfind("(", max(0, mention.start - 24), mention.start)
    if (
        mention.sort not in {Sort.MONEY, Sort.MEASURE}
        or opening < 0
        or ")" in text[opening : mention.start]
    ):
        return False
    return not re.search(r"[a-z]{4}", text[opening : mention.start])
