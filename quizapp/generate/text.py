"""Splits a paragraph into sentences without losing a character's place."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_SENTENCE = 2000
"""Characters; a longer one is a list or a text without stops, of which nothing can be asked."""
A_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
"""A year in figures, as in modern texts."""
SLUG = re.compile(r"[a-z0-9]+")
"""What of a text in small letters goes into an identity."""
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sen|Rep|Gov|Hon|St|Sr|Jr|Rs|No|vs|v|Inc|Ltd|Co"
    r"|Corp|Fig|Art|Ret|Rtd|Retd|Govt|Spl|Sec|Secs|Arts|Nos|Addl|Vol|e\.g|i\.e|cf|approx|ca|c|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b(?:[A-Z]\.)*[A-Z])\.$"
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
_OPENER = re.compile(
    r"\s+(?:The|However|In|This|These|It|He|She|They|But|Moreover|Furthermore|Although|While|As|After"
    r"|When|Both|We|On|For|At|Since|Meanwhile|Also|Despite|If|And|Its|Their|His|Her|That)\b"
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?:\[\d{1,3}\])*(?=\s+[\"'“‘(\[]?[A-Z0-9])")


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
        if not _abbreviated(paragraph, cuts[-1], end.end()):
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


def stretches(text: str, hits: re.Pattern[str], *, around: int) -> Iterator[tuple[int, int]]:
    """The parts of `text` within `around` letters of a hit, merged where they meet.

    For patterns that are dear to try at every place and match nothing without a hit.
    """
    start = end = -1
    for hit in hits.finditer(text):
        if hit.start() > end:
            if end >= 0:
                yield start, end
            start = max(0, hit.start() - around)
        end = hit.end() + around
    if end >= 0:
        yield start, end


def stands_in(text: str, words: str) -> bool:
    """Whether `words` stand in `text` as whole words."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _in_word(text[max(0, at - 1) : at]) and not _in_word(text[end : end + 1]):
            return True
        at = text.find(words, at + 1)
    return False


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _abbreviated(paragraph: str, start: int, stop: int) -> bool:
    """Whether the full stop before `stop` is an abbreviation's and ends nothing."""
    head = paragraph[max(start, stop - 24) : stop]
    if _INITIALS.search(head):
        return not _OPENER.match(paragraph, stop)
    return _ABBREVIATION.search(head) is not None
