"""Two answers are confused when they were taken for one another twice, in whatever way."""

from itertools import permutations

import pytest

from quizapp.domain.arranging import written
from quizapp.domain.card import Card, Shape
from quizapp.domain.confusion import Confusion, Mistake, confusions

WARS = ("First Kashmir war", "Second Kashmir war", "Kargil war", "Siachen clashes")
ORDER = Card(id="o", question="q", answer="", shape=Shape.ORDER, items=WARS)
SPEAKERS = ("Jinnah", "Gandhi", "Nehru")
SAYINGS = ("first saying", "second saying", "third saying")
PAIRS = tuple(zip(SPEAKERS, SAYINGS, strict=True))
MATCH = Card(id="m", question="q", answer="", shape=Shape.MATCH, pairs=PAIRS)


def _picked(card_id: str, key: str, response: str, *, deck: str = "d") -> Mistake:
    card = Card(id=card_id, question="q", answer=key)
    return Mistake(deck=deck, card=card, key=key, response=response)


def _arranged(card: Card, *parts: str) -> Mistake:
    return Mistake(deck="d", card=card, key="", response=written(card, parts))


def _pairs(*mistakes: Mistake, fewest: int = 1) -> set[tuple[str, ...]]:
    found = confusions(mistakes, fewest=fewest)
    return {tuple(sorted(each.members)) for each in found}


def test_an_option_picked_twice_for_the_key_is_confused_with_it() -> None:
    twice = [_picked("a", "1954", "1955")] * 2
    expected = Confusion(deck="d", members=("1954", "1955"), times=2, cards=("a",))
    assert confusions(twice) == [expected]


def test_once_is_a_slip() -> None:
    assert confusions([_picked("a", "1954", "1955")]) == []
    assert confusions([_picked("a", "1954", "1955"), _picked("a", "1954", "1956")]) == []


def test_either_way_and_in_any_case_it_is_the_same_confusion() -> None:
    found = confusions([_picked("a", "SEATO", "Cento"), _picked("b", "CENTO", "seato")])
    assert [(each.times, each.cards) for each in found] == [(2, ("a", "b"))]


def test_what_differs_in_signs_only_is_not_confused() -> None:
    assert confusions([_picked("a", "Simla", "simla.")] * 2) == []
    assert len(confusions([_picked("a", "+", "-")] * 2)) == 1


def test_each_deck_has_its_own_confusions() -> None:
    assert confusions([_picked("a", "x", "y"), _picked("a", "x", "y", deck="e")]) == []


def test_the_most_frequent_come_first() -> None:
    mistakes = [*[_picked("a", "x", "y")] * 2, *[_picked("b", "v", "w")] * 3]
    assert [each.times for each in confusions(mistakes)] == [3, 2]


def test_items_that_changed_places_are_confused() -> None:
    assert _pairs(_arranged(ORDER, WARS[1], WARS[0], WARS[2], WARS[3])) == {WARS[:2]}
    assert _pairs(_arranged(ORDER, WARS[1], WARS[0], WARS[3], WARS[2])) == {
        tuple(sorted(WARS[:2])),
        tuple(sorted(WARS[2:])),
    }


def test_items_that_moved_on_are_not_confused() -> None:
    assert _pairs(_arranged(ORDER, WARS[3], WARS[0], WARS[1], WARS[2])) == set()


@pytest.mark.parametrize("order", [*permutations(range(3))])
def test_those_whose_sayings_went_to_another_are_confused_with_them(order: tuple[int, ...]) -> None:
    mixed = {tuple(sorted((SPEAKERS[a], SPEAKERS[b]))) for a, b in enumerate(order) if a != b}
    assert _pairs(_arranged(MATCH, *(SAYINGS[place] for place in order))) == mixed


def test_a_swap_in_one_answer_counts_once() -> None:
    swap = _arranged(MATCH, SAYINGS[1], SAYINGS[0], SAYINGS[2])
    assert confusions([swap]) == []
    assert [each.times for each in confusions([swap, swap])] == [2]


def test_what_the_card_no_longer_has_is_left_out() -> None:
    assert _pairs(_arranged(MATCH, "gone", "gone too", SAYINGS[2])) == set()
