"""A sitting: the next card, an answer, second thoughts, the end."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from quizapp.domain import session
from quizapp.domain.cleaning import clean
from quizapp.domain.memory import Rating, Scheduler
from quizapp.domain.session import Answered, Counts, Mode, Prompt, Summary
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.agenda import Agenda
from quizapp.services.library import Library
from quizapp.services.prompts import Prompter
from quizapp.storage import catalogue, reviews
from quizapp.storage.database import transaction
from quizapp.storage.queue import CardKey

_LONGEST = 120.0
"""Seconds that an answer can take; what is over that was spent elsewhere."""


@dataclass(frozen=True, slots=True)
class StudyOptions:
    """How cards are asked, the probability of recall to keep them at (0.7 to 0.99), and of whom."""

    mode: Literal["auto", "flip", "choice", "typed"] = "auto"
    desired_retention: float = 0.9
    learner: str = ""


@dataclass(frozen=True, slots=True)
class _Given:
    """An answer on record; `graded` is what the grader said of it, `seconds` the time it took."""

    answered: Answered
    recorded: reviews.Recorded
    graded: bool
    seconds: float

    @property
    def key(self) -> CardKey:
        prompt = self.answered.prompt
        return prompt.deck_id, prompt.card.id


class Study:
    """One sitting over some decks; each answer is on disk when the call returns.

    `prompt` is the card being asked or just answered. Methods that record raise ProgressError where
    that fails: nothing has changed then, and the call can be made again.
    """

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
        self._connection = library.connection
        self._started = now
        self._learner = clean(options.learner)
        self._scheduler = Scheduler(desired_retention=options.desired_retention)
        known = [deck.id for deck in catalogue.decks(self._connection)]
        self._agenda = Agenda(library, deck_ids or known)
        mode = None if options.mode == "auto" else Mode(options.mode)
        self._prompter = Prompter(self._connection, mode=mode, rng=rng)
        self._attempt: int | None = None
        self._given: list[_Given] = []
        self._follow_model()

    def advance(self, now: datetime) -> Prompt | None:
        """Make the next card current; None when nothing is left today.

        A card that waits for its answer stays.
        """
        if self.prompt is None or self._answer is not None:
            last = self._given[-1].key if self._given else None
            waiting = self._agenda.next(now, last=last)
            self.prompt = None if waiting is None else self._prompter.ask(waiting)
        return self.prompt

    def counts(self, now: datetime) -> Counts:
        """What is left today in the decks of this sitting, the current card among it."""
        return self._agenda.counts(now)

    def switch(self, mode: Mode) -> Prompt:
        """Ask the current card another way; UsageError when the card cannot be asked so."""
        self.prompt = self._prompter.switch(self._unanswered(), mode)
        return self.prompt

    def preview(self, now: datetime) -> dict[Rating, timedelta]:
        """The time to the next showing of the current card for each rating."""
        prompt = self._current()
        answer = self._answer
        memory = (
            answer.recorded.before
            if answer is not None
            else reviews.memory(self._connection, prompt.deck_id, prompt.card.id)
        )
        return self._scheduler.preview(memory, now)

    def respond(self, text: str, now: datetime, *, seconds: float) -> Answered:
        """Grade an option or a typed answer, and record Good or Again."""
        prompt = self._unanswered()
        text = clean(text)
        correct, close = _graded(prompt, text)
        answered = Answered(
            prompt=prompt,
            rating=Rating.GOOD if correct else Rating.AGAIN,
            correct=correct,
            response=text,
            interval=timedelta(0),
            close=close,
        )
        return self._record(answered, now, graded=correct, seconds=seconds)

    def rate(self, rating: Rating, now: datetime, *, seconds: float) -> Answered:
        """Record a rating; after `respond` it takes the place of the one recorded then.

        The time of that answer stays as it was, and so does the grader's verdict, but that a typed
        answer counts as right while the learner rates it as remembered: no grader knows every
        spelling. A card that was turned over is as right as its rating says.
        """
        given = self._answer
        if given is not None:
            known = given.answered.prompt.mode is not Mode.CHOICE and rating is not Rating.AGAIN
            changed = replace(given.answered, rating=rating, correct=given.graded or known)
            return self._record(
                changed, now, graded=given.graded, seconds=given.seconds, instead_of=given
            )
        answered = Answered(
            prompt=self._unanswered(),
            rating=rating,
            correct=rating is not Rating.AGAIN,
            response="",
            interval=timedelta(0),
        )
        return self._record(answered, now, graded=False, seconds=seconds)

    def undo(self, now: datetime) -> Prompt | None:
        """Take the last answer back and ask its card again; None when there is none."""
        if not self._given:
            return None
        last = self._given[-1]
        with transaction(self._connection):
            reviews.undo(
                self._connection, last.recorded.review_id, scheduler=self._scheduler, now=now
            )
        self._given.pop()
        self.prompt = last.answered.prompt
        return self.prompt

    def summary(self, now: datetime) -> Summary:
        """What came of the sitting so far."""
        answers = [(given.answered, given.seconds) for given in self._given]
        return session.summarise(answers, next_due=self._agenda.next_due(now))

    def finish(self, now: datetime) -> Summary:
        """Close the sitting."""
        if self._attempt is not None:
            with transaction(self._connection):
                reviews.finish(self._connection, self._attempt, now=now)
        return self.summary(now)

    @property
    def _answer(self) -> _Given | None:
        """The answer given to the current prompt."""
        if self._given and self._given[-1].answered.prompt is self.prompt:
            return self._given[-1]
        return None

    def _current(self) -> Prompt:
        if self.prompt is None:
            raise NothingToDo("no card is being asked")
        return self.prompt

    def _unanswered(self) -> Prompt:
        if self._answer is not None:
            raise NothingToDo("this card has been answered")
        return self._current()

    def _follow_model(self) -> None:
        if reviews.model(self._connection) != self._scheduler.model:
            with transaction(self._connection):
                reviews.rebuild(self._connection, self._scheduler)

    def _record(
        self,
        answered: Answered,
        now: datetime,
        *,
        graded: bool,
        seconds: float,
        instead_of: _Given | None = None,
    ) -> Answered:
        seconds = min(max(seconds, 0.0), _LONGEST)  # a clock may be set back, a learner go away
        entry = _entry(answered, seconds)
        scheduler = self._scheduler
        with transaction(self._connection):
            attempt = self._attempt
            if attempt is None:
                attempt = reviews.begin(
                    self._connection, kind="study", now=self._started, learner=self._learner
                )
            if instead_of is not None:
                replaced = instead_of.recorded.review_id
                reviews.undo(self._connection, replaced, scheduler=scheduler, now=now)
            recorded = reviews.append(
                self._connection, attempt, entry, scheduler=scheduler, now=now
            )
        self._attempt = attempt
        if instead_of is not None:
            self._given.pop()
        interval = (recorded.after.due or now) - now
        answered = replace(answered, interval=interval)
        self._given.append(_Given(answered, recorded, graded, seconds))
        return answered


def _graded(prompt: Prompt, text: str) -> tuple[bool, bool]:
    """Whether a response is correct, and whether it is close."""
    if prompt.mode is Mode.FLIP:
        raise UsageError("a card that is turned over is rated, not answered")
    if prompt.mode is Mode.TYPED:
        from quizapp.domain.grading import grade  # noqa: PLC0415 - brings the value parser

        verdict = grade(prompt.card, text)
        return verdict.correct, verdict.close
    if text not in prompt.options:
        raise UsageError(f"{text!r} is not among the options")
    return text == prompt.card.answer, False


def _entry(answered: Answered, seconds: float) -> reviews.Entry:
    prompt = answered.prompt
    return reviews.Entry(
        deck_id=prompt.deck_id,
        card_id=prompt.card.id,
        rating=answered.rating,
        mode=prompt.mode,
        correct=answered.correct,
        response=answered.response,
        seconds=seconds,
        question=prompt.card.question,
        answer=prompt.card.answer,
    )
