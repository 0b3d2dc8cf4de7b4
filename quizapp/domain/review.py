"""A teacher's decisions on the cards of a deck."""

from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.card import Card


class Fate(StrEnum):
    """What was decided about a card."""

    OPEN = "open"
    KEPT = "kept"
    EDITED = "edited"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """What became of a decision.

    It was taken; it was taken over a file that somebody else had changed, whose changes stay; or it
    was not, because that change was to the card itself, which is to be looked at again.
    """

    DONE = "done"
    MERGED = "merged"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Item:
    """A card in the queue, the `number`th of `total`, with what is doubtful about it."""

    card: Card
    fate: Fate
    doubts: tuple[str, ...]
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many cards were decided on, and how, and how many are left."""

    kept: int
    edited: int
    dropped: int
    left: int


@dataclass(frozen=True, slots=True)
class Wording:
    """What a teacher may rewrite of a card; in order and match cards only question and explanation.

    Blank distractors count for nothing.
    """

    question: str
    answer: str
    distractors: tuple[str, ...] = ()
    explanation: str = ""
