"""How a deck file is laid out: which lines belong to which key and to which entry of a list."""

import re
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Mapped
from collections.abc import Sequence as Ordered
from dataclasses import dataclass
from itertools import pairwise

from quizapp.storage.deckfile.nodes import Mapping, Node, Scalar, Sequence

_COMMENT = re.compile(r"#[^\n]*")
_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """A key of a mapping with its lines.

    `above` are the comment lines over it, `comments` those beside and between its other lines;
    `text` is all of it, with line ends.
    """

    key: str
    value: Node
    start: int
    end: int
    column: int
    above: str
    text: str
    comments: tuple[str, ...]

    def renewed(self, lines: Ordered[str]) -> str:
        """The part with other lines, and with its comments."""
        margin = " " * self.column
        told = self.text[len(self.above) :].rstrip("\n")
        gap = self.text[len(self.above) + len(told) :]
        if len(self.comments) == 1 and "\n" not in told + lines[0] and len(lines) == 1:
            return f"{self.above}{lines[0]}  {self.comments[0]}{gap}"
        notes = [f"{margin}{comment}" for comment in self.comments]
        return self.above + "\n".join([*notes, *lines]) + gap

    def remains(self) -> str:
        """What is left of the part without its key: its comments."""
        margin = " " * self.column
        return self.above + "".join(f"{margin}{comment}\n" for comment in self.comments)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: the place of its lines, from the comment lines above it on."""

    node: Node
    start: int
    end: int


Render = Callable[[Entry | None, int], str]
"""Gives the lines of a list's entry from those that it had, or from none; the dash's column."""


def revised_mapping(
    text: str, entry: Entry, *, order: Ordered[str], renew: Callable[[str, Part | None], str | None]
) -> str | None:
    """The lines of `entry`, a mapping, key by key as `renew` has them; None where keys share lines.

    `renew` is asked for every key of `order`, with its part where there is one, and gives the
    part's new lines, "" for what is to go, or None for what is to stay as it is or stay away.
    """
    found = _parts(text, entry)
    if found is None or not isinstance(entry.node, Mapping):
        return None
    body = [(part.key, _kept(part, renew(part.key, part))) for part in found]
    present = {part.key for part in found}
    for key in order:
        lines = None if key in present else renew(key, None)
        if lines:
            later = order[order.index(key) :]
            at = next((n for n, (other, _) in enumerate(body) if other in later), len(body))
            body.insert(at, (key, lines))
    tail = _tail(text, entry)
    return _assembled(text[entry.start : entry.node.at], "".join(each for _, each in body)) + tail


def revised_list(
    text: str, part: Part, wanted: Mapped[str, Render], *, had: Ordered[str]
) -> str | None:
    """The lines of `part`, a list, with the entries `wanted`; None where entries share lines.

    `had` names the entries that stand there, in their order.
    """
    found = _entries(text, part)
    if found is None or len(found) != len(had):
        return None
    known = dict(zip(had, found, strict=True))
    spaced = text[: found[0].end].endswith(_GAP)
    column = _dash_column(text, found[0])
    lines = [render(known.get(name), column) for name, render in wanted.items()]
    return text[part.start : found[0].start] + "".join(closed(lines, spaced=spaced))


def closed(entries: Ordered[str], *, spaced: bool) -> list[str]:
    """The entries of a list, each with the line ends that part it from the next."""
    end = _GAP if spaced else "\n"
    each = [text if text.endswith(end) else text.rstrip("\n") + end for text in entries]
    return [*each[:-1], each[-1].rstrip("\n") + "\n"]


def list_entries(text: str, root: Node, key: str) -> tuple[Part, list[Entry]] | None:
    """A key of the file that holds a list, with its entries; None where they share lines."""
    parts = _parts(text, Entry(root, 0, len(text))) or []
    part = next((each for each in parts if each.key == key), None)
    found = _entries(text, part) if part else None
    return (part, found) if part and found else None


def comments_above(text: str, entry: Entry) -> str:
    """The comment lines above an entry's dash."""
    lines = text[entry.start : entry.end].splitlines(keepends=True)
    count = next(n for n, line in enumerate(lines) if not _is_comment(line))
    return "".join(lines[:count])


