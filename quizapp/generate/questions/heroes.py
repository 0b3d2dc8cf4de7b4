"""Names the person a document is about where what others say of them has only a pronoun."""

import re

from quizapp.generate.english.given_names import gender_of
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.people.registry import Person, Place
from quizapp.generate.people.sightings import sightings
from quizapp.generate.questions.persons import person_before
from quizapp.generate.setting import Setting

_HE = re.compile(r"\b(?:he|him)\b|\b(?P<own>his)\b(?! own)", re.IGNORECASE)
_SHE = re.compile(
    r"\bshe\b|\bher(?= (?:as|of|to|for|in|with|by|at|from|on|an?|the)\b|[.,]|$)"
    r"|(?:(?<=\bnamed )|(?<=\b(?:gave|sent|told|made|left) )|(?<=\bappointed )"
    r"|(?<=\b(?:awarded|granted|elected|offered) ))her(?= [a-z])"
    r"|(?:^|(?<=\b(?:of|in|by|to|on|at) )|(?<=\b(?:that|with|from|over) )|(?<=\bfor )"
    r"|(?<=\bunder ))(?P<own>her)\b(?! own)",
    re.IGNORECASE,
)
_PRONOUN = {"m": _HE, "f": _SHE}
_ANY = re.compile(r"\b(?:he|him|(?P<own>his|her(?= own))|she|her)\b", re.IGNORECASE)
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_NOBODY = ("body", "country", "administration", "officials", "document")


def with_hero(text: str, fact: PositionFact, setting: Setting) -> str | None:
    """A claim about the one person of the document's title, with the name for its first pronoun.

    None where the pronoun may mean the speaker as well; unchanged where it means neither.
    """
    first = None if fact.manner is Manner.QUOTE else _ANY.search(text)
    hero = _hero(setting) if first else None
    if first is None or hero is None:
        return text
    if _GENDERS[first[0].casefold()] != hero.gender or hero.name == fact.speaker.name:
        return text
    if any(True for _ in sightings(text[: first.start()])):
        return text
    pronoun = _PRONOUN[hero.gender].search(text)
    alone = fact.speaker.group in _NOBODY or (fact.manner is Manner.PHRASE and not first["own"])
    alone = alone or _spoken_of(hero, fact)
    spoken = gender_of(fact.speaker.name.split(" ")[0])
    if pronoun is None or pronoun.start() != first.start():
        return None
    if not alone and spoken in ("", hero.gender):
        return None
    return _with_name(text, pronoun, hero.name)


def quoted_of(text: str, fact: PositionFact, setting: Setting) -> str:
    """Whom quoted words surely mean by "she": the hero of the document’s title; or ""."""
    first, hero = _ANY.search(text), _hero(setting)
    if first is None or hero is None or hero.name == fact.speaker.name:
        return ""
    return hero.name if _GENDERS[first[0].casefold()] == hero.gender else ""


def told_of_hero(text: str, setting: Setting, place: Place, sentence: str) -> str:
    """A statement about whom the document tells of, with the name for its first "she" or "her".

    Unchanged where somebody else is named before it, or was just spoken of.
    """
    topic, first = setting.things.topic, _ANY.search(text)
    if first is None or topic is None or not topic.person:
        return text
    person = setting.registry.named(topic.name)
    gender = (person.gender if person else "") or gender_of(topic.name.split(" ")[0])
    told = text[: first.start()]
    others = (seen.name.split(" ")[0] for seen in sightings(told))
    named = topic.name.split(" ")[-1] in told or any(
        gender_of(name) in ("", gender) for name in others
    )
    if gender != _GENDERS[first[0].casefold()] or named:
        return text
    pronoun = _PRONOUN[gender].search(text)
    if pronoun is None or pronoun.start() != first.start():
        return text
    if person_before(setting, place, first[0].casefold(), sentence) != topic.name:
        return text
    return _with_name(text, pronoun, topic.name)


def _with_name(text: str, pronoun: re.Match[str], name: str) -> str:
    """The text with a name for the pronoun, with an apostrophe where that owns something."""
    whose = ("’" if name.endswith("s") else "’s") if pronoun["own"] else ""
    return f"{text[: pronoun.start()]}{name}{whose}{text[pronoun.end() :]}"


def _spoken_of(hero: Person, fact: PositionFact) -> bool:
    """Whether the sentence names its speaker and then tells of the hero with a pronoun."""
    before = fact.quote[: max(0, fact.start - fact.quote_start)]
    _, named, after = before.partition(fact.speaker.name.split(" ")[-1])
    return (
        bool(named)
        and _ANY.search(after) is not None
        and _PRONOUN[hero.gender].search(after) is not None
    )


def _hero(setting: Setting) -> Person | None:
    """The only person of known gender whom the title names."""
    named = {seen.name for seen in sightings(setting.document.title)}
    found = [person for person in setting.registry.persons if person.name in named]
    return found[0] if len(found) == 1 and found[0].gender in _PRONOUN else None
