"""What the progress file knows of the decks on disk: taken in when a file changes, and read back.

Identity is the deck's id and the card's id, never a title, a file name or a wording. What leaves a
file stays here with its progress, marked as not present.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quizapp.domain.card import Card
from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Deck, Document
from quizapp.errors import DeckError, QuizError
from quizapp.storage.content import dump_card, dump_documents, load_card, load_documents
from quizapp.storage.database import reading, transaction
from quizapp.storage.locations import deck_files, present_files

_NEVER = -1
"""The time of a file that is to be read again, changed or not."""
_KNOWN_FILES = "SELECT path, mtime_ns, size, deck_id, present FROM deckfile"
_PUT_FILE = """
    INSERT INTO deckfile (path, mtime_ns, size, deck_id, present, problem)
    VALUES (?, ?, ?, ?, 1, ?)
    ON CONFLICT (path) DO UPDATE SET mtime_ns = excluded.mtime_ns, size = excluded.size,
        deck_id = excluded.deck_id, present = 1, problem = excluded.problem
"""
_PUT_DECK = """
    INSERT INTO deck (id, title, description, documents, path, sha256, cards, present)
    VALUES (?, ?, ?, ?, ?, ?, ?, 1)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
        documents = excluded.documents, path = excluded.path, sha256 = excluded.sha256,
        cards = excluded.cards
"""
_PUT_CARD = """
    INSERT INTO card (deck_id, card_id, position, present, content, phase, reps, lapses)
    VALUES (?, ?, ?, 1, ?, 'new', 0, 0)
    ON CONFLICT (deck_id, card_id) DO UPDATE
    SET position = excluded.position, present = 1, content = excluded.content
    WHERE present = 0 OR position <> excluded.position OR content <> excluded.content
"""
_DROP_CARDS = """
    UPDATE card SET present = 0
    WHERE deck_id = ? AND present = 1 AND card_id NOT IN (SELECT value FROM json_each(?))
"""
_SETTLE_PRESENCE = """
    UPDATE deck SET present = NOT present
    WHERE present <> EXISTS (SELECT 1 FROM deckfile WHERE deck_id = deck.id AND present = 1)
"""
_DECKS = """
    SELECT deck.id, deck.title, deckfile.path, deck.cards, deckfile.problem
    FROM deck JOIN deckfile ON deckfile.path = deck.path
    WHERE deck.present = 1 ORDER BY deck.title, deck.id
"""


@dataclass(frozen=True, slots=True)
class KnownDeck:
    """A deck whose file is there; `problem` says what is wrong with that file, or is ""."""

    id: str
    title: str
    path: Path
    cards: int
    problem: str


@dataclass(frozen=True, slots=True)
class _Seen:
    """A row of `deckfile`; `stat` is (mtime_ns, size)."""

    stat: tuple[int, int]
    deck_id: str | None
    present: int


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of reading a file: a deck, or the problem with it.

    `lasts` is False where the problem may go without the file being changed.
    """

    deck: Deck | None = None
    sha256: str = ""
    problem: str = ""
    lasts: bool = True


def refresh(connection: sqlite3.Connection, paths: Iterable[Path]) -> list[str]:
    """Take in new and changed deck files, of `paths` (files and folders) and those known before.

    A file with the time and size it had is not read. Returns sentences about paths that lead
    nowhere; what is wrong with a file that is there is kept, see `problems`. Raises ProgressError.
    """
    files, complaints = deck_files(paths)
    with reading(connection):
        known = {
            path: _Seen((mtime_ns, size), deck_id, present)
            for path, mtime_ns, size, deck_id, present in connection.execute(_KNOWN_FILES)
        }
    found = present_files([*files, *known])
    gone = [path for path, seen in known.items() if seen.present and path not in found]
    changed = {
        path: _read(Path(path))
        for path, stat in found.items()
        if path not in known or not known[path].present or known[path].stat != stat
    }
    if changed or gone:
        with transaction(connection):
            _take_in(connection, known, found, changed)
            connection.executemany(
                "UPDATE deckfile SET present = 0 WHERE path = ?", [(path,) for path in gone]
            )
            connection.execute(_SETTLE_PRESENCE)
    return complaints


