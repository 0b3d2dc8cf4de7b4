"""An answer sheet that is filled in from a paper: letters, flags, and how long it took so far."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Self

from quizapp.domain.mocks.profile import Exam


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSheet:
    """The letter marked for each question of a paper that lies beside the learner, "" for none.

    `position` is the question that is looked at and `flagged` are those to come back to, by their
    numbers from 1. `key` has the right letters where they are known beforehand, else nothing.
    """

    exam: Exam
    marks: tuple[str, ...]
    flagged: frozenset[int] = frozenset()
    position: int = 1
    elapsed: timedelta = timedelta()
    key: tuple[str, ...] = ()

    @classmethod
    def blank(cls, exam: Exam, *, key: tuple[str, ...] = ()) -> Self:
        """An empty sheet for an exam."""
        return cls(exam=exam, marks=("",) * exam.rules.questions, key=key)

    @property
    def answered(self) -> int:
        """How many questions have a letter."""
        return sum(map(bool, self.marks))

    def marked(self, letter: str) -> Self:
        """The sheet with that letter for the question that is looked at."""
        place = self.position - 1
        return replace(self, marks=(*self.marks[:place], letter, *self.marks[place + 1 :]))

    def turned(self) -> Self:
        """The sheet with a flag at the question that is looked at, or without the one there."""
        return replace(self, flagged=self.flagged ^ {self.position})

    def moved(self, number: int) -> Self:
        """The sheet looked at elsewhere, no further than its ends."""
        return replace(self, position=min(max(number, 1), len(self.marks)))
