"""The library: the decks on disk, what is due of them, and the progress file they share."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from quizapp.domain.calendar import Calendar
from quizapp.domain.session import DailyLimits

__all__ = ["DailyLimits", "DeckSummary", "Library", "Overview"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSummary:
    """A deck and what it asks today, the daily limits applied.

    `problem` says what is wrong with its file; the cards are then those last read from it.
    """

    id: str
    title: str
    path: Path
    cards: int
    new: int
    learning: int
    due: int
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Every deck there is, and how the learner keeps at it.

    `streak` counts study days in a row with an answer, up to today or yesterday; `problems` are
    sentences about files that need a person.
    """

    decks: tuple[DeckSummary, ...]
    streak: int
    answered_today: int
    problems: tuple[str, ...] = ()


class Library:
    """An open progress file and the decks it knows; close it, or use it in a `with`."""

    def __init__(
        self, connection: sqlite3.Connection, *, limits: DailyLimits, calendar: Calendar
    ) -> None:
        self.connection = connection
        self.limits = limits
        self.calendar = calendar

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
        """The library of `database`, with the deck files and folders of `decks` taken in."""
        raise NotImplementedError

    def overview(self, now: datetime) -> Overview:
        """Every deck with what it asks today."""
        raise NotImplementedError

    def deck_ids(self, decks: Sequence[Path | str]) -> list[str]:
        """The ids of decks named by file, by folder or by id."""
        raise NotImplementedError

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
