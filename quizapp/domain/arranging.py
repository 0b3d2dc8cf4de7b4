"""Drills on the parts of a card: items to put in order, couples to match.

An arrangement is a part for each place: for an order card its items, for a match card the right
part that goes with each of the left ones.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from quizapp.domain.card import Card, Shape

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What parts are called where they are picked; a card with more parts is turned over."""
_ARROW = "→"


@dataclass(frozen=True, slots=True)
class Marking:
    """An arrangement beside the right one.

    `given` is the part that was put at each place, "" where there is none; `fits` says of each
    place whether the right part stands there. `stood` says of the part that belongs to each place
    where it was put, counted from 0, None where it was left out.
    """

    given: tuple[str, ...]
    fits: tuple[bool, ...]
    stood: tuple[int | None, ...]

    @property
    def is_right(self) -> bool:
        """Whether every part is in its place."""
        return all(self.fits) and len(self.given) == len(self.fits)

    @property
    def in_place(self) -> int:
        """How many parts are in their places."""
        return sum(self.fits)

    @property
    def pairs(self) -> int:
        """How many couples can be made of the parts."""
        return len(self.fits) * (len(self.fits) - 1) // 2

    @property
    def agreeing(self) -> int:
        """How many of those couples stand the right way round.

        They are the concordant pairs of M. G. Kendall, A New Measure of Rank Correlation,
        Biometrika 30 (1938): his tau is 2 · agreeing / pairs - 1.
        """
        couples = combinations(self.stood, 2)
        return sum(a is not None and b is not None and a < b for a, b in couples)


def parts(card: Card) -> tuple[str, ...]:
    """What is to be arranged, in the right arrangement; () for a card of another shape."""
    if card.shape is Shape.ORDER:
        return card.items
    return tuple(right for _, right in card.pairs) if card.shape is Shape.MATCH else ()


def can_be_arranged(card: Card) -> bool:
    """Whether there is more than one arrangement, and a letter for each part."""
    return len(parts(card)) <= len(LETTERS) and len(set(map(_folded, parts(card)))) > 1


def shuffled(card: Card, rng: random.Random) -> tuple[str, ...]:
    """The parts in a random order, each but the right one as likely as the other.

    A card that cannot be arranged keeps its order.
    """
    right, shown = parts(card), list(parts(card))
    while can_be_arranged(card) and _same(shown, right):
        rng.shuffle(shown)
    return tuple(shown)


def written(card: Card, arrangement: Sequence[str]) -> str:
    """An arrangement as it is put on record, a line for each place; `mark` reads it."""
    if card.shape is Shape.ORDER:
        return "\n".join(map(_line, arrangement))
    lefts = (_line(left) for left, _ in card.pairs)
    return "\n".join(
        f"{left} {_ARROW} {_line(right)}" for left, right in zip(lefts, arrangement, strict=True)
    )


def mark(card: Card, response: str) -> Marking:
    """What is right about an arrangement that was written down.

    Case and spaces do not count, and of parts that read the same one is as good as the other.
    """
    right = parts(card)
    lines = [_line(line) for line in response.strip("\n").split("\n")]
    if card.shape is Shape.MATCH:
        lefts = [left for left, _ in card.pairs][: len(lines)]
        told = [
            line.removeprefix(f"{_line(left)} {_ARROW}").strip()
            for left, line in zip(lefts, lines, strict=False)
        ]
        lines = told + lines[len(told) :]
    given = (*lines, *[""] * (len(right) - len(lines)))
    fits = tuple(_folded(g) == _folded(r) for g, r in zip(given, right, strict=False))
    return Marking(given, fits, _places(right, given, fits))


def _places(
    right: Sequence[str], given: Sequence[str], fits: Sequence[bool]
) -> tuple[int | None, ...]:
    """Where each part was put; parts that read the same take the places left, the first first."""
    found: list[int | None] = [place if fit else None for place, fit in enumerate(fits)]
    free = [place for place in range(len(given)) if place not in found]
    for index, part in enumerate(right):
        place = next((p for p in free if _folded(given[p]) == _folded(part)), None)
        if found[index] is None and place is not None:
            found[index] = place
            free.remove(place)
    return tuple(found)


def _same(shown: Sequence[str], right: Sequence[str]) -> bool:
    return all(_folded(a) == _folded(b) for a, b in zip(shown, right, strict=True))


def _line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return _line(text).casefold()
