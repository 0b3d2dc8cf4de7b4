"""Chooses wrong speakers: of the same kind, plausible, and none who holds the same."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from quizapp.generate.english.nations import nations_in
from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.nearness import near
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_Part = tuple[int, Speaker]
"""Somebody, with the paragraph where they first appear."""

_KIN = {
    "analyst": ("analyst", "official", "leader", "author", "business", "person", "sport"),
    "official": ("official", "leader", "analyst", "business", "person", "sport"),
    "leader": ("leader", "official", "analyst", "business", "person", "sport"),
    "author": ("author", "analyst", "official", "leader", "person", "business", "sport"),
    "business": ("business", "analyst", "official", "leader", "person", "sport", "body"),
    "sport": ("sport", "business", "person", "official", "analyst", "leader"),
    "person": ("person", "official", "leader", "analyst", "business", "sport"),
    "body": ("body", "officials", "document", "business", "official", "leader", "person"),
    "document": ("document", "body", "officials", "administration", "official", "leader"),
    "officials": ("officials", "body", "administration", "official", "leader", "country"),
    "administration": ("administration",),
}
_PRESIDENTS = (
    "Truman", "Eisenhower", "Kennedy", "Johnson", "Nixon", "Ford", "Carter", "Reagan", "Bush",
    "Clinton", "Obama", "Trump", "Biden",
)  # fmt: skip
_POWERS = (
    "China",
    "India",
    "Russia",
    "the United States",
    "Pakistan",
    "the United Kingdom",
    "Iran",
)
_WANTED = 3
_SIMILAR = 0.5
_WORD = re.compile(r"[a-z0-9]{3,}")
_FAR = 120
"""How many people on either side of a fact may stand beside its holder."""
_NEAR = 60
"""How many of somebody's claims on either side of a fact are compared with it."""
_CACHED = 8192


@lru_cache(maxsize=_CACHED)
def words_of(text: str) -> frozenset[str]:
    """The words of a text cut to six letters, for telling how much two texts share."""
    return frozenset(word[:6] for word in _WORD.findall(text.casefold()))


def alike(one: str, other: str) -> float:
    """How much of the shorter text's words the two share, from 0 to 1."""
    first, second = words_of(one), words_of(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _draw(seed: str, name: str) -> str:
    """A number that is the same on every machine, for an order that hints at nothing."""
    return hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()


class Cast:
    """Everybody who could have said it: the speakers of all documents, and whom they name."""

    def __init__(self, facts: Sequence[PositionFact], settings: Mapping[str, Setting]) -> None:
        self._settings = settings
        self._order = {id(fact): number for number, fact in enumerate(facts)}
        self._claims: dict[str, list[tuple[int, str]]] = {}
        self._speakers: dict[str, dict[str, _Part]] = {name: {} for name in settings}
        for number, fact in enumerate(facts):
            self._claims.setdefault(fact.speaker.name, []).append((number, fact.claim))
            part = (fact.paragraph, fact.speaker)
            self._speakers[fact.document].setdefault(fact.speaker.name, part)
        for name, setting in settings.items():
            for person in setting.registry.persons:
                place = setting.registry.mentions.first(person.name) or (0, 0)
                self._speakers[name].setdefault(person.name, (place[0], person.speaker()))
        self._in_place = {
            name: sorted(cast.values(), key=_paragraph) for name, cast in self._speakers.items()
        }
        everybody = {n: s for cast in self._speakers.values() for n, (_, s) in cast.items()}
        self._everybody = [everybody[name] for name in sorted(everybody)]

    def foils(self, fact: PositionFact, stem: str) -> tuple[str, ...]:
        """Up to three other holders; fewer where the documents name no more."""
        if fact.speaker.group == "country":
            return self._countries(fact, stem)
        chosen: list[str] = []
        for other in self._others(fact):
            if len(chosen) == _WANTED:
                break
            if self._may_stand(other, fact, stem) and not any(_same(other.name, c) for c in chosen):
                chosen.append(other.name)
        if fact.speaker.group == "administration":
            chosen += self._administrations(fact, stem, chosen)
        return tuple(chosen[:_WANTED])

    def _others(self, fact: PositionFact) -> Iterator[Speaker]:
        """The fact's own document's people, the nearest kind first; then the other documents'."""
        own = self._in_place[fact.document]
        around = near(own, fact.paragraph, within=_FAR, key=_paragraph)
        yield from _in_order((speaker for _, speaker in around), fact)
        here = int(_draw(fact.document, fact.claim)[:8], 16) % len(self._everybody)
        turned = self._everybody[here : here + _FAR]
        turned += self._everybody[: min(here, _FAR - len(turned))]
        known = self._speakers[fact.document]
        yield from _in_order((s for s in turned if s.name not in known), fact)

    def _may_stand(self, other: Speaker, fact: PositionFact, stem: str) -> bool:
        """Whether `other` is somebody else who neither stands in the stem nor holds the same."""
        mine = (fact.speaker.name, *fact.speaker.aliases)
        theirs = (other.name, *other.aliases)
        if any(_same(a, b) for a in mine for b in theirs):
            return False
        bare = (name.removeprefix("the ") for name in theirs)
        if any(stands_in(stem, name) for name in bare):
            return False
        claims = self._claims.get(other.name, ())
        around = near(claims, self._order[id(fact)], within=_NEAR, key=itemgetter(0))
        return all(alike(claim, fact.claim) < _SIMILAR for _, claim in around)

    def _administrations(self, fact: PositionFact, stem: str, taken: list[str]) -> list[str]:
        """Other American administrations, the nearest in time first."""
        president = fact.speaker.aliases[0] if fact.speaker.aliases else ""
        if president not in _PRESIDENTS:
            return []
        here = _PRESIDENTS.index(president)
        near = sorted(_PRESIDENTS, key=lambda name: abs(_PRESIDENTS.index(name) - here))
        what = fact.speaker.name.rsplit(" ", 1)[-1]
        every = (f"the {name} {what}" for name in near if name != president and name not in stem)
        return [name for name in every if name not in taken]

    def _countries(self, fact: PositionFact, stem: str) -> tuple[str, ...]:
        """Other countries that the document speaks of, the most frequent first."""
        found = [*self._settings[fact.document].countries, *_POWERS]
        named = set(nations_in(stem)) | {fact.speaker.name}
        return tuple(name for name in dict.fromkeys(found) if name not in named)[:_WANTED]


def _paragraph(part: _Part) -> int:
    return part[0]


def _in_order(cast: Iterable[Speaker], fact: PositionFact) -> Iterator[Speaker]:
    """The speakers who may stand beside the fact's, by kind and then by a drawn number."""
    by_group: dict[str, list[Speaker]] = {}
    for speaker in cast:
        by_group.setdefault(speaker.group, []).append(speaker)
    for group in _KIN.get(fact.speaker.group, _KIN["person"]):
        yield from sorted(by_group.get(group, ()), key=lambda s: _draw(fact.claim, s.name))


@lru_cache(maxsize=_CACHED)
def _initials(name: str) -> str:
    return "".join(word[0] for word in name.removeprefix("the ").split() if word[0].isupper())


@lru_cache(maxsize=_CACHED)
def _same(one: str, other: str) -> bool:
    """Whether two names may mean the same: one contains the other, or they share a surname."""
    if _initials(one) == other.removeprefix("the ") or _initials(other) == one.removeprefix("the "):
        return True
    first, second = one.removeprefix("the ").casefold(), other.removeprefix("the ").casefold()
    return first in second or second in first or first.split()[-1] == second.split()[-1]
