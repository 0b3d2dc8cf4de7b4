"""How cards and their sources are put into words, on a screen or at the line."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from operator import itemgetter

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Document
from quizapp.domain.durations import in_words


def count(number: int, noun: str) -> str:
    """A number and its noun in the right number: 1 card, 2 cards."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def nothing_to_ask(
    next_due: datetime | None,
    *,
    now: datetime,
    held: bool,
    more: str = "--new asks more of them",
    plan: str = "",
) -> str:
    """Why there is no card, and when there will be one.

    `held` says that the day's limit keeps some, and `more` how to get at those; `plan` is what is
    to be said of an exam's plan that keeps some.
    """
    if next_due is None:
        return "There is no card to ask."
    said = f"Nothing to ask right now. The next card is due in {in_words(next_due - now)}."
    limit = f"Today's new cards are done: {more}." if held else ""
    return " ".join(part for part in (said, plan, limit) if part)


def plan_has_no_more(*, cram: str) -> str:
    """That an exam's plan keeps its cards for other days; `cram` is the key or option to cram."""
    return (
        f"The exam's plan has nothing more for today; {cram} crams, and `quizapp exam clear`"
        " returns to the usual schedule."
    )


def countdown(days: int) -> str:
    """How long it is to the exam, "" once it is over."""
    if days < 0:
        return ""
    return f"{count(days, 'day')} to the exam" if days else "The exam is today"


def no_such_tag(tag: str, known: Iterable[str]) -> str:
    """That no card has a tag, and which there are."""
    return f"no card has the tag {tag}; there are {', '.join(known) or 'no tags'}"


def published(text: str) -> str:
    """An ISO date, month or year as a reader writes it; anything else as it stands."""
    try:
        if len(text) == len("2025-07"):
            return f"{date.fromisoformat(f'{text}-01'):%B %Y}"
        moment = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{moment.day} {moment:%B %Y}"


def citation(source: Source, documents: Mapping[str, Document]) -> str:
    """Where it is written: author, title, publisher, date and paragraph, as far as known."""
    document = documents.get(source.document)
    if document is None:
        parts = [source.document]
    else:
        title = document.title or document.file or document.id
        parts = [document.author, f"“{title}”", document.publisher, published(document.published)]
    return ", ".join(part for part in [*parts, f"¶ {source.paragraph}"] if part)


def front(card: Card) -> str:
    """What is asked, with the things to order or to match where the card has them.

    They stand in alphabetical order, which gives nothing away.
    """
    if card.items:
        return "\n".join([card.question, "", *(f"• {item}" for item in sorted(card.items))])
    if card.pairs:
        left = " · ".join(pair[0] for pair in card.pairs)
        right = (f"• {pair[1]}" for pair in sorted(card.pairs, key=itemgetter(1)))
        return "\n".join([card.question, "", left, "", *right])
    return card.question


def back(card: Card) -> str:
    """What is right, one line for each thing to order or to match."""
    if card.items:
        return "\n".join(f"{place}. {item}" for place, item in enumerate(card.items, 1))
    if card.pairs:
        return "\n".join(f"{left} → {right}" for left, right in card.pairs)
    return card.answer
