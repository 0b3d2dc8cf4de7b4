"""Takes Markdown's marks off a document, line by line, and reads its front matter."""

import re

_FENCE = re.compile(r"^\s*(?:```|~~~)")
_LINE_MARKS = (
    (re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$"), r"\1"),
    (re.compile(r"^(?:\s{0,3}>\s?)+"), ""),
    (re.compile(r"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?"), ""),
    (re.compile(r"^\s{0,3}(?:[-*_]\s*){3,}$"), ""),
    (re.compile(r"^\s{0,3}(?:=+|-+)\s*$"), ""),
)
_INLINE_MARKS = (
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[\^[^\]\n]+\]"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]+)(?<=[^\s_])\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"~~([^~\n]+)~~"), r"\1"),
    (re.compile(r"</?[A-Za-z][^>\n]{0,200}>"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def plain_line(line: str) -> str:
    """One line of Markdown as it reads on the page."""
    for pattern, replacement in _LINE_MARKS:
        line = pattern.sub(replacement, line)
    for pattern, replacement in _INLINE_MARKS:
        line = pattern.sub(replacement, line)
    return line


def plain_text(text: str) -> str:
    """Markdown without its marks; a line stays a line, and code blocks are left out."""
    lines, fenced = [], False
    for line in text.split("\n"):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            lines.append(plain_line(line))
    return "\n".join(lines)


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The `key: value` lines between two `---` at the head, and the text after them.

    Without a closing `---` within the first 50 lines there is no front matter. Keys come out in
    lower case, values without their quotes; nested values are left out.
    """
    lines = text.split("\n")
    if lines[0].strip() != "---":
        return {}, text
    closing = next((n for n, line in enumerate(lines[1:50], 1) if line.strip() == "---"), None)
    if closing is None:
        return {}, text
    found = {}
    for line in lines[1:closing]:
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "\t", "#")):
            found[key.strip().lower()] = value.strip().strip("\"'")
    return found, "\n".join(lines[closing + 1 :])
