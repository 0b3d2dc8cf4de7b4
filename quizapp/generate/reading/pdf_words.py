"""Takes the words off a PDF's page, with where they stand, as runs of one line each."""

import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from quizapp.generate.reading.marks import raised

HYPHEN = "\u00ad"
"""A hyphen at a line's end, which the word may have without it."""
_LINE_HYPHENS = frozenset("\x02\ufffe")
"""How pdfium gives a hyphen that it takes for a broken word's."""
_HYPHENS = {**dict.fromkeys(_LINE_HYPHENS, HYPHEN), "\u2010": "-", "\u2011": "-"}
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_WRITTEN = str.maketrans(_HYPHENS | _LIGATURES)
_RUN = re.compile(r"[^\s\x02\ufffe]*[\x02\ufffe]|[^\s\x02\ufffe]+")
_LINE_ENDS = frozenset({"\r", "\n", ""})
_MARK = re.compile(r"(?:\d+(?:[,–-]\d+)*|[*†‡§]+)(?=\W*$)")
_TOUCH = 0.3
_CLOSING = frozenset(".,;:!?)]”’")
_LIFTED = 0.42
"""How far above a line's foot the ink of a raised mark begins, in heights of the line."""
_GAP = 1.0
"""The gap between two words, in heights of a line, that parts columns."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands on a page, in points, y from the foot up."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From foot to top: the size of the print."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.top + self.bottom) / 2

    def with_(self, other: "Box") -> "Box":
        """The box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of words on one line; `size` is the usual height of its print.

    `place` is 0 at the page's foot and 1 at its top. `bold` tells of its first and last word.
    `is_row` says that it is a table's row, with its cells; `marked` that it opens with the raised
    mark of a note, which is left out of its text.
    """

    text: str
    box: Box
    size: float
    place: float
    bold: tuple[bool, bool] = (False, False)
    is_row: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    first: int
    last: int
    text: str
    start: Box
    end: Box
    ends_line: bool

    @property
    def box(self) -> Box:
        return self.start.with_(self.end)


def fragments(page: Any, *, height: float) -> list[Fragment]:
    """The runs of words on a pypdfium2 text page that is `height` points high, in no sure order.

    Words that stand aslant to most of the page (watermarks, what runs up its margin) are left out.
    """
    found: list[Fragment] = []
    run: list[_Word] = []
    for word in _upright(page, _words(page)):
        if run and _apart(run[-1], word):
            found += _fragment(page, run, height)
            run = []
        run.append(word)
    return found + _fragment(page, run, height)


def _words(page: Any) -> list[_Word]:
    found: list[_Word] = []
    letters = _letters(page)
    for match in _RUN.finditer(letters):
        text = match[0].translate(_WRITTEN)
        ends_line = text.endswith(HYPHEN) or letters[match.end() : match.end() + 1] in _LINE_ENDS
        if text == HYPHEN and found:
            found[-1] = replace(found[-1], text=found[-1].text + HYPHEN, ends_line=True)
        else:
            found.append(_word(page, match.start(), match.end() - 1, text, ends_line=ends_line))
    return found


def _letters(page: Any) -> str:
    """The page's characters, one for each place that pdfium counts."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - of an extra

    count = page.count_chars()
    text = str(page.get_text_range())
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(page, place) for place in range(count))
    return "".join(chr(min(code, sys.maxunicode)) for code in codes)


def _word(page: Any, first: int, last: int, text: str, *, ends_line: bool) -> _Word:
    start = _box(page, first)
    end = _box(page, last)
    return _Word(first, last, text, start, end, ends_line)


def _box(page: Any, place: int) -> Box:
    """The box of a character, as high as its print is large, whatever the letter."""
    return Box(*page.get_charbox(place, loose=True))


def _upright(page: Any, words: list[_Word]) -> list[_Word]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - of an extra

    angles = [round(pdfium.FPDFText_GetCharAngle(page, word.first), 1) for word in words]
    usual = Counter(angles).most_common(1)[0][0] if angles else 0.0
    return [word for word, angle in zip(words, angles, strict=True) if angle == usual]


def _apart(one: _Word, other: _Word) -> bool:
    """Whether two words that follow each other stand in two columns or on two lines.

    After a raised mark pdfium may see a new line where the old one goes on.
    """
    size = max(one.end.height, other.start.height, 1.0)
    gap = other.start.left - one.end.right
    if one.ends_line:
        return abs(gap) > _TOUCH * size or abs(one.end.middle - other.start.middle) > size / 2
    return gap > _GAP * size or gap < -size or abs(one.end.middle - other.start.middle) > size


def _fragment(page: Any, run: list[_Word], height: float) -> list[Fragment]:
    if not run:
        return []
    size = median(word.start.height for word in run)
    base = median(word.start.bottom for word in run)
    text, marked, noted = "", False, False
    for word in run:
        body, mark, rest = _parted(page, word, size, base)
        marked |= bool(mark) and not text
        text += f" {body}" if text and body and not (noted and body in _CLOSING) else body
        noted = bool(mark)
        text += (raised(text, mark) if mark else "") + rest
    box = run[0].box
    for word in run[1:]:
        box = box.with_(word.box)
    bold = (_bold(page, run[0].first), _bold(page, run[-1].last))
    place = box.middle / height if height else 0.5
    text = text.strip()
    return [Fragment(text, box, size, place, bold, marked=marked)] if text else []


def _parted(page: Any, word: _Word, size: float, base: float) -> tuple[str, str, str]:
    """A word as text, the small raised characters in it, and the text after those."""
    mark = _MARK.search(word.text)
    if not mark or word.last - word.first + 1 != len(word.text):
        return word.text, "", ""
    lifted = base + _LIFTED * size
    ink = (page.get_charbox(word.first + place)[1] for place in range(*mark.span()))
    start = next((mark.start() + n for n, foot in enumerate(ink) if foot > lifted), None)
    if start is None:
        return word.text, "", ""
    return word.text[:start], word.text[start : mark.end()], word.text[mark.end() :]


def _bold(page: Any, place: int) -> bool:
    import ctypes  # noqa: PLC0415 - only for PDFs

    import pypdfium2.raw as pdfium  # noqa: PLC0415 - of an extra

    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(page, place, name, len(name), flags)
    return b"bold" in name.value.lower() or b"black" in name.value.lower()
