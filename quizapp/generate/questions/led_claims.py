"""Tells first, in a sentence of its own, what a claim means by "it", "this" or "the remark"."""

import re
from collections.abc import Iterator

from quizapp.generate.english.function_words import PREPOSITIONS
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import AUXILIARIES
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.context import Claim
from quizapp.generate.questions.leading import (
    FEWEST_OF_LEAD,
    MOST_OF_LEAD,
    MOST_WORDS,
    stands,
    tells,
    told_before,
)
from quizapp.generate.questions.leaning import bare_nouns, relative_to_now
from quizapp.generate.questions.pronouns import pronouns_hold
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_OPENING = re.compile(r"^(?:it|its|they|their|this|that)\b", re.IGNORECASE)
_OBJECT = re.compile(
    r"^(?P<verb>(?:(?:has|have|had) )?(?:\w+ ){0,2}?\w+) (?P<word>it|this|them)(?= [a-z]|$)"
)
_THIS = re.compile(r"\b(?:this|that|these|those) (?P<noun>[a-z]+)\b(?! that)")
_JUDGED = re.compile(
    r"^(?:has |have )?[a-z]+ the (?P<noun>[a-z]+) (?:(?:an?|as) |(?:too |very )?[a-z]+$)"
)
"""What is called, found or described as something: "called the remark perplexing"."""
_POINTING = re.compile(r"\b(?:such|here|there|then|another|the same|the other|both|latter)\b")
_MANY_VOICED = frozenset(("body", "country", "administration", "officials"))
"""Holders who may mean themselves by "it" and "they"."""
_DOUBT = 0.1
_ASKED_WORDS, _FEWEST_SPACES = 3, 3


def led(text: str, fact: PositionFact, setting: Setting) -> Claim | None:
    """The claim behind the sentence before it in the text, where that says all it leaves open."""
    reported = fact.manner in (Manner.CLAUSE, Manner.PHRASE)
    if not reported or relative_to_now(text) or text.count(" ") < _FEWEST_SPACES:
        return None
    ends = list(_ends(text, fact))
    room = min(MOST_OF_LEAD, MOST_WORDS - _ASKED_WORDS - len(text.split()))
    if not ends or _POINTING.search(text):
        return None
    for told in told_before(setting, (fact.paragraph, fact.quote_start)):
        fits = FEWEST_OF_LEAD <= len(told.split()) <= room and not _names_holder(told, fact)
        if fits and stands(told, setting) and all(_meets(told, end, text, setting) for end in ends):
            return Claim(text, lead=told, doubt=_DOUBT)
    return None


def _ends(text: str, fact: PositionFact) -> Iterator[str]:
    """What a claim leaves open: a pronoun of another than its holder, and definite nouns."""
    clause = fact.manner is Manner.CLAUSE
    opening = _OPENING.match(text) if clause else _OBJECT.match(text)
    if not pronouns_hold(text, fact):
        several = not fact.speaker.name.startswith(("a ", "an "))
        own = clause and several and fact.speaker.group in _MANY_VOICED
        yield opening[0].rpartition(" ")[2].lower() if opening and not own else ""
    pointed = (found["noun"] for found in _THIS.finditer(text))
    yield from (noun for noun in pointed if noun not in PREPOSITIONS | AUXILIARIES)
    judged = _JUDGED.match(text)
    if judged:
        yield judged["noun"]
    yield from (bare.noun for bare in bare_nouns(text))


def _meets(told: str, end: str, text: str, setting: Setting) -> bool:
    """Whether the sentence tells what is meant; "this" is all that it tells."""
    return bool(end) and (end == "this" or tells(told, end, text, setting))


def _names_holder(told: str, fact: PositionFact) -> bool:
    """Whether a sentence gives the holder away by any name."""
    names = (fact.speaker.name, *fact.speaker.aliases)
    small = told.casefold()
    own = any(stands_in(small, name.removeprefix("the ").casefold()) for name in names)
    return own or bool(set(nations_in(fact.speaker.name)) & set(nations_in(told)))
