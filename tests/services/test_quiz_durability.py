"""What was done in a mock is there, whatever happens to the program next."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.services.exams import Changes, make_exam, set_paper
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.quiz import Mock
from quizapp.storage.database import connect
from tests.conftest import WriteDeck

QUESTIONS = 40
CHILD = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from quizapp.domain.calendar import Calendar
from quizapp.domain.session import DailyLimits
from quizapp.errors import UsageError
from quizapp.services.library import Library
from quizapp.services.quiz import Mock
from quizapp.services.options import StudyOptions

now = datetime(2026, 11, 21, 12, tzinfo=UTC)
library = Library.open(Path(sys.argv[1]), [], now=now, limits=DailyLimits(), calendar=Calendar(UTC))
mock = Mock.resume(library, StudyOptions(), now=now)
for number in range(int(sys.argv[2])):
    now += timedelta(seconds=1)
    place = number % len(mock.sheet) + 1
    try:
        mock.move(place, now)
        mock.answer(number % 4, now)
    except UsageError as error:
        print(error, flush=True)
        break
    print(place, number % 4, flush=True)
"""


@pytest.fixture
def begun(
    open_library: Callable[..., Library], write_deck: WriteDeck, now: datetime, home: Path
) -> Path:
    """A progress file with a mock that has just begun."""
    cards = tuple(
        Card(id=f"c{n}", question=f"q{n}?", answer="a", distractors=("x", "y", "z"))
        for n in range(QUESTIONS)
    )
    write_deck(Deck(id="d", title="D", cards=cards))
    library = open_library()
    exam = make_exam(None, Changes(questions=QUESTIONS))
    paper = set_paper(library, [], exam, rng=random.Random(1))
    Mock.begin(library, paper, StudyOptions(), now=now)
    library.close()
    return home / "progress.db"


def _child(path: Path, deeds: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", CHILD, str(path), str(deeds)]
    return subprocess.Popen(command, env=os.environ, stdout=subprocess.PIPE)


def _chosen(path: Path) -> tuple[dict[int, int], int]:
    """The answers on record by question, and the seconds on the clock."""
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        rows = connection.execute(
            "SELECT number, chosen FROM mockquestion WHERE chosen IS NOT NULL"
        ).fetchall()
        clock, spent = connection.execute(
            "SELECT milliseconds, (SELECT sum(milliseconds) FROM mockquestion) FROM mock"
        ).fetchone()
    assert clock == spent
    return dict(rows), clock // 1000


def test_a_mock_killed_at_any_moment_has_every_answer_and_its_clock(begun: Path) -> None:
    rng = random.Random(20261121)
    clock = 0
    for _ in range(6):
        with _child(begun, 100_000) as child:
            assert child.stdout is not None
            told = [child.stdout.readline()]
            time.sleep(rng.uniform(0, 0.1))
            child.send_signal(signal.SIGKILL)
            told += [line for line in child.stdout if line.endswith(b"\n")]
        kept, now_on_clock = _chosen(begun)
        final = {int(place): int(option) for place, option in map(bytes.split, told)}
        done_next = len(told) % QUESTIONS + 1  # it may be on record and not yet told
        assert {n: kept[n] for n in final if n != done_next} == {
            n: option for n, option in final.items() if n != done_next
        }
        assert clock + len(told) <= now_on_clock <= clock + len(told) + 1
        clock = now_on_clock


def test_two_programs_never_write_one_sheet_at_once(begun: Path) -> None:
    children = [_child(begun, 400), _child(begun, 400)]
    told = [child.communicate()[0].decode().splitlines() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    full = [lines for lines in told if len(lines) == 400]
    assert full, told
    for lines in told:
        assert lines in full or lines[-1] == "this mock goes on in another window"
    kept, _ = _chosen(begun)
    assert kept == {n % QUESTIONS + 1: n % 4 for n in range(400)}
