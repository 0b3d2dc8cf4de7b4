"""What the documents themselves offer as wrong options: their years, and figures of one look."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from quizapp.domain.deck import Document
from quizapp.domain.moments import Precision
from quizapp.domain.numerals import DIGITS
from quizapp.generate.facts import DateFact, Fact, FigureFact

_DIGITS = re.compile(DIGITS)
_LOOSE = {Precision.DECADE, Precision.CENTURY}
_NEAR = 8
_LEAST, _MOST = Decimal("0.3"), Decimal("3.4")


class Pool:
    """The years and figures of a corpus, for finding those near a fact's own."""

    def __init__(self, facts: Sequence[Fact], documents: Sequence[Document]) -> None:
        self._years = sorted({year for fact in facts if (year := _year(fact))})
        self.printed = {d.id: int(d.published[:4]) for d in documents if d.published[:4].isdigit()}
        self.latest = max([*self._years, *self.printed.values()], default=0)
        shapes: dict[str, dict[Decimal, str]] = defaultdict(dict)
        for fact in facts:
            if isinstance(fact, FigureFact) and fact.value.low == fact.value.high:
                shapes[_shape(fact)].setdefault(fact.value.low, fact.text)
        self._figures = {shape: sorted(texts.items()) for shape, texts in shapes.items()}

    def years_near(self, fact: DateFact) -> Sequence[int]:
        """The corpus's years around a date's."""
        place = bisect_left(self._years, fact.value.start.year)
        return self._years[max(0, place - _NEAR) : place + _NEAR]

    def figures_near(self, fact: FigureFact) -> list[str]:
        """The corpus's figures that look like a fact's and are of its scale, but another's."""
        alike = self._figures.get(_shape(fact), [])
        own = fact.value.low
        place = bisect_left(alike, (own, ""))
        near = alike[max(0, place - _NEAR) : place + _NEAR]
        apt = (text for size, text in near if size != own and _LEAST * own <= size <= _MOST * own)
        first = fact.text[:1]
        return [(t[:1].upper() if first.isupper() else t[:1].lower()) + t[1:] for t in apt]


def _shape(fact: FigureFact) -> str:
    """How a figure is printed, numbers aside, and of what: "$#bn", "# people"."""
    decimals = "." if "." in fact.text.rstrip(".") else ""
    return f"{_DIGITS.sub('#', fact.text.lower())}{decimals} {fact.noun.lower()}"


def _year(fact: Fact) -> int:
    """The year of a date fact, where it is exact to the year."""
    if not isinstance(fact, DateFact) or fact.value.precision in _LOOSE:
        return 0
    return fact.value.start.year
