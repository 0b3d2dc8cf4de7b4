"""The command that looks through all cards at the line, and brings suspended ones back."""

from typing import TYPE_CHECKING

import click

from quizapp.cli.output import note, put, put_json, put_table
from quizapp.cli.setting import library_opener, now, settings_of
from quizapp.domain.wording import count
from quizapp.errors import NothingToDo, UsageError

if TYPE_CHECKING:
    from quizapp.services.browsing import Browser, Found, Listed


@click.command(epilog="Example: quizapp cards is:suspended is:lapsed")
@click.argument("words", metavar="[WORD]...", nargs=-1)
@click.option("--json", is_flag=True, help="Print JSON.")
@click.option("--suspend", is_flag=True, help="Suspend the cards found.")
@click.option("--resume", is_flag=True, help="Bring suspended cards back.")
@click.pass_context
def cards(
    context: click.Context, words: tuple[str, ...], *, json: bool, suspend: bool, resume: bool
) -> None:
    """Look through all cards, those most often forgotten first.

    A word is part of a question or an answer, or one of tag:, kind:, deck: and is:
    with a value: is:suspended, is:flagged, is:buried, is:lapsed, is:leech, is:noted,
    is:due. A leech was forgotten as often as the setting leech_lapses says.
    """
    from quizapp.domain.search import Order, parse_wish
    from quizapp.services.browsing import Browser

    wish = parse_wish(" ".join(words))
    if suspend and resume:
        raise UsageError("choose one of --suspend and --resume")
    if (suspend or resume) and not words:
        raise UsageError("say which cards, such as deck:water-law or a word of their question")
    settings = settings_of(context)
    with library_opener(settings)(now()) as library:
        browser = Browser(library, leech_lapses=settings.leech_lapses)
        found = browser.find(wish, order=Order.LAPSES, now=now())
        if suspend or resume:
            _set_aside(browser, found, suspended=suspend)
            return
    if json:
        put_json([_as_dict(card) for card in found.cards])
    else:
        _put(found)
    if not found.cards:
        raise NothingToDo("no card meets that")


def _set_aside(browser: "Browser", found: "Found", *, suspended: bool) -> None:
    if found.number > len(found.cards):
        raise UsageError(f"these are {found.number} cards; name fewer at a time")
    others = [card for card in found.cards if card.marks.suspended is not suspended]
    for card in others:
        browser.toggle_suspended((card.deck, card.card))
    note(f"{count(len(others), 'card')} {'suspended' if suspended else 'brought back'}")


def _put(found: "Found") -> None:
    rows = [
        (card.deck, card.card, _state(card), card.lapses, card.question) for card in found.cards
    ]
    put_table(rows, header=("deck", "card", "state", "lapses", "question"))
    if found.number > len(found.cards):
        put(f"and {found.number - len(found.cards)} more")


def _state(card: "Listed") -> str:
    signs = ["suspended"] * card.marks.suspended + ["flagged"] * card.marks.flagged
    return ", ".join(signs) or card.phase.value


def _as_dict(card: "Listed") -> dict[str, object]:
    buried = card.marks.buried_until
    return {
        "deck": card.deck,
        "card": card.card,
        "question": card.question,
        "phase": card.phase.value,
        "due": card.due and card.due.isoformat(),
        "lapses": card.lapses,
        "suspended": card.marks.suspended,
        "flagged": card.marks.flagged,
        "buried_until": buried and buried.isoformat(),
    }
