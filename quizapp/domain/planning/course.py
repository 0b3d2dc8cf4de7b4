"""How a learner gets on: how fast cards are forgotten, and the time that they take."""

from dataclasses import dataclass

from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.workload import USUAL

_NEW_ANSWERS, _FORGOTTEN_ANSWERS = 3.5, 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The memory model's parameters (FSRS-6) and the seconds that cards take in a day.

    `new` is what a card takes that is met for the first time, with its steps; `recalled` and
    `forgotten` what one takes that comes back. `known` is the share of new cards that are answered
    right at first sight. The defaults are those of the review log that py-fsrs publishes with its
    tests, at the usual pace (see `domain.workload`): 3.5, 1 and 2.5 answers, and 0.28.
    """

    parameters: tuple[float, ...] = FSRS6_PARAMETERS
    new: float = _NEW_ANSWERS * USUAL
    recalled: float = USUAL
    forgotten: float = _FORGOTTEN_ANSWERS * USUAL
    known: float = 0.28

    @classmethod
    def at(
        cls, pace: float, *, parameters: tuple[float, ...] = FSRS6_PARAMETERS, known: float = 0.28
    ) -> "Course":
        """The course of a learner who takes `pace` seconds from one answer to the next."""
        return cls(
            parameters=parameters,
            new=_NEW_ANSWERS * pace,
            recalled=pace,
            forgotten=_FORGOTTEN_ANSWERS * pace,
            known=known,
        )
