"""Forecasts are kept as they were made, and found again beside what came of them."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.record import Sat
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.memory import Rating, Scheduler
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.session import Mode
from quizapp.storage import forecasts, reviews
from quizapp.storage.database import transaction
from quizapp.storage.forecasts import Kept
from quizapp.storage.mocks import dump_rules
from quizapp.storage.reviews import Recorded

Answer = Callable[..., Recorded]
DAY = timedelta(days=1)
RULES = Rules(sections=(Section(name="All", questions=5),), penalty=Fraction(1, 4))
MARKS = Marks(full=20, mean=12.5, median=12, low=9, high=15, passing=0.75, known=0.5, covered=1.0)


@pytest.fixture
def forecast(now: datetime) -> Kept:
    topic = Topic(name="Water law", cards=9, seen=7, recall=0.7, low=0.6, high=0.8)
    return Kept(
        made=now,
        title="CSS MPT",
        profile="css-mpt-2023",
        day=date(2027, 2, 4),
        tests=120,
        marks=MARKS,
        topics=(topic,),
    )


def test_answers_come_with_what_was_forecast_of_them(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    met = answer("seato-year")
    answer("seato-year", Rating.AGAIN, at=now + 2 * DAY)
    first, second = forecasts.answers(progress)
    assert (first.recall, first.mode, first.rating) == (None, Mode.FLIP, 3)
    assert second.recall == Scheduler().retrievability(met.after, now + 2 * DAY)


def test_an_answer_that_was_taken_back_counts_for_nothing(
    progress: sqlite3.Connection, answer: Answer, now: datetime
) -> None:
    taken_back = answer("seato-year")
    with transaction(progress):
        reviews.undo(progress, taken_back.review_id, scheduler=Scheduler(), now=now)
    assert forecasts.answers(progress) == []


def test_a_forecast_of_an_exam_is_kept_once_a_day(
    progress: sqlite3.Connection, forecast: Kept, now: datetime
) -> None:
    assert not forecasts.is_kept(progress, forecast, since=now - DAY)
    forecasts.keep(progress, forecast)
    assert forecasts.is_kept(progress, forecast, since=now - DAY)
    assert not forecasts.is_kept(progress, forecast, since=now + DAY)
    assert not forecasts.is_kept(progress, replace(forecast, title="PPSC"), since=now - DAY)


def test_without_enough_to_go_by_the_marks_are_left_open(
    progress: sqlite3.Connection, forecast: Kept
) -> None:
    forecasts.keep(progress, replace(forecast, marks=None))
    row = progress.execute("SELECT low, mean, passing, tests FROM forecast").fetchone()
    assert row == (None, None, None, 120)


@pytest.fixture
def mock(progress: sqlite3.Connection, now: datetime) -> int:
    """A mock of five questions that was handed in: two wrong, one blank."""
    attempt = reviews.begin(progress, kind="mock", now=now)
    progress.execute(
        "INSERT INTO mock VALUES (?, 'css-mpt-2023', 'CSS MPT', ?, 'submitted', '', 1, 0,"
        " '51/4', '20', 1)",
        (attempt, dump_rules(RULES)),
    )
    for number, chosen in enumerate((0, 0, 1, 2, None), 1):
        progress.execute(
            "INSERT INTO mockquestion VALUES (?, ?, '', 'pak-us', 'seato-year', '{}', '[]', 0, ?,"
            " '', 0, 0)",
            (attempt, number, chosen),
        )
    return attempt


def test_a_mock_is_found_with_what_was_forecast_of_it(
    progress: sqlite3.Connection, forecast: Kept, mock: int
) -> None:
    forecasts.keep(progress, forecast)
    forecasts.keep(progress, replace(forecast, attempt=mock))
    assert forecasts.sat(progress) == [
        Sat(low=9, mean=12.5, high=15, passing=0.75, marks=12.75, full=20, passed=True)
    ]


def test_a_mock_that_was_given_up_scores_no_forecast(
    progress: sqlite3.Connection, forecast: Kept, mock: int
) -> None:
    forecasts.keep(progress, replace(forecast, attempt=mock))
    progress.execute("UPDATE mock SET state = 'abandoned'")
    assert forecasts.sat(progress) == []


def test_forecasts_of_an_exam_are_tested_by_a_mock_of_its_last_week(
    progress: sqlite3.Connection, forecast: Kept, mock: int, now: datetime
) -> None:
    with transaction(progress):
        reviews.finish(progress, mock, now=now + timedelta(hours=1))
    today = now.date()
    early = replace(forecast, made=now - 30 * DAY, day=today + 3 * DAY)
    other = replace(MARKS, full=100, low=10, high=11)
    for each in (
        early,
        replace(early, made=now - 20 * DAY, marks=replace(MARKS, low=13)),
        replace(early, made=now + 2 * DAY),
        replace(early, day=today + 20 * DAY),
        replace(early, day=today - 9 * DAY),
        replace(early, profile="ppsc-100"),
        replace(early, marks=other),
    ):
        forecasts.keep(progress, each)
    found = forecasts.rehearsed(progress)
    assert [(each.low, each.held) for each in found] == [(9, True), (13, False)]


def test_the_sheets_of_mocks_tell_how_one_guesses(progress: sqlite3.Connection, mock: int) -> None:
    ((rules, wrong, blank),) = forecasts.sheets(progress)
    assert (rules.options, float(rules.penalty)) == (4, 0.25)
    assert (wrong, blank) == (2, 1)
