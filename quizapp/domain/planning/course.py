"""How a learner gets on: how fast cards are forgotten, and the time that they take."""

from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.planning.forgetting import Forgetting, State
from quizapp.domain.workload import USUAL

_NEW_ANSWERS, _FORGOTTEN_ANSWERS = 3.5, 2.5


@dataclass(frozen=True, kw_only=True)
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

    def seconds(self, recall: float) -> float:
        """What a card takes on average that comes back with such a chance of recall."""
        return recall * self.recalled + (1 - recall) * self.forgotten

    @cached_property
    def unit(self) -> "Course":
        """The same course with the time of a new card for a second: alike for every pace."""
        recalled, forgotten = (
            round(self.recalled / self.new, 3),
            round(self.forgotten / self.new, 3),
        )
        return replace(self, new=1.0, recalled=recalled, forgotten=forgotten)

    @cached_property
    def memory(self) -> Forgetting:
        """The forgetting at the parameters."""
        return Forgetting(self.parameters)

    @cached_property
    def met(self) -> tuple[State, State]:
        """The states after a first day: of cards known at first sight, and of the others."""
        return self.memory.met(known=True), self.memory.met(known=False)

    def first_recall(self, days: float) -> float:
        """The chance to recall a card so many days after it was met, with nothing in between."""
        known, unknown = (self.memory.recall(state[0], days) for state in self.met)
        return self.known * known + (1 - self.known) * unknown
