"""Plans to the exams ahead: made from the cards as they stand, and kept as the part of a day."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from quizapp.domain.calendar import Calendar
from quizapp.domain.earned import LONGEST
from quizapp.domain.memory import Phase
from quizapp.domain.planning import Course, Plan, Prospect, Reason, Worth, plan, worth_of_more_time
from quizapp.domain.workload import pace
from quizapp.storage import exams, fits, log, planned, prospects
from quizapp.storage.database import transaction
from quizapp.storage.exams import Outlook, Preparation
from quizapp.storage.planned import Place
from quizapp.storage.prospects import Candidate

_DAY = timedelta(days=1)
_USUAL = Course()
_TRUSTED = 20
"""Cards met first whose answers count as much as the usual share of right ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """An exam ahead, and the cards it asks that no nearer exam does."""

    preparation: Preparation
    cards: tuple[Candidate, ...]

    def prospects(self, now: datetime) -> list[Prospect]:
        """The cards as a plan sees them; suspended ones are not studied."""
        return [self._prospect(card, now) for card in self.cards if not card.suspended]

    def _prospect(self, card: Candidate, now: datetime) -> Prospect:
        weights = {tag.casefold(): weight for tag, weight in self.preparation.weights.items()}
        named = [tag for tag in card.tags if tag.casefold() in weights]
        age = None if card.last_review is None else max(now - card.last_review, timedelta(0)) / _DAY
        return Prospect(
            key=card.key,
            topic=next(iter([*named, *card.tags]), card.deck_title),
            weight=max((weights[tag.casefold()] for tag in named), default=1.0),
            stability=card.stability,
            difficulty=card.difficulty,
            age=None if card.stability is None else age,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What study days without an answer have cost: the plan of before, and how many there were."""

    days: int
    before: Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the plan to the next exam promises today, without making it again.

    `recall` is the share expected to be known then, `unseen` counts the cards there is no time for;
    `missed` are the days that were missed just before.
    """

    recall: float
    unseen: int
    missed: int


class Planner:
    """Plans with the cards and the learner as they are at `now`. Methods raise ProgressError."""

    def __init__(self, connection: sqlite3.Connection, calendar: Calendar, now: datetime) -> None:
        self.today = calendar.day(now)
        self._connection = connection
        self._calendar = calendar
        self._now = now

    @cached_property
    def _course(self) -> Course:
        return _course(self._connection)

    def ahead(self) -> list[Ahead]:
        """The exams ahead, the nearest first; one whose day has come is not ahead any more."""
        waiting = prospects.candidates(self._connection)
        found = []
        for each in exams.preparations(self._connection):
            if each.exam.date > self.today:
                asked = [card for card in waiting if each.exam.asks(card.key[0], card.tags)]
                taken = {card.key for card in asked}
                waiting = [card for card in waiting if card.key not in taken]
                found.append(Ahead(preparation=each, cards=tuple(asked)))
        return found

    def plan(self, ahead: Ahead) -> Plan:
        """The plan to an exam, from what is left of today on."""
        return plan(
            ahead.prospects(self._now),
            exam=ahead.preparation.exam.date,
            today=self.today,
            budget=ahead.preparation.budget,
            course=self._course,
            spent=self._spent(ahead),
        )

    def worth(self, ahead: Ahead, minutes: int) -> Worth:
        """What so many further minutes a day would bring. After `plan` it reads no more."""
        (found,) = worth_of_more_time(
            ahead.prospects(self._now),
            exam=ahead.preparation.exam.date,
            today=self.today,
            budget=ahead.preparation.budget,
            course=self._course,
            minutes=(minutes,),
        )
        return found

    def missed(self, preparation: Preparation) -> Missed | None:
        """The days that were missed since the plan before today's, None where there were none."""
        before = exams.last_outlook(self._connection, preparation.exam.id, self.today)
        if before is None:
            return None
        since, until = self._calendar.begin(before.day), self._calendar.begin(self.today)
        studied = {self._calendar.day(at) for at in log.moments(self._connection, since, until)}
        days = [before.day + step * _DAY for step in range((self.today - before.day).days)]
        missed = [day for day in days if preparation.budget.seconds(day) and day not in studied]
        return Missed(days=len(missed), before=before) if missed else None

    def _spent(self, ahead: Ahead) -> float:
        """Seconds that today's answers to its cards have taken, as the plan reckons them."""
        day = self._calendar.begin(self.today), self._calendar.begin(self.today + _DAY)
        asked, course = {card.key for card in ahead.cards}, self._course
        times = {Phase.NEW: course.new, Phase.REVIEW: course.recalled}
        return sum(
            times.get(phase, 0.0)
            for key, phase in prospects.answered(self._connection, *day)
            if key in asked
        )


def glance(connection: sqlite3.Connection, calendar: Calendar, now: datetime) -> Glance | None:
    """What today's plan to the next exam promises, None without one. Raises ProgressError."""
    planner = Planner(connection, calendar, now)
    ahead = (p for p in exams.preparations(connection) if p.exam.date > planner.today)
    next_one = next(ahead, None)
    if next_one is None:
        return None
    found = exams.last_outlook(connection, next_one.exam.id, planner.today + _DAY)
    if found is None:
        return None
    missed = planner.missed(next_one)
    return Glance(
        recall=found.recall,
        unseen=found.unseen,
        missed=missed.days if missed else 0,
    )


def prepare(connection: sqlite3.Connection, calendar: Calendar, now: datetime) -> None:
    """Make today's part of the plans, unless there is one for this day and these decks.

    Without an exam ahead every card goes by the schedule again. Raises ProgressError.
    """
    for_what = planned.wanted(connection, calendar.day(now))
    if for_what == planned.made_for(connection):
        return
    planner = Planner(connection, calendar, now)
    made = [(each, planner.plan(each)) for each in planner.ahead()]
    with transaction(connection):
        begin = calendar.start_of_day(now)
        planned.make(connection, _places(made, now, begin=begin), for_what=for_what)
        for ahead, each in made:
            promised = _outlook(each, planner.today)
            exams.keep_outlook(connection, ahead.preparation.exam.id, promised)


def _course(connection: sqlite3.Connection) -> Course:
    """How the learner gets on, as far as the log tells."""
    right, of = prospects.first_sights(connection)
    fit = fits.latest(connection)
    return Course.at(
        pace(log.gaps(connection, below=LONGEST)),
        parameters=_USUAL.parameters if fit is None else fit.parameters,
        known=(right + _TRUSTED * _USUAL.known) / (of + _TRUSTED),
    )


def _places(
    made: Sequence[tuple[Ahead, Plan]], now: datetime, *, begin: datetime
) -> Iterator[Place]:
    """Every card of the exams; those of today's parts get their places, the nearest exam's first.

    Nothing is asked twice in the study day that `begin` begins, nor two cards on one fact.
    """
    place = 0
    for ahead, found in made:
        exam, cards = ahead.preparation.exam.id, {card.key: card for card in ahead.cards}
        facts: set[tuple[str, str]] = set()
        for card in (cards.pop(key) for key in found.today.cards):
            fact = (card.key[0], card.fact or card.key[1])
            is_asked = fact not in facts and _is_free(card, now, begin)
            facts.add(fact)
            yield Place(exam, card.key, place if is_asked else None)
            place += 1
        yield from (Place(exam, key, None) for key in cards)


def _is_free(card: Candidate, now: datetime, begin: datetime) -> bool:
    """Whether a card was neither buried nor answered today."""
    is_buried = card.buried_until is not None and card.buried_until > now
    return not is_buried and (card.last_review is None or card.last_review < begin)


def _outlook(found: Plan, today: date) -> Outlook:
    seconds = [day.seconds for day in found.days if day.budget]
    return Outlook(
        day=today,
        recall=found.recall,
        unseen=sum(each.cards for each in found.left_out if each.reason is Reason.NO_TIME),
        seconds=sum(seconds) / max(len(seconds), 1),
    )
