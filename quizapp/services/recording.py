"""Puts answers on record, with what follows: siblings wait for a day, leeches are suspended."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from quizapp.domain.cleaning import clean
from quizapp.domain.marks import turns_leech
from quizapp.services.library import Library
from quizapp.services.timetable import Timetable
from quizapp.storage import marks, reviews
from quizapp.storage.database import transaction
from quizapp.storage.queue import CardKey


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer on record; `buried` are its siblings, until when each was buried before it."""

    key: CardKey
    recorded: reviews.Recorded
    buried: Mapping[CardKey, datetime | None] = field(default_factory=dict)
    leech: bool = False


class Recorder:
    """Keeps the answers of one sitting; the attempt begins with the first of them.

    Where `scheduled` is False answers are on record and nothing follows from them. Methods raise
    ProgressError; nothing has changed then.
    """

    def __init__(
        self,
        library: Library,
        timetable: Timetable,
        *,
        learner: str,
        leech_lapses: int,
        started: datetime,
        scheduled: bool = True,
    ) -> None:
        self.learner = clean(learner)
        self.scheduled = scheduled
        self._library = library
        self._connection = library.connection
        self._timetable = timetable
        self._leech_lapses = leech_lapses
        self._started = started
        self._attempt: int | None = None

    def record(
        self, entry: reviews.Entry, now: datetime, *, instead_of: Kept | None = None
    ) -> Kept:
        """Keep an answer, in the place of another where one is given."""
        with transaction(self._connection):
            attempt = self._attempt or self._begin()
            if instead_of is not None:
                self._take_back(instead_of, now)
            recorded = self._timetable.append(attempt, entry, now)
            kept = self._with_consequences((entry.deck_id, entry.card_id), recorded, now)
        self._attempt = attempt
        return kept

    def take_back(self, kept: Kept, now: datetime) -> None:
        """Undo an answer and what followed from it."""
        with transaction(self._connection):
            self._take_back(kept, now)

    def finish(self, now: datetime) -> None:
        """Close the attempt."""
        if self._attempt is not None:
            with transaction(self._connection):
                reviews.finish(self._connection, self._attempt, now=now)

    def _begin(self) -> int:
        kind = "study" if self.scheduled else "cram"
        return reviews.begin(self._connection, kind=kind, now=self._started, learner=self.learner)

    def _with_consequences(self, key: CardKey, recorded: reviews.Recorded, now: datetime) -> Kept:
        if not self.scheduled:
            return Kept(key, recorded)
        leech = turns_leech(
            recorded.before.lapses, recorded.after.lapses, threshold=self._leech_lapses
        )
        if leech:
            own = marks.read(self._connection, key)
            marks.write(self._connection, {key: replace(own, suspended=True)})
        return Kept(key, recorded, self._bury_siblings(key, now), leech)

    def _bury_siblings(self, key: CardKey, now: datetime) -> dict[CardKey, datetime | None]:
        """Bury the cards that this one gave away; until when each was buried before."""
        siblings = marks.siblings(self._connection, key)
        if not siblings:
            return {}
        end = self._library.calendar.end_of_day(now)
        awake = {
            sibling: held
            for sibling, held in siblings.items()
            if held.buried_until is None or held.buried_until < end
        }
        buried = {sibling: replace(held, buried_until=end) for sibling, held in awake.items()}
        marks.write(self._connection, buried)
        return {sibling: held.buried_until for sibling, held in awake.items()}

    def _take_back(self, kept: Kept, now: datetime) -> None:
        self._timetable.undo(kept.key[0], kept.recorded.review_id, now)
        for sibling, until in kept.buried.items():
            held = marks.read(self._connection, sibling)
            marks.write(self._connection, {sibling: replace(held, buried_until=until)})
        if kept.leech:
            held = marks.read(self._connection, kept.key)
            marks.write(self._connection, {kept.key: replace(held, suspended=False)})
