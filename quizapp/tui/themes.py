"""The two looks: ink, which is warm and dark, and paper, which is warm and light."""

from typing import Final

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from quizapp.errors import UsageError

INK: Final = Theme(
    name="ink",
    dark=True,
    background="#1b1814",
    surface="#25211b",
    panel="#332d24",
    foreground="#ede6d6",
    primary="#e3b563",
    secondary="#93b8b2",
    accent="#e3b563",
    success="#a3c983",
    warning="#e3b563",
    error="#ee917a",
    variables={
        "quiet": "#ada391",
        "rule": "#453d31",
        "block-cursor-background": "#332d24",
        "block-cursor-foreground": "#ede6d6",
        "block-cursor-text-style": "bold",
        "input-cursor-background": "#e3b563",
        "input-selection-background": "#e3b563 35%",
        "scrollbar": "#453d31",
        "scrollbar-hover": "#5b5142",
        "scrollbar-active": "#e3b563",
        "scrollbar-background": "#1b1814",
        "scrollbar-background-hover": "#1b1814",
        "scrollbar-background-active": "#1b1814",
    },
)

PAPER: Final = Theme(
    name="paper",
    dark=False,
    background="#faf6ec",
    surface="#f2ebdc",
    panel="#e8dfcc",
    foreground="#2a251d",
    primary="#7d4f00",
    secondary="#28605d",
    accent="#7d4f00",
    success="#355f19",
    warning="#7d4f00",
    error="#9c2d18",
    variables={
        "quiet": "#5f5748",
        "rule": "#d5c9b1",
        "block-cursor-background": "#e8dfcc",
        "block-cursor-foreground": "#2a251d",
        "block-cursor-text-style": "bold",
        "input-cursor-background": "#7d4f00",
        "input-selection-background": "#7d4f00 25%",
        "scrollbar": "#d5c9b1",
        "scrollbar-hover": "#bfb193",
        "scrollbar-active": "#7d4f00",
        "scrollbar-background": "#faf6ec",
        "scrollbar-background-hover": "#faf6ec",
        "scrollbar-background-active": "#faf6ec",
    },
)

_QUIET, _RULE = 0.72, 0.3


def refuse_unknown(name: str) -> None:
    """Raise UsageError for a theme that does not exist, naming those that do."""
    known = sorted({INK.name, PAPER.name, *BUILTIN_THEMES})
    if name not in known:
        raise UsageError(f"there is no theme {name!r}; there are {', '.join(known)}")


def borrowed_variables(theme: Theme) -> dict[str, str]:
    """What the app's own variables are under a theme that does not know them."""
    colours = theme.to_color_system().generate()
    if theme.ansi:
        return {"quiet": colours["foreground"], "rule": "ansi_bright_black"}
    ground, ink = Color.parse(colours["background"]), Color.parse(colours["foreground"])
    return {"quiet": ground.blend(ink, _QUIET).hex, "rule": ground.blend(ink, _RULE).hex}
