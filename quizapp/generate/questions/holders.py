"""Tells who else is reported to hold a view, and who is reported to hold the opposite."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from quizapp.generate.distractors.likeness import alike, opposed, words_of
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nearness import near

_SAME = 0.75
_CONTRARY = 0.7
_FEWEST = 4
"""Fewest telling words of a view for its opposite to be sure."""
_RAREST = 5
_NEAR = 60
"""How many claims on either side of one are compared with it."""


class Holders:
    """The holders of all views, by the words of what they hold."""

    def __init__(self, facts: Sequence[PositionFact]) -> None:
        self._order = {id(fact): number for number, fact in enumerate(facts)}
        self._holding: dict[str, list[tuple[int, PositionFact]]] = {}
        for number, fact in enumerate(facts):
            for word in words_of(fact.claim):
                self._holding.setdefault(word, []).append((number, fact))

    def shared(self, fact: PositionFact) -> bool:
        """Whether another speaker's claim shares most of its words: two answers would fit."""
        return any(
            alike(other.claim, fact.claim) >= _SAME and not opposed(other.claim, fact.claim)
            for other in self._others(fact)
        )

    def opponent(self, fact: PositionFact) -> PositionFact | None:
        """The earlier reported view of somebody else which `fact` denies, or None."""
        words = words_of(fact.claim)
        if fact.manner is not Manner.CLAUSE or len(words) < _FEWEST:
            return None
        here = self._order[id(fact)]
        for other in self._others(fact):
            if other.manner is not Manner.CLAUSE or self._order[id(other)] > here:
                continue
            fewest = min(len(words), len(words_of(other.claim)))
            if fewest < _FEWEST or len(words & words_of(other.claim)) < _CONTRARY * fewest:
                continue
            if opposed(other.claim, fact.claim):
                return other
        return None

    def _others(self, fact: PositionFact) -> Iterator[PositionFact]:
        """Other speakers' views nearby that have one of its rarest words, each once."""
        lists = sorted((self._holding.get(w, []) for w in words_of(fact.claim)), key=len)
        here = self._order[id(fact)]
        seen: set[int] = set()
        for facts in lists[:_RAREST]:
            for number, other in near(facts, here, within=_NEAR, key=itemgetter(0)):
                if number not in seen and other.speaker.name != fact.speaker.name:
                    seen.add(number)
                    yield other
