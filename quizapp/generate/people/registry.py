"""Who appears in a document: persons by full name, with roles, and works by their authors."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from quizapp.generate.english.names import TITLES, group_of, role_words
from quizapp.generate.facts import Speaker
from quizapp.generate.people.roles import role_after
from quizapp.generate.people.sightings import RUN, Sighting, personal, sightings

__all__ = ["RUN", "Mention", "Person", "Place", "Registry", "Work", "personal"]

Place = tuple[int, int]
"""A paragraph's number and an offset in it."""

_SHORT = 2
_TITLE = re.compile(rf"^(?:{TITLES})\.?$", re.IGNORECASE)
_MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|businessman"
    r"|Congressman)\b",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Dame|Lady|Baroness|Queen|spokeswoman|chairwoman|actress|Congresswoman)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(paper|article|report|study|essay|book|editorial)\b[^.]{0,120}?\b(?:authored|written) by "
)


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
            known.sure or bool(seen.titles or seen.role or after) or _introduced(text, seen),
        )

    def _short_for(self, seen: Sighting) -> str:
        """Whose full name "Mr Blair" or "Sir John" repeats, or ""."""
        words = seen.name.split(" ")
        if len(words) > _SHORT or words[0] not in seen.titles:
            return ""
        earlier = [m.name for m in self.mentions if words[-1] in _ends(m.name)]
        return earlier[-1] if earlier and len(set(earlier)) == 1 else ""

    def _judged(self, person: Person) -> Person:
        """`person`, sure if the surname is also used alone, as one does with persons only."""
        words = person.name.split(" ")
        if person.sure or len(words) < _SHORT or any(w.casefold() in self._words for w in words):
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

    def common(self, word: str) -> bool:
        """Whether the document also has `word`, or its singular, in small letters."""
        small = word.casefold()
        return bool({small, small.removesuffix("s"), f"{small}s"} & self._words)

    def proper(self, word: str) -> bool:
        """Whether `word` stands capitalised in the middle of a sentence."""
        return re.search(rf"[a-z,] {re.escape(word)}\b", self._text) is not None

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody who is surely a person, as they appear; "Mr X" only if never named in full."""
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


def _introduced(text: str, seen: Sighting) -> bool:
    """Whether "said X of the Y" or "X, 32," shows that X is a person."""
    spoken = text[: seen.start].endswith(("said ", "says ", "added ", "told "))
    after = text[seen.end : seen.end + 12]
    return re.match(r", \d\d[,.]", after) is not None or (
        spoken and re.match(r" (?:of|from|at) (?:the )?[A-Z]", after) is not None
    )
