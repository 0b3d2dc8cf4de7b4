"""What an exam asks, and how much time there is for it."""

from datetime import date

import pytest

from quizapp.domain.planning import Budget, Exam


@pytest.mark.parametrize(
    ("decks", "tags", "is_asked"),
    [
        ((), (), True),
        (("history",), (), True),
        (("geography",), (), False),
        ((), ("TREATIES",), True),
        ((), ("rivers",), False),
        (("history",), ("rivers", "treaties"), True),
        (("geography",), ("treaties",), False),
    ],
)
def test_an_exam_asks_the_cards_of_its_decks_that_have_one_of_its_tags(
    decks: tuple[str, ...], tags: tuple[str, ...], is_asked: bool
) -> None:
    exam = Exam(id="1", title="Finals", date=date(2026, 6, 1), decks=decks, tags=tags)
    assert exam.asks("history", ["Treaties"]) is is_asked


def test_each_weekday_has_its_time_and_a_day_off_has_none() -> None:
    budget = Budget((10, 0, 20, 0, 0, 60, 0), off=frozenset([date(2026, 3, 4)]))
    week = [date(2026, 3, day) for day in range(2, 9)]
    assert [budget.seconds(day) for day in week] == [600, 0, 0, 0, 0, 3600, 0]


def test_more_time_is_for_the_days_that_have_any() -> None:
    assert Budget((10, 0, 20, 0, 0, 60, 0)).with_more(5).minutes == (15, 0, 25, 0, 0, 65, 0)
