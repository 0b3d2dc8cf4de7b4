"""Tells whether a typed answer is right, as a fair examiner would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from quizapp.domain.amounts import FRACTION
from quizapp.domain.arranging import mark, parts
from quizapp.domain.card import Card, Shape
from quizapp.domain.folding import fold, one_edit_apart
from quizapp.domain.values import DateValue, FigureValue, Value, parse_value


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an answer.

    `matched` is the right answer that it was taken for, or ""; `close` says that it was spelt
    differently by a letter and yet is right.
    """

    correct: bool
    matched: str = ""
    close: bool = False


class _Match(IntEnum):
    """How well a response fits an answer, the better the higher."""

    NONE = 0
    TYPO = 1
    SHORTENED = 2
    VALUE = 3
    FOLDED = 4
    EXACT = 5


_WRONG = Verdict(correct=False)
_TYPO_LETTERS = 5
"""Fewest letters of a word in which a slip of one is overlooked."""
_MOST_NAME_WORDS = 5
_BELOW = ("nearly", "almost", "under", "below", "less", "fewer", "up to", "at most", "just under")
_ABOVE = ("over", "above", "more", "at least", "well over", "just over", "in excess")
_QUALIFIED = re.compile(
    r"^(?:(?:just|well|slightly|a little|more than|less than|fewer than|no more than|up to"
    r"|at least|at most|close to|an estimated|estimated|nearly|almost|over|under|above|below"
    r"|about|around|approximately|roughly|some) )+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_TITLES = re.compile(
    r"^(?:(?:the|former|late|president|prime minister|chief minister|foreign minister|minister"
    r"|foreign secretary|secretary|senator|congress(?:wo)?man|representative|ambassador|general"
    r"|gen|lt|lieutenant|col|colonel|major|brigadier|admiral|sir|dr|doctor|prof|professor|mrs?|ms"
    r"|retired|ret)\.? )+",
    re.IGNORECASE,
)
_ASKS_WHO = re.compile(
    r"\b(?:who|whom|whose)\b|\bwhich (?:[\w-]+ ){0,4}?(?:analyst|author|official|leader|scholar"
    r"|minister|president|general|writer|expert|diplomat|ambassador|senator|person|speaker"
    r"|researcher|commentator|fellow|spokes(?:person|man|woman)|journalist|adviser|commander)\b",
    re.IGNORECASE,
)
_NO_SURNAMES = frozenset(
    ("administration", "bank", "council", "court", "department", "government", "group", "house",
     "institute", "ministry", "nations", "party", "report", "state", "states", "union", "committee",
     "congress", "agency", "army", "center", "centre", "commission", "foundation", "times", "post",
     "team", "network", "taliban", "jr", "sr", "ii", "iii")
)  # fmt: skip


def grade(card: Card, response: str) -> Verdict:
    """Whether `response` answers the card.

    Case, punctuation, diacritics and articles do not count; dates and figures count by their
    value, names with a slip of the pen. Whatever fits a distractor as well as the answer is wrong.
    For cards to order and to match the response is what `arranging.written` gives.
    """
    if not response.strip():
        return _WRONG
    if card.shape is not Shape.BASIC:
        return _grade_arrangement(card, response)
    grader = _Grader(card, response)
    ranked = [(grader.match(answer), answer) for answer in (card.answer, *card.accept)]
    best, matched = max(ranked, key=lambda pair: pair[0])
    rival = max(map(grader.match, card.distractors), default=_Match.NONE)
    if best is _Match.NONE or (best <= rival and best is not _Match.EXACT):
        return _WRONG
    return Verdict(correct=True, matched=matched, close=best is _Match.TYPO)


def _grade_arrangement(card: Card, response: str) -> Verdict:
    if not mark(card, response).is_right:
        return _WRONG
    return Verdict(correct=True, matched="\n".join(parts(card)))


