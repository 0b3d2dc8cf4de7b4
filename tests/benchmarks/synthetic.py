"""Made-up decks, progress and prose for the benchmarks: the same ones every time."""

import random
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Scheduler
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.storage.database import transaction
from quizapp.storage.deckfile import dump_deck

_BODIES = (
    "the World Bank", "the State Bank of Pakistan", "the Asian Development Bank", "Parliament",
    "the Planning Commission", "the International Monetary Fund", "the Election Commission",
)  # fmt: skip
_EVENTS = (
    "the {adjective} agreement was signed in {year}",
    "exports of {goods} rose to ${amount} billion in {year}",
    "the floods of {year} killed {count} people in the {adjective} provinces",
    "the {adjective} dam was completed in {month} {year}",
    "growth in {goods} slowed from {low} to {high} per cent between {year} and {later}",
    "{body} said that the {adjective} reform would cost nearly ${amount} billion",
    "{body} argued that {goods} should be taxed more lightly",
    "according to {body}, the {adjective} plan was late by {low} years",
)
_WORDS = {
    "adjective": ("northern", "bilateral", "coastal", "federal", "annual", "regional", "joint"),
    "goods": ("cotton", "rice", "textiles", "steel", "surgical instruments", "leather"),
    "month": ("January", "March", "May", "July", "September", "November"),
}
_FILLERS = (
    "Observers had expected as much, and few of them were surprised by what came next.",
    "The details were left to a committee that met behind closed doors.",
    "Farmers, traders and students read the news in different ways.",
)


def prose(words: int) -> str:
    """About that many words of English, in paragraphs, a third of it dates, figures and views."""
    rng = random.Random(words)
    paragraphs, count = [], 0
    while count < words:
        sentences = [
            _sentence(rng) if rng.random() < 0.4 else rng.choice(_FILLERS)
            for _ in range(rng.randint(3, 6))
        ]
        paragraphs.append(" ".join(sentences))
        count += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _sentence(rng: random.Random) -> str:
    year = rng.randint(1947, 2015)
    text = rng.choice(_EVENTS).format(
        **{name: rng.choice(options) for name, options in _WORDS.items()},
        body=rng.choice(_BODIES),
        year=year,
        later=year + rng.randint(1, 9),
        amount=round(rng.uniform(1, 90), 1),
        count=f"{rng.randint(1001, 9999):,}",
        low=rng.randint(2, 9),
        high=rng.randint(10, 19),
    )
    return text[0].upper() + text[1:] + "."


def write_decks(folder: Path, *, decks: int, cards: int) -> list[Path]:
    """That many deck files of that many cards each."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(1, decks + 1):
        made = Deck(
            id=f"synthetic-{number}",
            title=f"Synthetic deck {number}",
            cards=tuple(_card(place) for place in range(cards)),
        )
        paths.append(folder / f"synthetic-{number:02}.yaml")
        paths[-1].write_text(dump_deck(made), encoding="utf-8")
    return paths


def _card(place: int) -> Card:
    return Card(
        id=f"card-{place}",
        kind="date",
        question=f"Synthetic question {place}: when did it happen?",
        answer=str(1900 + place % 100),
        distractors=("1801", "1802", "1803"),
        explanation="Because it is synthetic.",
        tags=("synthetic",),
    )


def fill_progress(home: Path, decks: Sequence[Path], *, cards: int, now: datetime) -> Path:
    """A progress file that knows `decks` and `cards` cards in all, most of them reviewed.

    The cards that no deck file holds belong to decks that were there once. Each card in review has
    two reviews in the log; half of them are due.
    """
    database = home / "progress.db"
    limits = DailyLimits(new=20, reviews=200)
    with Library.open(database, decks, now=now, limits=limits, calendar=Calendar(UTC)) as library:
        connection = library.connection
        with transaction(connection):
            _copy_cards(connection, cards=cards)
            _review_all(connection, int(now.timestamp() * 1000))
            model = Scheduler().model
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('scheduler', ?)", (model,))
    return database


def _copy_cards(connection: sqlite3.Connection, *, cards: int) -> None:
    have = connection.execute("SELECT count(*) FROM card").fetchone()[0]
    for batch in range(1, -(-cards // max(1, have)) + 1):
        if batch * have >= cards:
            break
        connection.execute(
            "INSERT INTO card (deck_id, card_id, position, present, content, phase, reps, lapses)"
            " SELECT deck_id, card_id || '-' || ?, position + ? * 100000, 1, content, phase, 0, 0"
            " FROM card WHERE position < 100000 LIMIT ?",
            (batch, batch, cards - batch * have),
        )


def _review_all(connection: sqlite3.Connection, now: int) -> None:
    """Two reviews of nine cards in ten, half of those due by `now` (milliseconds)."""
    day = 86_400_000
    connection.execute(
        "UPDATE card SET phase = 'review', stability = 20.0, difficulty = 5.0, reps = 2,"
        " last_review = :now - 10 * :day, due = :now + (abs(random()) % 20 - 10) * :day"
        " WHERE position % 10 > 0",
        {"now": now, "day": day},
    )
    connection.execute(
        "INSERT INTO attempt (uuid, kind, learner, started_at) VALUES ('bench', 'study', '', ?)",
        (now - 20 * day,),
    )
    for age in (20, 10):
        connection.execute(
            "INSERT INTO review (attempt_id, deck_id, card_id, reviewed_at, rating, phase, mode,"
            " correct, response, milliseconds, question, answer)"
            " SELECT 1, deck_id, card_id, ?, 3, 'review', 'flip', 1, '', 4000, 'q', 'a'"
            " FROM card WHERE phase = 'review'",
            (now - age * day,),
        )
