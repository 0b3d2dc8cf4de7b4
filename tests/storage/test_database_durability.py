"""An answer that was confirmed is there, whatever happens to the program next."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.services.library import Library
from quizapp.storage.database import connect

CHILD = """
import random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.study import Study

path, count, day = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
now = datetime(2026, 11, 21, 12, tzinfo=UTC) + timedelta(days=day)
library = Library.open(path, [], now=now, limits=DailyLimits(), calendar=Calendar(UTC))
study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
for number in range(1, count + 1):
    now += timedelta(minutes=1)
    if study.advance(now) is None:
        break
    study.rate(Rating.AGAIN, now, seconds=1)
    print(number, flush=True)
"""


@pytest.fixture
def stocked(
    open_library: Callable[..., Library], write_deck: Callable[..., Path], home: Path
) -> Path:
    """A progress file that knows a deck."""
    cards = tuple(Card(id=f"c{n}", question=f"q{n}?", answer="a") for n in range(10))
    write_deck(Deck(id="d", title="D", cards=cards))
    open_library().close()
    return home / "progress.db"


def _child(path: Path, count: int, *, day: int = 0) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", CHILD, str(path), str(count), str(day)]
    return subprocess.Popen(command, env=os.environ, stdout=subprocess.PIPE)


def _answers(path: Path) -> int:
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        reps = connection.execute("SELECT sum(reps) FROM card").fetchone()[0]
        count = connection.execute("SELECT count(*) FROM review").fetchone()[0]
    assert reps == count
    return int(count)


def test_a_program_killed_at_any_moment_loses_no_confirmed_answer(stocked: Path) -> None:
    rng = random.Random(20261121)
    before = 0
    for run in range(8):
        with _child(stocked, 100_000, day=100 * run) as child:
            assert child.stdout is not None
            confirmed = int(child.stdout.readline())
            time.sleep(rng.uniform(0, 0.1))
            child.send_signal(signal.SIGKILL)
            for line in child.stdout:
                if line.endswith(b"\n"):
                    confirmed = int(line)
        now_there = _answers(stocked)
        assert now_there - before >= confirmed
        before = now_there


def test_two_programs_answering_at_once_lose_nothing(stocked: Path) -> None:
    children = [_child(stocked, 150), _child(stocked, 150)]
    confirmed = [len(child.communicate()[0].splitlines()) for child in children]
    assert confirmed == [150, 150]
    assert [child.returncode for child in children] == [0, 0]
    assert _answers(stocked) == 300
