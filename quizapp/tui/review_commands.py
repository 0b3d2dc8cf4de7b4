"""The abilities of the screens on which a teacher reviews a deck."""

from typing import Final

from quizapp.tui.commands import (
    ARROWS,
    FIELDS,
    HELP,
    HELP_IN_FIELDS,
    PAGING,
    PALETTE,
    Command,
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
    *ARROWS,
    *PAGING,
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
    *FIELDS,
    Command(
        action="close",
        keys=("escape",),
        label="leave",
        help="Leave the card as it was",
        essential=True,
    ),
    HELP_IN_FIELDS,
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
    *ARROWS,
    *PAGING,
)
