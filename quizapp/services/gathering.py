"""Gathers a teacher's documents from the files and folders that are named, and reads them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from quizapp.errors import DocumentError, UsageError
from quizapp.generate.documents import Manuscript, read_manuscript
from quizapp.generate.particulars import Particulars
from quizapp.generate.reading import ENDINGS, MAX_PACKED_BYTES

Progress = Callable[[str], None]
_BESIDE_A_PAGE = "_files"
_LOCK = "~$"


def read_documents(
    paths: Sequence[Path], given: Particulars, progress: Progress
) -> list[Manuscript]:
    """The manuscripts of files and folders, in the order given; a folder's by name.

    A file that is named twice is read once. Raises DocumentError for what cannot be read,
    UsageError for particulars that are given for several.
    """
    files = list(dict.fromkeys(document_files(paths)))
    if len(files) > 1 and given != Particulars():
        raise UsageError("a title, an author or a date can be given for one document at a time")
    manuscripts: list[Manuscript] = []
    for number, file in enumerate(files, 1):
        if len(files) > 1:
            progress(f"reading {number}/{len(files)} {file}")
        taken = {manuscript.document.id for manuscript in manuscripts}
        data = _read(file)
        manuscripts.append(read_manuscript(data, file=str(file), given=given, taken=taken))
    return manuscripts


def document_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are named, read by their endings."""
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield path


def _in_folder(folder: Path) -> list[Path]:
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and not any(map(_is_by_the_way, path.relative_to(folder).parts))
    )
    if not found:
        *most, last = sorted(ENDINGS)
        raise DocumentError(f"{folder}: no {', '.join(most)} or {last} files in this folder")
    return found


def _is_by_the_way(part: str) -> bool:
    """Whether a name is hidden, an open Word file's lock, or what a browser saves with a page."""
    return part.startswith((".", _LOCK)) or part.endswith(_BESIDE_A_PAGE)


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise DocumentError(f"{path}: not a file; give a text, a web page, a PDF or a .docx")
        with path.open("rb") as file:
            return file.read(MAX_PACKED_BYTES + 1)
    except FileNotFoundError:
        raise DocumentError(f"{path}: no such file; check the spelling") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
