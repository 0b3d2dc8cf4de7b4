"""Tells who else is reported to hold a view, and who is reported to hold the opposite."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from quizapp.generate.distractors.likeness import denies, words_of
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nearness import near

_SAME = 0.75
_CONTRARY = 0.7
_FEWEST = 4
"""Fewest telling words of a view for its opposite to be sure."""
_RAREST = 5
_NEAR = 60
"""How many claims on either side of one are compared with it."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A view with its telling words; `number` counts the facts."""

    number: int
    fact: PositionFact
    words: frozenset[str]
    denies: bool


class Holders:
    """The holders of all views, by the words of what they hold."""

    def __init__(self, facts: Sequence[PositionFact]) -> None:
        self._views: dict[int, _Held] = {}
        self._holding: dict[str, list[_Held]] = {}
        for number, fact in enumerate(facts):
            view = _Held(number, fact, words_of(fact.claim), denies(fact.claim))
            self._views[id(fact)] = view
            for word in view.words:
                self._holding.setdefault(word, []).append(view)

    def shared(self, fact: PositionFact) -> bool:
        """Whether another speaker's claim shares most of its words: two answers would fit."""
        view = self._views[id(fact)]
        return any(
            other.denies == view.denies and _in_common(view, other) >= _SAME
            for other in self._others(view)
        )

    def opponent(self, fact: PositionFact) -> PositionFact | None:
        """The earlier reported view of somebody else which `fact` denies, or None."""
        view = self._views[id(fact)]
        if fact.manner is not Manner.CLAUSE or len(view.words) < _FEWEST:
            return None
        for other in self._others(view):
            if other.denies == view.denies or other.number > view.number:
                continue
            told = other.fact.manner is Manner.CLAUSE and len(other.words) >= _FEWEST
            if told and _in_common(view, other) >= _CONTRARY:
                return other.fact
        return None

    def _others(self, view: _Held) -> Iterator[_Held]:
        """Other speakers' views nearby that have one of its rarest words, each once."""
        rarest = sorted(view.words, key=lambda word: (len(self._holding[word]), word))
        seen: set[int] = set()
        for views in (self._holding[word] for word in rarest[:_RAREST]):
            for other in near(views, view.number, within=_NEAR, key=attrgetter("number")):
                if other.number not in seen and other.fact.speaker.name != view.fact.speaker.name:
                    seen.add(other.number)
                    yield other


def _in_common(one: _Held, other: _Held) -> float:
    """How much of the shorter view's words the two share, from 0 to 1."""
    return len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))
