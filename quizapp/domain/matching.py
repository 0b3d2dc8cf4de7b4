"""What of a deck is made again: the same document in a new state, the same fact elsewhere in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from typing import Self

from quizapp.domain.card import Card
from quizapp.domain.deck import Document
from quizapp.domain.folding import fold

_GENERATED = re.compile(r"(.+)-[0-9a-f]{6}(?:-\d+)?")
"""A generated id: words of the question, then a hash of where the fact stands."""
_ALIKE = 0.6
"""Share of two texts' telling words in common (Jaccard) from which they say the same."""
_SHORTEST = 4
"""Fewest letters of a telling word; numbers always tell."""


def id_words(card_id: str) -> str:
    """The words of a generated id, which outlive a move of the fact; "" of any other id."""
    found = _GENERATED.fullmatch(card_id)
    return found.group(1) if found else ""


def same_documents(
    documents: Sequence[Document], made: Sequence[Document], *, akin: Set[tuple[str, str]]
) -> dict[str, str]:
    """The ids of `documents` by the ids of those in `made` that are the same document.

    The same text is, and so is the same id with the same file. Where only one of the two is the
    same, the title must be too, or cards ask or quote the same: `akin` holds the ids of an old and
    a made document that have such cards.
    """

    def is_akin(old: Document, new: Document) -> bool:
        return (old.title != "" and old.title == new.title) or (old.id, new.id) in akin

    surest_first: tuple[Callable[[Document, Document], bool], ...] = (
        lambda old, new: old.sha256 != "" and old.sha256 == new.sha256,
        lambda old, new: old.id == new.id and old.file == new.file,
        lambda old, new: old.file != "" and old.file == new.file and is_akin(old, new),
        lambda old, new: old.id == new.id and (old.file == "" or is_akin(old, new)),
    )
    found: dict[str, str] = {}
    for is_same in surest_first:
        for new in made:
            free = [old for old in documents if old.id not in found.values()]
            match = next((old.id for old in free if is_same(old, new)), None)
            if new.id not in found and match is not None:
                found[new.id] = match
    return found


def same_facts(cards: Sequence[Card], made: Sequence[Card]) -> dict[str, Card]:
    """The cards of `made` by the ids of those `cards` that ask for the same fact.

    Each is paired once, by its id where that is the same. Otherwise a fact keeps its kind, a
    document, and either its answer with its quote or much of its wording, or its quote with what
    its question was: so it is found again after it was moved, reworded or edited.
    """
    offered = {card.id: card for card in made}
    found = {card.id: offered[card.id] for card in cards if card.id in offered}
    left = [_Told.by(card) for card in cards if card.id not in found]
    offers = [_Told.by(card) for card in made if card.id not in found]
    likely = sorted(
        ((score, rank, number) for number, rank, score in _likely(left, offers)),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    taken: set[int] = set()
    for _, rank, number in likely:
        card = left[number].card
        if card.id not in found and rank not in taken:
            found[card.id] = offers[rank].card
            taken.add(rank)
    return found


@dataclass(frozen=True, slots=True)
class _Told:
    """A card, taken apart for comparing."""

    card: Card
    documents: frozenset[str]
    keys: frozenset[str]
    quotes: frozenset[str]
    asked: frozenset[str]
    quoted: frozenset[str]

    @classmethod
    def by(cls, card: Card) -> Self:
        quotes = frozenset(source.quote for source in card.sources if source.quote)
        return cls(
            card,
            frozenset(source.document for source in card.sources),
            frozenset(map(fold, (card.answer, *card.accept))),
            quotes,
            _words(card.question),
            _words(" ".join(quotes)),
        )

    def likeness(self, other: "_Told") -> float:
        """How surely the two ask for the same fact; 0 where that cannot be said."""
        if self.card.kind != other.card.kind or not self.documents & other.documents:
            return 0
        key, quote = bool(self.keys & other.keys), bool(self.quotes & other.quotes)
        asked, quoted = _shared(self.asked, other.asked), _shared(self.quoted, other.quoted)
        words = id_words(self.card.id)
        once = bool(words) and words == id_words(other.card.id)
        if (key and (quote or max(asked, quoted) >= _ALIKE)) or (quote and (once or asked)):
            return 4 * key + 2 * quote + once + asked + quoted
        return 0


def _likely(cards: Sequence[_Told], offers: Sequence[_Told]) -> list[tuple[int, int, float]]:
    """The places of two cards, and how surely they ask for the same; only where they may."""
    ranks: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for rank, offer in enumerate(offers):
        for mark in _marks(offer):
            ranks[mark].add(rank)
    return [
        (number, rank, score)
        for number, card in enumerate(cards)
        for rank in sorted(set().union(*(ranks[mark] for mark in _marks(card))))
        if (score := card.likeness(offers[rank]))
    ]


def _marks(told: _Told) -> list[tuple[str, str]]:
    return [*(("key", key) for key in told.keys), *(("quote", quote) for quote in told.quotes)]


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in fold(text).split() if len(w) >= _SHORTEST or w[0].isdigit())


def _shared(words: frozenset[str], others: frozenset[str]) -> float:
    """The share of words in common, from `_ALIKE` on; 0 below, or where a number differs."""
    either = words | others
    share = len(words & others) / len(either) if either else 0.0
    differs = any(word[0].isdigit() for word in words ^ others)
    return share if share >= _ALIKE and not differs else 0.0
