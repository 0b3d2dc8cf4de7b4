"""All that a corpus tells, put side by side once: doubles, conflicts, and what is true of what."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from quizapp.domain.values import Value
from quizapp.generate.agreement.conflicts import (
    Conflict,
    of_claims,
    of_headings,
    of_order,
    of_values,
)
from quizapp.generate.agreement.index import Index
from quizapp.generate.agreement.matching import related, same_fact
from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.statements import Paragraphs, statements
from quizapp.generate.agreement.tellings import tellings
from quizapp.generate.facts import DateFact, Fact, FigureFact, PositionFact

Place = tuple[str, int, int, int]
Stated = tuple[Value, str]
"""A value that a document states, and how it is printed."""


class Record:
    """The accounts of a corpus; built once, asked for every card."""

    def __init__(self, facts: Sequence[Fact], texts: Iterable[str]) -> None:
        self._lexicon = Lexicon(texts)
        self._views = [fact for fact in facts if isinstance(fact, PositionFact)]
        self._told = tellings(facts, self._lexicon)
        self._of = {place_of(told.fact): told for told in self._told}
        self._index = Index(self._told)

    def retold(self, fact: Fact) -> list[Fact]:
        """The other facts that say the same as `fact`, in their order."""
        told = self._of.get(place_of(fact))
        if told is None:
            return []
        return [
            other.fact for other in self._index.near(told)
            if other is not told and same_fact(told, other)
        ]  # fmt: skip

    def stated(self, fact: DateFact | FigureFact) -> list[Stated]:
        """Every other value that some document states for what `fact` may be about."""
        told = self._of[place_of(fact)]
        return [
            (other.fact.value, other.fact.text)
            for other in self._index.near(told)
            if other is not told and related(told, other)
        ]

    def conflicts(self, paragraphs: Paragraphs) -> list[Conflict]:
        """The accounts and claims that cannot all be so; `paragraphs` are those of the facts."""
        claims = [*self._views, *statements(paragraphs, self._views)]
        ranks = {document: rank for rank, document in enumerate(paragraphs)}
        claims.sort(key=lambda claim: (ranks[claim.document], claim.paragraph, claim.start))
        return [
            *self._of_values,
            *of_claims(claims, self._lexicon),
            *of_order(self._told, self._lexicon),
            *of_headings(self._told, paragraphs, self._lexicon),
        ]

    @cached_property
    def _of_values(self) -> list[Conflict]:
        return of_values(self._told)

    @cached_property
    def _disputed(self) -> dict[Place, Conflict]:
        return {
            place_of(side.fact): conflict for conflict in self._of_values for side in conflict.sides
        }

    def dispute(self, fact: Fact) -> Conflict | None:
        """The conflict in which a date or figure stands, or None."""
        return self._disputed.get(place_of(fact))


def place_of(fact: Fact) -> Place:
    """Where a fact stands: its document, its paragraph, its start and end there."""
    return fact.document, fact.paragraph, fact.start, fact.end
