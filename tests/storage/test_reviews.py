"""The log only grows, and what is remembered is what the log says."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import NEW_MEMORY, Memory, Phase, Rating, Scheduler
from quizapp.domain.session import DailyLimits, Done, Mode
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study
from quizapp.storage import reviews
from quizapp.storage.database import transaction
from quizapp.storage.deckfile import dump_deck
from quizapp.storage.reviews import Recorded

SCHEDULER = Scheduler()
DAY = timedelta(days=1)
Answer = Callable[..., Recorded]


def _undo(connection: sqlite3.Connection, review_id: int, now: datetime) -> None:
    with transaction(connection):
        reviews.undo(connection, review_id, scheduler=SCHEDULER, now=now)


def _memories(connection: sqlite3.Connection) -> dict[tuple[str, str], Memory]:
    keys = connection.execute("SELECT deck_id, card_id FROM card").fetchall()
    return {key: reviews.memory(connection, *key) for key in keys}


def test_an_answer_is_kept_with_its_question_as_it_stood(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    answer("seato-year", Rating.HARD)
    progress.row_factory = sqlite3.Row
    row = dict(progress.execute("SELECT * FROM review").fetchone())
    assert row == {
        "id": 1,
        "attempt_id": 1,
        "deck_id": "pak-us",
        "card_id": "seato-year",
        "reviewed_at": int(now.timestamp() * 1000),
        "rating": 2,
        "phase": "new",
        "mode": "flip",
        "correct": 1,
        "response": "",
        "milliseconds": 1250,
        "question": "When did Pakistan join SEATO?",
        "answer": "1954",
        "confidence": "",
        "scheduled": 1,
        "shift": 0,
        "recall": None,
    }


@pytest.mark.parametrize("table", ["review", "undo"])
@pytest.mark.parametrize("change", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_the_log_cannot_be_rewritten(
    progress: sqlite3.Connection, answer: Answer, now: datetime, table: str, change: str
) -> None:
    _undo(progress, answer("seato-year").review_id, now)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        progress.execute(change.format(table))


def test_an_answer_taken_back_is_forgotten_but_stays_on_record(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    recorded = answer("seato-year")
    assert recorded.after.phase is Phase.LEARNING
    _undo(progress, recorded.review_id, now)
    assert reviews.memory(progress, "pak-us", "seato-year") == NEW_MEMORY
    assert progress.execute("SELECT count(*) FROM review").fetchone()[0] == 1


def test_an_answer_is_taken_back_once(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    recorded = answer("seato-year")
    _undo(progress, recorded.review_id, now)
    with pytest.raises(sqlite3.IntegrityError):
        _undo(progress, recorded.review_id, now)


def test_an_answer_keeps_the_recall_that_was_forecast_of_it(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    first = answer("seato-year", Rating.GOOD)
    answer("seato-year", Rating.AGAIN, at=now + 3 * DAY)
    forecast = SCHEDULER.retrievability(first.after, now + 3 * DAY)
    rows = progress.execute("SELECT recall FROM review ORDER BY id").fetchall()
    assert rows == [(None,), (forecast,)]
    assert 0 < forecast < 1


def test_an_answer_belongs_to_a_card_that_is_known(
    progress: sqlite3.Connection, answer: Answer
) -> None:
    answer("seato-year")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        progress.execute(
            "INSERT INTO review SELECT 9, attempt_id, deck_id, 'nobody', reviewed_at, rating,"
            " phase, mode, correct, response, milliseconds, question, answer, confidence,"
            " scheduled, shift, recall FROM review"
        )


def test_what_was_done_counts_what_stands(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    answer("seato-year", Rating.EASY, at=now - 9 * DAY)
    answer("seato-year")
    answer("aid-total")
    answer("aid-total", at=now + timedelta(minutes=10))
    _undo(progress, answer("ayub-view").review_id, now)
    done = reviews.done(progress, now, now + DAY)
    assert done == Done(new=1, reviews=1, answered=3)


def test_the_last_answer_before_a_moment(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    assert reviews.last_before(progress, now) is None
    answer("seato-year", at=now - DAY)
    _undo(progress, answer("aid-total", at=now - DAY / 2).review_id, now)
    assert reviews.last_before(progress, now) == now - DAY
    assert reviews.last_before(progress, now - DAY) is None


def test_a_rebuild_mends_memory_states_that_went_astray(
    progress: sqlite3.Connection, answer: Answer
) -> None:
    answer("seato-year")
    answer("aid-total", Rating.EASY)
    lived = _memories(progress)
    progress.execute("UPDATE card SET phase = 'review', due = 1, stability = 99, reps = 7")
    with transaction(progress):
        assert reviews.rebuild(progress, SCHEDULER) == 2
    assert _memories(progress) == lived
    assert reviews.model(progress) == SCHEDULER.model


steps = st.lists(
    st.tuples(
        st.sampled_from(["answer", "respond", "rerate", "undo"]),
        st.sampled_from(Rating),
        st.timedeltas(min_value=timedelta(minutes=-5), max_value=timedelta(days=3)),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=steps, seed=st.integers(0, 1000))
def test_what_was_lived_is_what_the_log_rebuilds(
    steps: list[tuple[str, Rating, timedelta]], seed: int
) -> None:
    deck = Deck(
        id="d",
        title="D",
        cards=tuple(
            Card(id=f"c{n}", question=f"q{n}", answer="key", distractors=("x", "y", "z"))
            for n in range(4)
        ),
    )
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    rng = random.Random(seed)
    with TemporaryDirectory() as folder:
        (Path(folder) / "d.yaml").write_text(dump_deck(deck), encoding="utf-8")
        library = Library.open(
            Path(folder) / "progress.db",
            [Path(folder)],
            now=now,
            limits=DailyLimits(),
            calendar=Calendar(UTC),
        )
        with library, closing(library.connection) as connection:
            study = Study(library, [], StudyOptions(), rng=rng, now=now)
            for step, rating, wait in steps:
                now += wait
                _take(study, step, rating, now)
            lived = _memories(connection)
            with transaction(connection):
                reviews.rebuild(connection, SCHEDULER)
            assert _memories(connection) == lived
            standing = "SELECT count(*) FROM review WHERE id NOT IN (SELECT review_id FROM undo)"
            count = connection.execute(standing).fetchone()[0]
            assert study.summary(now).answered == count
            assert sum(memory.reps for memory in lived.values()) == count


def _take(study: Study, step: str, rating: Rating, now: datetime) -> None:
    if step == "undo":
        study.undo(now)
    elif (prompt := study.advance(now)) is None:
        return
    elif step == "answer" or not prompt.options:
        study.rate(rating, now, seconds=1)
    else:
        study.respond(prompt.options[0], now, seconds=1)
        if step == "rerate":
            study.rate(rating, now + timedelta(seconds=2), seconds=1)


def test_what_was_crammed_is_on_record_and_moves_no_memory(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    learnt = answer("seato-year", Rating.EASY).after
    crammed = answer("seato-year", Rating.AGAIN, at=now + DAY, scheduled=False)
    assert (crammed.before, crammed.after) == (learnt, learnt)
    _undo(progress, answer("seato-year", at=now + 2 * DAY).review_id, now)
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt
    with transaction(progress):
        reviews.rebuild(progress, SCHEDULER)
    assert reviews.memory(progress, "pak-us", "seato-year") == learnt
    assert reviews.count(progress) == 3
    assert reviews.done(progress, now + DAY, now + 2 * DAY) == Done(new=0, reviews=0, answered=1)


def test_the_times_of_right_answers_are_told_oldest_first(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    answer("seato-year", seconds=4)
    answer("aid-total", Rating.AGAIN, seconds=5)
    _undo(progress, answer("ayub-view", seconds=6).review_id, now)
    answer("ayub-view", seconds=7)
    assert reviews.right_times(progress) == [(Mode.FLIP, 4.0), (Mode.FLIP, 7.0)]
