"""A deck file that is kept open while somebody else may edit it too."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.storage.deckfile import CutDeck, cut_deck, parse_deck, read_bytes, revise_deck
from quizapp.storage.files import write_files


@dataclass(frozen=True, slots=True)
class Seen:
    """A state of the file: its bytes, the deck in them, and the file cut into its cards."""

    data: bytes
    deck: Deck
    cut: CutDeck | None


class OpenDeck:
    """The file as it was last seen.

    Raises QuizError where the file cannot be read or written, DeckError where it has errors; what
    was last seen stays then.
    """

    def __init__(self, path: Path) -> None:
        self._name = path
        self._path = path.resolve()
        self.seen = self._read(read_bytes(self._name))

    @property
    def deck(self) -> Deck:
        """The deck in the file."""
        return self.seen.deck

    def around(self, name: str) -> tuple[bytes, Sequence[Card]]:
        """The file with that card alone, and its cards; all of it where it cannot be cut."""
        cut = self.seen.cut and self.seen.cut.alone(name)
        return (cut.data, cut.deck.cards) if cut else (self.seen.data, self.deck.cards)

    def refresh(self) -> bool:
        """Read the file again where it has changed, and say whether it has."""
        data = read_bytes(self._name)
        if data == self.seen.data:
            return False
        self.seen = self._read(data)
        return True

    def save(self, deck: Deck) -> None:
        """Write a changed deck; comments and what has not changed stay as they are."""
        if deck == self.deck:
            return
        cut = self.seen.cut and self.seen.cut.revised(deck, path=str(self._name))
        if cut:
            self.restore(Seen(cut.data, deck, cut))
        else:
            data = revise_deck(self.seen.data, deck, path=str(self._name)).encode()
            self.restore(self._read(data))

    def restore(self, seen: Seen) -> None:
        """Write the file as it was once."""
        write_files({self._path: seen.data}, force=True)
        self.seen = seen

    def _read(self, data: bytes) -> Seen:
        deck = parse_deck(data, path=str(self._name))
        return Seen(data, deck, cut_deck(data, deck, path=str(self._name)))
