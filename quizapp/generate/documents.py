"""Reads a document's bytes into numbered paragraphs with the particulars that a deck cites."""

import hashlib
from collections.abc import Container
from dataclasses import dataclass, fields
from pathlib import PurePath

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Document
from quizapp.errors import DocumentError
from quizapp.generate.particulars import Particulars, from_text
from quizapp.generate.reading import MAX_BYTES, read
from quizapp.generate.text import SLUG

__all__ = ["MAX_BYTES", "Manuscript", "read_manuscript"]

_DULL = {"a", "an", "the", "of", "on", "in", "and", "to", "for", "with", "how", "at", "by", "s"}
_SLUG_WORDS = 4


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document and its paragraphs: its non-empty lines, stripped, numbered from 1."""

    document: Document
    paragraphs: tuple[str, ...]


def read_manuscript(
    data: bytes, *, file: str, given: Particulars | None = None, taken: Container[str] = ()
) -> Manuscript:
    """The manuscript in a file's bytes; `file` is its name, for citations and for messages.

    What is `given` wins over what the file states, that over what the text's own first lines say,
    and that over what the program noted that saved it. The document's id is none of those `taken`.
    Raises DocumentError for what cannot be read, or has no text.
    """
    extracted = read(data, file=file)
    lines = clean(extracted.text).split("\n")
    paragraphs = tuple(stripped for line in lines if (stripped := line.strip()))
    if not paragraphs:
        raise DocumentError(f"{file}: there is no text in it; give a document with paragraphs")
    particulars = (
        (given or Particulars())
        .over(_cleaned(extracted.stated))
        .over(from_text(paragraphs))
        .over(_cleaned(extracted.noted))
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


def _cleaned(particulars: Particulars) -> Particulars:
    """The particulars, safe to show, each on one line."""
    return Particulars(
        **{
            f.name: " ".join(clean(getattr(particulars, f.name)).split())
            for f in fields(Particulars)
        }
    )


def _identity(particulars: Particulars, file: str, taken: Container[str]) -> str:
    year = particulars.published[:4]
    if particulars.author and year:
        base = f"{_slug(particulars.author.split()[-1])}-{year}"
    else:
        words = [w for w in SLUG.findall(particulars.title.lower()) if w not in _DULL]
        base = "-".join([*words[:_SLUG_WORDS], year]).strip("-")
    base = base.strip("-") or _slug(PurePath(file).stem) or "document"
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def _slug(text: str) -> str:
    return "-".join(SLUG.findall(text.lower()))
