"""When cards come again: the learner's memory model, decks' retentions, days that have room."""

from datetime import datetime, timedelta
from pathlib import Path

from quizapp.domain.memory import Memory, Rating, Scheduler
from quizapp.domain.spreading import Spread, Week
from quizapp.services.library import Library
from quizapp.storage import fits, reviews, scheduling
from quizapp.storage.queue import CardKey


def retentions(library: Library) -> dict[str, float]:
    """The decks that are kept at a retention of their own, by id. Raises ProgressError."""
    return scheduling.retentions(library.connection)


def keep_at(library: Library, deck: Path | str, retention: float | None) -> None:
    """Keep a deck, named by file or id, at a retention of its own, or with None at the usual one.

    It holds from each card's next answer on. Raises UsageError for a deck that is not known and a
    retention that is not from 0.7 to 0.99, and ProgressError.
    """
    Scheduler().keeping(retention)
    for deck_id in library.deck_ids([deck]):
        scheduling.keep_at(library.connection, deck_id, retention)


class Timetable:
    """The schedule that a sitting goes by, as it stood when the sitting began."""

    def __init__(self, library: Library, *, retention: float, week: Week) -> None:
        """`retention` runs from 0.7 to 0.99, else UsageError."""
        self._scheduler = fits.scheduler(library.connection, retention)
        self._retentions = retentions(library)
        self._spread = Spread(library.calendar, week)
        self._connection = library.connection

    def scheduler_of(self, deck_id: str) -> Scheduler:
        """The memory model at the retention of a deck."""
        return self._scheduler.keeping(self._retentions.get(deck_id))

    def append(self, attempt: int, entry: reviews.Entry, now: datetime) -> reviews.Recorded:
        """Put an answer on record. The caller holds the transaction."""
        return reviews.append(
            self._connection,
            attempt,
            entry,
            scheduler=self.scheduler_of(entry.deck_id),
            now=now,
            spread=self._spread,
        )

    def undo(self, deck_id: str, review_id: int, now: datetime) -> None:
        """Take an answer to a card of a deck back. The caller holds the transaction."""
        scheduler = self.scheduler_of(deck_id)
        reviews.undo(self._connection, review_id, scheduler=scheduler, now=now)

    def preview(self, key: CardKey, before: Memory, now: datetime) -> dict[Rating, timedelta]:
        """The time to the next showing of a card for each rating, were it given now."""
        return scheduling.preview(
            self._connection,
            key,
            now,
            before=before,
            scheduler=self.scheduler_of(key[0]),
            spread=self._spread,
        )

    @property
    def is_stale(self) -> bool:
        """Whether the memory states on record come from another model."""
        return reviews.model(self._connection) != self._scheduler.model

    def rebuild(self) -> None:
        """Derive the memory states anew. The caller holds the transaction."""
        reviews.rebuild(self._connection, self._scheduler)
