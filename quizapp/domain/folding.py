"""Folds away what does not matter when two answers are compared: case, marks, articles."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ`´′'.\u200c\u200d", None),  # U.S. = US, Pakistan's = Pakistans
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "&": " and ",
        "%": " percent ",
    }
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{2,3}(?!\d))")
_POINT = re.compile(r"(?<=\d)\.(?=\d)")
_KEPT_POINT = "\ue000"
_MINUS = re.compile(r"(?<![\w)])-(?=\d)")
_KEPT_MINUS = "\ue001"
_INDIC = "\u0900-\u0963\u0966-\u0dff\u0e00-\u109f\u1780-\u17ff"
"""Scripts whose vowel signs are no letters to `\\w`."""
_SEPARATORS = re.compile(rf"[^\w{_INDIC}+#$£€¥₹<>=~^|°\ue000\ue001]+|_")
_ARTICLE = re.compile(r"^(?:the|an?) (?=.)|(?<= )the (?=.)")


def fold(text: str) -> str:
    """`text` without case, punctuation, diacritics and articles, in single spaces.

    What tells two answers apart stays: digits, decimal points, signs before numbers, currencies,
    and symbols such as those of C++ and C#.
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKC", _MARKS.sub("", plain))
    plain = _THOUSANDS.sub("", _POINT.sub(_KEPT_POINT, plain)).translate(_SAME)
    plain = _MINUS.sub(_KEPT_MINUS, plain)
    return _ARTICLE.sub("", " ".join(_SEPARATORS.sub(" ", plain).split()))


def one_edit_apart(word: str, other: str) -> bool:
    """Whether one insertion, deletion, replacement or swap of neighbours makes `other` of `word`.

    The same word is no edit apart.
    """
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = next(
        (n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    rest, other_rest = word[start:], other[start:]
    return (
        rest[1:] == other_rest
        or rest == other_rest[1:]
        or rest[1:] == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
