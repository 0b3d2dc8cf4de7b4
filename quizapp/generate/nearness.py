"""Takes what is near a place, so that the work on one fact does not grow with its document."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def near(
    items: Sequence[Item], place: int, *, within: int, key: Callable[[Item], int]
) -> Sequence[Item]:
    """The items around `place`, up to `within` on each side; `items` are sorted by `key`."""
    at = bisect_left(items, place, key=key)
    return items[max(0, at - within) : at + within]
