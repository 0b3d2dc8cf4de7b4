"""Takes a plain statement apart into its subject, its verb and the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.function_words import (
    ADVERBS,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.verbs import AUXILIARIES, ONLY_PAST, base_of, is_present

_LONGEST_SUBJECT = 26
_COMMA = re.compile(r",(?!\d)")
_BEFORE_VERB = {"also", "first", "later", "then", "soon"}
_KEPT = 512
"""How many statements are remembered: each is looked at several times."""


def subject_of(sentence: str) -> str:
    """The subject of a simple statement, where it is certain, else ""."""
    main = main_clause(sentence)
    return main.subject if main else ""


@dataclass(frozen=True, slots=True)
class Main:
    """A clause in three parts: "The floods", "killed", "1,739 people"."""

    subject: str
    verb: str
    rest: str


@lru_cache(maxsize=_KEPT)
def main_clause(text: str) -> Main | None:
    """The parts of a statement whose subject comes first, or None where they are not certain."""
    words = text.rstrip(". ").split()
    bare = [word.strip(',;:()“”"') for word in words]
    if not words or not _opens_subject(bare):
        return None
    place = finite_index(bare)
    if not 0 < place <= _LONGEST_SUBJECT or not _certain(bare, place):
        return None
    subject = " ".join(words[:place])
    commas = len(_COMMA.findall(subject))
    if commas and (commas == 1 or not subject.endswith(",")):
        return None
    while (last := subject.rsplit(" ", 1)[-1].lower()) in _BEFORE_VERB and " " in subject:
        subject = subject[: -len(last) - 1]
    return Main(subject, bare[place], " ".join(words[place + 1 :]))


def _opens_subject(bare: Sequence[str]) -> bool:
    first = bare[0].lower()
    if bare[1:2] == ["capita"]:
        return True
    others = RELATIVES | SUBORDINATORS | PREPOSITIONS | COORDINATORS
    return first not in others and not first.endswith(("ing", "ly")) and first not in ADVERBS


def _certain(bare: Sequence[str], place: int) -> bool:
    """Whether the verb at `place` is the main verb and not the participle of a noun before it."""
    verb = bare[place].lower()
    inside = [word.lower() for word in bare[1:place]]
    if RELATIVES & set(inside) or (SUBORDINATORS - {"as"}) & set(inside):
        return False
    if verb in AUXILIARIES or verb in ONLY_PAST or (verb.endswith("s") and is_present(verb)):
        return True
    if base_of(verb) is None:
        return False
    following = bare[place + 1].lower() if place + 1 < len(bare) else ""
    if following not in PREPOSITIONS:
        return True
    return not finite_index(["", *bare[place + 1 :]])
