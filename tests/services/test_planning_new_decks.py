"""A deck that comes after an exam was set is planned the same day, and says so where it waits."""

import random
from datetime import datetime

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.session import DailyLimits
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.preparing import Wish, set_exam
from quizapp.services.study import Study
from quizapp.services.today import today
from quizapp.storage import planned
from tests.conftest import OpenLibrary, WriteDeck


def _deck(name: str, cards: int) -> Deck:
    made = (Card(id=f"{name}{n}", question=f"{name} {n}?", answer="key") for n in range(cards))
    return Deck(id=name, title=name.capitalize(), cards=tuple(made))


def _later(open_library: OpenLibrary, write_deck: WriteDeck, now: datetime, day: str) -> Library:
    """A library to which a deck came after an exam on all decks was set."""
    write_deck(_deck("law", 30))
    library = open_library(limits=DailyLimits(new=5))
    set_exam(library, Wish(day=day, minutes="60"), now)
    library.overview(now)
    write_deck(_deck("new", 10))
    return open_library(limits=DailyLimits(new=5))


def test_a_deck_that_comes_later_that_day_has_its_share_of_todays_part(
    open_library: OpenLibrary, now: datetime, write_deck: WriteDeck
) -> None:
    library = _later(open_library, write_deck, now, "2026-11-22")
    assert today(library, ["new"], now).counts.new == 10
    (asked,) = (each.new for each in library.overview(now).decks if each.id == "law")
    assert asked == 30
    assert planned.decks_with_others(library.connection, ["law", "new"]) == []


def test_a_deck_that_the_plan_keeps_for_other_days_says_that_it_waits(
    open_library: OpenLibrary, now: datetime, write_deck: WriteDeck
) -> None:
    library = _later(open_library, write_deck, now, "2027-03-21")
    found = today(library, ["new"], now)
    assert (found.counts.total, found.waits_for_plan) == (0, True)
    assert not today(library, ["law"], now).waits_for_plan, "it has cards to ask"
    study = Study(library, ["new"], StudyOptions(), rng=random.Random(1), now=now)
    assert study.advance(now) is None
    assert study.waits_for_plan(now)


def test_without_an_exam_no_deck_waits_for_a_plan(
    open_library: OpenLibrary, now: datetime, write_deck: WriteDeck
) -> None:
    write_deck(_deck("law", 3))
    found = today(open_library(limits=DailyLimits(new=0)), ["law"], now)
    assert (found.counts.total, found.waits_for_plan) == (0, False)
