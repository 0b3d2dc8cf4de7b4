"""Turns bytes into text: by their mark, by UTF-8's own check, by what a page declares, by look."""

import codecs
import re

from quizapp.errors import DocumentError
from quizapp.generate.reading.extracted import missing_extra

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE
)
_PAGE_CODECS = re.compile(
    r"(?:iso-?8859|windows|cp125|koi8|gb|big5|shift|euc|latin|tis|mac)[\w-]*", re.IGNORECASE
)
_HEAD = 4096
_ZERO_SHARE = 0.4
_SOUND_TO_BROKEN = 4
_FOREIGN_SHARE = 0.3
"""Bytes above ASCII to ASCII letters; French and Spanish have fewer, other scripts far more."""
_SAMPLE = 64 * 2**10
_NOT_TEXT = "this is a binary file, not text; open it in its own program and save it as plain text"


def decode(data: bytes, *, file: str, marked_up: bool = False) -> str:
    """The text in `data`, without its byte order mark; `marked_up` looks for a declared charset.

    Raises DocumentError for bytes that are no text, and for those in an encoding that only
    charset-normalizer, of the extra `documents`, can tell where that is not installed.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    if b"\0" in data[:_SAMPLE]:
        return _decode_wide(data, file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_narrow(data, file, marked_up=marked_up)


def _decode_wide(data: bytes, file: str) -> str:
    """UTF-16 without a mark: mostly ASCII, so that every second byte is zero."""
    sample = data[:_SAMPLE]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[offset::2]
        if half.count(0) >= _ZERO_SHARE * len(half) and not sample[1 - offset :: 2].count(0):
            return data.decode(encoding, errors="replace")
    raise DocumentError(f"{file}: {_NOT_TEXT} (.txt, UTF-8)")


def _decode_narrow(data: bytes, file: str, *, marked_up: bool) -> str:
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    above = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", lenient)))
    if above > _SOUND_TO_BROKEN * broken:
        return lenient
    declared = _DECLARED.search(data[:_HEAD]) if marked_up else None
    if declared and _PAGE_CODECS.fullmatch(name := declared[1].decode("ascii")):
        try:
            return data.decode(_web_name(name), errors="replace")
        except LookupError:
            pass  # A charset that nobody knows declares nothing.
    high = len(data) - len(data.translate(None, delete=bytes(range(128, 256))))
    letters = sum(map(len, re.findall(rb"[A-Za-z]+", data)))
    if high <= _FOREIGN_SHARE * letters:
        return data.decode("cp1252", errors="replace")
    return _decode_foreign(data, file)


def _web_name(name: str) -> str:
    """Browsers read "ISO-8859-1" and "latin1" as Windows-1252, since pages mean that."""
    return "cp1252" if name.lower() in {"iso-8859-1", "iso8859-1", "latin1", "latin-1"} else name


def _decode_foreign(data: bytes, file: str) -> str:
    try:
        import charset_normalizer  # noqa: PLC0415 - of an extra, and for odd encodings only
    except ImportError:
        raise missing_extra(file, "text in this encoding") from None
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise DocumentError(f"{file}: {_NOT_TEXT} (.txt, UTF-8)")
    return data.decode(best.encoding, errors="replace")
