"""Who appears in which document, and which documents speak of the same countries and people."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from quizapp.generate.english.given_names import is_given_name
from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.nearness import near
from quizapp.generate.positions.theses import author_of
from quizapp.generate.setting import Setting

_Part = tuple[int, Speaker]
"""Somebody, with the paragraph where they first appear."""

_FAR = 120
"""How many people on either side of a fact, or of other documents, may stand beside its holder."""
_MAIN = 4
"""How many of the countries that it names most say what a document is about."""


def draw(seed: str, name: str) -> str:
    """A number that is the same on every machine, for an order that hints at nothing."""
    return hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()


class Company:
    """The speakers of all documents, whom they name, and who wrote them."""

    def __init__(self, facts: Sequence[PositionFact], settings: Mapping[str, Setting]) -> None:
        self._parts: dict[str, dict[str, _Part]] = {name: {} for name in settings}
        for fact in facts:
            self._parts[fact.document].setdefault(fact.speaker.name, (fact.paragraph, fact.speaker))
        for document, setting in settings.items():
            for paragraph, speaker in _named(setting):
                self._parts[document].setdefault(speaker.name, (paragraph, speaker))
        self._in_place = {
            name: sorted(parts.values(), key=_paragraph) for name, parts in self._parts.items()
        }
        self._about = {name: frozenset(s.countries[:_MAIN]) for name, s in settings.items()}
        self._homes: dict[str, list[str]] = {}
        self._akin: dict[tuple[str, str], bool] = {}
        self._known: dict[str, Speaker] = {}
        everybody: dict[str, Speaker] = {}
        for document, parts in self._parts.items():
            for name, (_, speaker) in parts.items():
                self._homes.setdefault(name, []).append(document)
                everybody[name] = speaker
                if speaker.role:
                    self._known[name] = speaker
        self._everybody = [everybody[name] for name in sorted(everybody)]

    def around(self, fact: PositionFact) -> list[Speaker]:
        """The people of the fact's own document who appear near it."""
        own = self._in_place[fact.document]
        return [speaker for _, speaker in near(own, fact.paragraph, within=_FAR, key=_paragraph)]

    def elsewhere(self, fact: PositionFact) -> list[Speaker]:
        """People of other documents that speak of the same countries or people, some by lot."""
        here = int(draw(fact.document, fact.claim)[:8], 16) % len(self._everybody)
        turned = self._everybody[here : here + _FAR]
        turned += self._everybody[: min(here, _FAR - len(turned))]
        known = self._parts[fact.document]
        return [s for s in turned if s.name not in known and self._is_akin(s, fact.document)]

    def group(self, speaker: Speaker) -> str:
        """What kind of speaker it is; a person without a role here may have one elsewhere."""
        known = self._known.get(speaker.name)
        return known.group if known and speaker.group == "person" else speaker.group

    def _is_akin(self, speaker: Speaker, document: str) -> bool:
        """Whether `document` shares a country or somebody with a document that has the speaker."""
        return any(self._are_akin(document, home) for home in self._homes[speaker.name])

    def _are_akin(self, one: str, other: str) -> bool:
        """Whether two documents speak of one country or person; found once for every two."""
        if (one, other) not in self._akin:
            about = self._about[one] & self._about[other]
            people = self._parts[one].keys() & self._parts[other].keys()
            self._akin[one, other] = bool(about or people)
        return self._akin[one, other]


def _named(setting: Setting) -> Iterator[_Part]:
    """The people whom a document names, its author, and the bodies."""
    for person in setting.registry.persons:
        if person.role or is_given_name(person.name.split(" ")[0]):
            place = setting.registry.mentions.first(person.name) or (0, 0)
            yield place[0], person.speaker()
    author = author_of(setting.document)
    if author:
        yield 0, author
    for body, paragraph in setting.registry.bodies.names:
        yield paragraph, Speaker(f"the {body}", "", "body", (body,))


def _paragraph(part: _Part) -> int:
    return part[0]
