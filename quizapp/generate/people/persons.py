"""Persons whom a document names, and works by their authors."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizapp.generate.english.names import group_of
from quizapp.generate.facts import Speaker
from quizapp.generate.people.mentions import Place, family_name, last_name
from quizapp.generate.people.sightings import sightings

_WORK = re.compile(
    r"\b(paper|article|report|study|essay|book|editorial)\b[^.]{0,120}?\b(?:authored|written) by "
)
_MOST_AUTHORS = 3


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
        return last_name(self.name)

    def speaker(self) -> Speaker:
        """The person as the holder of a position."""
        return Speaker(
            self.name, self.role, group_of(self.role) or "person", (family_name(self.name),)
        )


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


def works_in(number: int, text: str, persons: Mapping[str, Person]) -> Iterator[Work]:
    """The works in paragraph `number` whose authors, after "written by", are among `persons`."""
    for work in _WORK.finditer(text):
        after = text[work.end() : work.end() + 260]
        names = dict.fromkeys(seen.name for seen in sightings(after))
        known = [persons[name] for name in names if name in persons]
        if known:
            yield Work((number, work.start()), work[1], tuple(known[:_MOST_AUTHORS]))
