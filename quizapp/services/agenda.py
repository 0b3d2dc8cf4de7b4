"""What some decks ask of a learner today, and in which order."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from quizapp.domain.session import LEARN_AHEAD, Counts, is_turn_of_new
from quizapp.domain.wording import no_such_tag
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.storage import cards
from quizapp.storage.queue import CardKey, Queue, Waiting

_EVER = datetime.max.replace(tzinfo=UTC)
_COUNTED = 1000  # beyond it new cards and reviews are mixed as if there were no more


class Agenda:
    """The queue of some decks, or of one tag in them, under the library's daily limits."""

    def __init__(self, library: Library, deck_ids: Sequence[str], *, tag: str = "") -> None:
        """Raises NothingToDo for a tag that no card has."""
        if tag and not cards.has_tag(library.connection, deck_ids, tag):
            raise NothingToDo(no_such_tag(tag, cards.tags(library.connection, deck_ids)))
        self._library = library
        self._queue = Queue(library.connection, deck_ids, tag=tag)

    def counts(self, now: datetime) -> Counts:
        """What is left today."""
        left = self._library.left(self._library.done(now))
        end = self._library.calendar.end_of_day(now)
        new = self._queue.count_new(now=now, most=left.new + 1)
        return Counts(
            new=min(new, left.new),
            held=new > left.new,
            learning=self._queue.count_learning(end, now=now),
            due=self._queue.count_review(end, now=now, most=left.reviews),
        )

    def next(self, now: datetime, *, last: CardKey | None) -> Waiting | None:
        """The card to ask next: learning steps that are due, the rest, steps due a little later.

        The card answered last comes again only when there is no other.
        """
        ahead = now + LEARN_AHEAD
        return (
            self._queue.learning(now, now=now, skip=last)
            or self._review_or_new(now)
            or self._queue.learning(ahead, now=now, skip=last)
            or self._queue.learning(ahead, now=now)
        )

    def next_due(self, now: datetime) -> datetime | None:
        """The first moment from `now` at which there is a card to ask, None for empty decks."""
        end = self._library.calendar.end_of_day(now)
        buried = (max(moment, end) for moment in self._moments(now, awake=end))
        moments = [*self._moments(now, awake=now), *buried]
        return max(now, min(moments)) if moments else None

    def _moments(self, now: datetime, *, awake: datetime) -> Iterator[datetime]:
        """When there will be a card to ask of those that are not buried at `awake`."""
        calendar = self._library.calendar
        left = self._library.left(self._library.done(now))
        end = calendar.end_of_day(now)
        if (learning := self._queue.learning(_EVER, now=awake)) and learning.due:
            yield learning.due
        if (review := self._queue.review(_EVER, now=awake)) and review.due:
            day = calendar.start_of_day(review.due)
            yield day if left.reviews else max(day, end)
        if self._queue.count_new(now=awake, most=1):
            yield now if left.new else end

    def _review_or_new(self, now: datetime) -> Waiting | None:
        done = self._library.done(now)
        left = self._library.left(done)
        end = self._library.calendar.end_of_day(now)
        new = self._queue.count_new(now=now, most=min(left.new, _COUNTED))
        due = self._queue.count_review(end, now=now, most=min(left.reviews, _COUNTED))
        if is_turn_of_new(done, new=new, due=due):
            return self._queue.new(now=now)
        return self._queue.review(end, now=now) if due else None
