"""An answer sheet drilled: filled in from a paper under its clock, then marked by a key."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Self

from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.omr import LETTERS, Scored, score
from quizapp.domain.mocks.profile import Exam
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.services.omr import read_key_of
from quizapp.storage import sheets


class Drill:
    """The sheet that is being filled in; each step is on disk when the call returns.

    There is one sheet at a time. Its clock runs while a program has it open, whatever the computer
    does meanwhile: the paper is not on it. A clock that is set back costs nothing. Nothing of a
    drill is in the schedule, for its questions are no cards.

    Methods raise ProgressError where the file refuses: nothing has changed then.
    """

    def __init__(self, library: Library, sheet: AnswerSheet, *, now: datetime) -> None:
        self.sheet = sheet
        self._connection = library.connection
        self._seen = now

    @classmethod
    def begin(
        cls, library: Library, exam: Exam, *, now: datetime, key: tuple[str, ...] = ()
    ) -> Self:
        """Start the clock over an empty sheet; one that was kept gives way to it."""
        drill = cls(library, AnswerSheet.blank(exam, key=key), now=now)
        drill.tick(now)
        return drill

    @classmethod
    def resume(cls, library: Library, *, now: datetime) -> Self:
        """Go on with the sheet that is kept. Raises NothingToDo where none is."""
        sheet = sheets.kept(library.connection)
        if sheet is None:
            raise NothingToDo("no answer sheet waits")
        return cls(library, sheet, now=now)

    @property
    def letters(self) -> str:
        """The letters that can be marked."""
        return LETTERS[: self.sheet.exam.rules.options]

    def remaining(self, now: datetime) -> timedelta | None:
        """What is left on the clock, never below none; None where no clock runs."""
        time = self.sheet.exam.rules.time
        return None if time is None else max(timedelta(0), time - self._elapsed(now))

    def keep(self, sheet: AnswerSheet, now: datetime) -> None:
        """Keep the sheet with what has changed on it; once the time is up, only its clock moves."""
        changed = self.sheet if self.remaining(now) == timedelta(0) else sheet
        changed = replace(changed, elapsed=self._elapsed(now))
        sheets.keep(self._connection, changed)
        self.sheet, self._seen = changed, now

    def tick(self, now: datetime) -> None:
        """Let time pass."""
        self.keep(self.sheet, now)

    def mark(self, key: str = "") -> Scored:
        """Mark the sheet by its own key, else by one that is text or the name of a file with it.

        Raises SheetError with every slip of the pen in it, QuizError where the file cannot be read.
        """
        rules, marks = self.sheet.exam.rules, self.sheet.marks
        right = self.sheet.key or read_key_of(key, rules, questions=len(marks))
        return score(rules, marks, right)

    def close(self) -> None:
        """Let go of the sheet."""
        sheets.keep(self._connection, None)

    def _elapsed(self, now: datetime) -> timedelta:
        passed = self.sheet.elapsed + max(timedelta(0), now - self._seen)
        time = self.sheet.exam.rules.time
        return passed if time is None else min(passed, time)
