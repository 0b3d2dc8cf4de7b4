"""Memory follows FSRS-6, previews what it does, and does the same twice."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
import fsrs.scheduler
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.memory import (
    FSRS6_PARAMETERS,
    NEW_MEMORY,
    Memory,
    Phase,
    Rating,
    Scheduler,
)
from quizapp.errors import UsageError

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SCHEDULER = Scheduler()

histories = st.lists(
    st.tuples(
        st.sampled_from(Rating),
        st.timedeltas(min_value=timedelta(days=-2), max_value=timedelta(days=90)),
    ),
    min_size=1,
    max_size=12,
)


def _dated(history: list[tuple[Rating, timedelta]]) -> list[tuple[Rating, datetime]]:
    answers, moment = [], NOW
    for rating, wait in history:
        moment += wait
        answers.append((rating, moment))
    return answers


def test_the_parameters_are_the_published_ones() -> None:
    assert FSRS6_PARAMETERS == fsrs.scheduler.DEFAULT_PARAMETERS


def test_a_new_card_takes_two_steps_to_the_review_phase() -> None:
    first = SCHEDULER.review(NEW_MEMORY, Rating.GOOD, NOW)
    assert (first.phase, first.due) == (Phase.LEARNING, NOW + timedelta(minutes=10))
    second = SCHEDULER.review(first, Rating.GOOD, NOW + timedelta(minutes=10))
    assert second.phase is Phase.REVIEW
    assert second.due is not None
    assert second.due >= NOW + DAY
    assert (second.reps, second.lapses) == (2, 0)


def test_forgetting_a_known_card_is_a_lapse() -> None:
    known = SCHEDULER.review(NEW_MEMORY, Rating.EASY, NOW)
    lapsed = SCHEDULER.review(known, Rating.AGAIN, NOW + 8 * DAY)
    assert (lapsed.phase, lapsed.lapses) == (Phase.RELEARNING, 1)
    again = SCHEDULER.review(lapsed, Rating.AGAIN, NOW + 8 * DAY)
    assert again.lapses == 1


def test_recall_is_ninety_per_cent_after_as_many_days_as_the_stability() -> None:
    memory = Memory(Phase.REVIEW, None, 12.5, 5.0, NOW, NOW, 3, 0)
    assert SCHEDULER.retrievability(memory, NOW) == 1.0
    assert SCHEDULER.retrievability(memory, NOW + 12.5 * DAY) == pytest.approx(0.9)


def test_recall_falls_within_the_first_day_too() -> None:
    memory = Memory(Phase.REVIEW, None, 1.0, 5.0, NOW, NOW, 3, 0)
    hours = [SCHEDULER.retrievability(memory, NOW + timedelta(hours=h)) for h in range(25)]
    assert hours == sorted(hours, reverse=True)
    assert hours[12] < hours[0]


def test_a_card_never_seen_is_not_known() -> None:
    assert SCHEDULER.retrievability(NEW_MEMORY, NOW) == 0.0


def test_a_higher_desired_retention_means_shorter_intervals() -> None:
    keen = Scheduler(desired_retention=0.97)
    ordinary, eager = (
        scheduler.review(NEW_MEMORY, Rating.EASY, NOW).due for scheduler in (SCHEDULER, keen)
    )
    assert ordinary is not None
    assert eager is not None
    assert eager < ordinary


@pytest.mark.parametrize("retention", [0.0, 0.69, 1.0, 90])
def test_a_retention_out_of_range_is_refused(retention: float) -> None:
    with pytest.raises(UsageError, match=r"between 0\.7 and 0\.99"):
        Scheduler(desired_retention=retention)


def test_a_clock_that_ran_backwards_counts_as_no_time_passed() -> None:
    known = SCHEDULER.review(NEW_MEMORY, Rating.EASY, NOW)
    earlier = NOW - 400 * DAY
    assert SCHEDULER.retrievability(known, earlier) == 1.0
    at_once = SCHEDULER.review(known, Rating.GOOD, NOW)
    backwards = SCHEDULER.review(known, Rating.GOOD, earlier)
    assert backwards.stability == at_once.stability
    assert backwards.last_review == earlier


def test_the_zone_of_the_clock_makes_no_difference() -> None:
    karachi = NOW.astimezone(ZoneInfo("Asia/Karachi"))
    assert SCHEDULER.review(NEW_MEMORY, Rating.GOOD, karachi) == SCHEDULER.review(
        NEW_MEMORY, Rating.GOOD, NOW
    )


@given(history=histories)
def test_a_longer_memory_never_comes_from_a_worse_rating(
    history: list[tuple[Rating, timedelta]],
) -> None:
    answers = _dated(history)
    states = SCHEDULER.outcomes(SCHEDULER.replay(answers), answers[-1][1] + 3 * DAY)
    dues = [state.due for state in states.values() if state.due is not None]
    assert list(states) == list(Rating)
    assert dues == sorted(dues)


@given(history=histories)
def test_times_in_milliseconds_lose_nothing(history: list[tuple[Rating, timedelta]]) -> None:
    memory = SCHEDULER.replay(_dated(history))
    assert memory.due is not None
    assert memory.last_review is not None
    assert memory.due.microsecond % 1000 == memory.last_review.microsecond % 1000 == 0


evenings = st.lists(
    st.tuples(
        st.sampled_from(Rating),
        st.one_of(
            st.timedeltas(min_value=timedelta(0), max_value=timedelta(hours=7)),
            st.integers(1, 90).map(lambda days: days * DAY),
        ),
    ),
    min_size=1,
    max_size=12,
)


@given(history=evenings)
def test_where_days_are_whole_states_agree_with_the_package_they_come_from(
    history: list[tuple[Rating, timedelta]],
) -> None:
    answers = [(rating, moment.replace(microsecond=0)) for rating, moment in _dated(history)]
    engine = fsrs.Scheduler(enable_fuzzing=False)
    card = fsrs.Card(card_id=1)
    for rating, moment in answers:
        card, _ = engine.review_card(card, fsrs.Rating(int(rating)), moment)
    memory = SCHEDULER.replay(answers)
    assert (memory.stability, memory.difficulty, memory.due, memory.step) == (
        card.stability,
        card.difficulty,
        card.due,
        card.step,
    )


def test_a_night_between_two_answers_is_a_day() -> None:
    evening = SCHEDULER.review(NEW_MEMORY, Rating.EASY, NOW)
    same_evening, next_morning, next_evening = (
        SCHEDULER.review(evening, Rating.GOOD, NOW + timedelta(hours=hours)).stability
        for hours in (7.9, 8, 24)
    )
    assert next_morning == next_evening
    assert same_evening != next_morning


def test_a_deck_kept_at_its_own_retention_shares_all_but_the_days() -> None:
    keen = SCHEDULER.keeping(0.97)
    assert keen.model == SCHEDULER.model
    ours, theirs = (each.review(NEW_MEMORY, Rating.EASY, NOW) for each in (keen, SCHEDULER))
    assert (ours.stability, ours.difficulty) == (theirs.stability, theirs.difficulty)
    assert ours.due is not None
    assert theirs.due is not None
    assert ours.due < theirs.due
    assert SCHEDULER.keeping(None) is SCHEDULER
    with pytest.raises(UsageError, match=r"between 0\.7 and 0\.99"):
        SCHEDULER.keeping(0.5)


def test_a_card_without_answers_is_new() -> None:
    assert SCHEDULER.replay([]) == NEW_MEMORY
