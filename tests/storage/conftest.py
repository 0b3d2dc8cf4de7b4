"""A progress file with one small deck in it, and a way to answer its cards."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating, Scheduler
from quizapp.domain.session import Mode
from quizapp.domain.spreading import Spread
from quizapp.storage import reviews
from quizapp.storage.catalogue import refresh
from quizapp.storage.database import open_progress, transaction
from quizapp.storage.reviews import Entry, Recorded

Answer = Callable[..., Recorded]


@pytest.fixture
def progress_file(home: Path) -> Path:
    return home / "progress.db"


@pytest.fixture
def progress(
    progress_file: Path,
    small_deck: Deck,
    write_deck: Callable[..., Path],
    now: datetime,
) -> Generator[sqlite3.Connection]:
    """The open progress file, the small deck taken in."""
    write_deck(small_deck)
    with closing(open_progress(progress_file, now=now)) as connection:
        refresh(connection, [write_deck(small_deck).parent])
        yield connection


@pytest.fixture
def answer(progress: sqlite3.Connection, small_deck: Deck, now: datetime) -> Answer:
    """`answer(card_id, rating, at=...)` puts an answer to a card of the small deck on record."""
    attempts: list[int] = []

    def give(
        card_id: str,
        rating: Rating = Rating.GOOD,
        *,
        at: datetime = now,
        seconds: float = 1.25,
        scheduled: bool = True,
        spread: Spread | None = None,
    ) -> Recorded:
        card = next(card for card in small_deck.cards if card.id == card_id)
        entry = Entry(
            deck_id=small_deck.id,
            card_id=card_id,
            rating=rating,
            mode=Mode.FLIP,
            correct=rating is not Rating.AGAIN,
            response="",
            seconds=seconds,
            question=card.question,
            answer=card.answer,
            scheduled=scheduled,
        )
        with transaction(progress):
            if not attempts:
                attempts.append(reviews.begin(progress, kind="study", now=now))
            return reviews.append(
                progress, attempts[0], entry, scheduler=Scheduler(), now=at, spread=spread
            )

    return give
