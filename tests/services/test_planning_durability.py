"""A plan is on disk whole or not at all, and goes on where a program was killed."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.preparing import Wish, set_exam
from quizapp.storage import planned
from quizapp.storage.database import connect
from tests.conftest import OpenLibrary, WriteDeck

CHILD = """
import random, sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import Rating
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.preparing import Wish, set_exam
from quizapp.services.study import Study

now = datetime(2026, 11, 21, 12, tzinfo=UTC)
library = Library.open(Path(sys.argv[1]), [], now=now, limits=DailyLimits(), calendar=Calendar(UTC))
if sys.argv[2] == "plan":
    while True:
        for day in ("2026-12-05", "2026-12-06"):
            set_exam(library, Wish(day=day), now)
            print(day, flush=True)
study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
while (prompt := study.advance(now)) is not None:
    study.rate(Rating.EASY, now, seconds=1)
    print(prompt.card.id, flush=True)
"""


@pytest.fixture
def planned_file(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime, home: Path
) -> Path:
    """A progress file with an exam on a deck."""
    cards = tuple(Card(id=f"c{n}", question=f"q{n}?", answer="a") for n in range(300))
    write_deck(Deck(id="d", title="D", cards=cards))
    library = open_library()
    set_exam(library, Wish(day="2026-11-24", minutes="90"), now)
    library.close()
    return home / "progress.db"


def _killed(path: Path, deed: str, after: float) -> list[str]:
    """What a child had confirmed when it was killed."""
    command = [sys.executable, "-c", CHILD, str(path), deed]
    with subprocess.Popen(command, env=os.environ, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        said = [child.stdout.readline()]
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        said += [line for line in child.stdout if line.endswith(b"\n")]
    return [line.decode().strip() for line in said]


def _open(path: Path, now: datetime) -> Library:
    limits = DailyLimits(new=0)
    return Library.open(path, [], now=now, limits=limits, calendar=Calendar(UTC))


def test_a_sitting_by_the_plan_that_was_killed_goes_on_where_it_was(
    planned_file: Path, now: datetime
) -> None:
    with _open(planned_file, now) as library:
        library.prepare(now)
        part, _ = planned.Part(library.connection, ["d"]).counts(now)
    asked = _killed(planned_file, "study", 0.02)
    with _open(planned_file, now) as library:
        library.prepare(now)
        left, _ = planned.Part(library.connection, ["d"]).counts(now)
        done = library.connection.execute("SELECT count(*) FROM review").fetchone()[0]
    assert len(asked) <= done <= part
    assert left == part - done


def test_a_plan_killed_while_it_is_made_is_the_old_one_or_the_new_one(
    planned_file: Path, now: datetime
) -> None:
    rng = random.Random(20261121)
    for _ in range(3):
        _killed(planned_file, "plan", rng.uniform(0, 0.2))
        with closing(connect(planned_file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            (rows,) = connection.execute("SELECT count(*) FROM planned").fetchone()
            assert (rows == 300) == bool(planned.made_for(connection))
            assert rows in (0, 300)
        with _open(planned_file, now) as library:
            library.prepare(now)
            assert planned.Part(library.connection, ["d"]).counts(now)[0] > 0


def test_a_plan_that_cannot_be_written_leaves_the_day_as_it_was(
    open_library: OpenLibrary,
    planned_file: Path,
    now: datetime,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = open_library()
    before = planned.made_for(library.connection)

    def refuse(*_: object) -> None:
        raise sqlite3.IntegrityError("no room")

    with monkeypatch.context() as broken:
        broken.setattr("quizapp.services.planning.exams.keep_outlook", refuse)
        with pytest.raises(Exception, match="no room"):
            library.prepare(datetime(2026, 11, 22, 12, tzinfo=UTC))
    assert planned.made_for(library.connection) == before
    assert planned.Part(library.connection, ["d"]).counts(now)[0] > 0
