"""Who appears in a document: persons by full name, with roles, and works by their authors."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from quizapp.generate.english.given_names import gender_of, is_given_name
from quizapp.generate.english.names import is_title, role_words
from quizapp.generate.people.bodies import Bodies
from quizapp.generate.people.capitals import Capitals
from quizapp.generate.people.mentions import Mention, Mentions, Names, Place, last_name
from quizapp.generate.people.persons import Person, Work, works_in
from quizapp.generate.people.roles import role_after, role_apposed
from quizapp.generate.people.sightings import RUN, Sighting, personal, sightings

__all__ = ["RUN", "Person", "Place", "Registry", "Work", "personal"]

_SHORT = 2
_KEPT = 2048
"""How many paragraphs are remembered."""
_TELLING = ("Mr", "Sir", "Lord", "Mrs", "Ms", "Miss", "Dame", "Lady", "Baroness", "Begum")
_MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|businessman"
    r"|Congressman)\b",
    re.IGNORECASE,
)
_FEMALE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Dame|Lady|Baroness|Queen|spokeswoman|chairwoman|actress|Congresswoman)\b",
    re.IGNORECASE,
)


class Registry:
    """The persons and works of one document, for telling whom a surname means."""

    def __init__(self, paragraphs: Sequence[tuple[int, str]]) -> None:
        self._capitals = Capitals(text for _, text in paragraphs)
        self._persons: dict[str, Person] = {}
        self.bodies = Bodies(paragraphs)
        self._longer: dict[str, str] = {}
        self._full: dict[str, set[str]] = defaultdict(set)
        self.mentions = Mentions()
        self.works: list[Work] = []
        self._held: dict[str, list[tuple[Place, str]]] = {}
        self._gendered: dict[str, Container[str]] = {}
        seen = [(number, text, one) for number, text in paragraphs for one in _seen_in(text)]
        names = {one.name for _, _, one in seen}
        self._longer = _longer_names(names)
        for name in {self._longer.get(name, name) for name in names}:
            if not is_title(name.split(" ")[0]):
                self._full[last_name(name)].add(name)
        for number, text, one in seen:
            self._note(number, text, one)
        judged = [self._judged(person) for person in self._persons.values()]
        sure = {p.surname for p in judged if p.sure and " " in p.name}
        self._persons = {p.name: replace(p, sure=p.sure or p.surname in sure) for p in judged}
        for number, text in paragraphs:
            self.works += works_in(number, text, self._persons)

    def _note(self, number: int, text: str, seen: Sighting) -> None:
        passing = text[seen.end : seen.end + 2] in ("'s", "’s")
        short_for = self._longer.get(seen.name, "") or self._short_for(seen)
        name = short_for or seen.name
        if not short_for:
            self.mentions.add(Mention((number, seen.start), name, passing))
        before = text[max(0, seen.start - 30) : seen.start]
        after = role_after(text[seen.end : seen.end + 260])
        known = self._persons.get(name, Person(name))
        signs = f"{' '.join(seen.titles)} {seen.role} {after} {before[-8:]}"
        gender = known.gender or ("f" if _FEMALE.search(signs) else "")
        gender = gender or ("m" if _MALE.search(signs) else gender_of(name.split(" ")[0]))
        role = after or role_apposed(text, seen.start, seen.end) or seen.role
        shown = bool(seen.titles or role) or _introduced(text, seen)
        given = " " in name and is_given_name(name.split(" ")[0])
        self._persons[name] = Person(name, known.role or role, gender, known.sure or shown or given)

    def _short_for(self, seen: Sighting) -> str:
        """Whose full name "Mr Blair" or "Sir John" repeats, or ""."""
        words = seen.name.split(" ")
        if len(words) > _SHORT or words[0] not in seen.titles:
            return ""
        before = self.mentions.short_for(words[-1])
        later = self._full.get(words[-1], set())
        if before or len(later) != 1:
            return before
        name = next(iter(later))
        sex = ("f" if _FEMALE.search(words[0]) else "m") if words[0] in _TELLING else ""
        return name if {sex, gender_of(name.split(" ")[0])} != {"m", "f"} else ""

    def _judged(self, person: Person) -> Person:
        """`person`, sure if the surname is also used alone, as one does with persons only."""
        words = person.name.split(" ")
        if person.sure or len(words) < _SHORT:
            return person
        if any(word.casefold() in self._capitals.small for word in words):
            return person
        return replace(person, sure=self._capitals.alone(person.surname))

    def common(self, word: str) -> bool:
        """Whether the document also has `word`, or its singular, in small letters."""
        small = word.casefold()
        return bool({small, small.removesuffix("s"), f"{small}s"} & self._capitals.small)

    def proper(self, word: str) -> bool:
        """Whether `word` stands capitalised in the middle of a sentence."""
        return self._capitals.inside(word)

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Everybody who is surely a person, as they appear; "Mr X" only if never named in full."""
        full = {p.surname for p in self._persons.values() if not is_title(p.name.split(" ")[0])}
        return tuple(
            p
            for p in self._persons.values()
            if p.sure and not (is_title(p.name.split(" ")[0]) and p.surname in full)
        )

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of those persons."""
        return frozenset(person.surname for person in self.persons)

    @cached_property
    def given(self) -> frozenset[str]:
        """The first names of those persons."""
        return frozenset(person.name.split(" ")[0] for person in self.persons)

    @cached_property
    def names(self) -> Names:
        """The full names of those persons, to be found in a text."""
        return Names(person.name for person in self.persons)

    def named(self, name: str) -> Person | None:
        """The person of that full name, or of one that ends with it ("Lloyd George")."""
        return self._persons.get(self._longer.get(name, name))

    def bearer(self, surname: str, place: Place, *, gender: str = "") -> Person | None:
        """The person whom `surname` means at `place`: its bearer last named in full before.

        None where nobody bears it, or where another bearer was named in passing since.
        """
        if gender and gender not in self._gendered:
            self._gendered[gender] = frozenset(
                name for name, p in self._persons.items() if p.gender in ("", gender)
            )
        fits = self._gendered.get(gender, self._persons)
        name = self.mentions.bearer(surname, place, kind=gender, fits=fits)
        return self._persons[name] if name else None

    def called(self, word: str, place: Place) -> Person | None:
        """The person whom a first name means ("Yahya"), where only one bears it; or None."""
        name = self.mentions.short_for(word)
        first = self.mentions.first(name) if name.startswith(f"{word} ") else None
        person = self._persons[name] if first and first < place else None
        return person if person and person.sure else None

    def by_role(self, description: str, place: Place) -> Person | None:
        """The only person before `place` whose role is so described ("foreign secretary")."""
        if not role_words(description):
            return None
        held = self._holding(description)
        before = bisect_right(held, place, key=lambda holder: holder[0])
        return self._persons[held[0][1]] if before == 1 else None

    def _holding(self, description: str) -> list[tuple[Place, str]]:
        """Who is so described, with where each is first named, in order."""
        held = self._held.get(description)
        if held is None:
            wanted = description.casefold().split(" ")
            named = self._by_role_word.get(wanted[0], ())
            fitting = [n for n in named if _contains(self._persons[n].role, wanted)]
            held = sorted((place, n) for n in fitting if (place := self.mentions.first(n)))
            self._held[description] = held
        return held

    @cached_property
    def _by_role_word(self) -> dict[str, dict[str, None]]:
        """The words of all roles, each with the names of those whose role has it."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for name, person in self._persons.items():
            for word in _role_parts(person.role):
                found[word][name] = None
        return found

    def work(self, place: Place) -> Work | None:
        """The work with named authors that was last spoken of before `place`."""
        before = bisect_right(self.works, place, key=lambda work: work.place)
        return self.works[before - 1] if before else None


