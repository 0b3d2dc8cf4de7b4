"""What the progress file knows of the decks on disk: taken in when a file changes, and read back.

Identity is the deck's id and the card's id, never a title, a file name or a wording. What leaves a
file stays here with its progress, marked as not present.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from quizapp.domain.card import Card
from quizapp.domain.deck import Document
from quizapp.storage.content import load_card, load_documents
from quizapp.storage.database import reading, transaction
from quizapp.storage.intake import Read, Seen, read_file, take_in
from quizapp.storage.locations import deck_files, present_files, real

_KNOWN_FILES = "SELECT path, mtime_ns, size, deck_id, present FROM deckfile"
_MISS_FILE = "UPDATE deckfile SET present = 0 WHERE path = ?"
_FORGET_FILE = "DELETE FROM deckfile WHERE path = ?"
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


def refresh(
    connection: sqlite3.Connection, paths: Iterable[Path], *, more: bool = False
) -> list[str]:
    """Take in new and changed deck files, of `paths` (files and folders) and those known before.

    A file with the time and size it had is not read. Of files with one deck id the one that is
    named later in `paths` holds the deck, and those only known before hold it last. Returns
    sentences about paths that lead nowhere; what is wrong with a file that is there is kept, see
    `problems`. A file that never was a deck is known only while it is named; `more` says that
    `paths` come on top of those named before. Raises ProgressError.
    """
    ranks, complaints = _ranked(paths)
    with reading(connection):
        known = {row[0]: Seen(*row[1:]) for row in connection.execute(_KNOWN_FILES)}
        holders = dict(connection.execute("SELECT id, path FROM deck"))
    found = present_files([*ranks, *known])
    gone = [path for path, seen in known.items() if seen.present and path not in found]
    named = known if more else ranks
    strays = [path for path in known if known[path].deck_id is None and path not in named]
    changed = {
        path: read_file(Path(path))
        for path, stat in found.items()
        if path not in strays and (path not in known or known[path].differs(stat))
    }
    claims = _claims(known, found, changed)
    for deck_id, claimants in claims.items():
        holder = _holder(claimants, ranks, before=holders.get(deck_id))
        if holder != holders.get(deck_id) and holder not in changed:
            changed[holder] = read_file(Path(holder))
        holders[deck_id] = holder
    if changed or gone or strays:
        with transaction(connection):
            take_in(connection, known, found, changed, holders)
            connection.executemany(_MISS_FILE, [(path,) for path in gone])
            connection.executemany(_FORGET_FILE, [(path,) for path in strays])
            connection.execute(_SETTLE_PRESENCE)
    return complaints


def forget(connection: sqlite3.Connection, path: Path) -> None:
    """Let go of a deck file: it is known again when it is named again. Progress stays."""
    with transaction(connection):
        connection.execute(_FORGET_FILE, (real(path),))
        connection.execute(_SETTLE_PRESENCE)


def _ranked(paths: Iterable[Path]) -> tuple[dict[str, int], list[str]]:
    """The files that `paths` name, with the place of the last path that names them, from 1."""
    ranks: dict[str, int] = {}
    complaints: list[str] = []
    for rank, path in enumerate(paths, 1):
        files, told = deck_files([path])
        ranks |= dict.fromkeys(files, rank)
        complaints += told
    return ranks, complaints


def _claims(
    known: dict[str, Seen], found: dict[str, tuple[int, int]], changed: dict[str, Read]
) -> dict[str, list[str]]:
    """Deck id -> the files that hold a deck of that id, by name."""
    claims: dict[str, list[str]] = {}
    for path in sorted(found):
        deck = changed[path].deck if path in changed else None
        deck_id = deck.id if deck else known[path].deck_id if path in known else None
        if deck_id:
            claims.setdefault(deck_id, []).append(path)
    return claims


def _holder(claimants: list[str], ranks: dict[str, int], *, before: str | None) -> str:
    """The file that holds a deck: the one named last; of equals the one before, then the first."""
    return max(claimants, key=lambda path: (ranks.get(path, 0), path == before))


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
        told = [problem for (problem,) in connection.execute(query)]
        return told + _twins(connection)


def _twins(connection: sqlite3.Connection) -> list[str]:
    """Files beside each other with one deck id: most likely a copy that was to be another deck."""
    rows = connection.execute(
        "SELECT deckfile.path, deck.path, deck.id FROM deckfile JOIN deck ON deck.id = deck_id"
        " WHERE deckfile.present = 1 AND deckfile.path <> deck.path ORDER BY deckfile.path"
    )
    return [
        f"{path}: {holder} has the id {deck_id} too; give one of them another"
        for path, holder, deck_id in rows
        if Path(path).parent == Path(holder).parent
    ]


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
