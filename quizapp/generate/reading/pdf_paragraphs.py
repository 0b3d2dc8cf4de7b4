"""Joins the lines of a PDF into paragraphs, across columns and pages, and mends broken words."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from quizapp.generate.reading.pdf_layout import Block
from quizapp.generate.reading.pdf_words import HYPHEN, Fragment

_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_BULLET = re.compile(r"[•·▪◦‣●■*]\s|[–—-]\s(?=[A-Z])|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-Z]")
_CAPTION = re.compile(
    r"(?:figure|fig\.?|table|chart|map|exhibit|box|photo|plate)\s+[\dIVX]+(?:\.\d+)?\s*[:.|–—-]"
    r"|(?:source|photo|image|credit)s?\s*:",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+$")
_OTHER_SIZE = 0.07
_LOOSE = 1.35
_TIGHT = 1.3
_FEWEST_STEPS = 4
_INDENT = 0.6
_SHORT = 0.85
_SPARE_LETTERS = 2
_VERY_SHORT = 0.6
_COMPOUND_HEADS = frozenset({"far", "full", "high", "ill", "long", "low", "short", "so", "well"})
_COMPOUND_TAILS = frozenset(
    {
        "backed", "based", "called", "established", "fetched", "funded", "held", "income",
        "known", "lasting", "led", "level", "needed", "owned", "profile", "quality", "range",
        "ranking", "related", "running",
        "scale", "standing", "style", "term", "wide",
    }
)  # fmt: skip
_FEWEST_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[\u00ad-]$")
_FIRST = re.compile(r"^[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Joined:
    """A paragraph, the size of its print, and the page it begins on, from 0."""

    text: str
    size: float
    page: int


@dataclass(frozen=True, slots=True)
class _Column:
    """A block's margins and the distance from line to line, in points."""

    left: float
    right: float
    pitch: float


def paragraphs(pages: Sequence[Sequence[Block]]) -> list[Joined]:
    """The paragraphs of pages of blocks; captions and lines of contents are left out."""
    words = _vocabulary(pages)
    found = []
    for lines, page in _gathered(pages):
        text = lines[0].text
        for line in lines[1:]:
            text = _mended(text, line.text, words)
        text = text.replace(HYPHEN, "-" if text.endswith(HYPHEN) else "")
        if not _CAPTION.match(text) and not _LEADERS.search(text):
            found.append(Joined(text, median(line.size for line in lines), page))
    return found


def _gathered(pages: Sequence[Sequence[Block]]) -> Iterator[tuple[list[Fragment], int]]:
    """The lines of each paragraph, and the page on which it begins."""
    lines: list[Fragment] = []
    start, column = 0, _Column(0, 0, 0)
    for number, page in enumerate(pages):
        for block in filter(None, page):
            here = _column(block)
            for place, line in enumerate(block):
                if lines and (
                    _begins(lines[-1], line, here)
                    if place
                    else not _runs_on(lines[-1], line, column)
                ):
                    yield lines, start
                    lines = []
                start = start if lines else number
                lines.append(line)
            column = here
    if lines:
        yield lines, start


def _column(block: Block) -> _Column:
    lefts = sorted(line.box.left for line in block)
    steps = [one.box.middle - other.box.middle for one, other in itertools.pairwise(block)]
    return _Column(
        left=lefts[len(lefts) // 4],
        right=max(line.box.right for line in block),
        pitch=median(steps) if len(steps) >= _FEWEST_STEPS else _TIGHT * block[0].size,
    )


def _begins(before: Fragment, line: Fragment, column: _Column) -> bool:
    """Whether `line` begins a paragraph after the line above it in the same column."""
    if before.is_row or line.is_row or _differs(before, line):
        return True
    step = before.box.middle - line.box.middle
    if step > _LOOSE * max(column.pitch, line.size):
        return True
    width = column.right - column.left
    reach = before.box.right - column.left
    if _broken(before.text) or (reach >= _SHORT * width and not _ended(before.text)):
        return False
    if _BULLET.match(line.text) or _SECTION.match(line.text) or _heading_ends(before, line):
        return True
    if _ended(before.text):
        indented = line.box.left > max(column.left, before.box.left) + _INDENT * line.size
        bolder = line.bold[0] and not before.bold[1]
        return indented or bolder or _had_room(before, line, column)
    return reach < _VERY_SHORT * width and not line.text[:1].islower()


def _had_room(before: Fragment, line: Fragment, column: _Column) -> bool:
    """Whether the first word of `line` would have fitted on the line before, had it run on."""
    letter = (line.box.right - line.box.left) / len(line.text)
    word = line.text.split(maxsplit=1)[0]
    return column.right - before.box.right > letter * (len(word) + _SPARE_LETTERS)


def _heading_ends(before: Fragment, line: Fragment) -> bool:
    return all(before.bold) and not line.bold[0] and not line.text[:1].islower()


def _runs_on(before: Fragment, line: Fragment, column: _Column) -> bool:
    """Whether a paragraph goes on from the last line of a column into the first of the next."""
    if before.is_row or line.is_row or _differs(before, line) or _ended(before.text):
        return False
    if _broken(before.text) or line.text[:1].islower():
        return True
    full = before.box.right - column.left >= _SHORT * (column.right - column.left)
    return full and not _BULLET.match(line.text) and line.bold[0] == before.bold[1]


def _differs(one: Fragment, other: Fragment) -> bool:
    return abs(one.size - other.size) > _OTHER_SIZE * one.size


def _ended(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None


def _broken(text: str) -> bool:
    return text.endswith((HYPHEN, "-"))


def _vocabulary(pages: Sequence[Sequence[Block]]) -> frozenset[str]:
    """The words that stand whole within lines, hyphenated ones as one, in small letters.

    A line's first and last word may be half of one.
    """
    lines = (line.text.lower() for page in pages for block in page for line in block)
    return frozenset(itertools.chain.from_iterable(_WORD.findall(text)[1:-1] for text in lines))


def _mended(text: str, following: str, words: frozenset[str]) -> str:
    """`text` with the next line put to it; a word that the line's end broke is one again.

    The hyphen stays where the document elsewhere writes the word with it, and before what is not
    a small letter ("US-/China", "2014-/15").
    """
    if not _broken(text) or text[:-1].endswith((" ", "–", "-")):
        return f"{text} {following}"
    head, tail = _LAST.search(text), _FIRST.match(following)
    if not head or not tail or not following[0].islower():
        return f"{text[:-1]}-{following}"
    keep = _is_compound(head[1].lower(), tail[0].lower(), words)
    return f"{text[:-1]}{'-' if keep else ''}{following}"


def _is_compound(head: str, tail: str, words: frozenset[str]) -> bool:
    """Whether "head-tail" keeps its hyphen, as far as the document's words and a few others say."""
    if head + tail in words:
        return False
    if f"{head}-{tail}" in words or head == "self":
        return True
    if tail in _COMPOUND_TAILS:
        return head in _COMPOUND_HEADS or (len(head) >= _FEWEST_LETTERS and head in words)
    return min(len(head), len(tail)) >= _FEWEST_LETTERS and {head, tail} <= words
