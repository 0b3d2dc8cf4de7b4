"""Who appears in a document: persons by their full names, with roles, and works by their authors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.generate.facts import Speaker
from quizapp.generate.names import BODY_WORD, ROLE, TITLES, group_of, may_be_name, role_words
from quizapp.generate.nations import nation_of_adjective
from quizapp.generate.roles_of_people import role_after, role_before

Place = tuple[int, int]
"""A paragraph's number and an offset in it."""

_TOKEN = (
    r"(?:[A-Z]\.(?:[A-Z]\.)*|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sen|Rep|Rev|Jr|Sr)\."
    r"|[A-Z][A-Za-zÀ-ÿ]*(?:['’][A-Z][a-zà-ÿ]+)?(?:-[A-Za-zÀ-ÿ]+)*)"
)
_PARTICLE = r"(?:(?:bin|ibn|ul|ur|uz|al|de|del|della|van|von|der|den|di|da|du|la|le|el|zu|ter) )"
RUN = rf"{_TOKEN}(?: {_PARTICLE}?{_TOKEN}){{0,9}}"
"""Matches capitalised words in a row, with the small words that names hold."""

_RUN = re.compile(rf"(?<![\w.’'¤]){RUN}")
_TITLE = re.compile(rf"^(?:{TITLES})\.?$", re.IGNORECASE)
_ROLE_TOKEN = re.compile(rf"^(?:{ROLE})\.?$", re.IGNORECASE)
_SURNAME_TOO = re.compile(r"^(?:Major|King|Prince|Judge|Bishop|Pope|Chancellor|Lord|Wing|Head)$")
_KEPT_TITLES = re.compile(r"^(?:Lord|Lady|Baroness|Sir|Dame)$")
_OFFICE_OF = re.compile(rf"\b(?:{ROLE}) (?:of|for) $", re.IGNORECASE)
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|businessman|Congressman)\b")
_FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Dame|Lady|Baroness|Queen|spokeswoman|chairwoman|actress|Congresswoman)\b"
)
_WORK = re.compile(
    r"\b(paper|article|report|study|essay|book|editorial)\b[^.]{0,120}?\b(?:authored|written) by "
)
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom a document names; `sure` says that something but capitals shows a person."""

    name: str
    role: str = ""
    gender: str = ""
    sure: bool = False

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split(" ")[-1]

    def speaker(self) -> Speaker:
        """The person as the holder of a position."""
        return Speaker(self.name, self.role, group_of(self.role) or "person", (self.surname,))


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named in full; a possessive mention ("X's house") is only in passing."""

    place: Place
    name: str
    passing: bool


@dataclass(frozen=True, slots=True)
class Work:
    """A paper, report or book whose authors are named, from `place` on."""

    place: Place
    noun: str
    authors: tuple[Person, ...]

    def speaker(self) -> Speaker:
        """Its authors as one voice."""
        names = [author.name for author in self.authors]
        role = f"authors of the {self.noun}" if len(names) > 1 else f"author of the {self.noun}"
        aliases = (*names, *(author.surname for author in self.authors))
        return Speaker(" and ".join(names), role, "analyst", aliases)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as it stands in a run of capitalised words, with what stands before it."""

    start: int
    end: int
    name: str
    titles: tuple[str, ...]
    role: str


def name_in(tokens: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Where the name begins among capitalised `tokens`, and the titles and roles before it."""
    first = 0
    while first < len(tokens) and not may_be_name(tokens[first]) and not _title(tokens[first]):
        first += 1
    cut = first
    for at in range(first, len(tokens) - 1):
        if _title(tokens[at]) or _ROLE_TOKEN.match(tokens[at]):
            cut = at + 1
    return cut, tuple(tokens[first:cut])


def _title(token: str) -> bool:
    return _TITLE.match(token) is not None


def personal(tokens: Sequence[str]) -> bool:
    """Whether capitalised `tokens` can be a person's name: no body, country, day or office."""
    text = " ".join(tokens)
    office = _ROLE_TOKEN.match(tokens[-1]) and not _SURNAME_TOO.match(tokens[-1])
    return (
        1 <= len([t for t in tokens if t[0].isupper()]) <= _MOST_NAMES
        and not office
        and not BODY_WORD.search(text)
        and nation_of_adjective(text) is None
        and nation_of_adjective(tokens[0]) is None
        and all(may_be_name(t) for t in tokens if t[0].isupper())
    )


def sightings(text: str) -> Iterator[Sighting]:
    """Every name of two words or more, or of one with a title, in masked `text`."""
    for run in _RUN.finditer(text):
        tokens = run[0].split(" ")
        if len(tokens) > 2 and _OFFICE_OF.search(text[max(0, run.start() - 40) : run.start()]):
            tokens[0] = "Of"
        cut, before = name_in(tokens)
        names = tokens[cut:]
        titles = tuple(t.rstrip(".") for t in before if _title(t))
        if not names or not (len(names) > 1 or titles) or not personal(names):
            continue
        start = run.end() - len(" ".join(names))
        kept = titles[-1:] if len(names) == 1 or _KEPT_TITLES.match((titles or ("",))[-1]) else ()
        whole = " ".join([*kept, *names]) if len(names) == 1 else " ".join(names)
        yield Sighting(start, run.end(), whole, titles, role_before(text, start))


