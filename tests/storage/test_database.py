"""Every connection keeps its promises, and troubles come as one line that says what to do."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlmodel import Session, text

from quizapp.errors import ProgressError
from quizapp.storage import database
from quizapp.storage.database import connect, open_progress, transaction
from quizapp.storage.tables import engine
from quizapp.storage.troubles import DamagedProgressError

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


@pytest.fixture
def path(home: Path, now: datetime) -> Path:
    path = home / "progress.db"
    open_progress(path, now=now).close()
    return path


@pytest.fixture
def connection(path: Path) -> Generator[sqlite3.Connection]:
    with closing(connect(path)) as connection:
        yield connection


def _note(connection: sqlite3.Connection, *keys: str) -> None:
    with transaction(connection):
        _put(connection, *keys)


def _put(connection: sqlite3.Connection, *keys: str) -> None:
    for key in keys:
        connection.execute("INSERT INTO meta VALUES (?, ?)", (key, "x" * 4000))


def _keys(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT key FROM meta ORDER BY key")]


def test_every_connection_has_its_pragmas(path: Path) -> None:
    for _ in range(3):
        with closing(connect(path)) as connection:
            held = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
            assert held == PRAGMAS


def test_sessions_for_reports_have_the_same_pragmas(path: Path) -> None:
    with Session(engine(path)) as session:
        held = {name: session.scalar(text(f"PRAGMA {name}")) for name in PRAGMAS}
    assert held == PRAGMAS


def test_a_report_sees_one_moment_of_the_log(path: Path, connection: sqlite3.Connection) -> None:
    count = text("SELECT count(*) FROM meta")
    with Session(engine(path)) as session:
        before = session.scalar(count)
        _note(connection, "new")
        assert session.scalar(count) == before


def test_a_pragma_that_does_not_hold_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_PRAGMAS", (("journal_mode", "WAL", "delete"),))
    with pytest.raises(ProgressError, match=r"keeps journal_mode at wal.*--home"):
        connect(path)


def test_a_transaction_is_whole_or_not_at_all(connection: sqlite3.Connection) -> None:
    def interrupted() -> None:
        with transaction(connection):
            _put(connection, "half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert _keys(connection) == []
    _note(connection, "whole")
    assert _keys(connection) == ["whole"]


def test_what_a_transaction_reads_holds_until_it_writes(
    path: Path, connection: sqlite3.Connection
) -> None:
    with closing(connect(path)) as other, transaction(connection):
        other.execute("PRAGMA busy_timeout = 0")
        assert _keys(connection) == []
        with pytest.raises(ProgressError, match="another program is using it"):
            _note(other, "theirs")
        _put(connection, "mine")
    assert _keys(connection) == ["mine"]


def test_a_bug_is_not_dressed_up_as_trouble(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        _note(connection, "twice", "twice")
    assert _keys(connection) == []


def test_a_file_that_cannot_be_written_says_so(path: Path) -> None:
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(ProgressError, match=r"cannot be written.*--home"):
            _note(connection, "x")


def test_an_sqlite_that_is_too_old_is_named(
    home: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(ProgressError, match=r"needs 3\.37\.0 or newer"):
        open_progress(home / "progress.db", now=now)


def test_a_home_that_cannot_be_made_says_so(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ProgressError, match=r"folder cannot be made.*--home"):
        open_progress(tmp_path / "file" / "home" / "progress.db", now=now)


def test_a_folder_in_the_files_place_says_so(home: Path, now: datetime) -> None:
    (home / "progress.db").mkdir(parents=True)
    with pytest.raises(ProgressError, match="cannot be opened"):
        open_progress(home / "progress.db", now=now)


def test_a_full_disk_loses_nothing_and_can_be_tried_again(path: Path) -> None:
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(connect(path)) as connection:
        _note(connection, "before")
        size = (path.parent / "progress.db-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 2000, limits[1]))
        try:
            with pytest.raises(ProgressError, match="nothing recorded is lost"):
                _note(connection, "during")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
            signal.signal(signal.SIGXFSZ, ignored)
        assert _keys(connection) == ["before"]
        _note(connection, "after")
        assert _keys(connection) == ["after", "before"]


def test_another_programs_database_is_left_alone(home: Path, now: datetime) -> None:
    home.mkdir()
    path = home / "progress.db"
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute("CREATE TABLE theirs (x)")
    before = path.read_bytes()
    with pytest.raises(ProgressError, match="another program's database"):
        open_progress(path, now=now)
    assert path.read_bytes() == before


def test_two_programs_may_start_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path\n"
        "from quizapp.storage.database import open_progress\n"
        "open_progress(Path(sys.argv[1]), now=datetime(2026, 1, 1, tzinfo=UTC)).close()"
    )
    for attempt in range(3):
        command = [sys.executable, "-c", code, str(tmp_path / f"{attempt}" / "progress.db")]
        children = [
            subprocess.Popen(command, env=os.environ, stderr=subprocess.PIPE) for _ in range(3)
        ]
        results = [(child.communicate()[1].decode(), child.returncode) for child in children]
        assert results == [("", 0)] * 3


def test_trouble_in_a_folder_whose_name_is_no_text_is_told(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "home\udcff" / "progress.db"
    path.parent.mkdir()
    path.write_bytes(b"no database " * 1000)
    with pytest.raises(DamagedProgressError) as caught:
        open_progress(path, now=now)
    assert str(path) in str(caught.value)
