"""What a learner looks for among all cards, as one line of text says it."""

import difflib
from dataclasses import dataclass
from enum import StrEnum

from quizapp.errors import UsageError


class State(StrEnum):
    """What a card can be looked for by, after `is:`."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    DUE = "due"
    SUSPENDED = "suspended"
    BURIED = "buried"
    FLAGGED = "flagged"
    LAPSED = "lapsed"
    LEECH = "leech"
    NOTED = "noted"


class Order(StrEnum):
    """What the cards found are sorted by."""

    DECK = "deck"
    DUE = "due"
    HARDEST = "hardest"
    LAPSES = "lapses"

    @property
    def following(self) -> "Order":
        """The next one, in a circle."""
        orders = list(Order)
        return orders[(orders.index(self) + 1) % len(orders)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to look for: a card must meet all of it.

    `words` are parts of its question or answer in any case, `tags`, `kinds` and `decks` the
    beginnings of its tags, its kind and its deck's id or title.
    """

    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    states: tuple[State, ...] = ()


def parse_wish(text: str) -> Wish:
    """The wish of a line such as `kargil tag:kashmir kind:date is:due`.

    Raises UsageError for an unknown state; a colon after any other word is a part of the word.
    """
    parts: dict[str, list[str]] = {name: [] for name in ("", "tag", "kind", "deck", "is")}
    for word in text.split():
        name, colon, value = word.partition(":")
        if colon and value and name in parts:
            parts[name].append(value.lower())
        elif not (colon and name in parts):  # "tag:" is still being typed
            parts[""].append(word.lower())
    return Wish(
        words=tuple(parts[""]),
        tags=tuple(parts["tag"]),
        kinds=tuple(parts["kind"]),
        decks=tuple(parts["deck"]),
        states=tuple(_state(name) for name in parts["is"]),
    )


def _state(name: str) -> State:
    try:
        return State(name)
    except ValueError:
        near = difflib.get_close_matches(name, list(State), 1)
        hint = f"did you mean is:{near[0]}?" if near else f"there are {', '.join(State)}"
        raise UsageError(f"is:{name} means nothing; {hint}") from None
