"""Reads a noun phrase as a named body: "the Fish Board", "the Labour party", "a spokesman for"."""

import re

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
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.registry import Place, Registry
from quizapp.generate.people.sightings import RUN
from quizapp.generate.people.states import state

_BODY = re.compile(
    rf"^(?P<the>[Tt]he )?(?P<name>(?:{RUN})(?:(?: (?:of|for|and|on|in)(?: the)?| the)"
    rf" (?:{RUN}|\d+))"
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
_PARTY = re.compile(
    rf"^(?:[Tt]he )(?P<name>{RUN}) (?P<noun>party|alliance|movement|coalition|union|league|group"
    r"|faction|newspaper|magazine|network|militia|charity|foundation|campaign|family|paper)$"
)
_MEMBERS = re.compile(
    rf"^(?:(?:[Tt]he|[Ss]ome|[Mm]any|[Ss]enior|[Ss]everal|[Tt]op) )*(?P<name>{RUN})"
    r" (?:officials|leaders|lawmakers|strategists|ministers|members|MPs|negotiators|commanders)$"
)
_OWNED = re.compile(
    rf"^(?P<the>[Tt]he )?(?P<owner>{RUN}(?: and {RUN})?)['’]s?"
    rf" (?P<body>{RUN}(?: (?:of|for|on)(?: the)? {RUN})?)$"
)
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
    r"|Those|This|That|Any|Both|Neither|Either|All(?! (?:Pakistan|India|Ceylon|Burma|Parties)\b)"
    r"|Each|Every|My|His|Her|Their|Our|Its|Another|Other"
    r"|Former|Even|Only|Not|No|A|An) "
)
_COURTS = frozenset(("court", "tribunal", "inquiry"))
_JOINED = re.compile(r" (?:of|for|and|on|in)(?: the)? ")
_TITLED = re.compile(rf"(?:{TITLES})\b")
_BASED = re.compile(r"^(?:[Tt]he )?\w+-based ")


def headed(noun: str, registry: Registry, place: Place) -> Holder | None:
    """The one body named so far whose name is headed by `noun` ("the panel").

    A court, where none is named, is "the court".
    """
    name = registry.bodies.meant(noun, place)
    if name is None and noun in _COURTS and not registry.bodies.named(noun):
        name = noun
    return Holder(Speaker(f"the {name}", "", "body", (name,))) if name else None


def spoken_for(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """The body for which "a spokesman for the ..." speaks."""
    found = _SPOKESMAN.match(phrase)
    if not found:
        return None
    whom = found["by"] or found["whose"]
    by = state(whom)
    holder = Holder(by[0]) if by else institution(whom, registry, place)
    return holder and Holder(holder.speaker)


def institution(phrase: str, registry: Registry, place: Place) -> Holder | None:
    """A named body: capitalised words that no person bears."""
    return _owned(phrase, registry) or _named(phrase, registry, place)


def _named(phrase: str, registry: Registry, place: Place) -> Holder | None:
    found = _BODY.match(_FIRM.sub("", _BASED.sub("", phrase)))
    if not found or _NOT_BODIES.match(found["name"]) or _FUNCTION.match(found["name"]):
        return None
    name = found["name"]
    if is_head(name):
        bare = not found["the"] and not registry.bodies.named(name) and registry.proper(name)
        return _alone(name) if bare else headed(name, registry, place)
    full = registry.bodies.in_full(name, place)
    if full:
        return Holder(Speaker(full, "", "body", (full.removeprefix("the "), name)))
    if not _is_name(name, registry) or not _proper(name, registry):
        return None
    if " " in name and not found["the"] and not BODY_WORD.search(name) and registry.named(name):
        return Holder(Speaker(name, "", "name"))
    article = "the " if found["the"] else ""
    plural = bool(found["the"]) and name.endswith("s")
    return Holder(Speaker(article + name, "", "body", (name,)), plural=plural)


def _alone(name: str) -> Holder:
    """A body that goes by the noun of its kind, without an article: "Congress"."""
    return Holder(Speaker(name, "", "body", (name,)))


def members(phrase: str, registry: Registry) -> Holder | None:
    """Reads "the Labour party" as a body, "senior League leaders" as those who speak for one."""
    party, people = _PARTY.match(phrase), _MEMBERS.match(phrase)
    if party and may_be_name(party["name"]) and _is_name(party["name"], registry):
        return Holder(Speaker(f"the {phrase[4:]}", "", "body", (party["name"],)))
    named = people and not is_head(people["name"]) and not _NOT_BODIES.match(people["name"])
    if people and named and _is_name(people["name"], registry):
        return Holder(Speaker(phrase[people.start("name") :], "", "officials"), plural=True)
    return None


def _owned(phrase: str, registry: Registry) -> Holder | None:
    """Reads "the Children's Fund", "Norway's Fish Board" as bodies."""
    found = _OWNED.match(phrase)
    if not found or not BODY_WORD.search(found["body"]) or not _is_name(found["body"], registry):
        return None
    of_many = phrase[found.end("owner") + 1] == " "
    if not of_many and found["owner"].split(" ")[-1] in registry.surnames:
        return None
    article = "the " if found["the"] else ""
    name = phrase.removeprefix("The ").removeprefix("the ")
    return Holder(Speaker(article + name, "", "body", (name, found["body"])))


def _is_name(name: str, registry: Registry) -> bool:
    """Whether capitalised words may name a body: neither an office, a people, nor anybody's name.

    "President Taft", or a surname that several bear, is no body, and it is not certain whom.
    """
    last = name.rsplit(" ", maxsplit=1)[-1]
    bearer = registry.named(_JOINED.split(name)[0])
    if bearer and bearer.sure:
        return False
    titled = _TITLED.match(name) and not BODY_WORD.search(name)
    people = last in registry.surnames or name in registry.given or titled
    of_nation = nation_of_adjective(last) and not name.endswith(f" of {last}")
    office = role_words(name) and not (is_head(last) and " of " not in name)
    return not (people or office or of_nation)


def _proper(name: str, registry: Registry) -> bool:
    """Whether a body's name is one; a single word must stand capitalised inside a sentence too."""
    if " " in name or BODY_WORD.match(name) or name == name.upper():
        return True
    return may_be_name(name) and registry.proper(name)
