"""Claims of the same thing that are opposed: of two speakers, of one who changed, of documents."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.agreement.index import Index
from quizapp.generate.agreement.likeness import jaccard
from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.opposites import KINDS, POLES
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
_TIME = re.compile(rf"(?<!\d)(?:1[4-9]|20)\d\d(?:s\b|(?!\d))|\b(?:{'|'.join(MONTH_NAMES)})\b")
_BEING = re.compile(
    r"\b(?:is|was|are|were|been|remain(?:s|ed)?|became)\s"
    r"(?:(?:an?|the|largely|mainly|purely|primarily|wholly|entirely)\s){0,2}([a-z]+)\b"
)
_NOW = re.compile(r"\b(?:is|are|has|have|remains?|continues?)\b")
_NEVER = re.compile(r"(?<!\bhad )\bnever\b")
_FEWEST = 3
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class View:
    """A claim by what it is about (`keys`: words and names) and which side it takes.

    `times` are the years and months in it; `is_kind` says that it tells of which kind a thing is.
    """

    fact: PositionFact
    keys: frozenset[str]
    names: frozenset[str]
    order: tuple[str, ...]
    times: frozenset[str]
    affirms: bool
    is_kind: bool

    @property
    def is_held(self) -> bool:
        """Whether somebody is said to hold it, and not the document alone."""
        return self.fact.speaker.name != ""


def opposed(facts: Sequence[PositionFact], lexicon: Lexicon) -> Iterator[tuple[View, View]]:
    """Pairs of claims of which one affirms what the other denies, the earlier one first."""
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
    said = {stem(word) for word in _BEING.findall(fact.claim)} & KINDS.keys()
    words, sides = set(), 1
    for word in _WORD.findall(named.rest):
        if word.lower() in DULL or _NEGATION.fullmatch(word):
            continue
        base = stem(word)
        topic, sign = KINDS[base] if base in said else POLES.get(base, (base, 1))
        words.add(topic)
        sides *= sign
    denies = fact.manner is not Manner.PHRASE and stem(fact.verb.split(" ")[0]) in _DENYING
    affirms = (negations + denies) % 2 == 0
    return View(
        fact=fact,
        keys=frozenset(words) | named.tokens,
        names=named.tokens,
        order=named.order,
        times=frozenset(_TIME.findall(fact.claim)),
        affirms=affirms == (sides > 0),
        is_kind=bool(said),
    )


def _same_claim(one: View, other: View) -> bool:
    if _place(one) == _place(other):
        return False
    nested = one.names <= other.names or other.names <= one.names
    alike = jaccard(one.keys, other.keys) >= _ALIKE
    if not alike or not nested or len(one.keys & other.keys) < _FEWEST:
        return False
    if one.is_held and other.is_held:
        return one.times == other.times
    if not one.names & other.names:
        return False
    within = one.keys <= other.keys or other.keys <= one.keys
    in_order = [n for n in one.order if n in other.names] == [
        n for n in other.order if n in one.names
    ]
    within |= one.is_kind and other.is_kind
    return within and in_order and _same_time(one, other)


def _same_time(one: View, other: View) -> bool:
    """Whether a document's claim is of the same time as another's, so far as can be told.

    What was may have ceased to be: undated claims are compared where both tell of the present in
    one document, of a kind that things are or are not, or where a speaker denies the document.
    """
    if one.times or other.times:
        never = any(not view.affirms and _NEVER.search(view.fact.claim) for view in (one, other))
        return one.times == other.times or (never and not (one.times and other.times))
    if one.is_held or other.is_held or (one.is_kind and other.is_kind):
        return True
    here = one.fact.document == other.fact.document
    return here and all(_NOW.search(view.fact.claim) for view in (one, other))


def _place(view: View) -> tuple[str, int, int]:
    return view.fact.document, view.fact.paragraph, view.fact.start
