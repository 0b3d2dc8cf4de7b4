"""The deck file, `quizapp: 1`: YAML that people write, read and diff.

bytes -> text (limits) -> nodes -> data (tree) -> checked (schema, validation, rules) -> Deck.
Importing this package is cheap: the YAML parser and the schema come in with the first file.
"""

from quizapp.storage.deckfile.cutting import CutDeck, cut_deck
from quizapp.storage.deckfile.identity import deck_id
from quizapp.storage.deckfile.limits import read_bytes
from quizapp.storage.deckfile.places import card_line
from quizapp.storage.deckfile.reader import (
    Examined,
    deck_schema,
    examine_deck,
    parse_deck,
    read_deck,
)
from quizapp.storage.deckfile.revision import revise_deck
from quizapp.storage.deckfile.saving import write_deck
from quizapp.storage.deckfile.writer import dump_deck

__all__ = [
    "CutDeck",
    "Examined",
    "card_line",
    "cut_deck",
    "deck_id",
    "deck_schema",
    "dump_deck",
    "examine_deck",
    "parse_deck",
    "read_bytes",
    "read_deck",
    "revise_deck",
    "write_deck",
]
