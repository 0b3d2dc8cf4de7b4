"""SQLite's troubles in a person's words."""

import sqlite3
from pathlib import Path

from quizapp.errors import ProgressError

_BUSY = "another program is using it; close that and try again"
_DAMAGED = "it is damaged; close quizapp and run `quizapp restore`"
_UNREACHABLE = "check its permissions and its folder's, or choose another folder with --home"

_REMEDIES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_PERM: f"it cannot be opened; {_UNREACHABLE}",
    sqlite3.SQLITE_CANTOPEN: f"it cannot be opened; {_UNREACHABLE}",
    sqlite3.SQLITE_READONLY: f"it cannot be written; {_UNREACHABLE}",
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again, nothing recorded is lost",
    sqlite3.SQLITE_IOERR: "the disk refused; check its space and health, nothing recorded is lost",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


class DamagedProgressError(ProgressError):
    """What stands at the progress file's place is no sound database."""


def explained(error: sqlite3.Error, path: Path) -> Exception:
    """What to raise for an SQLite error: a ProgressError, or `error` itself where it is a bug."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary code
    remedy = _REMEDIES.get(code)
    if remedy is None:
        return error
    kind = DamagedProgressError if remedy is _DAMAGED else ProgressError
    return kind(f"{path}: {remedy} ({error})")
