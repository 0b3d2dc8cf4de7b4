"""What learners say is wrong with cards: kept in the progress file, and filed for the teacher.

The teacher's copy is a CSV file beside the deck: article.notes.csv beside article.yaml. Where that
folder cannot be written, or is the app's own, it is in the folder `notes` of the app's home. The
deck itself is never touched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.domain.cleaning import clean
from quizapp.domain.note import Note
from quizapp.errors import QuizError, UsageError
from quizapp.services.library import Library
from quizapp.storage import cards, notes
from quizapp.storage.database import transaction
from quizapp.storage.files import append_line, remove_line

_PACKAGE = Path(__file__).parents[1]
"""The decks that come with the app are in here once it is installed."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A note on record, and the line of the file that says so too."""

    number: int
    path: Path
    line: bytes


class Notebook:
    """The notes of a library. Methods raise QuizError; nothing has changed then."""

    def __init__(self, library: Library) -> None:
        self._connection = library.connection
        self._home = library.database.parent

    def keep(self, note: Note) -> Filed:
        """Keep a note, and file it where the teacher finds it. UsageError for an empty one."""
        note = replace(note, text=" ".join(clean(note.text).split()))
        if not note.text:
            raise UsageError("the note is empty; say in a few words what is wrong")
        from quizapp.exports import note_row  # noqa: PLC0415 - few sittings need it

        line = note_row(note)
        with transaction(self._connection):
            number = notes.add(self._connection, note)
            path = self._file(note, line)
        return Filed(number, path, line)

    def withdraw(self, filed: Filed) -> None:
        """Take back a note that was a slip."""
        with transaction(self._connection):
            notes.remove(self._connection, filed.number)
            remove_line(filed.path, filed.line)

    def notes(self, *, everything: bool = False) -> list[Note]:
        """The notes that are open, or all there ever were, oldest first."""
        return notes.notes(self._connection, everything=everything)

    def resolve(self, number: int, now: datetime) -> None:
        """Count a note as settled. Raises UsageError where none of that number is open."""
        with transaction(self._connection):
            if not notes.resolve(self._connection, number, now=now):
                raise UsageError(
                    f"no open note has the number {number}; `quizapp notes` lists them"
                )

    def _file(self, note: Note, line: bytes) -> Path:
        """Write the line to the first place that takes it."""
        from quizapp.exports import NOTES_HEADER  # noqa: PLC0415 - as in `keep`

        refusal: QuizError | None = None
        for path in self._places(cards.standing(self._connection, (note.deck, note.card)).path):
            try:
                append_line(path, line, header=NOTES_HEADER)
            except QuizError as error:
                refusal = refusal or error
            else:
                return path
        raise refusal or QuizError("there is no place for the note")

    def _places(self, deck: Path) -> Iterator[Path]:
        name = f"{deck.stem}.notes.csv"
        if not deck.is_relative_to(_PACKAGE):
            yield deck.with_name(name)
        yield self._home / "notes" / name
