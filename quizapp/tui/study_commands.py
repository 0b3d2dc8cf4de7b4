"""The abilities of the study screen, as in the tables of `commands`."""

from typing import Final

from quizapp.tui.commands import (
    ARRANGING,
    ASKING,
    CHECKED,
    HELP,
    PALETTE,
    SCROLLING,
    SHOWN,
    Command,
    Stage,
)

_ARRANGING: Final = (
    Command(
        action="pair('{key}')",
        keys=(*"abcdefgh",),
        shown="a-h",
        help="Give the marked number that letter, or take it away",
        stages=frozenset({Stage.MATCH}),
    ),
    Command(
        action="lift",
        keys=("space",),
        help="Pick up what is marked, put it down (or drag, click)",
        stages=ARRANGING,
    ),
    Command(
        action="shift(-1)",
        keys=("shift+up", "K"),
        shown="⇧↑ K",
        help="Move the marked item up a place",
        stages=frozenset({Stage.ORDER}),
    ),
    Command(
        action="shift(1)",
        keys=("shift+down", "J"),
        shown="⇧↓ J",
        help="Move the marked item down a place",
        stages=frozenset({Stage.ORDER}),
    ),
    Command(
        action="go('{key}')",
        keys=(*"123456789",),
        shown="1-9",
        help="Send the marked item to a place, or mark a number",
        stages=ARRANGING,
    ),
    Command(
        action="take_back",
        keys=("backspace",),
        help="Take the last move or pair back",
        stages=ARRANGING,
    ),
)

_OPTIONS: Final = frozenset({Stage.CHOOSE, Stage.MATCH})
"""Stages at which letters answer."""

CONFIDING: Final = (
    Command(
        action="guess",
        keys=("comma", "f2"),
        help="Say that your answer is a guess",
        stages=ASKING,
    ),
    Command(
        action="think",
        keys=("full_stop", "f3"),
        help="Say that you think you know",
        stages=ASKING,
    ),
    Command(action="sure", keys=("slash", "f4"), help="Say that you are sure", stages=ASKING),
)

_HANDLING: Final = (
    Command(
        action="bury",
        keys=("b", "f5"),
        help="Bury the card: not again before tomorrow",
        yields=_OPTIONS,
    ),
    Command(action="suspend", keys=("s", "f6"), help="Suspend the card: it is not asked any more"),
    Command(
        action="flag", keys=("f", "f7"), help="Flag the card, or take its flag off", yields=_OPTIONS
    ),
    Command(
        action="report",
        keys=("w", "f8"),
        help="This card is wrong: note it for the teacher",
    ),
    Command(
        action="edit",
        keys=("e", "f9"),
        help="Edit the card in your editor; changed, it is asked anew",
        yields=_OPTIONS,
    ),
)

STUDY: Final = (
    Command(
        action="choose('{key}')",
        keys=(*"1234abcd5678efgh",),
        shown="1-4 a-d",
        label="choose",
        help="Choose an option (or click it)",
        stages=frozenset({Stage.CHOOSE}),
    ),
    Command(
        action="confirm",
        keys=("enter", "space"),
        help="Choose the marked option",
        stages=frozenset({Stage.CHOOSE}),
    ),
    Command(
        action="reveal",
        keys=("space", "enter"),
        label="show answer",
        help="Show the answer",
        stages=frozenset({Stage.RECALL}),
    ),
    *_ARRANGING,
    Command(
        action="check",
        keys=("enter",),
        label="check",
        help="Check what you typed or arranged; unfinished, twice",
        stages=CHECKED,
    ),
    Command(
        action="give_up",
        keys=("0",),
        label="don't know",
        help="See the answer instead of guessing",
        stages=frozenset({Stage.CHOOSE, *ARRANGING}),
    ),
    Command(
        action="go_on",
        keys=("enter", "space"),
        label="continue",
        help="Go on to the next card",
        stages=frozenset({Stage.REVIEW}),
    ),
    Command(
        action="rate('{key}')",
        keys=("1", "2", "3", "4"),
        shown="1-4",
        label="rate",
        help="Rate your memory: 1 Again, 2 Hard, 3 Good, 4 Easy",
        stages=SHOWN,
    ),
    Command(
        action="was_right",
        keys=("y",),
        label="I was right",
        help="Count a typed answer as right after all",
        stages=frozenset({Stage.REVIEW}),
    ),
    Command(
        action="passage",
        keys=("v", "o"),
        label="passage",
        help="Show the paragraphs that the card cites",
        stages=SHOWN,
    ),
    Command(
        action="switch_mode",
        keys=("m", "ctrl+t"),
        label="ask another way",
        help="Ask this card another way: options, recall, typing",
        stages=ASKING,
    ),
    Command(
        action="undo",
        keys=("u", "ctrl+z"),
        label="undo",
        help="Take the last step back, and those before it",
    ),
    *CONFIDING,
    *_HANDLING,
    HELP,
    Command(
        action="home",
        keys=("escape",),
        label="home",
        help="Back to the decks; every answer is saved",
        essential=True,
    ),
    *SCROLLING,
    PALETTE,
)

REPORT: Final = (
    Command(action="keep", keys=("enter",), label="note it", help="Keep the note"),
    Command(action="close", keys=("escape",), label="leave it", help="Back to the card"),
)


def confidence_keys(stage: Stage | None) -> dict[str, str]:
    """How to write the keys for how sure one is, by the names of their actions."""
    typing = stage is Stage.TYPE
    return {command.action: command.key_name(typing=typing) for command in CONFIDING}
