"""Cramming asks what was chosen until it is right, and the schedule does not notice."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating
from quizapp.domain.session import Counts
from quizapp.errors import NothingToDo
from quizapp.services.cramming import Cram, crams
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study

DAY = timedelta(days=1)
WriteDeck = Callable[..., Path]
Sit = Callable[..., Study]
EVERYTHING = Cram()


@pytest.fixture
def sit(open_library: Callable[..., Library], write_deck: WriteDeck, now: datetime) -> Sit:
    """`sit(cram)` begins a sitting over six cards, every other one tagged "Wars"."""
    cards = tuple(
        Card(id=f"c{n}", question=f"{n}?", answer="key", tags=("Wars",) if n % 2 else ("pacts",))
        for n in range(6)
    )
    write_deck(Deck(id="d", title="D", cards=cards))

    def begin(cram: Cram | None = EVERYTHING, *, at: datetime = now, seed: int = 1) -> Study:
        options = StudyOptions("flip", cram=cram)
        return Study(open_library(at=at), [], options, rng=random.Random(seed), now=at)

    return begin


def _all(study: Study, now: datetime, *, rating: Rating = Rating.GOOD) -> list[str]:
    """Answer whatever is asked; the cards in the order they came."""
    asked = []
    while (prompt := study.advance(now)) is not None:
        asked.append(prompt.card.id)
        study.rate(rating, now, seconds=1)
    return asked


def _schedule(study: Study) -> list[tuple[object, ...]]:
    query = "SELECT card_id, phase, stability, due, last_review, reps, lapses FROM card"
    return study._connection.execute(query).fetchall()


def test_every_card_is_asked_once_whether_it_is_due_or_not(sit: Sit, now: datetime) -> None:
    _all(sit(None), now, rating=Rating.EASY)
    study = sit()
    before = _schedule(study)
    assert sorted(_all(study, now)) == [f"c{n}" for n in range(6)]
    assert _schedule(study) == before
    assert study.counts(now) == Counts(new=0, learning=0, due=0)
    kinds = study._connection.execute("SELECT kind FROM attempt ORDER BY id").fetchall()
    assert kinds == [("study",), ("cram",)]


def test_the_order_is_random(sit: Sit, now: datetime) -> None:
    assert len({tuple(_all(sit(seed=seed), now)) for seed in range(5)}) > 1


def test_what_goes_wrong_comes_again_until_it_is_right(sit: Sit, now: datetime) -> None:
    study = sit(Cram(tag="wars"))
    first = study.advance(now)
    assert first is not None
    study.rate(Rating.AGAIN, now, seconds=1)
    assert study.counts(now) == Counts(new=0, learning=1, due=2)
    rest = _all(study, now)
    assert len(rest) == 3
    assert rest[-1] == first.card.id


def test_only_one_card_left_is_asked_until_it_is_right(sit: Sit, now: datetime) -> None:
    study = sit(Cram(tag="WARS"))
    for _ in range(2):
        study.advance(now)
        study.rate(Rating.GOOD, now, seconds=1)
    for _ in range(3):
        assert study.advance(now) is not None
        study.rate(Rating.AGAIN, now, seconds=1)
    assert len(_all(study, now)) == 1


def test_undo_brings_a_card_back_into_the_round(sit: Sit, now: datetime) -> None:
    study = sit(Cram(tag="wars"))
    _all(study, now)
    study.undo(now)
    assert study.counts(now).total == 1
    study.rate(Rating.AGAIN, now, seconds=1)
    assert len(_all(study, now)) == 1


def test_a_suspended_card_is_not_crammed(sit: Sit, now: datetime) -> None:
    study = sit()
    study.advance(now)
    study.suspend()
    assert len(_all(study, now)) == 5
    assert len(_all(sit(), now)) == 5


def test_the_wrong_ones_are_those_of_the_last_seven_days(sit: Sit, now: datetime) -> None:
    study = sit(None, at=now - 6 * DAY)
    study.advance(now - 6 * DAY)
    study.rate(Rating.AGAIN, now - 6 * DAY, seconds=1)
    study.advance(now - 6 * DAY)
    study.rate(Rating.AGAIN, now - 6 * DAY, seconds=1)
    study.undo(now)
    assert _all(sit(Cram(wrong=True)), now) == ["c0"]
    with pytest.raises(NothingToDo, match="in the last 7 days"):
        sit(Cram(wrong=True), at=now + DAY)
    with pytest.raises(NothingToDo, match="of the tag wars was answered wrong"):
        sit(Cram(tag="wars", wrong=True))


def test_a_tag_that_no_card_has_is_told_with_those_there_are(sit: Sit) -> None:
    with pytest.raises(NothingToDo, match="no card has the tag peace; there are Wars, pacts"):
        sit(Cram(tag="peace"))


def test_there_is_no_next_time_to_tell_of(sit: Sit, now: datetime) -> None:
    study = sit()
    study.advance(now)
    assert study.preview(now) == {}


def test_what_could_be_crammed_is_offered_with_its_cards(
    sit: Sit, open_library: Callable[..., Library], now: datetime
) -> None:
    offers = [(Cram(), 6), (Cram(tag="Wars"), 3), (Cram(tag="pacts"), 3)]
    assert crams(open_library(), [], now) == offers
    study = sit(None)
    study.advance(now)
    study.rate(Rating.AGAIN, now, seconds=1)
    assert crams(open_library(), ["d"], now)[1] == (Cram(wrong=True), 1)
    assert crams(open_library(), ["other"], now) == []
