"""Which cards ask after one fact: whoever has just answered one can answer the others."""

import hashlib

from quizapp.domain.card import Card


def fact_of(card: Card) -> str:
    """A key that the cards of a deck share where they ask after one fact, "" for a card alone.

    The rule: their main sources quote the same words of the same paragraph. The quote is shown with
    the answer, so that one card gives the other away. A card without a quote is alone: likeness of
    wording or of ids says too little.
    """
    main = card.sources[0] if card.sources else None
    if main is None or not main.quote:
        return ""
    place = f"{main.document}\n{main.paragraph}\n{main.quote}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]
