"""Made-up decks, progress and prose for the benchmarks: the same ones every time."""

import random
import re
import sqlite3
from collections.abc import Callable, Sequence
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
    "the World Health Organization", "the United Nations", "the Supreme Court", "the Senate",
    "the Food and Agriculture Organization", "the International Labour Organization", "UNESCO",
    "the Reserve Bank of India", "the European Commission", "the Federal Reserve", "the Treasury",
)  # fmt: skip
_COUNTRIES = ("Pakistan", "India", "China", "Japan", "Turkey", "Iran", "Egypt", "Norway", "Nepal")
_VISITS = (
    "President Dwight Eisenhower visited Karachi in December 1959",
    "Henry Kissinger, the national security adviser, visited Beijing in July 1971",
    "President Richard Nixon visited Beijing in February 1972",
    "Prime Minister Liaquat Ali Khan visited Washington in May 1950",
    "President Zulfikar Ali Bhutto visited Shimla in June 1972",
    "President Jimmy Carter visited New Delhi in January 1978",
    "Prime Minister Jawaharlal Nehru visited Karachi in September 1960",
    "President Ayub Khan visited Washington in July 1961",
    "President Bill Clinton visited Islamabad in March 2000",
    "Prime Minister Atal Bihari Vajpayee travelled to Lahore in February 1999",
    "Premier Zhou Enlai visited Karachi in December 1956",
    "Mr Mikhail Gorbachev visited New Delhi in November 1986",
    "Prime Minister Margaret Thatcher visited Islamabad in October 1981",
    "Prime Minister Rajiv Gandhi visited Islamabad in December 1988",
    "Kofi Annan, a diplomat, took office as secretary-general in January 1997",
)
"""Persons appear in what they are known to have done, and say nothing."""
_SURNAMES = (
    "Eisenhower", "Kissinger", "Nixon", "Bhutto", "Carter", "Nehru", "Clinton", "Vajpayee", "Annan",
)  # fmt: skip
_EVENTS = (
    "the {adjective} agreement on {thing} was signed in {year}",
    "exports of {goods} rose to ${amount} billion in {year}",
    "the floods of {year} killed {count} people in the {adjective} provinces",
    "the {adjective} dam was completed in {month} {year}, after {low} years of work on {thing}",
    "growth in {goods} slowed from {low} to {high} per cent between {year} and {later}",
    "while {people} waited, {body} spent ${amount} million on {thing} in {month} {year}",
    "in {year}, {count} {people} were trained in {thing} by {body}, which met {low} times",
)
_VIEWS = (
    "{body} said that the {adjective} reform of {thing} would cost nearly ${amount} billion",
    "{body} argued that {goods} should be taxed more lightly than {thing} in {adjective} markets",
    "according to {body}, the {adjective} plan for {thing} was late by {low} years",
    "“the {adjective} market for {goods} will need {thing} before it can grow,” {body} said",
    "{body} warned that {people} were leaving the trade in {goods} because of {thing}",
    "{country} welcomed the {adjective} plan for {thing} and offered help to {people}",
    "{country} proposed a {adjective} fund for {thing} that all its neighbours could join",
)
_FILLERS = (
    "{people} in the {adjective} districts had expected as much from {thing}, and few complained",
    "the details of {thing} were left to {people}, who met in a {adjective} hall",
    "{people} and {people} read the news about {goods} in different ways",
    "nobody had asked {people} what they thought of {thing}, and they did not say",
    "it was the {adjective} roads, more than {thing}, that brought {goods} to the towns",
    "newspapers in several countries followed the visit by {surname} with some interest",
)
_WORDS = {
    "adjective": (
        "northern", "bilateral", "coastal", "federal", "annual", "regional", "joint", "eastern",
        "public", "modest", "central", "rural", "common", "new", "older", "seasonal", "larger",
    ),
    "goods": (
        "cotton", "rice", "textiles", "steel", "surgical instruments", "leather", "mangoes",
        "wheat", "carpets", "cement", "sports goods", "fertiliser", "tea", "timber", "tools",
    ),
    "thing": (
        "irrigation", "primary schools", "rural credit", "the power supply", "customs duties",
        "land records", "drinking water", "port charges", "seed research", "public libraries",
        "bus services", "weather stations", "vaccination", "fish farming", "grain storage",
    ),
    "people": (
        "farmers", "traders", "students", "nurses", "engineers", "weavers", "teachers", "clerks",
        "boatmen", "surveyors", "shopkeepers", "drivers", "translators", "millers", "printers",
    ),
    "month": ("January", "March", "May", "July", "September", "November"),
    "body": _BODIES,
    "country": _COUNTRIES,
    "surname": _SURNAMES,
}  # fmt: skip
_GAP = re.compile(r"\{(\w+)\}")


def prose(words: int) -> str:
    """About that many words of English in paragraphs: dates, figures, persons, views and talk."""
    rng = random.Random(words)
    paragraphs, count = [], 0
    while count < words:
        sentences = [_sentence(rng) for _ in range(rng.randint(3, 6))]
        paragraphs.append(" ".join(sentences))
        count += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _sentence(rng: random.Random) -> str:
    """A sentence; about as many of them hold something to ask as in the articles of a corpus."""
    kinds = (_FILLERS, _EVENTS, _VIEWS, _VISITS)
    template = rng.choice(rng.choices(kinds, weights=(64, 8, 22, 6))[0])
    year = rng.randint(1947, 2015)
    numbers = {
        "year": str(year),
        "later": str(year + rng.randint(1, 9)),
        "amount": str(round(rng.uniform(1, 90), 1)),
        "count": f"{rng.randint(1001, 9999):,}",
        "low": str(rng.randint(2, 9)),
        "high": str(rng.randint(10, 19)),
    }
    text = _GAP.sub(lambda gap: numbers.get(gap[1]) or rng.choice(_WORDS[gap[1]]), template)
    first = text[1:2].upper() if text.startswith("“") else text[0].upper()
    return (f"“{first}{text[2:]}" if text.startswith("“") else first + text[1:]) + "."


def write_decks(
    folder: Path, *, decks: int, cards: int, make: Callable[[int], Card] | None = None
) -> list[Path]:
    """That many deck files of that many cards each; `make` makes the card of a place."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(1, decks + 1):
        made = Deck(
            id=f"synthetic-{number}",
            title=f"Synthetic deck {number}",
            cards=tuple(map(make or _card, range(cards))),
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
