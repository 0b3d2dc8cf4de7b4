"""What comes next when only learning steps are left, and when there is nothing until later."""

import random
from datetime import datetime, timedelta

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from tests.conftest import OpenLibrary, WriteDeck

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def two_cards(write_deck: WriteDeck) -> None:
    cards = tuple(Card(id=name, question=f"{name}?", answer="key") for name in ("one", "two"))
    write_deck(Deck(id="pair", title="Pair", cards=cards))


def _sit(open_library: OpenLibrary, at: datetime, *, reviews: int = 200) -> Study:
    library = open_library(limits=DailyLimits(reviews=reviews), at=at)
    return Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=at)


def _rate(study: Study, now: datetime, *ratings: Rating) -> list[str]:
    """Rate the cards that come; their ids."""
    asked = []
    for rating in ratings:
        prompt = study.advance(now)
        assert prompt is not None
        asked.append(prompt.card.id)
        study.rate(rating, now, seconds=1)
    return asked


def test_a_card_just_forgotten_waits_while_another_step_can_be_taken_early(
    open_library: OpenLibrary, now: datetime
) -> None:
    study = _sit(open_library, now)
    assert _rate(study, now, Rating.GOOD, Rating.AGAIN, Rating.GOOD) == ["one", "two", "one"]


def test_a_step_is_taken_early_by_no_more_than_twenty_minutes(
    open_library: OpenLibrary, now: datetime
) -> None:
    study = _sit(open_library, now)
    _rate(study, now, Rating.EASY, Rating.GOOD)
    due = now + 10 * MINUTE
    assert study.advance(due - 21 * MINUTE) is None
    assert study.advance(due - 20 * MINUTE) is not None


def test_reviews_beyond_the_days_limit_are_due_tomorrow(
    open_library: OpenLibrary, now: datetime
) -> None:
    _rate(_sit(open_library, now), now, Rating.EASY, Rating.EASY)
    later = now + 60 * DAY
    study = _sit(open_library, later, reviews=1)
    _rate(study, later, Rating.EASY)
    assert study.advance(later) is None
    tomorrow = (later + DAY).replace(hour=4, minute=0)
    assert study.finish(later).next_due == tomorrow
