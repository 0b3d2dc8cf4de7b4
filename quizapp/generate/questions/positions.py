"""Questions on who holds what: who said it, and what it was that somebody said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from quizapp.generate.distractors.likeness import alike
from quizapp.generate.distractors.speakers import Cast, is_nobody
from quizapp.generate.english.nations import forms_of
from quizapp.generate.facts import Manner, PositionFact, Speaker
from quizapp.generate.questions.claims import ready
from quizapp.generate.questions.completions import BEST_COMPLETION, Completions
from quizapp.generate.questions.context import Claim
from quizapp.generate.questions.holders import Holders
from quizapp.generate.questions.question import Question
from quizapp.generate.questions.stems import Stem, framed_stem, who_stem
from quizapp.generate.questions.utterances import utterances
from quizapp.generate.questions.views import Views
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_REPEATED = 0.75
_PRONOUN = len("us")
_NEAR = 60
"""How many claims on either side of one, or before it, are compared with it."""
_IT = ("country", "body", "officials", "administration")
_COMFORTABLE, _LONG = 24, 30
_SHORT, _SHORTEST = 9, 7
_DIFFERING = 0.9
_WITHOUT_OPTIONS = 0.12
_ANONYMOUS = re.compile(
    r"^(?!the )[a-z][^A-Z]*\b(?:protest[eo]rs?|demonstrators?|(?:eye-?)?witness(?:es)?|residents?"
    r"|villagers?|locals|survivors?|bystanders?|passengers?|patients?|shopkeepers?|sources?"
    r"|responders?|relatives?|neighbou?rs?|insiders?|fishermen|fisherman)\b"
)
"""Somebody whom no examiner would ask for: "a protester in Bergen", "multiple witnesses"."""
_ANONYMOUS_SCORE = 0.4


def candidates(facts: Sequence[PositionFact], settings: Mapping[str, Setting]) -> list[Question]:
    """Every question worth weighing on `facts`, with distractors; several may ask for one fact.

    `settings` has the setting of each document by its id.
    """
    told = utterances([fact for fact in facts if not is_nobody(fact.speaker.name)], settings)
    once = _without_repeats(told)
    holders = Holders(once)
    cast = Cast(told, settings)
    claims = {id(fact): ready(fact, settings[fact.document]) for fact in once}
    printed = [(fact, claims[id(fact)]) for fact in once]
    views, completions = Views(printed), Completions(printed, cast)
    questions: list[Question] = []
    for fact, claim in printed:
        found = _who(fact, claim, cast, settings[fact.document], holders)
        if claim:
            found += _differing(fact, claims, cast, holders)
            found += views.questions(fact, settings[fact.document])
        if claim and all(question.score < BEST_COMPLETION for question in found):
            found += completions.questions(fact, claim, settings[fact.document])
        questions += found
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
    holders: Holders,
) -> list[Question]:
    """The question for the holder, if the stem neither names them nor fits somebody else."""
    stem = who_stem(fact, claim, setting) if claim else None
    if stem is None and fact.manner is Manner.PHRASE:
        stem = framed_stem(fact)
    if stem and claim and _gives_away(fact, stem.text):
        claim = _with_it(fact, claim)
        stem = who_stem(fact, claim, setting) if claim else None
    if stem is None or _gives_away(fact, stem.text) or holders.shared(fact):
        return []
    foils = cast.foils(fact, stem.text)
    key = _sentence_case(_with_article(fact.speaker, foils), stem)
    return [
        Question(
            fact,
            "position",
            stem.text,
            key,
            stem.form,
            round(_score(stem, claim, len(foils), fact.speaker.name), 2),
            tuple(_sentence_case(foil, stem) for foil in foils),
            tuple(a for a in fact.speaker.aliases if a != fact.speaker.name),
        )
    ]


def _differing(
    fact: PositionFact, claims: Mapping[int, Claim | None], cast: Cast, holders: Holders
) -> list[Question]:
    """The question who holds the opposite of what somebody else is reported to hold."""
    other = holders.opponent(fact)
    claim = claims[id(other)] if other else None
    if other is None or claim is None or claim.context or claim.lead:
        return []
    name = other.speaker.name
    whose = f"{name}{'’' if name.endswith('s') else '’s'}"
    stem = f"Who disagreed with {whose} view that {claim.text}?"
    if _gives_away(fact, stem):
        return []
    key, foils = fact.speaker.name, cast.foils(fact, stem)
    key = key[0].upper() + key[1:]
    options = tuple(foil[0].upper() + foil[1:] for foil in foils)
    score = _DIFFERING if options and stem.count(" ") < _LONG else 0.0
    accept = tuple(a for a in fact.speaker.aliases if a != fact.speaker.name)
    return [Question(fact, "position", stem, key, "who-differs", score, options, accept)]


def _with_it(fact: PositionFact, claim: Claim) -> Claim | None:
    """The claim of a country or body with "it" for its own name at the claim's start or end."""
    if fact.manner is not Manner.CLAUSE or fact.speaker.group not in _IT:
        return None
    for name in sorted((fact.speaker.name, *fact.speaker.aliases), key=len, reverse=True):
        own = re.search(
            rf"(?:^|(?<=\b(?:with|from) )|(?<=\b(?:to|of|on|by|in) ))(?:the )?"
            rf"{re.escape(name.removeprefix('the '))}(?P<s>['’]s?)?(?!\w)",
            claim.text,
            re.IGNORECASE,
        )
        if own:
            it = "its" if own["s"] else "it"
            return replace(claim, text=f"{claim.text[: own.start()]}{it}{claim.text[own.end() :]}")
    return None


def _sentence_case(name: str, stem: Stem) -> str:
    """A holder's name as an option prints it: with a capital, unless it fills a blank inside."""
    return name if stem.form == "holder-blank" else name[0].upper() + name[1:]


def _with_article(speaker: Speaker, foils: Sequence[str]) -> str:
    """The holder's name, with the article that each of the wrong options has."""
    name = speaker.name
    bare = speaker.group == "body" and " " in name and name[0].isupper()
    told = foils and all(foil.startswith(("the ", "The ")) for foil in foils)
    return f"the {name}" if bare and told and not name.startswith("The ") else name


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


def _score(stem: Stem, claim: Claim | None, foils: int, holder: str) -> float:
    """From 0 to 1: how good a card the question would make; the shorter of two is the better."""
    words = stem.text.count(" ") + 1
    score = stem.score - (claim.doubt if claim else 0.1)
    score -= 0.06 * (words > _COMFORTABLE) + 0.1 * (words > _LONG)
    score -= 0.15 * (words < _SHORT) + 0.2 * (words < _SHORTEST)
    score -= _ANONYMOUS_SCORE * (_ANONYMOUS.match(holder) is not None)
    return max(0.0, score - _WITHOUT_OPTIONS * (not foils))
