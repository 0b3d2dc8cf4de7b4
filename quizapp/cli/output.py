"""Results to stdout, talk to stderr; nothing a terminal would obey reaches either."""

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from quizapp.domain.cleaning import clean
from quizapp.errors import QuizError


class OutputError(QuizError):
    """The result cannot be written where it was sent."""


class ReaderLeft(OutputError):  # noqa: N818 - as in `quizapp facts ... | head`, no error
    """Nobody reads the result any more."""


def settle_streams() -> None:
    """Give a closed standard stream an empty end; let any text pass through the others.

    What an encoding does not know is written in other signs.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            empty = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - for the process
            setattr(sys, name, empty)
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)


def put(text: str = "", *, end: str = "\n") -> None:
    """Print a line of the result. Raises OutputError."""
    _print(clean(text) + end)


def note(text: str) -> None:
    """Print a line of talk, beside the result; where nobody can read it, nothing else changes."""
    with suppress(OSError):
        print(clean(text), file=sys.stderr)


def put_json(value: Any) -> None:
    """Print a value for a program to read, what a terminal would obey as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=1)
    for character in set(text):
        if clean(character) != character:
            text = text.replace(character, f"\\u{ord(character):04x}")
    _print(text + "\n")


def put_table(rows: Sequence[Sequence[object]], *, header: Sequence[str]) -> None:
    """Print rows in columns; numbers stand to the right."""
    cells = [[" ".join(clean(str(cell)).split()) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [list(header), *cells]) for i in range(len(header))]
    right = [all(isinstance(row[i], int | float) for row in rows) for i in range(len(header))]
    for line in [list(header), *cells]:
        columns = [
            text.rjust(width) if numeric else text.ljust(width)
            for text, width, numeric in zip(line, widths, right, strict=True)
        ]
        put("  ".join(columns).rstrip())


def flush() -> None:
    """Send on what was printed. Raises OutputError."""
    _print("", at_once=True)


def drop() -> None:
    """Give up on what was printed and not sent on: there is no place for it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_screen() -> bool:
    """Whether there is a terminal on both ends that can show the app, or a driver that is one."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    dumb = os.environ.get("TERM", "") in ("", "dumb")
    return sys.stdin.isatty() and sys.stdout.isatty() and not dumb


def _print(text: str, *, at_once: bool = False) -> None:
    try:
        print(text, end="", flush=at_once)
    except BrokenPipeError:
        raise ReaderLeft from None
    except OSError as error:
        raise OutputError(f"the output cannot be written: {error.strerror}") from error
