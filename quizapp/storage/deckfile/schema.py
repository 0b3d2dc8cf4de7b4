"""The deck file's shape: what keys there are and what each may hold."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    JsonValue,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

VERSION = 1
MIN_ENTRIES = 3
"""Fewest items of an order card and pairs of a match card."""
MAX_PARAGRAPH = 1_000_000

_IDENTIFIER = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
_PUBLISHED = r"^\d{4}(-\d\d(-\d\d)?)?$"
_SCALAR: list[JsonValue] = ["string", "number", "boolean"]
"""What an editor takes `1.10`, `NO` and `text` for; here every scalar is text."""


def _whole(text: Any) -> Any:
    if isinstance(text, str) and not re.fullmatch(r"[0-9]{1,7}", text):
        raise ValueError("must be a whole number")
    return text


def _calendar(text: str) -> str:
    year, month, day = (*text.split("-"), "01", "01")[:3]
    date(int(year), int(month), int(day))
    return text


Text = Annotated[
    str,
    StringConstraints(pattern=r"\S"),
    WithJsonSchema({"type": _SCALAR, "pattern": r"\S"}),
]
Line = Annotated[
    str,
    StringConstraints(pattern=r"^[^\n]*\S[^\n]*$"),
    WithJsonSchema({"type": _SCALAR, "pattern": r"^[^\n]*\S[^\n]*$"}),
]
Identifier = Annotated[
    str,
    StringConstraints(pattern=_IDENTIFIER, max_length=100),
    WithJsonSchema({"type": ["string", "number"], "pattern": _IDENTIFIER, "maxLength": 100}),
]
Published = Annotated[
    str,
    StringConstraints(pattern=_PUBLISHED),
    AfterValidator(_calendar),
    WithJsonSchema({"type": ["string", "integer"], "pattern": _PUBLISHED}),
]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Paragraph = Annotated[
    int,
    BeforeValidator(_whole),
    Field(ge=1, le=MAX_PARAGRAPH),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MAX_PARAGRAPH}),
]
Version = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"const": VERSION})]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SourceEntry(_Entry):
    """Where a document says what the card asks."""

    document: Identifier = Field(description="The id of one of the deck's documents.")
    paragraph: Paragraph = Field(
        description="The paragraph's number: the document's non-empty lines, counted from 1."
    )
    quote: Text = Field("", description="Text of that paragraph, word for word.")


class DocumentEntry(_Entry):
    """A document that cards cite."""

    id: Identifier = Field(description="Used in the cards' sources.")
    file: Text = Field("", description="The file's own name.")
    title: Text = ""
    author: Text = ""
    publisher: Text = ""
    published: Published = Field("", description="2025-07-27, 2025-07 or 2025.")
    sha256: Digest = Field("", description="Of the UTF-8 text in which paragraphs are counted.")


_SHAPES: list[JsonValue] = [
    {
        "if": {"properties": {"type": {"const": "basic"}}},
        "then": {"required": ["answer"], "properties": {"items": False, "pairs": False}},
    },
    {
        "if": {"properties": {"type": {"const": "order"}}, "required": ["type"]},
        "then": {
            "required": ["items"],
            "properties": {"pairs": False, "distractors": False, "accept": False},
        },
    },
    {
        "if": {"properties": {"type": {"const": "match"}}, "required": ["type"]},
        "then": {
            "required": ["pairs"],
            "properties": {"items": False, "distractors": False, "accept": False},
        },
    },
]


class CardEntry(_Entry):
    """One thing to know. Only `question` and `answer` are required."""

    model_config = ConfigDict(json_schema_extra={"allOf": _SHAPES})

    id: Identifier = Field(
        "",
        description="Stable and never reused: a learner's progress hangs on it. Without one, "
        "progress is lost when the question or the answer is edited.",
    )
    type: Literal["basic", "order", "match"] = Field(
        "basic", description="order has `items`, match has `pairs`."
    )
    kind: Text = Field("", description="date, figure, position, or a kind of your own.")
    question: Text = Field(description="What is asked.")
    answer: Text = Field("", description="What is right.")
    accept: list[Text] = Field([], description="Other right answers, when typed.")
    distractors: list[Text] = Field(
        [], description="Wrong options; with three or more the card can be asked as a choice."
    )
    items: list[Line] = Field(
        [], min_length=MIN_ENTRIES, description="What is to be put in order, in the right order."
    )
    pairs: list[tuple[Line, Line]] = Field(
        [], min_length=MIN_ENTRIES, description="What belongs together: a list of [left, right]."
    )
    explanation: Text = Field("", description="Shown after the answer.")
    sources: list[SourceEntry] = Field([], description="The first is the main one.")
    tags: list[Text] = []


class DroppedEntry(_Entry):
    """A card that was thrown out, by its id alone or with what it asked."""

    id: Identifier = Field(description="The card's id; the rest tells its fact in other words.")
    kind: Text = ""
    question: Text = ""
    answer: Text = ""
    sources: list[SourceEntry] = []

    @model_validator(mode="before")
    @classmethod
    def _of_id(cls, entry: Any) -> Any:
        return {"id": entry} if isinstance(entry, str) else entry

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Either form, at the place that others refer to."""
        resolved = handler.resolve_ref_schema(handler(schema))
        mapping = dict(resolved)
        resolved.clear()
        resolved["anyOf"] = [{"type": ["string", "number"], "pattern": _IDENTIFIER}, mapping]
        return resolved


class DeckEntry(_Entry):
    """A quizapp deck."""

    quizapp: Version = Field(description="The version of the format.")
    id: Identifier = Field("", description="The deck's identity in the progress file; stable.")
    title: Text = ""
    description: Text = ""
    language: Text = "en"
    documents: list[DocumentEntry] = Field([], description="What cards cite.")
    dropped: list[DroppedEntry] = Field(
        [], description="Cards that were thrown out: generating does not bring them back."
    )
    cards: list[CardEntry] = Field(min_length=1)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a deck file, for editors."""
    body = DeckEntry.model_json_schema()
    body.pop("title", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quizapp deck",
        **_without_noise(body),
    }


def _without_noise(node: Any) -> Any:
    """`node` without the titles that repeat the names of keys and without empty defaults."""
    if isinstance(node, list):
        return [_without_noise(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _without_noise(value)
        for key, value in node.items()
        if not (key == "title" and isinstance(value, str))
        and not (key == "default" and value in ("", []))
    }
