"""Tells a document's body text from its headings, captions, bylines, adverts and furniture."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is in its document; facts are taken from the body only."""

    BODY = "body"
    HEADING = "heading"
    OUTLINE = "outline"
    CAPTION = "caption"
    BYLINE = "byline"
    BIOGRAPHY = "biography"
    FURNITURE = "furniture"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph (from 1) and its role."""

    number: int
    text: str
    role: Role
