"""Reads a noun phrase that tells who speaks without a name: "an official of the harbour board"."""

import re

from quizapp.generate.english.function_words import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.names import DAYS_AND_MONTHS, may_hold_role, role_words
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Speaker
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.registry import Registry

_PEOPLE = frozenset(
    (
        "abolitionist", "academic", "aide", "ally", "arbitrator", "boy", "broker",
        "builder", "cabinet", "cleric", "commentator", "communist", "commuter",
        "conservationist", "conservative", "consumer", "contractor", "creditor", "critic",
        "defender", "delegate", "delegation", "demonstrator", "detainee", "dissident",
        "docker", "donor", "drafter", "ecologist", "employer", "environmentalist", "exile",
        "exporter", "eyewitness", "farmer", "father", "federalist", "feminist", "fisherman",
        "fishermen", "girl", "grower", "guerrilla", "humanitarian", "hydrologist",
        "importer", "industrialist", "inhabitant", "insider", "inspector", "insurer",
        "insurgent", "investigator", "investor", "islamist", "islander", "jurist", "juror",
        "labourer", "landlord", "lender", "liberal", "lobbyist", "loyalist", "magistrate",
        "man", "manufacturer", "mediator", "medic", "merchant", "migrant", "militant",
        "miller", "miner", "missionary", "moderate", "monarchist", "monitor", "monk",
        "mother", "motorist", "nationalist", "nurse", "observer", "opponent", "pacifist",
        "parent", "passenger", "peacekeeper", "peasant", "pensioner", "planter", "police",
        "policeman", "policemen", "politician", "priest", "prisoner", "protester",
        "railwayman", "railwaymen", "rebel", "reformer", "reformist", "refugee", "relative",
        "republican", "resident", "retailer", "sailor", "sceptic", "secessionist",
        "separatist", "settler", "shipowner", "shopkeeper", "skeptic", "socialist",
        "soldier", "source", "striker", "supplier", "supporter", "surgeon", "survivor",
        "sympathiser", "taxpayer", "tenant", "theorist", "townspeople", "unionist",
        "veteran", "victim", "villager", "voter", "widow", "witness", "woman", "worker",
        "young",
    )
)  # fmt: skip
_BODIES = frozenset(
    (
        "group", "organisation", "organization", "charity", "agency", "union", "association",
        "federation", "party", "newspaper", "paper", "company", "firm", "bank", "church",
        "community", "tribe", "elder", "chamber", "society", "circle", "camp", "state", "power",
        "nation", "country", "government", "authority", "province", "district", "body", "lobby",
        "ngo", "mill", "school", "university", "hospital", "council", "household", "family",
    )
)  # fmt: skip
"""Who speaks in the plural only, and then with a word of what kind they are."""
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
_DOERS = re.compile(r"^[a-z]{3,}(?:ers|ists|ians|ologists)$")
_THINGS = frozenset(
    (
        "papers", "newspapers", "numbers", "letters", "posters", "computers", "orders", "offers",
        "others", "answers", "charters", "chapters", "registers", "banners", "servers", "trackers",
        "powers", "matters", "quarters", "headquarters", "rivers", "covers", "folders", "lists",
        "figures", "tankers", "carriers", "towers", "waters", "winters", "summers", "disasters",
        "borders", "frontiers", "barriers", "centers", "members", "leaders", "brothers",
    )
)  # fmt: skip
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
_SMALL = DETERMINERS | PREPOSITIONS | RELATIVES | SUBORDINATORS | {"them", "him", "us", "to"}
_SUCH_AS = re.compile(
    r" \((?:e\.g\.,?|for example|for instance|such as|like|including) (?P<who>[A-Z][^()]{2,60})\)$"
)
_NO_END = _SMALL | {""}
_CUT = re.compile(r",? (?:who|whose|speaking|talking|quoted|interviewed|contacted) .*$")
_PEOPLES = re.compile(r"^[A-Z][a-z]+(?:[a-z]s|ese|ish)$")
_JOINED = re.compile(r" (?:and|or) ")
_MOST_WORDS = 16


