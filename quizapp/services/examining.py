"""Mocks as a screen offers them: what can be sat, what waits to be gone on with, what was sat."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from quizapp.domain.deck import Document
from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.limits import MOST_MARKS, MOST_MINUTES, MOST_QUESTIONS
from quizapp.domain.mocks.omr import LETTERS
from quizapp.domain.mocks.paper import Question, Shortage
from quizapp.domain.mocks.profile import Exam, exact
from quizapp.domain.mocks.result import Result, mark
from quizapp.errors import NothingToDo, UsageError
from quizapp.services import quiz
from quizapp.services.drill import Drill
from quizapp.services.exams import Changes, Paper, cited, profiles, set_paper
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.quiz import Mock, OpenMock
from quizapp.storage import catalogue, mocks, past_mocks, sheets
from quizapp.storage.catalogue import KnownDeck
from quizapp.storage.past_mocks import PastMock
from quizapp.storage.profiles import Found

__all__ = ["Examiner", "KnownDeck", "Marked", "Offer", "OpenMock", "PastMock", "wish"]

_MOST_LISTED = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """What some decks give for an exam: a paper, None where nothing fits, and what is wanting."""

    paper: Paper | None
    shortages: tuple[Shortage, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A mock that was handed in, and what came of it."""

    exam: Exam
    result: Result

    @property
    def key(self) -> tuple[str, ...]:
        """The letters of the right options."""
        return tuple(LETTERS[each.question.key] for each in self.result.responses)


class Examiner:
    """Sets papers, hands mocks out and keeps those that were handed in.

    Methods raise ProgressError where the progress file cannot be read or written.
    """

    def __init__(self, library: Library, options: StudyOptions, *, rng: random.Random) -> None:
        self._library = library
        self._options = options
        self._rng = rng

    def profiles(self) -> Found:
        """The exams whose rules are known. Raises QuizError where a file cannot be read."""
        return profiles(self._options.profiles)

    def decks(self) -> list[KnownDeck]:
        """The decks that can fill a paper."""
        return catalogue.decks(self._library.connection)

    def deck_ids(self, decks: Sequence[Path | str]) -> list[str]:
        """The ids of decks named by file, by folder or by id. Raises QuizError."""
        return self._library.deck_ids(decks)

    def offer(self, exam: Exam, deck_ids: Sequence[str]) -> Offer:
        """What these decks give for an exam, none meaning all."""
        try:
            paper = set_paper(self._library, deck_ids, exam, rng=self._rng, fit=True)
        except NothingToDo:
            paper = None
        found = Counter(each.section for each in (paper.questions if paper else ()))
        return Offer(
            paper,
            tuple(
                Shortage(section.name, section.questions, found[section.name])
                for section in exam.rules.sections
                if found[section.name] < section.questions
            ),
        )

    def waiting(self) -> OpenMock | None:
        """The mock that waits to be gone on with."""
        return quiz.open_mock(self._library)

    def begin(self, paper: Paper, now: datetime) -> Mock:
        """Start the clock over a paper; a mock that is open is given up for it."""
        if self.waiting() is not None:
            self.resume(now).abandon(now)
        return Mock.begin(self._library, paper, self._options, now=now)

    def resume(self, now: datetime) -> Mock:
        """Go on with the mock that waits. Raises NothingToDo where none does."""
        return Mock.resume(self._library, self._options, now=now)

    def past(self) -> list[PastMock]:
        """The mocks that were handed in last, the newest first."""
        return past_mocks.submitted(self._library.connection, most=_MOST_LISTED)

    def marked(self, attempt: int) -> Marked:
        """A mock that was handed in, marked again by the rules it had."""
        stored = mocks.load(self._library.connection, attempt)
        return Marked(stored.exam, mark(stored.exam.rules, stored.sheet))

    def sheet(self) -> AnswerSheet | None:
        """The answer sheet that waits to be gone on with."""
        return sheets.kept(self._library.connection)

    def begin_sheet(self, exam: Exam, now: datetime, *, key: tuple[str, ...] = ()) -> Drill:
        """Start the clock over an empty answer sheet; one that waits is given up for it."""
        return Drill.begin(self._library, exam, now=now, key=key)

    def resume_sheet(self, now: datetime) -> Drill:
        """Go on with the answer sheet that waits. Raises NothingToDo where none does."""
        return Drill.resume(self._library, now=now)

    def documents(self, question: Question) -> tuple[Document, ...]:
        """The documents that a question's card cites."""
        return cited(self._library.connection, question)


def wish(questions: str, minutes: str, penalty: str) -> Changes:
    """What was typed as a learner's changes, nothing meaning none. Raises UsageError."""
    wanted = _number(questions, "questions", most=MOST_QUESTIONS)
    if wanted is not None and (wanted.denominator != 1 or not wanted):
        raise UsageError(f"questions: a whole number from 1 to {MOST_QUESTIONS}")
    return Changes(
        questions=None if wanted is None else int(wanted),
        minutes=_number(minutes, "minutes", most=MOST_MINUTES),
        penalty=_number(penalty, "penalty", most=MOST_MARKS),
    )


def _number(text: str, name: str, *, most: int) -> Fraction | None:
    """The number that was typed, exactly: 0.25, 1/3; None for nothing."""
    if not text.strip():
        return None
    number = exact(text.strip(), most=most)
    if number is None:
        raise UsageError(f"{name}: a number from 0 to {most}")
    return number