def _dash_column(text: str, entry: Entry) -> int:
    line = entry.start + len(comments_above(text, entry))
    return text.index("-", line) - line


def _kept(part: Part, lines: str | None) -> str:
    if lines is None:
        return part.text
    return lines or part.remains()


def _parts(text: str, entry: Entry) -> list[Part] | None:
    mapping = entry.node
    if not isinstance(mapping, Mapping) or not mapping.children:
        return None
    keys = [key for key, _ in mapping.entries() if isinstance(key, Scalar)]
    column = mapping.at - _line_start(text, mapping.at)
    starts = [_line_start(text, key.at) for key in keys[1:]]
    margins = {text[start : key.at] for start, key in zip(starts, keys[1:], strict=True)}
    if keys[0].at != mapping.at or len(keys) < len(mapping.entries()) or margins - {" " * column}:
        return None
    last = entry.end - len(_tail(text, entry))
    cuts = [mapping.at, *(_with_comments(text, start) for start in starts), last]
    return [
        _part(text, key, value, cut, column=column)
        for (key, value), cut in zip(mapping.entries(), pairwise(cuts), strict=True)
        if isinstance(key, Scalar)
    ]


def _part(text: str, key: Scalar, value: Node, cut: tuple[int, int], *, column: int) -> Part:
    start, end = cut
    at = max(_line_start(text, key.at), start)
    margin = " " * column if at == key.at else ""
    told = margin + text[at:end]
    above = text[start:at]
    comments = tuple(_comments(text, [key, *_leaves(value)], end))
    ended = told if told.endswith("\n") else f"{told}\n"
    return Part(key.text, value, start, end, column, above, above + ended, comments)


def _entries(text: str, part: Part) -> list[Entry] | None:
    if not isinstance(part.value, Sequence) or not part.value.children:
        return None
    nodes = part.value.children
    starts = [_dash_line(text, node.at) for node in nodes]
    if None in starts or len(set(starts)) < len(starts):
        return None
    cuts = [_with_comments(text, start) for start in starts if start is not None]
    if cuts[0] <= part.start:
        return None
    ends = [*cuts[1:], part.end]
    return [Entry(*each) for each in zip(nodes, cuts, ends, strict=True)]


def _dash_line(text: str, at: int) -> int | None:
    """The start of the line with the dash of the entry at `at`, or None where it has no line."""
    start = _line_start(text, at)
    before = text[start:at]
    while start and not before.strip():
        start, end = _line_start(text, start - 1), start
        before = _COMMENT.sub("", text[start:end])
    return start if before.strip() == "-" else None


def _assembled(prefix: str, body: str) -> str:
    """`body` behind `prefix`, which ends where its first key is to stand."""
    lines = body.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if not _is_comment(line)), 0)
    return "".join(lines[:first]) + prefix + "".join(lines[first:]).lstrip(" ")


def _tail(text: str, entry: Entry) -> str:
    """The lines that end an entry and are none of its keys': blank ones, comments further left."""
    column = entry.node.at - _line_start(text, entry.node.at)
    lines = text[entry.start : entry.end].splitlines(keepends=True)
    size = 0
    for line in reversed(lines):
        if line.strip() and not (_is_comment(line) and len(line) - len(line.lstrip()) < column):
            break
        size += len(line)
    return text[entry.end - size : entry.end]


def _leaves(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        for child in node.children:
            yield from _leaves(child)


def _comments(text: str, leaves: Ordered[Scalar], end: int) -> Iterator[str]:
    """The comments between and behind scalars; nothing else there can hold a `#`."""
    stops = [*(leaf.at for leaf in leaves[1:]), end]
    for leaf, stop in zip(leaves, stops, strict=True):
        yield from _COMMENT.findall(text[leaf.end : stop])


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _is_comment(line: str) -> bool:
    return line.lstrip(" ").startswith("#")


def _with_comments(text: str, start: int) -> int:
    """The start of the comment lines that end above the line at `start`, or `start`."""
    while start:
        above = _line_start(text, start - 1)
        if not _is_comment(text[above:start]):
            break
        start = above
    return start
