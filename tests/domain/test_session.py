"""How cards are asked, in which order, and what a sitting came to."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.domain.memory import Phase, Rating
from quizapp.domain.session import (
    Answered,
    Done,
    Mode,
    Prompt,
    allows,
    choose_mode,
    is_turn_of_new,
    options,
    shuffled_options,
    summarise,
)


@pytest.mark.parametrize(
    ("card_id", "phase", "mode"),
    [
        ("seato-year", Phase.NEW, Mode.CHOICE),
        ("seato-year", Phase.LEARNING, Mode.CHOICE),
        ("seato-year", Phase.RELEARNING, Mode.CHOICE),
        ("seato-year", Phase.REVIEW, Mode.TYPED),
        ("aid-total", Phase.REVIEW, Mode.TYPED),
        ("ayub-view", Phase.NEW, Mode.FLIP),
        ("ayub-view", Phase.REVIEW, Mode.TYPED),
    ],
)
def test_a_card_is_recognised_while_young_and_recalled_once_known(
    small_deck: Deck, card_id: str, phase: Phase, mode: Mode
) -> None:
    card = next(card for card in small_deck.cards if card.id == card_id)
    assert choose_mode(card, phase) is mode


def test_nobody_has_to_type_a_long_answer(small_deck: Deck) -> None:
    card = replace(small_deck.cards[0], answer="the year in which the Manila Pact was signed, 1954")
    assert choose_mode(card, Phase.REVIEW) is Mode.FLIP


@pytest.mark.parametrize(
    ("answer", "mode"),
    [
        ("Liaquat Ali Khan", Mode.TYPED),
        ("the United Nations", Mode.TYPED),
        ("Organisation of Islamic Cooperation", Mode.TYPED),
        ("H. S. Suhrawardy", Mode.TYPED),
        ("1965", Mode.FLIP),
        ("A thing of the past", Mode.FLIP),
        ("It trades more with China than with anyone", Mode.FLIP),
    ],
)
def test_a_known_name_is_typed_and_a_known_view_turned_over(
    small_deck: Deck, answer: str, mode: Mode
) -> None:
    card = replace(small_deck.cards[0], kind="position", answer=answer)
    assert choose_mode(card, Phase.REVIEW) is mode
    assert choose_mode(card, Phase.NEW) is Mode.CHOICE


WARS = ("First Kashmir war", "Second Kashmir war", "Kargil war")
DATES = (("1948", WARS[0]), ("1965", WARS[1]), ("1999", WARS[2]))
TO_ORDER = Card(id="o", question="q", answer="", shape=Shape.ORDER, items=WARS)
TO_MATCH = Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=DATES)


@pytest.mark.parametrize("phase", Phase)
def test_a_card_of_another_shape_is_arranged(phase: Phase) -> None:
    assert choose_mode(TO_ORDER, phase) is Mode.ORDER
    assert choose_mode(TO_MATCH, phase) is Mode.MATCH
    assert [mode for mode in Mode if allows(TO_ORDER, mode)] == [Mode.FLIP, Mode.ORDER]
    assert [mode for mode in Mode if allows(TO_MATCH, mode)] == [Mode.FLIP, Mode.MATCH]


def test_a_card_with_nothing_to_arrange_is_turned_over() -> None:
    card = replace(TO_ORDER, items=("a", "a"), distractors=("x", "y", "z"))
    assert choose_mode(card, Phase.NEW) is Mode.FLIP
    assert [mode for mode in Mode if allows(card, mode)] == [Mode.FLIP]


@pytest.mark.parametrize(
    ("wish", "mode"),
    [
        (None, Mode.ORDER),
        (Mode.CHOICE, Mode.ORDER),
        (Mode.TYPED, Mode.ORDER),
        (Mode.FLIP, Mode.FLIP),
    ],
)
def test_a_card_to_order_is_turned_over_only_on_demand(wish: Mode | None, mode: Mode) -> None:
    assert choose_mode(TO_ORDER, Phase.REVIEW, wish=wish) is mode


def test_a_wish_that_a_card_does_not_allow_turns_it_over(small_deck: Deck) -> None:
    date, _, position = small_deck.cards
    assert choose_mode(date, Phase.REVIEW, wish=Mode.CHOICE) is Mode.CHOICE
    assert choose_mode(position, Phase.REVIEW, wish=Mode.CHOICE) is Mode.FLIP


def test_what_is_arranged_is_shown_shuffled() -> None:
    rng = random.Random(1)
    assert sorted(options(TO_ORDER, Mode.ORDER, rng)) == sorted(WARS)
    assert sorted(options(TO_MATCH, Mode.MATCH, rng)) == sorted(WARS)
    assert options(TO_ORDER, Mode.FLIP, rng) == ()


def test_a_card_with_too_few_distractors_is_no_choice(small_deck: Deck) -> None:
    assert not allows(small_deck.cards[2], Mode.CHOICE)
    assert allows(small_deck.cards[2], Mode.TYPED)


@given(seed=st.integers())
def test_a_choice_shows_the_answer_among_three_distractors(seed: int) -> None:
    card = Card(id="c", question="q", answer="key", distractors=("v", "w", "x", "y", "z"))
    shown = shuffled_options(card, random.Random(seed))
    assert len(set(shown)) == 4
    assert "key" in shown
    assert set(shown) <= {"key", *card.distractors}


def test_lures_are_always_among_the_options() -> None:
    card = Card(id="c", question="q", answer="key", distractors=("v", "w", "x", "y", "z"))
    for lures in (("z",), ("new", "z"), ("a", "b", "c", "d")):
        shown = options(card, Mode.CHOICE, random.Random(1), lures=lures)
        assert {"key", *lures[:3]} <= set(shown)
        assert len(set(shown)) == 4


def test_the_answer_takes_every_place() -> None:
    card = Card(id="c", question="q", answer="key", distractors=("x", "y", "z"))
    rng = random.Random(1)
    places = {shuffled_options(card, rng).index("key") for _ in range(100)}
    assert places == {0, 1, 2, 3}


@given(new=st.integers(0, 30), due=st.integers(0, 60))
def test_new_cards_are_spread_over_the_days_reviews(new: int, due: int) -> None:
    done, order = Done(), []
    while left := (new - done.new) + (due - done.reviews):
        turn = is_turn_of_new(done, new=new - done.new, due=due - done.reviews)
        order.append(turn)
        done = Done(new=done.new + turn, reviews=done.reviews + (not turn))
        assert left > 0
    assert sum(order) == new
    for place in range(len(order)):
        share = new * place / (new + due)
        assert abs(sum(order[:place]) - share) <= 2


def _answered(
    card: Card, rating: Rating, *, correct: bool, phase: Phase = Phase.REVIEW
) -> Answered:
    prompt = Prompt(deck_id="d", deck_title="D", card=card, mode=Mode.FLIP, phase=phase)
    return Answered(
        prompt=prompt, rating=rating, correct=correct, response="", interval=timedelta(1)
    )


def test_a_new_card_that_is_asked_again_is_one_new_card(small_deck: Deck) -> None:
    card = small_deck.cards[0]
    again = _answered(card, Rating.AGAIN, correct=False, phase=Phase.NEW)
    good = _answered(card, Rating.GOOD, correct=True, phase=Phase.NEW)
    summary = summarise([(again, 1.0), (again, 1.0), (good, 1.0)], next_due=None)
    assert (summary.answered, summary.cards, summary.new) == (3, 1, 1)


def test_a_summary_adds_up(small_deck: Deck) -> None:
    date, figure, _ = small_deck.cards
    summary = summarise(
        [
            (_answered(date, Rating.AGAIN, correct=False, phase=Phase.NEW), 2.5),
            (_answered(figure, Rating.EASY, correct=True), 1.0),
            (_answered(date, Rating.AGAIN, correct=False), 1.0),
            (_answered(date, Rating.GOOD, correct=True), 0.5),
        ],
        next_due=None,
    )
    assert (summary.answered, summary.correct, summary.new) == (4, 2, 1)
    assert summary.cards == 2
    assert (summary.again, summary.hard, summary.good, summary.easy) == (2, 0, 1, 1)
    assert summary.seconds == 5.0
    assert summary.missed == (date,)
