"""What a person should look at first in a deck."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.domain.flaws import card_flaws, deck_flaws

Doubts = Mapping[str, Sequence[str]]
"""What is doubtful about cards, by their ids."""


def doubts_about(card: Card) -> list[str]:
    """The flaws of one card, each with what to do about it."""
    return [_told(flaw.message, flaw.hint) for flaw in card_flaws(card) if _is_grave(flaw.severity)]


def doubts_of(deck: Deck) -> dict[str, list[str]]:
    """The flaws of every card, also those that only show beside the others."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for flaw in deck_flaws(deck):
        match flaw.path:
            case ("cards", int(place), *_) if _is_grave(flaw.severity):
                found[deck.cards[place].id].append(_told(flaw.message, flaw.hint))
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
