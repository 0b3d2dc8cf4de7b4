"""Makes a card of a document's views: match who holds them with what they hold."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Document
from quizapp.generate.topics import is_journal

_WHO = re.compile(r"^(?:(?:On|In) [^?]+?, w|W)ho (?P<does>[a-z].+)\?$")
_PERSON = re.compile(r"^(?!The )(?!.*['’]s )[A-Z][\w.’'-]*(?: [A-Za-z][\w.’'-]*)+$")
_PAIRS = 5
"""How many people stand on a card, and the fewest that make one."""
_LONGEST = 120
"""Most characters of a view: five of them have to fit a screen."""

_View = tuple[str, Source]


def sayings(cards: Iterable[Card], documents: Sequence[Document]) -> tuple[Card, ...]:
    """A card for every document of whose cards ask five people for a view of theirs.

    Everybody stands with the shortest view that is asked of them; of more people than five those
    with the shortest are taken. The same cards give the same card.
    """
    views: defaultdict[str, dict[str, _View]] = defaultdict(dict)
    for card in cards:
        found = _WHO.match(card.question)
        if not found or not _PERSON.match(card.answer) or len(found["does"]) > _LONGEST:
            continue
        source = card.sources[0]
        held = views[source.document]
        before = held.get(card.answer)
        if before is None or len(found["does"]) < len(before[0]):
            held[card.answer] = (found["does"], source)
    return tuple(
        _card(document, views[document.id])
        for document in documents
        if len(views[document.id]) >= _PAIRS
    )


def _card(document: Document, views: dict[str, _View]) -> Card:
    shortest = sorted(views, key=lambda name: (len(views[name][0]), name))[:_PAIRS]
    pairs = tuple((name, f"… {views[name][0]}") for name in views if name in shortest)
    named = document.title and not is_journal(document.title)
    told = f" in “{document.title}”" if named else ""
    return Card(
        id=f"sayings-{document.id}",
        kind="position",
        question=f"Who holds which view{told}?",
        answer="; ".join(f"{name} – {view}" for name, view in pairs),
        shape=Shape.MATCH,
        pairs=pairs,
        sources=tuple(dict.fromkeys(views[name][1] for name, _ in pairs)),
        tags=("position", "sayings"),
    )
