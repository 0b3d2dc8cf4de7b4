"""Puts a page's runs of words into the order in which people read them: column by column."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from quizapp.generate.reading.extracted import CELL_BREAK
from quizapp.generate.reading.pdf_words import Fragment

Block = list[Fragment]
"""Lines that stand under each other, top down."""
_EDGE = 0.2
_FEWEST_LINES = 3
_FEWEST_WORDS = 3
_FULL = 0.25
_CROSSING = 0.5
_GUTTER = 0.4
_SAME_LINE = 0.45
_CELL_GAP = 2.0
_DROP_CAP = 1.7
_MOST_COLUMNS = 6


def blocks(page: Sequence[Fragment]) -> list[Block]:
    """The lines of a page, block by block in reading order.

    A title or a table that spans the columns parts what stands above it from what stands below.
    """
    return _ordered(_top_down(page), _MOST_COLUMNS)


def _top_down(fragments: Sequence[Fragment]) -> list[Fragment]:
    return sorted(fragments, key=lambda f: (-f.box.top, f.box.left))


def _ordered(fragments: list[Fragment], columns: int) -> list[Block]:
    gutter = _gutter(fragments) if columns > 1 else None
    if gutter is None:
        return [_lines(fragments)] if fragments else []
    found: list[Block] = []
    band: list[Fragment] = []
    for across, group in itertools.groupby(fragments, lambda f: _crosses(f, gutter)):
        if not across:
            band += group
            continue
        spanning = list(group)
        found += _sides(band, gutter, columns)
        band = []
        found.append(_lines(spanning))
    return found + _sides(band, gutter, columns)


def _sides(band: list[Fragment], gutter: float, columns: int) -> list[Block]:
    left = [fragment for fragment in band if fragment.box.right <= gutter]
    right = [fragment for fragment in band if fragment.box.right > gutter]
    return _ordered(left, columns - 1) + _ordered(right, columns - 1)


def _crosses(fragment: Fragment, x: float) -> bool:
    return fragment.box.left < x < fragment.box.right


def _gutter(fragments: list[Fragment]) -> float | None:
    """Where an upright white strip parts two columns of running text, or None.

    A table's columns are none: their cells are a word or two, and are read row by row.
    """
    if len(fragments) < 2 * _FEWEST_LINES:
        return None
    low = min(fragment.box.left for fragment in fragments)
    high = max(fragment.box.right for fragment in fragments)
    x = _emptiest(fragments, low + _EDGE * (high - low), high - _EDGE * (high - low))
    if x is None:
        return None
    left = [fragment for fragment in fragments if fragment.box.right <= x]
    right = [fragment for fragment in fragments if fragment.box.left >= x]
    crossing = len(fragments) - len(left) - len(right)
    if crossing > _CROSSING * (len(left) + len(right)):
        return None
    return x if _is_column(left, x - low) and _is_column(right, high - x) else None


def _emptiest(fragments: list[Fragment], low: float, high: float) -> float | None:
    """The middle of the widest strip between `low` and `high` that the fewest fragments cross."""
    if high - low < 1:
        return None
    first = int(low)
    crossed = [0] * (int(high) - first + 2)
    for fragment in fragments:
        start = max(0, int(fragment.box.left) - first)
        stop = min(len(crossed), int(fragment.box.right) + 1 - first)
        for x in range(start, stop):
            crossed[x] += 1
    fewest = min(crossed)
    strips = [
        list(strip) for empty, strip in itertools.groupby(
            range(len(crossed)), lambda x: crossed[x] == fewest
        ) if empty
    ]  # fmt: skip
    widest = max(strips, key=len)
    if len(widest) < _GUTTER * median(fragment.size for fragment in fragments):
        return None
    return first + (widest[0] + widest[-1] + 1) / 2


def _is_column(side: list[Fragment], width: float) -> bool:
    if len(side) < _FEWEST_LINES:
        return False
    words = median(len(fragment.text.split()) for fragment in side)
    filled = median(fragment.box.right - fragment.box.left for fragment in side)
    return words >= _FEWEST_WORDS and filled >= _FULL * width


def _lines(fragments: Sequence[Fragment]) -> Block:
    """The fragments of one column as lines: what stands at one height is one line."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: -f.box.middle):
        if lines and _level(lines[-1][0], fragment):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    return _initials([_line(line) for line in lines])


def _level(one: Fragment, other: Fragment) -> bool:
    size = min(one.size, other.size)
    return abs(one.box.middle - other.box.middle) < _SAME_LINE * size


def _line(parts: list[Fragment]) -> Fragment:
    parts = sorted(parts, key=lambda f: f.box.left)
    first, last = parts[0], parts[-1]
    box = first.box
    text, is_row = first.text, False
    for part in parts[1:]:
        is_cell = part.box.left - box.right > _CELL_GAP * part.size
        text += f"{CELL_BREAK if is_cell else ' '}{part.text}"
        is_row |= is_cell
        box = box.with_(part.box)
    return replace(
        first,
        text=text,
        is_row=is_row,
        box=box,
        size=max(parts, key=lambda f: len(f.text)).size,
        bold=(first.bold[0], last.bold[1]),
    )


def _initials(lines: Block) -> Block:
    """The lines with a large initial put before the line whose first letter it is."""
    usual = median(line.size for line in lines)
    caps = [n for n, f in enumerate(lines) if len(f.text) == 1 and f.size > _DROP_CAP * usual]
    for place in reversed(caps):
        cap = lines.pop(place)
        beside = [
            n for n, f in enumerate(lines)
            if f.box.left >= cap.box.left and cap.box.bottom < f.box.middle < cap.box.top
        ]  # fmt: skip
        if beside:
            first = lines[beside[0]]
            lines[beside[0]] = replace(first, text=cap.text + first.text)
    return lines
