"""Questions on who holds what: who said it, and what it was that somebody said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from quizapp.generate.distractors.likeness import alike, opposed, words_of
from quizapp.generate.distractors.speakers import Cast
from quizapp.generate.english.nations import forms_of
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nearness import near
from quizapp.generate.questions.claims import Claim, ready
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.stems import Stem, framed_stem, who_stem
from quizapp.generate.questions.views import Views
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_REPEATED = 0.75
_RAREST = 5
_PRONOUN = len("us")
_ENOUGH = 3
_NEAR = 60
"""How many claims on either side of one, or before it, are compared with it."""
_IT = ("country", "body", "officials", "administration")
_LONG = 32
_SHORT = 9


def candidates(facts: Sequence[PositionFact], settings: Mapping[str, Setting]) -> list[Question]:
    """Every question worth weighing on `facts`, with distractors; several may ask for one fact.

    `settings` has the setting of each document by its id.
    """
    once = _without_repeats(facts)
    shared = _Shared(once)
    cast = Cast(facts, settings)
    claims = {id(fact): ready(fact, settings[fact.document]) for fact in once}
    views = Views([(fact, claims[id(fact)]) for fact in once])
    questions: list[Question] = []
    for fact in once:
        claim = claims[id(fact)]
        questions += _who(fact, claim, cast, settings[fact.document], shared)
        if claim:
            questions += views.questions(fact, settings[fact.document])
    return questions


def _without_repeats(facts: Sequence[PositionFact]) -> list[PositionFact]:
    """The facts without those that one speaker says again in the same document."""
    kept: dict[tuple[str, str], list[PositionFact]] = {}
    for fact in facts:
        said = kept.setdefault((fact.document, fact.speaker.name), [])
        if all(alike(fact.claim, other.claim) < _REPEATED for other in said[-_NEAR:]):
            said.append(fact)
    once = {id(fact) for said in kept.values() for fact in said}
    return [fact for fact in facts if id(fact) in once]


def _who(
    fact: PositionFact,
    claim: Claim | None,
    cast: Cast,
    setting: Setting,
    shared: "_Shared",
) -> list[Question]:
    """The question for the holder, if the stem neither names them nor fits somebody else."""
    stem = who_stem(fact, claim, setting) if claim else None
    if stem is None and fact.manner is Manner.PHRASE:
        stem = framed_stem(fact)
    if stem and claim and _gives_away(fact, stem.text):
        claim = _with_it(fact, claim)
        stem = who_stem(fact, claim, setting) if claim else None
    if stem is None or _gives_away(fact, stem.text) or shared.held_by_another(fact):
        return []
    foils = cast.foils(fact, stem.text)
    key = _sentence_case(fact.speaker.name, stem)
    return [
        Question(
            fact,
            "position",
            stem.text,
            key,
            stem.form,
            round(_score(stem, claim, len(foils)), 2),
            tuple(_sentence_case(foil, stem) for foil in foils),
            tuple(a for a in fact.speaker.aliases if a != fact.speaker.name),
        )
    ]


def _with_it(fact: PositionFact, claim: Claim) -> Claim | None:
    """The claim of a country or body with "it" for its own name, where that opens the claim."""
    if fact.manner is not Manner.CLAUSE or fact.speaker.group not in _IT:
        return None
    for name in sorted((fact.speaker.name, *fact.speaker.aliases), key=len, reverse=True):
        own = re.match(
            rf"(?:the )?{re.escape(name.removeprefix('the '))}(?P<s>['’]s?)?(?!\w)",
            claim.text,
            re.IGNORECASE,
        )
        if own:
            it = "its" if own["s"] else "it"
            return replace(claim, text=f"{it}{claim.text[own.end() :]}")
    return None


def _sentence_case(name: str, stem: Stem) -> str:
    """A holder's name as an option prints it: with a capital, unless it fills a blank inside."""
    return name if stem.form == "holder-blank" else name[0].upper() + name[1:]


def _gives_away(fact: PositionFact, stem: str) -> bool:
    """Whether the stem names the holder by any name."""
    lowered = stem.casefold()
    if fact.speaker.group == "country":
        return any(
            f" {form}" in f" {lowered}"
            for form in forms_of(fact.speaker.name)
            if len(form) > _PRONOUN
        )
    names = (fact.speaker.name, *fact.speaker.aliases)
    return any(stands_in(lowered, name.removeprefix("the ").casefold()) for name in names)


class _Shared:
    """Tells whether somebody else is reported to hold much the same: then two answers would fit."""

    def __init__(self, facts: Sequence[PositionFact]) -> None:
        self._order = {id(fact): number for number, fact in enumerate(facts)}
        self._holding: dict[str, list[tuple[int, PositionFact]]] = {}
        for number, fact in enumerate(facts):
            for word in words_of(fact.claim):
                self._holding.setdefault(word, []).append((number, fact))

    def held_by_another(self, fact: PositionFact) -> bool:
        """Whether another speaker's claim shares most of its words; common words are passed by."""
        lists = sorted((self._holding.get(w, []) for w in words_of(fact.claim)), key=len)
        here = self._order[id(fact)]
        return any(
            other.speaker.name != fact.speaker.name
            and alike(other.claim, fact.claim) >= _REPEATED
            and not opposed(other.claim, fact.claim)
            for facts in lists[:_RAREST]
            for _, other in near(facts, here, within=_NEAR, key=itemgetter(0))
        )


def _score(stem: Stem, claim: Claim | None, foils: int) -> float:
    """From 0 to 1: how good a card the question would make."""
    words = stem.text.count(" ") + 1
    score = stem.score - (claim.doubt if claim else 0.1)
    score -= 0.1 * (words > _LONG) + 0.15 * (words < _SHORT) + 0.08 * max(0, _ENOUGH - foils)
    return max(0.0, score)
