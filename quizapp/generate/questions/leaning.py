"""Tells what in a claim leans on its document: days, pointers, things that only it explains."""

import re

from quizapp.generate.english.names import DAYS_AND_MONTHS

_DAY = rf"(?:{'|'.join(DAYS_AND_MONTHS.split('|')[:7])})"
_RELATIVE = re.compile(
    rf"\b(?:yesterday|currently|at present|today|tonight|tomorrow|ago|until now|{_DAY}"
    r"|at the moment|so far|just now"
    r"|(?:last|next|this|coming|previous|past) (?:\w+ )?(?:week|month|year|season|time|morning"
    r"|afternoon|evening|night|weekend|summer|winter|spring|autumn|quarter|game|match|one|point)s?"
    r"|(?:later|earlier) this \w+)\b",
    re.IGNORECASE,
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
    r"|\bsimilar (?!to\b)[a-z]+\b(?! to\b)"
    r"|\b(?:its|his|her|their) (?:latest|next)\b"
    r"|\bthe (?:former|latter|same|other)\b|\bsuch an?\b|\bthat (?:day|time|period|one)\b"
    r"|\b(?:address|of|in|on|at|for|to|with|from|about|by|solve|fix|change) that [a-z]+",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\bthe (?:new |latest |proposed |whole )?(?:verdict|coup|report|deal|ruling|decision"
    r"|claim|judgment|judgement|doctrine|terms|settlement"
    r"|fence|line|move|draft|text|clause|withdrawal|invasion|interview|treaty|agreement|accord|pact"
    r"|partnership|alliance|conflict|war|attacks|strike|operation|battle|crisis|court|panel"
    r"|move|plans?"
    r"|firm|company|club|team|side|squad|match|game|act|bill|issue|matter|statement|meeting|case|ban"
    r"|law|group|party|project|scheme|system|service|site|device|product|device|film|album|virus"
    r"|inquiry|investigation|committee|proposals?|measures?|figures?|survey|study|offer|bid|merger"
    r"|boss|manager|coach|player|minister|president|chancellor|prosecution|police|programme|sale"
    r"|problem|situation|event|attack|incident|job|post|title|final|tournament|race|season|airline"
    r"|union|court|judge|bank|fund|network|operator|government|election|campaign|country|pair|duo"
    r"|technology|software|document|letter|book|speech|process|announcement|changes?|results?|rules?"
    r"|floods?|earthquake|disaster|sum|budget|resolution|corridor|curriculum|movement|summit|talks)"
    r"(?:['’]s?)?(?![\w-])(?! (?:of|in|on|by|for|to|that|which|who|whose|between|with|from"
    r"|against|over"
    r"|at|led|held|signed|into|about|under)\b)"
)
_COUNTED = re.compile(
    r"\b(?:the|all) \d+ (?!years?\b|million\b|billion\b|per\b|countries\b|members?\b)[a-z]+s\b"
    r"(?! (?:of|in|that|who|which|from)\b)"
)
_ASKED_OF = re.compile(
    r"\bthe (?:government|court|police|minister|president|company|firm|board|club|union|party"
    r"|committee|panel|council|bank|ministry) to [a-z]",
    re.IGNORECASE,
)
_BARE_CRISIS = re.compile(
    r"\bthe (?:[a-z]+ ){1,2}(?:crisis|situation|incident|allegations?|move|initiative|stand-off)\b"
    r"(?! (?:of|in|over|between|with)\b)"
)
_OWNER = re.compile(r"\bthe (?P<noun>[a-z]+)['’]s? [a-z]")
_NUMBER = re.compile(
    r"(?<![\d/])(?!(?:1[4-9]|20)\d\d(?!\d)|9/11)\d"
    r"|\b(?:half (?:of|the)|thirds?|quarters?|fifth|tenth|dozens?|hundreds?|thousands?|millions?"
    r"|percentage)\b"
)
_NAME = re.compile(r"(?<=[\w,;’'”] )(?!I\b)[A-Z][\w’'-]+|^[A-Z][a-z]+ [A-Z]")
_LONE_SUBJECT = re.compile(
    r"^the [a-z-]+ (?:is|was|are|were|will|would|has|had|have|can|could|should|must|may|might|do"
    r"|does|did|[a-z]+ed)\b",
    re.IGNORECASE,
)
_ANY_BARE = re.compile(
    r"\bthe (?:(?:new|latest|proposed|whole|current|first|second|other|remaining|recent) )*"
    r"(?P<noun>[a-z]+)(?P<s>['’]s?)?(?=[.,;:!?”\"’)]|$| (?:is|was|are|were|will|would|has|had|have"
    r"|can|could|may|might|must|should|and|or|but|in|on|at|to|by|as|for|with|from|because|if|when"
    r"|than|until|unless|again|before|after|had|did|does)\b)"
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
_COMPLEMENT = re.compile(r" (?:of|that|which|who|whose|between|for (?=[A-Z])|in (?=[A-Z]))")
_OWN = re.compile(
    r"\b(?:his|her|its|our|my|their) (?:own )?(?:statement|proposal|bid|suspension|decision"
    r"|comments?|remarks|report|claims?|offer|case|resignation|article|paper|book|speech|letter|advice|plan"
    r"|appeal|appointment|departure|move|ruling|findings|announcement|arrest|sacking|death|illness"
    r"|clients?|department|ministry|company|firm"
    r"|defeat|victory|win|injury|performance|actions?|support|consent|approval)\b"
)


def leans(text: str) -> bool:
    """Whether a claim speaks of "the ruling" or the like, and says not whose or which."""
    bare = (_LONE_SUBJECT, _BARE, _COUNTED, _ASKED_OF, _BARE_CRISIS)
    return any(pattern.search(text) for pattern in bare)


def counts_unnamed(text: str) -> bool:
    """Whether a claim counts something and names nobody and no place after its first word."""
    return bool(_NUMBER.search(text)) and not _NAME.search(text)


def leans_on_news(text: str) -> bool:
    """The same for an article of the day, where nearly every bare "the thing" is its own."""
    if _OWN.search(text):
        return True
    owners = (found for found in _OWNER.finditer(text) if found["noun"] not in _GENERIC)
    if any(f"a {found['noun']} " not in text for found in owners):
        return True
    for found in _ANY_BARE.finditer(text):
        own = found["noun"] not in _GENERIC and not _COMPLEMENT.match(text, found.end())
        if own and not re.search(
            rf"\ban? (?:[\w-]+ ){{0,3}}{found['noun']}\b", text[: found.start()]
        ):
            return True
    return False


def points(text: str) -> bool:
    """Whether a text points with "this", "such a", "the latter" at what stands elsewhere."""
    return _POINTING.search(text) is not None


def relative(text: str) -> bool:
    """Whether a text tells a time by the day on which it was written, or a day of no year."""
    yearless = _DAY_OF_MONTH.search(text) and not _YEAR.search(text)
    return bool(_RELATIVE.search(text) or yearless)


def points_outside(text: str) -> bool:
    """Whether a text speaks of a day or a thing that only its surroundings tell."""
    return bool(relative(text) or points(text))
