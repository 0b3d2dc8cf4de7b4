"""A change of a few cards is written as one of the whole file would be, but at their cost."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck, as_dropped
from quizapp.storage.deckfile import cut_deck, dump_deck, parse_deck, revise_deck
from tests.storage.test_deckfile_writing import TALKED, decks, filled

PATH = "d.yaml"


def revised(data: bytes, deck: Deck) -> bytes | None:
    """The file as cutting writes it."""
    cut = cut_deck(data, parse_deck(data, path=PATH), path=PATH)
    assert cut is None or cut.data == data
    now = cut and cut.revised(deck, path=PATH)
    return now.data if now else None


def changed(deck: Deck, place: int, **fields: Any) -> Deck:
    cards = list(deck.cards)
    cards[place] = replace(cards[place], **fields)
    return replace(deck, cards=tuple(cards))


def without(deck: Deck, place: int) -> Deck:
    cards = (*deck.cards[:place], *deck.cards[place + 1 :])
    return replace(deck, cards=cards, dropped=(*deck.dropped, as_dropped(deck.cards[place])))


@pytest.fixture
def talked() -> bytes:
    return TALKED.format(digest="0" * 64).encode()


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_comments_and_line_ends_stay_as_when_all_is_written(
    talked: bytes, place: int, ends: str
) -> None:
    data = talked.replace(b"\n", ends.encode())
    deck = parse_deck(data, path=PATH)
    for new in (changed(deck, place, tags=(), answer="another"), without(deck, place)):
        assert revised(data, new) == revise_deck(data, new, path=PATH).encode()


def test_a_card_that_comes_back_stands_where_it_stood(talked: bytes) -> None:
    deck = parse_deck(talked, path=PATH)
    new = Card(id="between", question="Between?", answer="yes")
    wanted = replace(deck, cards=(deck.cards[0], new, deck.cards[1]))
    assert revised(talked, wanted) == revise_deck(talked, wanted, path=PATH).encode()


@pytest.mark.parametrize(
    "text",
    [
        "{quizapp: 1, cards: [{id: a, question: Q, answer: A}, {id: b, question: R, answer: B}]}",
        "quizapp: 1\ncards: [{id: a, question: Q, answer: A}, {id: b, question: R, answer: B}]\n",
    ],
)
def test_a_file_whose_cards_share_lines_is_not_cut(text: str) -> None:
    deck = parse_deck(text.encode(), path=PATH)
    assert revised(text.encode(), changed(deck, 0, answer="C")) is None


def test_what_changes_in_every_card_is_left_to_the_whole(talked: bytes) -> None:
    deck = parse_deck(talked, path=PATH)
    everywhere = replace(deck, cards=tuple(replace(card, tags=()) for card in deck.cards))
    assert revised(talked, everywhere) is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(decks(), st.lists(st.tuples(st.booleans(), st.integers(0, 9), filled), max_size=4))
def test_however_often_it_is_cut_and_joined_the_file_says_what_it_should(
    deck: Deck, deeds: list[tuple[bool, int, str]]
) -> None:
    data = dump_deck(deck).encode()
    cut = cut_deck(data, parse_deck(data, path=PATH), path=PATH)
    assert cut is not None
    for is_drop, number, text in deeds:
        place = number % len(cut.deck.cards)
        new = without(cut.deck, place) if is_drop else changed(cut.deck, place, question=text)
        before, after = cut.data, cut.revised(new, path=PATH) if new.cards else None
        if after is None or new == cut.deck:
            break
        assert parse_deck(after.data, path=PATH) == new
        assert after.data == revise_deck(before, new, path=PATH).encode()
        cut = after