def _read(path: Path) -> _Read:
    from hashlib import sha256  # noqa: PLC0415 - only where a file has changed

    from quizapp.storage.deckfile import parse_deck, read_bytes  # noqa: PLC0415 - likewise

    try:
        data = read_bytes(path)
        return _Read(parse_deck(data, path=str(path)), sha256(data).hexdigest())
    except QuizError as error:
        return _Read(problem=clean(str(error)), lasts=isinstance(error, DeckError))


def _take_in(
    connection: sqlite3.Connection,
    known: dict[str, _Seen],
    found: dict[str, tuple[int, int]],
    changed: dict[str, _Read],
) -> None:
    owners = _owners(known, found, changed)
    for path, read in changed.items():
        mtime_ns, size = found[path] if read.lasts else (_NEVER, found[path][1])
        deck_id, problem = known[path].deck_id if path in known else None, read.problem
        if read.deck is not None:
            deck_id = read.deck.id
            owner = owners.setdefault(deck_id, path)
            if owner == path:
                _put_deck(connection, read.deck, path=path, sha256=read.sha256)
            else:
                problem = f"{path}: {owner} has the id {deck_id} too; give one of them another"
                deck_id, mtime_ns = None, _NEVER  # the other may go
        connection.execute(_PUT_FILE, (path, mtime_ns, size, deck_id, problem))


def _owners(
    known: dict[str, _Seen], found: dict[str, tuple[int, int]], changed: dict[str, _Read]
) -> dict[str, str]:
    """Deck id -> the path that had it before and has it still."""
    owners: dict[str, str] = {}
    for path, seen in known.items():
        read = changed.get(path, _Read())
        if path in found and seen.deck_id and (not read.deck or read.deck.id == seen.deck_id):
            owners.setdefault(seen.deck_id, path)
    return owners


def _put_deck(connection: sqlite3.Connection, deck: Deck, *, path: str, sha256: str) -> None:
    documents = dump_documents(deck.documents)
    connection.execute(
        _PUT_DECK,
        (deck.id, deck.title, deck.description, documents, path, sha256, len(deck.cards)),
    )
    connection.execute(_DROP_CARDS, (deck.id, json.dumps([card.id for card in deck.cards])))
    connection.executemany(
        _PUT_CARD,
        [(deck.id, card.id, position, dump_card(card)) for position, card in enumerate(deck.cards)],
    )


def decks(connection: sqlite3.Connection) -> list[KnownDeck]:
    """The decks whose files are there, by title."""
    with reading(connection):
        rows = connection.execute(_DECKS).fetchall()
    return [
        KnownDeck(deck_id, title, Path(path), cards, problem)
        for deck_id, title, path, cards, problem in rows
    ]


def deck_at(connection: sqlite3.Connection, path: str) -> tuple[str | None, str]:
    """The id of the deck in a file that `refresh` has seen, and what is wrong with the file."""
    query = "SELECT deck_id, problem FROM deckfile WHERE path = ?"
    with reading(connection):
        deck_id, problem = connection.execute(query, (path,)).fetchone()
    return deck_id, problem


def problems(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the deck files that are there."""
    query = "SELECT problem FROM deckfile WHERE present = 1 AND problem <> '' ORDER BY path"
    with reading(connection):
        return [problem for (problem,) in connection.execute(query)]


def describe(connection: sqlite3.Connection, deck_id: str) -> tuple[str, tuple[Document, ...]]:
    """A deck's title and documents."""
    with reading(connection):
        title, documents = connection.execute(
            "SELECT title, documents FROM deck WHERE id = ?", (deck_id,)
        ).fetchone()
    return title, load_documents(documents)


def card(connection: sqlite3.Connection, deck_id: str, card_id: str) -> Card:
    """A card as last read from its deck file."""
    with reading(connection):
        row = connection.execute(
            "SELECT content FROM card WHERE deck_id = ? AND card_id = ?", (deck_id, card_id)
        ).fetchone()
    return load_card(card_id, row[0])
