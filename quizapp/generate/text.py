"""Splits a paragraph into sentences without losing a character's place."""

import itertools
import re
from dataclasses import dataclass

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sen|Rep|Gov|Hon|St|Sr|Jr|Rs|No|vs|Inc|Ltd|Co"
    r"|Corp|Fig|Art|Ret|Rtd|e\.g|i\.e|cf|approx|ca|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b(?:[A-Z]\.)*[A-Z])\.$"
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the place of its first and past-the-last character in its paragraph."""

    text: str
    start: int
    end: int


def sentences(paragraph: str) -> list[Sentence]:
    """The sentences of `paragraph` in order; each is a verbatim slice of it."""
    cuts = [0]
    for end in _END.finditer(paragraph):
        if not _ABBREVIATION.search(paragraph[cuts[-1] : end.end()]):
            cuts.append(end.end())
    cuts.append(len(paragraph))
    found = []
    for start, stop in itertools.pairwise(cuts):
        text = paragraph[start:stop]
        stripped = text.strip()
        if stripped:
            at = start + len(text) - len(text.lstrip())
            found.append(Sentence(stripped, at, at + len(stripped)))
    return found
