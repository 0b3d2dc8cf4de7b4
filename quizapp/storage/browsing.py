"""All cards of all decks, looked through by text, tag, kind, deck and state."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from quizapp.domain.marks import Marks
from quizapp.domain.memory import Phase
from quizapp.domain.search import Order, State, Wish
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds

_FROM = """
    FROM card JOIN deck ON deck.id = card.deck_id
    WHERE card.present = 1 AND deck.present = 1
"""
_COLUMNS = """
    card.deck_id, card.card_id, deck.title, json_extract(content, '$.question'), card.phase,
    card.due, card.lapses, card.suspended, card.flagged, card.buried_until
"""
_PLACE = "deck.title, card.deck_id, card.position"
_ORDERS = {
    Order.DECK: _PLACE,
    Order.DUE: f"card.due IS NULL, card.due, {_PLACE}",
    Order.HARDEST: f"card.difficulty IS NULL, card.difficulty DESC, {_PLACE}",
    Order.LAPSES: f"card.lapses DESC, {_PLACE}",
}
_STATES = {
    State.NEW: "card.phase = 'new'",
    State.LEARNING: "card.phase IN ('learning', 'relearning')",
    State.REVIEW: "card.phase = 'review'",
    State.DUE: "card.suspended = 0 AND card.due <= :now",
    State.SUSPENDED: "card.suspended = 1",
    State.BURIED: "card.buried_until > :now",
    State.FLAGGED: "card.flagged = 1",
    State.LAPSED: "card.lapses > 0",
    State.LEECH: ":leech > 0 AND card.lapses >= :leech",
    State.NOTED: """EXISTS (SELECT 1 FROM note WHERE note.deck_id = card.deck_id
        AND note.card_id = card.card_id AND resolved_at IS NULL)""",
}
_HAS_WORD = """instr(lower(json_extract(content, '$.question') || char(10)
    || json_extract(content, '$.answer')), {}) > 0"""
_HAS_TAG = """EXISTS (SELECT 1 FROM json_each(content, '$.tags') AS tag
    WHERE substr(lower(tag.value), 1, length({0})) = {0})"""
_OF_KIND = "substr(lower(json_extract(content, '$.kind')), 1, length({0})) = {0}"
_OF_DECK = """(substr(lower(deck.id), 1, length({0})) = {0}
    OR instr(lower(deck.title), {0}) > 0)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A card as a list shows it; `due` is None for one never seen."""

    deck: str
    card: str
    deck_title: str
    question: str
    phase: Phase
    due: datetime | None
    lapses: int
    marks: Marks


def find(
    connection: sqlite3.Connection,
    wish: Wish,
    *,
    order: Order,
    now: datetime,
    most: int,
    leech_lapses: int,
) -> tuple[list[Listed], int]:
    """The first `most` cards that meet a wish, and how many do.

    A leech is a card that was forgotten `leech_lapses` times or more; with 0 none is.
    """
    values: dict[str, str | int] = {
        "now": to_milliseconds(now),
        "most": most,
        "leech": leech_lapses,
    }
    conditions = "".join(f" AND {each}" for each in _conditions(wish, values))
    page = f"SELECT {_COLUMNS} {_FROM}{conditions} ORDER BY {_ORDERS[order]} LIMIT :most"
    with reading(connection):
        rows = connection.execute(page, values).fetchall()
        number = len(rows)
        if number == most:
            number = connection.execute(
                f"SELECT count(*) {_FROM}{conditions}",
                values,
            ).fetchone()[0]
    return [_listed(row) for row in rows], number


def _listed(row: Sequence[Any]) -> Listed:
    deck, card, deck_title, question, phase, due, lapses, suspended, flagged, buried_until = row
    return Listed(
        deck=deck,
        card=card,
        deck_title=deck_title,
        question=question or "",
        phase=Phase(phase),
        due=None if due is None else from_milliseconds(due),
        lapses=lapses,
        marks=Marks(
            bool(suspended),
            bool(flagged),
            None if buried_until is None else from_milliseconds(buried_until),
        ),
    )


def _conditions(wish: Wish, values: dict[str, str | int]) -> Iterator[str]:
    """The wish in SQL; what was typed goes into `values`."""
    for template, texts in (
        (_HAS_WORD, wish.words),
        (_HAS_TAG, wish.tags),
        (_OF_KIND, wish.kinds),
        (_OF_DECK, wish.decks),
    ):
        for text in texts:
            name = f"text{len(values)}"
            values[name] = text
            yield template.format(f":{name}")
    yield from (_STATES[state] for state in wish.states)
