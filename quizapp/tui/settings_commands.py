"""The abilities of the settings."""

from typing import Final

from quizapp.tui.commands import ALWAYS, MOVING, TO_HOME, Command

SETTINGS: Final = (
    Command(
        action="change",
        keys=("enter", "space"),
        label="change",
        help="Change the marked setting; it holds at once",
        essential=True,
    ),
    Command(
        action="reset",
        keys=("x", "backspace"),
        label="default",
        help="Take the marked setting back to its default",
    ),
    TO_HOME,
    *MOVING,
    *ALWAYS,
)

CHANGE: Final = (
    Command(action="save", keys=("enter",), label="save", help="Save it"),
    Command(action="close", keys=("escape",), label="leave it", help="Leave it as it was"),
)
