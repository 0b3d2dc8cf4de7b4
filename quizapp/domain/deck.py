"""A deck: cards, and the documents that they cite."""

from dataclasses import dataclass

from quizapp.domain.card import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document's particulars, as a deck cites it.

    `published` is an ISO date, month or year ("2025-07-27", "2025-07", "2025") or "" where unknown;
    `sha256` is of the UTF-8 text whose non-empty lines the paragraph numbers count.
    """

    id: str
    file: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A set of cards with one identity, `id`, in the progress file.

    `dropped` are the ids of cards that a teacher threw out: generating does not bring them back.
    """

    id: str
    title: str
    description: str = ""
    language: str = "en"
    documents: tuple[Document, ...] = ()
    dropped: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()

    def document(self, document_id: str) -> Document | None:
        """The document of that id, or None."""
        return next((d for d in self.documents if d.id == document_id), None)
