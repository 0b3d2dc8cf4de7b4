"""Results to stdout, talk to stderr; nothing a terminal would obey reaches either."""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

from quizapp.domain.cleaning import clean


def put(text: str = "") -> None:
    """Print a line of the result."""
    print(clean(text))


def note(text: str) -> None:
    """Print a line of talk, beside the result."""
    print(clean(text), file=sys.stderr)


def put_json(value: Any) -> None:
    """Print a value for a program to read."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def put_table(rows: Sequence[Sequence[object]], *, header: Sequence[str]) -> None:
    """Print rows in columns; numbers stand to the right."""
    cells = [[clean(str(cell)).replace("\n", " ") for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(header), *cells]) for i in range(len(header))]
    right = [all(isinstance(row[i], int | float) for row in rows) for i in range(len(header))]
    for line in [list(header), *cells]:
        columns = [
            text.rjust(width) if numeric else text.ljust(width)
            for text, width, numeric in zip(line, widths, right, strict=True)
        ]
        put("  ".join(columns).rstrip())


def is_screen() -> bool:
    """Whether there is a terminal on both ends that can show the app."""
    dumb = os.environ.get("TERM", "") in ("", "dumb")
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb
