"""What narrows an account: to a part of what is counted, to what only belongs to a named thing."""

import re

from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.segments import Segment
from quizapp.generate.agreement.vocabulary import (
    DULL,
    EVENTS,
    INSTRUMENTS,
    deed_of,
    meaning_of,
    words_of,
)
from quizapp.generate.facts import FigureFact

_OF = re.compile(r"\b([a-z]+)\s(?:of|on|to|for|about|against|under)\s(?:the\s)?([A-Z][\w’'-]*)")
_VERB = r"(?:was|were|is|are|began|opened|started|ended)\b"
_HEADED = re.compile(rf"\b([A-Z][\w’-]*)\s([a-z]+)\s{_VERB}")
_SEATED = re.compile(rf"\b([A-Z][\w’-]*)\s(?:in|at)\s(?:the\s)?([A-Z][\w’-]*)\s{_VERB}")
_HIS = re.compile(r"\b([A-Z]\w*)[’']s?\s([a-z]+)\b")
_PLACES = {"city", "town", "state", "country", "province", "kingdom", "republic", "island"}
_PLACES |= {"district", "government", "capital"}
_STOP = re.compile(r"[,;:(]")
_OPENING = re.compile(r"(?:At|Among|Around|From|In|Near|Of|On)\s[^,]+(?=,)")


def owned(part: Segment, deed: str) -> frozenset[tuple[str, str]]:
    """What belongs to a name, with that name: "father" and "iqbal" of "the father of Iqbal".

    So does what a name stands before ("the Mangla Dam powerhouse"), and the place of what is in a
    place ("the Congress Party in Kerala"); not the `deed` itself ("the death of Iqbal").
    """
    told = f"{part.left} {part.right}"
    named = (found for pattern in (_HIS, _HEADED, _SEATED) for found in pattern.findall(told))
    found = [*_OF.findall(told), *((thing, name) for name, thing in named)]
    return frozenset(
        (meaning_of(thing), name.lower())
        for thing, name in found
        if thing not in _PLACES | INSTRUMENTS | EVENTS | DULL
        and (deed_of(thing) or "-") not in deed.split(" ")
    )


def limits(part: Segment, fact: FigureFact, lexicon: Lexicon) -> frozenset[str]:
    """The words and names behind an amount and what it counts, and those that open the clause."""
    noun = len(fact.noun) + 1 if part.right.startswith(f" {fact.noun}") else 0
    behind = _STOP.split(part.right[noun:], maxsplit=1)[0]
    opening = _OPENING.match(part.left)
    named = lexicon.names(f"{opening[0] if opening else ''} {behind}", opens=False)
    return named.tokens | words_of(named.rest)
