"""The cards that some decks have for a study day: the plan's part, and what is due beside it."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from quizapp.domain.calendar import Calendar
from quizapp.domain.session import Counts, DailyLimits
from quizapp.storage import planned
from quizapp.storage.queue import Queue, Waiting


class Supply:
    """What some decks, or one tag of them, have to ask.

    Where an exam is ahead its cards are asked as the plan of the day has them, in the plan's order,
    whatever the schedule says; all other cards are in the `queue`, under the day's limits.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        calendar: Calendar,
        deck_ids: Sequence[str],
        *,
        tag: str = "",
    ) -> None:
        self._calendar = calendar
        self.follows_plan = planned.is_there(connection)
        if self.follows_plan:
            self._part = planned.Part(connection, deck_ids, tag=tag)
            free = planned.decks_with_others(connection, deck_ids)
            self.queue = Queue(connection, free, tag=tag, beside_plan=True)
        else:
            self.queue = Queue(connection, deck_ids, tag=tag)
        self.steps = Queue(connection, deck_ids, tag=tag) if self.follows_plan else self.queue
        """The cards in their learning steps, which no plan holds back."""

    def planned(self, now: datetime) -> Waiting | None:
        """The card of the plan to ask next."""
        if not self.follows_plan:
            return None
        return self._part.next(now)

    def planned_next(self, now: datetime) -> datetime | None:
        """From when there is a card of the plan: now, tomorrow, or never."""
        if self.planned(now) is not None:
            return now
        is_more = self.follows_plan and self._part.is_any(now)
        return self._calendar.end_of_day(now) if is_more else None

    def comes_later(self, now: datetime) -> bool:
        """Whether an exam's plan still has cards for other days."""
        return self.follows_plan and self._part.is_any(now)

    def counts(self, left: DailyLimits, now: datetime) -> Counts:
        """What is left today, where the limits leave that much beside the plan."""
        end = self._calendar.end_of_day(now)
        new = self.queue.count_new(now=now, most=left.new + 1)
        due = self.queue.count_review(end, now=now, most=left.reviews)
        part = self._part.counts(now) if self.follows_plan else (0, 0)
        return Counts(
            new=min(new, left.new) + part[0],
            held=new > left.new,
            learning=self.steps.count_learning(end, now=now),
            due=due + part[1],
        )
