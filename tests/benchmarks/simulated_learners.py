"""Learners whose memories are their own, and not as the scheduler has them."""

import random
from dataclasses import dataclass

from quizapp.domain.memory import FSRS6_BOUNDS, FSRS6_PARAMETERS
from quizapp.domain.planning.forgetting import Forgetting, State
from quizapp.domain.workload import USUAL

_SPREAD = (
    *(0.0, 0.0, 0.0, 0.0, 0.57, 0.28, 0.6, 0.0, 0.39, 0.18, 0.33),
    *(0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27),
)
"""How far the parameters of learners lie apart, as `domain.fitting.fit` has it; half of it is used,
as most of that is what little data leaves open. First stabilities are drawn apart."""
_APART = 0.5
_STABILITIES, _EACH_STABILITY, _CARDS = 0.5, 0.3, 0.3
"""Standard deviations of logarithms: of a learner's first stabilities together, of each of them,
and of what single cards' first stabilities are beside these."""
_PACES, _ANSWERS = 0.25, 0.3
"""The same of learners' seconds an answer, and of one answer's beside them."""
_KNOWN = (4.0, 10.0)
"""The beta distribution of the share that a learner knows at first sight, 0.29 on average."""
_MISSED = 0.1
_BELIEVED = Forgetting(FSRS6_PARAMETERS)


@dataclass(slots=True)
class Card:
    """A card as it is in the learner's head, and as the scheduler believes it to be."""

    weight: float
    strength: float
    true: State | None = None
    believed: State | None = None
    last: int = 0


@dataclass
class Learner:
    """Somebody with so many cards and days; everything about them is drawn from the seed.

    What a policy may know are the `pace`, seconds an answer, and what is believed of the cards.
    """

    pace: float
    known: float
    memory: Forgetting
    cards: list[Card]
    missed: list[bool]
    rng: random.Random

    @classmethod
    def drawn(cls, seed: int, *, weights: list[float], days: int) -> "Learner":
        """A learner with a card for each weight."""
        rng = random.Random(f"learner/{seed}")
        return cls(
            pace=USUAL * rng.lognormvariate(0, _PACES),
            known=min(max(rng.betavariate(*_KNOWN), 0.02), 0.9),
            memory=Forgetting(_parameters(rng)),
            missed=[rng.random() < _MISSED for _ in range(days)],
            cards=[Card(weight, rng.lognormvariate(0, _CARDS)) for weight in weights],
            rng=rng,
        )

    def answer(self, card: Card, day: int) -> float:
        """Take a card until it is known for the day; the seconds that it takes."""
        passed = float(day - card.last)
        if card.true is None or card.believed is None:
            known = self.rng.random() < self.known
            answers = 2 if known else 4 + (self.rng.random() < 0.1)
            stability, difficulty = self.memory.met(known=known)
            card.true = stability * card.strength, difficulty
            card.believed = _BELIEVED.met(known=known)
        elif self.rng.random() < self.memory.recall(card.true[0], passed):
            answers = 1
            card.true = self.memory.recalled(card.true, passed)
            card.believed = _BELIEVED.recalled(card.believed, passed)
        else:
            answers = 2 + (self.rng.random() < 0.5)
            card.true = self.memory.forgotten(card.true, passed)
            card.believed = _BELIEVED.forgotten(card.believed, passed)
        card.last = day
        times = [self.rng.lognormvariate(0, _ANSWERS) for _ in range(answers)]
        return self.pace * sum(times)

    def recall(self, day: int) -> float:
        """The weighted share of the cards that is recalled on a day, from 0 to 1."""
        known = sum(
            card.weight * self.memory.recall(card.true[0], day - card.last)
            for card in self.cards
            if card.true is not None
        )
        return known / sum(card.weight for card in self.cards)

    def predicted(self, day: int) -> float:
        """The same as the scheduler has it."""
        known = sum(
            card.weight * _BELIEVED.recall(card.believed[0], day - card.last)
            for card in self.cards
            if card.believed is not None
        )
        return known / sum(card.weight for card in self.cards)

    @property
    def unseen(self) -> int:
        """How many cards were never met."""
        return sum(card.true is None for card in self.cards)


def _parameters(rng: random.Random) -> tuple[float, ...]:
    drawn = [
        rng.gauss(usual, _APART * spread)
        for usual, spread in zip(FSRS6_PARAMETERS, _SPREAD, strict=True)
    ]
    together = rng.lognormvariate(0, _STABILITIES)
    first = [usual * together * rng.lognormvariate(0, _EACH_STABILITY) for usual in drawn[:4]]
    drawn[:4] = sorted(first)
    return tuple(
        min(max(value, low), high) for value, (low, high) in zip(drawn, FSRS6_BOUNDS, strict=True)
    )
