"""What a deck file may be before it is parsed: a regular file, of bounded size, in UTF-8."""

import re
from bisect import bisect_right
from pathlib import Path

from quizapp.errors import DeckError, Issue, QuizError

MAX_BYTES = 20_000_000
MAX_DEPTH = 50
MAX_NODES = 1_000_000
MAX_ISSUES = 1_000
"""Issues reported of one file; it is no deck any more."""
MAX_REFUSALS = 100
"""Refused YAML features and characters after which reading stops."""

_BREAK = re.compile(r"\r\n|\r|\n")
_UNREADABLE = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]"  # YAML 1.2.2, section 5.1
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class SourceText:
    """The text of a deck file, which turns places in it into located issues."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self._starts: list[int] = []
        self._lines: dict[int, str] = {}

    def issue(
        self, code: str, message: str, at: int, *, hint: str = "", severity: str = "error"
    ) -> Issue:
        """An issue at the character `at`, counted from 0."""
        line, column = self.position(at)
        text = self.line(line)
        return Issue(code, message, self.path, line, column, text, severity, hint)

    def position(self, at: int) -> tuple[int, int]:
        """The line and column, both from 1, of the character `at`."""
        if not self._starts:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        if number not in self._lines:
            start = self._starts[number - 1]
            end = _BREAK.search(self.text, start)
            self._lines[number] = self.text[start : end.start() if end else len(self.text)]
        return self._lines[number]


def read_bytes(path: Path) -> bytes:
    """The bytes of the deck file at `path`, one more than allowed at most.

    Raises QuizError where there is no regular file to read.
    """
    try:
        if not path.is_file():
            raise QuizError(f"{path}: {_what_is_wrong(path)}")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise QuizError(f"{path}: cannot be read: {error.strerror}") from error


def decode(data: bytes, path: str) -> tuple[SourceText, list[Issue]]:
    """The text of a deck file, with an issue for each character that YAML does not allow.

    Such characters are blanked, so that everything else can still be checked. Raises DeckError
    where there is no text to check.
    """
    if len(data) > MAX_BYTES:
        raise _unlocated("D102", f"larger than {MAX_BYTES // 1_000_000} MB", path, "split the deck")
    if data.startswith(_UTF16):
        raise _unlocated("D100", "saved as UTF-16", path, "save the file as UTF-8")
    if b"\0" in data:
        raise _unlocated("D100", "this is not a text file", path, "a deck is a YAML file in UTF-8")
    try:
        source = SourceText(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        raise DeckError([_not_utf8(data, error, path)]) from error
    return _without_controls(source)


def _without_controls(source: SourceText) -> tuple[SourceText, list[Issue]]:
    issues = []
    for found in _UNREADABLE.finditer(source.text):
        message = f"control character U+{ord(found.group()):04X}"
        issues.append(source.issue("D100", message, found.start(), hint="delete it"))
        if len(issues) >= MAX_REFUSALS:
            raise DeckError(issues)
    if not issues:
        return source, []
    return SourceText(_UNREADABLE.sub(" ", source.text), source.path), issues


def _what_is_wrong(path: Path) -> str:
    if path.is_dir():
        return "a folder, not a deck file"
    return "not a regular file" if path.exists() else "no such file; check the spelling"


def _unlocated(code: str, message: str, path: str, hint: str) -> DeckError:
    return DeckError([Issue(code, message, path, hint=hint)])


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Issue:
    start = data.rfind(b"\n", 0, error.start) + 1
    end = data.find(b"\n", error.start)
    return Issue(
        "D100",
        f"not UTF-8: byte 0x{data[error.start]:02X}",
        path,
        line=data.count(b"\n", 0, error.start) + 1,
        column=len(data[start : error.start].decode("utf-8", "replace")) + 1,
        text=data[start : end if end >= 0 else len(data)].decode("utf-8", "replace"),
        hint="save the file as UTF-8",
    )
