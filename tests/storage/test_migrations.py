"""An old progress file becomes a new one whole, or stays as it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from sqlmodel import SQLModel, create_engine

from quizapp.domain.deck import Deck
from quizapp.errors import ProgressError
from quizapp.storage import database, formats, migrations, newer_formats, tables
from quizapp.storage.catalogue import refresh
from quizapp.storage.database import connect, open_progress
from quizapp.storage.marks import siblings
from quizapp.storage.migrations import APPLICATION_ID, MIGRATIONS, migrate
from tests.conftest import WriteDeck

Facts = dict[str, object]


def _structure(connection: sqlite3.Connection) -> Facts:
    """Everything SQLite knows of the tables, but for the wording of the SQL."""
    listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = [name for (name,) in connection.execute(listed)]
    strict = {row[1]: row[5] for row in connection.execute("PRAGMA table_list")}
    return {name: (strict[name], *_table(connection, name)) for name in tables}


def _table(connection: sqlite3.Connection, name: str) -> tuple[object, ...]:
    columns = connection.execute(f"PRAGMA table_xinfo({name})").fetchall()
    keys = connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
    indexes = {}
    for _, index, unique, origin, is_partial in connection.execute(f"PRAGMA index_list({name})"):
        parts = connection.execute(f"PRAGMA index_xinfo({index})").fetchall()
        sql = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE name = ?", (index,)
        ).fetchone()[0]
        where = " ".join(sql.split("WHERE")[1].split()) if is_partial else ""
        label = index if origin == "c" else origin
        indexes[label] = (unique, origin, where, parts)
    return columns, sorted(key[2:] for key in keys), indexes


def test_the_migrated_file_is_the_one_that_the_tables_describe(home: Path, now: datetime) -> None:
    described = create_engine(f"sqlite:///{home.parent / 'described.db'}")
    SQLModel.metadata.create_all(described)
    described.dispose()
    with (
        closing(open_progress(home / "progress.db", now=now)) as migrated,
        closing(sqlite3.connect(home.parent / "described.db")) as expected,
    ):
        structure = _structure(migrated)
        assert structure == _structure(expected)
        assert tables.Deck.__tablename__ in structure


def test_a_new_file_says_whose_it_is_and_needs_no_backup(home: Path, now: datetime) -> None:
    with closing(open_progress(home / "progress.db", now=now)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert not (home / "backups").exists()


@pytest.fixture
def old_file(home: Path, now: datetime) -> Path:
    path = home / "progress.db"
    with closing(open_progress(path, now=now)) as connection:
        connection.execute("INSERT INTO meta VALUES ('kept', 'yes')")
    return path


def _add_colour(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE deck ADD COLUMN colour TEXT")


def _add_and_fail(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = 'no'")
    connection.execute("CREATE TABLE half (x)")
    raise sqlite3.OperationalError("no such function: colour")


@pytest.fixture
def newer(old_file: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """An old file, before a program that knows one format more, reached by the step given."""
    steps = (*MIGRATIONS, request.param)
    monkeypatch.setattr(database, "migrate", partial(migrate, steps=steps))
    monkeypatch.setattr(database, "VERSION", len(steps))
    return old_file


@pytest.mark.parametrize("newer", [_add_colour], indirect=True)
def test_an_newer_is_copied_and_migrated(newer: Path, now: datetime) -> None:
    with closing(open_progress(newer, now=now)) as connection:
        assert connection.execute("SELECT value FROM meta").fetchone()[0] == "yes"
        assert connection.execute("SELECT colour FROM deck").fetchall() == []
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS) + 1
    (copy,) = (newer.parent / "backups").iterdir()
    assert copy.name == f"progress-20261121T120000Z-v{len(MIGRATIONS)}.db"
    with closing(sqlite3.connect(copy)) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert backup.execute("SELECT value FROM meta").fetchone()[0] == "yes"


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_a_file_of_every_older_version_is_copied_and_migrated(
    home: Path, now: datetime, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    path = home / "progress.db"
    with monkeypatch.context() as older:
        older.setattr(database, "migrate", partial(migrate, steps=MIGRATIONS[:version]))
        older.setattr(database, "VERSION", version)
        with closing(open_progress(path, now=now)) as connection:
            connection.execute("INSERT INTO meta VALUES ('kept', 'yes')")
    with closing(open_progress(path, now=now)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert connection.execute("SELECT value FROM meta").fetchone()[0] == "yes"
    (copy,) = (home / "backups").iterdir()
    assert copy.name.endswith(f"-v{version}.db")
    with closing(sqlite3.connect(copy)) as backup:
        assert backup.execute("PRAGMA user_version").fetchone()[0] == version
        assert backup.execute("SELECT value FROM meta").fetchone()[0] == "yes"


@pytest.mark.parametrize("newer", [_add_and_fail], indirect=True)
def test_a_step_that_fails_leaves_the_file_as_it_was(newer: Path, now: datetime) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_progress(newer, now=now)
    with closing(connect(newer)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
        assert connection.execute("SELECT value FROM meta").fetchone()[0] == "yes"
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE name = 'half'")
        assert tables.fetchone() is None


def test_a_file_from_the_future_is_refused_and_not_written(old_file: Path, now: datetime) -> None:
    with closing(connect(old_file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = old_file.read_bytes()
    with pytest.raises(ProgressError, match=r"newer quizapp \(format 99.*update quizapp"):
        open_progress(old_file, now=now)
    assert old_file.read_bytes() == before


def test_no_step_commits_behind_our_back() -> None:
    for module in (migrations, formats, newer_formats):
        assert "executescript" not in Path(module.__file__).read_text(encoding="utf-8")


def test_the_cards_of_an_older_file_learn_their_facts_from_the_decks(
    home: Path, small_deck: Deck, write_deck: WriteDeck, now: datetime
) -> None:
    first, second, third = small_deck.cards
    twin = replace(second, sources=first.sources)
    deck = write_deck(replace(small_deck, cards=(first, twin, third)))
    with closing(open_progress(home / "progress.db", now=now)) as connection:
        refresh(connection, [deck])
        content = connection.execute("SELECT card_id, content FROM card").fetchall()
    (home / "progress.db").unlink()
    with closing(connect(home / "progress.db")) as old:
        migrate(old, before=lambda _: None, steps=MIGRATIONS[:1])
        seen = deck.stat()
        old.execute("INSERT INTO deck VALUES ('pak-us', '', '', '[]', ?, '', 3, 1)", (str(deck),))
        old.execute(
            "INSERT INTO deckfile VALUES (?, ?, ?, 'pak-us', 1, '')",
            (str(deck), seen.st_mtime_ns, seen.st_size),
        )
        old.executemany(
            "INSERT INTO card (deck_id, card_id, position, present, content, phase, reps, lapses)"
            " VALUES ('pak-us', ?, 0, 1, ?, 'new', 0, 0)",
            content,
        )
    with closing(open_progress(home / "progress.db", now=now)) as connection:
        refresh(connection, [deck])
        assert list(siblings(connection, ("pak-us", first.id))) == [("pak-us", twin.id)]
