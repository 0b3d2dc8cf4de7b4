"""Puts full names for persons: whom "he" and "her" mean, and a lone surname."""

import re

from quizapp.generate.english.given_names import gender_of
from quizapp.generate.people.registry import Place, personal
from quizapp.generate.people.sightings import sightings
from quizapp.generate.setting import Setting
from quizapp.generate.text import sentences

_COMPANY = re.compile(r"^(?:Together )?[Ww]ith [A-Z][^,]{2,40}?(?=,|\s(?:he|she)\s)")
_TITLED = re.compile(r"(?:[^.]{0,120},\s)?(?:Mr|Mrs|Ms|Dr)\s(?P<surname>[A-Z][\w’'-]+)\s[a-z]")
_SURNAME = re.compile(r"(?P<surname>[A-Z][a-z’'-]{2,})\s(?!of\b|in\b)[a-z]+\s")
_HE = re.compile(r"^(?:He|She)\s|^(?:In|On|At|By|With)\s[^.]{2,60}\s(?:he|she)\s")
_LONE_NAME = re.compile(
    r"(?<![\w.’'-])(?P<title>(?:Mr|Mrs|Ms|Dr\.?|General|Gen\.?)\s)?(?P<name>[A-Z][a-z’'-]+)\b"
)
_SPEAKING = re.compile(
    r"[,”\"’']\s(?:said|says|added|adds|argued|argues|explained|explains|recalled|recalls|warned|warns"
    r"|noted|notes|replied|remarked|insisted|insists)\s(?:[A-Z][a-z]+\.?\s){0,2}?(?P<name>[A-Z][\w’'.-]*"
    r"(?:\s[A-Z][\w’'.-]*)+)"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]$")
_CAP_AROUND = re.compile(r"[A-Z][\w.’'-]*$")
_WORD_BEFORE = 60
NAMES = re.compile(r"(?<![\w.’'-])[A-Z][a-z’'-]+(?:\s(?:[A-Z]\.\s?)*[A-Z][a-z’'-]+)+")
"""Two capitalised words or more in a row."""
BODIES = "state|government|university|court|army|police|city|council|country|party|ministry|club"
"""Common nouns for what acts as a body and owns what follows: "its"."""
_OBJECT = re.compile(
    r"^(?:(?:In|On|By|During|Since) [^,A-Z]{2,40},? )?(?P<subject>(?:[A-Z][\w.’'-]*\s)+"
    rf"|the\s(?:{BODIES}|king|queen|president)\s)"
    r"(?:[a-z]+ ){1,6}?(?P<word>her|him)"
    r"(?=[.,]|\s(?:at|in|under|with|to|for|on|by|when|as|after|from)\b)"
)


def person_before(setting: Setting, place: Place, word: str, sentence: str) -> str:
    """Whom "he" means: the one person spoken of just before, or whom the document is about."""
    topic = setting.things.topic
    hero = topic.name if topic and topic.person else ""
    sentence = _COMPANY.sub("", sentence)
    before = re.split(rf"\b{word}\b", sentence, maxsplit=1, flags=re.IGNORECASE)[0]
    if any(_may_be(name, word, setting) for name in _others(before, hero, setting)):
        return ""
    near = setting.text(place[0])[: place[1]].strip(" •·*–-")
    parts = sentences(near) if near or hero else sentences(setting.earlier(*place))[-1:]
    for part in reversed(parts):
        others = _others(part.text, hero, setting)
        opening = _opens_with(part.text, hero, setting, place) or _speaking(part.text, setting)
        if opening:
            fits = opening == hero or len(others | {opening}) == 1
            return opening if fits and _gender_fits(opening, word, setting) else ""
        said = re.search(rf"\b{word}\b", part.text) or _QUOTED.match(part.text)
        if (_HE.match(part.text) and not (others and not hero)) or (said and not others):
            continue
        if others or not hero:
            return ""
    return hero