@lru_cache(maxsize=_KEPT)
def _seen_in(text: str) -> tuple[Sighting, ...]:
    """The names in a paragraph, which is read as it stands and again with its quotations masked."""
    return tuple(sightings(text))


def _longer_names(names: set[str]) -> dict[str, str]:
    """Names of two words or more, each with the only longer name that ends with it."""
    longer: dict[str, set[str]] = {}
    for name in names:
        words = name.split(" ")
        for at in range(1, len(words) - 1):
            end = " ".join(words[at:])
            for short in {end, f"{end[0].upper()}{end[1:]}"}:
                longer.setdefault(short, set()).add(name)
    return {
        short: next(iter(full))
        for short, full in longer.items()
        if short in names and len(full) == 1
    }


def _contains(role: str, wanted: list[str]) -> bool:
    words = _role_parts(role)
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _role_parts(role: str) -> list[str]:
    return role.casefold().replace("’", "'").split(" ")


def _introduced(text: str, seen: Sighting) -> bool:
    """Whether "said X of the Y" or "X, 32," shows that X is a person."""
    spoken = text[: seen.start].endswith(("said ", "says ", "added ", "told "))
    after = text[seen.end : seen.end + 12]
    return re.match(r", (?:\d\d[,.]|who )", after) is not None or (
        spoken and re.match(r" (?:of|from|at) (?:the )?[A-Z]", after) is not None
    )
