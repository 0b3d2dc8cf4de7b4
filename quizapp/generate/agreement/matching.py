"""Whether two accounts are of the same thing: strictly, for conflicts; loosely, for doubles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from quizapp.domain.moments import DateValue
from quizapp.domain.values import Value
from quizapp.generate.agreement.naming import Named
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.vocabulary import (
    EVENTS,
    INSTRUMENTS,
    NEEDS,
    ONCE_A_YEAR,
    Need,
    stem,
)
from quizapp.generate.facts import DateFact, FigureFact
from quizapp.generate.figures import Sort

_RAREST = 4
_COMPARED = 24
_MOST_SHARED = 0.75
_HALF = 0.5
_THIRD = 1 / 3
_LASTING = {Sort.MEASURE}
_PEOPLE = {"people", "person", "live", "other", ""}
_TWO = 2


class Keyed(Protocol):
    """Something found by its words."""

    @property
    def keys(self) -> frozenset[str]:
        """The words by which it is found."""


Found = TypeVar("Found", bound=Keyed)


class Index(Generic[Found]):
    """Finds what shares a rare word; the work for one stays the same however many there are."""

    def __init__(self, items: Sequence[Found]) -> None:
        self._at: dict[str, list[int]] = defaultdict(list)
        self._items = items
        for place, item in enumerate(items):
            for key in item.keys:
                self._at[key].append(place)

    def near(self, item: Found) -> list[Found]:
        """Those that share one of the item's rarest words, in their order; it may be among them."""
        rarest = sorted(item.keys, key=lambda key: (len(self._at.get(key, ())), key))[:_RAREST]
        places = {place for key in rarest for place in self._at.get(key, ())[-_COMPARED:]}
        return [self._items[place] for place in sorted(places)]

    def earlier(self, place: int) -> Iterator[Found]:
        """Those before `place` that share one of the rarest words of the item at `place`."""
        keys = self._items[place].keys
        rarest = sorted(keys, key=lambda key: (len(self._at[key]), key))[:_RAREST]
        places = {other for key in rarest for other in self._at[key][:_COMPARED] if other < place}
        yield from (self._items[other] for other in sorted(places))


def same_fact(one: Telling, other: Telling) -> bool:
    """Whether two accounts give one value of one thing, perhaps in other words."""
    if type(one.fact) is not type(other.fact) or not _value(one).same_as(_value(other)):
        return False
    if one.fact.text == other.fact.text and one.fact.quote == other.fact.quote:
        return True
    named = _same_names(one.named, other.named) or _same_paper(one, other)
    if not named or not _alike_in_kind(one, other):
        return False
    if _clash(one.scope, other.scope) or _later(one, other):
        return False
    if isinstance(one.fact, DateFact) and one.deed != other.deed:
        return False
    least = _THIRD if one.deed else _HALF
    return _jaccard(one.keys, other.keys) >= least and _shared(one.words, other.words) >= _HALF


def same_event(one: Telling, other: Telling) -> bool:
    """Whether two accounts are certainly of the same event and scope, whatever the values."""
    if type(one.fact) is not type(other.fact) or one.sentence == other.sentence:
        return False
    if not (one.plain and other.plain) or one.scope != other.scope:
        return False
    if _tells_both(one, other) or not _alike_in_kind(one, other):
        return False
    if not (_same_names(one.named, other.named) or _same_paper(one, other)):
        return False
    if isinstance(one.fact, DateFact):
        labels = one.named.labels == other.named.labels
        return labels and one.deed == other.deed and _happens_once(one, other)
    return _same_amount(one, other)


def related(one: Telling, other: Telling) -> bool:
    """Whether two accounts may be of one thing: the value of one may be true of the other."""
    if type(one.fact) is not type(other.fact):
        return False
    if one.sentence == other.sentence:
        return True
    names = one.named.tokens & other.named.tokens
    named = names or not (one.named.tokens and other.named.tokens)
    return bool(named) and _shared(one.keys, other.keys) >= _HALF


def _value(told: Telling) -> Value:
    return told.fact.value


def _tells_both(one: Telling, other: Telling) -> bool:
    """Whether the sentence of one has the value of the other too, for something else."""
    told = any(value.same_as(_value(other)) for value in one.beside)
    return told or any(value.same_as(_value(one)) for value in other.beside)


def _same_names(one: Named, other: Named) -> bool:
    """Whether both name something, and neither names what the other leaves out but not in turn."""
    shared = one.tokens & other.tokens
    if one.labels and other.labels and one.labels != other.labels:
        return False
    return bool(shared) and (one.tokens <= other.tokens or other.tokens <= one.tokens)


