"""Reads a noun phrase as somebody who can hold a position: a person, a body, a government."""

import re
from dataclasses import dataclass

from quizapp.generate.english.names import (
    BODY_WORD,
    DAYS_AND_MONTHS,
    TITLES,
    may_be_name,
    role_words,
)
from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.facts import Speaker
from quizapp.generate.people.bodies import is_head
from quizapp.generate.people.registry import Person, Place, Registry
from quizapp.generate.people.roles import role_before
from quizapp.generate.people.sightings import RUN, bare_name, name_in, personal
from quizapp.generate.people.states import state

_BODY = re.compile(
    rf"^(?P<the>[Tt]he )?(?P<name>(?:{RUN})(?: (?:of|for|and|on|in)(?: the)? (?:{RUN}|\d+))"
    r"{0,3})"
    r"(?: \([A-Z]{2,8}\))?$"
)
_SPOKESMAN = re.compile(
    r"^(?:[Aa]n?|[Tt]he|[Oo]ne)(?: senior| chief)? spokes(?:man|woman|person)"
    r" (?:for|of|from) (?P<by>.+)$|^(?:[Aa]n?|[Oo]ne) (?P<whose>[\w.’'-]+(?: [A-Z][\w.’'-]*)*)"
    r" spokes(?:man|woman|person)$"
)
_FIRM = re.compile(
    r"^(?:(?:[Tt]he |[Aa]n? )?(?:[A-Za-z][\w’'-]* ){0,3}?)(?:firm|company|group|giant|maker"
    r"|retailer|chain|bank|airline|carrier|charity|think tank|newspaper|agency|union|watchdog"
    rf"|publisher|magazine|daily|party) (?={RUN}$)"
)
_DAY_AFTER = re.compile(rf" (?:on )?(?:{DAYS_AND_MONTHS})$")
_WRITTEN = re.compile(
    r"^(?P<by>[A-Z].*?)['’]s? (?:[a-z\d]+ )?(?:report|study|judge?ment|statement|survey|paper"
    r"|letter|manifesto|communiqu[eé]|editorial)$"
)
_DESCRIPTION = re.compile(r"^(?:[Tt]he|[Bb]oth(?: the)?(?: US)?) (?P<what>[a-z][a-z -]{2,40})$")
_WORK_NOUNS = frozenset(("paper", "article", "report", "study", "essay", "book", "editorial"))
_AUTHOR_NOUNS = frozenset(("authors", "writers", "generals", "co-authors", "scholars", "analysts"))
_AFTER_NAME = re.compile(rf" (?:of|from|at|for) (?:the )?{RUN}(?: (?:of|for|and)(?: the)? {RUN})?$")
_NAME_END = re.compile(rf"(?P<run>{RUN})$")
_PREFIX = re.compile(r"^[\w.’'-]+,?(?: [\w.’'-]+,?)*$")
_NOT_BODIES = re.compile(
    rf"^(?:{DAYS_AND_MONTHS}|It|He|She|They|We|I|You|This|That|There|Who|What|Which|One|Some|Many"
    r"|Others|Most|Experts|Analysts|Critics|Observers|Officials|Sources|People|Both|All|None|But"
    r"|And|Earlier|However|Meanwhile|Also|Yet|So|Here|Fans|Players|Voters|Islam|God|English"
    r"|Everyone|Nobody|Somebody|Anyone|Men|Women|Workers|Researchers|Scientists|Economists"
    r"|Campaigners|Shareholders|Investors|Police|Ministers|Traders|Figures|Reports|Nobody|Later"
    r"|President|Prime Minister|Chancellor|Mr|Mrs|Ms|Dr|The)$"
)
_FUNCTION = re.compile(
    r"^(?:In|On|At|By|For|From|To|Of|With|As|If|When|While|After|Before|Since|Because|Earlier|Later"
    r"|Although|Though|During|Until|Under|Over|Between|Despite|Like|Unlike|Last|Next|Then|Such|These"
    r"|Those|Any|Both|Neither|Either|All|Each|Every|My|His|Her|Their|Our|Its|Another|Other"
    r"|Former|Even|Only|Not|No|A|An) "
)
_TITLED = re.compile(rf"(?:{TITLES})\b")
_TITLES_ONLY = re.compile(rf"(?:(?:{TITLES})\.? ?)+", re.IGNORECASE)
_TWO = re.compile(r"^(?:Both |both )?(?:[A-Z]\w+\.? )*?(\w+) and (?:[A-Z][\w.]+ )*?(\w+)$")
_BASED = re.compile(r"^(?:[Tt]he )?\w+-based ")
PRONOUN = re.compile(r"^(?:[Hh]e|[Ss]he|[Tt]hey)$")


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position; `person` may be meant by "he" or "she", `plural` by "they"."""

    speaker: Speaker
    person: bool = False
    gender: str = ""
    plural: bool = False


def as_holder(person: Person) -> Holder:
    """A person of the registry as a holder."""
    return Holder(person.speaker(), True, person.gender)


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
        or _described(phrase, registry, place)
        or _spoken_for(phrase, registry, place)
        or _body(phrase, registry, place)
    )


def _person(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """A person: full name, surname or title and name, with or without a role before it."""
    found = _named_person(phrase, registry, place)
    if found or phrase.startswith(("The ", "the ")):
        return found
    core = _AFTER_NAME.sub("", phrase)
    return _named_person(core, registry, place) if core != phrase else None


def _named_person(core: str, registry: Registry, place: Place) -> Holder | None:
    """The same for a phrase that ends with the name."""
    end = _NAME_END.search(core)
    if not end:
        return None
    tokens = end["run"].split(" ")
    if core[: end.start()].endswith((" of ", " for ")) and len(tokens) > 1:
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
    """Whether what precedes a name is a title or a role, and nothing else."""
    titles = _TITLES_ONLY.fullmatch(prefix)
    return bool(titles) or (bool(role_before(core, start)) and _PREFIX.match(prefix) is not None)


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
    return registry.bearer(full, place, gender=gender)


def _described(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Reads "The foreign secretary", "the paper", "both writers": whoever alone is so described."""
    found = _DESCRIPTION.match(phrase)
    if not found:
        return None
    words = found["what"].split(" ")
    work = registry.work(place)
    several = words[-1] in _AUTHOR_NOUNS
    if work and (words == [work.noun] or words[-1] in _WORK_NOUNS or several):
        if several and len(work.authors) == 1:
            return None
        return Holder(work.speaker(), plural=len(work.authors) > 1)
    if is_head(found["what"]):
        return _headed(found["what"], registry, place)
    person = registry.by_role(found["what"], place)
    return as_holder(person) if person else None


