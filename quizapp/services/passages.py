"""Finds the paragraphs that cards cite, in the documents beside a deck or in named folders."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

from quizapp.domain.card import Source
from quizapp.domain.deck import Document
from quizapp.errors import DocumentError, UsageError
from quizapp.services.author import Particulars, read_documents


@dataclass(frozen=True, slots=True)
class Passage:
    """What a source cites: its whole paragraph, or "" and in `problem` why that is not at hand.

    `before` and `after` are the paragraphs next to it, "" where there is none.
    """

    source: Source
    paragraph: str
    problem: str = ""
    before: str = ""
    after: str = ""


class Passages:
    """The paragraphs of a deck's documents; a document is read when it is first asked for."""

    def __init__(self, deck_file: Path, folders: Sequence[Path]) -> None:
        """`folders` are searched with all that is in them, then the deck file's own folder.

        Raises UsageError for a folder that is not there.
        """
        for folder in folders:
            if not folder.exists():
                raise UsageError(f"{folder}: no such folder; check the spelling")
        self._beside = deck_file.parent
        self._folders = folders
        self._read: dict[Document, tuple[tuple[str, ...], str]] = {}

    def of(self, source: Source, documents: Iterable[Document]) -> Passage:
        """The passage that a source cites, of one of the deck's documents."""
        document = next((each for each in documents if each.id == source.document), None)
        if document is None:
            return Passage(source, "")
        if document not in self._read:
            self._read[document] = self._paragraphs(document)
        paragraphs, problem = self._read[document]
        if paragraphs and source.paragraph > len(paragraphs):
            return Passage(source, "", f"the document has only {len(paragraphs)} paragraphs")
        if not paragraphs:
            return Passage(source, "", problem)
        around = ("", *paragraphs, "")
        before, paragraph, after = around[source.paragraph - 1 : source.paragraph + 2]
        return Passage(source, paragraph, problem, before, after)

    def _paragraphs(self, document: Document) -> tuple[tuple[str, ...], str]:
        """The document's paragraphs, or why there are none."""
        name = PureWindowsPath(document.file).name
        if not name:
            return (), "the deck does not name the document's file"
        problem = f"{name} is not beside the deck; --documents FOLDER says where it is"
        for path in self._places(name):
            try:
                [manuscript] = read_documents([path], Particulars(), lambda _: None)
            except DocumentError as error:
                problem = str(error)
                continue
            if document.sha256 in ("", manuscript.document.sha256):
                return manuscript.paragraphs, ""
            problem = f"{name} has changed; `quizapp generate` brings the deck up to date"
        return (), problem

    def _places(self, name: str) -> Iterator[Path]:
        for folder in self._folders:
            files = sorted(folder.rglob("*")) if folder.is_dir() else [folder]
            yield from (file for file in files if file.name == name and file.is_file())
        if (self._beside / name).is_file():
            yield self._beside / name
