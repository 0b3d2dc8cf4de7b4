"""Copies of the progress file, and the way back to one when the file is damaged.

Copies stand in `backups/` beside the file, named for their time and format. A copy counts only
once it is whole and checked; the five newest are kept. A damaged file is moved aside, not deleted.
"""

import os
import re
import shutil
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizapp.errors import ProgressError
from quizapp.storage.migrations import APPLICATION_ID, VERSION
from quizapp.storage.moments import from_stamp, stamp
from quizapp.storage.troubles import DamagedProgressError, explained

KEPT = 5
"""How many copies are kept."""

_DAY = timedelta(days=1)
_PARTS = ("-wal", "-shm", "")


def backups(path: Path) -> list[Path]:
    """The copies of a progress file, newest first."""
    name = re.compile(rf"{re.escape(path.stem)}-\d{{8}}T\d{{6}}Z-v\d+\.db")
    copies = _folder(path).glob("*.db")
    return sorted((copy for copy in copies if name.fullmatch(copy.name)), reverse=True)


def taken_at(backup: Path) -> datetime:
    """When a copy was made, in UTC, by its name."""
    return from_stamp(backup.stem.rsplit("-", 2)[1])


def newest_good(path: Path) -> Path | None:
    """The newest copy that this program can use, or None."""
    return next((backup for backup in backups(path) if is_good(backup)), None)


def back_up(connection: sqlite3.Connection, path: Path, *, version: int, now: datetime) -> Path:
    """Copy the progress file, check the copy, and drop all but the newest copies.

    Raises ProgressError where the copy cannot be written or the file is damaged.
    """
    copy = _folder(path) / f"{path.stem}-{stamp(now)}-v{version}.db"
    part = copy.with_suffix(".part")
    with _told(copy):
        copy.parent.mkdir(exist_ok=True)
        try:
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(part)) as target:
                connection.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
                sound = _is_sound(target)
            if not sound:
                raise DamagedProgressError(f"{path}: it is damaged; run `quizapp restore`")
            _settle(part, copy)
        finally:
            part.unlink(missing_ok=True)
        for old in backups(path)[KEPT:]:
            old.unlink()
    return copy


def back_up_daily(path: Path, *, now: datetime) -> Path | None:
    """Copy the progress file unless that was done within a day or it holds no answers.

    Opens its own connection, so that it can run beside the app. Raises ProgressError.
    """
    newest = next(iter(backups(path)), None)
    if newest and abs(now - taken_at(newest)) < _DAY:
        return None
    with _told(path), closing(_read_only(path)) as connection:
        if not connection.execute("SELECT EXISTS (SELECT 1 FROM review)").fetchone()[0]:
            return None
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        return back_up(connection, path, version=version, now=now)


def recover(path: Path, *, now: datetime) -> str:
    """Move a progress file aside and put the newest good copy in its place; say what was done.

    Where there is no good copy the place is left empty. Raises ProgressError.
    """
    with _told(path):
        aside = set_aside(path, now=now)
        good = newest_good(path)
        if good is None:
            return (
                f"{path.name} is damaged and was moved to {aside}; there is no backup of it,"
                " so progress starts afresh"
            )
        restore(path, good)
        when = taken_at(good).astimezone(UTC)
        return (
            f"{path.name} is damaged and was moved to {aside}; progress is back as of"
            f" {when:%d %B %Y, %H:%M} UTC, from {good.name}"
        )


def set_aside(path: Path, *, now: datetime) -> Path:
    """Move a progress file and what SQLite keeps beside it; the file's new place."""
    aside = path.with_name(f"{path.name}.damaged-{stamp(now)}")
    while aside.exists():
        aside = aside.with_name(f"{aside.name}+")
    with _told(path):
        for suffix in _PARTS:
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    return aside


def refuse_in_use(path: Path) -> None:
    """Raise ProgressError where another program has a sound progress file open."""
    with _told(path), closing(sqlite3.connect(path)) as connection:
        # SQLite leaves write-ahead logging for the only connection alone; opening goes back to it.
        connection.execute("PRAGMA journal_mode = DELETE")


def restore(path: Path, backup: Path) -> None:
    """Put a copy in the place of a progress file that nobody has open. Raises ProgressError."""
    part = path.with_suffix(".part")
    with _told(path):
        shutil.copyfile(backup, part)
        for suffix in _PARTS[:2]:  # SQLite would play the old file's write-ahead log into the copy
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        _settle(part, path)


def is_good(backup: Path) -> bool:
    """Whether a copy is whole and of a format that this program can use."""
    try:
        with closing(_read_only(backup)) as connection:
            owner = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            return owner == APPLICATION_ID and version <= VERSION and _is_sound(connection)
    except sqlite3.DatabaseError:
        return False


def _is_sound(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _settle(part: Path, place: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(place)


def _folder(path: Path) -> Path:
    return path.parent / "backups"


@contextmanager
def _told(path: Path) -> Generator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    except OSError as error:
        raise ProgressError(
            f"{path}: it cannot be written ({error.strerror}); check the folder and the disk"
        ) from error
