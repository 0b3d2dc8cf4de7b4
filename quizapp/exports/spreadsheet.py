"""Rows of CSV that are safe to open in a spreadsheet.

RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP ASVS
1.2.10); numbers stay numbers.
"""

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | bool | None

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Spreadsheets take it at the head of a file as the sign of UTF-8."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")


def csv_row(cells: Iterable[Cell | Sequence[str]]) -> bytes:
    """One row with its line end, in UTF-8."""
    line = io.StringIO()
    csv.writer(line).writerow([_safe(cell) for cell in cells])
    return line.getvalue().encode()


def _safe(cell: Cell | Sequence[str]) -> Cell:
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, (int, float)) or cell is None:
        return cell
    text = cell if isinstance(cell, str) else " ".join(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
