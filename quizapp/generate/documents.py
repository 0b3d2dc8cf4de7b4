"""A document's text, with the particulars that a deck will cite."""

from dataclasses import dataclass

from quizapp.domain.deck import Document


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document and its paragraphs: its non-empty lines, stripped, numbered from 1."""

    document: Document
    paragraphs: tuple[str, ...]
