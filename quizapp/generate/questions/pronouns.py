"""Tells whether the pronouns of a claim mean its speaker, or what it names itself."""

import itertools
import re
from collections.abc import Sequence

from quizapp.generate.english.function_words import (
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.verbs import AUXILIARIES, is_finite
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.context import FIRST_PERSON, PAIRED

_OPENING = re.compile(
    r"^(?:it|its|it['’]s|they|they['’]\w+|their|these|those|this|that|that['’]s|he|he['’]s|she"
    r"|his|her|him|them|there['’]s|here|such|both|neither|either|others?|another|which|who|what"
    r"|so|then|you|your|one|(?:most|some|much|all|part|half|none) of (?:it|them|th[ei]se?))\b",
    re.IGNORECASE,
)
_EXISTS = re.compile(
    r"^(?:it (?:is|was|would be|will be) (?:\w+ )?(?:important|essential|crucial|possible"
    r"|impossible"
    r"|difficult|hard|easy|time|necessary|vital|right|wrong|clear|likely|unlikely|good|better|best"
    r"|unacceptable|early|fair|reasonable|true|only a matter|up) (?:that|to|for|of)\b|that the\b"
    r"|it (?:is|was) not an? [^,]+, but\b|what [^,.]+ (?:is|was)\b"
    r"|those (?:who|in|of)\b)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"^(?:\w+ )??(?:\w+(?:ed|es|s|t)|sees|saw) (?:it|him|her|them|this|that|these|those)\b"
)
_ITS_OBJECT = re.compile(
    r"^(?:deem|regard|view|see|saw|consider|describe|call|dismiss|hail|praise|welcome|criticis"
    r"|criticiz|condemn|denounc)\w* (?:its|their|his|her)\b"
)
_THIRD = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_ITS = re.compile(r"\b(?:it|its|itself|they|them|their|theirs)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"[a-z]{2,}(?<!['’u])(?<!is)s\b(?!['’])|\band\b|\b(?:people|men|women|children|police|both|all|who"
    r"|everyone|anyone|nobody|each|majority|public|team|staff|side|those|party)\b"
)
_EXPLETIVE = re.compile(r"it(?:['’]s| is| was| would be| will be| has been)\b", re.IGNORECASE)
_SINGLE = frozenset(("it", "its", "itself"))
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z]|^[A-Z]\w+(?:['’]s)? (?!that\b)")
_OPENS_WITH_NOUN = re.compile(
    r"^(?:[a-z]+(?<!s)) (?:is|was|has|had|will|would|can|could|must|should)\b"
)
_ARTICLES = frozenset(("a", "an", "the", "any", "no", "each", "every", "one", "this", "that"))
_ENDS = PREPOSITIONS | COORDINATORS | RELATIVES | SUBORDINATORS | AUXILIARIES
_LONGEST_NOUN = 5
_NAMED_BEFORE = 2


def pronouns_hold(text: str, fact: PositionFact) -> bool:
    """Whether every pronoun means the speaker, or something that the claim names before it."""
    outside = re.sub(r"[“\"][^”\"]*[”\"]", "“”", text)
    if fact.manner is Manner.PHRASE and (_OBJECT.match(outside) or _ITS_OBJECT.match(outside)):
        return False
    if fact.manner is not Manner.QUOTE and FIRST_PERSON.search(outside):
        return False
    body = outside if fact.manner is Manner.CLAUSE else text
    opening = _OPENING.match(body)
    if opening and not _EXISTS.match(body) and not PAIRED.match(body):
        return fact.manner is Manner.CLAUSE and opening[0].casefold() in _own(fact)
    third = _THIRD.search(text)
    personal = fact.speaker.group not in ("body", "country", "administration", "document")
    if third and not (personal and fact.manner in (Manner.CLAUSE, Manner.PHRASE)):
        return re.search(r"[A-Z]\w+ [A-Z]\w+|M[rs]s? [A-Z]", text[: third.start()]) is not None
    they = _THEY.search(text)
    if they and not _PLURAL.search(text[: they.start()]):
        return False
    return _its_thing_told(text, fact, personal=personal)


def _its_thing_told(text: str, fact: PositionFact, *, personal: bool) -> bool:
    """Whether "it" has a thing before it; a country or a body may mean itself."""
    its = _ITS.search(text)
    if not its:
        return True
    if fact.manner is Manner.QUOTE:
        return text[: its.start()].count(" ") >= _NAMED_BEFORE
    if _EXPLETIVE.match(text, its.start()):
        return True
    single = its[0].casefold() in _SINGLE and personal
    return not single or _has_thing(text[: its.start()])


def _has_thing(before: str) -> bool:
    """Whether words have a name, or one thing, that a following "it" can mean."""
    if _CAPITAL.search(before) or _OPENS_WITH_NOUN.match(before):
        return True
    words = before.casefold().split(" ")
    return any(_is_one(words, at) for at, word in enumerate(words) if word in _ARTICLES)


def _is_one(words: Sequence[str], at: int) -> bool:
    """Whether the noun behind the article at a place is in the singular."""
    after = itertools.takewhile(
        lambda word: word not in _ENDS and not is_finite(word), words[at + 1 :]
    )
    noun = list(itertools.islice(after, _LONGEST_NOUN))
    return bool(noun) and noun[-1].isalpha() and not noun[-1].endswith("s")


def _own(fact: PositionFact) -> tuple[str, ...]:
    """The pronouns by which a reported clause means its own speaker."""
    if fact.speaker.group in ("country", "administration"):
        return ("it", "its")
    if fact.speaker.group in ("body", "document", "officials"):
        return ()
    return ("he", "she", "his", "her")
