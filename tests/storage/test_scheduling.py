"""A card comes again at its deck's retention, on a day that has room, and the log knows why."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import FSRS6_PARAMETERS, Memory, Rating, Scheduler
from quizapp.domain.spreading import Spread, fuzz
from quizapp.storage import fits, reviews, scheduling
from quizapp.storage.database import transaction
from quizapp.storage.fits import Fit
from quizapp.storage.reviews import Recorded

KEY = ("pak-us", "seato-year")
DAY = timedelta(days=1)
SCHEDULER = Scheduler()
SPREAD = Spread(Calendar(UTC))
OTHER = Scheduler(parameters=(*FSRS6_PARAMETERS[:20], 0.5))
Answer = Callable[..., Recorded]


@pytest.fixture
def known(progress: sqlite3.Connection, answer: Answer, now: datetime) -> Memory:
    """The state of a card that was easy twice, and comes back in about three months."""
    answer("seato-year", Rating.EASY, at=now - 20 * DAY)
    return answer("seato-year", Rating.EASY, at=now).after


def _crowd(connection: sqlite3.Connection, due: datetime) -> None:
    """A hundred cards that are due then."""
    connection.executemany(
        "INSERT INTO card (deck_id, card_id, position, present, content, phase, due, reps, lapses)"
        " VALUES ('pak-us', ?, 9, 1, '{}', 'review', ?, 1, 0)",
        [(f"crowd-{due:%d%H}-{n}", int(due.timestamp() * 1000)) for n in range(100)],
    )


def _days(memory: Memory) -> int:
    assert memory.due is not None
    assert memory.last_review is not None
    return (memory.due - memory.last_review).days


def test_the_day_with_less_to_do_is_taken(
    progress: sqlite3.Connection, known: Memory, answer: Answer, now: datetime
) -> None:
    moment = now + 80 * DAY
    plain = SCHEDULER.review(known, Rating.EASY, moment)
    free = scheduling.shift(progress, KEY, plain, SPREAD)
    assert free in fuzz(_days(plain))
    assert plain.due is not None
    _crowd(progress, plain.due + free * DAY)
    recorded = answer("seato-year", Rating.EASY, at=moment, spread=SPREAD)
    assert _days(recorded.after) != _days(plain) + free
    assert _days(recorded.after) - _days(plain) in fuzz(_days(plain))


def test_cards_set_aside_and_the_card_itself_fill_no_day(
    progress: sqlite3.Connection, known: Memory, now: datetime
) -> None:
    plain = SCHEDULER.review(known, Rating.EASY, now + 80 * DAY)
    free = scheduling.shift(progress, KEY, plain, SPREAD)
    assert plain.due is not None
    day = plain.due + free * DAY
    _crowd(progress, day)
    progress.execute("UPDATE card SET suspended = 1 WHERE card_id LIKE 'crowd-%'")
    progress.execute(
        "UPDATE card SET due = ? WHERE card_id = 'seato-year'", (int(day.timestamp() * 1000),)
    )
    assert scheduling.shift(progress, KEY, plain, SPREAD) == free


def test_a_preview_is_the_result(
    progress: sqlite3.Connection, known: Memory, answer: Answer, now: datetime
) -> None:
    moment = now + 80 * DAY
    told = scheduling.preview(
        progress, KEY, moment, before=known, scheduler=SCHEDULER, spread=SPREAD
    )
    after = answer("seato-year", Rating.EASY, at=moment, spread=SPREAD).after
    assert after.due is not None
    assert after.due - moment == told[Rating.EASY]
    again = scheduling.preview(
        progress, KEY, moment, before=known, scheduler=SCHEDULER, spread=SPREAD
    )
    assert again == told


def test_what_was_moved_is_in_the_log_and_comes_out_of_it_again(
    progress: sqlite3.Connection, known: Memory, answer: Answer, now: datetime
) -> None:
    lived = answer("seato-year", Rating.EASY, at=now + 80 * DAY, spread=SPREAD).after
    assert progress.execute("SELECT shift FROM review ORDER BY id DESC").fetchone()[0] != 0
    assert lived.due is not None
    _crowd(progress, lived.due)
    later = answer("seato-year", Rating.AGAIN, at=now + 90 * DAY)
    with transaction(progress):
        reviews.undo(progress, later.review_id, scheduler=SCHEDULER, now=now)
    assert reviews.memory(progress, *KEY) == lived
    with transaction(progress):
        reviews.rebuild(progress, SCHEDULER)
    assert reviews.memory(progress, *KEY) == lived


def test_under_another_model_a_card_stays_within_the_fuzz_of_its_new_interval(
    progress: sqlite3.Connection, known: Memory, answer: Answer, now: datetime
) -> None:
    answer("seato-year", Rating.EASY, at=now + 80 * DAY, spread=SPREAD)
    with transaction(progress):
        reviews.rebuild(progress, OTHER)
    log = [(Rating.EASY, now + wait) for wait in (-20 * DAY, 0 * DAY, 80 * DAY)]
    plain, found = OTHER.replay(log), reviews.memory(progress, *KEY)
    assert replace(found, due=plain.due) == plain
    assert _days(found) - _days(plain) in fuzz(_days(plain))


def test_a_deck_has_a_retention_of_its_own(progress: sqlite3.Connection, known: Memory) -> None:
    assert scheduling.retentions(progress) == {}
    scheduling.keep_at(progress, "pak-us", 0.97)
    assert scheduling.retentions(progress) == {"pak-us": 0.97}
    assert reviews.memory(progress, *KEY) == known
    scheduling.keep_at(progress, "pak-us", None)
    assert scheduling.retentions(progress) == {}


def test_a_rebuild_heeds_the_retention_of_each_deck(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    answer("seato-year", Rating.EASY, at=now)
    scheduling.keep_at(progress, "pak-us", 0.8)
    with transaction(progress):
        reviews.rebuild(progress, SCHEDULER)
    expected = SCHEDULER.keeping(0.8).replay([(Rating.EASY, now)])
    assert reviews.memory(progress, *KEY) == expected


def test_parameters_are_kept_with_when_and_on_how_much_they_were_fitted(
    progress: sqlite3.Connection, now: datetime
) -> None:
    assert fits.latest(progress) is None
    assert fits.scheduler(progress, 0.85) == Scheduler(desired_retention=0.85)
    first, second = Fit(OTHER.parameters, now, 900), Fit(FSRS6_PARAMETERS, now + DAY, 1800)
    for fit in (first, second):
        with transaction(progress):
            fits.put(progress, fit)
    assert fits.latest(progress) == second
    rows = progress.execute("SELECT model, version, reviews FROM fit").fetchall()
    assert rows == [("fsrs", 6, 900), ("fsrs", 6, 1800)]


def test_an_answer_of_a_sitting_with_another_model_makes_the_states_doubtful(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    with transaction(progress):
        reviews.rebuild(progress, SCHEDULER)
    answer("seato-year", at=now)
    assert reviews.model(progress) == SCHEDULER.model
    with transaction(progress):
        reviews.rebuild(progress, OTHER)
    answer("aid-total", at=now)
    assert reviews.model(progress) == ""
