"""Cards come back near the day that the model names, spread over the days that have room."""

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import fsrs.scheduler
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import Memory, Phase
from quizapp.domain.spreading import Spread, Week, fuzz, moved

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SPREAD = Spread(Calendar(UTC))


def _state(interval: int, *, reps: int = 3, phase: Phase = Phase.REVIEW) -> Memory:
    return Memory(phase, None, 9.0, 5.0, NOW + interval * DAY, NOW, reps, 0)


def _idle(_start: datetime, _end: datetime) -> int:
    return 0


class Diary:
    """Counts the cards that each day has got."""

    def __init__(self) -> None:
        self.days: Counter[date] = Counter()

    def load(self, start: datetime, end: datetime) -> int:
        assert end - start == DAY
        return self.days[SPREAD.calendar.day(start)]

    def take(self, spread: Spread, *, cards: int, interval: int) -> None:
        for place in range(cards):
            state = _state(interval)
            shift = spread.shift(state, card=f"d/{place}", load=self.load)
            due = moved(state, shift).due
            assert due is not None
            self.days[spread.calendar.day(due)] += 1


@pytest.mark.parametrize(
    ("interval", "lowest", "highest"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (7, 5, 9), (10, 8, 12), (50, 46, 54), (365, 345, 385)],
)
def test_the_fuzz_is_that_of_anki(interval: int, lowest: int, highest: int) -> None:
    shifts = fuzz(interval)
    assert (interval + shifts[0], interval + shifts[-1]) == (lowest, highest)


@pytest.mark.parametrize("interval", [1, 2, 3, 4, 6, 10, 30, 100, 1000])
def test_the_fuzz_is_no_wider_than_that_of_the_package(
    interval: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduler = fsrs.scheduler.Scheduler()
    ends = []
    for chance in (0.0, 0.999999):
        monkeypatch.setattr(fsrs.scheduler, "random", lambda chance=chance: chance)
        ends.append(scheduler._get_fuzzed_interval(interval=interval * DAY).days)
    assert ends[0] == interval + fuzz(interval)[0]
    # The package may round up to one day more than its range has.
    assert ends[1] - (interval > 2) == interval + fuzz(interval)[-1]


@given(interval=st.integers(1, 4000), reps=st.integers(1, 40), loads=st.integers(0, 99))
def test_no_card_is_moved_beyond_the_fuzz(interval: int, reps: int, loads: int) -> None:
    rng = random.Random(loads)
    state = _state(interval, reps=reps)
    shift = SPREAD.shift(state, card="d/c", load=lambda _start, _end: rng.randint(0, 9))
    assert shift in fuzz(interval)


@given(interval=st.integers(1, 4000), wish=st.integers(-5000, 5000))
def test_what_the_log_says_was_moved_stays_within_the_fuzz_of_another_model(
    interval: int, wish: int
) -> None:
    due = moved(_state(interval), wish).due
    assert due is not None
    assert (due - NOW).days - interval in fuzz(interval)


@given(interval=st.integers(1, 400), card=st.text(max_size=9), reps=st.integers(1, 40))
def test_a_card_and_its_answer_settle_the_draw(interval: int, card: str, reps: int) -> None:
    first, second = (
        SPREAD.shift(_state(interval, reps=reps), card=card, load=_idle) for _ in range(2)
    )
    assert first == second


def test_cards_answered_together_part() -> None:
    drawn = {SPREAD.shift(_state(50), card=f"d/{place}", load=_idle) for place in range(200)}
    assert drawn == set(fuzz(50))
    again = {SPREAD.shift(_state(50, reps=reps), card="d/1", load=_idle) for reps in range(99)}
    assert len(again) > 5


def test_steps_are_never_moved() -> None:
    for phase in (Phase.LEARNING, Phase.RELEARNING):
        step = _state(0, phase=phase)
        assert SPREAD.shift(step, card="d/c", load=_idle) == 0
        assert moved(step, 3) == step


def test_days_come_out_more_even_than_by_chance() -> None:
    balanced, chance = Diary(), Diary()
    balanced.take(SPREAD, cards=550, interval=50)
    for place in range(550):
        shift = SPREAD.shift(_state(50), card=f"d/{place}", load=_idle)
        chance.days[SPREAD.calendar.day(NOW + (50 + shift) * DAY)] += 1
    assert max(balanced.days.values()) - min(balanced.days.values()) < 10
    assert max(chance.days.values()) - min(chance.days.values()) > 15


def test_an_easy_day_gets_its_share() -> None:
    diary = Diary()
    week = Week.parse("friday 0.5, sunday 0")
    diary.take(Spread(Calendar(UTC), week), cards=1100, interval=100)
    usual = [count for day, count in diary.days.items() if day.weekday() not in (4, 6)]
    fridays = [count for day, count in diary.days.items() if day.weekday() == 4]
    assert not [day for day in diary.days if day.weekday() == 6]
    assert fridays
    assert max(fridays) < 0.6 * min(usual)
    assert min(fridays) > 0.4 * max(usual)


def test_a_day_off_takes_cards_where_there_is_no_other_day() -> None:
    week = Week((0.0,) * 7)
    assert Spread(Calendar(UTC), week).shift(_state(10), card="d/c", load=_idle) in fuzz(10)


def test_the_day_is_the_learners_own() -> None:
    late = Spread(Calendar(UTC, rollover_hour=13), Week.parse("sun 0"))
    asked: list[datetime] = []

    def load(start: datetime, _end: datetime) -> int:
        asked.append(start)
        return 0

    for place in range(40):
        late.shift(_state(10), card=f"d/{place}", load=load)
    assert {start.hour for start in asked} == {13}
    assert 6 not in {start.weekday() for start in asked}


def test_a_week_is_read_as_it_is_said() -> None:
    assert Week.parse("") == Week()
    assert Week.parse("Fri 0.5, sunday 0").shares == (1, 1, 1, 1, 0.5, 1, 0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("funday 0.5", "'funday' is no weekday"),
        ("t 1", "'t' is no weekday"),
        ("monday", "'monday' has no share; write monday 0.5"),
        ("monday much", "has no share"),
        ("monday 1.5", "the share of monday must be from 0 to 1, not 1.5"),
        ("monday nan", "from 0 to 1"),
    ],
)
def test_a_week_that_cannot_be_read_says_so(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Week.parse(text)
