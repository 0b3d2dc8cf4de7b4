"""A learner's word that a card is wrong."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is wrong with a card, in the learner's words, with the card as it stood.

    `number` is its place in the progress file, 0 before it has one; `resolved` is None while it is
    open.
    """

    deck: str
    card: str
    at: datetime
    text: str
    question: str
    answer: str
    learner: str = ""
    number: int = 0
    resolved: datetime | None = None
