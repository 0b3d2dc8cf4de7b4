"""What tells confusions apart from other mistakes: wrong answers, and the cards of an answer."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from quizapp.domain.card import Card
from quizapp.domain.confusion import Mistake
from quizapp.domain.memory import Phase
from quizapp.storage.content import load_card
from quizapp.storage.database import reading
from quizapp.storage.moments import to_milliseconds
from quizapp.storage.queue import Waiting

_MISTAKES = """
    SELECT review.deck_id, review.card_id, card.content, review.answer, review.response
    FROM json_each(:decks) AS chosen
    JOIN review ON review.deck_id = chosen.value
    JOIN card ON card.deck_id = review.deck_id AND card.card_id = review.card_id
    WHERE review.reviewed_at >= :since AND review.correct = 0 AND review.response <> ''
        AND review.mode IN ('choice', 'order', 'match')
        AND review.id NOT IN (SELECT review_id FROM undo)
    ORDER BY review.id
"""
_CARDS = """
    SELECT card_id, phase, content FROM card
    WHERE deck_id = :deck AND present = 1 AND suspended = 0 AND (
        card_id IN (SELECT value FROM json_each(:ids))
        OR EXISTS (
            SELECT 1 FROM json_each(:members) AS member
            WHERE json_extract(content, '$.answer') = member.value
                OR instr(lower(json_extract(content, '$.question')), lower(member.value))))
    ORDER BY position
"""


def mistakes(
    connection: sqlite3.Connection, deck_ids: Sequence[str], *, since: datetime
) -> list[Mistake]:
    """The options that were picked wrong in some decks, and the wrong arrangements."""
    values = {"decks": json.dumps(list(deck_ids)), "since": to_milliseconds(since)}
    with reading(connection):
        rows = connection.execute(_MISTAKES, values).fetchall()
    return [
        Mistake(deck=deck, card=load_card(card_id, content), key=key, response=response)
        for deck, card_id, content, key, response in rows
    ]


def cards_of(
    connection: sqlite3.Connection, deck_id: str, *, members: Sequence[str], ids: Sequence[str]
) -> list[tuple[Waiting, Card]]:
    """The cards of a deck that have one of `members` as their answer or name it, or have these ids.

    Suspended cards are left out.
    """
    values = {"deck": deck_id, "members": json.dumps(list(members)), "ids": json.dumps(list(ids))}
    with reading(connection):
        rows = connection.execute(_CARDS, values).fetchall()
    return [
        (Waiting(deck_id, card_id, Phase(phase), None), load_card(card_id, content))
        for card_id, phase, content in rows
    ]
