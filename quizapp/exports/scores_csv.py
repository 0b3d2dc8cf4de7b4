"""Scores as CSV: one file a table, safe to open in a spreadsheet."""

from collections.abc import Sequence

from quizapp.domain.scores import Scores
from quizapp.exports.spreadsheet import BYTE_ORDER_MARK, csv_row
from quizapp.exports.tables import Row, score_tables


def scores_csv(scores: Scores) -> dict[str, bytes]:
    """CSV files by suffix: "" for the answers, then "-attempts", "-cards" and "-tags".

    Each has a header, and a byte order mark before it.
    """
    return {
        "" if name == "answers" else f"-{name}": _write(name, rows)
        for name, rows in score_tables(scores).items()
    }


_COLUMNS = {
    "answers": "answer attempt learner answered_at deck card kind tags mode question key response"
    " correct rating confidence seconds",
    "attempts": "attempt learner kind started_at finished_at cards answers correct facility"
    " seconds profile marks full_marks passed",
    "cards": "deck card question last_answered_at answers correct facility seconds",
    "tags": "tag cards answers correct facility seconds",
}


def _write(name: str, rows: Sequence[Row]) -> bytes:
    columns = _COLUMNS[name].split()
    lines = [csv_row(columns), *(csv_row(row[column] for column in columns) for row in rows)]
    return BYTE_ORDER_MARK + b"".join(lines)
