"""Exams and their plans as plain values, for programs to read."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from quizapp.domain.planning.exam import Budget, Exam
from quizapp.domain.planning.plan import LeftOut, Plan, PlannedDay, Worth


def exam_data(exam: Exam, budget: Budget) -> dict[str, Any]:
    """An exam and the time there is for it, the minutes of Monday first."""
    return {
        "title": exam.title,
        "date": exam.date.isoformat(),
        "decks": list(exam.decks),
        "tags": list(exam.tags),
        "minutes": list(budget.minutes),
        "off": sorted(day.isoformat() for day in budget.off),
    }


def plan_data(plan: Plan, worth: Sequence[Worth]) -> dict[str, Any]:
    """Where a plan leads, what it leaves out, what more time would bring, and its days."""
    return {
        "cards": plan.cards,
        "unseen": plan.unseen,
        "recall": plan.recall,
        "recall_without_study": plan.recall_without,
        "suffices": plan.suffices,
        "left_out": [_left_out(each) for each in plan.left_out],
        "more_time": [asdict(each) for each in worth],
        "plan": [_day(each) for each in plan.days],
    }


def _left_out(found: LeftOut) -> dict[str, Any]:
    return {
        "topic": found.topic,
        "cards": found.cards,
        "reason": found.reason.value,
        "weight": found.weight,
        "value_per_minute": found.value,
    }


def _day(day: PlannedDay) -> dict[str, Any]:
    return {
        "day": day.day.isoformat(),
        "new": round(day.new, 1),
        "reviews": round(day.reviews, 1),
        "seconds": round(day.seconds),
        "budget": round(day.budget),
        "last_look": day.last_look,
    }
