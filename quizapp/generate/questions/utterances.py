"""Puts together what one speaker says in one breath, and takes apart what is two claims."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.worth import is_thin
from quizapp.generate.setting import Setting

_BETWEEN = re.compile(
    r"[.,!?]?[”\"]?(?:,? (?:[^.!?“”\"]|(?<=\bM[rs])\.|(?<=\bDr)\.){1,140}[.,])?\s*[“\"]?\s*"
)
_GOES_ON = re.compile(r"(?:It|Its|That|This|These|They|There|He|She|But|And|If (?:it|they))\b")
_ALSO_THAT = re.compile(r",? (?:and|but) that (?=[\w’'“\"-]+ )")
_LONGEST = 28
_SPLIT, _FEWEST_OF_HALF = 24, 6


def utterances(
    facts: Sequence[PositionFact], settings: Mapping[str, Setting]
) -> list[PositionFact]:
    """The facts with short quotations joined that are one utterance, and long claims in halves."""
    joined: list[PositionFact] = []
    for fact in facts:
        whole = _joined(joined[-1], fact, settings[fact.document]) if joined else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(fact)
    return [part for fact in joined for part in _halves(fact)]


def _joined(one: PositionFact, two: PositionFact, setting: Setting) -> PositionFact | None:
    """Two quotations as one, if only who says them stands between, and one needs the other."""
    here = (one.document, one.paragraph, one.speaker.name)
    if here != (two.document, two.paragraph, two.speaker.name) or two.start < one.end:
        return None
    if one.manner is not Manner.QUOTE or two.manner is not Manner.QUOTE:
        return None
    text = setting.text(one.paragraph)
    needed = is_thin(one, one.claim) or is_thin(two, two.claim) or _GOES_ON.match(two.claim)
    if not needed or not _BETWEEN.fullmatch(text, one.end, two.start):
        return None
    stop = "" if one.claim.endswith(("?", "!")) else "." if two.claim[0].isupper() else ""
    claim = f"{one.claim.rstrip('.,')}{stop} {two.claim}"
    if claim.count(" ") >= _LONGEST:
        return None
    quote = text[one.quote_start : max(one.quote_start + len(one.quote), _end(two))]
    return replace(one, claim=claim, end=two.end, quote=quote)


def _end(fact: PositionFact) -> int:
    return fact.quote_start + len(fact.quote)


def _halves(fact: PositionFact) -> Iterator[PositionFact]:
    """A long claim "that A and that B" as the claim A and the claim B, else the claim."""
    found = _ALSO_THAT.search(fact.claim) if fact.manner is Manner.CLAUSE else None
    at = fact.text.find(fact.claim)
    if not found or at < 0 or fact.claim.count(" ") < _SPLIT:
        yield fact
        return
    halves = ((0, found.start()), (found.end(), len(fact.claim)))
    if not all(_may_stand(fact.claim[start:end]) for start, end in halves):
        yield fact
        return
    for start, end in halves:
        place = fact.start + at
        claim = fact.claim[start:end]
        yield replace(fact, claim=claim, start=place + start, end=place + end)


def _may_stand(text: str) -> bool:
    """Whether half of a claim is a clause of its own."""
    words = text.split(" ")
    return len(words) >= _FEWEST_OF_HALF and any(map(is_finite, words))
