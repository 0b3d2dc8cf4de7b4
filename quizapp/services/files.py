"""Writes files whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from quizapp.errors import QuizError, UsageError


def write_files(files: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write every file, each by replacing it in one step; none is touched when one exists.

    `force` allows replacing. Files are readable by their owner only: they hold a person's results.
    Raises UsageError where a file exists, QuizError where one cannot be written.
    """
    for path in files:
        if path.is_dir():
            raise UsageError(f"{path} is a folder; name a file")
        if not force and (path.exists() or path.is_symlink()):
            raise UsageError(f"{path} exists; --force replaces it")
    for path, data in files.items():
        try:
            _replace(path, data)
        except OSError as error:
            raise QuizError(f"{path}: cannot be written: {error.strerror}") from error


def _replace(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
