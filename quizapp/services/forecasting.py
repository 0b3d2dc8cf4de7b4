"""Forecasts: of exams and of mocks, kept as they are made, and held against what came of them."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from statistics import fmean

from quizapp.domain.calendar import Calendar
from quizapp.domain.drafts import DRAFT
from quizapp.domain.forecast.drawing import Stock
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.habit import Habit
from quizapp.domain.forecast.marks import Marks, forecast_marks
from quizapp.domain.forecast.record import Record, record
from quizapp.domain.forecast.topics import forecast_topic, forecast_topics
from quizapp.domain.memory import Memory
from quizapp.domain.mocks.paper import Shortage, facts
from quizapp.domain.mocks.profile import Profile, Rules
from quizapp.domain.planning import Exam, Plan
from quizapp.services.calibrating import known_by
from quizapp.services.exams import Paper
from quizapp.storage import catalogue, fits, forecasts, memories, mocks, prospects
from quizapp.storage.database import transaction
from quizapp.storage.forecasts import Kept
from quizapp.storage.prospects import Candidate
from quizapp.storage.queue import CardKey

_INTO_THE_DAY = timedelta(hours=5)
"""How long after its study day begins an exam is sat: at nine where days begin at four."""
_RETENTION = 0.9


class Forecaster:
    """Forecasts by what the log says of the learner at `now`. Methods raise ProgressError."""

    def __init__(self, connection: sqlite3.Connection, calendar: Calendar, now: datetime) -> None:
        self._connection = connection
        self._calendar = calendar
        self._now = now
        self._scheduler = fits.scheduler(connection, _RETENTION)
        self._reviews = known_by(connection, calendar)
        self.calibration = self._reviews.calibration()

    def exam(
        self,
        exam: Exam,
        profile: Profile | None = None,
        *,
        plan: Plan | None = None,
        covered: float = 1.0,
    ) -> ExamForecast:
        """What is forecast of an exam, by its plan where one is given.

        `covered` is the share of the syllabus that the decks have, from above 0 to 1, as far as the
        learner knows; the rest is guessed.
        """
        cards = [
            card
            for card in prospects.candidates(self._connection)
            if exam.asks(card.key[0], card.tags)
        ]
        recall = self._recalls(cards, exam.date, plan)
        rules = None if profile is None else profile.rules
        stocks = [] if rules is None else self._stocks(rules, recall, covered)
        return ExamForecast(
            title=exam.title,
            day=exam.date,
            by_plan=plan is not None and bool(plan.recalls),
            tests=self.calibration.tests,
            whole=forecast_topic("All", list(recall.values()), self.calibration),
            topics=forecast_topics(_by_topic(cards, recall), self.calibration),
            profile="" if profile is None else profile.id,
            rules=rules,
            marks=None if rules is None else self._marks(rules, stocks),
            gaps=() if rules is None else _gaps(rules, stocks),
        )

    def mock(self, paper: Paper) -> Marks | None:
        """What a paper that was drawn will bring now; None without enough to go by."""
        rules, asked = paper.exam.rules, defaultdict(list)
        for question in paper.questions:
            state = memories.memory(self._connection, question.deck_id, question.card.id)
            asked[question.section].append(self._scheduler.retrievability(state, self._now))
        stocks = [Stock(tuple(asked[section.name])) for section in rules.sections]
        return self._marks(rules, stocks)

    def record(self) -> Record:
        """How the forecasts of mocks, of exams and of reviews fared up to now."""
        mocks, exams = forecasts.sat(self._connection), forecasts.rehearsed(self._connection)
        return record(mocks, self._reviews.foretold(), exams=exams)

    def keep(self, found: ExamForecast) -> None:
        """Keep a forecast of an exam, the first of each study day, where there is one."""
        if not found.is_enough:
            return
        kept = Kept(
            made=self._now,
            title=found.title,
            profile=found.profile,
            day=found.day,
            tests=found.tests,
            marks=found.marks,
            topics=found.topics,
        )
        with transaction(self._connection):
            today = self._calendar.start_of_day(self._now)
            if not forecasts.is_kept(self._connection, kept, since=today):
                forecasts.keep(self._connection, kept)

    def _marks(self, rules: Rules, stocks: Sequence[Stock]) -> Marks | None:
        if not self.calibration.is_enough:
            return None
        gains = rules.blind_guess >= 0
        sheets = forecasts.sheets(self._connection)
        like = [sheet for sheet in sheets if (sheet[0].blind_guess >= 0) == gains]
        habit = Habit(sum(wrong for _, wrong, _ in like), sum(blank for _, _, blank in like))
        return forecast_marks(rules, stocks, self.calibration, answered=habit.answered(rules))

    def _recalls(
        self, cards: Sequence[Candidate], day: date, plan: Plan | None
    ) -> dict[CardKey, float]:
        """What the model forecasts of each card on a day."""
        moment = max(self._now, self._calendar.begin(day) + _INTO_THE_DAY)
        planned: Mapping[CardKey, float] = {} if plan is None else plan.recalls
        found = {}
        for card in cards:
            state = Memory(stability=card.stability, last_review=card.last_review)
            alone = self._scheduler.retrievability(state, moment)
            found[card.key] = planned.get(card.key, alone)
        return found

    def _stocks(self, rules: Rules, recall: Mapping[CardKey, float], covered: float) -> list[Stock]:
        """The facts of each section, and those that the decks lack."""
        decks = [deck.id for deck in catalogue.decks(self._connection)]
        asked = [
            each
            for each in mocks.candidates(self._connection, decks)
            if (each.deck_id, each.card.id) in recall
        ]
        stocks = []
        for section in rules.sections:
            fitting = (
                [each for each in fact if section.takes(each.card, each.deck_id)]
                for fact in facts(rules, asked)
            )
            known = tuple(
                fmean(recall[each.deck_id, each.card.id] for each in fact)
                for fact in fitting
                if fact
            )
            stocks.append(Stock(known, round(len(known) * (1 / covered - 1))))
        return stocks


def keep_of_mock(
    connection: sqlite3.Connection, calendar: Calendar, attempt: int, paper: Paper, *, now: datetime
) -> None:
    """Keep what is forecast of a mock that begins, if enough is known of the learner.

    The caller holds the transaction.
    """
    forecaster = Forecaster(connection, calendar, now)
    marks = forecaster.mock(paper)
    if marks is None:
        return
    kept = Kept(
        made=now,
        title=paper.exam.title,
        profile=paper.exam.profile,
        day=calendar.day(now),
        tests=forecaster.calibration.tests,
        marks=marks,
        attempt=attempt,
    )
    forecasts.keep(connection, kept)


def _by_topic(
    cards: Sequence[Candidate], recall: Mapping[CardKey, float]
) -> dict[str, list[float]]:
    """What is forecast of the cards under each tag, or where they have none under their deck."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for card in cards:
        for topic in [tag for tag in card.tags if tag != DRAFT] or [card.deck_title]:
            found[topic].append(recall[card.key])
    return dict(found)


def _gaps(rules: Rules, stocks: Sequence[Stock]) -> tuple[Shortage, ...]:
    return tuple(
        Shortage(section.name, section.questions, len(stock.recalls))
        for section, stock in zip(rules.sections, stocks, strict=True)
        if len(stock.recalls) < section.questions
    )
