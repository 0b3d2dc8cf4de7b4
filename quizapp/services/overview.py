"""What the library says of its decks, all at once."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSummary:
    """A deck and what it asks today, the daily limits applied.

    `problem` says what is wrong with its file; the cards are then those last read from it. `held`
    says that the day's limit holds further new cards back, `planned` that an exam's plan has cards
    of it for other days.
    """

    id: str
    title: str
    path: Path
    cards: int
    new: int
    learning: int
    due: int
    problem: str = ""
    held: bool = False
    planned: bool = False


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
