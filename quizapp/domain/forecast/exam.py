"""What is forecast of an exam, as the front doors show it."""

from dataclasses import dataclass
from datetime import date

from quizapp.domain.forecast.calibration import ENOUGH
from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.mocks.paper import Shortage
from quizapp.domain.mocks.profile import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamForecast:
    """What is forecast of an exam on a study `day`, known by so many `tests` of memory.

    `by_plan` says that the plan is followed up to then; else nothing more is studied. `whole` are
    all its cards together. Where there are rules, `profile` is their id and `gaps` are the sections
    for which decks have fewer facts than it asks; `marks` are None without rules, and where there
    is not enough to go by.
    """

    title: str
    day: date
    by_plan: bool
    tests: int
    whole: Topic
    topics: tuple[Topic, ...]
    profile: str = ""
    rules: Rules | None = None
    marks: Marks | None = None
    gaps: tuple[Shortage, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether the reviews are enough to forecast by."""
        return self.tests >= ENOUGH
