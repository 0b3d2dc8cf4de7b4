"""Views on the same thing that are opposed: two speakers who differ, or one who changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.generate.agreement.index import Index
from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.opposites import POLES
from quizapp.generate.agreement.vocabulary import DULL, stem
from quizapp.generate.facts import Manner, PositionFact, Speaker

_NEGATION = re.compile(
    r"\b(?:not(?! only| just| merely)|never|no(?! longer only| doubt)|cannot|neither|nor|without)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(r"\b(?:if|whether|unless|perhaps)\b|\?", re.IGNORECASE)
_DENYING = {stem(word) for word in ("deny", "dispute", "reject", "refute", "dismiss", "contest")}
_WORD = re.compile(r"[A-Za-z][\w’']*")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_FEWEST = 3
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class View:
    """A position by what it is about (`keys`: words and names) and which side it takes."""

    fact: PositionFact
    keys: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    affirms: bool


def opposed(facts: Sequence[PositionFact], lexicon: Lexicon) -> Iterator[tuple[View, View]]:
    """Pairs of views in which one affirms what the other denies, the earlier view first."""
    views = [view for fact in facts if (view := _view(fact, lexicon))]
    index = Index(views)
    for place, view in enumerate(views):
        for other in index.earlier(place):
            if other.affirms != view.affirms and _same_claim(other, view):
                yield other, view


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Whether two speakers are one, by their names or the names that they are called by too."""
    first = {one.name.casefold(), *(alias.casefold() for alias in one.aliases)}
    return bool(first & {other.name.casefold(), *(alias.casefold() for alias in other.aliases)})


def _view(fact: PositionFact, lexicon: Lexicon) -> View | None:
    negations = len(_NEGATION.findall(fact.claim))
    if negations > 1 or _DOUBTED.search(fact.claim):
        return None
    named = lexicon.names(fact.claim, opens=True)
    words, sides = set(), 1
    for word in _WORD.findall(named.rest):
        if word.lower() in DULL or _NEGATION.fullmatch(word):
            continue
        topic, sign = POLES.get(stem(word), (stem(word), 1))
        words.add(topic)
        sides *= sign
    denies = fact.manner is not Manner.PHRASE and stem(fact.verb.split(" ")[0]) in _DENYING
    affirms = (negations + denies) % 2 == 0
    return View(
        fact,
        frozenset(words) | named.tokens,
        named.tokens,
        frozenset(_YEAR.findall(fact.claim)),
        affirms == (sides > 0),
    )


def _same_claim(one: View, other: View) -> bool:
    if (one.fact.document, one.fact.paragraph, one.fact.start) == (
        other.fact.document, other.fact.paragraph, other.fact.start,
    ):  # fmt: skip
        return False
    shared = one.keys & other.keys
    nested = one.names <= other.names or other.names <= one.names
    alike = len(shared) >= _ALIKE * len(one.keys | other.keys)
    return alike and nested and len(shared) >= _FEWEST and one.years == other.years
