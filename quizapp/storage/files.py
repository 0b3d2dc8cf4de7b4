"""Puts files in their place at once or not at all."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from quizapp.errors import QuizError, UsageError

_LONGEST_NAME = 100
PRIVATE = 0o600
"""The permissions of a file that only its owner may read."""


def write_files(files: Mapping[Path, bytes], *, force: bool = False, mode: int = 0o666) -> None:
    """Write files, each by replacing it in one step; none is touched where one is in the way.

    `force` allows replacing: a file keeps its permissions then, a link is replaced and not
    followed. `mode` is for new files, before the umask. Raises UsageError where a file is in the
    way, QuizError where one cannot be written.
    """
    for path in files:
        if os.path.isdir(path):  # noqa: PTH112 - raises nothing where a folder may not be entered
            raise UsageError(f"{path} is a folder; name a file")
        if not force and os.path.lexists(path):
            raise UsageError(f"{path} exists; --force replaces it")
    for path, data in files.items():
        try:
            _replace(path, data, mode)
        except OSError as error:
            raise QuizError(f"{path}: cannot be written: {error.strerror}") from error


def append_line(path: Path, line: bytes, *, header: bytes) -> None:
    """Add a line to a file that others may add to, with `header` where there is no file yet.

    Raises QuizError where it cannot be read or written; it is as it was then.
    """
    text = _text(path)
    if text is None:
        make_folder(path.parent)
    elif text and not text.endswith(b"\n"):
        text += b"\r\n"
    write_files({path: (text or header) + line}, force=True)


def remove_line(path: Path, line: bytes) -> None:
    """Take the last such line out of a file, if it is in it. Raises QuizError."""
    text = _text(path)
    if text is not None and line in text:
        before, _, after = text.rpartition(line)
        write_files({path: before + after}, force=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there. Raises QuizError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise QuizError(f"{folder}: the folder cannot be made: {error.strerror}") from error


def _text(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise QuizError(f"{path}: cannot be read: {error.strerror}") from error


def _replace(path: Path, data: bytes, mode: int) -> None:
    import secrets  # noqa: PLC0415 - brings OpenSSL, which a sitting can do without

    new = path.with_name(f".{path.name[:_LONGEST_NAME]}.{secrets.token_hex(6)}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if path.is_file() and not path.is_symlink():
                os.fchmod(descriptor, stat.S_IMODE(path.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
