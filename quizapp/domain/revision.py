"""What becomes of a deck when its documents are read again.

The teacher's words always stay: no question, answer, option, explanation, tag or comment is touched
and no card is taken away. A card's sources follow its document: a quote that has moved gets the
number of its new paragraph, and a card that is still a draft gets the new words of a reworded one.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.drafts import as_draft, is_draft
from quizapp.domain.folding import fold
from quizapp.domain.matching import id_words, same_documents, same_facts

Texts = Mapping[str, Sequence[str]]
"""The paragraphs of documents, by the documents' ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A revised deck, and what was done to it.

    `added` are new drafts; `moved` the cards, as they are now, whose paragraph or quote was brought
    up to date; `reworded` those that quote what their document now says in other words; `gone`
    those that ask what it no longer says; `barred` what was found again and had been dropped.
    `retitled` pairs the titles of changed documents with those they bear now, which were not taken.
    """

    before: Deck
    deck: Deck
    added: tuple[Card, ...] = ()
    moved: tuple[Card, ...] = ()
    reworded: tuple[Card, ...] = ()
    gone: tuple[Card, ...] = ()
    barred: tuple[Card, ...] = ()
    retitled: tuple[tuple[str, str], ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the deck differs from what it was."""
        return self.deck != self.before

    @property
    def unchanged(self) -> int:
        """How many cards were there and stand as they stood, and as their documents have it."""
        return len(self.before.cards) - len({*self.moved, *self.reworded, *self.gone})


def revise(old: Deck, made: Deck, texts: Texts, *, given: Set[str]) -> Revision:
    """The deck `old` with what its documents now give, `made`.

    `texts` holds the paragraphs of the documents of `made`; `given` names the fields of those
    documents that a person has just told, which replace what stands in the deck.
    """
    names = _names(old, made)
    fresh = [_renamed(card, names) for card in made.cards]
    found = same_facts(old.cards, fresh)
    now = {names[document.id]: document for document in made.documents}
    states = {document.id: document.sha256 for document in old.documents}
    changed = {
        name: texts[document.id]
        for name, document in now.items()
        if states.get(name, document.sha256) != document.sha256
    }
    cards = tuple(_refreshed(card, found.get(card.id), changed) for card in old.cards)
    added, barred = _new(old, fresh, found)
    stale = [card for card in cards if _is_stale(card, changed)]
    gone = tuple(c for c in cards if c.id not in found and not _is_said(c, changed))
    deck = replace(
        old,
        documents=_documents(old, now, given, added=added),
        cards=(*cards, *map(as_draft, added)),
    )
    return Revision(
        before=old,
        deck=deck,
        added=deck.cards[len(cards) :],
        moved=tuple(card for card in cards if card not in old.cards),
        reworded=tuple(card for card in stale if card not in gone),
        gone=gone,
        barred=barred,
        retitled=tuple(
            (kept.title, now[kept.id].title)
            for kept in deck.documents
            if kept.id in changed and now[kept.id].title not in ("", kept.title)
        ),
    )


def _names(old: Deck, made: Deck) -> dict[str, str]:
    """What the deck calls each document of `made`: its own id where it has that document."""
    said = {text: each.document for card in old.cards for text, each in _telling(card)}
    akin = {
        (said[text], each.document)
        for card in made.cards
        for text, each in _telling(card)
        if text in said
    }
    names = same_documents(old.documents, made.documents, akin=akin)
    taken = {document.id for document in old.documents}
    for document in made.documents:
        number, name = 1, document.id
        while document.id not in names and name in taken:
            number += 1
            name = f"{document.id}-{number}"
        names.setdefault(document.id, name)
        taken.add(name)
    return names


def _telling(card: Card) -> list[tuple[str, Source]]:
    """The texts by which a card shows that it is of a document."""
    return [
        (text, source) for source in card.sources for text in (source.quote, card.question) if text
    ]


def _renamed(card: Card, names: Mapping[str, str]) -> Card:
    sources = (replace(source, document=names[source.document]) for source in card.sources)
    return replace(card, sources=tuple(sources))


