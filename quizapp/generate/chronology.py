"""Makes a card of a document's events: put them in order, the earliest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document

_EVENT = re.compile(r"^In which year did (?P<what>.+) take place\?$")
_YEAR = re.compile(r"^\d{4}$")
_ITEMS = 5
"""How many events stand on a card, and the fewest that make one."""
_LONGEST = 90
"""Most characters of an event: five of them have to fit a screen."""


def chronologies(cards: Iterable[Card], documents: Sequence[Document]) -> tuple[Card, ...]:
    """A card for every document of whose cards five ask for the years of events.

    The events have different years, spread over the document's own; cards, documents and events
    keep their order, so that the same cards give the same card.
    """
    events: defaultdict[str, dict[str, tuple[str, Source]]] = defaultdict(dict)
    for card in cards:
        found = _EVENT.match(card.question)
        if found and _YEAR.match(card.answer) and len(found["what"]) <= _LONGEST:
            source = card.sources[0]
            events[source.document].setdefault(card.answer, (found["what"], source))
    return tuple(
        _card(document, [by_year[year] for year in _spread(sorted(by_year))])
        for document in documents
        if len(by_year := events[document.id]) >= _ITEMS
    )


def _spread(years: Sequence[str]) -> list[str]:
    """Five of the years, the first and the last among them, evenly apart in the row."""
    last = len(years) - 1
    return [years[round(place * last / (_ITEMS - 1))] for place in range(_ITEMS)]


def _card(document: Document, events: Sequence[tuple[str, Source]]) -> Card:
    told = f" from “{document.title}”" if document.title else ""
    items = tuple(what[0].upper() + what[1:] for what, _ in events)
    return Card(
        id=f"chronology-{document.id}",
        kind="date",
        question=f"Put these events{told} in order, the earliest first.",
        answer=" → ".join(items),
        shape=Shape.ORDER,
        items=items,
        sources=tuple(dict.fromkeys(source for _, source in events)),
        tags=("date", "chronology"),
    )
