"""Time from the start of a process until text is on the screen of a real terminal."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from synthetic import fill_progress, write_decks
from table import Row

RUNS = 9
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_]|\][^\x07\x1b]*(?:\x07|\x1b\\))")
_MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("hello there")
Minimal().run()
"""


def until_visible(command: Sequence[str], text: str, *, home: Path, limit: float = 30.0) -> float:
    """Seconds until `text` has been written to a terminal of 80x24."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ |= {"QUIZAPP_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        os.execv(command[0], list(command))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    seen = b""
    try:
        while time.perf_counter() - started < limit:
            if select.select([terminal], [], [], 0.5)[0]:
                with contextlib.suppress(OSError):
                    seen += os.read(terminal, 65536)
                if text.encode() in _ESCAPES.sub(b"", seen):
                    return time.perf_counter() - started
        raise TimeoutError(f"{text!r} did not show: {_ESCAPES.sub(b'', seen)[-2000:]!r}")
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


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
