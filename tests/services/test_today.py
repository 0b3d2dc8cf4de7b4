"""What today asks, how long that takes, and how it is spread over a deck's tags."""

import random
from datetime import datetime, timedelta

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Rating
from quizapp.domain.session import Counts, DailyLimits
from quizapp.domain.workload import USUAL
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.services.today import tags_today, today
from quizapp.storage.marks import Marks, write
from tests.conftest import OpenLibrary, WriteDeck

RIVERS, SEAS, BOTH = ("rivers",), ("seas",), ("Rivers", "rivers", "seas")


@pytest.fixture(autouse=True)
def deck(write_deck: WriteDeck) -> None:
    tags = [RIVERS] * 30 + [SEAS] * 2 + [BOTH] + [()]
    cards = (
        Card(id=f"c{n}", question=f"q{n}?", answer=f"a{n}", tags=each)
        for n, each in enumerate(tags)
    )
    write_deck(Deck(id="water", title="Water", cards=tuple(cards)))


def _study(library: Library, now: datetime, *, tag: str = "") -> Study:
    options = StudyOptions(mode="flip", tag=tag)
    return Study(library, [], options, rng=random.Random(1), now=now)


def _answer(study: Study, now: datetime, *, times: int, every: int) -> datetime:
    for _ in range(times):
        assert study.advance(now) is not None
        study.rate(Rating.EASY, now, seconds=1)
        now += timedelta(seconds=every)
    return now


def test_before_the_first_answer_the_usual_pace_is_reckoned_with(
    open_library: OpenLibrary, now: datetime
) -> None:
    found = today(open_library(), ["water"], now)
    assert (found.counts.total, found.is_first, found.next_due) == (20, True, None)
    assert found.seconds == pytest.approx(20 * 3.5 * USUAL)


def test_the_pace_is_what_passes_between_answers_and_breaks_are_none(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=34))
    study = _study(library, now)
    now = _answer(study, now, times=11, every=6) + timedelta(hours=1)
    now = _answer(study, now, times=11, every=6)
    found = today(library, ["water"], now)
    assert not found.is_first
    assert found.seconds == pytest.approx(12 * 3.5 * 6)


def test_when_nothing_is_left_it_tells_when_the_next_card_comes(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=1))
    _answer(_study(library, now), now, times=1, every=1)
    found = today(library, ["water"], now)
    assert found.counts == Counts(0, 0, 0, held=True)
    assert found.next_due == library.calendar.end_of_day(now)


def test_where_every_card_is_suspended_none_will_come(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library()
    write(library.connection, {("water", f"c{n}"): Marks(suspended=True) for n in range(34)})
    found = today(library, ["water"], now)
    assert (found.counts.total, found.next_due) == (0, None)


def test_each_tag_has_what_it_asks_within_the_days_limits(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library(limits=DailyLimits(new=5))
    assert tags_today(library, "water", now) == [
        ("Rivers", Counts(5, 0, 0, held=True)),
        ("seas", Counts(3, 0, 0)),
    ]


def test_what_is_suspended_or_buried_stands_under_no_tag(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library()
    marks = {
        ("water", "c30"): Marks(suspended=True),
        ("water", "c31"): Marks(buried_until=now + timedelta(hours=1)),
    }
    write(library.connection, marks)
    assert dict(tags_today(library, "water", now))["seas"] == Counts(1, 0, 0)
    later = now + timedelta(hours=2)
    assert dict(tags_today(library, "water", later))["seas"] == Counts(2, 0, 0)


def test_one_tag_is_studied_by_the_schedule_and_nothing_else(
    open_library: OpenLibrary, now: datetime
) -> None:
    library = open_library()
    study = _study(library, now, tag="SEAS")
    assert study.counts(now).new == 3
    now = _answer(study, now, times=3, every=1)
    assert study.advance(now) is None
    assert study.summary(now).answered == 3
    later = now + timedelta(days=30)
    assert dict(tags_today(library, "water", later))["seas"].due == 3
    assert _study(library, later, tag="seas").counts(later).due == 3


def test_a_tag_that_no_card_has_is_refused_with_those_there_are(
    open_library: OpenLibrary, now: datetime
) -> None:
    with pytest.raises(NothingToDo, match="no card has the tag lakes; there are rivers"):
        _study(open_library(), now, tag="lakes")
