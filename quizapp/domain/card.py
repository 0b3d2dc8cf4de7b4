"""A card: what is asked, what is right, what is wrong, and where it is written."""

from dataclasses import dataclass, field
from enum import StrEnum

CHOICE_DISTRACTORS = 3
"""Fewest distractors with which a card may be asked as a choice."""


class Shape(StrEnum):
    """How a card is built; the deck file calls it `type`."""

    BASIC = "basic"
    ORDER = "order"
    MATCH = "match"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document says what a card asks.

    `paragraph` counts the document's non-empty lines after stripping, from 1; `quote` is verbatim
    text of that paragraph, or "".
    """

    document: str
    paragraph: int
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One thing to know.

    `id` is stable within its deck: a learner's progress hangs on it. `items` (order cards) stand in
    the right order; `pairs` (match cards) are (left, right) couples that belong together.
    """

    id: str
    question: str
    answer: str
    kind: str = ""
    accept: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    explanation: str = ""
    sources: tuple[Source, ...] = ()
    tags: tuple[str, ...] = ()
    shape: Shape = Shape.BASIC
    items: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = field(default=())

    @property
    def is_choice(self) -> bool:
        """Whether the card has enough distractors to be asked as a choice."""
        return len(self.distractors) >= CHOICE_DISTRACTORS
