"""The command line as a person at a terminal meets it: what they type, what they read."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp import config
from quizapp.cli import cards, exam, forecast, learn, notes, quiz, run, scores, upkeep
from quizapp.domain.cleaning import clean


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def is_refusal(self) -> bool:
        """Whether it was one clear line on stderr, and nothing a terminal would obey."""
        lines = self.err.splitlines()
        return (
            self.code in (1, 2, 3)
            and len(lines) == 1
            and lines[0].startswith("quizapp: ")
            and clean(self.err) == self.err
        )


Quizapp = Callable[..., Said]


@pytest.fixture(autouse=True)
def _no_shipped_decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "shipped_decks", lambda: tmp_path / "shipped")


@pytest.fixture(autouse=True)
def _ticking_clock(now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that goes on a second each time it is looked at."""

    def seconds() -> Iterator[datetime]:
        moment = now
        while True:
            yield moment
            moment += timedelta(seconds=1)

    clock = seconds()
    for room in (cards, exam, forecast, learn, notes, quiz, scores, upkeep):
        monkeypatch.setattr(room, "now", lambda: next(clock))


@pytest.fixture
def quizapp(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Quizapp:
    """`quizapp("check", path)` runs that command on a home of its own; `typed` is the input."""

    def call(*arguments: object, typed: str = "", home: Path = home) -> Said:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run(["--home", str(home), *map(str, arguments)])
        printed = capsys.readouterr()
        return Said(code, printed.out, printed.err)

    return call


@pytest.fixture
def hostile_deck(deck_folder: Path) -> Path:
    """A sound deck whose every text tries to be obeyed: by a terminal, by markup, by the eye."""
    deed = r"[@click=app.exit]x[/] \e]52;c;aGk=\a\u009b31m\u202edrah\u2066"
    path = deck_folder / "hostile.yaml"
    path.write_text(
        f"""\
quizapp: 1
id: hostile
title: "Title {deed}"
documents:
  - id: doc
    title: "Document {deed}"
cards:
  - id: one
    kind: "{deed}"
    question: "Question {deed}?"
    answer: "Answer {deed}"
    distractors: ["{deed} 1", "{deed} 2", "{deed} 3"]
    explanation: "Explanation {deed}"
    sources:
      - {{document: doc, paragraph: 1, quote: "Quote {deed}"}}
    tags: ["{deed}"]
""",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A teacher's article, ready to be turned into a deck."""
    path = tmp_path / "article.txt"
    path.write_bytes((Path(__file__).parents[1] / "golden" / "article.txt").read_bytes())
    return path
