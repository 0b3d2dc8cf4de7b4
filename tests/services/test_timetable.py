"""A sitting goes by one schedule, in which decks may have a retention of their own."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating
from quizapp.errors import UsageError
from quizapp.services import timetable
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage import reviews
from quizapp.storage.database import transaction

DAY = timedelta(days=1)
OpenLibrary = Callable[..., Library]


@pytest.fixture
def library(open_library: OpenLibrary, write_deck: Callable[[Deck], Path]) -> Library:
    """A deck of physics and one of law, a card each."""
    for name in ("law", "physics"):
        write_deck(Deck(id=name, title=name, cards=(Card(id="c", question="q?", answer="a"),)))
    return open_library()


def _study(library: Library, deck: str, now: datetime) -> Study:
    study = Study(library, [deck], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
    assert study.advance(now) is not None
    return study


def test_a_deck_kept_higher_comes_back_sooner(library: Library, now: datetime) -> None:
    timetable.keep_at(library, "law", 0.97)
    waits = []
    for deck in ("law", "physics"):
        study = _study(library, deck, now)
        told = study.preview(now)[Rating.EASY]
        waits.append(study.rate(Rating.EASY, now, seconds=1).interval)
        assert waits[-1] == told
        assert study.preview(now)[Rating.EASY] == told
    assert waits[0] < waits[1] - DAY
    assert timetable.retentions(library) == {"law": 0.97}


def test_what_is_taken_back_or_replayed_keeps_the_decks_retention(
    library: Library, now: datetime
) -> None:
    timetable.keep_at(library, "law", 0.8)
    study = _study(library, "law", now)
    study.rate(Rating.EASY, now, seconds=1)
    lived = reviews.memory(library.connection, "law", "c")
    assert lived.due is not None
    study = _study(library, "law", lived.due)
    study.rate(Rating.AGAIN, lived.due, seconds=1)
    study.undo(lived.due)
    assert reviews.memory(library.connection, "law", "c") == lived
    again = timetable.Timetable(library, retention=0.9, week=StudyOptions().week)
    with transaction(library.connection):
        again.rebuild()
    assert reviews.memory(library.connection, "law", "c") == lived


def test_a_retention_that_cannot_be_is_refused(library: Library) -> None:
    with pytest.raises(UsageError, match=r"between 0\.7 and 0\.99"):
        timetable.keep_at(library, "law", 0.2)
    assert timetable.retentions(library) == {}
