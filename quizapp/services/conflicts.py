"""What a teacher's documents disagree on, told in plain words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.generate.agreement.conflicts import Conflict, Kind, Side
from quizapp.generate.facts import PositionFact
from quizapp.generate.pipeline import find_conflicts
from quizapp.services.author import Particulars, read_documents

_WORDS = {
    "start": "the beginning differs",
    "end": "the end differs",
    "claim": "one says it and the other denies it",
    "order": "the dates do not stand in the order that is told",
    "kind": "the heading says the opposite",
}


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One side of a conflict: what a document says, in whose words ("" for its own)."""

    document: str
    paragraph: int
    speaker: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """A conflict, told: what it is about, what differs, and where."""

    kind: str
    about: str
    differs: str
    where: str
    accounts: tuple[AccountRow, ...]


def conflicts(
    paths: Sequence[Path], given: Particulars, *, progress: Callable[[str], None]
) -> list[ConflictRow]:
    """What the documents disagree on, and the views in them that are opposed."""
    return [_row(conflict) for conflict in find_conflicts(read_documents(paths, given, progress))]


def _row(conflict: Conflict) -> ConflictRow:
    return ConflictRow(
        conflict.kind,
        " ".join(conflict.about.split()),
        _differs(conflict),
        _where(conflict),
        tuple(map(_account, conflict.sides)),
    )


def _differs(conflict: Conflict) -> str:
    if conflict.kind is Kind.CHANGE:
        return "the same speaker says it and denies it"
    words = _WORDS.get(conflict.differs, f"the {conflict.differs} differs")
    speakers = {side.teller for side in conflict.sides}
    told = conflict.kind is not Kind.VIEW and len(speakers) > 1
    return f"{words}, and so do those who say so" if told else words


def _where(conflict: Conflict) -> str:
    documents = list(dict.fromkeys(side.fact.document for side in conflict.sides))
    if len(documents) == 1:
        return f"within {documents[0]}"
    return f"between {', '.join(documents[:-1])} and {documents[-1]}"


def _account(side: Side) -> AccountRow:
    fact = side.fact
    value = fact.claim if isinstance(fact, PositionFact) else fact.text
    return AccountRow(fact.document, fact.paragraph, side.teller, value, fact.quote)