def unnamed(phrase: str, registry: Registry) -> Holder | None:
    """Whoever is described closely enough by `phrase`, which then is the name, or None.

    "An analyst" or "critics" could be anybody; "a former aide to the king", "residents",
    "human rights groups" and "the prosecution" could not.
    """
    whole = _SUCH_AS.sub(r" such as \g<who>", _CUT.sub("", phrase))
    name = _lowered(whole, registry)
    if name.count(" ") >= _MOST_WORDS or name.rsplit(" ", 1)[-1] in _NO_END:
        return None
    if _DEFINITE.match(name) or _IN_A_BODY.match(name):
        return _holder(name, plural=True)
    if _LEGAL.match(name):
        return _holder(name, person=True)
    kind = _OF_A_KIND.match(name)
    words = (kind["kind"] or kind["field"]).split(" ") if kind else []
    if (words and not any(map(is_finite, words))) or _MEETING.match(name) or _LEAGUE.match(name):
        return _holder(name, plural=name.endswith(("ies", "police")))
    return _described(name)


def _lowered(phrase: str, registry: Registry) -> str:
    """`phrase` with a small letter, unless it opens with a name ("Afghan villagers")."""
    first = phrase.split(" ", 1)[0]
    small = first.casefold()
    common = small in _OPENERS or _head([small]) or registry.common(first)
    return f"{phrase[:1].lower()}{phrase[1:]}" if common else phrase


def _described(name: str) -> Holder | None:
    """Reads persons by what they are: how many, of which kind, and where."""
    found = _PHRASE.match(name)
    if not found:
        return None
    where, one = found["where"], found["one"] or ""
    if found["many"] and not where and _PEOPLES.match(found["words"]):
        return _holder(name, plural=True)
    heads = [_head(part.split(" ")) for part in _JOINED.split(found["words"])]
    if not all(heads):
        return None
    words = found["words"].split(" ")
    if one and not found["many"] and not (one == "the " and where and heads[-1].endswith("+")):
        placed = where or len(words) > 1 + (one == "one ")
        single = not heads[0].endswith("+") and len(heads) == 1
        known = one != "the " or bool(where)
        return _holder(name, person=True) if placed and single and known else None
    if not heads[-1].endswith("+") or (one and one != "the "):
        return None
    head = heads[-1].rstrip("+")
    told = where or len(words) > 1 or (found["many"] and head in _LEARNED)
    vague = head in _VAGUE and not told
    bare = head in _BODIES and len(words) == 1
    return None if vague or bare else _holder(name, plural=True)


def _head(words: list[str]) -> str:
    """The noun that ends `words` in the singular, with "+" where it is plural; "" if none fits."""
    last = words[-1]
    before = words[:-1]
    verbs = (w.islower() and is_finite(w) for w in before[1:])
    if not _SMALL.isdisjoint(before) or any(verbs):
        return ""
    if last.endswith(("police", "people", "men")):
        return f"{last}+" if last in _PEOPLE or before else ""
    if last[:1].isupper() and before:
        return ""
    for single, plural in _forms(last):
        known = single in _PEOPLE or (plural and single in _BODIES and before)
        if known or (may_hold_role(single) and role_words(single) == [single]):
            return f"{single}{'+' if plural else ''}"
    return f"{last}+" if _DOERS.search(last) and last not in _THINGS else ""


def _forms(word: str) -> list[tuple[str, bool]]:
    """What `word` may be in the singular, each with whether `word` is then its plural."""
    small = word.casefold()
    forms = []
    if small.endswith("ies"):
        forms.append((f"{small[:-3]}y", True))
    if small.endswith("s") and not small.endswith("ss"):
        forms += [(small[:-1], True), (small[:-2], True)]
    return [*forms, (small, False)]


def _holder(name: str, *, person: bool = False, plural: bool = False) -> Holder:
    return Holder(Speaker(name, "", "officials"), person, plural=plural)
