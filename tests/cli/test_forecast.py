"""`quizapp forecast`: what will be remembered, the marks, and how earlier forecasts fared."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from quizapp.domain.deck import Deck
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.record import Sat, record
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.mocks.paper import Shortage
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.services import exam_forecasts
from quizapp.services.exam_forecasts import Forecasts
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

LAW = Topic(name="law", cards=40, seen=30, recall=0.62, low=0.53, high=0.71)
EXAM = ExamForecast(
    title="PPSC",
    day=date(2027, 2, 4),
    by_plan=True,
    tests=300,
    whole=replace(LAW, name="All"),
    topics=(LAW, Topic(name="maps", cards=9, seen=1)),
    profile="ppsc-100",
    rules=Rules(sections=(Section(name="All", questions=100),), pass_percent=Fraction(40)),
    marks=Marks(
        full=100, mean=61.2, median=61, low=52.5, high=70, passing=0.997, known=0.5, covered=0.8
    ),
    gaps=(Shortage("Urdu", 20, 3),),
)
MOCK = Sat(low=40, mean=50, high=60, passing=0.9, marks=55, full=100, passed=True)
REVIEWS = [(0.9, True)] * 8 + [(0.9, False), (0.65, True)]
RECORD = record([MOCK], REVIEWS, exams=[MOCK, replace(MOCK, marks=90)])


@pytest.fixture
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = Forecasts(today=date(2026, 11, 21), exams=(EXAM,), record=RECORD)
    monkeypatch.setattr(exam_forecasts, "forecasts", lambda *_: found)


@pytest.mark.usefixtures("_told")
def test_the_forecast_stands_before_its_record(quizapp: Quizapp) -> None:
    said = quizapp("forecast")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "PPSC: 4 February 2027, 75 days to the exam\n"
        "  Remembered then, by your plan: 62% (53 to 71%) of 40 cards, 10 of them never seen.\n"
        "  Marks: 61 of 100; four times in five from 52.5 to 70.\n"
        "  Chance of passing (40 needed): above 99%.\n"
        "  You would know 50% of the questions; the marks reckon with guesses.\n"
        "  The decks have facts for 80% of the questions.\n"
        "  Urdu: the decks have 3 facts for 20 questions.\n"
        "topic  remembered  80% interval  cards  never seen\n"
        "law    62%         53 to 71%        40          10\n"
        "Not enough data (fewer than 5 cards seen): maps.\n"
        "\n"
        "How earlier forecasts fared:\n"
        "  1 of 1 mock ended within the interval of 80%, 5% of the marks off the forecast on"
        " average.\n"
        "  Chance of passing: Brier score 0.010 (0 is perfect).\n"
        "  1 of 2 forecasts of an exam held the marks of a mock in its last week.\n"
        "  10 reviews: Brier score 0.101, always saying the average 0.090; 4.5% off by forecast"
        " (ECE).\n"
        "recall forecast  on average  came true  reviews\n"
        "60% to 70%       65%         100%             1\n"
        "90% to 95%       90%         89%              9\n"
    )


@pytest.mark.usefixtures("_told")
def test_a_program_can_read_it(quizapp: Quizapp) -> None:
    told = json.loads(quizapp("forecast", "--json").out)
    (exam,) = told["exams"]
    assert exam["marks"]["passing"] == 0.997
    assert exam["topics"][1]["recall"] is None
    assert exam["day"] == "2027-02-04"
    assert told["record"]["held"] == 1
    assert [row["of"] for row in told["record"]["reliability"]] == [1, 9]


def test_without_reviews_it_says_that_there_is_not_enough_data(
    quizapp: Quizapp, write_deck: WriteDeck, small_deck: Deck
) -> None:
    said = quizapp("forecast", write_deck(small_deck))
    assert said.code == 0
    assert "Not enough data: 0 reviews so far" in said.out
    assert "No mock yet" in said.out
    told = json.loads(quizapp("forecast", "--json").out)
    assert told["exams"][0]["enough"] is False
    assert told["exams"][0]["marks"] is None


@pytest.mark.parametrize(
    "arguments",
    [("--on", "4 February"), ("--covered", "0"), ("--covered", "101"), ("--profile", "nobody")],
)
def test_what_means_nothing_is_refused(quizapp: Quizapp, arguments: tuple[str, ...]) -> None:
    said = quizapp("forecast", *arguments)
    assert said.is_refusal
    assert said.code == 2
