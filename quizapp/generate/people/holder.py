"""Who can hold a position, with what it takes to tell whether a pronoun means them."""

from dataclasses import dataclass

from quizapp.generate.facts import Speaker
from quizapp.generate.people.registry import Person


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position; `person` may be meant by "he" or "she", `plural` by "they"."""

    speaker: Speaker
    person: bool = False
    gender: str = ""
    plural: bool = False


def as_holder(person: Person) -> Holder:
    """A person of the registry as a holder."""
    return Holder(person.speaker(), True, person.gender)
