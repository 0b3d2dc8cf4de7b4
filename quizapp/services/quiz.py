"""A mock exam: sit a paper under its clock, hand it in; the mistakes become reviews."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Document
from quizapp.domain.mocks.paper import Question
from quizapp.domain.mocks.result import Result, mark
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.session import Confidence, Mode
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.exams import Paper, cited
from quizapp.services.forecasting import keep_of_mock
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.timetable import Timetable
from quizapp.storage import mocks, reviews
from quizapp.storage.database import transaction

KIND = "mock"
"""The kind of a mock's attempt in the review log."""
HEARTBEAT = timedelta(seconds=15)
"""How often a front end that can should call `Mock.tick`."""
_ASLEEP = 4 * HEARTBEAT
"""Between two ticks no more than this is counted: what is over it the computer slept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMock:
    """A mock that was begun and not handed in; `left` is None where no clock runs."""

    title: str
    questions: int
    answered: int
    left: timedelta | None


def open_mock(library: Library) -> OpenMock | None:
    """The mock that waits to be gone on with, or None. Raises ProgressError."""
    attempt = mocks.open_attempt(library.connection)
    if attempt is None:
        return None
    stored = mocks.load(library.connection, attempt)
    time = stored.exam.rules.time
    return OpenMock(
        title=stored.exam.title,
        questions=len(stored.sheet),
        answered=sum(each.chosen is not None for each in stored.sheet),
        left=None if time is None else time - stored.elapsed,
    )


class Mock:
    """One sitting of a mock; what is done is on disk when the call returns.

    There is one open mock at a time. Its clock runs while a program has it open and stands while
    none has: however the program ended, the mock goes on where it stood at the last call. A clock
    that is set back costs nothing, and to a front end that ticks neither does a computer's sleep.
    When the time is up the call that finds it so hands the mock in, and does nothing else: look at
    `result` after every call.

    Methods raise UsageError where the mock is over or another program has taken it over, and
    ProgressError where recording fails: nothing has changed then, and the call can be made again.
    """

    def __init__(
        self, library: Library, attempt: int, options: StudyOptions, *, holder: str, now: datetime
    ) -> None:
        stored = mocks.load(library.connection, attempt)
        self.exam = stored.exam
        self.position = stored.position
        self.result: Result | None = None
        self._connection = library.connection
        self._attempt = attempt
        self._holder = holder
        self._timetable = Timetable(library, retention=options.desired_retention, week=options.week)
        self._sheet = list(stored.sheet)
        self._elapsed = stored.elapsed
        self._seen = now
        self._ticks = False

    @classmethod
    def begin(cls, library: Library, paper: Paper, options: StudyOptions, *, now: datetime) -> Self:
        """Start the clock over a paper, and keep what is forecast of it.

        Raises UsageError where another mock is open.
        """
        holder = str(uuid4())
        with transaction(library.connection):
            if mocks.open_attempt(library.connection) is not None:
                raise UsageError("a mock is open; go on with it or abandon it first")
            attempt = reviews.begin(
                library.connection, kind=KIND, now=now, learner=clean(options.learner)
            )
            mocks.put(library.connection, attempt, paper.exam, paper.questions, holder=holder)
            keep_of_mock(library.connection, library.calendar, attempt, paper, now=now)
        return cls(library, attempt, options, holder=holder, now=now)

    @classmethod
    def resume(cls, library: Library, options: StudyOptions, *, now: datetime) -> Self:
        """Go on with the open mock, taking it over. Raises NothingToDo where none is open."""
        holder = str(uuid4())
        with transaction(library.connection):
            attempt = mocks.open_attempt(library.connection)
            if attempt is None:
                raise NothingToDo("no mock is open; name decks to begin one")
            mocks.take(library.connection, attempt, holder=holder)
        return cls(library, attempt, options, holder=holder, now=now)

    @property
    def sheet(self) -> tuple[Response, ...]:
        """Every question with its answer so far, in order."""
        return tuple(self._sheet)

    @property
    def current(self) -> Response:
        """The question that is being looked at."""
        return self._sheet[self.position - 1]

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the questions without an answer."""
        return tuple(each.question.number for each in self._sheet if each.chosen is None)

    @property
    def flagged(self) -> tuple[int, ...]:
        """The numbers of the questions to come back to."""
        return tuple(each.question.number for each in self._sheet if each.flagged)

    def documents(self, question: Question) -> tuple[Document, ...]:
        """The documents that a question's card cites."""
        return cited(self._connection, question)

    def remaining(self, now: datetime) -> timedelta | None:
        """What is left on the clock, never below none; None where no clock runs."""
        time = self.exam.rules.time
        if time is None:
            return None
        return max(timedelta(0), time - self._elapsed - self._spent(now))

    def answer(
        self, option: int, now: datetime, *, confidence: Confidence = Confidence.UNSAID
    ) -> None:
        """Pick an option of the current question, by its place from 0."""
        if not 0 <= option < len(self.current.question.options):
            raise UsageError(f"the question has {len(self.current.question.options)} options")
        self._act(now, chosen=option, confidence=confidence)

    def clear(self, now: datetime) -> None:
        """Take the answer to the current question away."""
        self._act(now, chosen=None, confidence=Confidence.UNSAID)

    def flag(self, now: datetime) -> None:
        """Put a flag at the current question, or take it away."""
        self._act(now, flagged=not self.current.flagged)

    def move(self, number: int, now: datetime) -> None:
        """Look at another question, by its number from 1."""
        if not 1 <= number <= len(self._sheet):
            raise UsageError(f"the questions are numbered from 1 to {len(self._sheet)}")
        self._act(now, position=number)

    def tick(self, now: datetime) -> None:
        """Let time pass; a front end that can calls this each `HEARTBEAT`."""
        self._act(now)
        self._ticks = True

    def submit(self, now: datetime) -> Result:
        """Hand the mock in and mark it; every question becomes a review, see `Response.rating`."""
        self._act(now, submit=True)
        return self._marked()

    def abandon(self, now: datetime) -> None:
        """Give the mock up: nothing of it counts."""
        with transaction(self._connection):
            self._refuse_others()
            reviews.finish(self._connection, self._attempt, now=now)
            mocks.close(self._connection, self._attempt, None)

    def _act(
        self, now: datetime, *, position: int | None = None, submit: bool = False, **changes: Any
    ) -> None:
        """Count the time that has passed; then change the current question or look at another."""
        spent = self._spent(now)
        elapsed = self._elapsed + spent
        time = self.exam.rules.time
        is_over = time is not None and elapsed >= time
        timed = replace(self.current, seconds=self.current.seconds + spent.total_seconds())
        response = timed if is_over else replace(timed, **changes)
        place = self.position if is_over or position is None else position
        sheet = [*self._sheet]
        sheet[self.position - 1] = response
        result = mark(self.exam.rules, sheet) if is_over or submit else None
        with transaction(self._connection):
            self._refuse_others()
            mocks.put_response(self._connection, self._attempt, response)
            mocks.put_clock(self._connection, self._attempt, position=place, elapsed=elapsed)
            if result is not None:
                self._hand_in(result, now)
        self._sheet, self.position, self.result = sheet, place, result
        self._elapsed, self._seen = elapsed, now

    def _spent(self, now: datetime) -> timedelta:
        """The time since the last call that counts."""
        passed = max(timedelta(0), now - self._seen)
        if self._ticks:
            passed = min(passed, _ASLEEP)
        time = self.exam.rules.time
        return passed if time is None else min(passed, time - self._elapsed)

    def _hand_in(self, result: Result, now: datetime) -> None:
        """Put the marks and a review of every question on record."""
        if self._timetable.is_stale:
            self._timetable.rebuild()
        for response in result.responses:
            self._timetable.append(self._attempt, _entry(response), now)
        reviews.finish(self._connection, self._attempt, now=now)
        mocks.close(self._connection, self._attempt, result)

    def _refuse_others(self) -> None:
        state, holder = mocks.state(self._connection, self._attempt)
        if state is not mocks.State.OPEN:
            raise UsageError("this mock is over")
        if holder != self._holder:
            raise UsageError("this mock goes on in another window")

    def _marked(self) -> Result:
        if self.result is None:
            raise UsageError("this mock is not handed in")
        return self.result


def _entry(response: Response) -> reviews.Entry:
    card = response.question.card
    return reviews.Entry(
        deck_id=response.question.deck_id,
        card_id=card.id,
        rating=response.rating,
        mode=Mode.CHOICE,
        correct=response.outcome is Outcome.RIGHT,
        response=response.text,
        seconds=response.seconds,
        question=card.question,
        answer=card.answer,
        confidence=response.confidence,
    )