def _headed(noun: str, registry: Registry, place: Place) -> Holder | None:
    name = registry.bodies.meant(noun, place)
    return Holder(Speaker(f"the {name}", "", "body", (name,))) if name else None


def _spoken_for(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """The body for which "a spokesman for the ..." speaks."""
    found = _SPOKESMAN.match(phrase)
    if not found:
        return None
    whom = found["by"] or found["whose"]
    by = state(whom)
    holder = Holder(by[0]) if by else _body(whom, registry, place)
    return holder and Holder(holder.speaker)


def _body(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """A named body: capitalised words that no person bears."""
    found = _BODY.match(_FIRM.sub("", _BASED.sub("", phrase)))
    if not found or _NOT_BODIES.match(found["name"]) or _FUNCTION.match(found["name"]):
        return None
    name = found["name"]
    if is_head(name):
        return _headed(name, registry, place)
    last = name.split(" ")[-1]
    # "President Taft", or a surname that several bear: not a body, and not certain whom.
    nobody = last in registry.surnames or _TITLED.match(name)
    if nobody or not _proper(name, registry) or role_words(name) or nation_of_adjective(last):
        return None
    if " " in name and not found["the"] and not BODY_WORD.search(name) and registry.named(name):
        return Holder(Speaker(name, "", "name"))
    article = "the " if found["the"] else ""
    plural = bool(found["the"]) and name.endswith("s")
    return Holder(Speaker(article + name, "", "body", (name,)), plural=plural)


def _proper(name: str, registry: Registry) -> bool:
    """Whether a body's name is one; a single word must stand capitalised inside a sentence too."""
    if " " in name or BODY_WORD.match(name) or name == name.upper():
        return True
    return may_be_name(name) and registry.proper(name)


def joint(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """Two persons who speak as the authors of a work ("Generals Grant and Sherman")."""
    pair = _TWO.match(phrase) if " and " in phrase else None
    work = registry.work(place)
    if not pair or not work:
        return None
    surnames = {author.surname for author in work.authors}
    return Holder(work.speaker(), plural=True) if {pair[1], pair[2]} == surnames else None
