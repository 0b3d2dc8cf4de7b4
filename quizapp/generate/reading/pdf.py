"""Reads a PDF: its words by where they stand, put back into columns, lines and paragraphs."""

import re
import zlib
from statistics import median
from typing import Any

from quizapp.errors import DocumentError
from quizapp.generate.particulars import Particulars, iso_date
from quizapp.generate.reading.extracted import ExtractedText, missing_extra
from quizapp.generate.reading.pdf_furniture import without_furniture, without_notes
from quizapp.generate.reading.pdf_layout import blocks
from quizapp.generate.reading.pdf_paragraphs import Joined, paragraphs
from quizapp.generate.reading.pdf_words import Fragment, fragments
from quizapp.generate.reading.properties import person, title

MAX_PAGES = 3000
MAX_CHARACTERS = 20 * 2**20
"""The most text that a PDF may hold: some three million words."""
MAX_STREAM_BYTES = 32 * 2**20
"""The most that one stream may unpack to: a large font, or the marks of a crowded map."""
_STREAM = re.compile(rb"\bstream\r?\n(?=\x78)")
_STREAM_HEAD = 512
_WORD = re.compile(r"[^\W\d_]{2,}")
_SCANNED_WORDS = 4
"""Scanned pages have fewer words than these each: stamps, numbers, a scanner's name."""
_PDF_DAY = re.compile(r"^(?:D:)?(\d{4})(\d\d)(\d\d)")
_HEADING = 1.15
_LONGEST_TITLE = 30


def read_pdf(data: bytes, *, file: str) -> ExtractedText:
    """The main text of a PDF, without running heads, page numbers, footnotes and captions.

    Raises DocumentError for a PDF that is damaged, locked with a password or without text (a
    scan), and where pypdfium2, of the extra `documents`, is missing.
    """
    try:
        import pypdfium2  # noqa: PLC0415 - of an extra, and slow to import
    except ImportError:
        raise missing_extra(file, "PDFs") from None
    if _is_bomb(data):
        raise DocumentError(f"{file}: this is a PDF that unpacks to far more than it can print")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(file, str(error)) from None
    try:
        pages = _pages(document, file, pypdfium2)
        saved = document.get_metadata_dict()
    finally:
        document.close()
    _demand_text(pages, file)
    bare = without_furniture(pages)
    joined = paragraphs(without_notes([blocks(page) for page in bare]))
    return ExtractedText(
        "\n".join(paragraph.text for paragraph in joined),
        stated=Particulars(title=title(saved.get("Title", "")) or _headline(joined)),
        noted=Particulars(
            author=person(saved.get("Author", "")),
            published=iso_date(_PDF_DAY.sub(r"\1-\2-\3", saved.get("CreationDate", ""))[:10]),
        ),
    )


def _is_bomb(data: bytes) -> bool:
    """Whether a stream of a PDF, pictures aside, unpacks to more than a page can need."""
    for stream in _STREAM.finditer(data):
        if b"/Image" in data[max(0, stream.start() - _STREAM_HEAD) : stream.start()]:
            continue
        packed = memoryview(data)[stream.end() :]
        try:
            unpacked = zlib.decompressobj().decompress(packed, MAX_STREAM_BYTES)
        except zlib.error:
            continue  # It is packed in another way, or not at all.
        if len(unpacked) == MAX_STREAM_BYTES:
            return True
    return False


def _pages(document: Any, file: str, pypdfium2: Any) -> list[list[Fragment]]:
    if len(document) > MAX_PAGES:
        raise DocumentError(f"{file}: {len(document)} pages are more than {MAX_PAGES}; split it")
    found, characters = [], 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            raise _refusal(file, f"page {number + 1}") from None
        characters += text.count_chars()
        if characters > MAX_CHARACTERS:
            raise DocumentError(f"{file}: more text than three million words; split it into parts")
        found.append(fragments(text, height=page.get_height()))
        text.close()
        page.close()
    return found


def _refusal(file: str, trouble: str) -> DocumentError:
    if "assword" in trouble:
        return DocumentError(
            f"{file}: this is a PDF locked with a password; open it, print it to a new PDF, "
            "and give that"
        )
    where = f" ({trouble})" if trouble.startswith("page") else ""
    return DocumentError(
        f"{file}: this is a PDF that is damaged{where}; download it again, or open it and print it "
        "to a new PDF"
    )


def _demand_text(pages: list[list[Fragment]], file: str) -> None:
    """Raise DocumentError where the pages are pictures of text, or their letters mean nothing."""
    words = sum(len(_WORD.findall(f.text)) for page in pages for f in page)
    if not words or words < _SCANNED_WORDS * (len(pages) - 1):
        raise DocumentError(
            f"{file}: this is a PDF whose pages are pictures, with no text in them; have them read "
            "first (ocrmypdf scan.pdf text.pdf) and give the result"
        )


def _headline(joined: list[Joined]) -> str:
    """The largest print of the first page, where it stands out from the rest as a title does."""
    first = [paragraph for paragraph in joined if paragraph.page == 0]
    usual = median(paragraph.size for paragraph in joined) if joined else 0.0
    largest = max((paragraph.size for paragraph in first), default=0.0)
    if largest < _HEADING * usual:
        return ""
    text = " ".join(paragraph.text for paragraph in first if paragraph.size == largest)
    return text if len(text.split()) <= _LONGEST_TITLE else ""
