"""Where deck files lie: folders opened, links followed, times and sizes read."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from quizapp.domain.cleaning import clean

SUFFIXES = (".yaml", ".yml")
"""How a file in a folder of decks ends."""
NOWHERE = "neither a deck file, a folder nor a deck's id"


def real(path: Path | str) -> str:
    """The one absolute path of a file, links followed."""
    return os.path.realpath(path)


def deck_files(paths: Iterable[Path]) -> tuple[list[str], list[str]]:
    """The real paths of the files that `paths` name, and sentences about those that name none.

    A folder stands for the deck files in it, and one that is not there for none.
    """
    files: list[str] = []
    complaints: list[str] = []
    for path in paths:
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            if path.suffix:
                complaints.append(f"{clean(str(path))}: {NOWHERE}")
        except OSError as error:
            complaints.append(f"{clean(str(path))}: cannot be read: {error.strerror}")
        else:
            found = decks_in(path) if is_folder else [path]
            files.extend(map(real, found))
    return [file for file in files if _is_text(file, complaints)], complaints


def decks_in(folder: Path) -> list[Path]:
    """The files in a folder that end as deck files do, by name. Raises OSError."""
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def present_files(files: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Modification time (ns) and size (bytes) of those files that are there, each once."""
    found: dict[str, tuple[int, int]] = {}
    for file in files:
        try:
            about = os.stat(file)  # noqa: PTH116 - a Path of each would double the cost
        except OSError:
            continue
        if not stat.S_ISDIR(about.st_mode):
            found[file] = about.st_mtime_ns, about.st_size
    return found


def _is_text(file: str, complaints: list[str]) -> bool:
    try:
        file.encode()
    except UnicodeEncodeError:
        complaints.append(f"{clean(file)}: the file's name is not UTF-8; give it another")
        return False
    return True
