"""Forecasts in words."""

from datetime import date
from fractions import Fraction

from quizapp.domain.forecast.calibration import ENOUGH
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.forecast.wording import forecast_in_words
from quizapp.domain.mocks.profile import Rules, Section


def test_the_marks_that_are_needed_are_a_share_of_the_exact_full_marks() -> None:
    rules = Rules(
        sections=(Section(name="All", questions=25),),
        marks=Fraction(1, 2),
        pass_percent=Fraction(40),
    )
    found = ExamForecast(
        title="Half marks",
        day=date(2027, 2, 4),
        by_plan=True,
        tests=ENOUGH,
        whole=Topic(name="All", cards=30, seen=30),
        topics=(),
        rules=rules,
        marks=Marks(full=12.5, mean=8, median=8, low=6, high=10, passing=0.9, known=0.6, covered=1),
    )
    told = forecast_in_words(found)
    assert "Marks: 8 of 12.5; four times in five from 6 to 10." in told
    assert "Chance of passing (5 needed): 90%." in told
