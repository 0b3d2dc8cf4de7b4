"""What is to be put in order or matched comes shuffled, and is marked place by place."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.arranging import can_be_arranged, mark, parts, shuffled, written
from quizapp.domain.card import Card, Shape

WARS = ("First Kashmir war", "Second Kashmir war", "Siachen clashes", "Kargil war")
texts = st.text("abAB →1.", min_size=1, max_size=6).filter(str.strip)
several = st.lists(texts, min_size=1, max_size=7)


def order(*items: str) -> Card:
    return Card(id="o", question="q", answer="", shape=Shape.ORDER, items=items)


def match(*pairs: tuple[str, str]) -> Card:
    return Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=pairs)


def _cards(items: list[str]) -> list[Card]:
    return [order(*items), match(*((str(n), item) for n, item in enumerate(items)))]


def _folded(items: tuple[str, ...]) -> list[str]:
    return [" ".join(item.split()).casefold() for item in items]


@given(items=several, seed=st.integers())
def test_a_shuffle_is_never_the_solution_where_two_parts_differ(
    items: list[str], seed: int
) -> None:
    for card in _cards(items):
        shown = shuffled(card, random.Random(seed))
        assert sorted(shown) == sorted(items)
        assert mark(card, written(card, shown)).is_right != can_be_arranged(card)
        assert can_be_arranged(card) == (len(set(_folded(tuple(items)))) > 1)


def test_every_arrangement_but_the_right_one_is_shown() -> None:
    rng = random.Random(1)
    seen = {shuffled(order("a", "b", "c"), rng) for _ in range(100)}
    assert len(seen) == 5


def test_a_card_without_a_letter_for_each_part_is_not_arranged() -> None:
    assert can_be_arranged(order(*(f"event {n}" for n in range(26))))
    assert not can_be_arranged(order(*(f"event {n}" for n in range(27))))


@given(items=several, data=st.data())
def test_any_arrangement_is_marked_by_its_places(items: list[str], data: st.DataObject) -> None:
    given_ = tuple(data.draw(st.permutations(items)))
    for card in _cards(items):
        marking = mark(card, written(card, given_))
        fits = [a == b for a, b in zip(_folded(given_), _folded(tuple(items)), strict=True)]
        assert list(marking.fits) == fits
        assert marking.in_place == sum(fits)
        assert marking.is_right == all(fits)
        assert sorted(place for place in marking.stood if place is not None) == list(
            range(len(items))
        )
        for part, place in zip(items, marking.stood, strict=True):
            assert place is not None
            assert _folded((given_[place],)) == _folded((part,))


@given(places=st.permutations(range(6)))
def test_the_couples_the_right_way_round_are_counted(places: list[int]) -> None:
    card = order(*(f"event {n}" for n in range(6)))
    marking = mark(card, written(card, [card.items[place] for place in places]))
    right_way = sum(a < b for a, b in combinations(places, 2))
    assert (marking.agreeing, marking.pairs) == (right_way, 15)


def test_a_neighbours_swap_costs_two_places_and_one_couple() -> None:
    swapped = mark(order(*WARS), "\n".join((WARS[0], WARS[2], WARS[1], WARS[3])))
    assert (swapped.in_place, swapped.agreeing, swapped.pairs) == (2, 5, 6)
    assert swapped.stood == (0, 2, 1, 3)


def test_what_was_arranged_is_written_as_it_is_read() -> None:
    who = match(("Jinnah", "a parting of the ways"), ("Gandhi", "an experiment"), ("Nehru", "fate"))
    response = written(who, ("an experiment", "", "fate"))
    assert response == "Jinnah → an experiment\nGandhi → \nNehru → fate"
    marking = mark(who, response)
    assert marking.given == ("an experiment", "", "fate")
    assert marking.fits == (False, False, True)
    assert marking.stood == (None, 0, 2)


def test_one_of_two_right_parts_that_read_the_same_is_as_good_as_the_other() -> None:
    card = match(("1956", "constitution"), ("1965", "war"), ("1973", "Constitution"))
    assert mark(card, written(card, ("Constitution", "war", "constitution"))).is_right


@pytest.mark.parametrize(
    "response", ["", "\n\n", "x", "\n".join(WARS[:3]), "\n".join((*WARS, "x"))]
)
def test_too_little_and_too_much_are_not_right(response: str) -> None:
    assert not mark(order(*WARS), response).is_right


@given(response=st.text(), items=several)
def test_any_text_can_be_marked(response: str, items: list[str]) -> None:
    for card in _cards(items):
        marking = mark(card, response)
        assert 0 <= marking.in_place <= len(items)
        assert 0 <= marking.agreeing <= marking.pairs


def test_a_card_of_another_shape_has_no_parts() -> None:
    assert parts(Card(id="c", question="q", answer="a")) == ()
