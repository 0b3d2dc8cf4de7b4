"""Cards set aside wait outside the queue, and come back as they were."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.card import Source
from quizapp.domain.deck import Deck
from quizapp.domain.marks import Marks
from quizapp.domain.memory import Rating
from quizapp.storage import marks
from quizapp.storage.catalogue import refresh
from quizapp.storage.database import transaction
from quizapp.storage.queue import CardKey, Queue
from quizapp.storage.reviews import Recorded

DAY = timedelta(days=1)
SEATO = ("pak-us", "seato-year")
AID = ("pak-us", "aid-total")
Answer = Callable[..., Recorded]


def _mark(connection: sqlite3.Connection, key: CardKey, **how: object) -> None:
    with transaction(connection):
        marks.write(connection, {key: Marks(**how)})  # type: ignore[arg-type]


def _shared_quote(deck: Deck) -> Deck:
    """The deck with one quote behind its first two cards."""
    first, second, third = deck.cards
    source = Source("dawn-2025", 3, "In 1954 Pakistan joined SEATO.")
    return replace(deck, cards=(first, replace(second, sources=(source,)), third))


def test_marks_are_kept(progress: sqlite3.Connection, now: datetime) -> None:
    assert marks.read(progress, SEATO) == Marks()
    _mark(progress, SEATO, suspended=True, flagged=True, buried_until=now)
    assert marks.read(progress, SEATO) == Marks(True, True, now)
    assert marks.read(progress, AID) == Marks()


def test_a_suspended_card_is_never_asked_and_a_flagged_one_is(
    progress: sqlite3.Connection, now: datetime
) -> None:
    _mark(progress, SEATO, suspended=True)
    _mark(progress, AID, flagged=True)
    queue = Queue(progress, ["pak-us"])
    assert queue.count_new(now=now + 999 * DAY, most=9) == 2
    first = queue.new(now=now)
    assert first is not None
    assert first.card_id == "aid-total"


@pytest.mark.parametrize("rating", [None, Rating.AGAIN, Rating.EASY])
def test_a_buried_card_is_asked_again_from_its_moment_on(
    progress: sqlite3.Connection, answer: Answer, now: datetime, rating: Rating | None
) -> None:
    if rating:
        answer("seato-year", rating)
    far = now + 99 * DAY
    queue = Queue(progress, ["pak-us"])

    def waits(at: datetime) -> bool:
        found = (queue.new(now=at), queue.learning(far, now=at), queue.review(far, now=at))
        return "seato-year" in {each.card_id for each in found if each}

    assert waits(now)
    _mark(progress, SEATO, buried_until=now + DAY)
    assert not waits(now + DAY - timedelta(seconds=1))
    assert waits(now + DAY)


def test_siblings_quote_the_same_words(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: Callable[..., Path],
) -> None:
    assert marks.siblings(progress, SEATO) == {}
    refresh(progress, [write_deck(_shared_quote(small_deck))])
    _mark(progress, AID, flagged=True)
    assert marks.siblings(progress, SEATO) == {AID: Marks(flagged=True)}
    assert marks.siblings(progress, AID) == {SEATO: Marks()}
    assert marks.siblings(progress, ("pak-us", "ayub-view")) == {}


def test_a_card_that_left_its_file_is_nobodys_sibling(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: Callable[..., Path],
) -> None:
    deck = _shared_quote(small_deck)
    refresh(progress, [write_deck(deck)])
    refresh(progress, [write_deck(replace(deck, cards=deck.cards[:1]))])
    assert marks.siblings(progress, SEATO) == {}


def test_siblings_are_reached_through_an_index(progress: sqlite3.Connection) -> None:
    plan = progress.execute(f"EXPLAIN QUERY PLAN {marks._SIBLINGS}", SEATO)
    steps = [row[3] for row in plan]
    assert any("INDEX card_fact (deck_id=? AND fact=?)" in step for step in steps), steps
    assert not any(step.startswith("SCAN") for step in steps), steps


def test_marks_outlive_an_edit_of_the_deck(
    progress: sqlite3.Connection,
    small_deck: Deck,
    write_deck: Callable[..., Path],
) -> None:
    _mark(progress, SEATO, suspended=True)
    refresh(progress, [write_deck(_shared_quote(small_deck))])
    assert marks.read(progress, SEATO) == Marks(suspended=True)
