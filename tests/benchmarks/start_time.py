"""Time from the start of a process until text is on the screen of a real terminal."""

import statistics
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from synthetic import fill_progress, write_decks
from table import Row
from terminal import Terminal

RUNS = 9
_MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("hello there")
Minimal().run()
"""


def until_visible(command: Sequence[str], text: str, *, home: Path) -> float:
    """Seconds until `text` has been written to a terminal of 80x24."""
    with Terminal(command, home=home) as terminal:
        return terminal.read_until(text)[0] - terminal.started


def in_turn(commands: dict[str, tuple[Sequence[str], str]], home: Path) -> dict[str, float]:
    """Median seconds of each command, the commands taking turns; one round warms up."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, (command, text) in commands.items():
            seconds = until_visible(command, text, home=home)
            if turn:
                times[name].append(seconds)
    return {name: statistics.median(found) for name, found in times.items()}


def measure() -> list[Row]:
    """Home and first card at 100,000 cards of progress against a minimal Textual app."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        decks = write_decks(home / "decks", decks=20, cards=500)
        fill_progress(home, decks, cards=100_000, now=datetime.now(UTC))
        times = in_turn(
            {
                "minimal": ((python, "-c", _MINIMAL), "hello there"),
                "home": ((python, "-m", "quizapp"), "Synthetic deck 1"),
                "card": ((python, "-m", "quizapp", "study", str(decks[0])), "Synthetic question"),
                "bare": ((python, "-c", "print('hello there')"), "hello there"),
                "help": ((python, "-m", "quizapp", "--help"), "Documents in"),
            },
            home,
        )
    floor = times["minimal"] * 1000
    minimal = "minimal Textual app"
    return [
        Row(
            "home on the screen, 20 decks, 100k cards",
            times["home"] * 1000,
            "ms",
            floor,
            minimal,
            1.5,
        ),
        Row(
            "first card on the screen, 100k cards", times["card"] * 1000, "ms", floor, minimal, 2.0
        ),
        Row("--help", times["help"] * 1000, "ms", floor, minimal, 1.0),
    ]
