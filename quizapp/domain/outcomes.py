"""What came of an arrangement, part by part, put into words for a screen or the line."""

from dataclasses import dataclass, replace

from quizapp.domain.arranging import Marking, mark
from quizapp.domain.card import Card, Shape
from quizapp.domain.evidence import part_quotes, part_years


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One part in its right place.

    `name` is the number of the place; `fits` is None where nothing was answered. `year` is when it
    was. Of a part that does not fit `moved` says where it was put, `given` what was put in its
    place, and `quote` what a document says of it.
    """

    name: str
    text: str
    fits: bool | None = None
    year: str = ""
    moved: str = ""
    given: str = ""
    quote: str = ""


def outcomes(card: Card, response: str) -> tuple[Outcome, ...]:
    """Each part of a card to order or to match; `response` is the arrangement as on record."""
    right = card.items or tuple(f"{left} → {right}" for left, right in card.pairs)
    marking = mark(card, response) if response else None
    width = len(str(len(right)))
    return tuple(
        _outcome(card, marking, place, Outcome(name=f"{place + 1:>{width}}", text=text, year=year))
        for place, (text, year) in enumerate(zip(right, part_years(card), strict=True))
    )


def score(card: Card, response: str) -> str:
    """How much of an arrangement is right: 2 of 5 in place, 8 of 10 pairs the right way round."""
    marking = mark(card, response)
    total = len(marking.fits)
    if card.shape is Shape.MATCH:
        return f"{marking.in_place} of {total} matched right"
    told = f"{marking.in_place} of {total} in place"
    return f"{told}, {marking.agreeing} of {marking.pairs} pairs the right way round"


def _outcome(card: Card, marking: Marking | None, place: int, part: Outcome) -> Outcome:
    quote = "" if part.year else part_quotes(card)[place]
    if marking is None:
        return replace(part, quote=quote)
    if marking.fits[place]:
        return replace(part, fits=True)
    given = marking.given[place] or "nothing" if card.shape is Shape.MATCH else ""
    return replace(
        part, fits=False, moved=_moved(card, marking.stood[place]), given=given, quote=quote
    )


def _moved(card: Card, place: int | None) -> str:
    if card.shape is Shape.MATCH:
        return ""
    return "you left it out" if place is None else f"you said {place + 1}"
