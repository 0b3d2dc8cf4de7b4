"""The plans to the exams ahead as a learner looks at them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from quizapp.domain.earned import LONGEST
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.plain_data import forecast_data
from quizapp.domain.forecast.wording import forecast_in_words
from quizapp.domain.planning import Plan, Worth
from quizapp.domain.planning import wording as words
from quizapp.domain.planning.plain_data import exam_data, plan_data
from quizapp.domain.session import Counts
from quizapp.domain.wording import countdown
from quizapp.domain.workload import pace, time_for
from quizapp.services.exam_forecasts import forecast_of
from quizapp.services.library import Library
from quizapp.services.planning import Ahead, Missed, Planner
from quizapp.services.preparing import Wish, clear_exams, set_exam
from quizapp.storage import catalogue, log, planned
from quizapp.storage.exams import Preparation

MORE = (10, 20, 30)
"""Further minutes a day of which it is told what they would bring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamPlan:
    """The plan to an exam as it stands `today`, the first of its days being what is left of it.

    `waiting` is what waits of today's part and takes `seconds`; `titles` are those of the decks, by
    id; `missed` is None where no day was. What more time is `worth` takes further plans to say: see
    `ExamPlans.worth`. The `forecast` is of the exam if the plan is followed.
    """

    preparation: Preparation
    today: date
    plan: Plan
    waiting: Counts
    seconds: float
    missed: Missed | None
    titles: Mapping[str, str]
    worth: tuple[Worth, ...] = ()
    forecast: ExamForecast | None = None

    @property
    def title(self) -> str:
        """The exam's title, or else that it is one."""
        return self.preparation.exam.title or "Exam"

    @property
    def longest(self) -> float:
        """The seconds that the fullest day takes, or the day with most time has; 1 or more."""
        return max(1.0, self.plan.peak, *(day.budget for day in self.plan.days))

    def when(self) -> str:
        """The day of the exam, and how long it is until then."""
        day = self.preparation.exam.date
        return f"{words.day_in_words(day)}, {countdown((day - self.today).days)}"

    def scope(self) -> str:
        """What the exam asks, and the time there is for it."""
        exam, budget = self.preparation.exam, self.preparation.budget
        return (
            f"{words.scope_in_words(exam, self.titles)}; {words.time_in_words(budget, self.today)}"
        )

    def said(self) -> list[str]:
        """What there is to do today, what missed days have cost, where the plan leads."""
        plan, missed = self.plan, self.missed
        told = [words.part_in_words(plan, self.waiting, seconds=self.seconds)]
        if missed is not None:
            recall, unseen = missed.before.recall, missed.before.unseen
            told += [words.missed_in_words(missed.days, recall=recall, unseen=unseen, plan=plan)]
        return [*told, words.verdict_in_words(plan)]

    def left_out(self) -> list[str]:
        """What is left out, and why."""
        return list(words.left_out_in_words(self.plan.left_out))

    def more_time(self) -> list[str]:
        """What further minutes a day would bring."""
        return list(words.worth_in_words(self.plan, self.worth))

    def foretold(self) -> list[str]:
        """What is to be expected in the exam."""
        return forecast_in_words(self.forecast) if self.forecast else []

    def as_dict(self) -> dict[str, Any]:
        """All of it by name, for a program to read."""
        kept, missed = self.preparation, self.missed
        return {
            **exam_data(kept.exam, kept.budget),
            "days": (kept.exam.date - self.today).days,
            "weights": dict(kept.weights),
            "profile": kept.profile,
            "today": {
                "new": self.waiting.new,
                "learning": self.waiting.learning,
                "reviews": self.waiting.due,
                "seconds": round(self.seconds),
                "last_look": self.plan.today.last_look,
            },
            "missed_days": missed.days if missed else 0,
            "recall_before_missed": missed.before.recall if missed else None,
            "forecast": forecast_data(self.forecast) if self.forecast else None,
            **plan_data(self.plan, self.worth),
        }


class ExamPlans:
    """The exams ahead, to look at and to change, with `folders` of profiles for their rules.

    Methods raise ProgressError, and QuizError where a profile's file cannot be read.
    """

    def __init__(self, library: Library, folders: Sequence[Path]) -> None:
        self._library = library
        self._folders = folders
        self._worth: dict[str, Callable[[int], Worth]] = {}

    def plans(self, now: datetime) -> list[ExamPlan]:
        """The plans to the exams ahead, the nearest first."""
        library = self._library
        library.prepare(now)
        planner = Planner(library.connection, library.calendar, now)
        end = library.calendar.end_of_day(now)
        left = planned.left(library.connection, now, before=end)
        ahead = {each.preparation.exam.id: each for each in planner.ahead()}
        self._worth = {name: partial(planner.worth, each) for name, each in ahead.items()}
        return [
            self._plan(planner, each, left.get(name, Counts(0, 0, 0)), now)
            for name, each in ahead.items()
        ]

    def worth(self, found: ExamPlan, minutes: int) -> Worth:
        """What so many further minutes a day would bring, of one of the plans made last.

        It reads nothing, so that a thread beside the app can call it.
        """
        return self._worth[found.preparation.exam.id](minutes)

    def set(self, wish: Wish, now: datetime) -> None:
        """Set an exam, as `preparing.set_exam` does; it raises the same."""
        set_exam(self._library, wish, now)

    def clear(self, preparation: Preparation, now: datetime) -> None:
        """Take an exam away."""
        exam = preparation.exam
        clear_exams(self._library, now, decks=exam.decks, tags=exam.tags)

    def _plan(self, planner: Planner, ahead: Ahead, left: Counts, now: datetime) -> ExamPlan:
        connection, plan = self._library.connection, planner.plan(ahead)
        seconds = time_for(left, pace(log.gaps(connection, below=LONGEST)))
        first = replace(
            plan.days[0],
            new=left.new,
            reviews=left.learning + left.due,
            seconds=seconds,
            budget=ahead.preparation.budget.seconds(planner.today),
        )
        return ExamPlan(
            preparation=ahead.preparation,
            today=planner.today,
            plan=replace(plan, days=(first, *plan.days[1:])),
            waiting=left,
            seconds=seconds,
            missed=planner.missed(ahead.preparation),
            titles={deck.id: deck.title for deck in catalogue.decks(connection)},
            forecast=forecast_of(self._library, ahead.preparation, plan, self._folders, now),
        )
