"""All rules, over one card or over a deck."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.flaws.options import option_flaws
from quizapp.domain.flaws.patterns import betraying_lengths, betraying_ranks, repeated_questions
from quizapp.domain.flaws.stems import stem_flaws


def card_flaws(card: Card) -> list[Flaw]:
    """The flaws of one card; paths start at the card."""
    return [*stem_flaws(card), *option_flaws(card)]


def deck_flaws(deck: Deck) -> list[Flaw]:
    """The flaws of every card and of the deck as a whole; paths start at the deck."""
    flaws = [
        replace(flaw, path=("cards", number, *flaw.path))
        for number, card in enumerate(deck.cards)
        for flaw in card_flaws(card)
    ]
    flaws += repeated_questions(deck.cards)
    flaws += betraying_ranks(deck.cards)
    flaws += betraying_lengths(deck.cards)
    flaws += _unexplained(deck)
    return flaws


def _unexplained(deck: Deck) -> Iterator[Flaw]:
    bare = [n for n, card in enumerate(deck.cards) if not card.explanation and not card.sources]
    if bare:
        count = f"{len(bare)} of {len(deck.cards)}"
        message = f"neither explanation nor source: {count} cards, of which this is the first"
        yield Flaw("F217", message, ("cards", bare[0]), "info")
