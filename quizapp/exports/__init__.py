"""One file a format: values in, bytes out."""

from collections.abc import Callable

from quizapp.domain.scores import Scores
from quizapp.exports.notes_csv import NOTES_HEADER, note_row
from quizapp.exports.scores_csv import scores_csv
from quizapp.exports.scores_json import scores_json

SCORE_FORMATS: dict[str, Callable[[Scores], dict[str, bytes]]] = {
    ".csv": scores_csv,
    ".json": scores_json,
}
"""How to write scores, by the ending of the file asked for; each gives bytes by name suffix."""

__all__ = ["NOTES_HEADER", "SCORE_FORMATS", "note_row"]
