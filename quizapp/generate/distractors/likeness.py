"""Tells how much two claims share, and whether two names may mean the same."""

import re
from functools import lru_cache

from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.facts import Speaker

_WORD = re.compile(r"[a-z0-9]{3,}")
_DULL = frozenset(
    (
        "the", "and", "that", "for", "with", "from", "was", "were", "are", "has", "have", "had",
        "been", "its", "his", "her", "their", "they", "this", "which", "who", "but", "would",
        "will", "into", "there",
    )
)  # fmt: skip
_AGAINST = re.compile(
    r"\b(?:not|never|no longer|no|nor|denie[sd]|deny|disput\w+|reject\w*|refus\w+|untenable|invalid"
    r"|dismiss\w*|oppos\w+|condemn\w*|denounc\w+|argument|without)\b|n['’]t\b",
    re.IGNORECASE,
)
_SYNONYMS = (
    {"tories", "conservatives", "conservative party", "tory party"},
    {"lib dems", "liberal democrats", "lib dem party"},
    {"republicans", "gop", "republican party"},
    {"democrats", "democratic party"},
    {"fed", "federal reserve"},
    {"pentagon", "defense department", "department of defense"},
    {"congress", "indian national congress", "congress party"},
    {"white house", "us government", "american government", "us administration"},
)
"""Names by which prose calls one body, where neither their words nor their letters show it."""
_CACHED = 8192
_SHORTEST = 3


@lru_cache(maxsize=_CACHED)
def words_of(text: str) -> frozenset[str]:
    """The telling words of a text cut to six letters, for seeing how much two texts share."""
    return frozenset(word[:6] for word in _WORD.findall(text.casefold()) if word not in _DULL)


def alike(one: str, other: str) -> float:
    """How much of the shorter text's words the two share, from 0 to 1."""
    first, second = words_of(one), words_of(other)
    return len(first & second) / max(1, min(len(first), len(second)))


@lru_cache(maxsize=_CACHED)
def denies(text: str) -> bool:
    """Whether a text negates or rejects something."""
    return _AGAINST.search(text) is not None


def opposed(one: str, other: str) -> bool:
    """Whether one of two texts negates and the other does not, so that they cannot be one view."""
    return denies(one) != denies(other)


@lru_cache(maxsize=_CACHED)
def _initials(name: str) -> str:
    words = [word for word in name.removeprefix("the ").split() if word[0].isupper()]
    return "".join(word if word.isupper() else word[0] for word in words)


@lru_cache(maxsize=_CACHED)
def same_name(one: str, other: str) -> bool:
    """Whether two names may mean the same: one contains the other, or they share a surname."""
    if _initials(one) == other.removeprefix("the ") or _initials(other) == one.removeprefix("the "):
        return True
    first, second = _bare(one), _bare(other)
    if any(first in names and second in names for names in _SYNONYMS):
        return True
    if first in second or second in first:
        return True
    personal = not (_is_body(one) or _is_body(other))
    return personal and first.split()[-1] == second.split()[-1]


def linked(one: Speaker, other: Speaker) -> bool:
    """Whether one speaks for the other: a party and its leader, a firm and its chairman."""
    pairs = ((one, other), (other, one))
    return any(
        len(name) >= _SHORTEST and name.removeprefix("the ").removesuffix("s") in person.role
        for body, person in pairs
        if body.group in ("body", "country", "administration")
        for name in (body.name, *body.aliases)
    )


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").replace(" the ", " ")


def _is_body(name: str) -> bool:
    return name.startswith("the ") or (name[-1:].islower() and BODY_WORD.search(name) is not None)
