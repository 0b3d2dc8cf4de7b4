"""Dates that an account's own "after" and "before" deny."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.domain.moments import DateValue
from quizapp.generate.agreement.index import Index
from quizapp.generate.agreement.matching import same_names
from quizapp.generate.agreement.measures import wholly_before
from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.occasions import is_unique
from quizapp.generate.agreement.tellings import Telling, deed_in
from quizapp.generate.agreement.vocabulary import words_of
from quizapp.generate.facts import DateFact

_AFTER = r"[Aa]fter|[Ff]ollowing|[Ii]n the (?:wake|aftermath) of"
_BEFORE = r"[Bb]efore|[Aa]head of|[Pp]rior to|[Oo]n the eve of"
_TURN = re.compile(
    rf"(?<!\bnot )(?:(?P<after>\b(?:{_AFTER}))|(?P<before>\b(?:{_BEFORE})))\s(?!being\b)"
)
_PHRASE_END = re.compile(r"[,;:()—]|\.(?:\s|$)|\s(?:and|but|that|which|who|when|while)\s")
_OTHER = re.compile(
    r"[;:—]|,\s(?:and|but)\s|\b(?:had|who|which|that|whose|where|when|while|whereas)\b"
)
"""What shows that a sentence tells of more than one deed, of which the date may be another's."""
_OPENING = 12
"""Letters before a date that opens its sentence ("Early in ")."""
_YEAR = re.compile(r"\d{4}")
_BARE = {"", "last"}
_OPENERS = ("begin", "sign", "pass", "open")
"""What a bare name dates: the crisis began, the treaty was signed, the act was passed."""


def misordered(told: Sequence[Telling], lexicon: Lexicon) -> Iterator[tuple[Telling, Telling]]:
    """Pairs of which the first says that it came before or after what the second dates otherwise.

    "After the treaty was signed, in May 1921, ..." against "The treaty was signed in June 1922."
    """
    dated = [one for one in told if isinstance(one.fact, DateFact) and one.plain and one.deed]
    index = Index(dated)
    for one in told:
        for other, is_later in _turns(one, lexicon):
            for known in index.near(other):
                if _denies(one, other, known, is_later=is_later):
                    yield one, known


def _turns(one: Telling, lexicon: Lexicon) -> Iterator[tuple[Telling, bool]]:
    """What an account says that its date came after (True) or before (False), as an account."""
    fact = one.fact
    if not isinstance(fact, DateFact) or not _is_exact(one):
        return
    at = fact.start - fact.quote_start
    for turn in _TURN.finditer(fact.quote):
        end = _PHRASE_END.search(fact.quote, turn.end())
        phrase = fact.quote[turn.end() : end.start() if end else len(fact.quote)]
        stop = turn.end() + len(phrase)
        around = fact.quote[: turn.start()] + fact.quote[stop:]
        if turn.start() <= at < stop or _OTHER.search(around) or _YEAR.search(phrase):
            continue
        if _OPENING < at < turn.start() and fact.quote[at + len(fact.text) : turn.start()].strip(
            ", "
        ):
            continue
        named = lexicon.names(phrase, opens=False)
        words = words_of(named.rest)
        other = replace(one, words=words, core=words, named=named, deed=deed_in(phrase, named))
        yield replace(other, owned=frozenset()), bool(turn["after"])


def _is_exact(one: Telling) -> bool:
    value = one.fact.value
    moods = any(scope.startswith(("bound ", "mood ")) for scope in one.scope)
    loose = isinstance(value, DateValue) and (value.end is not None or value.qualifier)
    return one.plain and not moods and not loose and not one.beside


def _denies(one: Telling, other: Telling, known: Telling, *, is_later: bool) -> bool:
    """Whether what `other` names is dated, as `known`, on the wrong side of the date of `one`."""
    if known.sentence == one.sentence or not _is_exact(known):
        return False
    if not same_names(other.named, known.named):
        return False
    if other.deed in _BARE and known.deed in _OPENERS:
        other = replace(other, deed=known.deed, words=known.words, core=known.core)
    if other.deed != known.deed or not is_unique(other, known):
        return False
    first, second = one.fact.value, known.fact.value
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return False
    return wholly_before(first, second) if is_later else wholly_before(second, first)
