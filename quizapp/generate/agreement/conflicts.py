"""Facts that cannot all be so: what differs, and what each document says."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.generate.agreement.headings import misheaded
from quizapp.generate.agreement.index import Index
from quizapp.generate.agreement.matching import same_event
from quizapp.generate.agreement.measures import dates_differ, figures_differ
from quizapp.generate.agreement.naming import Lexicon
from quizapp.generate.agreement.order import misordered
from quizapp.generate.agreement.statements import Paragraphs
from quizapp.generate.agreement.tellings import Telling
from quizapp.generate.agreement.views import View, opposed, same_speaker
from quizapp.generate.facts import DateFact, Fact, FigureFact, PositionFact

_AMOUNT = "amount"
_LONG = 160


class Kind(StrEnum):
    """What disagrees.

    Documents on a value; speakers, or one with himself; documents on a claim; a date with what is
    said to come before or after it; a heading with what stands under it.
    """

    DATE = "date"
    FIGURE = "figure"
    VIEW = "view"
    CHANGE = "change"
    CLAIM = "claim"
    ORDER = "order"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the accounts: a fact, and who is said to say so ("" for the document itself)."""

    fact: Fact
    teller: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Accounts of one thing that cannot all be so.

    `about` is what they are accounts of: a clause with a blank for the value, or the claim that one
    makes and the other denies. `differs` names what is not the same: "year", "month", "amount", ...
    """

    kind: Kind
    about: str
    differs: str
    sides: tuple[Side, ...]


def of_values(told: Sequence[Telling]) -> list[Conflict]:
    """The conflicts among accounts of dates and amounts, in the order of the documents."""
    pairs = list(_pairs(told))
    differs = {id(one): what for one, _, what in reversed(pairs)}
    return [_valued(group, differs) for group in _groups(pairs)]


def of_claims(views: Sequence[PositionFact], lexicon: Lexicon) -> list[Conflict]:
    """The conflicts among the claims of speakers and of the documents themselves."""
    return [_held(one, other) for one, other in opposed(views, lexicon)]


def of_order(told: Sequence[Telling], lexicon: Lexicon) -> list[Conflict]:
    """The conflicts of dates with what is said to have come before or after them."""
    return [
        Conflict(Kind.ORDER, other.about, "order", _sides(one, other))
        for one, other in misordered(told, lexicon)
    ]


def of_headings(
    told: Sequence[Telling], paragraphs: Paragraphs, lexicon: Lexicon
) -> list[Conflict]:
    """The conflicts of headings with the text under them."""
    return [
        Conflict(Kind.HEADING, heading.quote, what, (Side(heading, ""), Side(fact, "")))
        for heading, fact, what in misheaded(told, paragraphs, lexicon)
    ]


def differ(one: Telling, other: Telling) -> str:
    """In what two accounts' values cannot both be right, or ""."""
    first, second = one.fact, other.fact
    if isinstance(first, DateFact) and isinstance(second, DateFact):
        return dates_differ(first.value, second.value)
    if isinstance(first, FigureFact) and isinstance(second, FigureFact):
        texts = (first.text, second.text)
        return _AMOUNT if figures_differ(first.value, second.value, texts) else ""
    return ""


def _pairs(told: Sequence[Telling]) -> Iterator[tuple[Telling, Telling, str]]:
    index = Index(told)
    for place, one in enumerate(told):
        for other in index.earlier(place):
            what = differ(other, one) if same_event(other, one) else ""
            if what:
                yield other, one, what


def _groups(pairs: Iterable[tuple[Telling, Telling, str]]) -> list[list[Telling]]:
    """The accounts that disagree directly or through a third, each group in order."""
    groups: dict[int, list[Telling]] = {}
    for one, other, _ in pairs:
        merged = groups.get(id(one), [one])
        for told in groups.get(id(other), [other]):
            if all(told is not kept for kept in merged):
                merged.append(told)
        groups.update((id(told), merged) for told in merged)
    distinct = {id(group): group for group in groups.values()}
    return list(distinct.values())


def _valued(group: Sequence[Telling], differs: Mapping[int, str]) -> Conflict:
    kind = Kind.DATE if isinstance(group[0].fact, DateFact) else Kind.FIGURE
    what = next(differs[id(told)] for told in group if id(told) in differs)
    about = max((told.about for told in group), key=lambda text: (len(text) < _LONG, -len(text)))
    return Conflict(kind, about, what, _sides(*group))


def _sides(*told: Telling) -> tuple[Side, ...]:
    return tuple(Side(one.fact, one.teller) for one in told)


def _held(one: View, other: View) -> Conflict:
    kind = Kind.VIEW
    if not one.is_held and not other.is_held:
        kind = Kind.CLAIM
    elif same_speaker(one.fact.speaker, other.fact.speaker):
        kind = Kind.CHANGE
    positive = one if one.affirms else other
    return Conflict(
        kind,
        positive.fact.claim,
        "claim",
        tuple(Side(view.fact, view.fact.speaker.name) for view in (one, other)),
    )
