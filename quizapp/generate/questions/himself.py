"""Tells whether "he" in what somebody says may mean another man than the speaker."""

import re

from quizapp.generate.english.given_names import gender_of
from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import PositionFact
from quizapp.generate.setting import Setting
from quizapp.generate.text import sentences

_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:He|She|His|Her)\b")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-ZÀ-ÖØ-Þ][\w’'-]*")


def may_mean_another(claim: str, fact: PositionFact, setting: Setting) -> bool:
    """Whether the first pronoun of a claim may mean somebody who was spoken of just before it.

    The sentence before, and this one up to the claim, are read; names of the other sex and the
    speaker's own do not count.
    """
    pronoun = _PRONOUN.search(_QUOTED.sub("“”", claim))
    own = set(fact.speaker.name.split(" "))
    if not pronoun or any(
        setting.registry.proper(word) and not nations_in(word)
        for word in _surnames(claim[: pronoun.start()]) - own
    ):
        return False
    named = fact.speaker.name.split(" ")[-1] in fact.quote[: max(0, fact.start - fact.quote_start)]
    if named and not setting.text(fact.paragraph)[: fact.quote_start].strip():
        return False
    before = sentences(setting.earlier(fact.paragraph, fact.quote_start))
    last = before[-1].text if before else ""
    if named and _SOMEBODY.match(last):
        return True
    around = f"{last} {fact.quote[: max(0, fact.start - fact.quote_start)]}"
    gender = _GENDERS[pronoun[0].casefold()]
    return any(_is_other(word, gender, fact, setting) for word in sorted(_surnames(around)))


def _surnames(text: str) -> set[str]:
    return {found[0].split("’")[0].split("'")[0] for found in _CAPITAL.finditer(text)}


def _is_other(word: str, gender: str, fact: PositionFact, setting: Setting) -> bool:
    """Whether `word` is the surname of somebody else who may be of that gender."""
    if word not in setting.registry.surnames or word in fact.speaker.name.split(" "):
        return False
    person = setting.registry.bearer(word, (fact.paragraph, fact.start))
    known = (person.gender or gender_of(person.name.split(" ")[0])) if person else ""
    return known in ("", gender)
