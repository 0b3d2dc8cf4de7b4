"""Text that runs from right to left, such as Urdu, in cells that run from left to right.

Most terminals put the letters down as they come, reversed and unjoined; a few (VTE, Konsole,
Apple's Terminal, mlterm) turn and join them themselves, and would turn back what was turned before.
Turning is the last step, line by line after wrapping: what is kept, graded and copied stays as it
was written. It follows the Unicode Bidirectional Algorithm (UAX #9) through python-bidi.
"""

import os
import re
from collections.abc import Callable, Mapping
from functools import cache

from textual.content import Content

from quizapp.config import Rtl

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TURNING_TERMINALS = ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM")


class _Policy:
    """Whether the app turns lines in this run: one terminal, one decision."""

    turns = True


def settle(wish: Rtl, environment: Mapping[str, str] = os.environ) -> None:
    """Decide for this run; by itself the app turns unless the terminal is known to."""
    knows = any(name in environment for name in _TURNING_TERMINALS)
    knows = knows or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    _Policy.turns = wish == "app" or (wish == "auto" and not knows)


def has_right_to_left(content: Content) -> bool:
    """Whether any of it runs from right to left."""
    return bool(_RIGHT_TO_LEFT.search(content.plain))


def laid_out(content: Content, width: int) -> list[Content]:
    """The content in lines of at most `width` cells, turned where the app has to.

    A text whose first letter runs from right to left stands at the right end.
    """
    lines = content.wrap(width)
    if not has_right_to_left(content):
        return lines
    first = next(letter for letter in content.plain if letter.isalpha())
    is_mixed = not _RIGHT_TO_LEFT.match(first)
    lines = [_turned(line, base="L" if is_mixed else "R") for line in lines]
    return lines if is_mixed else [_at_the_right(line, width) for line in lines]


def _at_the_right(line: Content, width: int) -> Content:
    return line.pad_left(max(width - line.cell_length, 0))


def _turned(line: Content, *, base: str) -> Content:
    """The line as cells from left to right; the style of its first letters holds for all of it."""
    turn = _turner() if _Policy.turns and has_right_to_left(line) else None
    if turn is None:
        return line
    text = turn(line.plain, base)
    return Content(text, spans=[span._replace(start=0, end=len(text)) for span in line.spans[:1]])


@cache
def _turner() -> Callable[[str, str], str] | None:
    """What joins and turns a line, given its base direction; None without the extra `urdu`."""
    try:
        from arabic_reshaper import reshape
        from bidi.algorithm import get_display  # the module that also mirrors brackets
    except ImportError:
        return None
    return lambda text, base: str(get_display(reshape(text), base_dir=base))
