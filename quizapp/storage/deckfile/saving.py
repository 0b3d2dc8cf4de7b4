"""Puts a deck into its file."""

from pathlib import Path

from quizapp.domain.deck import Deck
from quizapp.errors import DeckError
from quizapp.storage.deckfile.limits import read_bytes
from quizapp.storage.deckfile.revision import revise_deck
from quizapp.storage.deckfile.writer import dump_deck
from quizapp.storage.files import write_files


def write_deck(deck: Deck, path: Path, *, force: bool = False) -> None:
    """Writes the deck to `path`; with `force` also where there is a file already.

    A deck file that is replaced keeps its comments, the text of cards that did not change, and its
    permissions. Raises UsageError where there is a file and not `force`, QuizError where writing
    fails.
    """
    text = _revised(deck, path) if force and path.is_file() else dump_deck(deck)
    write_files({path: text.encode()}, force=force)


def _revised(deck: Deck, path: Path) -> str:
    """The file's text with the deck's contents; a file that is no deck has nothing to keep."""
    try:
        return revise_deck(read_bytes(path), deck, path=str(path))
    except DeckError:
        return dump_deck(deck)
