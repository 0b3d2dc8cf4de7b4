"""Puts files in their place at once or not at all."""

import os
import secrets
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


def _replace(path: Path, data: bytes, mode: int) -> None:
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
