"""The steps from each format of the progress file to the next; `migrations` takes them."""

import sqlite3

_M001 = (
    """
    CREATE TABLE deck (
        id TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        documents TEXT NOT NULL,
        path TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        cards INTEGER NOT NULL,
        present INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE deckfile (
        path TEXT NOT NULL PRIMARY KEY,
        mtime_ns INTEGER NOT NULL,
        size INTEGER NOT NULL,
        deck_id TEXT REFERENCES deck (id),
        present INTEGER NOT NULL,
        problem TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE card (
        deck_id TEXT NOT NULL REFERENCES deck (id),
        card_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        present INTEGER NOT NULL,
        content TEXT NOT NULL,
        phase TEXT NOT NULL,
        step INTEGER,
        stability REAL,
        difficulty REAL,
        due INTEGER,
        last_review INTEGER,
        reps INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        PRIMARY KEY (deck_id, card_id)
    ) STRICT
    """,
    """
    CREATE INDEX card_learning ON card (deck_id, due)
    WHERE present = 1 AND phase IN ('learning', 'relearning')
    """,
    "CREATE INDEX card_review ON card (deck_id, due) WHERE present = 1 AND phase = 'review'",
    "CREATE INDEX card_new ON card (deck_id, position) WHERE present = 1 AND phase = 'new'",
    """
    CREATE TABLE attempt (
        id INTEGER NOT NULL PRIMARY KEY,
        uuid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        learner TEXT NOT NULL,
        started_at INTEGER NOT NULL,
        finished_at INTEGER
    ) STRICT
    """,
    """
    CREATE TABLE review (
        id INTEGER NOT NULL PRIMARY KEY,
        attempt_id INTEGER NOT NULL REFERENCES attempt (id),
        deck_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        reviewed_at INTEGER NOT NULL,
        rating INTEGER NOT NULL,
        phase TEXT NOT NULL,
        mode TEXT NOT NULL,
        correct INTEGER NOT NULL,
        response TEXT NOT NULL,
        milliseconds INTEGER NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        FOREIGN KEY (deck_id, card_id) REFERENCES card (deck_id, card_id)
    ) STRICT
    """,
    "CREATE INDEX review_card ON review (deck_id, card_id)",
    "CREATE INDEX review_day ON review (reviewed_at, phase)",
    """
    CREATE TABLE undo (
        review_id INTEGER NOT NULL PRIMARY KEY REFERENCES review (id),
        undone_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT",
)


def m001_initial(connection: sqlite3.Connection) -> None:
    """Decks as last read, attempts, and a log of reviews that can only grow."""
    for statement in _M001:
        connection.execute(statement)
    for table in ("review", "undo"):
        for change in ("UPDATE", "DELETE"):
            connection.execute(
                f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table}"
                " BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END"
            )


_M002 = (
    "ALTER TABLE card ADD COLUMN fact TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE card ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card ADD COLUMN buried_until INTEGER",
    "ALTER TABLE review ADD COLUMN confidence TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE review ADD COLUMN scheduled INTEGER NOT NULL DEFAULT 1",
    *(f"DROP INDEX {name}" for name in ("card_learning", "card_review", "card_new", "review_day")),
    """
    CREATE INDEX card_learning ON card (deck_id, due, buried_until)
    WHERE present = 1 AND suspended = 0 AND phase IN ('learning', 'relearning')
    """,
    """
    CREATE INDEX card_review ON card (deck_id, due, buried_until)
    WHERE present = 1 AND suspended = 0 AND phase = 'review'
    """,
    """
    CREATE INDEX card_new ON card (deck_id, position, buried_until)
    WHERE present = 1 AND suspended = 0 AND phase = 'new'
    """,
    "CREATE INDEX card_fact ON card (deck_id, fact) WHERE fact <> ''",
    "CREATE INDEX review_day ON review (reviewed_at, phase, scheduled)",
    """
    CREATE TABLE note (
        id INTEGER NOT NULL PRIMARY KEY,
        deck_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        noted_at INTEGER NOT NULL,
        learner TEXT NOT NULL,
        text TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        resolved_at INTEGER,
        FOREIGN KEY (deck_id, card_id) REFERENCES card (deck_id, card_id)
    ) STRICT
    """,
    "CREATE INDEX note_card ON note (deck_id, card_id)",
    "UPDATE deckfile SET mtime_ns = -1",
)


def m002_marks(connection: sqlite3.Connection) -> None:
    """Cards set aside, what learners say of them, and answers that do not move the schedule.

    Every deck file counts as changed, so that its cards are read again with their facts.
    """
    for statement in _M002:
        connection.execute(statement)


_M003 = (
    """
    CREATE TABLE mock (
        attempt_id INTEGER NOT NULL PRIMARY KEY REFERENCES attempt (id),
        profile TEXT NOT NULL,
        title TEXT NOT NULL,
        rules TEXT NOT NULL,
        state TEXT NOT NULL,
        holder TEXT NOT NULL,
        position INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        marks TEXT,
        full_marks TEXT,
        passed INTEGER
    ) STRICT
    """,
    "CREATE UNIQUE INDEX mock_open ON mock (state) WHERE state = 'open'",
    """
    CREATE TABLE mockquestion (
        attempt_id INTEGER NOT NULL REFERENCES mock (attempt_id),
        number INTEGER NOT NULL,
        section TEXT NOT NULL,
        deck_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        content TEXT NOT NULL,
        options TEXT NOT NULL,
        key INTEGER NOT NULL,
        chosen INTEGER,
        confidence TEXT NOT NULL,
        flagged INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        PRIMARY KEY (attempt_id, number),
        FOREIGN KEY (deck_id, card_id) REFERENCES card (deck_id, card_id)
    ) STRICT
    """,
)


def m003_mocks(connection: sqlite3.Connection) -> None:
    """Mock exams: the paper as it was drawn, the answer sheet, the clock, the marks."""
    for statement in _M003:
        connection.execute(statement)


_M004 = (
    "ALTER TABLE review ADD COLUMN shift INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE deck ADD COLUMN retention REAL",
    """
    CREATE TABLE fit (
        id INTEGER NOT NULL PRIMARY KEY,
        model TEXT NOT NULL,
        version INTEGER NOT NULL,
        parameters TEXT NOT NULL,
        fitted_at INTEGER NOT NULL,
        reviews INTEGER NOT NULL
    ) STRICT
    """,
)


def m004_fits(connection: sqlite3.Connection) -> None:
    """A memory model of the learner's own, a retention of each deck's own, days that were moved."""
    for statement in _M004:
        connection.execute(statement)
