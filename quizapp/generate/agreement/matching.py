"""Whether two accounts are of the same thing: strictly, for conflicts; loosely, for doubles."""

from quizapp.domain.values import Value
from quizapp.generate.agreement.likeness import HALF, THIRD, jaccard, shared
from quizapp.generate.agreement.naming import Named
from quizapp.generate.agreement.occasions import happens_once
from quizapp.generate.agreement.quantities import alike_in_kind, same_amount, years
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.vocabulary import NEEDS, Need
from quizapp.generate.facts import DateFact

_EDITIONS = {"first", "second", "third", "fourth", "fifth", "ii", "iii", "iv", "new", "final"}
"""Words of names by which one of several is told from the others."""


def same_fact(one: Telling, other: Telling) -> bool:
    """Whether two accounts give one value of one thing, perhaps in other words."""
    if type(one.fact) is not type(other.fact) or not _value(one).same_as(_value(other)):
        return False
    if one.fact.text == other.fact.text and one.fact.quote == other.fact.quote:
        return True
    named = same_names(one.named, other.named) or _same_paper(one, other)
    if not named or not alike_in_kind(one, other):
        return False
    if _clash(one.scope, other.scope) or _later(one, other):
        return False
    if isinstance(one.fact, DateFact) and one.deed != other.deed:
        return False
    least = THIRD if one.deed else HALF
    return jaccard(one.keys, other.keys) >= least and shared(one.words, other.words) >= HALF


def same_event(one: Telling, other: Telling) -> bool:
    """Whether two accounts are certainly of the same event and scope, whatever the values."""
    if type(one.fact) is not type(other.fact) or one.sentence == other.sentence:
        return False
    if not (one.plain and other.plain) or one.scope != other.scope:
        return False
    if _tells_both(one, other) or not alike_in_kind(one, other):
        return False
    if not (same_names(one.named, other.named) or _same_paper(one, other)):
        return False
    if isinstance(one.fact, DateFact):
        labels = one.named.labels == other.named.labels
        return labels and one.deed == other.deed and happens_once(one, other)
    return same_amount(one, other)


def related(one: Telling, other: Telling) -> bool:
    """Whether two accounts may be of one thing: the value of one may be true of the other."""
    if type(one.fact) is not type(other.fact):
        return False
    if one.sentence == other.sentence:
        return True
    names = one.named.tokens & other.named.tokens
    named = names or not (one.named.tokens and other.named.tokens)
    return bool(named) and shared(one.keys, other.keys) >= HALF


def _value(told: Telling) -> Value:
    return told.fact.value


def _tells_both(one: Telling, other: Telling) -> bool:
    """Whether the sentence of one has the value of the other too, for something else."""
    told = any(value.same_as(_value(other)) for value in one.beside)
    return told or any(value.same_as(_value(one)) for value in other.beside)


def same_names(one: Named, other: Named) -> bool:
    """Whether both name something, and neither names what the other leaves out but not in turn."""
    names = one.tokens & other.tokens
    if one.labels and other.labels and one.labels != other.labels:
        return False
    if (one.tokens ^ other.tokens) & _EDITIONS:
        return False
    return bool(names) and (one.tokens <= other.tokens or other.tokens <= one.tokens)


def _same_paper(one: Telling, other: Telling) -> bool:
    """Whether a deed is done to one named paper, whoever else is named beside it."""
    deed = NEEDS.get(one.deed) is Need.INSTRUMENT
    return deed and bool(one.named.instruments) and one.named.instruments == other.named.instruments


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two scopes name different kinds on one axis (military, civilian)."""
    apart = one ^ other
    axes = {scope.split(" ")[0] for scope in one} & {scope.split(" ")[0] for scope in other}
    return any(scope.split(" ")[0] in axes for scope in apart)


def _later(one: Telling, other: Telling) -> bool:
    """Whether two figures are of different periods, as far as both name one."""
    if isinstance(one.fact, DateFact):
        return False
    first, second = years(one.period), years(other.period)
    return bool(first and second) and not (first <= second or second <= first)
