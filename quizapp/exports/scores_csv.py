"""Scores as CSV: one file a table, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from quizapp.domain.scores import Scores
from quizapp.exports.tables import Cell, Row, score_tables

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")


def scores_csv(scores: Scores) -> dict[str, bytes]:
    """CSV files by suffix: "" for the answers, then "-attempts", "-cards" and "-tags".

    RFC 4180 with a header, UTF-8 with a byte order mark (spreadsheets take it as the sign of
    UTF-8). A text that a spreadsheet would run as a formula gets an apostrophe before it
    (OWASP ASVS 1.2.10); numbers stay numbers.
    """
    return {
        "" if name == "answers" else f"-{name}": _write(name, rows)
        for name, rows in score_tables(scores).items()
    }


_COLUMNS = {
    "answers": "answer attempt learner answered_at deck card kind tags mode question key response"
    " correct rating seconds",
    "attempts": "attempt learner kind started_at finished_at cards answers correct facility"
    " seconds",
    "cards": "deck card question last_answered_at answers correct facility seconds",
    "tags": "tag cards answers correct facility seconds",
}


def _write(name: str, rows: Sequence[Row]) -> bytes:
    file = io.StringIO()
    writer = csv.DictWriter(file, _COLUMNS[name].split())
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _cell(value) for column, value in row.items()})
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def _cell(value: Cell | Sequence[str]) -> Cell:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, (int, float)) or value is None:
        return value
    text = value if isinstance(value, str) else " ".join(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
