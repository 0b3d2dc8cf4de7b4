"""Chooses three wrong options for a value, so that neither place nor rank tells the right one."""

import hashlib
import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

from quizapp.domain.amounts import parse_figure
from quizapp.domain.moments import DateValue, Precision
from quizapp.domain.values import Value, parse_value
from quizapp.generate.agreement.measures import may_be
from quizapp.generate.distractors.dates import moment_of, other_dates
from quizapp.generate.distractors.figures import other_figures, size_of
from quizapp.generate.distractors.sides import date_may_stand, figure_may_stand
from quizapp.generate.facts import DateFact, Fact, FigureFact
from quizapp.generate.text import A_YEAR

WANTED = 3
_AHEAD = 3
_ARTICLE = re.compile(r"\b([Aa]n?) ____")
_VOWEL = re.compile(r"\W*(?:8|11(?!\d)|18(?!\d)|[aeio])", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def date_distractors(  # noqa: PLR0913 - all but three by name
    fact: DateFact,
    stem: str,
    seed: str,
    *,
    years: Sequence[int],
    latest: int,
    printed: int = 0,
    stated: Sequence[tuple[Value, str]] = (),
) -> tuple[str, ...]:
    """Three wrong dates for a stem, or () where three fair ones cannot be made.

    `years` are the corpus's own, none later than `latest` is offered, none that is `stated` of the
    same somewhere; `printed` is the year of the fact's document, or 0; `seed` decides, so that the
    same card has the same options everywhere.
    """
    shown = set(A_YEAR.findall(f"{stem} {fact.quote}"))
    near = [year for year in years if str(year) not in shown]
    own = (fact.value.end or fact.value.start).year
    latest = own + _AHEAD if own > latest - 1 and own else latest
    options = [
        option
        for option in other_dates(fact.text, fact.value, near, latest)
        if date_may_stand(option, fact.text, stem, printed=printed)
        and (fact.value.precision is not Precision.YEAR or not shown & set(A_YEAR.findall(option)))
    ]
    return _chosen(fact.text, options, seed, moment_of, fair=_fairness(fact, stem, stated))


def figure_distractors(
    fact: FigureFact,
    stem: str,
    seed: str,
    *,
    key: str = "",
    real: Sequence[str] = (),
    stated: Sequence[tuple[Value, str]] = (),
) -> tuple[str, ...]:
    """Three wrong figures for a stem, or () where three fair ones cannot be made.

    `key` is the fact's figure without the bound that the stem tells, where it tells one.
    `real` are figures of the corpus that look like the fact's; one of them is offered first.
    """
    key = key or fact.text
    value = parse_figure(key) or fact.value
    options = [
        option
        for option in [*real[:1], *other_figures(key, value)]
        if figure_may_stand(option, key, stem)
    ]
    fair = _fairness(fact, stem, stated)
    return _chosen(key, _agreeing(options, stem), seed, size_of, fair=fair)


def _fairness(fact: Fact, stem: str, stated: Sequence[tuple[Value, str]]) -> Callable[[str], bool]:
    """Tells whether an option is wrong everywhere, and shown nowhere beside the stem."""
    return lambda option: _fresh(option, stem, fact.quote) and not may_be_true(option, stated)


def may_be_true(option: str, stated: Sequence[tuple[Value, str]]) -> bool:
    """Whether an option is a value that some document states of the same, rounding left aside."""
    value = parse_value(option)
    return value is not None and any(
        may_be(value, option, *other) for other in stated if not _of_no_year(value, other[0])
    )


def _of_no_year(value: Value, other: Value) -> bool:
    """Whether another date says no year and so says nothing of a year or a month."""
    if not isinstance(value, DateValue) or not isinstance(other, DateValue):
        return False
    return not other.start.year and value.precision is not Precision.DAY


def _agreeing(options: list[str], stem: str) -> list[str]:
    """The options that fit the article before the blank, which else would rule some out."""
    article = _ARTICLE.search(stem)
    if article is None:
        return options
    vowel = article[1].lower() == "an"
    return [option for option in options if (_VOWEL.match(option) is not None) == vowel]


def _fresh(option: str, stem: str, quote: str) -> bool:
    """Whether an option stands neither in the stem nor in the source sentence, as a whole."""
    shown = option.lower()
    if shown not in quote.lower() and shown not in stem.lower():
        return True  # as nearly every option: no pattern need be made
    whole = re.compile(rf"(?<![\w.,]){re.escape(option)}(?!\w|[.,]\d)", re.IGNORECASE)
    return not whole.search(quote) and not whole.search(stem)


def _chosen(
    key: str,
    options: list[str],
    seed: str,
    size: Callable[[str], tuple[Any, ...]],
    *,
    fair: Callable[[str], bool],
) -> tuple[str, ...]:
    """Three fair options, of which a number drawn evenly from 0 to 3 lie below the key.

    No more are judged than may be wanted.
    """
    digest = hashlib.sha256(seed.encode()).digest()
    own = size(key)
    ranked: dict[tuple[Any, ...], str] = {}
    for option in options:
        ranked.setdefault(size(option), option)
    below = list(islice((o for at, o in ranked.items() if at < own and fair(o)), WANTED))
    above = list(islice((o for at, o in ranked.items() if at > own and fair(o)), WANTED))
    wanted = digest[0] % (WANTED + 1)
    low = min(wanted, len(below))
    high = min(WANTED - low, len(above))
    low = min(WANTED - high, len(below))
    if low + high < WANTED:
        return ()
    chosen = [*below[:low], *above[:high]]
    return tuple(
        sorted(chosen, key=lambda option: hashlib.sha256(f"{seed}{option}".encode()).digest())
    )