def _same_paper(one: Telling, other: Telling) -> bool:
    """Whether a deed is done to one named paper, whoever else is named beside it."""
    deed = NEEDS.get(one.deed) is Need.INSTRUMENT
    return deed and bool(one.named.instruments) and one.named.instruments == other.named.instruments


def _alike_in_kind(one: Telling, other: Telling) -> bool:
    """Whether two figures count the same sort of thing; two dates always do."""
    first, second = one.fact, other.fact
    if not isinstance(first, FigureFact) or not isinstance(second, FigureFact):
        return True
    nouns = {stem(noun.split(" ")[-1]) if noun else "" for noun in (first.noun, second.noun)}
    return first.sort == second.sort and (len(nouns) == 1 or nouns <= _PEOPLE)


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two scopes name different kinds on one axis (military, civilian)."""
    apart = one ^ other
    axes = {scope.split(" ")[0] for scope in one} & {scope.split(" ")[0] for scope in other}
    return any(scope.split(" ")[0] in axes for scope in apart)


def _years(period: frozenset[str]) -> frozenset[str]:
    return frozenset(part[:4] for iso in period for part in iso.split("/"))


def _later(one: Telling, other: Telling) -> bool:
    """Whether two figures are of different periods, as far as both name one."""
    if isinstance(one.fact, DateFact):
        return False
    first, second = _years(one.period), _years(other.period)
    return bool(first and second) and not (first <= second or second <= first)


def _happens_once(one: Telling, other: Telling) -> bool:
    """Whether the deed can have one date only, by its nature or because the dates half agree."""
    if not one.deed:
        return False
    deed = one.deed.rsplit(" ", 1)[-1]
    phased = deed != one.deed
    if not phased and deed in NEEDS and _needed(NEEDS[deed], one, other):
        return True
    if _jaccard(one.keys, other.keys) < _MOST_SHARED:
        return False
    first, second = one.fact.value, other.fact.value
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return False
    yearly = deed in ONCE_A_YEAR and first.start.year == second.start.year
    day = (first.start.month, first.start.day)
    anchored = bool(one.named.tokens - one.named.countries)
    return (yearly and anchored) or (all(day) and day == (second.start.month, second.start.day))


def _needed(need: Need, one: Telling, other: Telling) -> bool:
    """Whether both name what makes a deed unique."""
    first, second = one.named, other.named
    shared = first.tokens & second.tokens
    acronyms = first.acronyms & second.acronyms
    if need is Need.INSTRUMENT:
        labelled = bool(first.labels & second.labels and INSTRUMENTS & shared)
        return labelled or bool((first.instruments & second.instruments) | acronyms)
    if need is Need.EVENT:
        return bool(first.events & second.events)
    alike = _jaccard(one.core, other.core) >= _HALF
    if need is Need.NAME:
        return alike and bool(shared - first.countries - INSTRUMENTS - EVENTS)
    close = _jaccard(one.keys, other.keys) >= _MOST_SHARED
    detailed = len(one.core & other.core) >= _TWO
    return close or (alike and (len(shared) >= _TWO or detailed))


def _same_amount(one: Telling, other: Telling) -> bool:
    if one.fact.value.unit != other.fact.value.unit:  # type: ignore[union-attr]
        return False
    if _jaccard(one.words, other.words) < _HALF or _shared(one.words, other.words) < _MOST_SHARED:
        return False
    if one.period and other.period:
        return _years(one.period) == _years(other.period) and not _months_apart(one, other)
    here = one.fact.document == other.fact.document
    unique = bool(_unique(one.named) & _unique(other.named))
    if one.period or other.period:
        return unique and not _moving(one)
    lasting = isinstance(one.fact, FigureFact) and one.fact.sort in _LASTING
    return here or lasting or (unique and not _moving(one))


def _months_apart(one: Telling, other: Telling) -> bool:
    first, second = (
        {part[:7] for iso in told.period for part in iso.split("/") if len(part) > len("2022-")}
        for told in (one, other)
    )
    return bool(first and second) and first != second


def _unique(named: Named) -> frozenset[str]:
    """The names that stand for one thing only: of papers, of events."""
    return named.instruments | named.events | named.acronyms


def _moving(told: Telling) -> bool:
    """Whether the amount is one that changes from day to day."""
    rates = told.scope & {"move up", "move down", "rate each", "purse sales", "purse revenue"}
    return bool(rates)


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set is in the other; two empty ones share all."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 1.0
