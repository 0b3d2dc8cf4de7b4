"""A teacher's documents: read, looked through for facts, made into a deck."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from quizapp.errors import DocumentError, NothingToDo, UsageError
from quizapp.generate.documents import MAX_BYTES, Manuscript, read_manuscript
from quizapp.generate.facts import Fact
from quizapp.generate.particulars import Particulars
from quizapp.generate.pipeline import find_facts, make_deck
from quizapp.services.files import write_files

__all__ = ["GenerateOptions", "Made", "Particulars", "facts", "generate", "numbered_text"]

Progress = Callable[[str], None]
_ENDINGS = frozenset({".txt", ".md", ".markdown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateOptions:
    """How a deck is made; the particulars are given only for a single document."""

    particulars: Particulars = field(default_factory=Particulars)
    deck_title: str = ""
    quotes: bool = True
    force: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a generation: cards, how many of each kind, and documents read."""

    cards: int
    kinds: dict[str, int]
    documents: int


def generate(
    paths: Sequence[Path], output: Path, *, options: GenerateOptions, progress: Progress
) -> Made:
    """Make a deck from documents and write it whole to `output`.

    Raises UsageError where `output` exists and is not to be replaced, DocumentError for a document
    that cannot be read, NothingToDo where no card could be made.
    """
    from quizapp.storage.deckfile import dump_deck  # noqa: PLC0415 - facts need no YAML

    if output.exists() and not options.force:
        raise UsageError(f"{output} exists; --force replaces it")
    manuscripts = read_documents(paths, options.particulars, progress)
    deck = make_deck(manuscripts, title=options.deck_title, quotes=options.quotes)
    if not deck.cards:
        raise NothingToDo("no dates, figures or positions found to make a card of")
    write_files({output: dump_deck(deck).encode()}, force=options.force)
    return Made(len(deck.cards), dict(Counter(card.kind for card in deck.cards)), len(manuscripts))


def facts(paths: Sequence[Path], given: Particulars, *, progress: Progress) -> list[Fact]:
    """Every fact of the documents, in the order in which they stand."""
    return find_facts(read_documents(paths, given, progress))


def numbered_text(paths: Sequence[Path], given: Particulars) -> Iterator[str]:
    """The documents' paragraphs, each after its number: what citations count in."""
    for manuscript in read_documents(paths, given, lambda _: None):
        yield f"# {manuscript.document.file}"
        for number, paragraph in enumerate(manuscript.paragraphs, 1):
            yield f"{number}\t{paragraph}"


def read_documents(
    paths: Sequence[Path], given: Particulars, progress: Progress
) -> list[Manuscript]:
    """The manuscripts of files and folders, in the order given; a folder's by name."""
    files = [file for path in paths for file in _files(path)]
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


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(file for file in path.rglob("*") if file.suffix.lower() in _ENDINGS)
    if not found:
        raise DocumentError(f"{path}: no text or Markdown files in this folder")
    return found


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise DocumentError(f"{path}: not a file; give a text or Markdown file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise DocumentError(f"{path}: no such file") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
