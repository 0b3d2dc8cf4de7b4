"""A card as a plan sees it."""

from dataclasses import dataclass

from quizapp.domain.planning.forgetting import State

CardKey = tuple[str, str]
"""(deck id, card id)"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A card that the exam may ask.

    `weight` is what knowing it is worth, 1.0 for a usual card and 0 for one that is not asked.
    `stability`, `difficulty` and `age` (days since the last answer) are None where the card was
    never seen. Unseen cards are taken by weight, and of equal weight in the order they are given.
    """

    key: CardKey
    topic: str = ""
    weight: float = 1.0
    stability: float | None = None
    difficulty: float | None = None
    age: float | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was never seen."""
        return self.stability is None

    @property
    def state(self) -> State | None:
        """Its memory state, None where it was never seen."""
        if self.stability is None or self.difficulty is None:
            return None
        return self.stability, self.difficulty
