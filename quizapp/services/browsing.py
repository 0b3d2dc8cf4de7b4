"""Looking through all cards, and setting single ones right."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.domain.card import Card
from quizapp.domain.deck import Document
from quizapp.domain.marks import Marks
from quizapp.domain.memory import Memory
from quizapp.domain.search import Order, Wish
from quizapp.services.editing import Place, place_of, reread
from quizapp.services.library import Library
from quizapp.storage import browsing, catalogue, log, marks, reviews
from quizapp.storage.browsing import Listed
from quizapp.storage.database import transaction
from quizapp.storage.log import Event
from quizapp.storage.queue import CardKey

__all__ = ["Browser", "Event", "Found", "Listed", "Profile"]

MOST = 500
"""Cards that a list shows; who wants to see others says more of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first of the cards that meet a wish, and how many there are."""

    cards: tuple[Listed, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All there is to know of one card; `history` has its answers, the latest first."""

    card: Card
    deck_title: str
    deck_file: Path
    documents: tuple[Document, ...]
    memory: Memory
    marks: Marks
    history: tuple[Event, ...]


class Browser:
    """All cards of a library's decks. Methods raise ProgressError."""

    def __init__(self, library: Library, *, leech_lapses: int) -> None:
        """A card that was forgotten `leech_lapses` times is a leech, with 0 none is."""
        self._connection = library.connection
        self._leech_lapses = leech_lapses

    def find(self, wish: Wish, *, order: Order, now: datetime) -> Found:
        """The cards that meet a wish."""
        found, number = browsing.find(
            self._connection,
            wish,
            order=order,
            now=now,
            most=MOST,
            leech_lapses=self._leech_lapses,
        )
        return Found(tuple(found), number)

    def profile(self, key: CardKey) -> Profile:
        """What there is to know of a card that was found."""
        deck_id, card_id = key
        title, documents = catalogue.describe(self._connection, deck_id)
        return Profile(
            card=catalogue.card(self._connection, deck_id, card_id),
            deck_title=title,
            deck_file=next(d.path for d in catalogue.decks(self._connection) if d.id == deck_id),
            documents=documents,
            memory=reviews.memory(self._connection, deck_id, card_id),
            marks=marks.read(self._connection, key),
            history=tuple(log.history(self._connection, key)),
        )

    def place(self, key: CardKey) -> Place:
        """Where the card stands in its deck file. Raises QuizError."""
        return place_of(self._connection, key)

    def reread(self, key: CardKey) -> bool:
        """Read the card's deck again, and say whether the card is still in it; see `editing`."""
        return reread(self._connection, key)

    def toggle_suspended(self, key: CardKey) -> Marks:
        """Suspend a card, or let it be asked again; how it is marked then."""
        with transaction(self._connection):
            before = marks.read(self._connection, key)
            return self._mark(key, replace(before, suspended=not before.suspended))

    def toggle_flagged(self, key: CardKey) -> Marks:
        """Flag a card, or take its flag; how it is marked then."""
        with transaction(self._connection):
            before = marks.read(self._connection, key)
            return self._mark(key, replace(before, flagged=not before.flagged))

    def start_over(self, keys: Sequence[CardKey], now: datetime) -> int:
        """Make cards new again; how many answers were taken back for it."""
        with transaction(self._connection):
            return sum(reviews.start_over(self._connection, *key, now=now) for key in keys)

    def _mark(self, key: CardKey, wanted: Marks) -> Marks:
        marks.write(self._connection, {key: wanted})
        return wanted