class _Grader:
    """One response to one card, compared with its answers and distractors alike."""

    def __init__(self, card: Card, response: str) -> None:
        self._card = card
        self._raw = response.strip()
        self._folded = fold(response)
        self._untitled = fold(_TITLES.sub("", self._raw))
        self._value = parse_value(self._raw)
        self._person = card.kind == "person" or bool(_ASKS_WHO.search(card.question))

    def match(self, answer: str) -> _Match:
        """How well the response fits `answer`."""
        folded = fold(answer)
        if self._raw == answer.strip():
            return _Match.EXACT
        if self._folded and self._folded == folded:
            return _Match.FOLDED
        if self._same_value(answer):
            return _Match.VALUE
        forms = list(self._shorter_forms(answer))
        if self._folded and not {self._folded, self._untitled}.isdisjoint(forms):
            return _Match.SHORTENED
        if any(self._is_slip_of(form) for form in (folded, *forms)) and _is_name(answer):
            return _Match.TYPO
        return _Match.NONE

    def _same_value(self, answer: str) -> bool:
        if self._value is None:
            return False
        value = parse_value(answer) or parse_value(_ASIDE.sub("", answer))
        if value is None or not self._value.same_as(value):
            return False
        return self._is_quantity(answer, value) and not _contradict(self._value, value)

    def _is_quantity(self, answer: str, value: Value) -> bool:
        """Whether `answer` is a date or a figure indeed: "Three Cups of Tea" is a title."""
        if isinstance(value, DateValue) or self._card.kind in ("date", "figure"):
            return True
        return value.unit == FRACTION or any(map(str.isdigit, answer))

    def _shorter_forms(self, answer: str) -> Iterator[str]:
        """What a learner may leave out: a qualifier, a remark in brackets, of a person the rest."""
        for pattern in (_QUALIFIED, _ASIDE):
            if pattern.search(answer):
                yield fold(pattern.sub("", answer))
        if self._person and _is_name(answer):
            words = fold(_TITLES.sub("", answer)).split()
            yield " ".join(words)
            yield " ".join(word for word in words if len(word) > 1)
            if len(words) > 1 and self._is_surname(words[-1], answer):
                yield words[-1]

    def _is_surname(self, word: str, answer: str) -> bool:
        others = [option for option in self._card.distractors if option != answer]
        return word not in _NO_SURNAMES and not any(word in fold(o).split() for o in others)

    def _is_slip_of(self, form: str) -> bool:
        """Whether the response is `form` with one slip in one of its longer words."""
        given, wanted = self._folded.split(), form.split()
        if len(given) != len(wanted):
            return False
        differing = [pair for pair in zip(given, wanted, strict=True) if pair[0] != pair[1]]
        return len(differing) == 1 and _is_slip(*differing[0])


def _is_slip(given: str, wanted: str) -> bool:
    if len(wanted) < _TYPO_LETTERS or not wanted.isalpha() or not given.isalpha():
        return False
    return given[0] == wanted[0] and one_edit_apart(given, wanted)


def _is_name(answer: str) -> bool:
    """Whether the longer words of `answer` are capitalised, and it is short, as a name is."""
    words = re.findall(r"[^\W_]+", answer)
    longer = [word for word in words if len(word) >= _TYPO_LETTERS]
    return 0 < len(words) <= _MOST_NAME_WORDS and all(word[0].isupper() for word in longer)


def _contradict(value: Value, other: Value) -> bool:
    """Whether two values of one size differ in what they say of it: nearly and over, say."""
    if isinstance(value, DateValue) or isinstance(other, DateValue):
        bounds = {getattr(side, "bound", "") for side in (value, other)} - {""}
        return len(bounds) > 1
    return {_side(value), _side(other)} == {"below", "above"}


def _side(value: FigureValue) -> str:
    if value.qualifier.startswith(_BELOW):
        return "below"
    return "above" if value.qualifier.startswith(_ABOVE) else ""
