"""The progress file's door: connections that keep what they are told, and transactions.

Every connection is in autocommit mode with its pragmas set and read back. Writes go through
`transaction`, reads through `reading`; both turn SQLite's troubles into a ProgressError that says
what to do, and leave programming errors as they are.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from quizapp.errors import ProgressError
from quizapp.storage.backups import back_up, newest_good
from quizapp.storage.migrations import APPLICATION_ID, VERSION, migrate
from quizapp.storage.troubles import DamagedProgressError, explained

BUSY_SECONDS = 5
"""How long to wait for another program's write."""

_OLDEST = (3, 37, 0)  # knows strict tables
_CHECKED = 2 * 1024 * 1024  # bytes; a check of that takes about three milliseconds

_PRAGMAS = (
    ("busy_timeout", BUSY_SECONDS * 1000, BUSY_SECONDS * 1000),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("fullfsync", "ON", 1),  # macOS: a plain fsync leaves the data in the drive's cache
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the progress file, in autocommit mode, its pragmas set and checked.

    It may be handed from one thread to another, not used by two at once. Raises ProgressError.
    """
    connection = _open(path)
    try:
        _set_pragmas(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def open_progress(path: Path, *, now: datetime) -> sqlite3.Connection:
    """A connection to the progress file, made or migrated where needed.

    Raises DamagedProgressError where the file is no sound database, and ProgressError where it
    belongs to another program or a newer quizapp, is locked, or cannot be written.
    """
    _make_folder(path.parent)
    _refuse_emptied(path)
    connection = _open(path)
    try:
        with reading(connection):
            _refuse_strangers(connection, path)  # before the pragmas, which write
            _set_pragmas(connection, path)
            _refuse_damage(connection, path)
            migrate(connection, before=lambda version: _keep(connection, path, version, now))
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None]:
    """Run the body as one write: all of it on disk at the end, or none of it.

    The lock is taken first (BEGIN IMMEDIATE), so that what the body reads still holds when it
    writes. Raises ProgressError.
    """
    with reading(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            # SQLite may have rolled back by itself; the first error is the one to tell.
            with suppress(sqlite3.Error):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Generator[None]:
    """Run the body with SQLite's troubles told as ProgressError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise explained(error, _path(connection)) from error


def find_faults(connection: sqlite3.Connection) -> list[str]:
    """Read the whole file, and say what is wrong with it. Raises ProgressError."""
    with reading(connection):
        findings = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [finding for finding in findings if finding != "ok"] + [
        f"a row of {table} refers to a missing {parent}" for table, _, parent, _ in strays
    ]


def _open(path: Path) -> sqlite3.Connection:
    if sqlite3.sqlite_version_info < _OLDEST:
        raise ProgressError(
            f"this Python comes with SQLite {sqlite3.sqlite_version}; quizapp needs"
            f" {'.'.join(map(str, _OLDEST))} or newer, as newer Pythons have it"
        )
    try:
        return sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise explained(error, path) from error


def _set_pragmas(connection: sqlite3.Connection, path: Path) -> None:
    for name, value, expected in _PRAGMAS:
        try:
            connection.execute(f"PRAGMA {name} = {value}")
            held = connection.execute(f"PRAGMA {name}").fetchone()[0]
        except sqlite3.Error as error:
            raise explained(error, path) from error
        if held != expected:
            raise ProgressError(
                f"{path}: SQLite keeps {name} at {held} where {value} is needed; if the folder is"
                " on a network drive, choose another with --home"
            )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProgressError(
            f"{folder}: the folder cannot be made ({error.strerror}); choose another with --home"
        ) from error


def _refuse_emptied(path: Path) -> None:
    if path.is_file() and not path.stat().st_size and newest_good(path):
        raise DamagedProgressError(f"{path}: it is empty; close quizapp and run `quizapp restore`")


def _refuse_strangers(connection: sqlite3.Connection, path: Path) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION_ID and (owner or version or tables):
        raise ProgressError(
            f"{path}: this is another program's database; move it away or choose another folder"
            " with --home"
        )
    if version > VERSION:
        raise ProgressError(
            f"{path}: written by a newer quizapp (format {version}, this one knows {VERSION});"
            " update quizapp"
        )


def _refuse_damage(connection: sqlite3.Connection, path: Path) -> None:
    if path.stat().st_size > _CHECKED:
        return
    finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if finding != "ok":
        raise DamagedProgressError(f"{path}: it is damaged; run `quizapp restore` ({finding})")


def _keep(connection: sqlite3.Connection, path: Path, version: int, now: datetime) -> None:
    back_up(connection, path, version=version, now=now)


def _path(connection: sqlite3.Connection) -> Path:
    texts, connection.text_factory = connection.text_factory, bytes  # a name may be no UTF-8
    try:
        return Path(os.fsdecode(connection.execute("PRAGMA database_list").fetchone()[2]))
    finally:
        connection.text_factory = texts
