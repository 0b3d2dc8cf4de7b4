"""The steps to newer formats of the progress file, where `formats` leaves off."""

import sqlite3

_M005 = (
    """
    CREATE TABLE exam (
        id INTEGER NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        day TEXT NOT NULL,
        decks TEXT NOT NULL,
        tags TEXT NOT NULL,
        minutes TEXT NOT NULL,
        off TEXT NOT NULL,
        weights TEXT NOT NULL,
        profile TEXT NOT NULL,
        UNIQUE (decks, tags)
    ) STRICT
    """,
    """
    CREATE TABLE planned (
        deck_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        exam_id INTEGER NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
        place INTEGER,
        last_review INTEGER,
        PRIMARY KEY (deck_id, card_id),
        FOREIGN KEY (deck_id, card_id) REFERENCES card (deck_id, card_id)
    ) STRICT
    """,
    "CREATE INDEX planned_place ON planned (place) WHERE place IS NOT NULL",
    """
    CREATE TABLE outlook (
        exam_id INTEGER NOT NULL REFERENCES exam (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        recall REAL NOT NULL,
        unseen INTEGER NOT NULL,
        seconds REAL NOT NULL,
        PRIMARY KEY (exam_id, day)
    ) STRICT
    """,
)


def m005_exams(connection: sqlite3.Connection) -> None:
    """Exams ahead with the time for them, today's part of the plan, and what plans promised."""
    for statement in _M005:
        connection.execute(statement)


_M006 = (
    "ALTER TABLE review ADD COLUMN recall REAL",
    """
    CREATE TABLE forecast (
        id INTEGER NOT NULL PRIMARY KEY,
        made_at INTEGER NOT NULL,
        attempt_id INTEGER REFERENCES attempt (id),
        title TEXT NOT NULL,
        profile TEXT NOT NULL,
        day TEXT NOT NULL,
        tests INTEGER NOT NULL,
        low REAL,
        mean REAL,
        high REAL,
        full_marks REAL,
        passing REAL,
        topics TEXT NOT NULL
    ) STRICT
    """,
)


def m006_forecasts(connection: sqlite3.Connection) -> None:
    """What was forecast: of each answer before it was given, of mocks, of exams."""
    for statement in _M006:
        connection.execute(statement)
