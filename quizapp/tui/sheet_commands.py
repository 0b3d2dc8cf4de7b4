"""The abilities of the screens on which an answer sheet is set, filled in and marked."""

from dataclasses import replace
from typing import Final

from quizapp.tui.commands import (
    ALWAYS,
    ARROWS,
    FIELDS,
    HELP_IN_FIELDS,
    PAGING,
    PALETTE,
    SCROLLING,
    TO_HOME,
    Command,
)
from quizapp.tui.exam_commands import ENDING, FINDING

SET_SHEET: Final = (
    Command(action="begin", keys=("enter",), label="begin", help="Begin: the clock starts"),
    *FIELDS,
    replace(TO_HOME, label="leave it", help="Back to the mocks"),
    HELP_IN_FIELDS,
    *ARROWS,
)

SHEET: Final = (
    Command(
        action="mark('{key}')",
        keys=(*"abcde12345",),
        shown="a-e",
        label="mark",
        help="Mark a letter and go on (1-5 do it too, and a click)",
    ),
    Command(
        action="blank",
        keys=("minus", "x"),
        label="blank",
        help="Leave the question blank and go on",
    ),
    Command(
        action="take_back",
        keys=("backspace",),
        help="Go back one and take its letter away",
    ),
    Command(action="turn(1)", keys=("space", "enter"), help="Go on and leave it as it is"),
    *FINDING,
    *ENDING,
    Command(action="move(-1)", keys=("up", "k"), shown="↑ k", help="Go up a row"),
    Command(action="move(1)", keys=("down", "j"), shown="↓ j", help="Go down a row"),
    *PAGING,
    PALETTE,
)

KEY: Final = (
    Command(action="mark", keys=("enter",), label="mark", help="Mark the sheet by this key"),
    replace(TO_HOME, label="later", help="Keep the sheet until the key is at hand"),
    *ARROWS,
)

SHEET_MARKS: Final = (
    replace(
        TO_HOME,
        keys=("escape", "enter"),
        label="back",
        help="Back to the mocks; the result is not kept",
    ),
    *SCROLLING,
    *ALWAYS,
)
