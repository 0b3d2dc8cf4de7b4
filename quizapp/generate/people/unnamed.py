"""Reads a noun phrase that tells who speaks without a name: "an official of the harbour board"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quizapp.generate.english.function_words import DETERMINERS
from quizapp.generate.english.names import DAYS_AND_MONTHS, is_role
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Speaker
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.kinds import BODIES, SMALL, head_of
from quizapp.generate.people.registry import Registry
from quizapp.generate.people.sightings import RUN

_VAGUE = frozenset(
    (
        "analyst", "expert", "critic", "observer", "commentator", "official", "source", "insider",
        "member", "leader", "researcher", "scientist", "author", "writer", "politician", "trader",
        "dealer", "player", "director", "executive", "manager", "minister", "worker", "lawyer",
        "scholar", "academic", "economist", "relative", "aide", "ally", "parent", "victim",
        "theorist", "journalist", "reporter", "correspondent", "campaigner", "activist", "doctor",
        "investor", "consumer", "voter", "striker", "defender", "passenger", "monitor", "partner",
        "supplier", "head", "president", "chief", "boss", "veteran", "supporter",
    )
)  # fmt: skip
"""Who must be told more closely than by one word, or by "some"."""
_LEARNED = frozenset(("economist", "historian", "scholar", "lawyer", "scientist", "academic"))
_INSTITUTIONS = (
    "ministry|department|commission|council|parliament|assembly|police|army|navy|government"
    "|authorities|administration|cabinet|secretariat|tribunal|court|committee|bureau|office"
    "|inspectorate|opposition|parties|house|embassy|regulator|directorate|jirga|treasury|bank"
)
_DEFINITE = re.compile(
    r"^the (?:prosecution|defence|majority|minority|dissent|opposition|industry|provinces|rebels"
    r"|authorities|police|army|military|navy|armed forces|security forces|jury|judges|petitioners?"
    r"|appellants?|respondents?|plaintiffs?|defendants?|villagers|residents|refugees"
    r"|strikers|protesters|insurgents|traders|farmers|landlords|princes|delegates|drafters|clergy"
    r"|employers|creditors|donors|lenders|inspectors|investigators|prosecutors|arbitrators|ulema"
    r"|left|right|far left|far right)$"
)
_OF_A_KIND = re.compile(
    rf"^the (?!(?:other|same|latter|former|whole|first|second|third|last|next|new|old|own|said)\b)"
    rf"(?P<kind>[\w-]+(?: [a-z-]+)?) (?:{_INSTITUTIONS}|agency|chamber)$"
    rf"|^the (?:{_INSTITUTIONS}|agency|chamber|board) of (?P<field>[a-z]+(?: and [a-z]+)?)$"
)
_MEETING = re.compile(
    r"^an? (?:[a-z-]+ ){0,2}(?:jirga|conference|convention|congress|commission|committee|council"
    r"|court|tribunal|jury|inquiry|panel|meeting|gathering|delegation|mission|synod|assembly) "
    r"(?:of|in|at|from|on|under|convened|held|called|sent|set up|appointed|sitting) \w"
)
_LEAGUE = re.compile(
    r"^the (?:Group|League|Council|Community|Organi[sz]ation|Association|Conference|Movement) of"
    r" [\w-]+(?: [a-z-]+){0,3}s$"
)
_LEGAL = re.compile(
    r"^(?:the )?(?:learned (?:[A-Z]\w+ ){0,2})?"
    r"(?:(?:[Ss]tate|[Ss]enior|[Dd]efence|[Cc]rown|[Pp]rosecution|[Ll]ead|[Ll]eading|[Aa]ssistant"
    r"|[Dd]eputy|[Tt]rial|[Aa]ppellate|[Dd]istrict|[Ss]essions|[Hh]igh [Cc]ourt|[Ss]ingle)"
    r" (?:[Cc]ounsel|[Jj]udge|[Aa]dvocate|[Pp]rosecutor|[Ss]olicitor|[Aa]ttorney|[Mm]agistrate"
    r"|[Bb]ench)|[Cc]ounsel (?:for|of) (?:the )?[\w’'-]+(?: [\w’'-]+){0,4}"
    r"|[Aa]ttorney[- ][Gg]eneral|[Aa]dvocate[- ][Gg]eneral|[Ss]olicitor[- ][Gg]eneral"
    r"|(?<=learned )(?:[Jj]udge|[Mm]agistrate|[Cc]ounsel|[Aa]dvocate)"
    r"|(?:[Ll]eader|[Ll]eaders) of the (?:[Oo]pposition|[Hh]ouse))$"
)
_QUANTITY = (
    r"some|many|most|several|a few|a number of|two|three|four|five|six|a dozen|dozens of|scores of"
    r"|hundreds of|thousands of|both|all|other|one of the|a group of|a majority of|members of the"
)
_NOT_A_PLACE = (
    rf"yesterday|today|tomorrow|last|next|this|that|which|who|whom|{DAYS_AND_MONTHS}|January|said"
    r"|his|her|their|its|him|them|it"
)
_WHERE = (
    r"(?: (?:of|in|at|from|for|with|to|on|near|within|inside|outside|across|around|along|by"
    r"|familiar with|close to|opposed to|critical of|led by|such as|including|based in|living in"
    r"|working for|working in)(?: (?:the|an?))?"
    rf"(?: (?!(?:{_NOT_A_PLACE})\b)[^\W\d][\w’'.-]*){{1,6}})"
)
_PHRASE = re.compile(
    rf"^(?:(?P<many>{_QUANTITY}) )?(?P<one>(?:an?|one|another|the) )?"
    rf"(?P<words>[^\W\d][\w’'.-]*(?: [^\W\d][\w’'.-]*){{0,5}}?)(?P<where>{_WHERE}{{0,3}})$"
)
_IN_A_BODY = re.compile(
    r"^(?:many|most|some|several|those) (?:in|on|at|of) the [A-Za-z][\w ’'-]{2,40}$"
)
_OPENERS = DETERMINERS | frozenset(
    (
        "aid", "another", "army", "business", "counsel", "delegates", "dozens", "farm",
        "five", "foreign", "former", "four", "government", "health", "human", "hundreds",
        "industry", "intelligence", "leading", "learned", "local", "many", "members",
        "military", "most", "one", "opposition", "other", "police", "relief", "religious",
        "representatives", "rights", "scores", "security", "senior", "several", "six",
        "state", "student", "thousands", "three", "trade", "two", "women",
    )
)  # fmt: skip
_SUCH_AS = re.compile(
    r" \((?:e\.g\.,?|for example|for instance|such as|like|including) (?P<who>[A-Z][^()]{2,60})\)$"
)
_OWNED = re.compile(rf"^(?:[Tt]he )?(?P<owner>{RUN})['’]s? (?P<what>[a-z]+(?:[ -][a-z]+){{0,3}})$")
_CUT = re.compile(r",? (?:who|whose|speaking|talking|quoted|interviewed|contacted) .*$")
_PEOPLES = re.compile(r"^[A-Z][a-z]+(?:[a-z]s|ese|ish)$")
_JOINED = re.compile(r" (?:and|or) ")
_MOST_WORDS = 16
_KEPT = 1024
"""How many phrases are remembered."""


@dataclass(frozen=True, slots=True)
class _Number:
    """Whether a description tells of one person, of several, or of one body."""

    person: bool = False
    plural: bool = False


def unnamed(phrase: str, registry: Registry) -> Holder | None:
    """Whoever is described closely enough by `phrase`, which then is the name, or None.

    "An analyst" or "critics" could be anybody; "a former aide to the king", "residents",
    "human rights groups" and "the prosecution" could not.
    """
    whole = _CUT.sub("", phrase)
    whole = _SUCH_AS.sub(r" such as \g<who>", whole) if "(" in whole else whole
    words = whole.split(" ")
    first = words[0].casefold()
    if len(words) > _MOST_WORDS or words[-1] in SMALL:
        return None
    owned = _owned(whole)
    if owned:
        return owned
    named = len(words) > 1 and all(word[:1].isupper() for word in words[1:])
    small = f"{whole[:1].lower()}{whole[1:]}"
    if named and first in ("the", "learned"):
        found = _Number(person=True) if _LEGAL.match(small) else None
    else:
        found = None if named and first not in _OPENERS else _one_kind(small) or _described(small)
    if not found:
        return None
    common = first in _OPENERS or head_of([first]) or registry.common(words[0])
    name = small if common else whole
    return Holder(Speaker(name, "", "officials"), found.person, plural=found.plural)


def _owned(phrase: str) -> Holder | None:
    """Reads "Chile's representative", "the Fish Board's lawyers": a role by whose it is."""
    found = _OWNED.match(phrase)
    head = head_of(found["what"].split(" ")) if found else ""
    if not head or not is_role(head.rstrip("+")):
        return None
    several = head.endswith("+")
    name = re.sub(r"^The ", "the ", phrase)
    return Holder(Speaker(name, "", "officials"), person=not several, plural=several)


@lru_cache(maxsize=_KEPT)
def _one_kind(name: str) -> _Number | None:
    """Reads parties of a case, assemblies, offices and the like."""
    if _DEFINITE.match(name) or _IN_A_BODY.match(name):
        return _Number(plural=True)
    if _LEGAL.match(name):
        return _Number(person=True)
    kind = _OF_A_KIND.match(name)
    words = (kind["kind"] or kind["field"]).split(" ") if kind else []
    if (words and not any(map(is_finite, words))) or _MEETING.match(name) or _LEAGUE.match(name):
        return _Number(plural=name.endswith(("ies", "police")))
    return None


@lru_cache(maxsize=_KEPT)
def _described(name: str) -> _Number | None:
    """Reads persons by what they are: how many, of which kind, and where."""
    found = _PHRASE.match(name)
    if not found:
        return None
    where, one = found["where"], found["one"] or ""
    if found["many"] and not where and _PEOPLES.match(found["words"]):
        return _Number(plural=True)
    heads = [head_of(part.split(" ")) for part in _JOINED.split(found["words"])]
    if not all(heads):
        return None
    words = found["words"].split(" ")
    if one and not found["many"] and not (one == "the " and where and heads[-1].endswith("+")):
        placed = where or len(words) > 1 + (one == "one ")
        single = not heads[0].endswith("+") and len(heads) == 1
        known = one != "the " or bool(where)
        return _Number(person=True) if placed and single and known else None
    if not heads[-1].endswith("+") or (one and one != "the "):
        return None
    head = heads[-1].rstrip("+")
    told = where or len(words) > 1 or (found["many"] and head in _LEARNED)
    vague = head in _VAGUE and not told
    bare = head in BODIES and len(words) == 1
    return None if vague or bare else _Number(plural=True)
