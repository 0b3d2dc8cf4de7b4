"""The progress file's table of forecasts that were made; `tables` is the way in."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import REAL, Text
from sqlmodel import Field, SQLModel

from quizapp.storage.columns import Moment


class Forecast(SQLModel, table=True):
    """What was forecast of an exam, or of a mock when it was begun; never changed.

    It stands for itself, whatever becomes of the exam. Without enough to go by, or without rules
    for marks, the marks are None.
    """

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    id: int | None = Field(default=None, primary_key=True)
    made_at: datetime = Field(sa_type=Moment)
    attempt_id: int | None = Field(default=None, foreign_key="attempt.id")
    """The attempt of the mock that it was made for; None where that was an exam."""
    title: str = Field(sa_type=Text)
    profile: str = Field(sa_type=Text)
    """The id of the profile with the exam's rules, "" where there is none."""
    day: str = Field(sa_type=Text)
    """The study day it is for, as 2027-02-14."""
    tests: int
    """How many reviews the learner was known by."""
    low: float | None = Field(default=None, sa_type=REAL)
    mean: float | None = Field(default=None, sa_type=REAL)
    high: float | None = Field(default=None, sa_type=REAL)
    """With `low` the ends of the interval of 80 %."""
    full_marks: float | None = Field(default=None, sa_type=REAL)
    passing: float | None = Field(default=None, sa_type=REAL)
    """The chance of passing, None where no rule says what passes."""
    topics: str = Field(sa_type=Text)
    """JSON, see `forecasts.keep`."""
