"""The progress file's tables of exams ahead and the plans to them; `tables` is the way in."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import REAL, ForeignKeyConstraint, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from quizapp.storage.columns import Moment


class Exam(SQLModel, table=True):
    """An exam that a learner prepares for, and the time there is for it; one for each scope."""

    __table_args__: ClassVar[tuple[Any, ...]] = (
        UniqueConstraint("decks", "tags"),
        {"sqlite_strict": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    title: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    """The study day of the exam, as 2027-02-14."""
    decks: str = Field(sa_type=Text)
    """JSON, a list of deck ids; empty for all."""
    tags: str = Field(sa_type=Text)
    """JSON, a list of tags; empty for cards of every tag."""
    minutes: str = Field(sa_type=Text)
    """JSON, a list of seven numbers: the minutes of each weekday, Monday first."""
    off: str = Field(sa_type=Text)
    """JSON, a list of days without study."""
    weights: str = Field(sa_type=Text)
    """JSON, what cards of a tag are worth, where that is not 1."""
    profile: str = Field(sa_type=Text)
    """The id of the profile with its rules, "" where none was named."""


class Planned(SQLModel, table=True):
    """A card that the plan of the day answers for; `place` is that in today's part, if it has one.

    The day is in `meta`; all rows are made anew for another.
    """

    __table_args__: ClassVar[tuple[Any, ...]] = (
        ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.card_id"]),
        Index("planned_place", "place", sqlite_where=text("place IS NOT NULL")),
        {"sqlite_strict": True},
    )

    deck_id: str = Field(primary_key=True, sa_type=Text)
    card_id: str = Field(primary_key=True, sa_type=Text)
    exam_id: int = Field(foreign_key="exam.id", ondelete="CASCADE")
    place: int | None = None
    last_review: datetime | None = Field(default=None, sa_type=Moment)
    """Of the card, when the plan was made: it waits while that is its last."""


class Outlook(SQLModel, table=True):
    """What the plan to an exam promised on a day, to tell later what missed days have cost."""

    __table_args__: ClassVar[dict[str, Any]] = {"sqlite_strict": True}

    exam_id: int = Field(primary_key=True, foreign_key="exam.id", ondelete="CASCADE")
    day: str = Field(primary_key=True, sa_type=Text)
    recall: float = Field(sa_type=REAL)
    """The weighted share of cards expected to be recalled on the day of the exam, from 0 to 1."""
    unseen: int
    """Cards that would not be seen by then."""
    seconds: float = Field(sa_type=REAL)
    """What a study day up to then takes, on average."""
