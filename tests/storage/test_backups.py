"""Progress can be brought back, and what is damaged is kept."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from quizapp.errors import ProgressError
from quizapp.storage import backups
from quizapp.storage.database import connect, open_progress
from quizapp.storage.reviews import Recorded
from quizapp.storage.troubles import DamagedProgressError

DAY = timedelta(days=1)
Answer = Callable[..., Recorded]


def _answers(path: Path) -> int:
    with closing(connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM review").fetchone()[0])


def test_a_day_with_answers_is_copied_once(
    progress_file: Path, answer: Answer, now: datetime
) -> None:
    answer("seato-year")
    copy = backups.back_up_daily(progress_file, now=now)
    assert copy is not None
    assert _answers(copy) == 1
    assert backups.back_up_daily(progress_file, now=now + DAY / 2) is None
    assert backups.back_up_daily(progress_file, now=now + DAY) is not None


@pytest.mark.usefixtures("progress")
def test_progress_without_answers_is_not_copied(progress_file: Path, now: datetime) -> None:
    assert backups.back_up_daily(progress_file, now=now) is None
    assert not (progress_file.parent / "backups").exists()


def test_the_five_newest_copies_are_kept(
    progress_file: Path, answer: Answer, now: datetime
) -> None:
    answer("seato-year")
    for day in range(8):
        backups.back_up_daily(progress_file, now=now + day * DAY)
    kept = backups.backups(progress_file)
    assert [backups.taken_at(copy) for copy in kept] == [now + day * DAY for day in (7, 6, 5, 4, 3)]


def test_other_files_among_the_copies_are_left_alone(
    progress_file: Path, answer: Answer, now: datetime
) -> None:
    answer("seato-year")
    stray = progress_file.parent / "backups" / "progress-mine-v1.db"
    stray.parent.mkdir()
    stray.write_text("mine")
    for day in range(8):
        backups.back_up_daily(progress_file, now=now + day * DAY)
    assert stray.read_text() == "mine"
    assert stray not in backups.backups(progress_file)


def test_a_damaged_file_never_pushes_a_good_copy_out(
    progress_file: Path, answer: Answer, progress: sqlite3.Connection, now: datetime
) -> None:
    answer("seato-year")
    good = backups.back_up_daily(progress_file, now=now)
    progress.close()
    _scratch(progress_file, page=b"Whom did Ayub Khan")
    for day in range(1, 7):
        with pytest.raises(DamagedProgressError, match="quizapp restore"):
            backups.back_up_daily(progress_file, now=now + day * DAY)
    assert backups.backups(progress_file) == [good]


def test_the_newest_good_copy_comes_back(
    progress_file: Path, answer: Answer, progress: sqlite3.Connection, now: datetime
) -> None:
    answer("seato-year")
    backups.back_up_daily(progress_file, now=now)
    answer("aid-total")
    newest = backups.back_up_daily(progress_file, now=now + DAY)
    assert newest is not None
    newest.write_bytes(b"garbage" * 1000)
    progress.close()
    progress_file.write_bytes(b"not a database, but long enough to be one" * 100)
    with pytest.raises(DamagedProgressError):
        open_progress(progress_file, now=now + 2 * DAY)
    told = backups.recover(progress_file, now=now + 2 * DAY)
    aside = progress_file.with_name("progress.db.damaged-20261123T120000Z")
    assert str(aside) in told
    assert "21 November 2026, 12:00 UTC" in told
    assert aside.read_bytes().startswith(b"not a database")
    open_progress(progress_file, now=now).close()
    assert _answers(progress_file) == 1


def test_without_a_copy_the_damaged_file_is_kept_and_progress_starts_afresh(
    home: Path, now: datetime
) -> None:
    home.mkdir()
    path = home / "progress.db"
    path.write_bytes(b"garbage" * 1000)
    path.with_name("progress.db-wal").write_bytes(b"its log")
    told = backups.recover(path, now=now)
    assert "starts afresh" in told
    kept = sorted(file.name for file in home.iterdir())
    assert kept == [
        "progress.db.damaged-20261121T120000Z",
        "progress.db.damaged-20261121T120000Z-wal",
    ]
    open_progress(path, now=now).close()
    assert _answers(path) == 0


def test_what_was_set_aside_is_never_written_over(home: Path, now: datetime) -> None:
    home.mkdir()
    for damage in ("first", "second", "third"):
        (home / "progress.db").write_text(damage)
        backups.recover(home / "progress.db", now=now)
    assert sorted(file.read_text() for file in home.iterdir()) == ["first", "second", "third"]


def test_a_file_cut_to_nothing_is_noticed_where_there_is_a_copy(
    progress_file: Path, answer: Answer, progress: sqlite3.Connection, now: datetime
) -> None:
    answer("seato-year")
    backups.back_up_daily(progress_file, now=now)
    progress.close()
    progress_file.write_bytes(b"")
    with pytest.raises(DamagedProgressError, match="it is empty"):
        open_progress(progress_file, now=now)


def test_a_log_left_behind_without_its_file_does_no_harm(
    progress_file: Path, answer: Answer, progress: sqlite3.Connection, now: datetime
) -> None:
    answer("seato-year")
    wal = progress_file.with_name("progress.db-wal")
    left = wal.read_bytes()
    progress.close()
    progress_file.unlink()
    wal.write_bytes(left)
    open_progress(progress_file, now=now).close()
    assert _answers(progress_file) == 0


def test_an_old_log_is_not_played_into_a_restored_copy(
    progress_file: Path, answer: Answer, progress: sqlite3.Connection, now: datetime
) -> None:
    answer("seato-year")
    copy = backups.back_up_daily(progress_file, now=now)
    assert copy is not None
    answer("aid-total")
    wal = progress_file.with_name("progress.db-wal")
    left = wal.read_bytes()
    progress.close()
    wal.write_bytes(left)
    backups.restore(progress_file, copy)
    open_progress(progress_file, now=now).close()
    assert _answers(progress_file) == 1


def test_a_copy_that_cannot_be_written_says_so(
    progress_file: Path, answer: Answer, now: datetime
) -> None:
    answer("seato-year")
    (progress_file.parent / "backups").write_text("in the way")
    with pytest.raises(ProgressError, match="cannot be written"):
        backups.back_up_daily(progress_file, now=now)


def test_a_copy_that_finds_the_disk_full_leaves_nothing_behind(
    progress_file: Path, answer: Answer, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("seato-year")

    def full(part: Path, _place: Path) -> None:
        raise OSError(28, "No space left on device", str(part))

    monkeypatch.setattr(backups, "_settle", full)
    with pytest.raises(ProgressError, match="No space left"):
        backups.back_up_daily(progress_file, now=now)
    assert list((progress_file.parent / "backups").iterdir()) == []


def _scratch(path: Path, *, page: bytes) -> None:
    """Overwrite the 4096-byte page that holds `page`."""
    data = bytearray(path.read_bytes())
    start = data.index(page) // 4096 * 4096
    data[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(data)
