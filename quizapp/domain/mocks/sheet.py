"""The answer sheet of a mock: what was picked, how surely, how long it took."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.memory import Rating
from quizapp.domain.mocks.paper import Question
from quizapp.domain.session import Confidence


class Outcome(StrEnum):
    """What became of a question."""

    RIGHT = "right"
    WRONG = "wrong"
    BLANK = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A line of the sheet; `chosen` is the place of the option picked, None where none is.

    `seconds` is how long the question was looked at, all visits together.
    """

    question: Question
    chosen: int | None = None
    confidence: Confidence = Confidence.UNSAID
    flagged: bool = False
    seconds: float = 0.0

    @property
    def outcome(self) -> Outcome:
        """Right, wrong or blank."""
        if self.chosen is None:
            return Outcome.BLANK
        return Outcome.RIGHT if self.chosen == self.question.key else Outcome.WRONG

    @property
    def text(self) -> str:
        """The option that was picked, or ""."""
        return "" if self.chosen is None else self.question.options[self.chosen]

    @property
    def rating(self) -> Rating:
        """What the answer says of the card's memory.

        A wrong answer and a blank are Again: either way nothing came back when it was asked for.
        A right one is Good, but Hard where it was a guess: one in four or five guesses is right
        without a memory behind it, and yet the card is no lapse that is known of.
        """
        if self.outcome is not Outcome.RIGHT:
            return Rating.AGAIN
        return Rating.HARD if self.confidence is Confidence.GUESS else Rating.GOOD
