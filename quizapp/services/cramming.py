"""Cramming: chosen cards in random order, each until it is right once, the schedule untouched."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from quizapp.domain.session import Counts
from quizapp.domain.wording import no_such_tag
from quizapp.errors import NothingToDo
from quizapp.services.library import Library
from quizapp.storage import cards, catalogue
from quizapp.storage.queue import CardKey, Waiting

WRONG_DAYS = 7
"""For how many study days, today among them, a wrong answer makes a card one of the wrong ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cram:
    """What to cram: the cards of a tag, those answered wrong in the last days, or all.

    With `confused` it is the answers that are taken for one another, each beside the other.
    """

    tag: str = ""
    wrong: bool = False
    confused: bool = False

    @property
    def topic(self) -> str:
        """Of which cards it is, "" where it is of all."""
        lately = f"wrong in the last {WRONG_DAYS} days" if self.wrong else ""
        pairs = "taken for one another" if self.confused else ""
        return ", ".join(part for part in (self.tag, lately, pairs) if part)


def crams(library: Library, deck_ids: Sequence[str], now: datetime) -> list[tuple[Cram, int]]:
    """What of some decks, none meaning all, could be crammed, and how many cards that would be."""
    decks = list(deck_ids) or [deck.id for deck in catalogue.decks(library.connection)]
    wishes = [Cram(), Cram(wrong=True), Cram(confused=True)]
    found = [(wish, len(_picked(library, decks, wish, now)[0])) for wish in wishes]
    found += [(Cram(tag=tag), n) for tag, n in cards.tags(library.connection, decks).items()]
    return [(wish, number) for wish, number in found if number]


class Crammed:
    """The cards to cram, in place of an agenda; what is due does not matter here."""

    def __init__(
        self,
        library: Library,
        deck_ids: Sequence[str],
        wish: Cram,
        *,
        rng: random.Random,
        now: datetime,
        outcomes: Callable[[], list[tuple[CardKey, bool]]],
    ) -> None:
        """`outcomes` tells the cards asked so far, in order, and whether that settled each.

        Raises NothingToDo where no card fits the wish.
        """
        picked, self.lures = _picked(library, deck_ids, wish, now)
        if not picked:
            raise NothingToDo(_nothing(wish, cards.tags(library.connection, deck_ids)))
        if not wish.confused:
            rng.shuffle(picked)
        self._waiting = {(each.deck_id, each.card_id): each for each in picked}
        self._outcomes = outcomes

    def next(self, now: datetime, *, last: CardKey | None) -> Waiting | None:  # noqa: ARG002
        """The next card: those not asked yet, then those that went wrong, the longest ago first."""
        return next(iter(self._left().values()), None)

    def counts(self, now: datetime) -> Counts:  # noqa: ARG002 - as an agenda has it
        """What is left; what went wrong counts as learning."""
        left = self._left()
        asked = {key for key, _ in self._outcomes()}
        again = len(asked & left.keys())
        return Counts(new=0, learning=again, due=len(left) - again)

    def next_due(self, now: datetime) -> datetime | None:
        """From `now` on while there is a card."""
        return now if self._left() else None

    def waits_for_plan(self, now: datetime) -> bool:  # noqa: ARG002 - as an agenda has it
        """No plan keeps a card that is crammed."""
        return False

    def _left(self) -> dict[CardKey, Waiting]:
        left = dict(self._waiting)
        for key, settled in self._outcomes():
            card = left.pop(key, None)
            if card is not None and not settled:
                left[key] = card
        return left


def _picked(
    library: Library, deck_ids: Sequence[str], wish: Cram, now: datetime
) -> tuple[list[Waiting], Mapping[CardKey, tuple[str, ...]]]:
    """The cards, and the wrong options that some of them have to show."""
    if wish.confused:
        from quizapp.services.confusing import confused, drill_on  # noqa: PLC0415 - brings a grader

        drill = drill_on(confused(library, deck_ids, now), library.connection)
        return drill.cards, drill.lures
    day = library.calendar.day(now) - timedelta(days=WRONG_DAYS - 1)
    since = library.calendar.begin(day) if wish.wrong else None
    return cards.pick(library.connection, deck_ids, tag=wish.tag, wrong_since=since), {}


def _nothing(wish: Cram, tags: Iterable[str]) -> str:
    if wish.confused:
        return "no two answers were taken for one another twice lately"
    if wish.wrong:
        kind = f" of the tag {wish.tag}" if wish.tag else ""
        return f"no card{kind} was answered wrong in the last {WRONG_DAYS} days"
    if wish.tag:
        return no_such_tag(wish.tag, tags)
    return "there is no card to cram"
