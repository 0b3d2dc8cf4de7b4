"""Tells what the short names of a document stand for: "IWT" for "Indus Waters Treaty"."""

import re
from collections.abc import Mapping
from functools import cached_property

from quizapp.generate.sections import Sections

_DEFINED = re.compile(
    r"(?<!\w)(?P<name>(?:[A-Z][\w’'-]{0,30}\s(?:(?:of|for|on|and|the|to|in)\s){0,3}){1,12})"
    r"\((?P<short>[A-Z]{2,7})\)"
)
_SHORT = re.compile(r"(?<=\b[Tt]he\s)[A-Z]{2,7}(?=\s[a-z]|[.,;])")
_FEWEST_INITIALS = 2


class ShortNames:
    """The short names of one document; built once, read for every fact."""

    def __init__(self, texts: Mapping[int, str], sections: Sections) -> None:
        self._texts = texts
        self._sections = sections

    @cached_property
    def _shorts(self) -> dict[str, str]:
        """The short names that the document explains: "IWT" for "Indus Waters Treaty".

        A heading explains its initials.
        """
        found: dict[str, str] = {}
        for text in self._texts.values():
            for match in _DEFINED.finditer(text):
                words, short = match["name"].split(), match["short"]
                letters = [at for at, word in enumerate(words) if word[0].isupper()]
                start = letters[-len(short)] if len(letters) >= len(short) else None
                if start is None or "".join(words[at][0] for at in letters[-len(short) :]) != short:
                    continue
                found.setdefault(short, " ".join(words[start:]))
        for name in self._sections.headings:
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if len(initials) > _FEWEST_INITIALS:
                found.setdefault(initials, name)
        return found

    def explained(self, text: str) -> str:
        """`text` with the full name beside its first short name that the document explains."""
        for found in _SHORT.finditer(text):
            name = self._shorts.get(found[0], "")
            if name and name not in text:
                return f"{text[: found.start()]}{name} ({found[0]}){text[found.end() :]}"
        return text
