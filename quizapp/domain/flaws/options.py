"""Flaws of a card's options."""

import re
from collections.abc import Iterator
from statistics import fmean

from quizapp.domain.card import CHOICE_DISTRACTORS, Card
from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.folding import fold
from quizapp.domain.values import parse_value

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
    yield from _repeats(card)
    yield from _rightness(card)
    yield from _absolutes(card)
    if card.is_choice:
        yield from _length(card)
        yield from _kinds(card)
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


def _repeats(card: Card) -> Iterator[Flaw]:
    for number, option in enumerate(card.distractors):
        for earlier in card.distractors[:number]:
            if _same(option, earlier):
                message = f'"{option}" says the same as "{earlier}"'
                yield Flaw("F204", message, ("distractors", number), hint="delete one of them")
                break


def _rightness(card: Card) -> Iterator[Flaw]:
    for number, option in enumerate(card.distractors):
        right = next((a for a in (card.answer, *card.accept) if _same(option, a)), None)
        if right is not None:
            message = f'"{option}" is right: it says the same as "{right}"'
            yield Flaw("F205", message, ("distractors", number), hint="write another distractor")


def _same(option: str, other: str) -> bool:
    folded = fold(option)
    if folded == fold(other):
        return bool(folded) or option.strip() == other.strip()
    value, other_value = parse_value(option), parse_value(other)
    if value is None or other_value is None:
        return False
    counted = any(map(str.isdigit, option + other))
    return counted and value.same_as(other_value)


def _absolutes(card: Card) -> Iterator[Flaw]:
    if _ABSOLUTE.search(card.answer):
        return
    for number, option in enumerate(card.distractors):
        found = _ABSOLUTE.search(option)
        if found:
            message = f'"{found.group()}" marks a distractor as wrong'
            yield Flaw("F209", message, ("distractors", number), hint="word it as the answer is")


def _length(card: Card) -> Iterator[Flaw]:
    lengths = [len(option) for option in card.distractors]
    key = len(card.answer)
    if key > _LONG * fmean(lengths) and key >= max(lengths) + _LONGER_BY:
        message = "the answer is by far the longest option"
        yield Flaw("F208", message, ("answer",), hint="shorten it, or lengthen the distractors")


def _kinds(card: Card) -> Iterator[Flaw]:
    """Options among which the key is the only date or figure, or the only one that is none."""
    sorts = [type(parse_value(option)) for option in (card.answer, *card.distractors)]
    key, others = sorts[0], set(sorts[1:])
    if len(others) == 1 and key not in others and type(None) in {key, *others}:
        message = "the answer is of another kind than every distractor"
        yield Flaw("F218", message, ("answer",), hint="dates among dates, figures among figures")


def _options(card: Card) -> Iterator[tuple[tuple[int | str, ...], str]]:
    yield ("answer",), card.answer
    for number, option in enumerate(card.distractors):
        yield ("distractors", number), option
