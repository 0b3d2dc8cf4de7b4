"""Deck files that are new or have changed, read and put into the progress file."""

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Deck
from quizapp.domain.siblings import fact_of
from quizapp.errors import DeckError, QuizError
from quizapp.storage.content import dump_card, dump_documents

_NEVER = -1
"""The time of a file that is to be read again, changed or not."""
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
    INSERT INTO card (deck_id, card_id, position, present, content, fact, phase, reps, lapses)
    VALUES (?, ?, ?, 1, ?, ?, 'new', 0, 0)
    ON CONFLICT (deck_id, card_id) DO UPDATE
    SET position = excluded.position, present = 1, content = excluded.content, fact = excluded.fact
    WHERE present = 0 OR position <> excluded.position OR content <> excluded.content
        OR fact <> excluded.fact
"""
_DROP_CARDS = """
    UPDATE card SET present = 0
    WHERE deck_id = ? AND present = 1 AND card_id NOT IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A row of `deckfile` but for its path."""

    mtime_ns: int
    size: int
    deck_id: str | None
    present: int

    def differs(self, stat: tuple[int, int]) -> bool:
        """Whether the file is not the one that was read, by its (mtime_ns, size)."""
        return not self.present or (self.mtime_ns, self.size) != stat


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a file: a deck, or the problem with it.

    `lasts` is False where the problem may go without the file being changed.
    """

    deck: Deck | None = None
    sha256: str = ""
    problem: str = ""
    lasts: bool = True


def read_file(path: Path) -> Read:
    """Read a deck file."""
    from hashlib import sha256  # noqa: PLC0415 - only where a file has changed

    from quizapp.storage.deckfile import parse_deck, read_bytes  # noqa: PLC0415 - likewise

    try:
        data = read_bytes(path)
        return Read(parse_deck(data, path=str(path)), sha256(data).hexdigest())
    except QuizError as error:
        return Read(problem=clean(str(error)), lasts=isinstance(error, DeckError))


def take_in(
    connection: sqlite3.Connection,
    known: dict[str, Seen],
    found: dict[str, tuple[int, int]],
    changed: dict[str, Read],
    holders: dict[str, str],
) -> None:
    """Put files that were read on record, and of those that hold a deck the deck with its cards.

    `found` has the (mtime_ns, size) of each, `holders` the path that holds the deck of an id. The
    caller holds the transaction.
    """

    def is_copy(path: str) -> bool:
        deck = changed[path].deck
        return deck is not None and holders[deck.id] != path

    for path in sorted(changed, key=is_copy):  # a copy points at the deck that its holder brings
        file = changed[path]
        mtime_ns, size = found[path] if file.lasts else (_NEVER, found[path][1])
        deck_id = known[path].deck_id if path in known else None
        if file.deck is not None:
            deck_id = file.deck.id
            if holders[deck_id] == path:
                _put_deck(connection, file.deck, path=path, sha256=file.sha256)
        connection.execute(_PUT_FILE, (path, mtime_ns, size, deck_id, file.problem))


def _put_deck(connection: sqlite3.Connection, deck: Deck, *, path: str, sha256: str) -> None:
    documents = dump_documents(deck.documents)
    connection.execute(
        _PUT_DECK,
        (deck.id, deck.title, deck.description, documents, path, sha256, len(deck.cards)),
    )
    connection.execute(_DROP_CARDS, (deck.id, json.dumps([card.id for card in deck.cards])))
    connection.executemany(
        _PUT_CARD,
        [
            (deck.id, card.id, position, dump_card(card), fact_of(card))
            for position, card in enumerate(deck.cards)
        ],
    )
