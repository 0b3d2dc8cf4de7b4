"""What a person should look at first in a deck."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from quizapp.domain.card import Card, Shape
from quizapp.domain.flaws import Flaw

Doubts = Mapping[str, Sequence[str]]
"""What is doubtful about cards, by their ids."""


def doubts_of(cards: Sequence[Card], flaws: Iterable[Flaw]) -> dict[str, list[str]]:
    """What is grave among the flaws of a deck with those cards, with what to do about it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for flaw in flaws:
        match flaw.path:
            case ("cards", int(place), *_) if _is_grave(flaw.severity):
                found[cards[place].id].append(_told(flaw.message, flaw.hint))
    return dict(found)


def doubtful_first(cards: Sequence[Card], doubts: Doubts) -> list[Card]:
    """The cards with most flaws first, then those with too few options for a choice."""

    def rank(card: Card) -> tuple[int, bool]:
        return -len(doubts.get(card.id, ())), card.is_choice or card.shape is not Shape.BASIC

    return sorted(cards, key=rank)


def _is_grave(severity: str) -> bool:
    return severity == "warning"


def _told(message: str, hint: str) -> str:
    return f"{message}: {hint}" if hint else message
