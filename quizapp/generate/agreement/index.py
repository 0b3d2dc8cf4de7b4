"""Finds what may be of one thing by the rare words that it shares."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

_RAREST = 4
_COMPARED = 24


class Keyed(Protocol):
    """Something found by its words."""

    @property
    def keys(self) -> frozenset[str]:
        """The words by which it is found."""


Found = TypeVar("Found", bound=Keyed)


class Index(Generic[Found]):
    """Finds what shares a rare word; the work for one stays the same however many there are."""

    def __init__(self, items: Sequence[Found]) -> None:
        self._at: dict[str, list[int]] = defaultdict(list)
        self._items = items
        for place, item in enumerate(items):
            for key in item.keys:
                self._at[key].append(place)

    def near(self, item: Found) -> list[Found]:
        """Those that share one of the item's rarest words, in their order; it may be among them."""
        keys = [key for key in item.keys if key in self._at]
        rarest = sorted(keys, key=lambda key: (len(self._at[key]), key))[:_RAREST]
        places = {place for key in rarest for place in self._at[key][-_COMPARED:]}
        return [self._items[place] for place in sorted(places)]

    def earlier(self, place: int) -> Iterator[Found]:
        """Those before `place` that share one of the rarest words of the item at `place`."""
        keys = self._items[place].keys
        rarest = sorted(keys, key=lambda key: (len(self._at[key]), key))[:_RAREST]
        places = {other for key in rarest for other in self._at[key][:_COMPARED] if other < place}
        yield from (self._items[other] for other in sorted(places))
