"""What a rule reports."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Flaw:
    """A flaw and where it is.

    `path` leads to the text in question, from the card (("distractors", 2)) or, in a deck's flaws,
    from the deck (("cards", 7, "distractors", 2)); list places count from 0.
    """

    code: str
    message: str
    path: tuple[int | str, ...]
    severity: Literal["warning", "info"] = "warning"
    hint: str = ""
