"""Which cards to take on a day: those that bring most on exam day for their time."""

from collections.abc import Iterable, Sequence

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.prospect import Prospect
from quizapp.domain.planning.valuing import Offer, Valuer, fair

_RESTED = 0.25
_KEPT = 0.9
"""The share of the time to come that is reckoned with, as some days are missed."""
_SAMPLE = 120

Taken = tuple[int, Offer]
"""A card's place among the cards, and what it brings to take it."""


def valuer_for(course: Course, cards: Sequence[Prospect], *, days: int, seconds: float) -> Valuer:
    """Values cards at what time is worth to these, with `seconds` of it in all `days`."""
    sample = spread(cards, _SAMPLE)
    share = _KEPT * len(sample) / len(cards)
    return fair(course, sample, days=days, seconds=seconds * share)


def chosen(cards: Sequence[Prospect], valuer: Valuer, seconds: float) -> list[Taken]:
    """The cards for so much time: what brings most a second first, of like ones the first given.

    Left aside are cards answered less than six hours ago, and those that are better left alone. The
    last card is one that is still begun in time.
    """
    offers = [
        (place, valuer.offer(card))
        for place, card in enumerate(cards)
        if card.age is None or card.age >= _RESTED
    ]
    found: list[Taken] = []
    for place, offer in sorted(offers, key=lambda each: -each[1].rate):
        if seconds <= 0 or offer.gain <= 0:
            break
        seconds -= offer.seconds
        found.append((place, offer))
    return found


def is_last_look(valuer: Valuer, taken: Iterable[Prospect]) -> bool:
    """Whether most cards met again today are best not met any more before the exam."""
    found = [valuer.is_last(card.weight, card.state) for card in taken if card.state is not None]
    return sum(found) * 2 > len(found)


def spread(cards: Sequence[Prospect], most: int) -> Sequence[Prospect]:
    """A sample of the cards, evenly over their order."""
    return cards[:: step(len(cards), most)]


def step(cards: int, most: int) -> int:
    """How many of the cards each one of a sample stands for."""
    return -(-cards // most)
