"""A sitting: the next card, an answer, second thoughts, the end."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from quizapp.domain import session
from quizapp.domain.cleaning import clean
from quizapp.domain.earned import LONGEST, Pace, Paces, earned_rating
from quizapp.domain.memory import Rating
from quizapp.domain.session import Answered, Confidence, Counts, Mode, Prompt, Summary
from quizapp.errors import NothingToDo
from quizapp.services.agenda import Agenda
from quizapp.services.answers import entry_of, graded
from quizapp.services.cramming import Crammed
from quizapp.services.editing import reread
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.prompts import Prompter
from quizapp.services.recording import Recorder
from quizapp.services.sitting import Given, Sitting, key_of
from quizapp.services.timetable import Timetable
from quizapp.storage import catalogue, reviews
from quizapp.storage.database import transaction
from quizapp.storage.queue import Waiting

_LENIENT = frozenset({Mode.FLIP, Mode.TYPED})
"""Modes in which the learner may know better than the grader."""


class Study(Sitting):
    """One sitting over some decks; each answer is on disk when the call returns.

    `prompt` is the card being asked or just answered.
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
        """Raises NothingToDo where there is no card to cram, or none of the tag."""
        timetable = Timetable(library, retention=options.desired_retention, week=options.week)
        recorder = Recorder(
            library,
            timetable,
            learner=options.learner,
            leech_lapses=options.leech_lapses,
            started=now,
            scheduled=options.cram is None,
        )
        super().__init__(library, recorder, documents=options.documents)
        self._connection = library.connection
        self._timetable = timetable
        decks = list(deck_ids) or [deck.id for deck in catalogue.decks(self._connection)]
        mode = None if options.mode == "auto" else Mode(options.mode)
        self._prompter = Prompter(self._connection, mode=mode, rng=rng)
        self._agenda: Agenda | Crammed = Agenda(library, decks, tag=options.tag)
        if options.cram is not None:
            crammed = Crammed(
                library, decks, options.cram, rng=rng, now=now, outcomes=self._outcomes
            )
            self._agenda, self._prompter.lures = crammed, crammed.lures
        self._topic = options.cram.topic if options.cram else options.tag
        self._paces = Paces(reviews.right_times(self._connection))
        if timetable.is_stale:
            with transaction(self._connection):
                timetable.rebuild()

    @property
    def is_cramming(self) -> bool:
        """Whether the schedule stays as it is."""
        return not self._recorder.scheduled

    @property
    def title(self) -> str:
        """What is asked: whether it is crammed, of which tag or kind, from the card's deck."""
        named = " · ".join(part for part in (self._topic, self._current().deck_title) if part)
        return f"Cram: {named}" if self.is_cramming else named

    def advance(self, now: datetime) -> Prompt | None:
        """Make the next card current; None when nothing is left today.

        A card that waits for its answer stays.
        """
        if self.prompt is None or self._answer is not None:
            last = None if self._last is None else self._last.kept.key
            waiting = self._agenda.next(now, last=last)
            self.prompt = None if waiting is None else self._prompter.ask(waiting)
        return self.prompt

    def counts(self, now: datetime) -> Counts:
        """What is left today in the decks of this sitting, the current card among it."""
        return self._agenda.counts(now)

    def waits_for_plan(self, now: datetime) -> bool:
        """Whether an exam's plan keeps cards for other days."""
        return self._agenda.waits_for_plan(now)

    def switch(self, mode: Mode) -> Prompt:
        """Ask the current card another way; UsageError when the card cannot be asked so."""
        self.prompt = self._prompter.switch(self._unanswered(), mode)
        return self.prompt

    def reread(self, now: datetime) -> Prompt | None:
        """Read the current card's deck again; a card that has changed is asked anew.

        An answer to its old wording is taken back. None where the deck no longer has the card.
        Raises QuizError where the file has errors: the card stays as it was.
        """
        prompt = self._current()
        is_there = reread(self._connection, key_of(prompt))
        self._prompter.forget()
        if is_there and catalogue.card(self._connection, *key_of(prompt)) == prompt.card:
            return prompt
        self._withdraw_answer(now)
        waiting = Waiting(*key_of(prompt), prompt.phase, None)
        self.prompt = self._prompter.ask(waiting) if is_there else None
        return self.prompt

    def preview(self, now: datetime) -> dict[Rating, timedelta]:
        """The time to the next showing of the current card for each rating; nothing in a cram."""
        prompt = self._current()
        if self.is_cramming:
            return {}
        answer = self._answer
        memory = (
            answer.kept.recorded.before
            if answer is not None
            else reviews.memory(self._connection, prompt.deck_id, prompt.card.id)
        )
        return self._timetable.preview(key_of(prompt), memory, now)

    def respond(
        self,
        text: str,
        now: datetime,
        *,
        seconds: float,
        confidence: Confidence = Confidence.UNSAID,
    ) -> Answered:
        """Grade an option, a typed answer or what was arranged, and record what it has earned.

        What was arranged is given as `domain.arranging.written` writes it.
        """
        prompt = self._unanswered()
        text = clean(text)
        correct, close = graded(prompt, text)
        pace = self._paces.of(prompt.mode, seconds)
        rating = earned_rating(
            correct=correct,
            confidence=confidence,
            pace=pace,
            phase=prompt.phase,
            mode=prompt.mode,
        )
        answered = Answered(
            prompt=prompt,
            rating=rating,
            correct=correct,
            response=text,
            interval=timedelta(0),
            close=close,
            confidence=confidence,
            slow=correct and pace is Pace.SLOW,
        )
        recorded = self._record(answered, now, graded=correct, seconds=seconds)
        if correct:
            self._paces.add(prompt.mode, seconds)
        return recorded

    def rate(
        self,
        rating: Rating,
        now: datetime,
        *,
        seconds: float,
        confidence: Confidence = Confidence.UNSAID,
    ) -> Answered:
        """Record a rating; after `respond` it takes the place of the one recorded then.

        The time and the confidence of that answer stay as they were, and so does the grader's
        verdict, but that a typed answer counts as right while the learner rates it as remembered:
        no grader knows every spelling. A card that was turned over is as right as its rating says.
        """
        given = self._answer
        if given is not None:
            known = given.answered.prompt.mode in _LENIENT and rating is not Rating.AGAIN
            changed = replace(given.answered, rating=rating, correct=given.graded or known)
            return self._record(changed, now, graded=given.graded, seconds=given.seconds)
        answered = Answered(
            prompt=self._unanswered(),
            rating=rating,
            correct=rating is not Rating.AGAIN,
            response="",
            interval=timedelta(0),
            confidence=confidence,
        )
        return self._record(answered, now, graded=False, seconds=seconds)

    def summary(self, now: datetime) -> Summary:
        """What came of the sitting so far."""
        answers = [(given.answered, given.seconds) for given in self._given]
        return session.summarise(answers, next_due=self._agenda.next_due(now))

    def finish(self, now: datetime) -> Summary:
        """Close the sitting."""
        self._recorder.finish(now)
        return self.summary(now)

    def _unanswered(self) -> Prompt:
        if self._answer is not None:
            raise NothingToDo("this card has been answered")
        return self._current()

    def _record(
        self, answered: Answered, now: datetime, *, graded: bool, seconds: float
    ) -> Answered:
        """Keep an answer, in the place of the one to the same prompt."""
        seconds = min(max(seconds, 0.0), LONGEST)  # a clock may be set back, a learner go away
        before = self._answer
        kept = self._recorder.record(
            entry_of(answered, seconds, scheduled=not self.is_cramming),
            now,
            instead_of=None if before is None else before.kept,
        )
        interval = (kept.recorded.after.due or now) - now
        answered = replace(answered, interval=interval, leech=kept.leech)
        self._keep(Given(answered, kept, graded, seconds))
        return answered
