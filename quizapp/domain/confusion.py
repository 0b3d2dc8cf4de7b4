"""What a learner takes for one another: options picked for the key, items swapped, pairs mixed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from quizapp.domain.arranging import mark
from quizapp.domain.card import Card, Shape
from quizapp.domain.folding import fold

FEWEST = 2
"""How often two answers have to be taken for one another before they count as confused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """A wrong answer on record: `key` is what was right when it was given."""

    deck: str
    card: Card
    key: str
    response: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """Two answers of one deck that are taken for one another, and on which cards they were."""

    deck: str
    members: tuple[str, str]
    times: int
    cards: tuple[str, ...]


def confusions(mistakes: Iterable[Mistake], *, fewest: int = FEWEST) -> list[Confusion]:
    """The pairs that were confused at least so often, the most frequent first.

    Case and punctuation do not tell two answers apart, and it does not matter which of two was
    taken for which.
    """
    found: dict[tuple[str, frozenset[str]], list[tuple[str, tuple[str, str]]]] = {}
    for mistake in mistakes:
        for members in set(_mixed_up(mistake)):
            pair = frozenset(map(_name, members))
            if len(pair) > 1:
                found.setdefault((mistake.deck, pair), []).append((mistake.card.id, members))
    pairs = [
        Confusion(
            deck=deck,
            members=slips[0][1],
            times=len(slips),
            cards=tuple(dict.fromkeys(card for card, _ in slips)),
        )
        for (deck, _), slips in found.items()
    ]
    return sorted((p for p in pairs if p.times >= fewest), key=lambda pair: -pair.times)


def _mixed_up(mistake: Mistake) -> Iterator[tuple[str, str]]:
    """Each two that were taken for one another in one answer, as they stand on the card."""
    card = mistake.card
    if card.shape is Shape.BASIC:
        yield mistake.key, mistake.response
        return
    marking = mark(card, mistake.response)
    names = card.items or tuple(left for left, _ in card.pairs)
    for one, other in combinations(range(len(names)), 2):
        there, back = marking.stood[one] == other, marking.stood[other] == one
        if (there and back) or (card.shape is Shape.MATCH and (there or back)):
            yield names[one], names[other]


def _name(text: str) -> str:
    return fold(text) or text.strip()
