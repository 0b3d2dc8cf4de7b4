"""Reads a document's bytes into numbered paragraphs with the particulars that a deck cites."""

import hashlib
import itertools
import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import PurePath
from statistics import median

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Document
from quizapp.errors import DocumentError
from quizapp.generate.markdown import plain_text, split_front_matter
from quizapp.generate.particulars import Particulars, from_front_matter, from_text

MAX_BYTES = 20 * 2**20
"""The largest document: some three million words."""
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a zipped file (a .docx, .odt or .epub?)",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Word file", b"{\\rtf": "a rich-text file",
    b"\x1f\x8b": "a compressed file", b"SQLite format 3": "a database",
}  # fmt: skip
_HTML = re.compile(r"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_ADVICE = "open it in its own program and save it as plain text (.txt, UTF-8)"
_BLOCKS = re.compile(r"\n[^\S\n]*\n")
_BULLET = re.compile(r"\s*(?:[-*+•·]|\d{1,2}[.)]|[A-Za-z][.)])\s")
_SLUG = re.compile(r"[a-z0-9]+")
_DULL = {"a", "an", "the", "of", "on", "in", "and", "to", "for", "with", "how", "at", "by", "s"}
_SLUG_WORDS = 4
_WRAP_WIDTH = 100
_WRAPPED_SHARE = 0.6
_FEWEST_PAIRS = 5


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document and its paragraphs: its non-empty lines, stripped, numbered from 1."""

    document: Document
    paragraphs: tuple[str, ...]


def read_manuscript(
    data: bytes, *, file: str, given: Particulars | None = None, taken: Container[str] = ()
) -> Manuscript:
    """The manuscript in a file's bytes; `file` is its name, for citations and for messages.

    What is `given` wins over front matter, and that over what the text's own first lines say.
    The document's id is none of those `taken`. Raises DocumentError for what is not text.
    """
    text = clean(_decode(data, file))
    front: dict[str, str] = {}
    if PurePath(file).suffix.lower() in {".md", ".markdown"} or text.startswith("---\n"):
        front, text = split_front_matter(text)
        text = plain_text(text)
    paragraphs = tuple(line.strip() for line in _unwrap(text).split("\n") if line.strip())
    if not paragraphs:
        raise DocumentError(f"{file}: there is no text in it; give a document with paragraphs")
    particulars = (
        (given or Particulars()).over(from_front_matter(front)).over(from_text(paragraphs))
    )
    document = Document(
        id=_identity(particulars, file, taken),
        file=PurePath(file).name,
        title=particulars.title,
        author=particulars.author,
        publisher=particulars.publisher,
        published=particulars.published,
        sha256=hashlib.sha256("\n".join(paragraphs).encode()).hexdigest(),
    )
    return Manuscript(document, paragraphs)


def _decode(data: bytes, file: str) -> str:
    if len(data) > MAX_BYTES:
        size, most = len(data) / 2**20, MAX_BYTES // 2**20
        raise DocumentError(
            f"{file}: {size:.0f} MB is more than {most} MB; split it into parts and give those"
        )
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise DocumentError(f"{file}: this is {what}, not text; {_ADVICE}")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    elif b"\0" in data:
        raise DocumentError(f"{file}: this is a binary file, not text; {_ADVICE}")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if _HTML.match(text):
        raise DocumentError(f"{file}: this is a web page's source, not text; {_ADVICE}")
    return text


def _unwrap(text: str) -> str:
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


def _identity(particulars: Particulars, file: str, taken: Container[str]) -> str:
    year = particulars.published[:4]
    if particulars.author and year:
        base = f"{_slug(particulars.author.split()[-1])}-{year}"
    else:
        words = [w for w in _SLUG.findall(particulars.title.lower()) if w not in _DULL]
        base = "-".join([*words[:_SLUG_WORDS], year]).strip("-")
    base = base.strip("-") or _slug(PurePath(file).stem) or "document"
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _slug(text: str) -> str:
    return "-".join(_SLUG.findall(text.lower()))
