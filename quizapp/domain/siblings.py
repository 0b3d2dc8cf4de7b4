"""Which cards ask after one fact: whoever has just answered one can answer the others."""

from quizapp.domain.card import Card


def fact_of(card: Card) -> str:
    """A key that the cards of a deck share where they ask after one fact, "" for a card alone.

    The rule: their main sources quote the same words of the same paragraph. The quote is shown with
    the answer, so that one card gives the other away. Without a quote the same paragraph has to
    give the same answer. Likeness of wording or of ids says too little.
    """
    if not card.sources:
        return ""
    import hashlib  # noqa: PLC0415 - some milliseconds that a start without new decks can do without

    main = card.sources[0]
    place = f"{main.document}\n{main.paragraph}\n{main.quote or card.answer}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]
