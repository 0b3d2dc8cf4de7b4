"""Chooses wrong speakers: of the same kind, plausible, and none who holds the same."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import itemgetter

from quizapp.domain.flaws.options import stands_out
from quizapp.generate.distractors.company import Company, draw
from quizapp.generate.distractors.likeness import alike, linked, opposed, same_name
from quizapp.generate.distractors.peers import peers
from quizapp.generate.distractors.venues import is_of, venue_nation
from quizapp.generate.english.given_names import gender_of
from quizapp.generate.english.nations import adjective_of, nation, nation_of_adjective, nations_in
from quizapp.generate.facts import PositionFact, Speaker
from quizapp.generate.nearness import near
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_KIN = {
    "analyst": ("analyst", "author", "official", "leader", "business", "person", "sport", "name"),
    "official": ("official", "leader", "person", "analyst", "business", "sport", "name"),
    "leader": ("leader", "official", "person", "analyst", "business", "sport", "name"),
    "author": ("author", "analyst"),
    "business": ("business", "official", "person", "analyst", "leader", "sport", "name"),
    "sport": ("sport", "business", "person", "official", "analyst", "leader", "name"),
    "person": ("person", "official", "leader", "analyst", "business", "sport", "name"),
    "name": ("name", "person", "business", "official", "leader", "analyst"),
    "body": ("body", "officials", "document"),
    "document": ("document", "body", "officials", "administration"),
    "officials": ("officials", "body", "administration"),
    "administration": ("administration",),
}
_IMPERSONAL = frozenset(("body", "officials", "document", "administration", "country"))
_UNIONS = frozenset(("the European Union", "the Soviet Union"))
"""What the list of countries has besides countries: no answer to "which country"."""
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
_RULE = re.compile(
    r"^(?:the )?(?P<whose>[A-Z][\w.]*(?: [A-Z]\w+)?)(?P<what> (?:officials|government|military|army"
    r"|leaders|authorities|foreign ministry|defen[cs]e ministry|cabinet|parliament))$"
)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:President|Prime Minister|Chancellor|General|Gen|Mr|Mrs|Ms|Dr|Prof|Senator|Justice)\b"
)
_NOBODY = re.compile(
    r"\b(?:Formula|Plan|Act|Treaty|Pact|Award|Agreement|Accords?|Line|Doctrine|Resolution|Report"
    r"|Appellants?|Respondents?|Petitioners?|Applicants?|Plaintiffs?|Defendants?)$"
    r"|^(?:the )?(?:This|That|Our|Both|Two) "
    r"|^(?:the )?(?:Party|Council|Company|Union|Club|Court|Ministry|Board) [a-z]+s$",
    re.IGNORECASE,
)
"""Names of things, of the parties of a case, and of officers of one cannot tell what."""
_MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|Baron)\b")
_WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Baroness)\b")
_WANTED = 3
_SIMILAR = 0.5
_NEAR = 60
"""How many of somebody's claims on either side of a fact are compared with it."""


