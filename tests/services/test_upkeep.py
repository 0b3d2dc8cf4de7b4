"""The progress file is looked over, copied and put back; nothing that stood there is lost."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import ProgressError, UsageError
from quizapp.services import upkeep
from quizapp.storage.database import open_progress, transaction

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "progress.db"
    note(path, "first")
    return path


def note(path: Path, value: str) -> None:
    connection = open_progress(path, now=NOW)
    with transaction(connection):
        connection.execute("INSERT OR REPLACE INTO meta VALUES ('note', ?)", (value,))
    connection.close()


def noted(path: Path) -> str:
    connection = open_progress(path, now=NOW)
    row = connection.execute("SELECT value FROM meta WHERE key = 'note'").fetchone()
    connection.close()
    return str(row[0])


def damage(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 1000)


def test_a_sound_file_is_called_sound(database: Path) -> None:
    health = upkeep.examine(database, now=NOW)
    assert (health.faults, health.answers) == ((), 0)


def test_a_backup_can_be_gone_back_to_and_what_stood_there_is_kept(database: Path) -> None:
    copy = upkeep.back_up(database, now=NOW)
    note(database, "second")
    said = upkeep.restore(database, copy, now=NOW + timedelta(hours=1))
    assert noted(database) == "first"
    assert copy.name in said
    kept = [path for path in upkeep.examine(database, now=NOW).backups if path != copy]
    assert [noted(path) for path in kept] == ["second"]


def test_nothing_is_put_in_the_place_of_a_file_that_the_app_has_open(database: Path) -> None:
    copy = upkeep.back_up(database, now=NOW)
    note(database, "second")
    with closing(open_progress(database, now=NOW)):
        with pytest.raises(ProgressError, match="another program is using it; close that"):
            upkeep.restore(database, copy, now=NOW + timedelta(hours=1))
        assert noted(database) == "second"
    upkeep.restore(database, copy, now=NOW + timedelta(hours=2))
    assert noted(database) == "first"


def test_a_row_that_refers_to_nothing_is_a_fault(database: Path) -> None:
    with closing(sqlite3.connect(database)) as stranger:
        stranger.execute("INSERT INTO deckfile VALUES ('/gone.yaml', 0, 0, 'no such deck', 1, '')")
        stranger.commit()
    health = upkeep.examine(database, now=NOW)
    assert health.faults == ("a row of deckfile refers to a missing deck",)


def test_a_damaged_file_gives_way_to_the_newest_backup_and_stays_aside(database: Path) -> None:
    upkeep.back_up(database, now=NOW)
    damage(database)
    upkeep.restore(database, None, now=NOW + timedelta(hours=1))
    assert noted(database) == "first"
    assert list(database.parent.glob("progress.db.damaged-*"))


def test_a_sound_file_is_not_replaced_unless_a_backup_is_named(database: Path) -> None:
    upkeep.back_up(database, now=NOW)
    with pytest.raises(UsageError, match="is sound; name the backup"):
        upkeep.restore(database, None, now=NOW)


def test_what_is_no_backup_is_refused_and_nothing_changes(database: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.db").write_bytes(b"\x89PNG")
    with pytest.raises(UsageError, match="no backup"):
        upkeep.restore(database, tmp_path / "photo.db", now=NOW)
    assert noted(database) == "first"


def test_without_progress_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(ProgressError, match="no progress yet"):
        upkeep.back_up(tmp_path / "progress.db", now=NOW)
