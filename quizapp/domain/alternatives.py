"""Patterns that match one of many words as fast as one of a few."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """The source of a pattern that matches one of `words`, the longest where several do.

    Words with the same beginning share it: what is tried at a place are its letters, one after the
    other, and not word by word.
    """
    by_letter: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        by_letter.setdefault(word[:1], []).append(word[1:])
    ends = by_letter.pop("", None) is not None
    branches = [f"{re.escape(letter)}{_grouped(rests)}" for letter, rests in by_letter.items()]
    return "|".join([*branches, ""] if ends else branches)


def _grouped(rests: list[str]) -> str:
    inner = any_of(rests)
    return f"(?:{inner})" if "|" in inner else inner
