"""What learners say is wrong with cards, kept until somebody settles it.

Functions that write leave the transaction to their caller.
"""

import sqlite3
from datetime import datetime

from quizapp.domain.note import Note
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds

_ADD = """
    INSERT INTO note (deck_id, card_id, noted_at, learner, text, question, answer)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_NOTES = """
    SELECT id, deck_id, card_id, noted_at, learner, text, question, answer, resolved_at
    FROM note WHERE :everything OR resolved_at IS NULL ORDER BY id
"""


def add(connection: sqlite3.Connection, note: Note) -> int:
    """Keep a note and give its number. The caller holds the transaction."""
    values = (
        *(note.deck, note.card, to_milliseconds(note.at)),
        *(note.learner, note.text, note.question, note.answer),
    )
    return connection.execute(_ADD, values).lastrowid or 0


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Forget a note that was a slip. The caller holds the transaction."""
    connection.execute("DELETE FROM note WHERE id = ?", (number,))


def resolve(connection: sqlite3.Connection, number: int, *, now: datetime) -> bool:
    """Count an open note as settled, and say whether there was one.

    The caller holds the transaction.
    """
    settled = connection.execute(
        "UPDATE note SET resolved_at = ? WHERE id = ? AND resolved_at IS NULL",
        (to_milliseconds(now), number),
    )
    return settled.rowcount > 0


def notes(connection: sqlite3.Connection, *, everything: bool = False) -> list[Note]:
    """The notes that are open, or all there ever were, oldest first."""
    with reading(connection):
        rows = connection.execute(_NOTES, {"everything": everything}).fetchall()
    return [
        Note(
            number=number,
            deck=deck_id,
            card=card_id,
            at=from_milliseconds(at),
            learner=learner,
            text=text,
            question=question,
            answer=answer,
            resolved=None if resolved is None else from_milliseconds(resolved),
        )
        for number, deck_id, card_id, at, learner, text, question, answer, resolved in rows
    ]
