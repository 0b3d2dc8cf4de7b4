"""Every ability once: its keys, its name and its help.

The key bindings, the bar at the foot, the help screen and the command palette are all made from
these tables, so that they cannot tell different stories.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from textual.binding import Binding, BindingType

_KEY_NAMES: Final = {
    "question_mark": "?",
    "comma": ",",
    "full_stop": ".",
    "slash": "/",
    "minus": "-",
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "up": "↑",
    "down": "↓",
    "backspace": "⌫",
}
_NAMED_CHARACTERS: Final = frozenset(
    {"space", "question_mark", "comma", "full_stop", "slash", "minus"}
)


class Stage(StrEnum):
    """What the study screen is waiting for."""

    CHOOSE = "choose"
    RECALL = "recall"
    TYPE = "type"
    ORDER = "order"
    MATCH = "match"
    RATE = "rate"
    REVIEW = "review"


ARRANGING: Final = frozenset({Stage.ORDER, Stage.MATCH})
ASKING: Final = frozenset({Stage.CHOOSE, Stage.RECALL, Stage.TYPE, *ARRANGING})
CHECKED: Final = frozenset({Stage.TYPE, *ARRANGING})
SHOWN: Final = frozenset({Stage.RATE, Stage.REVIEW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One ability of a screen.

    `action` is the name of the screen's action; `{key}` in it stands for the key that was pressed.
    `keys` are Textual key names, the first of them the one that is shown, unless `shown` says how
    to write several. `stages` empty means at any time. A command without `label` stays out of the
    bar at the foot, an essential one is the last to be dropped where that is narrow; one that needs
    to know its key stays out of the palette. At the stages that it `yields` in, its characters are
    for abilities that stand before it in the table.
    """

    action: str
    keys: tuple[str, ...]
    help: str
    label: str = ""
    shown: str = ""
    stages: frozenset[Stage] = frozenset()
    yields: frozenset[Stage] = frozenset()
    essential: bool = False

    @property
    def name(self) -> str:
        """The action without its argument."""
        return self.action.partition("(")[0]

    @property
    def in_palette(self) -> bool:
        """Whether the command can be run without a key."""
        return "(" not in self.action

    def applies(self, stage: Stage | None) -> bool:
        """Whether the ability makes sense at this stage."""
        return not self.stages or stage in self.stages

    def keys_at(self, stage: Stage | None) -> tuple[str, ...]:
        """The keys that lead to it at this stage."""
        return tuple(k for k in self.keys if stage not in self.yields or not is_character(k))

    def at(self, stage: Stage | None, *, typing: bool = False) -> "Command":
        """The ability with none but the keys that lead to it at this stage, or while typing."""
        keys = tuple(k for k in self.keys_at(stage) if not typing or not is_character(k))
        return self if not keys or keys == self.keys else replace(self, keys=keys, shown="")

    def key_name(self, *, typing: bool = False) -> str:
        """How to write its key; while `typing`, the first key that is not a character to type."""
        if self.shown and not typing:
            return self.shown
        keys = [key for key in self.keys if not typing or not is_character(key)]
        return written(keys[0]) if keys else ""

    def all_keys(self) -> str:
        """How to write all its keys."""
        return self.shown or " ".join(written(key) for key in self.keys)


def is_character(key: str) -> bool:
    """Whether a text field would take this key for itself."""
    return len(key) == 1 or key in _NAMED_CHARACTERS


def written(key: str) -> str:
    """A Textual key name as a keyboard shows it."""
    return _KEY_NAMES.get(key) or key.replace("ctrl+", "^")


def bindings(commands: tuple[Command, ...]) -> list[BindingType]:
    """The key bindings of a screen with these commands."""
    return [
        Binding(key, command.action.format(key=key), command.label or command.help)
        for command in commands
        for key in command.keys
    ]


HELP: Final = Command(
    action="app.abilities",
    keys=("question_mark", "f1"),
    label="help",
    help="Show every key",
    essential=True,
)
QUIT: Final = Command(
    action="app.quit",
    keys=("q",),
    label="quit",
    help="Leave; every answer is saved",
    essential=True,
)
PALETTE: Final = Command(
    action="app.command_palette", keys=("ctrl+p",), label="commands", help="Find a command by name"
)
ALWAYS: Final = (PALETTE, HELP, QUIT)
TO_HOME: Final = Command(
    action="close", keys=("escape",), label="home", help="Back to the decks", essential=True
)

