"""A teacher's documents: read, looked through for facts, made into a deck."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from quizapp.domain.deck import Deck
from quizapp.domain.revision import Revision, revise
from quizapp.errors import DeckError, NothingToDo, UsageError
from quizapp.generate.documents import Manuscript
from quizapp.generate.facts import DateFact, Fact, PositionFact
from quizapp.generate.particulars import Particulars
from quizapp.generate.pipeline import find_facts, make_deck
from quizapp.services.gathering import Progress, document_files, read_documents
from quizapp.storage.deckfile import deck_id, read_deck, write_deck

__all__ = [
    "FactRow",
    "GenerateOptions",
    "Made",
    "Particulars",
    "facts",
    "generate",
    "numbered_text",
    "read_documents",
]


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
    it is made anew, but for what was dropped from it, which stays away. Raises DocumentError for a
    document that cannot be read, DeckError for a deck there with errors, UsageError where the deck
    would take a document's place, NothingToDo where there is no deck and no card could be made.
    """
    _spare_documents(paths, output)
    manuscripts = read_documents(paths, options.particulars, progress)
    made = make_deck(
        manuscripts,
        deck_id=deck_id(str(output)),
        title=options.deck_title or _title(manuscripts),
        quotes=options.quotes,
        progress=progress,
    )
    there = _there(output, options)
    before = None if options.force else there
    if not made.cards and before is None:
        raise NothingToDo("no dates, figures or positions found to make a card of")
    old = before or _bare(made, there)
    revision = _revised(old, made, manuscripts, options)
    if before is None:
        revision = replace(revision, deck=_without_idle_documents(revision.deck))
    if revision.changes and not options.dry_run:
        write_deck(revision.deck, output, force=options.force or before is not None)
    return Made(revision, documents=len(manuscripts), is_new=before is None)


def facts(paths: Sequence[Path], given: Particulars, *, progress: Progress) -> list[FactRow]:
    """Every fact of the documents, in the order in which they stand."""
    return [_row(fact) for fact in find_facts(read_documents(paths, given, progress))]


def numbered_text(
    paths: Sequence[Path], given: Particulars, *, progress: Progress = lambda _: None
) -> Iterator[str]:
    """The documents' paragraphs, each after its number: what citations count in."""
    for manuscript in read_documents(paths, given, progress):
        yield f"# {manuscript.document.file}"
        for number, paragraph in enumerate(manuscript.paragraphs, 1):
            yield f"{number}\t{paragraph}"


def _spare_documents(paths: Sequence[Path], output: Path) -> None:
    files = document_files(paths) if output.exists() else ()
    if any(file.exists() and file.samefile(output) for file in files):
        raise UsageError(f"{output}: this is one of the documents; name another file for the deck")


def _there(output: Path, options: GenerateOptions) -> Deck | None:
    """The deck that is there; with `force` None where it has errors, for it is made anew."""
    if not output.exists():
        return None
    try:
        return read_deck(output)
    except DeckError:
        if not options.force:
            raise
        return None


def _bare(made: Deck, there: Deck | None) -> Deck:
    """The deck that is made, without its cards; it keeps what was dropped from the one there."""
    if there is None:
        return replace(made, documents=(), cards=())
    return replace(made, documents=there.documents, dropped=there.dropped, cards=())


def _without_idle_documents(deck: Deck) -> Deck:
    """The deck with the documents only that its cards, or those dropped from it, cite."""
    dropped = (each.card for each in deck.dropped)
    cited = {source.document for card in (*deck.cards, *dropped) for source in card.sources}
    return replace(deck, documents=tuple(each for each in deck.documents if each.id in cited))


def _revised(
    old: Deck, made: Deck, manuscripts: Sequence[Manuscript], options: GenerateOptions
) -> Revision:
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
