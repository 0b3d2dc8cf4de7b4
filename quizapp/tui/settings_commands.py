"""The abilities of the settings."""

from typing import Final

from quizapp.tui.commands import HELP, PALETTE, QUIT, Command

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
    Command(
        action="close", keys=("escape",), label="home", help="Back to the decks", essential=True
    ),
    Command(action="move(-1)", keys=("k",), shown="↑ k", help="Move up a setting"),
    Command(action="move(1)", keys=("j",), shown="↓ j", help="Move down a setting"),
    PALETTE,
    HELP,
    QUIT,
)

CHANGE: Final = (
    Command(action="save", keys=("enter",), label="save", help="Save it"),
    Command(action="close", keys=("escape",), label="leave it", help="Leave it as it was"),
)
