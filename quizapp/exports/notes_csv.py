"""A learner's notes on cards as lines of CSV, so that many learners' files can be joined."""

from quizapp.domain.note import Note
from quizapp.exports.spreadsheet import BYTE_ORDER_MARK, csv_row
from quizapp.exports.tables import utc

_COLUMNS = ("noted_at", "learner", "deck", "card", "question", "key", "note")
NOTES_HEADER = BYTE_ORDER_MARK + csv_row(_COLUMNS)
"""The first line of a file of notes."""


def note_row(note: Note) -> bytes:
    """A note as a line; the wording is that of the card when the note was made."""
    return csv_row(
        (
            utc(note.at),
            *(note.learner, note.deck, note.card),
            *(note.question, note.answer, note.text),
        )
    )
