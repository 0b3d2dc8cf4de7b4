"""Ids and titles for what its author gave none."""

import hashlib
import re
import unicodedata
from pathlib import PurePath

_SLUG_WORDS = 6
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at by did do does for from had has have how in is it its many much of on "
        "or that the their to was were what when where which who whom whose why will with",
    )
)


def derived_id(question: str, answer: str) -> str:
    """The id of a card without one; it changes when the question or the answer does."""
    digest = hashlib.sha256(f"{question}\x1f{answer}".encode()).hexdigest()
    return f"card-{digest[:10]}"


def derived_answer(items: tuple[str, ...], pairs: tuple[tuple[str, str], ...]) -> str:
    """The answer of an order or match card that gives none: its items or pairs, spelt out."""
    if items:
        return " → ".join(items)
    return "; ".join(f"{left} – {right}" for left, right in pairs)


def suggested_id(question: str) -> str:
    """A readable id for a card: the first telling words of its question, or ""."""
    words = _slug(question).split("-")
    telling = [word for word in words if word not in _SMALL] or words
    return "-".join(telling[:_SLUG_WORDS])


def deck_id(path: str) -> str:
    """The id of a deck that gives none: its file's name as a slug."""
    stem = PurePath(path).stem
    return _slug(stem) or f"deck-{hashlib.sha256(stem.encode()).hexdigest()[:10]}"


def deck_title(path: str) -> str:
    """The title of a deck that gives none: its file's name as words."""
    return re.sub(r"[-_\s]+", " ", PurePath(path).stem).strip() or "deck"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    ascii_only = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:80].strip("-")
