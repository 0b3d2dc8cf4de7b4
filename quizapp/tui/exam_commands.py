"""The abilities of the screens on which mocks are chosen, sat and looked back at."""

from dataclasses import replace
from typing import Final

from quizapp.tui.commands import (
    ALWAYS,
    ARROWS,
    DIALOG,
    FIELDS,
    HELP,
    HELP_IN_FIELDS,
    MOVING,
    PALETTE,
    SCROLLING,
    TO_HOME,
    Command,
)
from quizapp.tui.study_commands import CONFIDING

MOCKS: Final = (
    Command(action="pick", keys=("enter",), label="open", help="Sit this mock, or look at it"),
    Command(
        action="rules",
        keys=("v",),
        label="rules",
        help="Show the rules, who says so, and what is disputed",
    ),
    Command(
        action="sheet",
        keys=("o",),
        label="answer sheet",
        help="Fill in an answer sheet from paper, marked by a key or by this mock",
    ),
    Command(
        action="give_up",
        keys=("x",),
        help="Give what waits up: nothing of it counts",
    ),
    TO_HOME,
    *MOVING,
    *ALWAYS,
)

WISHES: Final = (
    Command(
        action="begin",
        keys=("enter", "ctrl+s"),
        label="begin",
        help="Begin; where the decks are short, the smaller mock",
        essential=True,
    ),
    *FIELDS,
    Command(action="take", keys=("space",), help="Take the marked deck in, or leave it out"),
    Command(
        action="close", keys=("escape",), label="back", help="Back to the mocks", essential=True
    ),
    HELP_IN_FIELDS,
)

_NEXT: Final = Command(
    action="turn(1)",
    keys=("n", "right"),
    shown="n →",
    label="next",
    help="Go to the next question",
)
_BEFORE: Final = Command(
    action="turn(-1)", keys=("p", "left"), shown="p ←", help="Go to the question before this one"
)
FINDING: Final = (
    _NEXT,
    _BEFORE,
    Command(
        action="flag",
        keys=("f",),
        label="flag",
        help="Flag the question to come back to, or take its flag off",
    ),
    Command(
        action="go_to", keys=("g",), label="go to", help="See every question, and go to a number"
    ),
)
ENDING: Final = (
    Command(
        action="hand_in",
        keys=("s",),
        label="hand in",
        help="Hand in, after a look at blanks and flags",
        essential=True,
    ),
    HELP,
    Command(
        action="pause",
        keys=("escape",),
        label="leave",
        help="Leave: the clock stops, and you can go on later",
        essential=True,
    ),
)

EXAM: Final = (
    Command(
        action="choose('{key}')",
        keys=(*"abcde12345",),
        shown="a-e 1-5",
        label="answer",
        help="Answer with an option (or click it)",
    ),
    Command(
        action="confirm",
        keys=("enter", "space"),
        help="Answer with the marked option; answered, go on",
    ),
    *FINDING,
    Command(action="clear", keys=("x", "backspace"), help="Take your answer away"),
    *CONFIDING,
    *ENDING,
    *SCROLLING,
    PALETTE,
)

HAND_IN: Final = (
    Command(action="yes", keys=("y",), label="hand in", help="Hand in"),
    Command(action="close", keys=("escape", "n"), label="not yet", help="Back to the questions"),
    *SCROLLING,
)

GO_TO: Final = (
    Command(action="go", keys=("enter",), label="go", help="Go to the number typed"),
    Command(
        action="close", keys=("escape",), label="stay", help="Stay at the question", essential=True
    ),
    *ARROWS,
)

RULES: Final = DIALOG

MARKS: Final = (
    Command(
        action="look",
        keys=("enter", "right", "n"),
        label="look at mistakes",
        help="Look at what was wrong, guessed or blank",
    ),
    Command(action="look_at_all", keys=("a",), label="all", help="Look at every question"),
    Command(action="close", keys=("escape",), label="back", help="Back", essential=True),
    *SCROLLING,
    *ALWAYS,
)

MISTAKES: Final = (
    replace(_NEXT, keys=("enter", "space", "right", "n")),
    replace(_BEFORE, label="back"),
    Command(
        action="close",
        keys=("escape",),
        label="the marks",
        help="Back to the marks",
        essential=True,
    ),
    *SCROLLING,
    *ALWAYS,
)
