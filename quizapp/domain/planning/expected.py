"""What a plan leads to, card by card: the recall to expect, and what is left out."""

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from quizapp.domain.planning.ahead import Ahead
from quizapp.domain.planning.course import Course
from quizapp.domain.planning.plan import LeftOut, Reason
from quizapp.domain.planning.prospect import CardKey, Prospect
from quizapp.domain.planning.valuing import Valuer

_MINUTE = 60
_Kind = tuple[float | None, ...]
"""The weight of like cards, if it matters, and the octave of their stabilities; None: unseen."""

Recalls = dict[CardKey, float]
"""The chance of each card that it is recalled in the exam."""


def left_alone(cards: Sequence[Prospect], course: Course, days: int) -> Recalls:
    """What is recalled after so many days without an answer."""
    recalls = dict.fromkeys((card.key for card in cards), 0.0)
    for card in cards:
        if card.state is not None and card.age is not None:
            recalls[card.key] = course.memory.recall(card.state[0], card.age + days)
    return recalls


def as_planned(cards: Sequence[Prospect], found: Ahead) -> Recalls:
    """What is recalled of the cards that were planned, as like ones of the sample are on average.

    Of unseen cards as large a share is met as in the sample, those that were given first. Cards
    that have no like in the sample are not told of.
    """
    of_sample: dict[_Kind, list[float]] = {}
    for card, recall in zip(cards[:: found.every], found.recalls, strict=True):
        for kind in (_kind(card), _kind(card)[1:]):
            of_sample.setdefault(kind, []).append(recall)
    recalls: Recalls = {}
    for kind, alike in _by_kind(cards).items():
        sample = of_sample.get(kind) or of_sample.get(kind[1:]) or []
        met = [recall for recall in sample if recall]
        number = round(len(alike) * len(met) / len(sample)) if sample else 0
        recalls.update((card.key, fmean(met)) for card in alike[:number])
    return recalls


def weighed(recalls: Mapping[CardKey, float], cards: Sequence[Prospect]) -> float:
    """The weighted share that is recalled, 0.0 where nothing has weight."""
    weight = sum(card.weight for card in cards)
    known = sum(card.weight * recalls[card.key] for card in cards)
    return known / weight if weight else 0.0


def left_out(
    cards: Sequence[Prospect], recalls: Mapping[CardKey, float], valuer: Valuer
) -> tuple[LeftOut, ...]:
    """The cards that stay unseen, by topic and reason, those of most weight first."""
    groups: dict[tuple[str, Reason], list[Prospect]] = {}
    for card in cards:
        if card.is_new and not recalls[card.key]:
            reason = Reason.NO_TIME if card.weight > 0 else Reason.NO_WEIGHT
            groups.setdefault((card.topic, reason), []).append(card)
    found = [
        LeftOut(
            topic=topic,
            cards=len(group),
            weight=sum(card.weight for card in group),
            reason=reason,
            value=_MINUTE * max(_rate(card, valuer) for card in group),
        )
        for (topic, reason), group in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.weight, each.topic)))


def _rate(card: Prospect, valuer: Valuer) -> float:
    return valuer.offer(card).rate if card.weight > 0 else 0.0


def _by_kind(cards: Sequence[Prospect]) -> dict[_Kind, list[Prospect]]:
    kinds: dict[_Kind, list[Prospect]] = {}
    for card in cards:
        kinds.setdefault(_kind(card), []).append(card)
    return kinds


def _kind(card: Prospect) -> _Kind:
    return card.weight, None if card.state is None else round(math.log2(card.state[0]))
