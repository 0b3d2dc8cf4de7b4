"""Joins the lines that an editor broke to a width back into paragraphs."""

import itertools
import re
from statistics import median

_BLOCKS = re.compile(r"\n[^\S\n]*\n")
_BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,2}[.)]|[A-Za-z][.)])\s")
_WRAP_WIDTH = 100
_WRAPPED_SHARE = 0.6
_FEWEST_PAIRS = 5


def unwrap(text: str) -> str:
    """`text` with the lines of each block joined where an editor broke them to a width."""
    blocks = [block.split("\n") for block in _BLOCKS.split(text)]
    pairs = [(a, b) for block in blocks for a, b in itertools.pairwise(block) if b.strip()]
    if len(pairs) < _FEWEST_PAIRS or max(map(len, text.split("\n"))) > _WRAP_WIDTH:
        return text
    running = [b[:1].islower() or not a.rstrip().endswith((".", "!", "?", ":")) for a, b in pairs]
    if (
        sum(running) < _WRAPPED_SHARE * len(pairs)
        or median(len(a) for a, _ in pairs) < _WRAP_WIDTH / 2
    ):
        return text
    return "\n\n".join(map(_joined, blocks))


def _joined(block: list[str]) -> str:
    lines: list[str] = []
    for line in block:
        if lines and line.strip() and not _BULLET.match(line):
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)