class Registry:
    """The persons and works of one document, for telling whom a surname means."""

    def __init__(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        self._text = "\n".join(text for _, text in paragraphs)
        self._words = frozenset(re.findall(r"\b[a-z]+\b", self._text))
        self._persons: dict[str, Person] = {}
        self.mentions: list[Mention] = []
        self.works: list[Work] = []
        for number, text in paragraphs:
            for seen in sightings(text):
                self._note(number, text, seen)
        self._persons = {n: self._judged(p) for n, p in self._persons.items()}
        for number, text in paragraphs:
            self._note_works(number, text)

    def _note(self, number: int, text: str, seen: Sighting) -> None:
        passing = text[seen.end : seen.end + 2] in ("'s", "’s")
        short_for = self._short_for(seen)
        name = short_for or seen.name
        if not short_for:
            self.mentions.append(Mention((number, seen.start), name, passing))
        before = text[max(0, seen.start - 30) : seen.start]
        after = role_after(text[seen.end : seen.end + 260])
        known = self._persons.get(name, Person(name))
        signs = f"{' '.join(seen.titles)} {seen.role} {after} {before[-8:]}"
        gender = known.gender or ("f" if _FEMALE.search(signs) else "")
        gender = gender or ("m" if _MALE.search(signs) else "")
        self._persons[name] = Person(
            name,
            known.role or after or seen.role,
            gender,
            known.sure or bool(seen.titles or seen.role or after),
        )

    def _short_for(self, seen: Sighting) -> str:
        """Whose full name "Mr Blair" or "Sir John" repeats, or ""."""
        words = seen.name.split(" ")
        if len(words) > 2 or words[0] not in seen.titles:
            return ""
        earlier = [m.name for m in self.mentions if words[-1] in _ends(m.name)]
        return earlier[-1] if earlier and len(set(earlier)) == 1 else ""

    def _judged(self, person: Person) -> Person:
        """`person`, sure if the surname is also used alone, as one does with persons only."""
        words = person.name.split(" ")
        if person.sure or len(words) < 2 or any(w.casefold() in self._words for w in words):
            return person
        alone = rf"(?:(?<![\w-])[a-z][\w’'-]*,? |[.”\"] |\n){re.escape(person.surname)}\b"
        return replace(person, sure=re.search(alone, self._text) is not None)

    def _note_works(self, number: int, text: str) -> None:
        for work in _WORK.finditer(text):
            after = text[work.end() : work.end() + 260]
            names = [s.name for s in sightings(after)]
            known = [self._persons[n] for n in dict.fromkeys(names) if n in self._persons]
            if known:
                self.works.append(Work((number, work.start()), work[1], tuple(known[:3])))

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody who is surely a person, in order of appearance; "Mr X" only if never in full."""
        full = {p.surname for p in self._persons.values() if not _TITLE.match(p.name.split(" ")[0])}
        return tuple(
            p
            for p in self._persons.values()
            if p.sure and not (_TITLE.match(p.name.split(" ")[0]) and p.surname in full)
        )

    def named(self, name: str) -> Person | None:
        """The person of that full name."""
        return self._persons.get(name)

    def bearer(self, surname: str, place: Place, *, gender: str = "") -> Person | None:
        """The person whom `surname` means at `place`: its bearer last named in full before.

        None where nobody bears it, or where another bearer was named in passing since.
        """
        seen = [m for m in self.mentions if self._fits(m.name, surname, gender)]
        before = [m for m in seen if m.place <= place] or seen[:1]
        proper = [m for m in before if not m.passing] or before
        if not proper or any(
            m.name != proper[-1].name for m in before if m.place > proper[-1].place
        ):
            return None
        return self._persons[proper[-1].name]

    def _fits(self, name: str, surname: str, gender: str) -> bool:
        person = self._persons[name]
        return person.surname == surname and (not gender or person.gender in ("", gender))

    def by_role(self, description: str, place: Place) -> Person | None:
        """The only person before `place` whose role is so described ("foreign secretary")."""
        wanted = description.casefold().split(" ")
        if not role_words(description):
            return None
        names = dict.fromkeys(m.name for m in self.mentions if m.place <= place)
        held = [n for n in names if _contains(self._persons[n].role, wanted)]
        return self._persons[held[0]] if len(held) == 1 else None

    def work(self, place: Place) -> Work | None:
        """The work with named authors that was last spoken of before `place`."""
        before = [work for work in self.works if work.place <= place]
        return before[-1] if before else None


def _contains(role: str, wanted: list[str]) -> bool:
    words = role.casefold().replace("’", "'").split(" ")
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _ends(name: str) -> tuple[str, str]:
    """The words by which "Sir John" or "Mr Bourn" means the bearer of a full name."""
    words = name.split(" ")
    return words[0], words[-1]
