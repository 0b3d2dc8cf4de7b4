"""How the words of a text are capitalised: what tells a name from a word that opens a sentence."""

import re
from collections.abc import Iterable, Iterator

_SMALL = re.compile(r"\b[a-z]+\b")
_CAPITAL = re.compile(r"(?:^|(?P<gap> ))(?P<word>[A-ZÀ-ÖØ-Þ][\w’'.-]*)")
_SMALL_BEFORE = re.compile(r"(?<![\w-])[a-z][\w’'-]*,?$")
_BOUNDARY = re.compile(r"(?<=.)\b")


class Capitals:
    """The words of a document by how they stand; read once, so that asking costs no reading."""

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self.small: set[str] = set()
        self._inside: set[str] = set()
        self._alone: set[str] = set()
        for number, text in enumerate(paragraphs):
            self.small.update(_SMALL.findall(text))
            for word in _CAPITAL.finditer(text):
                if word["gap"]:
                    self._note(text, word)
                elif number:
                    self._alone.update(_whole(word["word"]))

    def _note(self, text: str, word: re.Match[str]) -> None:
        at = word.start()
        before = text[text.rfind(" ", 0, at) + 1 : at]
        if before[-1:] in _STOPS or _SMALL_BEFORE.search(before):
            self._alone.update(_whole(word["word"]))
        if before[-1:] == "," or "a" <= before[-1:] <= "z":
            self._inside.update(_whole(word["word"]))

    def alone(self, word: str) -> bool:
        """Whether `word` opens a sentence or paragraph, or follows a word in small letters."""
        return word in self._alone

    def inside(self, word: str) -> bool:
        """Whether `word` stands capitalised in the middle of a sentence."""
        return word in self._inside


_STOPS = frozenset('.”"')


def _whole(word: str) -> Iterator[str]:
    """`word` and what it begins with up to a mark: "Blair’s" is also "Blair"."""
    if word.isalnum():
        yield word
        return
    for end in _BOUNDARY.finditer(word):
        yield word[: end.start()]
