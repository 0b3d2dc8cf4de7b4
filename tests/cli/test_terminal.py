"""The app in a real terminal: keys in, a screen out, and a process that may die at any moment."""

import csv
import fcntl
import json
import os
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

pty = pytest.importorskip("pty", reason="needs a Unix terminal")
termios = pytest.importorskip("termios", reason="needs a Unix terminal")
pyte = pytest.importorskip("pyte")

PATIENCE = 90
"""Seconds until a screen that does not come is called missing; a busy machine is slow."""


class Terminal:
    """A terminal of some size with quizapp running in it."""

    def __init__(self, *arguments: str, home: Path, size: tuple[int, int], term: str) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._end, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "quizapp", *arguments],
            env=environment | {"QUIZAPP_HOME": str(home), "TERM": term, "LC_ALL": "C.UTF-8"},
            cwd=Path(__file__).parents[2],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
        )
        os.close(inner)

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait(self, *texts: str, without: str = "\0") -> None:
        """Wait until all of `texts` stand on the screen, and `without` does not."""

        def is_there() -> bool:
            text = self.text()
            return all(each in text for each in texts) and without not in text

        self._pump(is_there)
        assert is_there(), f"{texts} did not show:\n{self.text()}"

    @property
    def settings(self) -> list[object]:
        """How the terminal treats what is typed: shown at once or not, by lines or by keys."""
        return list(termios.tcgetattr(self._end))

    def press(self, keys: str) -> None:
        os.write(self._end, keys.encode())

    def leave(self) -> int:
        """Wait for the end of the process; its exit code."""
        self._pump(lambda: self.process.poll() is not None)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def close(self) -> None:
        if self.process.poll() is None:
            self.kill()
        os.close(self._end)

    def _pump(self, is_done: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not is_done() and time.monotonic() < until:
            if select.select([self._end], [], [], 0.1)[0]:
                with suppress(OSError):  # as Linux says that nobody is at the other end
                    self._stream.feed(os.read(self._end, 65536))


@pytest.fixture
def start(home: Path) -> Generator[Callable[..., Terminal]]:
    started: list[Terminal] = []

    def begin(
        *arguments: object, size: tuple[int, int] = (80, 24), term: str = "xterm-256color"
    ) -> Terminal:
        started.append(Terminal(*map(str, arguments), home=home, size=size, term=term))
        return started[-1]

    yield begin
    for terminal in started:
        terminal.close()


@pytest.fixture
def deck(write_deck: WriteDeck) -> Path:
    """Fifteen cards with options."""
    cards = tuple(
        Card(
            id=f"card-{number}",
            question=f"Question {number}?",
            answer=f"Key {number}",
            distractors=(f"Wrong {number}", f"False {number}", f"Off {number}"),
        )
        for number in range(15)
    )
    return write_deck(Deck(id="numbers", title="Numbers", cards=cards))


def test_ten_answers_outlive_a_killed_process(
    start: Callable[..., Terminal], deck: Path, quizapp: Quizapp, tmp_path: Path
) -> None:
    terminal = start("study", deck)
    for _ in range(10):
        terminal.wait("Question", "choose", without="continue")
        terminal.press("1")
        terminal.wait("continue")
        terminal.press("\r")
    terminal.wait("Question", "choose", without="continue")
    terminal.kill()

    assert quizapp("scores", "export", "-o", tmp_path / "scores.csv").code == 0
    written = (tmp_path / "scores.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(written.splitlines()))
    assert len(rows) == 10
    assert {row["deck"] for row in rows} == {"numbers"}

    again = start("study", deck)
    again.wait("Question", "choose")
    again.press("\x1b")
    again.wait("10 answered today")
    again.press("q")
    assert again.leave() == 0
    assert quizapp("doctor").out.splitlines()[0].endswith("sound, 10 answers")


def test_a_small_terminal_is_no_trouble(start: Callable[..., Terminal], deck: Path) -> None:
    terminal = start("study", deck, size=(40, 12))
    terminal.wait("Question 0?", "Key 0")
    terminal.press("1")
    terminal.wait("✓")
    terminal.press("\x1b")
    terminal.wait("quizapp", without="Question")
    terminal.press("q")
    assert terminal.leave() == 0


def test_a_terminal_that_can_show_nothing_is_asked_line_by_line(
    start: Callable[..., Terminal], deck: Path
) -> None:
    terminal = start("study", deck, term="dumb")
    terminal.wait(":help says how to answer.", "Question 0?", "Answer:")
    terminal.press("a\n")
    terminal.wait("Next in", "Question 1?")
    terminal.press(":quit\n")
    assert terminal.leave() == 0
    terminal.wait("1 answered")


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_an_app_that_is_told_to_end_leaves_the_terminal_as_it_was(
    start: Callable[..., Terminal], deck: Path, quizapp: Quizapp, tmp_path: Path, name: str
) -> None:
    terminal = start("study", deck)
    before = terminal.settings
    terminal.wait("Question", "choose")
    terminal.press("1")
    terminal.wait("continue")
    assert terminal.settings != before
    terminal.process.send_signal(getattr(signal, name))
    assert terminal.leave() == 0
    assert terminal.settings == before
    quizapp("scores", "export", "-o", tmp_path / "scores.json")
    [attempt] = json.loads((tmp_path / "scores.json").read_text())["attempts"]
    assert attempt["finished_at"] is not None


def test_a_mock_outlives_a_killed_process_and_is_handed_in(
    start: Callable[..., Terminal], deck: Path, quizapp: Quizapp, tmp_path: Path
) -> None:
    terminal = start("quiz", deck, "--questions", 10, "--minutes", 9)
    for number in range(1, 6):
        terminal.wait(f"Question {number} of 10")
        terminal.press("b")
        terminal.wait("your answer", f"{number} of 10 answered")
        terminal.press("n")
    terminal.wait("Question 6 of 10")
    terminal.press("f")
    terminal.wait("6○⚑")
    terminal.kill()

    again = start("quiz", deck)
    again.wait("Mock exams", "5 of 10 answered", " left")
    again.press("\r")
    again.wait("Question 6 of 10", "6○⚑", "5 of 10 answered")
    for number in range(6, 11):
        again.wait(f"Question {number} of 10")
        again.press("c")
        again.wait("your answer", f"{number} of 10 answered")
        again.press("n")
    again.press("s")
    again.wait("Hand in?", "10 of 10 questions answered", "6")
    again.press("y")
    again.wait("Handed in", "Marks:")
    again.press("\x1b")
    again.wait("Mock exams", "Practice")
    again.press("q")
    assert again.leave() == 0

    assert quizapp("scores", "export", "-o", tmp_path / "scores.json").code == 0
    written = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert [attempt["kind"] for attempt in written["attempts"]] == ["mock"]
    assert len(written["answers"]) == 10
    assert all(answer["response"] for answer in written["answers"])


def test_a_mock_is_asked_line_by_line_where_that_is_wished(
    start: Callable[..., Terminal], deck: Path
) -> None:
    terminal = start("quiz", deck, "--plain", "--questions", 2)
    terminal.wait("Question 1 of 2", "Answer:")
    terminal.press("quit\n")
    assert terminal.leave() == 0


def test_an_answer_sheet_outlives_a_killed_process_and_is_marked(
    start: Callable[..., Terminal],
) -> None:
    terminal = start("omr", "--questions", "5", "--minutes", "9")
    terminal.wait("Answer sheet", "5 questions, 9:00 on the clock")
    terminal.press("\r")
    terminal.wait("0 of 5 answered")
    terminal.press("ab-d")
    terminal.wait("3 of 5 answered")
    terminal.kill()

    terminal = start("quiz")
    terminal.wait("Practice, answer sheet", "3 of 5 marked")
    terminal.press("\r")
    terminal.wait("4 · · · D")
    terminal.press("sy")
    terminal.wait("The key")
    terminal.press("ABCDA\r")
    terminal.wait("3 right, 0 wrong, 2 blank")
    terminal.press("q")
    assert terminal.leave() == 0
