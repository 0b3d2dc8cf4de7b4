"""The progress file's formats, each a step from the one before.

`PRAGMA user_version` holds the number of steps taken. All steps that are missing run in one
exclusive transaction, so that a step that fails leaves the file as it was.
"""

import sqlite3
from collections.abc import Callable, Sequence

from quizapp.storage.formats import m001_initial, m002_marks, m003_mocks, m004_fits
from quizapp.storage.newer_formats import m005_exams, m006_forecasts

APPLICATION_ID = 0x51554950
"""ASCII "QUIP", in the file's header: `file` and SQLite tools can tell whose it is."""

Step = Callable[[sqlite3.Connection], None]

MIGRATIONS: tuple[Step, ...] = (
    *(m001_initial, m002_marks, m003_mocks, m004_fits, m005_exams),
    m006_forecasts,
)
VERSION = len(MIGRATIONS)
"""The format that this program reads and writes."""


def migrate(
    connection: sqlite3.Connection,
    *,
    before: Callable[[int], None],
    steps: Sequence[Step] = MIGRATIONS,
) -> None:
    """Take the steps that the file has not seen; `before(version)` runs first on an old file."""
    version = _version(connection)
    if version >= len(steps):
        return
    if version:
        before(version)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        for step in steps[_version(connection) :]:  # another program may have been faster
            step(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
