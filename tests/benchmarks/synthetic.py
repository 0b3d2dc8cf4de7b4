"""Made-up decks, progress and prose for the benchmarks: the same ones every time."""

import json
import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

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
        sentences = []
        for _ in range(rng.randint(3, 6)):
            sentences.append(_sentence(rng) if rng.random() < 0.4 else rng.choice(_FILLERS))
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
