"""Questions on who holds what: who said it, and what it was that somebody said."""

from collections.abc import Sequence

from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nations import forms_of
from quizapp.generate.position_claims import Claim, ready
from quizapp.generate.position_foils import Cast, alike
from quizapp.generate.position_stems import Stem, framed_stem, who_stem
from quizapp.generate.position_views import Views
from quizapp.generate.questions import Question
from quizapp.generate.roles import body, classify
from quizapp.generate.setting import Setting

_REPEATED = 0.75
_ENOUGH = 3
_LONG = 32
_SHORT = 9


def candidates(
    facts: Sequence[PositionFact], manuscripts: Sequence[Manuscript]
) -> list[Question]:
    """Every question worth weighing on `facts`, with distractors; several may ask for one fact."""
    settings = {m.document.id: _setting(m) for m in manuscripts}
    once = _without_repeats(facts)
    cast = Cast(facts, settings, {m.document.id: "\n".join(m.paragraphs) for m in manuscripts})
    claims = {id(fact): ready(fact, settings[fact.document]) for fact in once}
    views = Views([(fact, claims[id(fact)]) for fact in once])
    questions: list[Question] = []
    for fact in once:
        claim = claims[id(fact)]
        questions += _who(fact, claim, cast, settings[fact.document], once)
        if claim:
            questions += views.questions(fact, claim, settings[fact.document])
    return questions


def _setting(manuscript: Manuscript) -> Setting:
    document = manuscript.document
    return Setting(manuscript, body(classify(manuscript.paragraphs, published=document.published)))


def _without_repeats(facts: Sequence[PositionFact]) -> list[PositionFact]:
    """The facts without those that one speaker says again in the same document."""
    kept: list[PositionFact] = []
    for fact in facts:
        same = (f for f in kept if f.document == fact.document and f.speaker == fact.speaker)
        if not any(alike(fact.claim, other.claim) >= _REPEATED for other in same):
            kept.append(fact)
    return kept


def _who(
    fact: PositionFact,
    claim: Claim | None,
    cast: Cast,
    setting: Setting,
    facts: Sequence[PositionFact],
) -> list[Question]:
    """The question for the holder, if the stem neither names them nor fits somebody else."""
    stem = who_stem(fact, claim, setting) if claim else None
    if stem is None and fact.manner is Manner.PHRASE:
        stem = framed_stem(fact)
    if stem is None or _gives_away(fact, stem.text) or _fits_another(fact, facts):
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


def _sentence_case(name: str, stem: Stem) -> str:
    """A holder's name as an option prints it: with a capital, unless it fills a blank inside."""
    return name if stem.form == "holder-blank" else name[0].upper() + name[1:]


def _gives_away(fact: PositionFact, stem: str) -> bool:
    """Whether the stem names the holder by any name."""
    lowered = stem.casefold()
    if fact.speaker.group == "country":
        return any(f" {form}" in f" {lowered}" for form in forms_of(fact.speaker.name) if len(form) > 2)
    names = (fact.speaker.name, *fact.speaker.aliases)
    return any(name.removeprefix("the ").casefold() in lowered for name in names)


def _fits_another(fact: PositionFact, facts: Sequence[PositionFact]) -> bool:
    """Whether somebody else is reported to hold much the same, so that two answers would fit."""
    return any(
        other.speaker.name != fact.speaker.name and alike(other.claim, fact.claim) >= _REPEATED
        for other in facts
    )


def _score(stem: Stem, claim: Claim | None, foils: int) -> float:
    """From 0 to 1: how good a card the question would make."""
    words = stem.text.count(" ") + 1
    score = stem.score - (claim.doubt if claim else 0.1)
    score -= 0.1 * (words > _LONG) + 0.15 * (words < _SHORT) + 0.12 * max(0, _ENOUGH - foils)
    return max(0.0, score)
