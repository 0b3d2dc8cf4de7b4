"""Takes named parts out of a zip file that nobody vouches for, counting what it unpacks."""

import io
import zipfile
import zlib

from quizapp.errors import DocumentError

MAX_PART_BYTES = 64 * 2**20
"""The most that one part may unpack to: a Word file's text with all its marks."""
_MOST_ENTRIES = 10_000
_ENTRY = b"PK\x01\x02"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


class Archive:
    """A zip file's parts by name; nothing is written to disk, and no part is read past its cap.

    Raises DocumentError for what is damaged, locked, or unpacks to more than it should.
    """

    def __init__(self, data: bytes, *, file: str) -> None:
        self._file = file
        if data.count(_ENTRY) > _MOST_ENTRIES:
            raise DocumentError(f"{file}: this zipped file has too many parts to be a document")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise self._damaged() from None
        self.names = frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes:
        """The bytes of the part of that name; b"" where there is none."""
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as part:
                data = part.read(MAX_PART_BYTES + 1)
        except RuntimeError:
            raise DocumentError(
                f"{self._file}: this zipped file is locked with a password; "
                "save it without one and give that"
            ) from None
        except _DAMAGED:
            raise self._damaged() from None
        if len(data) > MAX_PART_BYTES:
            raise DocumentError(
                f"{self._file}: {name} unpacks to more than {MAX_PART_BYTES // 2**20} MB; "
                "that is no document to make cards of"
            )
        return data

    def _damaged(self) -> DocumentError:
        return DocumentError(
            f"{self._file}: this zipped file is damaged; download it or save it again"
        )
