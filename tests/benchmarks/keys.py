"""From a key to the next card on a real terminal, with ten thousand cards due.

A learner goes through cards of three kinds and takes every tenth answer back; a minimal app that
fills the same screen anew on a key takes turns with them. The wait that tells a whole frame is in
no figure. Of the way to the next card the processor's share is told, too: others that want the
processor lengthen the one and not the other.
"""

import os
import re
import sqlite3
import statistics
import sys
import tempfile
from collections import defaultdict
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from synthetic import fill_progress, write_decks
from table import Row
from terminal import Terminal

from quizapp.domain.card import Card

ANSWERS = 300
SIZES = ((120, 40), (80, 24))
AIM_MEDIAN = 25.0
AIM_LATE = 60.0
_DECKS = 20
_EACH = 500
_UNDO = "\x1a"  # works while a field has the keyboard, too
_UNDO_EVERY = 10
_WARM_UP = 10
_MEASURED = ("next", "work", "verdict", "undo", "page")
_QUESTION = r"(\w+) question (\d+):"
_VERDICT = {"Choose": "continue", "Recall": "1-4", "Type": "continue"}
_MINIMAL = """
from textual.app import App
from textual.widget import Widget
class Page(Widget):
    count = 0
    def render(self):
        line = f"page {self.count} " * self.size.width
        return "\\n".join([line[: self.size.width]] * self.size.height)
class Minimal(App):
    def compose(self):
        yield Page()
    def on_key(self):
        page = self.query_one(Page)
        page.count += 1
        page.refresh()
Minimal().run()
"""


def measure() -> list[Row]:
    """Rows for each size of the terminal."""
    os.environ |= {"QUIZAPP_REVIEWS_PER_DAY": "9999", "QUIZAPP_NEW_PER_DAY": "0"}
    with tempfile.TemporaryDirectory() as folder:
        return [row for size in SIZES for row in _measure(Path(folder) / f"{size[0]}", size)]


def _measure(home: Path, size: tuple[int, int]) -> list[Row]:
    _fill(home)
    app = (sys.executable, "-m", "quizapp", "study", *_deck_ids())
    floor = (sys.executable, "-c", _MINIMAL)
    with Terminal(app, home=home, size=size) as one, Terminal(floor, home=home, size=size) as other:
        times = _sit(one, other)
    name = "{}x{}".format(*size)
    following, work, verdict, undo, page = (_figures(times[each]) for each in _MEASURED)
    minimal = "minimal app fills the screen"
    return [
        Row(f"key to next card, {name}, median", following[0], "ms", AIM_MEDIAN, "25 ms", 1.0),
        Row(f"key to next card, {name}, p99", following[2], "ms", AIM_LATE, "60 ms", 1.0),
        Row(f"processor time of it, {name}, median", work[0], "ms", AIM_MEDIAN, "25 ms", 1.0),
        Row(f"processor time of it, {name}, p99", work[2], "ms", AIM_LATE, "60 ms", 1.0),
        *(
            Row(f"key to {what}, {name}, {part}", figure, "ms", least, minimal, None)
            for what, figures in (("next card", following), ("verdict", verdict), ("undo", undo))
            for part, figure, least in zip(("median", "p90", "p99"), figures, page, strict=True)
        ),
    ]


def _sit(app: Terminal, floor: Terminal) -> dict[str, list[float]]:
    """Seconds of every key by what it leads to."""
    times: defaultdict[str, list[float]] = defaultdict(list)
    seen = app.read_until(_QUESTION, quiet=1.0)[1]
    floor.read_until("page 0 ", quiet=1.0)
    for answer in range(ANSWERS + _WARM_UP):
        if answer == _WARM_UP:
            times.clear()
        kind, another = _asked(seen)
        times["verdict"].append(_verdict(app, kind, answer))
        before = app.worked()
        seconds, seen = app.press("3" if kind == "Recall" else "\r", another)
        times["next"].append(seconds)
        times["work"].append(app.worked() - before)
        times["page"].append(floor.press(" ", f"page {answer + 1} ")[0])
        if answer % _UNDO_EVERY == _UNDO_EVERY - 1:
            seconds, seen = app.press(_UNDO, _asked(seen)[1])
            times["undo"].append(seconds)
    return times


def _verdict(app: Terminal, kind: str, answer: int) -> float:
    """Seconds from the last key of an answer to what is said of it."""
    if kind == "Type":
        app.press("1987", "1987")
    key = {"Choose": "1234"[answer % 4], "Recall": " ", "Type": "\r"}[kind]
    return app.press(key, _VERDICT[kind])[0]


def _asked(seen: str) -> tuple[str, str]:
    """How the card on the screen is answered, and what a question of another looks like."""
    kind, number = re.findall(_QUESTION, seen)[-1]
    return kind, rf"question (?!{number}:)\d+:"


def _figures(times: list[float]) -> tuple[float, float, float]:
    """Median, 90th and 99th percentile in milliseconds."""
    parts = statistics.quantiles(times, n=100, method="inclusive")
    return statistics.median(times) * 1000, parts[89] * 1000, parts[98] * 1000


def _deck_ids() -> list[str]:
    return [f"synthetic-{number}" for number in range(1, _DECKS + 1)]


def _fill(home: Path) -> None:
    """A home with ten thousand cards due: a hundred choices, the rest to type and to turn over."""
    now = datetime.now(UTC)
    decks = write_decks(home / "decks", decks=_DECKS, cards=_EACH, make=_card)
    database = fill_progress(home, decks, cards=_DECKS * _EACH, now=now)
    moment = int(now.timestamp() * 1000)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(
            "UPDATE card SET phase = iif(position % 100 = 0, 'learning', 'review'),"
            " step = iif(position % 100 = 0, 0, NULL), stability = 20.0, difficulty = 5.0,"
            " reps = 2, last_review = :now - 864000000, due = :now - rowid",
            {"now": moment},
        )
        connection.commit()


def _card(place: int) -> Card:
    asked = "Choose" if place % 100 == 0 else ("Type", "Recall")[place % 2]
    return Card(
        id=f"card-{place}",
        kind="position" if asked == "Recall" else "date",
        question=f"{asked} question {place}: in which year, of all the years, did it happen?",
        answer="That the years are all alike" if asked == "Recall" else str(1900 + place % 100),
        distractors=("1801", "1802", "1803"),
        explanation="It is as synthetic as the paragraph that tells of it, and nobody was there.",
        tags=("synthetic",),
    )
