"""What some decks ask of a learner today, and in which order."""

from collections.abc import Sequence
from datetime import UTC, datetime

from quizapp.domain.session import LEARN_AHEAD, Counts, is_turn_of_new
from quizapp.services.library import Library
from quizapp.storage.queue import CardKey, Queue, Waiting

_EVER = datetime.max.replace(tzinfo=UTC)
_COUNTED = 1000  # beyond it new cards and reviews are mixed as if there were no more


class Agenda:
    """The queue of some decks under the library's daily limits."""

    def __init__(self, library: Library, deck_ids: Sequence[str]) -> None:
        self._library = library
        self._queue = Queue(library.connection, deck_ids)

    def counts(self, now: datetime) -> Counts:
        """What is left today."""
        left = self._library.left(self._library.done(now))
        end = self._library.calendar.end_of_day(now)
        new = self._queue.count_new(most=left.new + 1)
        return Counts(
            new=min(new, left.new),
            held=new > left.new,
            learning=self._queue.count_learning(end),
            due=self._queue.count_review(end, most=left.reviews),
        )

    def next(self, now: datetime, *, last: CardKey | None) -> Waiting | None:
        """The card to ask next: learning steps that are due, the rest, steps due a little later.

        The card answered last comes again only when there is no other.
        """
        ahead = now + LEARN_AHEAD
        return (
            self._queue.learning(now, skip=last)
            or self._review_or_new(now)
            or self._queue.learning(ahead, skip=last)
            or self._queue.learning(ahead)
        )

    def next_due(self, now: datetime) -> datetime | None:
        """The first moment from `now` at which there is a card to ask, None for empty decks."""
        calendar = self._library.calendar
        left = self._library.left(self._library.done(now))
        end = calendar.end_of_day(now)
        moments = []
        if (learning := self._queue.learning(_EVER)) and learning.due:
            moments.append(learning.due)
        if (review := self._queue.review(_EVER)) and review.due:
            day = calendar.start_of_day(review.due)
            moments.append(day if left.reviews else max(day, end))
        if self._queue.count_new(most=1):
            moments.append(now if left.new else end)
        return max(now, min(moments)) if moments else None

    def _review_or_new(self, now: datetime) -> Waiting | None:
        done = self._library.done(now)
        left = self._library.left(done)
        end = self._library.calendar.end_of_day(now)
        new = self._queue.count_new(most=min(left.new, _COUNTED))
        due = self._queue.count_review(end, most=min(left.reviews, _COUNTED))
        if is_turn_of_new(done, new=new, due=due):
            return self._queue.new()
        return self._queue.review(end) if due else None
