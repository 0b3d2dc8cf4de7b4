"""The progress file's tables: the one description of the schema, and the way in for reports.

Importing this module costs over half a second (sqlmodel), so nothing between a start and an answer
does: those paths speak to SQLite directly. A test holds the migrated file to these tables.
"""

from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import (
    REAL,
    Connection,
    Engine,
    ForeignKeyConstraint,
    Index,
    NullPool,
    Text,
    create_engine,
    event,
    text,
)
from sqlmodel import Field, SQLModel

from quizapp.storage.columns import Moment
from quizapp.storage.database import connect
from quizapp.storage.exam_tables import Exam, Outlook, Planned
from quizapp.storage.forecast_tables import Forecast
from quizapp.storage.mock_tables import Mock, MockQuestion

__all__ = [
    "Attempt",
    "Card",
    "Deck",
    "DeckFile",
    "Exam",
    "Fit",
    "Forecast",
    "Meta",
    "Mock",
    "MockQuestion",
    "Moment",
    "Note",
    "Outlook",
    "Planned",
    "Review",
    "Undo",
    "engine",
]

_ASKED = "present = 1 AND suspended = 0"


class Deck(SQLModel, table=True):
    """A deck as last read from its file; `present` says whether that file is there."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    id: str = Field(primary_key=True, sa_type=Text)
    title: str = Field(sa_type=Text)
    description: str = Field(sa_type=Text)
    documents: str = Field(sa_type=Text)
    """JSON, see `content.load_documents`."""
    path: str = Field(sa_type=Text)
    sha256: str = Field(sa_type=Text)
    """Of the file's bytes as last read."""
    cards: int
    """How many cards the file holds."""
    present: int
    retention: float | None = Field(default=None, sa_type=REAL)
    """The recall its cards are kept at; None where that is the setting's."""


class DeckFile(SQLModel, table=True):
    """A deck file as last seen; `deck_id` is None where nothing could be read from it yet."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    path: str = Field(primary_key=True, sa_type=Text)
    mtime_ns: int
    size: int
    deck_id: str | None = Field(default=None, foreign_key="deck.id", sa_type=Text)
    present: int
    problem: str = Field(sa_type=Text)
    """What is wrong with the file, or ""."""


class Card(SQLModel, table=True):
    """A card as last read from its deck file, and its memory state as the log makes it."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        Index(
            "card_learning",
            "deck_id",
            "due",
            "buried_until",
            sqlite_where=text(f"{_ASKED} AND phase IN ('learning', 'relearning')"),
        ),
        Index(
            "card_review",
            "deck_id",
            "due",
            "buried_until",
            sqlite_where=text(f"{_ASKED} AND phase = 'review'"),
        ),
        Index(
            "card_new",
            "deck_id",
            "position",
            "buried_until",
            sqlite_where=text(f"{_ASKED} AND phase = 'new'"),
        ),
        Index("card_fact", "deck_id", "fact", sqlite_where=text("fact <> ''")),
        {"sqlite_strict": True},
    )

    deck_id: str = Field(primary_key=True, foreign_key="deck.id", sa_type=Text)
    card_id: str = Field(primary_key=True, sa_type=Text)
    position: int
    present: int
    content: str = Field(sa_type=Text)
    """JSON, see `content.load_card`."""
    phase: str = Field(sa_type=Text)
    step: int | None = None
    stability: float | None = Field(default=None, sa_type=REAL)
    """In days."""
    difficulty: float | None = Field(default=None, sa_type=REAL)
    due: datetime | None = Field(default=None, sa_type=Moment)
    last_review: datetime | None = Field(default=None, sa_type=Moment)
    reps: int
    lapses: int
    fact: str = Field(sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    """The same for cards that ask after one fact, see `domain.siblings`; "" where unknown."""
    suspended: int = Field(sa_column_kwargs={"server_default": text("0")})
    flagged: int = Field(sa_column_kwargs={"server_default": text("0")})
    buried_until: datetime | None = Field(default=None, sa_type=Moment)
    """The card is not asked before; past, or None, where it is not buried."""


class Attempt(SQLModel, table=True):
    """A sitting or a mock: what answers were given in."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True, sa_type=Text)
    kind: str = Field(sa_type=Text)
    learner: str = Field(sa_type=Text)
    """"" where nobody has said who learns here."""
    started_at: datetime = Field(sa_type=Moment)
    finished_at: datetime | None = Field(default=None, sa_type=Moment)
    """None while it runs, and where it never came to its end."""


class Review(SQLModel, table=True):
    """An answer, with question and answer as they stood; never changed, never deleted."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.card_id"]),
        Index("review_card", "deck_id", "card_id"),
        Index("review_day", "reviewed_at", "phase", "scheduled"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    attempt_id: int = Field(foreign_key="attempt.id")
    deck_id: str = Field(sa_type=Text)
    card_id: str = Field(sa_type=Text)
    reviewed_at: datetime = Field(sa_type=Moment)
    rating: int
    """1 Again to 4 Easy."""
    phase: str = Field(sa_type=Text)
    """Where the card stood before."""
    mode: str = Field(sa_type=Text)
    correct: int
    response: str = Field(sa_type=Text)
    milliseconds: int
    question: str = Field(sa_type=Text)
    answer: str = Field(sa_type=Text)
    confidence: str = Field(sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    """What the learner said before the answer was shown: sure, think, guess or ""."""
    scheduled: int = Field(sa_column_kwargs={"server_default": text("1")})
    """0 for an answer that memory states do not follow from."""
    shift: int = Field(sa_column_kwargs={"server_default": text("0")})
    """By how many days it was moved that the card comes again, see `domain.spreading`."""
    recall: float | None = Field(default=None, sa_type=REAL)
    """What the memory model gave it before it was given; None for a card never met."""


class Undo(SQLModel, table=True):
    """A review that was taken back."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    review_id: int = Field(primary_key=True, foreign_key="review.id")
    undone_at: datetime = Field(sa_type=Moment)


class Note(SQLModel, table=True):
    """What a learner says is wrong with a card, with question and answer as they stood."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.card_id"]),
        Index("note_card", "deck_id", "card_id"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    deck_id: str = Field(sa_type=Text)
    card_id: str = Field(sa_type=Text)
    noted_at: datetime = Field(sa_type=Moment)
    learner: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    question: str = Field(sa_type=Text)
    answer: str = Field(sa_type=Text)
    resolved_at: datetime | None = Field(default=None, sa_type=Moment)
    """When it was settled; None while it is open."""


class Fit(SQLModel, table=True):
    """Parameters of the memory model, fitted to this log; the last are in force."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    id: int | None = Field(default=None, primary_key=True)
    model: str = Field(sa_type=Text)
    version: int
    parameters: str = Field(sa_type=Text)
    """JSON, a list of numbers."""
    fitted_at: datetime = Field(sa_type=Moment)
    reviews: int
    """How many recalls they were fitted to; 0 for the published ones."""


class Meta(SQLModel, table=True):
    """What the file says of itself: `scheduler` names the model behind the memory states."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    key: str = Field(primary_key=True, sa_type=Text)
    value: str = Field(sa_type=Text)


def engine(path: Path) -> Engine:
    """An engine over `connect(path)`: the same pragmas, each session one consistent view."""
    made = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")  # the driver is in autocommit mode

    return made
