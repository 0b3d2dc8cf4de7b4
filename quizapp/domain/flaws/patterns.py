"""Flaws that only many cards together show: repeated questions, and habits that betray the key."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt

from quizapp.domain.amounts import FigureValue
from quizapp.domain.card import Card
from quizapp.domain.flaws.finding import Flaw
from quizapp.domain.folding import fold
from quizapp.domain.moments import DateValue
from quizapp.domain.values import Value, parse_value

_FEWEST_CARDS = 20
"""Choice cards below which a habit cannot be told from chance."""
_STANDARD_ERRORS = 3.0
"""Distance from the share that chance gives (z) from which a habit is reported."""
_SHARED = 0.8
"""Share of two questions' words in common (Jaccard) from which they ask the same."""
_MOST_ALIKE = 60
"""Cards with one answer beyond which they are not compared with each other."""
_DIGITS = "0123456789"


def repeated_questions(cards: Sequence[Card]) -> Iterator[Flaw]:
    """Cards that ask what an earlier card asks."""
    first: dict[str, int] = {}
    by_answer: defaultdict[str, list[int]] = defaultdict(list)
    for number, card in enumerate(cards):
        question = fold(card.question)
        if first.setdefault(question, number) != number:
            yield _repeat(cards, first[question], number)
        else:
            by_answer[fold(card.answer)].append(number)
    for alike in by_answer.values():
        yield from _near_repeats(cards, alike[:_MOST_ALIKE])


def _near_repeats(cards: Sequence[Card], alike: list[int]) -> Iterator[Flaw]:
    words = {number: set(fold(cards[number].question).split()) for number in alike}
    told = set()
    for earlier, later in combinations(alike, 2):
        both, either = words[earlier] & words[later], words[earlier] | words[later]
        one_adds_nothing = both in (words[earlier], words[later])
        numbers_differ = any(word[0] in _DIGITS for word in either - both)
        alike_enough = one_adds_nothing and len(both) >= _SHARED * len(either)
        if later not in told and alike_enough and not numbers_differ:
            told.add(later)
            yield _repeat(cards, earlier, later)


def _repeat(cards: Sequence[Card], earlier: int, later: int) -> Flaw:
    message = f"asks the same as card `{cards[earlier].id}`"
    return Flaw("F214", message, ("cards", later, "question"), hint="delete one of them")


def betraying_ranks(cards: Sequence[Card]) -> Iterator[Flaw]:
    """A key that is the least, the greatest or neither too often, where options have a size."""
    ranks = [rank for card in cards if card.is_choice and (rank := _rank(card)) is not None]
    if len(ranks) < _FEWEST_CARDS:
        return
    habits = {
        "the smallest or earliest": [(rank == 0, 1 / size) for rank, size in ranks],
        "the largest or latest": [(rank == size - 1, 1 / size) for rank, size in ranks],
        "between the others": [(0 < rank < size - 1, 1 - 2 / size) for rank, size in ranks],
    }
    for name, outcomes in habits.items():
        if _is_habit(outcomes):
            often = sum(hit for hit, _ in outcomes)
            message = f"of dates and figures, the answer is {name} on {often} of {len(ranks)} cards"
            yield Flaw("F215", message, ("cards",), hint="place distractors on both sides of it")


def betraying_lengths(cards: Sequence[Card]) -> Iterator[Flaw]:
    """A key that is the longest option too often."""
    outcomes = [
        (len(card.answer) > max(map(len, card.distractors)), 1 / (len(card.distractors) + 1))
        for card in cards
        if card.is_choice
    ]
    if len(outcomes) >= _FEWEST_CARDS and _is_habit(outcomes):
        often = sum(hit for hit, _ in outcomes)
        message = f"the answer is the longest option on {often} of {len(outcomes)} cards"
        yield Flaw("F216", message, ("cards",), hint="lengthen distractors or shorten answers")


def _is_habit(outcomes: Sequence[tuple[bool, float]]) -> bool:
    """Whether hits exceed what independent trials of the given chances would give."""
    expected = sum(chance for _, chance in outcomes)
    variance = sum(chance * (1 - chance) for _, chance in outcomes)
    hits = sum(hit for hit, _ in outcomes)
    return variance > 0 and (hits - expected) / sqrt(variance) > _STANDARD_ERRORS


def _rank(card: Card) -> tuple[int, int] | None:
    """The key's place, from 0, among the options by size, and how many options there are."""
    values = [parse_value(option) for option in (card.answer, *card.distractors)]
    sizes = [_size(value) for value in values]
    if None in sizes or len(set(map(type, values))) > 1:
        return None
    known = [size for size in sizes if size is not None]
    return sum(size < known[0] for size in known), len(known)


def _size(value: Value | None) -> tuple[float, float, float] | None:
    if isinstance(value, FigureValue):
        return float(value.low), float(value.high), 0.0
    if isinstance(value, DateValue):
        return value.start.year, value.start.month, value.start.day
    return None
