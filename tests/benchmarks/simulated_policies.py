"""The policies that are compared: ways to choose a day's cards, within the same minutes."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from simulated_learners import Card, Learner

from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.planning import Budget, Course, Prospect, todays_part
from quizapp.domain.planning.forgetting import Forgetting

_MODEL = Forgetting(FSRS6_PARAMETERS)
_START = date(2026, 1, 5)
_REVIEW_ANSWERS = 1.3


@dataclass(frozen=True, slots=True)
class Desk:
    """What a policy may know on a day: the cards, where the exam is, and the seconds of each day.

    `spent` are those already used today.
    """

    learner: Learner
    day: int
    exam: int
    seconds: float
    spent: float = 0.0

    @property
    def cards(self) -> Sequence[Card]:
        """All cards."""
        return self.learner.cards

    @property
    def unseen(self) -> list[Card]:
        """Those never met, the heaviest first, else in the deck's order."""
        found = [card for card in self.cards if card.believed is None]
        return sorted(found, key=lambda card: -card.weight)

    def after(self, spent: float) -> "Desk":
        """The desk later on the same day."""
        return replace(self, spent=spent)

    def due(self, retention: float) -> list[Card]:
        """Those whose recall is believed to have fallen so far, the longest due first."""
        found = [
            (card.last + interval(card, retention), place)
            for place, card in enumerate(self.cards)
            if card.believed is not None
        ]
        return [self.cards[place] for due, place in sorted(found) if due <= self.day]

    def weakest_of(self, cards: Iterable[Card]) -> list[Card]:
        """Those met before today, the least well known first."""
        found = [
            (_MODEL.recall(card.believed[0], self.day - card.last), place, card)
            for place, card in enumerate(cards)
            if card.believed is not None and card.last < self.day
        ]
        return [card for _, _, card in sorted(found, key=lambda each: each[:2])]


Policy = Callable[[Desk], Iterable[Card]]
"""The cards to take on a day, in order, for as long as there is time."""


def interval(card: Card, retention: float) -> int:
    """Whole days until recall is believed to fall to a retention, at least one."""
    assert card.believed is not None
    decay = FSRS6_PARAMETERS[20]
    factor = math.pow(0.9, -1 / decay) - 1
    return max(1, round(card.believed[0] / factor * (math.pow(retention, -1 / decay) - 1)))


def reviews_first(retention: float) -> Policy:
    """What is due, then new cards for the rest of the time."""
    return lambda desk: [*desk.due(retention), *desk.unseen]


def capped(desk: Desk) -> Iterable[Card]:
    """The same at 0.9, no interval reaching beyond the day before the exam."""
    if desk.day == desk.exam - 1:
        return [*desk.weakest_of(desk.cards), *desk.unseen]
    return [*desk.due(0.9), *desk.unseen]


def paced(retention: float) -> Policy:
    """As many new cards as spread them evenly over the days left, then what is due, then more."""

    def policy(desk: Desk) -> Iterable[Card]:
        unseen = desk.unseen
        new = math.ceil(len(unseen) / (desk.exam - desk.day))
        return [*unseen[:new], *desk.due(retention), *unseen[new:]]

    return policy


def final_pass(desk: Desk) -> Iterable[Card]:
    """New cards paced and reviews at 0.8; in the last days each card once, the weakest first."""
    needed = len(desk.cards) * desk.learner.pace * _REVIEW_ANSWERS / desk.seconds
    start = desk.exam - min(math.ceil(needed), max(1, desk.exam // 3))
    if desk.day >= start:
        waiting = [card for card in desk.cards if card.last < start]
        return [*desk.weakest_of(waiting), *desk.unseen]
    unseen = desk.unseen
    new = math.ceil(len(unseen) / (start - desk.day))
    return [*unseen[:new], *desk.due(0.8), *unseen[new:]]


def planned(desk: Desk) -> Iterable[Card]:
    """The plan, made anew."""
    prospects = [
        Prospect(
            key=("", str(place)),
            weight=card.weight,
            stability=card.believed and card.believed[0],
            difficulty=card.believed and card.believed[1],
            age=None if card.believed is None else float(desk.day - card.last),
        )
        for place, card in enumerate(desk.cards)
    ]
    part = todays_part(
        prospects,
        exam=_START + timedelta(days=desk.exam),
        today=_START + timedelta(days=desk.day),
        budget=Budget.daily(desk.seconds / 60),
        course=Course.at(desk.learner.pace),
        spent=desk.spent,
    )
    return [desk.cards[int(place)] for _, place in part.cards]


def _and_ahead(policy: Policy) -> Policy:
    """A policy that uses all its time: what is left goes to the least well known."""

    def longer(desk: Desk) -> Iterable[Card]:
        yield from policy(desk)
        yield from desk.weakest_of(desk.cards)

    return longer


RIVALS: dict[str, Policy] = {
    "FSRS 0.9": _and_ahead(reviews_first(0.9)),
    "FSRS 0.95": _and_ahead(reviews_first(0.95)),
    "capped": _and_ahead(capped),
    "paced": _and_ahead(paced(0.9)),
    "final pass": _and_ahead(final_pass),
}
