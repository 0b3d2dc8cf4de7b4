"""Chooses wrong speakers and wrong views: of the same kind, plausible, and not true."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.nations import forms_of, nations_in
from quizapp.generate.setting import Setting

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
    "country": ("country",),
}
_PRESIDENTS = "Truman Eisenhower Kennedy Johnson Nixon Ford Carter Reagan Bush Clinton Obama Trump Biden"
_POWERS = ("China", "India", "Russia", "the United States", "Pakistan", "the United Kingdom", "Iran")
_WANTED = 3
_SIMILAR = 0.5
_WORD = re.compile(r"[a-z0-9]{3,}")


def words_of(text: str) -> frozenset[str]:
    """The words of a text cut to six letters, for telling how much two texts share."""
    return frozenset(word[:6] for word in _WORD.findall(text.casefold()))


def alike(one: str, other: str) -> float:
    """How much of the shorter text's words the two share, from 0 to 1."""
    first, second = words_of(one), words_of(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _draw(seed: str, name: str) -> str:
    """A number that is the same on every machine, for choosing without an order that hints."""
    return hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()


class Cast:
    """Everybody who could have said it: the speakers of all documents, and whom they name."""

    def __init__(
        self,
        facts: Sequence[PositionFact],
        settings: Mapping[str, Setting],
        texts: Mapping[str, str],
    ) -> None:
        self._facts = facts
        self._texts = texts
        self._by_document: dict[str, list[Speaker]] = {name: [] for name in settings}
        for fact in facts:
            self._by_document.setdefault(fact.document, []).append(fact.speaker)
        for name, setting in settings.items():
            self._by_document[name] += [p.speaker() for p in setting.registry.persons]

    def foils(self, fact: PositionFact, stem: str) -> tuple[str, ...]:
        """Up to three other holders; fewer where the documents name no more."""
        group = fact.speaker.group
        if group == "country":
            return self._countries(fact, stem)
        chosen: list[str] = []
        for pool in self._pools(fact):
            for kin in _KIN.get(group, ("person",)):
                names = {
                    s.name for s in pool if s.group == kin and self._may_stand(s, fact, stem)
                }
                for name in sorted(names, key=lambda n: _draw(fact.claim, n)):
                    if not any(_same(name, other) for other in chosen):
                        chosen.append(name)
        if group == "administration" and fact.speaker.aliases[0] in _PRESIDENTS.split():
            chosen += self._administrations(fact, stem, chosen)
        return tuple(chosen[:_WANTED])

    def _pools(self, fact: PositionFact) -> Iterable[Sequence[Speaker]]:
        """The fact's own document's people, then the other documents'."""
        yield self._by_document[fact.document]
        yield [s for name, cast in self._by_document.items() if name != fact.document for s in cast]

    def _may_stand(self, other: Speaker, fact: PositionFact, stem: str) -> bool:
        """Whether `other` is somebody else who neither stands in the stem nor holds the same."""
        mine = (fact.speaker.name, *fact.speaker.aliases)
        theirs = (other.name, *other.aliases)
        if any(_same(a, b) for a in mine for b in theirs):
            return False
        bare = [name.removeprefix("the ") for name in theirs]
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", stem) for name in bare):
            return False
        return not any(
            f.speaker.name == other.name and alike(f.claim, fact.claim) >= _SIMILAR
            for f in self._facts
        )

    def _administrations(self, fact: PositionFact, stem: str, taken: list[str]) -> list[str]:
        """Other American administrations, the nearest in time first."""
        names = _PRESIDENTS.split()
        here = names.index(fact.speaker.aliases[0])
        near = sorted(names, key=lambda name: abs(names.index(name) - here))
        what = fact.speaker.name.rsplit(" ", 1)[-1]
        every = [f"the {name} {what}" for name in near if name not in stem]
        return [name for name in every[1:] if name not in taken and name != fact.speaker.name]

    def _countries(self, fact: PositionFact, stem: str) -> tuple[str, ...]:
        """Other countries that the documents speak of, the most frequent first."""
        text = self._texts[fact.document]
        own = sorted(nations_in(text), key=lambda name: (-_times(name, text), name))
        found = [name for name in own if _times(name, text) > 1] + list(_POWERS)
        lowered = f" {stem.casefold()} "
        free = [
            name
            for name in dict.fromkeys(found)
            if name != fact.speaker.name
            and not any(re.search(rf"(?<![\w.]){re.escape(f)}(?!\w)", _us(stem, lowered)) for f in forms_of(name))
        ]
        return tuple(free[:_WANTED])


def _times(country: str, text: str) -> int:
    """How often `text` names a country by its name or adjective."""
    return sum(text.count(form.title()) for form in forms_of(country))


def _us(stem: str, lowered: str) -> str:
    """The stem in small letters, where the pronoun "us" is not the United States."""
    return lowered if re.search(r"\bUS\b", stem) else re.sub(r"\bus\b", "_", lowered)


def _same(one: str, other: str) -> bool:
    """Whether two names may mean the same: one contains the other, or they share a surname."""
    first, second = one.removeprefix("the ").casefold(), other.removeprefix("the ").casefold()
    return first in second or second in first or first.split()[-1] == second.split()[-1]
