"""Finds what stands in quotation marks, however the marks were set."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_DOUBLE = re.compile(r"[\"“”]")
_SINGLE = re.compile(r"['‘’]")
_OPENS_BEFORE = re.compile(r"(?:^|[\s(\[—–\-/:])$")
_CLOSES_AFTER = re.compile(r"[\s.,;:!?)\]—–\-…'’\"”]|$")
_CONJUNCTION = re.compile(r"(?:and|but|or|so|because|which|who|if|when|as|for|although)\b")
_LAST_MARK = ".,!?;…"
QUOTED = r"[\"“‘'][Qq]¤*[.,!?;…]*[\"”’']?"
"""Matches one quotation in a masked paragraph."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Places of a quotation: `start` and `end` with its marks, `inner` and `inner_end` without."""

    start: int
    inner: int
    inner_end: int
    end: int


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` can open: it follows a gap and a word follows it."""
    after = text[at + 1 : at + 2]
    if text[at] in "“‘":
        return bool(after.strip())
    return bool(after.strip()) and _OPENS_BEFORE.search(text[max(0, at - 1) : at]) is not None


def _closes(text: str, at: int) -> bool:
    """Whether the mark at `at` can close: a word or a stop precedes it, a gap or stop follows."""
    if at == 0 or text[at] in "“‘" or text[at - 1].isspace():
        return False
    return text[at] == "”" or _CLOSES_AFTER.match(text, at + 1) is not None


def _double(paragraph: str) -> list[Quotation]:
    """Quotations in double marks; a second opening mark inside continues the same speech."""
    found: list[Quotation] = []
    start = -1
    for mark in _DOUBLE.finditer(paragraph):
        at = mark.start()
        if start >= 0 and _closes(paragraph, at):
            found.append(Quotation(start, start + 1, at, at + 1))
            start = -1
        elif start < 0 and _opens(paragraph, at):
            start = at
    if start >= 0:
        end = len(paragraph)
        found.append(Quotation(start, start + 1, end, end))
    return found


def _around(found: list[Quotation], at: int) -> Quotation | None:
    """The one of several quotations, apart and in order, that is open at `at`, or None."""
    before = bisect_right(found, at, key=lambda quotation: quotation.start)
    return found[before - 1] if before and at < found[before - 1].end else None


def _possessive(paragraph: str, at: int) -> bool:
    """Whether the mark belongs to a plural possessive ("countries' aims") and closes nothing."""
    return paragraph[at - 1] == "s" and re.match(r" [a-z]", paragraph[at + 1 :]) is not None


def _single(paragraph: str, taken: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks that stand outside `taken`."""
    found: list[Quotation] = []
    start = -1
    marks = [m.start() for m in _SINGLE.finditer(paragraph)]
    marks = [at for at in marks if not _around(taken, at)]
    last = max((at for at in marks if _closes(paragraph, at)), default=-1)
    for at in marks:
        later = at < last
        if start >= 0 and _closes(paragraph, at) and not (later and _possessive(paragraph, at)):
            found.append(Quotation(start, start + 1, at, at + 1))
            start = -1
        elif _opens(paragraph, at) and (start < 0 or paragraph[at] == "‘"):
            start = at
    return found


def quotations(paragraph: str) -> list[Quotation]:
    """The outermost quotations of `paragraph`, in order; one left open runs to the end."""
    double = _double(paragraph)
    single = _single(paragraph, double)
    # A double quotation may stand inside a long one in single marks.
    singles = [s for s in single if not _around(double, s.start)]
    outer = [d for d in double if not ((s := _around(singles, d.start)) and d.end < s.end)]
    return sorted([*outer, *singles], key=lambda q: q.start)


def masked(paragraph: str, found: list[Quotation]) -> str:
    """`paragraph` with each quotation's words hidden, every character's place kept.

    The first letter becomes Q or q (as it was capital or not), a last stop stays, all else
    becomes a filler, so that grammar is read outside the quotations only.
    """
    pieces: list[str] = []
    at = 0
    for quotation in found:
        words = paragraph[quotation.inner : quotation.inner_end]
        bare = words.rstrip("'’\" ").rstrip(_LAST_MARK)
        stop = words[len(bare) : len(bare) + 1] if len(bare) < len(words) else ""
        first = "q" if words[:1].islower() else "Q"
        hidden = (first + "¤" * (len(words) - 1))[: len(words) - len(stop)] + stop
        pieces += [paragraph[at : quotation.inner], hidden]
        at = quotation.inner_end
    return "".join([*pieces, paragraph[at:]])


def balanced(text: str) -> str:
    """`text` without a quotation mark whose partner was cut off."""
    for opening, closing in (("“", "”"), ("‘", "’")):
        if opening in text and closing not in text:
            text = text.replace(opening, "")
        elif closing == "”" and closing in text and opening not in text:
            text = text.replace(closing, "")
    return text.replace('"', "") if text.count('"') % 2 else text


def joint(text: str, resumed: int) -> str:
    """What joins the two halves of an interrupted quotation; a clause has its own space."""
    if text[resumed - 1] not in "“”\"‘’'":
        return ""
    return ", " if _CONJUNCTION.match(text, resumed) else " "