class Cast:
    """Everybody who could have said it: the speakers of all documents, and whom they name."""

    def __init__(self, facts: Sequence[PositionFact], settings: Mapping[str, Setting]) -> None:
        self._settings = settings
        self._company = Company(facts, settings)
        self._order = {id(fact): number for number, fact in enumerate(facts)}
        self._claims: dict[str, list[tuple[int, str]]] = {}
        for number, fact in enumerate(facts):
            self._claims.setdefault(fact.speaker.name, []).append((number, fact.claim))

    def foils(self, fact: PositionFact, stem: str) -> tuple[str, ...]:
        """Three other holders, or none where neither the documents nor its peers make three.

        Where the stem names a country's own assembly, they are known to be of that country.
        """
        home = venue_nation(stem)
        if fact.speaker.group == "country":
            named = {fact.speaker.name, *nations_in(stem)}
            return () if home else self.countries(fact.document, named)
        chosen = [] if home else self._governments(fact, stem)
        if fact.speaker.group == "administration":
            chosen += self._administrations(fact, stem, chosen)
        own_peers = {other.name for other in peers(fact.speaker)} if home else set()
        for other in self._others(fact):
            if home and other.name not in own_peers and not is_of(other, home):
                continue
            if len(chosen) >= _WANTED:
                break
            taken = any(same_name(other.name, name) for name in chosen)
            if not taken and self._may_stand(other, fact, stem):
                chosen.append(other.name)
        three = tuple(chosen[:_WANTED])
        fair = len(three) == _WANTED and not stands_out(fact.speaker.name, three)
        return three if fair else ()

    def _others(self, fact: PositionFact) -> Iterator[Speaker]:
        """The fact's own document's people, the holder's peers, then the other documents' people.

        An author stands among authors and analysts who hold views, and nobody else.
        """
        yield from self._in_order(self._company.around(fact), fact)
        yield from peers(fact.speaker)
        yield from self._in_order(self._company.elsewhere(fact), fact)

    def _in_order(self, cast: Iterable[Speaker], fact: PositionFact) -> Iterator[Speaker]:
        """The speakers who may stand beside the fact's: by kind, those who speak, and by lot."""
        by_group: dict[str, list[Speaker]] = {}
        writing = fact.speaker.group == "author"
        for speaker in cast:
            if not writing or speaker.name in self._claims or speaker.group == "author":
                by_group.setdefault(speaker.group, []).append(speaker)
        for group in _KIN.get(self._company.group(fact.speaker), _KIN["person"]):
            yield from sorted(
                by_group.get(group, ()),
                key=lambda s: (s.name not in self._claims, draw(fact.claim, s.name)),
            )

    def _may_stand(self, other: Speaker, fact: PositionFact, stem: str) -> bool:
        """Whether `other` is somebody else who neither stands in the stem nor holds the same."""
        mine = (fact.speaker.name, *fact.speaker.aliases)
        theirs = (other.name, *other.aliases)
        if any(same_name(a, b) for a in mine for b in theirs):
            return False
        joint = " and " in other.name and other.group in ("body", "officials")
        titled = _OFFICE.match(other.name) and not _OFFICE.match(fact.speaker.name)
        if joint or titled or is_nobody(other.name):
            return False
        if _is_personal(other) != _is_personal(fact.speaker):
            return False
        if _ruled_out(other, stem) or linked(other, fact.speaker):
            return False
        bare = (name.removeprefix("the ") for name in theirs)
        if any(stands_in(stem, name) for name in bare):
            return False
        claims = self._claims.get(other.name, ())
        around = near(claims, self._order[id(fact)], within=_NEAR, key=itemgetter(0))
        return all(
            alike(claim, fact.claim) < _SIMILAR or opposed(claim, fact.claim) for _, claim in around
        )

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

    def _governments(self, fact: PositionFact, stem: str) -> list[str]:
        """The same institution of other countries, those first that the document speaks of."""
        own = _RULE.match(fact.speaker.name)
        home = nation_of_adjective(own["whose"]) if own else None
        if not own or not home:
            return []
        named = {home, *nations_in(stem)}
        countries = dict.fromkeys((*self._settings[fact.document].countries, *_POWERS))
        the = "the " if fact.speaker.name.startswith("the ") else ""
        adjectives = (adjective_of(country) for country in countries if country not in named)
        return [f"{the}{adjective}{own['what']}" for adjective in adjectives if adjective][:_WANTED]

    def countries(self, document: str, named: Set[str]) -> tuple[str, ...]:
        """Three countries but those `named`, those first of which the document speaks most."""
        found = dict.fromkeys((*self._settings[document].countries, *_POWERS))
        return tuple(name for name in found if name not in {*named, *_UNIONS})[:_WANTED]


def is_nobody(name: str) -> bool:
    """Whether a "name" is a thing's, or a party's in a case: neither a key nor an option."""
    return _NOBODY.search(name) is not None


def _is_personal(speaker: Speaker) -> bool:
    """Whether a name looks like a person's and not like a body's, a document's or a crowd's."""
    if speaker.group not in _IMPERSONAL:
        return True
    return speaker.name.isalpha() and speaker.name.istitle() and nation(speaker.name) is None


def _ruled_out(other: Speaker, stem: str) -> bool:
    """Whether a pronoun of the stem ("told the BBC that she ...") cannot mean `other`."""
    names = f"{other.name} {other.role}"
    gender = "m" if _MAN.search(names) else "f" if _WOMAN.search(names) else ""
    gender = gender or gender_of(other.name.split(" ")[0])
    first, second = _HE.search(stem), _SHE.search(stem)
    return (gender == "f" and bool(first) and not second) or (
        gender == "m" and bool(second) and not first
    )
