"""The library: the decks on disk, what is due of them, and the progress file they share."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from quizapp.domain.calendar import Calendar
from quizapp.domain.cleaning import clean
from quizapp.domain.session import DailyLimits, Done
from quizapp.errors import QuizError, UsageError
from quizapp.services.overview import DeckSummary, Overview
from quizapp.services.supply import Supply
from quizapp.storage import backups, catalogue, planned, preferences, reviews
from quizapp.storage.database import open_progress
from quizapp.storage.locations import NOWHERE, deck_files, present_files
from quizapp.storage.troubles import DamagedProgressError

__all__ = ["DailyLimits", "DeckSummary", "Library", "Overview"]


class Library:
    """An open progress file and the decks it knows; close it, or use it in a `with`.

    `limits` and `calendar` hold for whatever is asked of it.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        database: Path,
        limits: DailyLimits,
        calendar: Calendar,
        notices: Sequence[str] = (),
    ) -> None:
        self.connection = connection
        self.database = database
        self.limits = limits
        self.calendar = calendar
        self._notices = tuple(notices)

    @classmethod
    def open(
        cls,
        database: Path,
        decks: Sequence[Path],
        *,
        now: datetime,
        limits: DailyLimits,
        calendar: Calendar,
    ) -> Self:
        """The library of `database`, with the deck files and folders of `decks` taken in.

        A damaged progress file is moved aside and the newest good backup put in its place; the
        overview's problems say so. Raises ProgressError.
        """
        try:
            connection, notices = _open(database, decks, now=now)
        except DamagedProgressError:
            recovered = backups.recover(database, now=now)
            connection, notices = _open(database, decks, now=now)
            notices.insert(0, recovered)
        return cls(connection, database=database, limits=limits, calendar=calendar, notices=notices)

    def prepare(self, now: datetime) -> None:
        """Make the plan of the study day where an exam is ahead, unless that was done.

        Raises ProgressError.
        """
        day = self.calendar.day(now)
        if planned.wanted(self.connection, day) != planned.made_for(self.connection):
            from quizapp.services.planning import prepare  # noqa: PLC0415 - brings the planner

            prepare(self.connection, self.calendar, now)

    def overview(self, now: datetime) -> Overview:
        """Every deck with what it asks today. Raises ProgressError."""
        self.prepare(now)
        done = self.done(now)
        left = self.left(done)
        return Overview(
            decks=tuple(
                self._summary(deck, left, now) for deck in catalogue.decks(self.connection)
            ),
            streak=self._streak(now),
            answered_today=done.answered,
            problems=(*self._notices, *catalogue.problems(self.connection)),
        )

    def deck_ids(self, decks: Sequence[Path | str]) -> list[str]:
        """The ids of decks named by file, by folder or by id, each once.

        Raises UsageError for a name that leads nowhere, and DeckError for a file that has errors
        and no earlier version to go by.
        """
        known = {deck.id for deck in catalogue.decks(self.connection)}
        paths = [Path(name) for name in decks if str(name) not in known]
        catalogue.refresh(self.connection, paths, more=True)
        ids: dict[str, None] = {}
        for name in decks:
            if str(name) in known:
                ids[str(name)] = None
            else:
                ids.update(dict.fromkeys(self._ids_at(Path(name))))
        return list(ids)

    def done(self, now: datetime) -> Done:
        """What was answered in the study day of `now`.

        What a plan answers for counts as answered, and not towards the day's limits.
        """
        day = self.calendar.start_of_day(now), self.calendar.end_of_day(now)
        done = reviews.done(self.connection, *day)
        if not planned.is_there(self.connection):
            return done
        new, back = planned.done(self.connection, *day)
        return replace(done, new=done.new - new, reviews=done.reviews - back)

    def left(self, done: Done) -> DailyLimits:
        """What the daily limits leave after that much."""
        return DailyLimits(
            new=max(0, self.limits.new - done.new),
            reviews=max(0, self.limits.reviews - done.reviews),
        )

    def remember(self, name: str, value: str) -> None:
        """Keep a choice of the learner's, such as the look of the app. Raises ProgressError."""
        preferences.remember(self.connection, name, value)

    def recall(self, name: str) -> str:
        """A choice that was kept, or "". Raises ProgressError."""
        return preferences.recall(self.connection, name)

    def forget(self, deck: Path | str) -> None:
        """Let go of a deck, named by file or id; naming its file again brings it back.

        Its cards' progress stays. Raises UsageError for a deck that is not known.
        """
        for known in catalogue.decks(self.connection):
            if str(deck) in (known.id, str(known.path)) or Path(deck).absolute() == known.path:
                catalogue.forget(self.connection, known.path)
                return
        raise UsageError(f"{clean(str(deck))}: no deck of that file or id is known")

    def back_up_daily(self, now: datetime) -> Path | None:
        """Copy the progress file to the backups unless that was done within a day.

        It opens its own connection, so that a thread beside the app can call it. Raises
        ProgressError.
        """
        return backups.back_up_daily(self.database, now=now)

    def close(self) -> None:
        """Close the progress file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _summary(self, deck: catalogue.KnownDeck, left: DailyLimits, now: datetime) -> DeckSummary:
        supply = Supply(self.connection, self.calendar, [deck.id])
        counts = supply.counts(left, now)
        return DeckSummary(
            id=deck.id,
            title=deck.title,
            path=deck.path,
            cards=deck.cards,
            new=counts.new,
            held=counts.held,
            planned=supply.comes_later(now),
            learning=counts.learning,
            due=counts.due,
            problem=deck.problem,
        )

    def _streak(self, now: datetime) -> int:
        day = self.calendar.day(now)
        last = reviews.last_before(self.connection, self.calendar.end_of_day(now))
        if last is None or self.calendar.day(last) < day - timedelta(days=1):
            return 0
        streak, day = 0, self.calendar.day(last)
        while last is not None and self.calendar.day(last) == day:
            streak += 1
            last = reviews.last_before(self.connection, self.calendar.begin(day))
            day -= timedelta(days=1)
        return streak

    def _ids_at(self, path: Path) -> list[str]:
        named, complaints = deck_files([path])
        files = present_files(named)
        if complaints and not files:
            raise UsageError(complaints[0])
        if not files:
            nothing = "no deck files (*.yaml) in this folder" if path.is_dir() else NOWHERE
            raise UsageError(f"{clean(str(path))}: {nothing}")
        return [self._id_at(file) for file in files]

    def _id_at(self, file: str) -> str:
        deck_id, problem = catalogue.deck_at(self.connection, file)
        if deck_id is None:
            from quizapp.storage.deckfile import read_deck  # noqa: PLC0415 - brings the YAML parser

            read_deck(Path(file))
            raise QuizError(problem)
        return deck_id


def _open(
    database: Path, decks: Sequence[Path], *, now: datetime
) -> tuple[sqlite3.Connection, list[str]]:
    connection = open_progress(database, now=now)
    try:
        return connection, catalogue.refresh(connection, decks)
    except BaseException:
        connection.close()
        raise
