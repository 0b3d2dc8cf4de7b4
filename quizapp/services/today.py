"""What today asks of the learner: over all decks, and by the tags of one."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quizapp.domain.earned import LONGEST
from quizapp.domain.session import Counts
from quizapp.domain.workload import pace, time_for
from quizapp.services.agenda import Agenda
from quizapp.services.library import Library
from quizapp.storage import cards, log, planned, reviews

if TYPE_CHECKING:
    from quizapp.services.planning import Glance


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What is left today and the seconds it takes.

    `next_due` is when a card comes where nothing is left, None where none ever will, and
    `waits_for_plan` says that an exam's plan then keeps cards for other days;
    `is_first` says that nothing was answered yet. `days_to_exam` is None where no exam is set, and
    `plan` what the plan to it promises.
    """

    counts: Counts
    seconds: float
    next_due: datetime | None
    is_first: bool
    waits_for_plan: bool = False
    days_to_exam: int | None = None
    plan: "Glance | None" = None


def today(library: Library, deck_ids: list[str], now: datetime) -> Today:
    """What some decks ask today. Raises ProgressError."""
    agenda = Agenda(library, deck_ids)
    counts = agenda.counts(now)
    gaps = log.gaps(library.connection, below=LONGEST)
    last = reviews.last_before(library.connection, library.calendar.end_of_day(now))
    day = library.calendar.day(now)
    exam = planned.next_exam(library.connection, day)
    return Today(
        counts=counts,
        seconds=time_for(counts, pace(gaps)),
        next_due=None if counts.total else agenda.next_due(now),
        is_first=last is None,
        waits_for_plan=not counts.total and agenda.waits_for_plan(now),
        days_to_exam=None if exam is None else (exam - day).days,
        plan=None if exam is None else _glance(library, now),
    )


def _glance(library: Library, now: datetime) -> "Glance | None":
    from quizapp.services.planning import glance  # noqa: PLC0415 - only where an exam is ahead

    return glance(library.connection, library.calendar, now)


def tags_today(library: Library, deck_id: str, now: datetime) -> list[tuple[str, Counts]]:
    """The tags of a deck, the most used first, each with what the plan and the limits let it ask.

    The cost grows with the deck. Raises ProgressError.
    """
    left = library.left(library.done(now))
    end = library.calendar.end_of_day(now)
    asked = cards.asked_by_tag(library.connection, deck_id, now=now, before=end)
    return [
        (
            tag,
            Counts(
                new=min(counts.new, left.new) + part.new,
                held=counts.new > left.new,
                learning=counts.learning,
                due=min(counts.due, left.reviews) + part.due,
            ),
        )
        for tag, counts, part in asked
    ]
