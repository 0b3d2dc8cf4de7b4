"""The forecasts of the exams ahead, or of one that a learner asks about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.record import Record
from quizapp.domain.mocks.profile import Profile
from quizapp.domain.planning import Exam, Plan
from quizapp.errors import UsageError
from quizapp.services.exams import find_profile, profiles
from quizapp.services.forecasting import Forecaster
from quizapp.services.library import Library
from quizapp.services.planning import Planner
from quizapp.storage.exams import Preparation

_ALL = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of an exam: of its `decks`, on a `day`, by the rules of a `profile`.

    Without decks or a day it is asked of the exams ahead, each by its own rules where none are
    named. `covered` is the share of the syllabus in per cent that the decks have, as far as the
    learner knows.
    """

    decks: Sequence[Path | str] = ()
    day: date | None = None
    profile: str = ""
    covered: float = _ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecasts:
    """What is forecast of the exams that were asked about, and how earlier forecasts fared."""

    today: date
    exams: tuple[ExamForecast, ...]
    record: Record


def forecasts(
    library: Library, folders: Sequence[Path], now: datetime, asked: Question | None = None
) -> Forecasts:
    """The forecasts, which are kept; `folders` are those of profiles.

    Where no exam is ahead, it is what an exam today on all decks would bring. Raises UsageError for
    a deck or a profile that is not known, a day that is over and a share that is none,
    ProfileError, and ProgressError.
    """
    question = asked or Question()
    if not 0 < question.covered <= _ALL:
        raise UsageError("the share of the syllabus that decks cover is above 0 and 100 at most")
    today = library.calendar.day(now)
    forecaster = Forecaster(library.connection, library.calendar, now)
    share = question.covered / _ALL
    planner = Planner(library.connection, library.calendar, now)
    ahead = [] if question.decks or question.day else planner.ahead()
    found = []
    for each in ahead:
        rules = _profile(question.profile or each.preparation.profile, folders)
        exam, plan = _titled(each.preparation), planner.plan(each)
        found.append(forecaster.exam(exam, rules, plan=plan, covered=share))
    if not found:
        rules = _profile(question.profile, folders)
        exam = _exam(library, question, rules, today)
        found = [forecaster.exam(exam, rules, covered=share)]
    for forecast in found:
        forecaster.keep(forecast)
    return Forecasts(today=today, exams=tuple(found), record=forecaster.record())


def forecast_of(
    library: Library, preparation: Preparation, plan: Plan, folders: Sequence[Path], now: datetime
) -> ExamForecast:
    """What is forecast of an exam by its plan, and kept; without marks where its rules are gone.

    Raises QuizError where a profile's file cannot be read, and ProgressError.
    """
    forecaster = Forecaster(library.connection, library.calendar, now)
    known = profiles(folders).profiles if preparation.profile else {}
    found = forecaster.exam(_titled(preparation), known.get(preparation.profile), plan=plan)
    forecaster.keep(found)
    return found


def _titled(preparation: Preparation) -> Exam:
    return replace(preparation.exam, title=preparation.exam.title or "Exam")


def _exam(library: Library, question: Question, rules: Profile | None, today: date) -> Exam:
    """The exam that is asked about, today where no day is named."""
    day = question.day or today
    if day < today:
        raise UsageError(f"{day}: the day is over; a forecast is of today or a day to come")
    title = "Exam" if rules is None else rules.title
    return Exam(id="", title=title, date=day, decks=tuple(library.deck_ids(question.decks)))


def _profile(name: str, folders: Sequence[Path]) -> Profile | None:
    return find_profile(name, folders) if name else None
