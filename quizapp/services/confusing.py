"""The drill on what is confused: the cards of both, one after the other, each with the other."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quizapp.domain.card import Card
from quizapp.domain.confusion import Confusion, confusions
from quizapp.domain.folding import fold
from quizapp.domain.grading import grade
from quizapp.domain.session import Mode, allows
from quizapp.services.library import Library
from quizapp.storage.confusions import cards_of, mistakes
from quizapp.storage.queue import CardKey, Waiting

_Found = list[tuple[Waiting, Card]]
_Asked = list[tuple[Waiting, tuple[str, ...]]]

CONFUSED_DAYS = 60
"""For how many study days, today among them, a mistake makes two answers confused ones."""


@dataclass(frozen=True, slots=True)
class Drill:
    """Cards in the order to ask them; `lures` are the wrong options that each has to show."""

    cards: list[Waiting]
    lures: Mapping[CardKey, tuple[str, ...]]


def confused(library: Library, deck_ids: Sequence[str], now: datetime) -> list[Confusion]:
    """What the learner has taken for one another in some decks, the most frequent first."""
    day = library.calendar.day(now) - timedelta(days=CONFUSED_DAYS - 1)
    since = library.calendar.begin(day)
    return confusions(mistakes(library.connection, deck_ids, since=since))


def drill_on(pairs: Sequence[Confusion], connection: sqlite3.Connection) -> Drill:
    """A drill on these pairs: the cards of the one answer, then those of the other.

    Of each those cards are asked on which it was confused, or else the first of which it is the
    answer. Events that were swapped are the answer to none: the cards that ask about them are
    asked, each with the other's answer. Failing that, what was mixed up is arranged again.
    """
    waiting: dict[CardKey, Waiting] = {}
    lures: dict[CardKey, tuple[str, ...]] = {}
    for pair in pairs:
        found = cards_of(connection, pair.deck, members=pair.members, ids=pair.cards)
        asked = _answering(pair, found) or _naming(pair, found) or _arranged(pair, found)
        for one, lure in asked:
            key = one.deck_id, one.card_id
            waiting.setdefault(key, one)
            if lure:
                lures[key] = (*lures.get(key, ()), *lure)
    return Drill(list(waiting.values()), lures)


def _answering(pair: Confusion, found: _Found) -> _Asked:
    asked: _Asked = []
    for member, other in (pair.members, pair.members[::-1]):
        fitting = [
            (one, card)
            for one, card in found
            if fold(card.answer) == fold(member)
            and allows(card, Mode.CHOICE)
            and not _is_right(card, other)
        ]
        own = [(one, card) for one, card in fitting if card.id in pair.cards]
        asked += [(one, (other,)) for one, _ in own or fitting[:1]]
    return asked


def _naming(pair: Confusion, found: _Found) -> _Asked:
    named = [one for member in pair.members if (one := _first_naming(member, found))]
    if len(named) < len(pair.members):
        return []
    (first, card), (second, other) = named
    alike = card.id != other.id and card.kind == other.kind
    if not alike or _is_right(card, other.answer) or _is_right(other, card.answer):
        return []
    return [(first, (other.answer,)), (second, (card.answer,))]


def _first_naming(member: str, found: _Found) -> tuple[Waiting, Card] | None:
    for one, card in found:
        if member.casefold() in card.question.casefold() and allows(card, Mode.CHOICE):
            return one, card
    return None


def _arranged(pair: Confusion, found: _Found) -> _Asked:
    return [(one, ()) for one, card in found if card.id in pair.cards]


def _is_right(card: Card, option: str) -> bool:
    """Whether an option that is not one of the card's own would be right there."""
    if option in card.distractors:
        return False
    return grade(replace(card, distractors=()), option).correct
