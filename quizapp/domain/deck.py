"""A deck: cards, and the documents that they cite."""

from dataclasses import dataclass

from quizapp.domain.card import Card, Source


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
class Dropped:
    """A card that a teacher threw out: generating does not bring it back.

    What it asked tells its fact when the document tells it in other words; of one that a person
    listed by its id alone it is "" and ().
    """

    id: str
    kind: str = ""
    question: str = ""
    answer: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def card(self) -> Card:
        """The card, as far as it is known."""
        return Card(
            id=self.id,
            question=self.question,
            answer=self.answer,
            kind=self.kind,
            sources=self.sources,
        )


def as_dropped(card: Card) -> Dropped:
    """What is kept of a card that is thrown out."""
    return Dropped(
        id=card.id,
        kind=card.kind,
        question=card.question,
        answer=card.answer,
        sources=card.sources,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A set of cards with one identity, `id`, in the progress file."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    documents: tuple[Document, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    cards: tuple[Card, ...] = ()

    def document(self, document_id: str) -> Document | None:
        """The document of that id, or None."""
        return next((d for d in self.documents if d.id == document_id), None)
