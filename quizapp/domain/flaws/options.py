"""Flaws of a card's options."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Self

from quizapp.domain.card import CHOICE_DISTRACTORS, Card
from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.folding import fold
from quizapp.domain.values import Value, parse_value

_ALL_OR_NONE = re.compile(
    r"^(?:all|none|both|neither) of (?:the )?(?:above|these|others?|options)\b"
)
_TRUTHS = {"true", "false", "yes", "no"}
_K_TYPE = re.compile(
    r"^(?:both |only )?(?:[a-e]|[1-5]|i{1,3}|iv|v)(?:,? (?:and|&) (?:[a-e]|[1-5]|i{1,3}|iv|v)\b)+"
    r"(?: only)?$",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|absolutely|completely|entirely|totally|without exception"
    r"|under no circumstances|in all cases|in every case|invariably)\b",
    re.IGNORECASE,
)
_LONG = 1.5
"""The key's length against its distractors' mean from which it stands out."""
_LONGER_BY = 12
"""Characters by which it must be longer than each of them besides."""


def option_flaws(card: Card) -> Iterator[Flaw]:
    """What is wrong with the options of one card."""
    if not card.distractors:
        return
    yield from _wordings(card)
    yield from _meanings(card)
    yield from _absolutes(card)
    if card.is_choice:
        yield from _length(card)
    else:
        yield Flaw(
            "F212",
            f"fewer than {CHOICE_DISTRACTORS} distractors: the card is never asked as a choice",
            ("distractors",),
            "info",
        )


def _wordings(card: Card) -> Iterator[Flaw]:
    for path, option in _options(card):
        if _ALL_OR_NONE.match(option.casefold()):
            yield Flaw("F201", f'"{option}" as an option', path, hint="write a real option")
        if _K_TYPE.match(option.strip()):
            message = f'"{option}" combines other options'
            yield Flaw("F203", message, path, hint="ask one thing a card")
    if fold(card.answer) in _TRUTHS and any(fold(d) in _TRUTHS for d in card.distractors):
        message = "true or false: half of all guesses are right"
        yield Flaw("F202", message, ("answer",), hint="ask for the fact itself")


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What an option says, however it is spelt."""

    text: str
    folded: str
    value: Value | None

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(text, fold(text), parse_value(text))

    def same_as(self, other: "_Meaning") -> bool:
        if self.folded == other.folded:
            return bool(self.folded) or self.text.strip() == other.text.strip()
        if self.value is None or other.value is None or not self.value.same_as(other.value):
            return False
        return any(map(str.isdigit, self.text + other.text))


def _meanings(card: Card) -> Iterator[Flaw]:
    """Distractors that repeat each other, are right, or differ from the answer in kind."""
    right = [_Meaning.of(text) for text in (card.answer, *card.accept)]
    wrong = [_Meaning.of(text) for text in card.distractors]
    for number, option in enumerate(wrong):
        path = ("distractors", number)
        twin = next((other for other in wrong[:number] if option.same_as(other)), None)
        if twin:
            message = f'"{option.text}" says the same as "{twin.text}"'
            yield Flaw("F204", message, path, hint="delete one of them")
        key = next((answer for answer in right if option.same_as(answer)), None)
        if key:
            message = f'"{option.text}" is right: it says the same as "{key.text}"'
            yield Flaw("F205", message, path, hint="write another distractor")
    if card.is_choice and _is_odd_one_out(right[0], wrong):
        message = "the answer is of another kind than every distractor"
        yield Flaw("F218", message, ("answer",), hint="dates among dates, figures among figures")


def _is_odd_one_out(key: _Meaning, others: list[_Meaning]) -> bool:
    """Whether the key is the only date or figure of the options, or the only one that is none."""
    kinds = {type(other.value) for other in others}
    kind = type(key.value)
    return len(kinds) == 1 and kind not in kinds and type(None) in {kind, *kinds}


def _absolutes(card: Card) -> Iterator[Flaw]:
    if _ABSOLUTE.search(card.answer):
        return
    for number, option in enumerate(card.distractors):
        found = _ABSOLUTE.search(option)
        if found:
            message = f'"{found.group()}" marks a distractor as wrong'
            yield Flaw("F209", message, ("distractors", number), hint="word it as the answer is")


def stands_out(key: str, others: Sequence[str]) -> bool:
    """Whether a key is by far longer than the options beside it, of which there is one or more."""
    lengths = [len(option) for option in others]
    return len(key) > _LONG * fmean(lengths) and len(key) >= max(lengths) + _LONGER_BY


def _length(card: Card) -> Iterator[Flaw]:
    if stands_out(card.answer, card.distractors):
        message = "the answer is by far the longest option"
        yield Flaw("F208", message, ("answer",), hint="shorten it, or lengthen the distractors")


def _options(card: Card) -> Iterator[tuple[tuple[int | str, ...], str]]:
    yield ("answer",), card.answer
    for number, option in enumerate(card.distractors):
        yield ("distractors", number), option
