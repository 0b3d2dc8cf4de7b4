"""Where persons are named in full, kept so that asking whom a surname means costs no reading."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

Place = tuple[int, int]
"""A paragraph's number and an offset in it."""

_NEAR = 90
_FIRST_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"[a-z]{2,3}-[A-Z]")
_FAMILY_FIRST = frozenset(
    (
        "Ban", "Cai", "Chen", "Chiang", "Deng", "Fu", "Gao", "Guo", "Han", "He", "Hu", "Jiang",
        "Kim", "Lee", "Li", "Lin", "Liu", "Luo", "Ma", "Mao", "Moon", "Nguyen", "Oh", "Park", "Qin",
        "Roh", "Sun", "Tran", "Tsai", "Wang", "Wen", "Wu", "Xi", "Xu", "Yang", "Ye", "Yi", "Yoon",
        "Zeng", "Zhang", "Zhao", "Zheng", "Zhou", "Zhu",
    )
)  # fmt: skip
"""Chinese, Korean and Vietnamese families, whose name is told first."""
_CAPITALISED = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Þ]\w*")


def last_name(name: str) -> str:
    """The last word of a name as it opens a sentence: "Al-Banna" of "Hassan al-Banna"."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    return f"{last[:1].upper()}{last[1:]}" if _ARTICLE.match(last) else last


def family_name(name: str) -> str:
    """The name by which others call somebody: the last, of names told family first the first."""
    first = name.split(" ", maxsplit=1)[0]
    return first if first in _FAMILY_FIRST and " " in name else last_name(name)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named in full; a possessive mention ("X's house") is only in passing."""

    place: Place
    name: str
    passing: bool


@dataclass(slots=True)
class _Trail:
    """The mentions of one surname, each with whom the surname means from there on."""

    places: list[Place]
    meant: list[str]


class Mentions:
    """The mentions of one document, added in the order in which they stand."""

    def __init__(self) -> None:
        self._count = 0
        self._first: dict[str, Place] = {}
        self._by_surname: dict[str, list[Mention]] = defaultdict(list)
        self._bearers: dict[str, list[str]] = defaultdict(list)
        self._by_end: dict[str, set[str]] = defaultdict(set)
        self._trails: dict[tuple[str, str], _Trail] = {}

    def __len__(self) -> int:
        return self._count

    def add(self, mention: Mention) -> None:
        """Note the next mention."""
        self._count += 1
        first, surname = mention.name.split(" ")[0], last_name(mention.name)
        self._by_surname[surname].append(mention)
        if mention.name not in self._first:
            self._first[mention.name] = mention.place
            self._bearers[surname].append(mention.name)
            self._by_end[first].add(mention.name)
            self._by_end[surname].add(mention.name)

    def first(self, name: str) -> Place | None:
        """Where that full name is mentioned first, or None."""
        return self._first.get(name)

    def surnamed(self, surname: str) -> Sequence[str]:
        """The full names that end with `surname`, each once."""
        return self._bearers.get(last_name(surname), ())

    def short_for(self, word: str) -> str:
        """The only full name so far that begins or ends with `word`, or ""."""
        names = self._by_end.get(word, ())
        return next(iter(names)) if len(names) == 1 else ""

    def bearer(self, surname: str, place: Place, *, kind: str, fits: Container[str]) -> str:
        """The name that `surname` means at `place` among those that fit, or "".

        It is the bearer last named before, in passing only where nobody was named otherwise;
        nobody, where another bearer was named in passing since, or just before, as in one
        sentence. `kind` is a name for `fits`.
        """
        surname = last_name(surname)
        trail = self._trails.get((surname, kind))
        if trail is None:
            seen = (m for m in self._by_surname.get(surname, ()) if m.name in fits)
            trail = self._trails[surname, kind] = _trail(seen)
        if not trail.places:
            return ""
        return trail.meant[max(0, bisect_right(trail.places, place) - 1)]


def _trail(seen: Iterable[Mention]) -> _Trail:
    trail = _Trail([], [])
    last, meant, before = "", "", (0, 0)
    for mention in seen:
        if not mention.passing:
            together = last not in ("", mention.name) and _beside(before, mention.place)
            last, meant = mention.name, "" if together else mention.name
        elif not last:
            meant = mention.name
        elif mention.name != last:
            meant = ""
        before = mention.place
        trail.places.append(mention.place)
        trail.meant.append(meant)
    return trail


def _beside(first: Place, second: Place) -> bool:
    """Whether two places are so near that one sentence may hold both."""
    return first[0] == second[0] and second[1] - first[1] < _NEAR


class Names:
    """Names to be found in sentences; the cost does not grow with how many names there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names), key=len, reverse=True):
            first = _FIRST_WORD.match(name)
            if first:
                self._by_word[first[0]].append(name)

    def within(self, text: str) -> Iterator[tuple[int, str]]:
        """Each place in `text` where a name stands as whole words, with the longest such name."""
        done = 0
        for word in _CAPITALISED.finditer(text):
            at = word.start()
            names = self._by_word.get(word[0], ()) if at >= done else ()
            name = next((n for n in names if text.startswith(n, at) and _ends(text, at, n)), "")
            if name:
                yield at, name
                done = at + len(name)


def _ends(text: str, at: int, name: str) -> bool:
    after = text[at + len(name) : at + len(name) + 1]
    return not (after.isalnum() or after in ("_", "-"))
