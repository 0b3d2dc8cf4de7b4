"""A profile file's shape: what keys there are and what each may hold."""

import re
from fractions import Fraction
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from quizapp.domain.mocks.limits import MOST_QUESTIONS
from quizapp.domain.mocks.profile import exact
from quizapp.storage.deckfile.schema import Identifier, Line, Published, Text
from quizapp.storage.deckfile.tree import Path

_WHOLE = re.compile(r"[0-9]{1,4}")

Rule = Literal[
    "minutes", "marks", "penalty", "options", "none_of_these", "pass", "sections", "questions"
]
"""What a remark may be about."""


def _number(text: Any) -> Fraction:
    number = exact(text) if isinstance(text, str) else None
    if number is None:
        raise ValueError("must be a number")
    return number


def _whole(text: Any) -> int:
    if not isinstance(text, str) or not _WHOLE.fullmatch(text):
        raise ValueError("must be a whole number")
    return int(text)


def _above_none(number: Fraction) -> Fraction:
    if not number:
        raise ValueError("must be more than 0")
    return number


def _up_to_all(number: Fraction) -> Fraction:
    if number > 100:  # noqa: PLR2004 - per cent
        raise ValueError("must be 100 at most")
    return number


Number = Annotated[Fraction, BeforeValidator(_number)]
Positive = Annotated[Number, AfterValidator(_above_none)]
Percent = Annotated[Number, AfterValidator(_up_to_all)]
Count = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=MOST_QUESTIONS)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\.\S+$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


class SectionEntry(_Entry):
    """A part of the paper."""

    name: Line
    questions: Count
    tags: list[Line] = []
    kinds: list[Line] = []
    decks: list[Identifier] = []
    pass_percent: Percent | None = Field(None, alias="pass")


class RemarkEntry(_Entry):
    """A rule that is known less well, or otherwise by others."""

    rule: Rule
    confidence: Literal["A", "B", "C"]
    note: Text
    sources: list[Address] = []


class ProfileEntry(_Entry):
    """An exam's rules with where they are from."""

    version: Literal["1"] = Field(alias="quizapp-profile")
    id: Identifier
    title: Line
    body: Line
    as_of: Published
    confidence: Literal["A", "B", "C"]
    sources: list[Address] = Field(min_length=1)
    note: Text = ""
    minutes: Positive | None = None
    marks: Positive = Fraction(1)
    penalty: Number = Fraction(0)
    options: Literal["4", "5"] = "4"
    none_of_these: Literal["yes", "no"] = "no"
    pass_percent: Percent | None = Field(None, alias="pass")
    sections: list[SectionEntry] = Field(min_length=1)
    disputed: list[RemarkEntry] = []


_PARTS: dict[str, type[BaseModel]] = {"sections": SectionEntry, "disputed": RemarkEntry}
_WANTED = {
    "quizapp-profile": "must be 1; this quizapp reads no other version",
    "id": "may hold letters a to z, digits, `.`, `_` and `-`, 100 characters at most",
    "as_of": "must be a date: 2022-07-01, 2022-07 or 2022",
    "confidence": "must be A (the commission itself), B (several accounts) or C (one, or disputed)",
    "sources": "must be a list of web addresses, at least one: `- https://...`",
    "minutes": "must be a number above 0, or left out where the time is not known",
    "marks": "must be a number above 0, such as 1 or 0.5",
    "penalty": "must be a number, such as 0.25 or 1/3: what a wrong answer takes off",
    "options": "must be 4 or 5",
    "none_of_these": "must be yes or no",
    "pass": "must be a share of the full marks in per cent, from 0 to 100",
    "questions": f"must be a whole number from 1 to {MOST_QUESTIONS}",
    "sections": "must be a list: `- {name: ..., questions: 20}`",
    "disputed": "must be a list: `- {rule: penalty, confidence: C, note: ...}`",
    "rule": f"must be one of: {', '.join(get_args(Rule))}",
    "tags": "must be a list of tags: [one, two]",
    "kinds": "must be a list of kinds: [date, figure]",
    "decks": "must be a list of the ids of decks: [water-law, budget-2025]",
}


def wanted(path: Path) -> str:
    """What the value at `path` must be."""
    name = next(step for step in reversed(path) if isinstance(step, str))
    return _WANTED.get(name, "must be text on one line")


def keys_at(path: Path) -> list[str]:
    """The keys that may stand beside the one at `path`."""
    parts = [_PARTS[step] for step in path[:-1] if isinstance(step, str)]
    model = parts[-1] if parts else ProfileEntry
    return [field.alias or name for name, field in model.model_fields.items()]
