"""A teacher's documents: read, looked through for facts, made into a deck."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from quizapp.domain.deck import Deck
from quizapp.domain.revision import Revision, revise
from quizapp.errors import DocumentError, NothingToDo, UsageError
from quizapp.generate.documents import MAX_BYTES, Manuscript, read_manuscript
from quizapp.generate.facts import DateFact, Fact, PositionFact
from quizapp.generate.particulars import Particulars
from quizapp.generate.pipeline import find_facts, make_deck
from quizapp.storage.deckfile import deck_id, read_deck, write_deck

__all__ = [
    "FactRow",
    "GenerateOptions",
    "Made",
    "Particulars",
    "facts",
    "generate",
    "numbered_text",
]

Progress = Callable[[str], None]
_ENDINGS = frozenset({".txt", ".md", ".markdown"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerateOptions:
    """How a deck is made; the particulars are given only for a single document."""

    particulars: Particulars = field(default_factory=Particulars)
    deck_title: str = ""
    quotes: bool = True
    force: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a generation from that many documents.

    `revision` tells what the deck was and what it is; where none was there, all of it is added.
    """

    revision: Revision
    documents: int
    is_new: bool

    @property
    def kinds(self) -> dict[str, int]:
        """How many cards of each kind the deck has."""
        return dict(Counter(card.kind for card in self.revision.deck.cards))


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact, told: `value` is what would be asked for, with whose view it is."""

    document: str
    paragraph: int
    kind: str
    value: str
    quote: str


def generate(
    paths: Sequence[Path], output: Path, *, options: GenerateOptions, progress: Progress
) -> Made:
    """Make a deck from documents and write it to `output`, or only tell what would be written.

    A deck that is there already is brought up to date: see `quizapp.domain.revision`. With `force`
    it is made anew. Raises DocumentError for a document that cannot be read, DeckError for a deck
    there with errors, UsageError where the deck would take a document's place, NothingToDo where
    there is no deck and no card could be made.
    """
    _spare_documents(paths, output)
    manuscripts = read_documents(paths, options.particulars, progress)
    made = make_deck(
        manuscripts,
        deck_id=deck_id(str(output)),
        title=options.deck_title or _title(manuscripts),
        quotes=options.quotes,
    )
    before = read_deck(output) if output.exists() and not options.force else None
    if not made.cards and before is None:
        raise NothingToDo("no dates, figures or positions found to make a card of")
    revision = _revised(before, made, manuscripts, options)
    if revision.changes and not options.dry_run:
        write_deck(revision.deck, output, force=options.force or before is not None)
    return Made(revision, documents=len(manuscripts), is_new=before is None)


def facts(paths: Sequence[Path], given: Particulars, *, progress: Progress) -> list[FactRow]:
    """Every fact of the documents, in the order in which they stand."""
    return [_row(fact) for fact in find_facts(read_documents(paths, given, progress))]


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


def _spare_documents(paths: Sequence[Path], output: Path) -> None:
    files = (file for path in paths for file in _files(path))
    if output.exists() and any(file.exists() and file.samefile(output) for file in files):
        raise UsageError(f"{output}: this is one of the documents; name another file for the deck")


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
        raise DocumentError(f"{path}: no such file; check the spelling") from None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error


def _revised(
    before: Deck | None, made: Deck, manuscripts: Sequence[Manuscript], options: GenerateOptions
) -> Revision:
    old = replace(made, documents=(), cards=()) if before is None else before
    texts = {manuscript.document.id: manuscript.paragraphs for manuscript in manuscripts}
    given = {name for name, told in asdict(options.particulars).items() if told}
    revision = revise(old, made, texts, given=given)
    title = options.deck_title or revision.deck.title
    return replace(revision, deck=replace(revision.deck, title=title))


def _title(manuscripts: Sequence[Manuscript]) -> str:
    first = manuscripts[0].document
    title = first.title or first.file
    others = len(manuscripts) - 1
    return title if not others else f"{title} and {others} more"


def _row(fact: Fact) -> FactRow:
    if isinstance(fact, PositionFact):
        role = f", {fact.speaker.role}" if fact.speaker.role else ""
        value = f"{fact.speaker.name}{role}: {fact.claim}"
        return FactRow(fact.document, fact.paragraph, "position", value, fact.quote)
    kind = "date" if isinstance(fact, DateFact) else "figure"
    return FactRow(fact.document, fact.paragraph, kind, fact.text, fact.quote)
