"""What can be set: each setting once, in words, with the values it takes."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Literal, get_args

from quizapp.domain.spreading import Week
from quizapp.errors import UsageError

Mode = Literal["auto", "flip", "choice", "typed"]
Rtl = Literal["auto", "app", "terminal"]


class Origin(StrEnum):
    """Where the value in force comes from, the weakest first."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    LINE = "command line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A setting.

    It takes one of its `choices`, or a number of that `kind` within `bounds`, or else a text, which
    `parse` refuses with a ValueError where it means nothing.
    """

    name: str
    words: str
    meaning: str
    kind: type[int] | type[float] = int
    bounds: tuple[float, float] | None = None
    choices: tuple[str, ...] = ()
    parse: Callable[[str], object] = str

    @property
    def variable(self) -> str:
        """Its name in the environment."""
        return f"QUIZAPP_{self.name.upper()}"

    def checked(self, value: Any, *, where: str) -> int | float | str:
        """The value as the setting has it; UsageError, naming `where` it stands, if impossible."""
        if self.bounds is not None:
            return self._number(value, *self.bounds, where=where)
        text = str(value)
        if self.choices and value not in self.choices:
            known = ", ".join(self.choices)
            raise UsageError(f"{where}: {self.name} must be one of {known}, not {value!r}")
        try:
            self.parse(text)
        except ValueError as error:
            raise UsageError(f"{where}: {self.name}: {error}") from None
        return text

    def _number(self, value: Any, low: float, high: float, *, where: str) -> int | float:
        try:
            number = self.kind(value)
        except (TypeError, ValueError, OverflowError):
            number = None
        if number is None or isinstance(value, bool) or not low <= number <= high:
            raise UsageError(f"{where}: {self.name} must be from {low} to {high}, not {value!r}")
        return number


KNOWN: Final = (
    Known(
        name="new_per_day",
        words="New cards a day",
        meaning="How many new cards a day begins with, over all decks; an exam has its own plan.",
        bounds=(0, 9999),
    ),
    Known(
        name="reviews_per_day",
        words="Reviews a day",
        meaning="How many cards come back in a day at most, over all decks.",
        bounds=(0, 9999),
    ),
    Known(
        name="mode",
        words="How cards are asked",
        meaning="auto asks a young card by options and a known one without; or always one way.",
        choices=get_args(Mode),
    ),
    Known(
        name="desired_retention",
        words="Recall to keep",
        meaning="The share of reviews to remember: more of it costs more reviews.",
        kind=float,
        bounds=(0.7, 0.99),
    ),
    Known(
        name="leech_lapses",
        words="Lapses that suspend a card",
        meaning="A card forgotten so often is suspended: it may need other words. 0 suspends none.",
        bounds=(0, 99),
    ),
    Known(
        name="rollover_hour",
        words="Hour a day begins at",
        meaning="Before this hour, 0 to 23, it is still the day before.",
        bounds=(0, 23),
    ),
    Known(
        name="easy_days",
        words="Easy days",
        meaning="Weekdays with less to do, with the share that is left: friday 0.5, sunday 0.",
        parse=Week.parse,
    ),
    Known(
        name="theme",
        words="Colours",
        meaning="ink, paper, or another of Textual's themes; empty for those chosen last.",
    ),
    Known(
        name="rtl",
        words="Who turns Urdu",
        meaning="Who turns text from right to left: the app, the terminal, or whoever can.",
        choices=get_args(Rtl),
    ),
    Known(
        name="learner",
        words="Your name or number",
        meaning="Stands in exported scores, for a teacher who gets many learners'.",
    ),
    Known(
        name="more_decks",
        words="One more deck folder",
        meaning="A folder of decks beside your own, such as one that a class shares.",
    ),
)
RETIRED: Final = {"exam": "`quizapp exam set DATE` sets it now; take it out of the file"}
"""What was a setting once, and what to do instead."""
BY_NAME: Final = {known.name: known for known in KNOWN}
