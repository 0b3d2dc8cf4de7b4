"""A deck file cut into its cards: changing one costs the same however many there are."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.storage.deckfile.limits import SourceText, decode
from quizapp.storage.deckfile.revision import revised_text, says

_FEW = 8
"""Cards that may change at once; with more the whole file is revised."""


@dataclass(frozen=True, slots=True)
class CutDeck:
    """A deck file's text before, in and behind its cards, whose texts have the cards' ids.

    `is_windows` says that its lines end in CR LF; the texts have LF.
    """

    deck: Deck
    head: str
    entries: Mapping[str, str]
    tail: str
    is_windows: bool

    @property
    def data(self) -> bytes:
        """The whole file."""
        text = "".join((self.head, *self.entries.values(), self.tail))
        return (text.replace("\n", "\r\n") if self.is_windows else text).encode()

    def alone(self, name: str) -> "CutDeck":
        """The file without the other cards."""
        entries = {name: self.entries[name]}
        return replace(self, deck=self._few(self.deck, {name}), entries=entries)

    def revised(self, deck: Deck, *, path: str) -> "CutDeck | None":
        """The file with the contents of `deck`, as `revise_deck` writes it.

        Only the head and the cards that change are read and written, as a small deck file of their
        own. None where that cannot be: too much changes, or the parts cannot stand alone.
        """
        kept, changed = self._compared(deck)
        if kept is None or len(changed) > _FEW:
            return None
        old = self._few(self.deck, changed | {kept})
        new = self._few(deck, changed | {kept})
        text = "".join(
            (self.head, *self._closed([self.entries[card.id] for card in old.cards]), self.tail)
        )
        if not says(text, old, path):
            return None
        revised = revised_text(text, old, new, path=path)
        part = cut_text(revised, new, is_windows=self.is_windows) if revised else None
        return part and self._joined(deck, part, changed)

    def _compared(self, deck: Deck) -> tuple[str | None, set[str]]:
        """The id of a card that stays as it is, and the ids of those that do not."""
        before = {card.id: card for card in self.deck.cards}
        now = {card.id: card for card in deck.cards}
        changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
        return next((name for name in now if name not in changed), None), changed

    @staticmethod
    def _few(deck: Deck, names: set[str]) -> Deck:
        return replace(deck, cards=tuple(card for card in deck.cards if card.id in names))

    def _joined(self, deck: Deck, part: "CutDeck", changed: set[str]) -> "CutDeck":
        """This file with the head, the tail and the changed cards of `part`."""
        fresh = {card.id: self._spaced(card, part.entries[card.id]) for card in part.deck.cards}
        texts = [
            fresh[card.id] if card.id in changed else self.entries[card.id] for card in deck.cards
        ]
        names = (card.id for card in deck.cards)
        entries = dict(zip(names, self._closed(texts), strict=True))
        return replace(self, deck=deck, head=part.head, entries=entries, tail=part.tail)

    def _closed(self, texts: list[str]) -> list[str]:
        from quizapp.storage.deckfile.layout import closed  # noqa: PLC0415 - brings the YAML parser

        first = next(iter(self.entries.values()))
        return closed(texts, spaced=first.endswith("\n\n"))

    def _spaced(self, card: Card, text: str) -> str:
        """A card's new text, with the blank lines behind its old one."""
        old = self.entries.get(card.id, text)
        return text.rstrip("\n") + old[len(old.rstrip("\n")) :]


def cut_deck(data: bytes, deck: Deck, *, path: str) -> CutDeck | None:
    """The deck file `data`, which says `deck`, cut into its cards; None where they share lines."""
    source, _ = decode(data, path)
    is_windows = "\r\n" in source.text
    return cut_text(source.text.replace("\r\n", "\n"), deck, is_windows=is_windows)


def cut_text(text: str, deck: Deck, *, is_windows: bool) -> CutDeck | None:
    """The same of a deck file's text."""
    from quizapp.storage.deckfile.layout import list_entries  # noqa: PLC0415 - the same
    from quizapp.storage.deckfile.nodes import compose  # noqa: PLC0415 - the same

    root, _ = compose(SourceText(text, ""))
    found = list_entries(text, root, "cards")
    if found is None or len(found[1]) != len(deck.cards):
        return None
    part, entries = found
    return CutDeck(
        deck=deck,
        head=text[: entries[0].start],
        entries={
            card.id: text[entry.start : entry.end]
            for card, entry in zip(deck.cards, entries, strict=True)
        },
        tail=text[part.end :],
        is_windows=is_windows,
    )