def hero_as_object(text: str, setting: Setting) -> str:
    """The same with the hero's name for "her" in what somebody else did to or with her.

    Such a pronoun cannot mean the subject of its own clause.
    """
    topic = setting.things.topic
    found = _OBJECT.match(text)
    if not topic or not topic.person or not found or topic.name.split(" ")[-1] in text:
        return text
    somebody = (
        found["subject"].startswith("the ")
        or NAMES.match(found["subject"])
        or setting.registry.proper(found["subject"])
    )
    if not somebody or not _gender_fits(topic.name, found["word"], setting):
        return text
    return f"{text[: found.start('word')]}{topic.name}{text[found.end('word') :]}"


def _gender_fits(name: str, word: str, setting: Setting) -> bool:
    person = setting.registry.named(name)
    return person is not None and person.gender in {"", "f" if word in {"she", "her"} else "m"}


def _may_be(name: str, word: str, setting: Setting) -> bool:
    """Whether "he" or "she" may mean somebody of that name: not where the sex is known."""
    person = setting.registry.named(name)
    known = (person.gender if person else "") or gender_of(name.split(" ", maxsplit=1)[0])
    return known in {"", "f" if word in {"she", "her"} else "m"}


def _others(text: str, hero: str, setting: Setting) -> set[str]:
    """The persons named in `text` but the hero, by the document's own list or by their look."""
    surname = hero.rsplit(" ", maxsplit=1)[-1]
    names = {name for name in NAMES.findall(text) if personal(name.split())}
    names = {n for n in names if (p := setting.registry.named(n)) is None or p.sure or p.role}
    return {name for name in names if not hero or not name.endswith(surname)}


def _opens_with(text: str, hero: str, setting: Setting, place: Place) -> str:
    """The person who is the subject of a sentence, by full name, or ""."""
    last = hero.rsplit(" ", maxsplit=1)[-1]
    found = re.match(rf"(?:[^,]{{0,40}},\s)?(?P<name>{NAMES.pattern})(?=,|\s[a-z])", text)
    if found and personal(found["name"].split()) and setting.registry.named(found["name"]):
        named = found["name"]
        return hero if last and named.endswith(last) else named
    titled = _TITLED.match(text) or _SURNAME.match(text)
    if titled and not hero:
        person = setting.person_called(titled["surname"], place)
        return person.name if person else ""
    either = "|".join({last, hero.split(" ", maxsplit=1)[0]})
    return hero if hero and re.search(rf"(?:^|,\s|\band\s)(?:{either})\s[a-z]", text) else ""


def _speaking(text: str, setting: Setting) -> str:
    """The person who says what a sentence quotes, by full name: "..., said Ada Lovelace"; or ""."""
    found = _SPEAKING.search(text)
    named = next(sightings(found["name"]), None) if found else None
    person = setting.registry.named(named.name) if named else None
    return person.name if person else ""


def full_names(text: str, setting: Setting, place: Place) -> str:
    """The same with the first lone surname of each person in full."""
    done: set[str] = set()
    pieces, last = [], 0
    topic = setting.things.topic
    hero = topic.name if topic and topic.person else ""
    for found in _LONE_NAME.finditer(text):
        name = found["name"]
        before = text[max(0, found.start() - _WORD_BEFORE) : found.start()].rstrip()
        neighbours = _CAP_AROUND.search(before)
        after = text[found.end() : found.end() + 2]
        part = (neighbours and not found["title"]) or (after[:1] == " " and after[1:].isupper())
        person = None if part or name in done else setting.person_called(name, place)
        full = person.name if person else ""
        full = hero if not part and hero.endswith(f" {name}") and name not in done else full
        full = full or ("" if part or name in done else setting.given_name(name))
        if full and name != full and full not in text:
            pieces += [text[last : found.start()], full]
            last = found.end()
        done.add(name)
    return "".join(pieces) + text[last:]
