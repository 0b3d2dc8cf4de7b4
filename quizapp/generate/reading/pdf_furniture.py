"""Takes off a PDF's pages what is printed on them for leafing: heads, feet, numbers, notes."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from quizapp.generate.reading.pdf_layout import Block
from quizapp.generate.reading.pdf_words import Fragment

_MARGIN = 0.13
"""The share of a page's height, at its top and at its foot, where furniture stands."""
_FEW_PAGES = 4
_FEWEST = 2
_USUAL_FEWEST = 3
_MOST_ROWS = 3
_RARE = 0.05
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"[\W_]*(?:page|p\.|pg\.?)?\s*(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:of|/|\|)\s*(?:\d{1,4}|p ?a ?g ?e))?[\W_]*",
    re.IGNORECASE,
)
_Key = tuple[bool, str]
_NOTE = re.compile(r"\[?\d{1,3}[\].)]?(?:\s|(?=[A-Z“\"]))|[*†‡§]")
_NOTE_SIZE = 0.92


def without_furniture(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The pages without what stands at the same edge of several, and without page numbers."""
    counts = Counter(key for page in pages for key in {_key(f) for f in page if _at_edge(f)})
    few = len(pages) <= _FEW_PAGES
    fewest = _FEWEST if few else max(_USUAL_FEWEST, math.ceil(_RARE * len(pages)))
    repeated = frozenset(key for key, count in counts.items() if count >= fewest)
    return [_peeled(_peeled(list(page), repeated, top=True), repeated, top=False) for page in pages]


def _peeled(page: list[Fragment], repeated: frozenset[_Key], *, top: bool) -> list[Fragment]:
    """The page without furniture at one edge: from there inwards, up to the first line of text."""
    for _ in range(_MOST_ROWS):
        edge = [f for f in page if _at_edge(f) and (f.place > _MARGIN) is top]
        if not edge:
            break
        outermost = (max if top else min)(f.box.middle for f in edge)
        row = [f for f in edge if abs(f.box.middle - outermost) < f.size / 2]
        kept = [f for f in row if _key(f) not in repeated and not _NUMBER.fullmatch(f.text)]
        page = [f for f in page if f not in row or f in kept]
        if kept:
            break
    return page


def _at_edge(fragment: Fragment) -> bool:
    return not _MARGIN < fragment.place < 1 - _MARGIN


def _key(fragment: Fragment) -> _Key:
    return fragment.place > _MARGIN, _DIGITS.sub("#", fragment.text.casefold())


def usual_size(pages: Sequence[Sequence[Block]]) -> float:
    """The size in which most of the text is printed, in points from foot to top of a line."""
    letters: Counter[float] = Counter()
    for page in pages:
        for block in page:
            for line in block:
                letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def without_notes(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The pages' blocks without the small print with marks that stands at the foot of some."""
    size = _NOTE_SIZE * usual_size(pages)
    return [[_without_note(block, size) for block in page] for page in pages]


def _without_note(block: Block, size: float) -> Block:
    start = len(block)
    while start and block[start - 1].size < size:
        start -= 1
    first = next(
        (n for n in range(start, len(block)) if block[n].marked or _NOTE.match(block[n].text)), None
    )
    return block if first is None else block[:first]
