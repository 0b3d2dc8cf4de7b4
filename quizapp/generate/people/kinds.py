"""The nouns by which English tells what sort of people somebody is, without a name."""

import re

from quizapp.generate.english.function_words import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.names import is_role
from quizapp.generate.english.verbs import is_finite

_PEOPLE = frozenset(
    (
        "abolitionist", "academic", "aide", "ally", "arbitrator", "boy", "broker",
        "builder", "cleric", "commentator", "communist", "commuter",
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
    )
)  # fmt: skip
BODIES = frozenset(
    (
        "group", "organisation", "organization", "charity", "agency", "union", "association",
        "federation", "party", "newspaper", "paper", "company", "firm", "bank", "church",
        "community", "tribe", "elder", "chamber", "society", "circle", "camp", "state", "power",
        "nation", "country", "government", "authority", "province", "district", "body", "lobby",
        "ngo", "mill", "school", "university", "hospital", "council", "household", "family",
    )
)  # fmt: skip
"""Who speaks in the plural only, and then with a word of what kind they are."""
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
SMALL = DETERMINERS | PREPOSITIONS | RELATIVES | SUBORDINATORS | {"them", "him", "us", "to"}
"""Words that neither modify such a noun nor end a phrase with one."""


def head_of(words: list[str]) -> str:
    """The noun that ends `words` in the singular, with "+" where it is plural; "" if none fits."""
    last = words[-1]
    before = words[:-1]
    verbs = (w.islower() and is_finite(w) for w in before[1:])
    if not SMALL.isdisjoint(before) or any(verbs):
        return ""
    if last.endswith(("police", "people", "men")):
        return f"{last}+" if last in _PEOPLE or before else ""
    if last[:1].isupper() and before:
        return ""
    for single, plural in _forms(last):
        known = single in _PEOPLE or (plural and single in BODIES and before)
        if known or is_role(single):
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
