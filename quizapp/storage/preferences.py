"""What the app remembers of a learner's choices, beside the log: a few words by name."""

import sqlite3

from quizapp.storage.database import reading, transaction

_PREFIX = "preference."


def remember(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a choice in place of the one before. Raises ProgressError."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_PREFIX + name, value),
        )


def recall(connection: sqlite3.Connection, name: str) -> str:
    """A choice that was kept, or "". Raises ProgressError."""
    with reading(connection):
        row = connection.execute(
            "SELECT value FROM meta WHERE key = ?", (_PREFIX + name,)
        ).fetchone()
    return str(row[0]) if row else ""
