"""Looking through all cards."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from quizapp.domain.deck import Deck
from quizapp.domain.memory import Phase, Rating
from quizapp.domain.search import Order, parse_wish
from quizapp.services.browsing import Browser
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.progress import progress
from quizapp.services.study import Study
from tests.conftest import OpenLibrary, WriteDeck

SEATO, AID = ("pak-us", "seato-year"), ("pak-us", "aid-total")


@pytest.fixture
def library(open_library: OpenLibrary, write_deck: WriteDeck, small_deck: Deck) -> Library:
    write_deck(small_deck)
    write_deck(replace(small_deck, id="copy", title="A copy"))
    return open_library()


@pytest.fixture
def browser(library: Library) -> Browser:
    return Browser(library, leech_lapses=2)


def _found(browser: Browser, text: str, now: datetime, order: Order = Order.DECK) -> list[str]:
    cards = browser.find(parse_wish(text), order=order, now=now).cards
    return [f"{each.deck}/{each.card}" for each in cards]


def test_without_a_wish_every_card_stands_in_its_decks_order(
    browser: Browser, now: datetime
) -> None:
    found = _found(browser, "", now)
    assert found[:2] == ["copy/seato-year", "copy/aid-total"]
    assert len(found) == 6


def test_words_are_looked_for_in_question_and_answer(browser: Browser, now: datetime) -> None:
    assert _found(browser, "seato deck:pak", now) == ["pak-us/seato-year"]
    assert _found(browser, "1954 deck:pak", now) == ["pak-us/seato-year"]
    assert _found(browser, "seato kerry", now) == []


@pytest.mark.parametrize("text", ["%", "_", "'", "\\", '"question"', "tags"])
def test_what_is_typed_is_never_a_pattern_nor_sql(
    browser: Browser, now: datetime, text: str
) -> None:
    assert _found(browser, text, now) == []


def test_tags_and_kinds_are_found_by_their_beginnings(browser: Browser, now: datetime) -> None:
    assert _found(browser, "tag:cold deck:copy", now) == ["copy/seato-year"]
    assert _found(browser, "kind:fig deck:copy", now) == ["copy/aid-total"]
    assert _found(browser, "tag:war", now) == []


def test_a_suspended_card_is_found_and_asked_again_when_it_is_let_go(
    browser: Browser, now: datetime
) -> None:
    assert browser.toggle_suspended(SEATO).suspended
    assert _found(browser, "is:suspended", now) == ["pak-us/seato-year"]
    assert not browser.toggle_suspended(SEATO).suspended
    assert _found(browser, "is:suspended", now) == []


def test_a_flag_is_found(browser: Browser, now: datetime) -> None:
    browser.toggle_flagged(AID)
    assert _found(browser, "is:flagged", now) == ["pak-us/aid-total"]


@pytest.mark.parametrize(("threshold", "found"), [(2, ["pak-us/seato-year"]), (3, []), (0, [])])
def test_a_leech_is_a_card_forgotten_as_often_as_the_settings_say(
    library: Library, now: datetime, threshold: int, found: list[str]
) -> None:
    lapses = "UPDATE card SET lapses = ? WHERE deck_id = 'pak-us' AND card_id = ?"
    library.connection.executemany(lapses, [(2, "seato-year"), (1, "aid-total")])
    assert _found(Browser(library, leech_lapses=threshold), "is:leech", now) == found
    assert progress(library, now, leech_lapses=threshold).leeches == len(found)


def test_an_answered_card_has_a_history_until_it_starts_over(
    library: Library, browser: Browser, now: datetime
) -> None:
    options = StudyOptions(mode="flip")
    study = Study(library, ["pak-us"], options, rng=random.Random(1), now=now)
    study.advance(now)
    assert study.prompt is not None
    key = ("pak-us", study.prompt.card.id)
    study.rate(Rating.AGAIN, now, seconds=4)
    profile = browser.profile(key)
    assert [event.rating for event in profile.history] == [Rating.AGAIN]
    assert profile.memory.phase is not Phase.NEW
    later = now + timedelta(days=1)
    assert _found(browser, "is:due", later) == ["/".join(key)]
    assert browser.start_over([key], later) == 1
    profile = browser.profile(key)
    assert profile.history == ()
    assert profile.memory.phase is Phase.NEW
    assert _found(browser, "is:due", later) == []


def test_a_long_list_says_how_many_more_there_are(
    browser: Browser, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.services.browsing.MOST", 2)
    found = browser.find(parse_wish(""), order=Order.DUE, now=now)
    assert (len(found.cards), found.number) == (2, 6)
