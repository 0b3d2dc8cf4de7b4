"""How the learning goes, in figures and in words."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.scores import Answer, Attempt, MockScore, Scores
from quizapp.domain.stats import Stats, stats, streak

NOW = datetime(2026, 3, 10, 18, 0, tzinfo=UTC)
CALENDAR = Calendar(UTC)
PAKISTAN = timezone(timedelta(hours=5))


def an_answer(
    at: datetime,
    *,
    card: str = "seato",
    rating: int = 3,
    correct: bool | None = None,
    seconds: float = 30,
) -> Answer:
    return Answer(
        id=1,
        attempt="a",
        deck="pakistan",
        card=card,
        question="?",
        key="!",
        kind="",
        tags=(),
        mode="flip",
        response="",
        rating=rating,
        correct=rating > 1 if correct is None else correct,
        seconds=seconds,
        at=at,
    )


def of(*answers: Answer, calendar: Calendar = CALENDAR) -> Stats:
    return stats(Scores(attempts=(), answers=answers), now=NOW, calendar=calendar)


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def test_before_the_first_answer_there_is_nothing_to_say() -> None:
    found = of()
    assert (found.answers, found.cards, found.days, found.streak) == (0, 0, 0, 0)
    assert found.retention is None
    assert found.in_words()[0] == "Today: no answers yet."


def test_answers_are_counted_today_and_in_all() -> None:
    found = of(
        an_answer(days_ago(2), rating=1),
        an_answer(days_ago(0), card="cento"),
        an_answer(days_ago(0), card="cento", rating=1, seconds=45),
    )
    assert (found.answers, found.correct, found.cards) == (3, 1, 2)
    assert (found.today_answers, found.today_correct) == (2, 1)
    assert (found.days, found.minutes) == (2, 1.8)


def test_an_answer_after_midnight_belongs_to_the_day_before() -> None:
    night = Calendar(PAKISTAN)
    early = datetime(2026, 3, 11, 3, 59, tzinfo=PAKISTAN)
    late = datetime(2026, 3, 10, 22, 0, tzinfo=PAKISTAN)
    assert of(an_answer(late), an_answer(early), calendar=night).days == 1


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([], 0),
        ([0], 1),
        ([1], 1),
        ([2], 0),
        ([0, 1, 2], 3),
        ([1, 2, 3], 3),
        ([0, 2, 3], 1),
        ([0, 1, 3], 2),
    ],
)
def test_a_streak_is_days_in_a_row_up_to_today_or_yesterday(days: list[int], expected: int) -> None:
    assert of(*(an_answer(days_ago(day)) for day in reversed(days))).streak == expected


def test_retention_is_the_share_remembered_on_another_day() -> None:
    found = of(
        an_answer(days_ago(5), rating=1),
        an_answer(days_ago(5)),
        an_answer(days_ago(4)),
        an_answer(days_ago(2), rating=1),
        an_answer(days_ago(2)),
        an_answer(days_ago(0), rating=2),
        an_answer(days_ago(0), card="new", rating=1),
    )
    assert found.reviews == 3
    assert found.retention == pytest.approx(2 / 3)
    assert found.in_words()[-1] == "Retention: 67% of 3 reviews remembered on another day."


def test_retention_goes_by_what_the_learner_said_of_it() -> None:
    overruled = an_answer(days_ago(0), rating=3, correct=False)
    assert of(an_answer(days_ago(1)), overruled).retention == 1


def test_what_was_crammed_tells_nothing_of_retention() -> None:
    crammed = replace(an_answer(NOW, rating=1), scheduled=False)
    assert of(an_answer(days_ago(1)), crammed).retention is None
    assert of(an_answer(days_ago(1)), crammed, an_answer(NOW)).retention is None


def test_retention_is_unknown_until_a_card_comes_back_on_another_day() -> None:
    found = of(an_answer(days_ago(0)), an_answer(days_ago(0)))
    assert (found.reviews, found.retention) == (0, None)
    assert "not known" in found.in_words()[-1]


def test_one_is_told_as_one() -> None:
    words = of(an_answer(days_ago(0), seconds=61)).in_words()
    assert words[:3] == [
        "Today: 1 answer, 1 right (100%).",
        "In all: 1 answer, 1 right (100%), on 1 card, over 1 day and 1 minute.",
        "Streak: 1 day.",
    ]


def test_the_figures_can_be_written_as_json() -> None:
    found = of(an_answer(days_ago(1)), an_answer(days_ago(0)))
    written = json.loads(json.dumps(found.as_dict()))
    assert written["retention"] == 1
    assert set(written) == set(Stats.__slots__)


MOMENTS = st.timedeltas(timedelta(0), timedelta(days=60)).map(lambda ago: NOW - ago)
ANSWERS = st.lists(
    st.builds(an_answer, MOMENTS, card=st.sampled_from("abc"), rating=st.integers(1, 4))
).map(lambda answers: sorted(answers, key=lambda answer: answer.at))


@given(ANSWERS)
def test_the_parts_never_exceed_the_whole(answers: list[Answer]) -> None:
    found = of(*answers)
    assert found.correct <= found.answers == len(answers)
    assert found.today_correct <= found.today_answers <= found.answers
    assert found.cards <= found.answers
    assert found.streak <= found.days <= found.answers
    assert found.reviews <= max(found.answers - found.cards, 0)
    assert (found.retention is None) == (found.reviews == 0)
    assert found.retention is None or 0 <= found.retention <= 1


@given(st.sets(st.dates(date(2026, 1, 1), date(2026, 3, 10))), st.dates(date(2026, 2, 1)))
def test_a_streak_ends_at_a_day_without_answers(days: set[date], today: date) -> None:
    length = streak(days, today=today)
    last = today if today in days else today - timedelta(days=1)
    run = {last - timedelta(days=back) for back in range(length)}
    assert run <= days
    assert last - timedelta(days=length) not in days


def a_mock(marks: Fraction) -> Attempt:
    score = MockScore(profile="", marks=marks, full_marks=Fraction(20), passed=None)
    return Attempt(id="m", kind="mock", started=NOW, finished=NOW, mock=score)


def test_mocks_are_told_by_the_last_and_the_best() -> None:
    study = Attempt(id="s", kind="study", started=NOW, finished=None)
    attempts = (a_mock(Fraction(15)), a_mock(Fraction(-1)), study)
    found = stats(Scores(attempts=attempts, answers=()), now=NOW, calendar=CALENDAR)
    assert (found.mocks, found.last_mock, found.best_mock) == (2, -0.05, 0.75)
    assert "Mocks: 2, the last with -5% of the marks, the best 75%." in found.in_words()


def test_before_the_first_mock_none_is_told() -> None:
    assert of().best_mock is None
    assert not any("Mock" in line for line in of().in_words())
