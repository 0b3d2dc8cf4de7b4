"""How the learning goes, by day and by topic."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.progress import Logged, Progress, Share, level, progress, weeks

CALENDAR = Calendar(UTC)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def _answer(card: str, days_ago: int, *, rating: int = 3, confidence: str = "") -> Logged:
    return Logged(
        deck="d",
        card=card,
        at=NOW - timedelta(days=days_ago),
        rating=rating,
        correct=rating > 1,
        seconds=10,
        confidence=confidence,
    )


def _progress(
    *answers: Logged,
    tags: dict[tuple[str, str], tuple[str, ...]] | None = None,
    due: tuple[datetime, ...] = (),
) -> Progress:
    return progress(answers, tags or {}, due, now=NOW, calendar=CALENDAR, horizon=3)


def test_days_count_answers_and_time() -> None:
    found = _progress(_answer("a", 1), _answer("b", 1), _answer("a", 0))
    assert {day: (done.answers, done.seconds) for day, done in found.days.items()} == {
        date(2026, 11, 20): (2, 20),
        date(2026, 11, 21): (1, 10),
    }
    assert found.total.answers == 3
    assert found.streak == 2


def test_only_what_comes_back_on_another_day_tests_memory() -> None:
    found = _progress(_answer("a", 2), _answer("a", 2, rating=1), _answer("a", 0, rating=1))
    assert found.retention == Share("", 0, 1)


def test_topics_stand_weakest_first_and_rare_ones_are_left_out() -> None:
    log = [_answer(card, day) for day in (9, 8, 7, 6, 5, 4) for card in ("kashmir", "water")]
    log += [_answer("kashmir", 3, rating=1), _answer("rare", 9), _answer("rare", 1)]
    tags = {("d", card): (card,) for card in ("kashmir", "water", "rare")}
    shares = _progress(*log, tags=tags).tags
    assert shares == (Share("kashmir", 5, 6), Share("water", 5, 5))


def test_calibration_goes_from_sure_to_guess() -> None:
    found = _progress(
        _answer("a", 0, confidence="guess", rating=1),
        _answer("b", 0, confidence="sure"),
        _answer("c", 0),
    )
    assert found.calibration == (Share("sure", 1, 1), Share("guess", 0, 1))


def test_overdue_cards_come_up_today() -> None:
    due = (NOW - timedelta(days=9), NOW, NOW + timedelta(days=2), NOW + timedelta(days=3))
    assert _progress(due=due).ahead == (2, 0, 1)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_the_weeks_are_mondays_that_end_with_this_week(today: date, number: int) -> None:
    mondays = weeks(today, number)
    assert len(mondays) == number
    assert all(monday.weekday() == 0 for monday in mondays)
    assert timedelta(0) <= today - mondays[-1] < timedelta(days=7)


@given(st.integers(1, 500), st.integers(1, 500))
def test_a_busier_day_is_never_paler(one: int, other: int) -> None:
    busiest = max(one, other)
    assert level(0, busiest) == 0
    assert (level(one, busiest) - level(other, busiest)) * (one - other) >= 0
    assert level(busiest, busiest) == 4
