"""Reads a noun phrase as somebody who can hold a position: a person, a body, a government."""

import re

from quizapp.generate.english.names import DAYS_AND_MONTHS, TITLES, may_hold_role, role_words
from quizapp.generate.english.nations import adjective_of
from quizapp.generate.facts import Speaker
from quizapp.generate.people.bodies import is_head
from quizapp.generate.people.holder import Holder, as_holder
from quizapp.generate.people.institutions import headed, institution, members, spoken_for
from quizapp.generate.people.registry import Person, Place, Registry
from quizapp.generate.people.roles import modifies_role, role_before
from quizapp.generate.people.sightings import (
    OF_TITLES,
    RUN,
    bare_name,
    name_in,
    personal,
    place_first,
)
from quizapp.generate.people.states import state
from quizapp.generate.people.unnamed import unnamed

_DAY_AFTER = re.compile(
    rf" (?:(?:on )?(?:{DAYS_AND_MONTHS})|today|yesterday|tonight|(?:this|last) (?:morning|afternoon"
    r"|evening|night|week|month|year|spring|summer|autumn|winter))$"
)
_WRITTEN = re.compile(
    r"^(?P<by>(?:[Tt]he )?[A-Z].*?)['’]s? (?:[a-z\d]+ )?(?:report|study|judge?ment|statement"
    r"|survey|paper|letter|manifesto|communiqu[eé]|editorial)$"
)
_DESCRIPTION = re.compile(
    r"^(?:[Tt]he|[Bb]oth(?: the)?(?: US)?) (?P<what>[A-Za-z][A-Za-z -]{2,40})$"
)
_OWNED_ROLE = re.compile(rf"^(?P<owner>{RUN})['’]s? (?P<what>[a-z][a-z -]{{2,40}})$")
_ROLE_AT = re.compile(
    r"^(?:[\w’'-]+ ){0,5}?[a-z-]+ (?:to|of|in|for|at)(?: the)?(?: (?!and\b|or\b)[\w’'-]+){1,4}$"
)
"""A role with where it is held, before a name: "its former envoy to New York"."""
_WORK_NOUNS = frozenset(("paper", "article", "report", "study", "essay", "book", "editorial"))
_AUTHOR_NOUNS = frozenset(("authors", "writers", "generals", "co-authors", "scholars", "analysts"))
_AFTER_NAME = re.compile(
    rf" (?:of|from|at|for) (?:the )?{RUN}(?: (?:of|for|and|in)(?: the)? {RUN}){{0,2}}$"
)
_PLACED = re.compile(rf"^(?P<name>{RUN}) (?:of|from|at) (?:the|an?|\w+) [^,;:“”]{{3,80}}$")
"""A full name with where its bearer works: "Ann Dunn of the grain traders Low & Sons"."""
_NAME_END = re.compile(rf"(?P<run>{RUN})$")
_PREFIX = re.compile(r"^[\w.’'-]+,?(?: [\w.’'-]+,?)*$")
_TITLES_ONLY = re.compile(rf"(?:(?:{TITLES})\.? ?)+", re.IGNORECASE)
_TWO = re.compile(r"^(?:Both |both )?(?:[A-Z]\w+\.? )*?(\w+) and (?:[A-Z][\w.]+ )*?(\w+)$")
_OWNED = re.compile(
    r"^(?:[Tt]he )?[A-Z][\w.’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.’'-]*)*['’]s?$"
)
_PAIR = re.compile(r"^(?:[Bb]oth )?(?P<one>.+?) and (?P<other>.+)$")
_LIST = re.compile(r", (?:and )?| and ")
_OTHERS = re.compile(r",? (?:among others|among many others|and others|alike|as well)$")
PRONOUN = re.compile(r"^(?:[Hh]e|[Ss]he|[Tt]hey)$")