_UP: Final = Command(
    action="move(-1)", keys=("up", "k"), shown="↑ k", help="Move up an option, or scroll up"
)
_DOWN: Final = Command(
    action="move(1)", keys=("down", "j"), shown="↓ j", help="Move down an option, or scroll down"
)
PAGING: Final = (
    Command(action="page(-1)", keys=("pageup",), help="Scroll up a page"),
    Command(action="page(1)", keys=("pagedown",), help="Scroll down a page"),
)
SCROLLING: Final = (_UP, _DOWN, *PAGING)
ARROWS: Final = (
    replace(_UP, keys=("up",), shown="", help="Scroll up"),
    replace(_DOWN, keys=("down",), shown="", help="Scroll down"),
)
"""Where letters have other meanings."""
MOVING: Final = (
    replace(_UP, keys=("k",), help="Move the mark up"),
    replace(_DOWN, keys=("j",), help="Move the mark down"),
)
"""In a list, which takes the arrows itself."""
FIELDS: Final = (
    Command(
        action="app.focus_next", keys=("tab",), label="next field", help="Go to the next field"
    ),
    Command(
        action="app.focus_previous",
        keys=("shift+tab",),
        help="Go to the field before this one",
    ),
)
"""In a form, where a character is text."""
HELP_IN_FIELDS: Final = replace(HELP, keys=("f1",), essential=False)

HOME: Final = (
    Command(
        action="study_deck", keys=("enter",), label="study", help="Study the marked deck or tag"
    ),
    Command(action="study_all", keys=("s",), label="all", help="Study what is due in all decks"),
    Command(action="open", keys=("right", "l"), shown="→ l", help="Open the deck to its tags"),
    Command(action="close", keys=("left", "h"), shown="← h", help="Close the deck"),
    Command(action="cram", keys=("c",), help="Cram cards of the marked deck or tag, due or not"),
    Command(action="confused", keys=("x",), help="Drill what you take for one another"),
    Command(action="mocks", keys=("m",), label="mock", help="Sit a mock exam, or look at old ones"),
    Command(action="plan", keys=("e",), label="exam", help="Set an exam, and see the plan to it"),
    Command(action="search", keys=("slash",), shown="/", label="search", help="Search all cards"),
    Command(action="browse", keys=("b",), help="Look through all cards"),
    Command(action="progress", keys=("p",), label="progress", help="How the learning goes"),
    Command(action="settings", keys=("comma",), help="See the settings, and change them"),
    Command(action="reload", keys=("r",), help="Read the deck files again after an edit"),
    replace(PALETTE, label=""),
    HELP,
    QUIT,
    *MOVING,
)

SUMMARY: Final = (
    replace(TO_HOME, keys=("enter", "escape")),
    Command(action="again", keys=("r",), label="study on", help="Study the cards that remain"),
    *SCROLLING,
    *ALWAYS,
)

PROGRESS: Final = (
    Command(
        action="leeches",
        keys=("l",),
        label="leeches",
        help="Look through leeches: cards forgotten again and again",
    ),
    replace(TO_HOME, keys=("escape", "enter")),
    *SCROLLING,
    *ALWAYS,
)

DIALOG: Final = (
    Command(action="close", keys=("escape", "enter", "q"), label="close", help="Close this"),
    *SCROLLING,
)

CONFIRM: Final = (
    Command(action="yes", keys=("y",), label="yes", help="Yes, go on"),
    Command(action="close", keys=("escape", "n"), label="no", help="No, leave it"),
    *SCROLLING,
)

CRAM: Final = (
    Command(action="pick", keys=("enter",), label="cram", help="Cram these cards"),
    replace(TO_HOME, label="leave it"),
    *MOVING,
)

TROUBLE: Final = (
    Command(action="retry", keys=("r", "enter"), label="try again", help="Try again"),
    Command(action="close", keys=("escape",), label="leave it", help="Go back to the card"),
)
