"""The abilities of looking through all cards."""

from dataclasses import replace
from typing import Final

from quizapp.tui.commands import ALWAYS, MOVING, SCROLLING, TO_HOME, Command

_MARKING: Final = (
    Command(
        action="suspend", keys=("s",), label="suspend", help="Suspend the card, or ask it again"
    ),
    Command(action="flag", keys=("f",), label="flag", help="Flag the card, or take its flag"),
    Command(action="start_over", keys=("x",), help="Make the card new again, as if never answered"),
)

BROWSE: Final = (
    Command(action="open", keys=("enter",), label="open", help="Show the card and its history"),
    Command(
        action="search",
        keys=("slash",),
        shown="/",
        label="search",
        help="Search: words, tag:…, kind:…, deck:…, is:due, new, suspended, flagged, leech, noted",
    ),
    Command(action="sort", keys=("o",), label="sort", help="Sort by deck, due, hardest, lapses"),
    *_MARKING,
    replace(TO_HOME, action="back"),
    *MOVING,
    *ALWAYS,
)

PROFILE: Final = (
    Command(action="edit", keys=("e",), label="edit", help="Edit the card in your editor"),
    *_MARKING,
    replace(
        TO_HOME,
        action="back",
        keys=("escape", "enter"),
        label="back",
        help="Back to the list",
    ),
    *SCROLLING,
    *ALWAYS,
)
