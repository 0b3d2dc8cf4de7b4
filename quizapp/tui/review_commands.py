"""The abilities of the screens on which a teacher reviews a deck."""

from typing import Final

from quizapp.tui.commands import HELP, PAGE_DOWN, PAGE_UP, PALETTE, Command

_SCROLLING: Final = (
    Command(action="move(-1)", keys=("up",), help="Scroll up"),
    Command(action="move(1)", keys=("down",), help="Scroll down"),
    PAGE_UP,
    PAGE_DOWN,
)
_UNDO: Final = Command(
    action="undo", keys=("u", "ctrl+z"), label="undo", help="Take the last decision back"
)

REVIEW: Final = (
    Command(
        action="keep",
        keys=("k", "enter"),
        label="keep",
        help="Keep the card: it is a draft no more",
        essential=True,
    ),
    Command(action="edit", keys=("e",), label="edit", help="Edit the card", essential=True),
    Command(
        action="drop",
        keys=("d",),
        label="drop",
        help="Drop the card; generating does not bring it back",
        essential=True,
    ),
    _UNDO,
    Command(
        action="skip",
        keys=("right", "s"),
        shown="→",
        label="skip",
        help="Decide on this card later",
    ),
    Command(
        action="back",
        keys=("left", "b"),
        shown="←",
        label="back",
        help="Go back to the card before this one",
    ),
    HELP,
    Command(
        action="stop",
        keys=("escape", "q"),
        label="stop",
        help="See what was done, and leave; every decision is saved",
        essential=True,
    ),
    *_SCROLLING,
    PALETTE,
)

EDIT: Final = (
    Command(
        action="save",
        keys=("ctrl+s",),
        label="save",
        help="Save the card and keep it",
        essential=True,
    ),
    Command(
        action="app.focus_next", keys=("tab",), label="next field", help="Go to the next field"
    ),
    Command(
        action="app.focus_previous",
        keys=("shift+tab",),
        help="Go to the field before this one",
    ),
    Command(
        action="close",
        keys=("escape",),
        label="leave",
        help="Leave the card as it was",
        essential=True,
    ),
    Command(action="app.abilities", keys=("f1",), label="help", help="Show every key"),
)

REVIEWED: Final = (
    Command(
        action="close", keys=("enter", "escape", "q"), label="leave", help="Leave", essential=True
    ),
    Command(action="resume", keys=("r",), label="go on", help="Go on with the cards that are left"),
    Command(
        action="back", keys=("left", "b"), shown="←", label="back", help="Go back to the last card"
    ),
    _UNDO,
    PALETTE,
    HELP,
    *_SCROLLING,
)
