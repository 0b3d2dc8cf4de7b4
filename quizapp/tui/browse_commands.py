"""The abilities of looking through all cards."""

from typing import Final

from quizapp.tui.commands import HELP, PALETTE, QUIT, SCROLLING, Command

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
        help="Search: words, tag:…, kind:…, deck:…, is:due, new, suspended, flagged, lapsed, noted",
    ),
    Command(action="sort", keys=("o",), label="sort", help="Sort by deck, due, hardest, lapses"),
    *_MARKING,
    Command(
        action="back", keys=("escape",), label="home", help="Back to the decks", essential=True
    ),
    Command(action="move(-1)", keys=("k",), shown="↑ k", help="Move up a card"),
    Command(action="move(1)", keys=("j",), shown="↓ j", help="Move down a card"),
    PALETTE,
    HELP,
    QUIT,
)

PROFILE: Final = (
    Command(action="edit", keys=("e",), label="edit", help="Edit the card in your editor"),
    *_MARKING,
    Command(
        action="back",
        keys=("escape", "enter"),
        label="back",
        help="Back to the list",
        essential=True,
    ),
    *SCROLLING,
    PALETTE,
    HELP,
    QUIT,
)
