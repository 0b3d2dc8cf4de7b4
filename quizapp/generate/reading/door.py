"""Tells what kind of file some bytes are, by content before name, and has them read."""

import re
from pathlib import PurePath

from quizapp.domain.cleaning import clean
from quizapp.errors import DocumentError
from quizapp.generate.particulars import from_front_matter
from quizapp.generate.reading.encodings import decode
from quizapp.generate.reading.extracted import ExtractedText
from quizapp.generate.reading.markdown import plain_text, split_front_matter
from quizapp.generate.reading.wrapping import unwrap

MAX_BYTES = 20 * 2**20
"""The largest text file or web page: some three million words."""
MAX_PACKED_BYTES = 100 * 2**20
"""The largest PDF or Word file, pictures and fonts included."""
_PLAIN = frozenset({".txt", ".text"})
_MARKDOWN = frozenset({".md", ".markdown"})
_PAGES = frozenset({".html", ".htm", ".xhtml"})
ENDINGS = _PLAIN | _MARKDOWN | _PAGES | {".pdf", ".docx"}
"""The endings of the files that can be read, in small letters; content decides what they are."""
_FOREIGN = {
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old Word file, or one locked with a password",
    b"{\\rtf": "a rich-text file", b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file", b"Rar!": "a compressed file",
    b"SQLite format 3": "a database",
}  # fmt: skip
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ADVICE = "open it in its own program and save it as .docx, .pdf or plain text (.txt, UTF-8)"


def read(data: bytes, *, file: str) -> ExtractedText:
    """The main text of a file's bytes; `file` is its name, for its ending and for messages.

    Raises DocumentError for what is too large, damaged, locked, not a document, or in need of the
    extra `documents`.
    """
    if data[:1024].lstrip().startswith(b"%PDF-"):
        from quizapp.generate.reading.pdf import read_pdf  # noqa: PLC0415 - only for PDFs

        return read_pdf(_bounded(data, MAX_PACKED_BYTES, file), file=file)
    if data.startswith(b"PK\x03\x04"):
        from quizapp.generate.reading.word import read_word  # noqa: PLC0415 - only for these

        return read_word(_bounded(data, MAX_PACKED_BYTES, file), file=file)
    for magic, what in _FOREIGN.items():
        if data.startswith(magic):
            raise DocumentError(f"{file}: this is {what}, not text; {_ADVICE}")
    return _read_text(_bounded(data, MAX_BYTES, file), file)


def _read_text(data: bytes, file: str) -> ExtractedText:
    ending = PurePath(file).suffix.lower()
    text = clean(decode(data, file=file, marked_up=ending in _PAGES))
    if ending in _PAGES or _PAGE.match(text):
        from quizapp.generate.reading.webpage import read_webpage  # noqa: PLC0415 - only for pages

        return read_webpage(text, file=file)
    if ending not in _MARKDOWN and not text.startswith("---\n"):
        return ExtractedText(unwrap(text))
    front, text = split_front_matter(text)
    return ExtractedText(unwrap(plain_text(text)), stated=from_front_matter(front))


def _bounded(data: bytes, most: int, file: str) -> bytes:
    if len(data) > most:
        size = f"{len(data) / 2**20:.0f} MB is more than {most // 2**20} MB"
        raise DocumentError(f"{file}: {size}; split it into parts and give those")
    return data
