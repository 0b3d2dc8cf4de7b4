"""A sitting: the next card, an answer, second thoughts, the end."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from quizapp.domain.memory import Rating
from quizapp.domain.session import Answered, Counts, Mode, Prompt, Summary
from quizapp.services.library import Library


@dataclass(frozen=True, slots=True)
class StudyOptions:
    """How cards are asked, and the probability of recall to keep them at (0.7 to 0.99)."""

    mode: Literal["auto", "flip", "choice", "typed"] = "auto"
    desired_retention: float = 0.9


class Study:
    """One sitting over some decks; each answer is on disk when the call returns."""

    def __init__(
        self,
        library: Library,
        deck_ids: Sequence[str],
        options: StudyOptions,
        *,
        rng: random.Random,
        now: datetime,
    ) -> None:
        self.prompt: Prompt | None = None

    def advance(self, now: datetime) -> Prompt | None:
        """Make the next card current; None when nothing is left today."""
        raise NotImplementedError

    def counts(self, now: datetime) -> Counts:
        """What is left today in the decks of this sitting."""
        raise NotImplementedError

    def switch(self, mode: Mode) -> Prompt:
        """Ask the current card another way; UsageError when the card cannot be asked so."""
        raise NotImplementedError

    def preview(self, now: datetime) -> dict[Rating, timedelta]:
        """The time to the next showing of the current card for each rating."""
        raise NotImplementedError

    def respond(self, text: str, now: datetime, *, seconds: float) -> Answered:
        """Grade an option or a typed answer, and record Good or Again."""
        raise NotImplementedError

    def rate(self, rating: Rating, now: datetime, *, seconds: float) -> Answered:
        """Record a rating; after `respond` it takes the place of the one recorded then."""
        raise NotImplementedError

    def undo(self, now: datetime) -> Prompt | None:
        """Take the last answer back and ask its card again; None when there is none."""
        raise NotImplementedError

    def summary(self, now: datetime) -> Summary:
        """What came of the sitting so far."""
        raise NotImplementedError

    def finish(self, now: datetime) -> Summary:
        """Close the sitting."""
        raise NotImplementedError