def read_holder(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Whom `phrase` names at `place`, or None where that is not certain; no pronouns."""
    phrase = _DAY_AFTER.sub("", phrase.strip())
    ruling = state(phrase)
    if ruling:
        return Holder(ruling[0], plural=ruling[1])
    written = _WRITTEN.match(phrase)
    if written:
        return read_holder(written["by"], registry, place)
    return (
        _person(phrase, registry, place)
        or _government(phrase, registry, place)
        or _described(phrase, registry, place)
        or _owned(phrase, registry, place)
        or spoken_for(phrase, registry, place)
        or members(phrase, registry)
        or unnamed(phrase, registry)
        or institution(phrase, registry, place)
    )


def _person(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """A person: full name, surname or title and name, with or without a role before it."""
    found = _named_person(phrase, registry, place)
    if found or phrase.startswith(("The ", "the ")):
        return found
    core = _AFTER_NAME.sub("", phrase)
    if core == phrase:
        placed = _PLACED.match(phrase)
        core = placed["name"] if placed and " " in placed["name"] else phrase
    return _named_person(core, registry, place) if core != phrase else None


def _named_person(core: str, registry: Registry, place: Place) -> Holder | None:
    """The same for a phrase that ends with the name."""
    end = _NAME_END.search(core)
    if not end:
        return None
    tokens = end["run"].split(" ")
    at_place = place_first(tokens, core[: end.start()])
    if at_place:
        tokens = tokens[at_place:]
    elif core[: end.start()].endswith((" of ", " for ")) and len(tokens) > 1:
        tokens = tokens[1:]
    cut, before = name_in(tokens)
    start = len(core) - len(" ".join(tokens[cut:]))
    names = bare_name(tokens[cut:])
    if not names or not personal(names):
        return None
    prefix = core[:start].strip()
    if prefix and not _introduces(core, start, prefix):
        return None
    person = _known(names, before, registry, place)
    return as_holder(person) if person else None


def _introduces(core: str, start: int, prefix: str) -> bool:
    """Whether what precedes a name is a title, a role or whose they are, and nothing else."""
    if _TITLES_ONLY.fullmatch(prefix) or (" " in core[start:] and _OWNED.match(prefix)):
        return True
    small = [word for word in prefix.split(" ") if word not in OF_TITLES]
    while len(small) > 1 and small[-1][0].isupper():
        small.pop()
    described = role_before(core, start) or all(map(modifies_role, small))
    placed = " " in core[start:] and _ROLE_AT.match(prefix) is not None and role_words(prefix)
    return bool(described or placed) and _PREFIX.match(prefix) is not None


def _known(
    names: list[str], titles: tuple[str, ...], registry: Registry, place: Place
) -> Person | None:
    """The person of that full name, or the bearer of that surname."""
    full = " ".join(names)
    if len(names) > 1:
        person = registry.named(full)
        return person if person and person.sure else None
    for title in titles:
        titled = registry.named(f"{title.rstrip('.')} {full}")
        if titled:
            return titled
    gender = (
        "m" if {"Mr", "Sir"} & set(titles) else "f" if {"Ms", "Mrs", "Miss"} & set(titles) else ""
    )
    return registry.bearer(full, place, gender=gender) or registry.called(full, place)


def _described(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Reads "The foreign secretary", "the paper", "both writers": whoever alone is so described."""
    found = _DESCRIPTION.match(phrase)
    if not found:
        return None
    what = found["what"]
    if what != what.casefold():
        person = registry.by_role(what, place) if may_hold_role(what.rsplit(" ")[-1]) else None
        return as_holder(person) if person else None
    words = what.split(" ")
    work = registry.work(place)
    several = words[-1] in _AUTHOR_NOUNS
    if work and (words == [work.noun] or words[-1] in _WORK_NOUNS or several):
        if several and len(work.authors) == 1:
            return None
        return Holder(work.speaker(), plural=len(work.authors) > 1)
    if is_head(found["what"]):
        return headed(found["what"], registry, place)
    person = registry.by_role(found["what"], place)
    return as_holder(person) if person else None


def _owned(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Reads "Chile's foreign minister" as the person of whom the document has said that."""
    owned = _OWNED_ROLE.match(phrase)
    person = registry.by_role(owned["what"], place) if owned else None
    same = person is not None and owned is not None and owned["owner"] in person.role
    return as_holder(person) if person and same else None


def _government(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Reads "the government" where only one country's was spoken of."""
    if phrase.casefold() != "the government":
        return None
    country = registry.bodies.government(place)
    adjective = adjective_of(country) if country else ""
    return Holder(Speaker(f"the {adjective} government", "", "officials")) if adjective else None


def joint(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Two who speak as one: a work's authors ("Generals Grant and Sherman"), persons, countries."""
    if " and " not in phrase:
        return None
    pair, work = _TWO.match(phrase), registry.work(place)
    if pair and work and {pair[1], pair[2]} == {author.surname for author in work.authors}:
        return Holder(work.speaker(), plural=True)
    states = [state(part) for part in _LIST.split(phrase.removeprefix("Both "))]
    if len(states) > 1 and all(states):
        names = [speaker.name for speaker, _ in filter(None, states)]
        name = " and ".join([", ".join(names[:-1]), names[-1]])
        return Holder(Speaker(name, "", "body"), plural=True)
    two = _PAIR.match(phrase)
    if not two or _LIST.search(two["one"]) or _LIST.search(two["other"]):
        return None
    return _couple(_person(two["one"], registry, place), _person(two["other"], registry, place))


def listed(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Several who speak as one, some of them no countries: "Chile, the Fish Board and others"."""
    parts = _LIST.split(_OTHERS.sub("", phrase).removeprefix("Both ").removeprefix("both "))
    if len(parts) == 1 or any(part.islower() and " " not in part for part in parts):
        return None
    holders = [read_holder(part, registry, place) for part in parts]
    if not all(h and not h.person and h.speaker.group != "name" for h in holders):
        return None
    names = [h.speaker.name for h in holders if h]
    name = " and ".join([", ".join(names[:-1]), names[-1]])
    return Holder(Speaker(name, "", "body"), plural=True)


def _couple(one: Holder | None, other: Holder | None) -> Holder | None:
    """Two persons as one voice; a surname that one of them shares with somebody is not enough."""
    if not one or not other or one.speaker.name == other.speaker.name:
        return None
    names = (one.speaker.name, other.speaker.name)
    aliases = (*names, *one.speaker.aliases, *other.speaker.aliases)
    group = one.speaker.group if one.speaker.group == other.speaker.group else "person"
    return Holder(Speaker(" and ".join(names), "", group, aliases), plural=True)
