"""A deck file that is kept open while somebody else may edit it too."""

from pathlib import Path

from quizapp.domain.deck import Deck
from quizapp.storage.deckfile import parse_deck, read_bytes, revise_deck
from quizapp.storage.files import write_files


class OpenDeck:
    """The file's bytes as they were last seen, and the deck in them.

    Raises QuizError where the file cannot be read or written, DeckError where it has errors; what
    was last seen stays then.
    """

    def __init__(self, path: Path) -> None:
        self._name = path
        self._path = path.resolve()
        self.data = read_bytes(self._name)
        self.deck = self._parsed(self.data)

    def refresh(self) -> bool:
        """Read the file again where it has changed, and say whether it has."""
        data = read_bytes(self._name)
        if data == self.data:
            return False
        self.deck = self._parsed(data)
        self.data = data
        return True

    def save(self, deck: Deck) -> None:
        """Write a changed deck; comments and what has not changed stay as they are."""
        if deck != self.deck:
            self.restore(revise_deck(self.data, deck, path=str(self._name)).encode())

    def restore(self, data: bytes) -> None:
        """Write the file as it was once."""
        deck = self._parsed(data)
        write_files({self._path: data}, force=True)
        self.data, self.deck = data, deck

    def _parsed(self, data: bytes) -> Deck:
        return parse_deck(data, path=str(self._name))
