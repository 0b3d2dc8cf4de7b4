"""What narrows an account: to a part of what is counted, to what only belongs to a named thing."""

import re

from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.segments import Segment
from quizapp.generate.agreement.vocabulary import (
    EVENTS,
    INSTRUMENTS,
    deed_of,
    meaning_of,
    words_of,
)
from quizapp.generate.facts import FigureFact

_OF = re.compile(r"\b([a-z]+)\sof\s(?:the\s)?([A-Z][\w’'-]*)")
_HIS = re.compile(r"\b([A-Z]\w*)[’']s?\s(?:[a-z]+\s)?([a-z]+)\b")
_PLACES = {"city", "town", "state", "country", "province", "kingdom", "republic", "island"}
_PLACES |= {"district", "government", "capital"}
_STOP = re.compile(r"[,;:(]")
_OPENING = re.compile(r"(?:At|Among|Around|From|In|Near|Of|On)\s[^,]+(?=,)")


def owned(part: Segment) -> frozenset[tuple[str, str]]:
    """What belongs to a name, with that name: "father" and "iqbal" of "the father of Iqbal"."""
    told = f"{part.left} {part.right}"
    found = [*_OF.findall(told), *((thing, name) for name, thing in _HIS.findall(told))]
    return frozenset(
        (meaning_of(thing), name.lower())
        for thing, name in found
        if not deed_of(thing) and thing not in _PLACES | INSTRUMENTS | EVENTS
    )


def limits(part: Segment, fact: FigureFact, lexicon: Lexicon) -> frozenset[str]:
    """The words and names behind an amount and what it counts, and those that open the clause."""
    noun = len(fact.noun) + 1 if part.right.startswith(f" {fact.noun}") else 0
    behind = _STOP.split(part.right[noun:], maxsplit=1)[0]
    opening = _OPENING.match(part.left)
    named = lexicon.names(f"{opening[0] if opening else ''} {behind}", opens=False)
    return named.tokens | words_of(named.rest)
