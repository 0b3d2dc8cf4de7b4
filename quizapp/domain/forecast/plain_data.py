"""Forecasts and their record as plain values, for programs to read."""

from dataclasses import asdict
from typing import Any

from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.record import Record


def forecast_data(found: ExamForecast) -> dict[str, Any]:
    """A forecast of an exam; what there is not enough data for is null."""
    return {
        "title": found.title,
        "profile": found.profile,
        "day": found.day.isoformat(),
        "by_plan": found.by_plan,
        "enough": found.is_enough,
        "reviews": found.tests,
        "marks": None if found.marks is None else asdict(found.marks),
        "gaps": [asdict(gap) for gap in found.gaps],
        "whole": asdict(found.whole),
        "topics": [asdict(topic) for topic in found.topics],
    }


def record_data(found: Record) -> dict[str, Any]:
    """How forecasts fared."""
    return {
        "mocks": found.mocks,
        "held": found.held.right,
        "exams": found.ahead.of,
        "exams_held": found.ahead.right,
        "error": found.error,
        "brier_passing": found.brier_passing,
        "reviews": found.reviews,
        "brier": found.brier,
        "brier_of_rate": found.brier_of_rate,
        "ece": found.ece,
        "reliability": [asdict(row) for row in found.rows],
    }
