"""Whether two amounts are of one thing: what they count, of whom, when, and all of it or a part."""

from quizapp.generate.agreement.likeness import HALF, MOST, jaccard, shared
from quizapp.generate.agreement.naming import Named
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.vocabulary import stem
from quizapp.generate.facts import FigureFact
from quizapp.generate.figures import Sort

_LASTING = {Sort.MEASURE}
_TELLING = 2
"""Words in common from which two accounts need no common name but a country's."""
_MOVING = {"move up", "move down", "rate each", "purse sales", "purse revenue"}
_PEOPLE = {stem(word) for word in ("people", "person", "lives", "others")} | {""}


def alike_in_kind(one: Telling, other: Telling) -> bool:
    """Whether two figures count the same sort of thing; two dates always do."""
    first, second = one.fact, other.fact
    if not isinstance(first, FigureFact) or not isinstance(second, FigureFact):
        return True
    nouns = {stem(noun.split(" ")[-1]) if noun else "" for noun in (first.noun, second.noun)}
    return first.sort == second.sort and (len(nouns) == 1 or nouns <= _PEOPLE)


def years(period: frozenset[str]) -> frozenset[str]:
    """The years in a telling's period."""
    return frozenset(part[:4] for iso in period for part in iso.split("/"))


def same_amount(one: Telling, other: Telling) -> bool:
    """Whether two amounts of one sort can only be of the same thing at the same time."""
    if one.fact.value.unit != other.fact.value.unit:  # type: ignore[union-attr]
        return False
    if not _alike(one, other) or not _in_order(one.named, other.named) or _is_part(one, other):
        return False
    first, second = (years(told.period) | told.named.labels for told in (one, other))
    if first and second:
        return first == second and not _months_apart(one, other)
    is_fixed = bool(_unique(one.named) & _unique(other.named)) and not _is_moving(one)
    if first or second:
        return is_fixed
    here = one.fact.document == other.fact.document
    lasting = isinstance(one.fact, FigureFact) and one.fact.sort in _LASTING
    return here or lasting or is_fixed


def _alike(one: Telling, other: Telling) -> bool:
    """Whether two amounts are told in much the same words, and not of a country alone."""
    if jaccard(one.words, other.words) < HALF or shared(one.words, other.words) < MOST:
        return False
    names = (one.named.tokens & other.named.tokens) - one.named.countries
    return bool(names) or len(one.words & other.words) >= _TELLING


def _in_order(one: Named, other: Named) -> bool:
    """Whether the countries that both name stand in one order: who did it, and to whom."""
    first, second = (
        [country for country in named.order if country in one.countries & other.countries]
        for named in (one, other)
    )
    return first == second


def _is_part(one: Telling, other: Telling) -> bool:
    """Whether one account names a part or a doer ("in the port alone") that the other does not."""
    if not isinstance(one.fact, FigureFact) or one.fact.sort in _LASTING:
        return False
    first, second = one.limits | one.named.tokens, other.limits | other.named.tokens
    return bool(first - other.keys or second - one.keys)


def _months_apart(one: Telling, other: Telling) -> bool:
    first, second = (
        {part[:7] for iso in told.period for part in iso.split("/") if len(part) > len("2022-")}
        for told in (one, other)
    )
    return bool(first and second) and first != second


def _unique(named: Named) -> frozenset[str]:
    """The names that stand for one thing only: of papers, of events."""
    return named.instruments | named.events | named.acronyms


def _is_moving(told: Telling) -> bool:
    """Whether the amount is one that changes from day to day."""
    return bool(told.scope & _MOVING)
