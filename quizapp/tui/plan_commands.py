"""The abilities of the plan to an exam."""

from dataclasses import replace
from typing import Final

from quizapp.tui.commands import ALWAYS, FIELDS, HELP_IN_FIELDS, SCROLLING, TO_HOME, Command

PLAN: Final = (
    Command(
        action="app.study_today",
        keys=("s",),
        label="study",
        help="Study what the plan has for today",
    ),
    Command(
        action="change",
        keys=("enter", "c"),
        label="set",
        help="Set the day of the exam, and the time there is for it",
        essential=True,
    ),
    Command(
        action="turn",
        keys=("right", "l", "tab"),
        shown="→ l",
        label="next exam",
        help="Show the plan to the next exam",
    ),
    Command(
        action="clear",
        keys=("x",),
        label="clear",
        help="Take this exam away: its cards go by the usual schedule again",
    ),
    TO_HOME,
    *SCROLLING,
    *ALWAYS,
)

SET_EXAM: Final = (
    Command(action="save", keys=("enter",), label="save", help="Save it, and plan anew"),
    *FIELDS,
    replace(TO_HOME, label="leave it", help="Leave it as it was"),
    HELP_IN_FIELDS,
)
