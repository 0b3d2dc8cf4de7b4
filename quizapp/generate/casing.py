"""Tells whether the first word of a sentence is a name, by how the text writes it elsewhere."""

import re
from collections.abc import Collection
from functools import cached_property

from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import BASES
from quizapp.generate.people.registry import Registry

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_JOINED = re.compile(r"[A-Z][a-z]{2,}(?:-[a-z]+)+")
_OF_NAME = re.compile(r"(?:of|for)\s(?:the\s)?[A-Z]")
_QUALIFYING = frozenset(("Public", "Total", "Real", "Gross", "Net", "Average", "Annual", "Overall"))
"""Adjectives that names open with too: small where a common noun follows."""
_COMMON_ENDINGS = (
    "ic", "al", "ive", "ous", "ed", "ing", "ary", "ful", "less", "ment", "ity", "tion", "tions",
    "sion", "ness", "ship", "ities", "ance", "ence",
)  # fmt: skip
_FUNCTIONAL = (
    "a about after against all almost an as at because before between both by despite due "
    "during each for former from given if in instead it just like many more most nearly of on "
    "only over several since some the there through to under unlike up upon when while with "
    "within without"
)
_FUNCTION_WORDS = frozenset(_FUNCTIONAL.split())


class Casing:
    """The capitals of one document; built once, asked for every sentence."""

    def __init__(self, texts: Collection[str], registry: Registry) -> None:
        self._texts = texts
        self._registry = registry

    @cached_property
    def _cases(self) -> tuple[frozenset[str], frozenset[str]]:
        lower, upper = set(), set()
        for text in self._texts:
            for match in _WORD.finditer(text):
                if match[0][0].islower():
                    lower.add(match[0])
                elif text[max(0, match.start() - 2) : match.start()].strip(" (").isalpha():
                    upper.add(match[0])
        return frozenset(lower), frozenset(upper)

    def lowered(self, text: str) -> str:
        """`text` as it stands inside a sentence: its first word small unless it is a name."""
        word, _, rest = text.partition(" ")
        lower, upper = self._cases
        if _JOINED.fullmatch(word) and word not in upper:
            return word.lower() + text[len(word) :]
        if word.lower() in _FUNCTION_WORDS:
            return word.lower() + text[len(word) :]
        if word in _QUALIFYING and rest[:1].islower():
            return word.lower() + text[len(word) :]
        if word.lower() in lower and word not in upper:
            named = rest[:1].isupper() or _OF_NAME.match(rest) is not None
            return text if named else word.lower() + text[len(word) :]
        common = word not in upper and rest[:1].islower() and self._is_common(word)
        return word.lower() + text[len(word) :] if common else text

    def _is_common(self, word: str) -> bool:
        """Whether a word of which the text shows no other use is no name by its look."""
        if nations_in(word):
            return False
        small = word.lower()
        singular = small.removesuffix("s")
        known = singular in BASES or singular in self._cases[0]
        return small.endswith(_COMMON_ENDINGS) or (known and not self._registry.proper(word))

    def opens_with_name(self, text: str) -> bool:
        """Whether the first word of a sentence is sure to be a name and keeps its capital."""
        first, _, rest = text.partition(" ")
        word = re.sub(r"['’]s?$", "", first)
        lower, upper = self._cases
        seen = word in upper and word.lower() not in lower
        sure = seen or rest[:1].isupper() or not word.isalpha() or word.isupper()
        return sure or word != first or self._registry.proper(word) or bool(nations_in(word))
