"""Where in a deck file a card stands."""

from quizapp.errors import Issue
from quizapp.storage.deckfile.reader import examine_deck


def card_line(data: bytes, card_id: str, *, path: str) -> int:
    """The line, from 1, on which a card begins; of a file with errors that of the first of them.

    1 for a card that is not in the file.
    """
    examined = examine_deck(data, path=path)
    if examined.deck is None:
        return examined.errors[0].line
    ids = [card.id for card in examined.deck.cards]
    if card_id not in ids:
        return 1
    return examined.located(Issue("", "", path), ("cards", ids.index(card_id))).line
