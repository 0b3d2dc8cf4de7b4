"""Tells what in a claim leans on its document: days, pointers, things that only it explains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.generate.english.names import DAYS_AND_MONTHS
from quizapp.generate.english.verbs import ONLY_PAST

_DAY = rf"(?:{'|'.join(DAYS_AND_MONTHS.split('|')[:7])})"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|currently|at present|today|tonight|tomorrow|ago|until now|{_DAY}"
    r"|at the moment|so far|just now"
    r"|(?:last|next|this|coming|previous|past) (?:\w+ )?(?:week|month|year|season|time|morning"
    r"|afternoon|evening|night|weekend|summer|winter|spring|autumn|quarter|game|match|one|point)s?"
    r"|(?:later|earlier) this \w+)\b",
    re.IGNORECASE,
)
_PASSING = re.compile(
    rf"(?: earlier)? on {_DAY}(?: (?:morning|afternoon|evening|night))?\b(?! [A-Z\d])"
    r"|(?<=[a-z]) (?:so far|currently|at present|at the moment|today|yesterday|right now"
    r"|earlier this (?:week|month)|last week|the same day)(?=[,.]|$| [a-z])"
)
_MONTH = rf"(?:{'|'.join(DAYS_AND_MONTHS.split('|')[7:])})"
_DAY_OF_MONTH = re.compile(rf"\b(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b")
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_POINTING = re.compile(
    r"\b(?:these|those) (?!who|which|that|of)[a-z]+|\bthis (?!is|was|will|would|has)[a-z-]+"
    r"|\bthis\b|\bthat$|\b(?:both|these|those) arguments\b"
    r"|\b(?:if|because|and|but|when|so) that(?:['’]s| is| was| would| will)\b|\bthe case\b(?! of)"
    r"|\b(?:until|since|till|by) then\b|\bhere\b"
    r"|\bno further (?:comments?|details?|action|questions?|reason)\b"
    r"|\ball (?:two|three|four|five|six|seven)(?=$|[.,;?]| (?:by|in|on|at|as|for|with)\b)"
    r"|\bsimilar (?!to\b)[a-z]+\b(?! to\b)"
    r"|\b(?:its|his|her|their) (?:latest|next)\b"
    r"|\bthe (?:former|latter|same(?! (?:as|coin|time|way)\b)|other)\b|\bsuch an?\b"
    r"|\bthat (?:day|time|period|one)\b"
    r"|\b(?:address|of|in|on|at|for|to|with|from|about|by|solve|fix|change) that [a-z]+",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:the|all) \d+ (?!years?\b|million\b|billion\b|per\b|countries\b|members?\b)[a-z]+s\b"
    r"(?! (?:of|in|that|who|which|from)\b)"
)
_NUMBER = re.compile(
    r"(?<![\d/])(?!(?:1[4-9]|20)\d\d(?!\d)|9/11)\d"
    r"|\b(?:half (?:of|the)|thirds?|quarters?|fifth|tenth|dozens?|hundreds?|thousands?|millions?"
    r"|percentage)\b"
)
_NAME = re.compile(r"(?<=[\w,;’'”] )(?!I\b)[A-Z][\w’'-]+|^[A-Z][a-z]+ [A-Z]")
_CRISIS = re.compile(
    r"\b[Tt]he (?:[a-z]+ ){1,2}(?:crisis|situation|incident|allegations?|move|initiative"
    r"|stand-off)\b(?! (?:of|in|over|between|with)\b)"
)
_BARE = re.compile(
    r"\b[Tt]he (?:(?:new|latest|proposed|whole|current|first|second|other|remaining|recent) )*"
    r"(?P<noun>[a-z]+|Government|Court|Council|Assembly|Commission|Committee|Board|Ministry)"
    r"(?:['’]s? [a-z]|['’](?= )|(?=[.,;:!?”\"’)]|$| (?:is|was|are|were|will|would|has"
    r"|had|have|can|could|may|might|must|should|and|or|but|in|on|at|to|by|as|for|with|from|because"
    rf"|if|when|than|until|unless|again|before|after|did|does|do|[a-z]+ed|{'|'.join(sorted(ONLY_PAST))})"
    r"\b))"
)
_GENERIC = frozenset(
    (
        "world", "economy", "government", "public", "market", "markets", "web", "internet", "law",
        "state", "future", "past", "environment", "media", "police", "poor", "rich", "dollar",
        "euro", "pound", "people", "nation", "country", "west", "east", "north", "south", "sea",
        "right", "left", "truth", "constitution", "parliament", "army", "military", "rest", "way",
        "same", "best", "worst", "most", "least", "majority", "minority", "planet", "sun", "earth",
        "climate", "weather", "end", "beginning", "start", "time", "press", "church", "courts",
        "universe", "workplace", "labour", "street", "streets", "top", "bottom", "middle",
        "hardest", "spring", "summer", "autumn", "winter",
        "private", "region", "war", "treasury", "voters", "taxpayer", "consumer", "elderly",
        "unemployed", "young", "old", "system", "continent", "century", "vote", "economies",
    )
)  # fmt: skip
_COMPLEMENT = re.compile(
    r" (?:(?:of|on|that|which|who|whose|between|against|over|about)\b"
    r"|(?:for|in|with|from|to|by|at|into|under) (?:the )?[A-Z])"
)
_ADJECTIVES = 4
_OWN = re.compile(
    r"\b(?:his|her|its|our|my|their) (?:own )?(?:statement|proposal|bid|suspension|decision"
    r"|comments?|remarks|report|claims?|offer|case|resignation|article|paper|book|speech|letter|advice|plan"
    r"|appeal|appointment|departure|move|ruling|findings|announcement|arrest|sacking|death|illness"
    r"|clients?|department|ministry|company|firm"
    r"|defeat|victory|win|injury|performance|actions?|support|consent|approval)\b"
)


@dataclass(frozen=True, slots=True)
class Bare:
    """A definite noun without complement, "the ruling", and the place of both words."""

    noun: str
    start: int
    end: int


def bare_nouns(text: str) -> Iterator[Bare]:
    """The definite nouns of which a claim says not whose or which, in their order.

    What it has introduced itself ("a ruling ... the ruling") it explains, and of "the economy"
    each country has one; but a claim that opens with "the government" and names nobody, or urges
    it "to ...", has said elsewhere which.
    """
    named = _NAME.search(text) is not None
    for found in _BARE.finditer(text):
        noun, end = found["noun"].lower(), found.end("noun")
        owner = not found.start() or text[end : end + 1] in {"'", "’"}
        whose = text.startswith(" to ", end) or (owner and not named)
        common = noun in _GENERIC and not whose
        complete = common or _COMPLEMENT.match(text, end)
        if not (complete or _introduced(noun, text[: found.start()])):
            yield Bare(noun, found.start(), end)


def leans(text: str) -> bool:
    """Whether a claim speaks of "the ruling" or the like, and says not whose or which."""
    plain = any(pattern.search(text) for pattern in (_COUNTED, _OWN, _CRISIS))
    return plain or any(True for _ in bare_nouns(text))


def _introduced(noun: str, before: str) -> bool:
    """Whether the words before have "a ruling", perhaps with adjectives, for "the ruling"."""
    words = before.replace(",", "").split(" ")
    places = (at for at, word in enumerate(words) if word == noun)
    return any({"a", "an"} & set(words[max(0, at - _ADJECTIVES) : at]) for at in places)


def counts_unnamed(text: str) -> bool:
    """Whether a claim counts something and names nobody and no place after its first word."""
    return bool(_NUMBER.search(text)) and not _NAME.search(text)


def points(text: str) -> bool:
    """Whether a text points with "this", "such a", "the latter" at what stands elsewhere."""
    return _POINTING.search(text) is not None


def without_time(text: str) -> str:
    """A reported claim without the adverbs that tell when it was true: "so far", "on Friday"."""
    return _PASSING.sub("", text)


def relative_to_now(text: str) -> bool:
    """Whether a text tells a time by the day on which it was written: "next week"."""
    return _RELATIVE.search(text) is not None


def relative(text: str) -> bool:
    """The same, or a day of no year."""
    yearless = _DAY_OF_MONTH.search(text) and not _YEAR.search(text)
    return bool(relative_to_now(text) or yearless)


def points_outside(text: str) -> bool:
    """Whether a text speaks of a day or a thing that only its surroundings tell."""
    return bool(relative(text) or points(text))
