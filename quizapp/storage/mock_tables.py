"""The progress file's tables of mock exams; `tables` is the way in."""

from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field, SQLModel


class Mock(SQLModel, table=True):
    """A mock exam: its rules as they were, the clock, and once it is handed in the marks."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        Index("mock_open", "state", unique=True, sqlite_where=text("state = 'open'")),
        {"sqlite_strict": True},
    )

    attempt_id: int = Field(primary_key=True, foreign_key="attempt.id")
    profile: str = Field(sa_type=Text)
    """The id of the exam's profile, "" where there is none."""
    title: str = Field(sa_type=Text)
    rules: str = Field(sa_type=Text)
    """JSON, see `mocks.dump_rules`."""
    state: str = Field(sa_type=Text)
    """open, submitted or abandoned; one at most is open."""
    holder: str = Field(sa_type=Text)
    """A token of the program that has it open: another that opens it takes it over."""
    position: int
    """The number of the question that is being looked at."""
    milliseconds: int
    """What the clock shows: time spent at it."""
    marks: str | None = Field(default=None, sa_type=Text)
    """A fraction, as are the full marks: 51/4."""
    full_marks: str | None = Field(default=None, sa_type=Text)
    passed: int | None = None
    """None where no rule says what passes."""


class MockQuestion(SQLModel, table=True):
    """A question of a mock with its card as it stood, and its line on the answer sheet."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.card_id"]),
        {"sqlite_strict": True},
    )

    attempt_id: int = Field(primary_key=True, foreign_key="mock.attempt_id")
    number: int = Field(primary_key=True)
    section: str = Field(sa_type=Text)
    deck_id: str = Field(sa_type=Text)
    card_id: str = Field(sa_type=Text)
    content: str = Field(sa_type=Text)
    """JSON, see `content.load_card`."""
    options: str = Field(sa_type=Text)
    """JSON, a list of texts."""
    key: int
    """The place of the right option, from 0."""
    chosen: int | None = None
    """The place of the option picked, None for a blank."""
    confidence: str = Field(sa_type=Text)
    flagged: int
    milliseconds: int
