"""Whether two dates are of one occasion: of what happens once, or once in a year."""

from quizapp.domain.moments import DateValue
from quizapp.generate.agreement.likeness import HALF, MOST, jaccard, shared
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.vocabulary import (
    EVENTS,
    INSTRUMENTS,
    NEEDS,
    ONCE_A_YEAR,
    TRENDS,
    Need,
)

_TWO = 2
_YEARS = {Need.INSTRUMENT: 10, Need.EVENT: 5}
"""Years by which accounts of one paper or event may differ; beyond, there were two of one name."""
_INDEPENDENCE = "independence"
_OF_A_LIFE = {"birth", "death", "kill", "execute"}


def happens_once(one: Telling, other: Telling) -> bool:
    """Whether the deed can have one date only, by its nature or because the dates half agree."""
    if not one.deed or _others_thing(one, other):
        return False
    deed = one.deed.rsplit(" ", 1)[-1]
    if is_unique(one, other):
        return True
    if jaccard(one.keys, other.keys) < MOST:
        return False
    first, second = one.fact.value, other.fact.value
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return False
    yearly = deed in ONCE_A_YEAR and first.start.year == second.start.year
    day = (first.start.month, first.start.day)
    anchored = bool(one.named.tokens - one.named.countries)
    return (yearly and anchored) or (all(day) and day == (second.start.month, second.start.day))


def is_unique(one: Telling, other: Telling) -> bool:
    """Whether the deed is by its nature done but once to what both name."""
    need = NEEDS.get(one.deed)
    return need is not None and _has(need, one, other) and not _namesakes(need, one, other)


def _namesakes(need: Need, one: Telling, other: Telling) -> bool:
    """Whether dates are so far apart that two papers or events of one name are more likely."""
    first, second = one.fact.value, other.fact.value
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return False
    apart = abs(first.start.year - second.start.year)
    return need in _YEARS and apart > _YEARS[need] and not _is_trend(one, other)


def _has(need: Need, one: Telling, other: Telling) -> bool:
    """Whether both name what makes a deed unique."""
    first, second = one.named, other.named
    names = first.tokens & second.tokens
    acronyms = first.acronyms & second.acronyms
    if need is Need.INSTRUMENT:
        labelled = bool(first.labels & second.labels and INSTRUMENTS & names)
        return labelled or bool((first.instruments & second.instruments) | acronyms)
    if need is Need.EVENT:
        return bool(first.events & second.events) or _is_trend(one, other)
    alike = jaccard(one.core, other.core) >= HALF
    if one.deed in _OF_A_LIFE:
        alike |= len(names - first.countries) >= _TWO and shared(one.core, other.core) == 1
    if need is Need.NAME:
        return alike and bool(names - first.countries - INSTRUMENTS - EVENTS)
    if one.deed == _INDEPENDENCE:
        return alike and bool(names)
    close = jaccard(one.keys, other.keys) >= MOST
    detailed = len(one.core & other.core) >= _TWO
    return close or (alike and (len(names) >= _TWO or detailed))


def _others_thing(one: Telling, other: Telling) -> bool:
    """Whether one tells of what a thing has (its founder, its branch), the other of the thing."""
    names = (one.named.tokens & other.named.tokens) - one.named.countries
    return any(name in names for _, name in one.owned ^ other.owned)


def _is_trend(one: Telling, other: Telling) -> bool:
    """Whether both tell, in the same words and of the same names, of a slow rise or decline."""
    words = one.core & other.core
    alike = jaccard(one.core, other.core) >= MOST and one.named.tokens == other.named.tokens
    detailed = bool(words - TRENDS - {one.deed}) or len(one.named.tokens) >= _TWO
    return alike and bool(words & TRENDS) and detailed
