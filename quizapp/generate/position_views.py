"""Questions on what somebody holds: a statement whose end is to be chosen among views."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.position_claims import Claim
from quizapp.generate.position_foils import alike
from quizapp.generate.questions import Question
from quizapp.generate.setting import Setting

_SINGULAR = "is|was|has|does"
_PLURAL = "are|were|have|do"
_NEUTRAL = "will|would|can|cannot|could|should|must|may|might|had|did"
_SPLIT = re.compile(
    rf"^(?P<subject>(?:[\w’'“”.,/-]+ ){{1,11}}?)(?P<predicate>(?P<verb>{_SINGULAR}|{_PLURAL}|{_NEUTRAL})"
    r"(?:n['’]t)? .+)$"
)
_NOT_SUBJECT = re.compile(
    r"\b(?:that|which|who|if|when|while|as|because|since|what|whether|there|it|this|these|he|she"
    r"|they|we|I|you|for the first time|despite|said|nothing)\b|,|;|:|\b\w+ed by\b",
    re.IGNORECASE,
)
_NOT_PREDICATE = re.compile(r"\b(?:I|we|our|my|you|this|these)\b|[:“”\"]", re.IGNORECASE)
_SPOKEN = (Manner.QUOTE, Manner.CLAUSE, Manner.THESIS)
_FEWEST, _MOST = 4, 22
_LEAST_RATIO, _MOST_RATIO = 0.45, 2.2
_WANTED = 3
_TOO_ALIKE = 0.5
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _View:
    """A claim in two parts: what it is about, and what is said of that."""

    fact: PositionFact
    subject: str
    predicate: str
    verb: str


def _split(fact: PositionFact, claim: Claim | None) -> _View | None:
    """The view in `claim`, where its subject is plain and its predicate neither short nor long."""
    if claim is None or fact.manner not in _SPOKEN or claim.context.startswith("In “"):
        return None
    found = _SPLIT.match(claim.text)
    if not found or _NOT_SUBJECT.search(found["subject"]):
        return None
    predicate = re.split(r"; | — ", found["predicate"])[0].rstrip(" ,.")
    words = predicate.count(" ") + 1
    if not _FEWEST <= words <= _MOST or _NOT_PREDICATE.search(predicate):
        return None
    return _View(fact, found["subject"].strip(), predicate, found["verb"])


def _agrees(key: _View, other: _View) -> bool:
    """Whether the other's predicate can follow the key's subject."""
    same = next(forms for forms in (_SINGULAR, _PLURAL, _NEUTRAL) if key.verb in forms.split("|"))
    return other.verb in _NEUTRAL.split("|") or other.verb in same.split("|")


class Views:
    """The views of all speakers that can be told in two parts."""

    def __init__(self, facts: Sequence[tuple[PositionFact, Claim | None]]) -> None:
        self._views = [view for fact, claim in facts if (view := _split(fact, claim))]

    def questions(self, fact: PositionFact, claim: Claim, setting: Setting) -> list[Question]:
        """ "According to X, <subject> ____.", if three others said something that could follow."""
        view = next((v for v in self._views if v.fact is fact), None)
        if view is None:
            return []
        foils = self._foils(view)
        source = _source(fact, setting)
        stem = f"According to {source}, {setting.lowered(view.subject)} ____."
        if len(foils) < _WANTED or stem.count(" ") + 1 > _LONGEST:
            return []
        same = sum(foil.fact.document == fact.document for foil in foils)
        score = 0.55 + 0.06 * same - 0.1 * bool(claim.context)
        options = tuple(foil.predicate for foil in foils)
        return [
            Question(fact, "position", stem, view.predicate, "view", round(score, 2), options)
        ]

    def _foils(self, key: _View) -> list[_View]:
        """Other speakers' predicates of about the same length, the own document's first."""
        fitting = [v for v in self._views if self._may_stand(v, key)]
        fitting.sort(
            key=lambda v: (
                v.fact.document != key.fact.document,
                abs(len(v.predicate) - len(key.predicate)),
                v.predicate,
            )
        )
        chosen: list[_View] = []
        for view in fitting:
            if all(alike(view.predicate, c.predicate) < _TOO_ALIKE for c in chosen):
                chosen.append(view)
        return chosen[:_WANTED]

    def _may_stand(self, other: _View, key: _View) -> bool:
        if other.fact.speaker.name == key.fact.speaker.name or not _agrees(key, other):
            return False
        ratio = len(other.predicate) / len(key.predicate)
        named = key.fact.speaker.aliases or (key.fact.speaker.name,)
        return (
            _LEAST_RATIO <= ratio <= _MOST_RATIO
            and alike(other.predicate, key.predicate) < _TOO_ALIKE
            and not any(name in other.predicate for name in named)
        )


def _source(fact: PositionFact, setting: Setting) -> str:
    """The speaker as a stem names them: with a role if it is short, an author with the year."""
    speaker = fact.speaker
    if fact.manner is Manner.THESIS:
        year = setting.document.published[:4]
        return f"{speaker.name} ({year})" if year else speaker.name
    if speaker.role and speaker.role.count(" ") < 12 and speaker.group != "body":
        return f"{speaker.name} ({speaker.role})"
    return speaker.name
