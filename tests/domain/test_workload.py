"""How long today's cards take."""

import pytest

from quizapp.domain.session import Counts
from quizapp.domain.wording import countdown
from quizapp.domain.workload import USUAL, about, pace, time_for


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (29, "less than a minute"),
        (50, "about a minute"),
        (6 * 60 + 20, "about 6 minutes"),
        (59 * 60, "about 59 minutes"),
        (59.8 * 60, "about 1 h"),
        (64 * 60, "about 1 h"),
        (78 * 60, "about 1 h 20 min"),
        (117 * 60, "about 2 h"),
    ],
)
def test_a_time_is_told_as_one_would_say_it(seconds: float, words: str) -> None:
    assert about(seconds) == words


def test_the_learners_own_pace_counts_once_it_is_known() -> None:
    assert pace([4.0] * 19) == USUAL
    assert pace([4.0] * 19 + [8.0]) == pytest.approx(4.2)


def test_new_cards_take_more_answers_than_those_that_come_back() -> None:
    new, learning, due = Counts(10, 0, 0), Counts(0, 10, 0), Counts(0, 0, 10)
    assert time_for(new, 10) == pytest.approx(350)
    assert time_for(due, 10) == time_for(learning, 10) == pytest.approx(130)
    assert time_for(Counts(0, 0, 0), 10) == 0


@pytest.mark.parametrize(
    ("days", "words"),
    [(74, "74 days to the exam"), (1, "1 day to the exam"), (0, "The exam is today"), (-1, "")],
)
def test_the_exam_is_counted_down_to_and_then_it_is_quiet(days: int, words: str) -> None:
    assert countdown(days) == words
