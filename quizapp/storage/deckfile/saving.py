"""Puts a deck's file in its place at once or not at all."""

import contextlib
import os
import secrets
import stat
from pathlib import Path

from quizapp.domain.deck import Deck
from quizapp.errors import DeckError, QuizError, UsageError
from quizapp.storage.deckfile.limits import read_bytes
from quizapp.storage.deckfile.revision import revise_deck
from quizapp.storage.deckfile.writer import dump_deck

_LONGEST_NAME = 100


def write_deck(deck: Deck, path: Path, *, force: bool = False) -> None:
    """Writes the deck to `path`; with `force` also where there is a file already.

    A deck file that is replaced keeps its comments, the text of cards that did not change, and its
    permissions. Raises UsageError where there is a file and not `force`, QuizError where writing
    fails.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file")
    if not force and os.path.lexists(path):
        raise UsageError(f"{path} exists; --force replaces it")
    text = _revised(deck, path) if path.exists() else dump_deck(deck)
    try:
        _replace(path, text.encode())
    except OSError as error:
        raise QuizError(f"{path}: cannot be written: {error.strerror}") from error


def _revised(deck: Deck, path: Path) -> str:
    """The file's text with the deck's contents; a file that is no deck has nothing to keep."""
    try:
        return revise_deck(read_bytes(path), deck, path=str(path))
    except DeckError:
        return dump_deck(deck)


def _replace(path: Path, data: bytes) -> None:
    new = path.with_name(f".{path.name[:_LONGEST_NAME]}.{secrets.token_hex(6)}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with contextlib.suppress(FileNotFoundError):
                os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
