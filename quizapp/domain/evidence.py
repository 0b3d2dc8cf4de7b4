"""What a card's sources say of each of its parts: the quote, and the year in it."""

import re
from itertools import pairwise

from quizapp.domain.card import Card
from quizapp.domain.folding import fold

_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_TELLING = 4
"""Fewest letters of a word that a quote and what it tells of have in common."""


def part_quotes(card: Card) -> tuple[str, ...]:
    """For each item or pair the quote that tells of it, "" where the card cites none of its own.

    A card with as many sources as parts cites them in the order of its parts; a quote that has no
    word of its part is of something else.
    """
    told = card.items or tuple(" ".join(pair) for pair in card.pairs)
    if len(card.sources) != len(told):
        return ("",) * len(told)
    return tuple(
        source.quote if _words(source.quote) & _words(part) else ""
        for source, part in zip(card.sources, told, strict=True)
    )


def part_years(card: Card) -> tuple[str, ...]:
    """For each item the only year that its quote names, or "".

    Years that do not follow one another as the items do are not those of the items: then all
    are "".
    """
    named = [set(_YEAR.findall(quote)) for quote in part_quotes(card)]
    years = tuple(next(iter(found)) if len(found) == 1 else "" for found in named)
    known = [int(year) for year in years if year]
    ascend = all(earlier <= later for earlier, later in pairwise(known))
    return years if card.items and ascend else ("",) * len(years)


def _words(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) >= _TELLING}
