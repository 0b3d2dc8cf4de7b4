"""What every room's tests share: a home of their own, a fixed moment, small decks."""

import gc
import os
from collections.abc import Callable, Generator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.__main__ import YOUNG_OBJECTS
from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.storage.deckfile import dump_deck

OpenLibrary = Callable[..., Library]
WriteDeck = Callable[..., Path]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as there are processors: a test of a screen sleeps a third of its time."""
    return max(1, (os.cpu_count() or 1) * 3 // 2)


def pytest_collection_finish() -> None:
    """Look for garbage as seldom as the program does, and never among what was imported."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for everything the app writes; the machine running the tests stays out of them."""
    place = tmp_path / "home"
    monkeypatch.setenv("QUIZAPP_HOME", str(place))
    return place


@pytest.fixture
def now() -> datetime:
    """A Saturday noon."""
    return datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def small_deck() -> Deck:
    """Three cards: a date and a figure with distractors, a position without."""
    return Deck(
        id="pak-us",
        title="Pakistan–US relations",
        documents=(
            Document(id="dawn-2025", title="The long alliance", publisher="Dawn"),
            Document(id="uncited"),
        ),
        cards=(
            Card(
                id="seato-year",
                kind="date",
                question="When did Pakistan join SEATO?",
                answer="1954",
                distractors=("1951", "1957", "1960", "1962"),
                sources=(Source("dawn-2025", 3, "In 1954 Pakistan joined SEATO."),),
                explanation="The Manila Pact.",
                tags=("cold-war",),
            ),
            Card(
                id="aid-total",
                kind="figure",
                question="How much aid did the Kerry–Lugar act foresee a year?",
                answer="$1.5 billion",
                accept=("1.5bn dollars",),
                distractors=("$0.5 billion", "$2.5 billion", "$7.5 billion"),
            ),
            Card(
                id="ayub-view",
                kind="position",
                question="Whom did Ayub Khan call friends, not masters?",
                answer="The United States",
            ),
        ),
    )


@pytest.fixture
def deck_folder(tmp_path: Path) -> Path:
    """An empty folder for deck files."""
    folder = tmp_path / "decks"
    folder.mkdir()
    return folder


@pytest.fixture
def write_deck(deck_folder: Path) -> WriteDeck:
    """`write_deck(deck, name=...)` writes a deck file, by default named for its id."""

    def write(deck: Deck, *, name: str = "") -> Path:
        path = deck_folder / (name or f"{deck.id}.yaml")
        path.write_text(dump_deck(deck), encoding="utf-8")
        return path

    return write


@pytest.fixture
def open_library(home: Path, deck_folder: Path, now: datetime) -> Generator[OpenLibrary]:
    """`open_library()` opens the library over `deck_folder`, closed when the test ends."""
    opened: list[Library] = []

    def opener(
        *,
        decks: Sequence[Path] = (),
        limits: DailyLimits = DailyLimits(),  # noqa: B008 - a frozen value
        at: datetime = now,
        calendar: Calendar = Calendar(UTC),  # noqa: B008 - a frozen value
    ) -> Library:
        library = Library.open(
            home / "progress.db", decks or [deck_folder], now=at, limits=limits, calendar=calendar
        )
        opened.append(library)
        return library

    yield opener
    for library in opened:
        library.close()
