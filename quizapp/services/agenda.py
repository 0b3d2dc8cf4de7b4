"""What some decks ask of a learner today, and in which order."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from quizapp.domain.session import LEARN_AHEAD, Counts, is_turn_of_new
from quizapp.domain.wording import no_such_tag
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.services.supply import Supply
from quizapp.storage import cards
from quizapp.storage.queue import CardKey, Queue, Waiting

_EVER = datetime.max.replace(tzinfo=UTC)
_COUNTED = 1000  # beyond it new cards and reviews are mixed as if there were no more


class Agenda:
    """The queue of some decks, or of one tag in them, by the plan and the day's limits."""

    def __init__(self, library: Library, deck_ids: Sequence[str], *, tag: str = "") -> None:
        """Raises NothingToDo for a tag that no card has."""
        if tag and not cards.has_tag(library.connection, deck_ids, tag):
            raise NothingToDo(no_such_tag(tag, cards.tags(library.connection, deck_ids)))
        self._library = library
        self._deck_ids = deck_ids
        self._tag = tag
        self._day: date | None = None

    def counts(self, now: datetime) -> Counts:
        """What is left today."""
        return self._supply(now).counts(self._library.left(self._library.done(now)), now)

    def next(self, now: datetime, *, last: CardKey | None) -> Waiting | None:
        """The card to ask next: steps that are due, the plan's part, the rest, steps due soon.

        The card answered last comes again only when there is no other.
        """
        supply, ahead = self._supply(now), now + LEARN_AHEAD
        return (
            supply.steps.learning(now, now=now, skip=last)
            or supply.planned(now)
            or self._review_or_new(supply.queue, now)
            or supply.steps.learning(ahead, now=now, skip=last)
            or supply.steps.learning(ahead, now=now)
        )

    def next_due(self, now: datetime) -> datetime | None:
        """The first moment from `now` at which there is a card to ask, None for empty decks."""
        end = self._library.calendar.end_of_day(now)
        buried = (max(moment, end) for moment in self._moments(now, awake=end))
        moments = [*self._moments(now, awake=now), *buried]
        return max(now, min(moments)) if moments else None

    def waits_for_plan(self, now: datetime) -> bool:
        """Whether an exam's plan keeps cards for other days."""
        return self._supply(now).comes_later(now)

    def _supply(self, now: datetime) -> Supply:
        """What there is on the study day of `now`."""
        library = self._library
        day = library.calendar.day(now)
        if day != self._day:
            library.prepare(now)
            self._kept = Supply(library.connection, library.calendar, self._deck_ids, tag=self._tag)
            self._day = day
        return self._kept

    def _moments(self, now: datetime, *, awake: datetime) -> Iterator[datetime]:
        """When there will be a card to ask of those that are not buried at `awake`."""
        supply, calendar = self._supply(now), self._library.calendar
        left = self._library.left(self._library.done(now))
        end = calendar.end_of_day(now)
        if (learning := supply.steps.learning(_EVER, now=awake)) and learning.due:
            yield learning.due
        if planned := supply.planned_next(now):
            yield planned
        if (review := supply.queue.review(_EVER, now=awake)) and review.due:
            day = calendar.start_of_day(review.due)
            yield day if left.reviews else max(day, end)
        if supply.queue.count_new(now=awake, most=1):
            yield now if left.new else end

    def _review_or_new(self, queue: Queue, now: datetime) -> Waiting | None:
        """A card that the schedule asks."""
        done = self._library.done(now)
        left = self._library.left(done)
        end = self._library.calendar.end_of_day(now)
        new = queue.count_new(now=now, most=min(left.new, _COUNTED))
        due = queue.count_review(end, now=now, most=min(left.reviews, _COUNTED))
        if is_turn_of_new(done, new=new, due=due):
            return queue.new(now=now)
        return queue.review(end, now=now) if due else None
