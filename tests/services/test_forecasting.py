"""A learner is told what an exam will bring, by what their reviews say of them."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.config import shipped_profiles
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.memory import FSRS6_PARAMETERS, Rating, Scheduler
from quizapp.domain.mocks.profile import Evidence, Profile, Rules, Section
from quizapp.domain.planning import Budget, Exam, Plan, Today
from quizapp.domain.session import Mode
from quizapp.errors import UsageError
from quizapp.services.calibrating import known_by
from quizapp.services.exam_forecasts import Question, forecast_of, forecasts
from quizapp.services.exams import Changes, make_exam, set_paper
from quizapp.services.forecasting import Forecaster
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.quiz import Mock
from quizapp.storage import exams, fits, reviews
from quizapp.storage.database import transaction
from quizapp.storage.exams import Preparation
from quizapp.storage.fits import Fit
from quizapp.storage.memories import memory
from quizapp.storage.reviews import Entry
from tests.conftest import OpenLibrary, WriteDeck

DAY = timedelta(days=1)
SCHEDULER = Scheduler()
RULES = Rules(
    sections=(
        Section(name="Law", questions=10, tags=("law",)),
        Section(name="Maps", questions=10, tags=("maps",)),
    ),
    penalty=Fraction(1, 4),
    pass_percent=Fraction(40),
)
PROFILE = Profile(
    id="test",
    title="A test",
    body="FPSC",
    as_of="2026",
    evidence=Evidence.A,
    sources=("https://www.fpsc.gov.pk/x",),
    rules=RULES,
)
Learn = Callable[..., Library]


def a_deck(deck_id: str, tag: str, cards: int) -> Deck:
    made = (
        Card(
            id=f"{deck_id}{n}",
            question=f"What is {deck_id} {n}?",
            answer="key",
            distractors=("x", "y", "z"),
            tags=(tag, "draft"),
        )
        for n in range(cards)
    )
    return Deck(id=deck_id, title=deck_id.title(), cards=tuple(made))


@pytest.fixture
def learn(open_library: OpenLibrary, write_deck: WriteDeck, now: datetime) -> Learn:
    """`learn(cards)` is the library of one who met those cards and saw each again three times."""

    def studied(cards: int = 20, *, skill: float = 1.0, mode: Mode = Mode.FLIP) -> Library:
        write_deck(a_deck("acts", "law", 20))
        write_deck(a_deck("atlas", "maps", 8))
        library, rng = open_library(), random.Random(7)
        with transaction(library.connection):
            attempt = reviews.begin(library.connection, kind="study", now=now)
            for days in (12, 10, 6, 1):
                for card in range(cards):
                    known = rng.random() < skill or days == 12
                    entry = Entry(
                        deck_id="acts",
                        card_id=f"acts{card}",
                        rating=Rating.GOOD if known else Rating.AGAIN,
                        mode=mode,
                        correct=known,
                        response="",
                        seconds=4,
                        question="q",
                        answer="a",
                    )
                    reviews.append(
                        library.connection,
                        attempt,
                        entry,
                        scheduler=SCHEDULER,
                        now=now - days * DAY,
                    )
        return library

    return studied


def forecaster(library: Library, now: datetime) -> Forecaster:
    return Forecaster(library.connection, library.calendar, now)


def of_exam(library: Library, now: datetime, *, in_days: int = 0, **more: object) -> ExamForecast:
    exam = Exam(id="", title="A test", date=now.date() + in_days * DAY)
    return forecaster(library, now).exam(exam, PROFILE, **more)  # type: ignore[arg-type]


def kept(library: Library) -> list[tuple[object, ...]]:
    query = "SELECT attempt_id, title, profile, day, tests, mean FROM forecast ORDER BY id"
    return library.connection.execute(query).fetchall()


def test_before_cards_came_back_there_is_not_enough_to_go_by(learn: Learn, now: datetime) -> None:
    found = of_exam(learn(5), now)
    assert found.tests == 15
    assert not found.is_enough
    assert found.marks is None
    assert found.whole.recall is None


def test_the_marks_and_the_chance_of_passing_are_told(learn: Learn, now: datetime) -> None:
    found = of_exam(learn(), now)
    assert found.tests == 60
    assert found.marks is not None
    assert found.marks.full == 20
    assert found.marks.passing is not None
    assert 0.5 < found.marks.passing <= 1
    assert found.marks.low <= found.marks.median <= found.marks.high


def test_what_decks_lack_is_named_and_guessed(learn: Learn, now: datetime) -> None:
    found = of_exam(learn(), now)
    assert [(gap.section, gap.wanted, gap.found) for gap in found.gaps] == [("Maps", 10, 8)]
    assert found.marks is not None
    assert found.marks.covered == pytest.approx(0.9)
    wider = of_exam(learn(), now, covered=0.5).marks
    assert wider is not None
    assert wider.covered == pytest.approx(0.5)
    assert wider.mean < found.marks.mean


def test_topics_tell_apart_what_is_known(learn: Learn, now: datetime) -> None:
    law, maps = of_exam(learn(), now).topics
    assert (law.name, law.cards, law.unseen) == ("law", 20, 0)
    assert law.recall is not None
    assert law.recall > 0.8
    assert (maps.name, maps.seen, maps.recall) == ("maps", 0, None)


def test_the_farther_the_exam_the_less_is_remembered(learn: Learn, now: datetime) -> None:
    library = learn()
    soon, late = (of_exam(library, now, in_days=days).whole for days in (1, 200))
    assert soon.recall is not None
    assert late.recall is not None
    assert late.recall < soon.recall


def test_who_forgets_more_than_the_model_says_is_forecast_less(learn: Learn, now: datetime) -> None:
    library = learn(skill=0.55)
    found = forecaster(library, now)
    assert found.calibration.shift < -0.3
    whole = of_exam(library, now).whole
    states = [memory(library.connection, "acts", f"acts{n}") for n in range(20)]
    model = sum(SCHEDULER.retrievability(state, now) for state in states) / 28
    assert whole.recall is not None
    assert whole.recall < model


def test_right_answers_from_options_count_less_than_those_recalled(
    learn: Learn, now: datetime, open_library: OpenLibrary
) -> None:
    picked = known_by(learn(mode=Mode.CHOICE).connection, open_library().calendar)
    assert {test.guess for test in picked.since} == {0.25}


def test_a_plan_is_taken_at_its_word(learn: Learn, now: datetime) -> None:
    library = learn()
    every = [("acts", f"acts{n}") for n in range(20)] + [("atlas", f"atlas{n}") for n in range(8)]
    plan = Plan(
        days=(),
        today=Today(),
        recall=0.9,
        recall_without=0.5,
        cards=28,
        unseen=0,
        recalls=dict.fromkeys(every, 0.9),
    )
    followed, left = (of_exam(library, now, in_days=90, plan=each) for each in (plan, None))
    assert (followed.by_plan, left.by_plan) == (True, False)
    assert followed.whole.unseen == 0
    assert followed.whole.recall is not None
    assert left.whole.recall is not None
    assert followed.whole.recall > left.whole.recall


def test_a_forecast_is_kept_once_a_study_day(learn: Learn, now: datetime) -> None:
    library = learn()
    for moment in (now, now + timedelta(hours=1), now + DAY):
        forecasts(library, [shipped_profiles()], moment, Question(day=date(2027, 2, 4)))
    rows = kept(library)
    assert [(row[0], row[1], row[3]) for row in rows] == [(None, "Exam", "2027-02-04")] * 2


def test_what_there_is_not_enough_data_for_is_not_kept(learn: Learn, now: datetime) -> None:
    library = learn(5)
    forecasts(library, [shipped_profiles()], now)
    assert kept(library) == []


def test_an_exam_that_is_set_is_forecast_by_its_rules(learn: Learn, now: datetime) -> None:
    library = learn()
    ahead = Preparation(
        exam=Exam(id="", title="", date=date(2027, 2, 4), tags=("law",)),
        budget=Budget.daily(20),
        profile="ppsc-100",
    )
    with transaction(library.connection):
        exams.put(library.connection, ahead)
    (found,) = forecasts(library, [shipped_profiles()], now).exams
    assert (found.title, found.day, found.profile) == ("Exam", date(2027, 2, 4), "ppsc-100")
    assert found.whole.cards == 20
    assert found.marks is not None
    assert found.marks.full == 100


def test_an_exam_whose_rules_are_gone_is_forecast_without_marks(
    learn: Learn, now: datetime
) -> None:
    library = learn()
    ahead = Preparation(
        exam=Exam(id="1", title="", date=date(2027, 2, 4)),
        budget=Budget.daily(20),
        profile="no-more",
    )
    plan = Plan(days=(), today=Today(), recall=0.9, recall_without=0.5, cards=28, unseen=0)
    found = forecast_of(library, ahead, plan, [shipped_profiles()], now)
    assert (found.title, found.marks) == ("Exam", None)
    assert found.whole.recall is not None
    assert len(kept(library)) == 1


@pytest.mark.parametrize(
    ("question", "complaint"),
    [
        (Question(day=date(2020, 1, 1)), "the day is over"),
        (Question(profile="pppsc"), "no profile is called"),
        (Question(covered=0.0), "above 0"),
        (Question(decks=("nowhere.yaml",)), "nowhere.yaml"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    learn: Learn, now: datetime, question: Question, complaint: str
) -> None:
    with pytest.raises(UsageError, match=complaint):
        forecasts(learn(), [shipped_profiles()], now, question)


@pytest.fixture
def sit(now: datetime) -> Callable[[Library], Mock]:
    """`sit(library)` begins a mock of ten questions."""

    def begin(library: Library) -> Mock:
        exam = make_exam(None, Changes(questions=10))
        exam = replace(exam, rules=replace(exam.rules, pass_percent=Fraction(40)))
        paper = set_paper(library, ["acts"], exam, rng=random.Random(3))
        return Mock.begin(library, paper, StudyOptions(), now=now)

    return begin


def test_a_mock_is_forecast_when_it_begins_and_scored_when_it_is_handed_in(
    learn: Learn, sit: Callable[[Library], Mock], now: datetime
) -> None:
    library = learn()
    mock = sit(library)
    assert [row[1] for row in kept(library)] == ["Practice"]
    assert forecaster(library, now).record().mocks == 0
    for number, response in enumerate(mock.sheet, 1):
        mock.move(number, now)
        mock.answer(response.question.key, now)
    mock.submit(now)
    found = forecaster(library, now).record()
    assert found.mocks == 1
    assert found.held.of == 1
    assert found.brier_passing is not None
    assert found.brier_passing < 0.05


def test_a_mock_of_a_learner_who_is_not_known_is_forecast_by_nothing(
    learn: Learn, sit: Callable[[Library], Mock]
) -> None:
    library = learn(5)
    sit(library)
    assert kept(library) == []


def test_forecasts_of_reviews_are_held_against_what_came(learn: Learn, now: datetime) -> None:
    found = forecaster(learn(skill=0.7), now).record()
    assert found.reviews == 60
    assert found.brier is not None
    assert sum(row.of for row in found.rows) == 60


def test_new_parameters_begin_with_what_they_were_fitted_to(learn: Learn, now: datetime) -> None:
    library = learn()
    with transaction(library.connection):
        fits.put(library.connection, Fit(FSRS6_PARAMETERS, now - 3 * DAY, 900))
    known = known_by(library.connection, library.calendar)
    assert (len(known.before), len(known.since)) == (40, 20)
    assert known.calibration().tests == 920
    assert len(known.foretold()) == 60
    assert now.tzinfo is UTC