def _documents(
    old: Deck, now: Mapping[str, Document], given: Set[str], *, added: Sequence[Card]
) -> tuple[Document, ...]:
    """The deck's documents in their new state, and the new ones that a new card cites."""
    known = {document.id for document in old.documents}
    cited = {source.document for card in added for source in card.sources}
    kept = [_updated(d, now[d.id], given) if d.id in now else d for d in old.documents]
    new = [replace(each, id=name) for name, each in now.items() if name in cited - known]
    return (*kept, *new)


def _updated(document: Document, now: Document, given: Set[str]) -> Document:
    """The document in its new state; what stands there of its particulars may be a person's."""
    names = ("title", "author", "publisher", "published")
    told = {
        name: (name not in given and getattr(document, name)) or getattr(now, name)
        for name in names
    }
    return replace(document, **told, file=now.file, sha256=now.sha256)


def _new(
    old: Deck, fresh: Sequence[Card], found: Mapping[str, Card]
) -> tuple[list[Card], tuple[Card, ...]]:
    """The cards that the deck has not, and those among them that a person has dropped.

    Each dropped card stands for one that is made: of the same id, or that asks for the same fact;
    where only its id is known, one of the same words, for the fact may have moved.
    """
    taken = {card.id for card in found.values()}
    new = [card for card in fresh if card.id not in taken]
    known = {document.id for document in old.documents}
    offered = [card for card in new if any(source.document in known for source in card.sources)]
    same = same_facts([dropped.card for dropped in old.dropped], offered)
    barred = {*(dropped.id for dropped in old.dropped), *(card.id for card in same.values())}
    ids = {card.id for card in fresh}
    moved = [
        id_words(dropped.id)
        for dropped in old.dropped
        if not dropped.question and dropped.id not in ids
    ]
    for card in offered:
        words = id_words(card.id)
        if card.id not in barred and words in moved:
            moved.remove(words)
            barred.add(card.id)
    added = [card for card in new if card.id not in barred]
    return added, tuple(card for card in new if card.id in barred)


def _refreshed(card: Card, made: Card | None, changed: Texts) -> Card:
    """The card with its sources in the changed documents brought up to date."""
    fresh = {source.document: source for source in reversed(made.sources)} if made else {}
    is_new_wording = made is not None and is_draft(card) and fold(made.answer) == fold(card.answer)
    sources = []
    for source in card.sources:
        paragraph = _paragraph(source, changed.get(source.document, ()))
        now = fresh.get(source.document) if source.document in changed else None
        if paragraph:
            sources.append(replace(source, paragraph=paragraph))
        elif now is not None and (is_new_wording or not source.quote):
            sources.append(replace(now, quote=now.quote if source.quote else ""))
        else:
            sources.append(source)
    return replace(card, sources=tuple(dict.fromkeys(sources)))


def _paragraph(source: Source, paragraphs: Sequence[str]) -> int:
    """The paragraph, of several the nearest, in which a source's quote now stands; 0 for none."""
    if not source.quote:
        return 0
    found = [n for n, paragraph in enumerate(paragraphs, 1) if source.quote in paragraph]
    return min(found, key=lambda number: abs(number - source.paragraph), default=0)


def _is_stale(card: Card, changed: Texts) -> bool:
    """Whether the card quotes what a changed document says no more."""
    cited = [source for source in card.sources if source.quote and source.document in changed]
    return any(not _paragraph(source, changed[source.document]) for source in cited)


def _is_said(card: Card, changed: Texts) -> bool:
    """Whether one of the card's documents is unchanged or still has its quote or its answer."""
    if not card.sources or any(source.document not in changed for source in card.sources):
        return True
    return any(
        _paragraph(source, changed[source.document])
        or (not source.quote and _has(changed[source.document], card.answer))
        for source in card.sources
    )


def _has(paragraphs: Sequence[str], answer: str) -> bool:
    told = f" {fold(answer)} "
    return any(told in f" {fold(paragraph)} " for paragraph in paragraphs)
