"""Exams that a learner prepares for: set, changed and taken away."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from quizapp.domain import allowance
from quizapp.domain.cleaning import clean
from quizapp.domain.planning.exam import Budget, Exam
from quizapp.domain.wording import no_such_tag
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.library import Library
from quizapp.storage import cards, catalogue, exams, planned
from quizapp.storage.database import transaction
from quizapp.storage.exams import Preparation

Read = TypeVar("Read")
_FURTHEST = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be set of an exam, as it was written; what is None stays as it was.

    `minutes` and `off` are read by `domain.allowance`; `decks` are named by file or id, none
    meaning all; `weights` say what cards of a tag are worth, 1 being usual.
    """

    day: str
    decks: Sequence[Path | str] = ()
    tags: Sequence[str] = ()
    title: str | None = None
    minutes: str | None = None
    off: str | None = None
    weights: Mapping[str, float] | None = None
    profile: str | None = None


def set_exam(library: Library, wish: Wish, now: datetime) -> Preparation:
    """Put an exam on record, in place of one of the same decks and tags, and plan anew.

    Raises UsageError for what cannot be read, a day that is not ahead or further than three years,
    and a deck that is not known, NothingToDo for a tag that no card has, and ProgressError.
    """
    today = library.calendar.day(now)
    day = _read(allowance.day, wish.day)
    if day <= today:
        raise UsageError(f"{day}: the exam has to be on a day to come; today is {today}")
    if day - today > _FURTHEST:
        raise UsageError(f"{day}: the exam is too far to plan for; set it within three years")
    deck_ids = tuple(sorted(library.deck_ids(wish.decks)))
    tags = _known_tags(library, deck_ids, wish.tags)
    before = _of_scope(library, deck_ids, tags)
    made = _changed(before or _usual(day, deck_ids, tags), wish, day)
    with transaction(library.connection):
        exams.put(library.connection, made)
        if before is not None:
            exams.forget_outlooks(library.connection, before.exam.id)
        planned.forget(library.connection)
    library.prepare(now)
    return _of_scope(library, deck_ids, tags) or made


def clear_exams(
    library: Library, now: datetime, *, decks: Sequence[Path | str] = (), tags: Sequence[str] = ()
) -> list[Preparation]:
    """Take the exam of these decks and tags away, or without any every exam; those taken.

    A deck of an exam may be gone by then. Raises NothingToDo where there is none, UsageError for a
    deck that is not known, ProgressError.
    """
    found = exams.preparations(library.connection)
    if decks or tags:
        asked = {deck for each in found for deck in each.exam.decks}
        deck_ids = {str(deck) for deck in decks} & asked
        deck_ids |= set(library.deck_ids([deck for deck in decks if str(deck) not in asked]))
        found = [each for each in found if _is_of(each, deck_ids, tags)]
    if not found:
        raise NothingToDo("there is no such exam; `quizapp exam` shows those there are")
    with transaction(library.connection):
        for each in found:
            exams.remove(library.connection, each.exam.id)
        planned.forget(library.connection)
    library.prepare(now)
    return found


def _usual(day: date, deck_ids: tuple[str, ...], tags: tuple[str, ...]) -> Preparation:
    exam = Exam(id="", title="", date=day, decks=deck_ids, tags=tags)
    return Preparation(exam=exam, budget=Budget(allowance.USUAL))


def _changed(before: Preparation, wish: Wish, day: date) -> Preparation:
    budget, exam = before.budget, replace(before.exam, date=day)
    if wish.title is not None:
        exam = replace(exam, title=clean(wish.title).strip())
    if wish.minutes is not None:
        minutes = _read(lambda text: allowance.minutes(text, budget.minutes), wish.minutes)
        budget = replace(budget, minutes=minutes)
    if wish.off is not None:
        budget = replace(budget, off=_read(allowance.days_off, wish.off))
    if not any(budget.minutes):
        raise UsageError("there is no time on any day; give some with --minutes 40")
    return Preparation(
        exam=exam,
        budget=budget,
        weights=before.weights if wish.weights is None else dict(wish.weights),
        profile=before.profile if wish.profile is None else wish.profile,
    )


def _known_tags(
    library: Library, deck_ids: tuple[str, ...], tags: Sequence[str]
) -> tuple[str, ...]:
    """The tags as they were named, each once."""
    decks = deck_ids or [deck.id for deck in catalogue.decks(library.connection)]
    for tag in tags:
        if not cards.has_tag(library.connection, decks, tag):
            raise NothingToDo(no_such_tag(tag, cards.tags(library.connection, decks)))
    return tuple(sorted(set(tags)))


def _of_scope(
    library: Library, deck_ids: tuple[str, ...], tags: Sequence[str]
) -> Preparation | None:
    found = exams.preparations(library.connection)
    return next((each for each in found if _is_of(each, deck_ids, tags)), None)


def _is_of(preparation: Preparation, deck_ids: Iterable[str], tags: Iterable[str]) -> bool:
    exam = preparation.exam
    return (set(exam.decks), set(exam.tags)) == (set(deck_ids), set(tags))


def _read(reader: Callable[[str], Read], text: str) -> Read:
    try:
        return reader(text)
    except ValueError as error:
        raise UsageError(str(error)) from None
