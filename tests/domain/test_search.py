"""What a line of search means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.search import Order, State, Wish, parse_wish
from quizapp.errors import UsageError


def test_a_line_names_words_tags_kinds_decks_and_states() -> None:
    assert parse_wish("Kargil tag:Kashmir kind:date deck:pak is:due is:flagged") == Wish(
        words=("kargil",),
        tags=("kashmir",),
        kinds=("date",),
        decks=("pak",),
        states=(State.DUE, State.FLAGGED),
    )


def test_a_colon_after_any_other_word_is_part_of_the_word() -> None:
    assert parse_wish("12:30 re:union").words == ("12:30", "re:union")


def test_what_is_still_being_typed_is_no_wish_yet() -> None:
    assert parse_wish("tag: is:") == Wish()


def test_an_unknown_state_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UsageError, match="did you mean is:suspended"):
        parse_wish("is:suspend")
    with pytest.raises(UsageError, match="there are new, learning"):
        parse_wish("is:xyzzy")


def test_orders_go_round() -> None:
    order = Order.DECK
    seen = []
    for _ in Order:
        seen.append(order)
        order = order.following
    assert seen == list(Order)
    assert order is Order.DECK


@given(st.text(alphabet=st.characters(exclude_characters=":")))
def test_text_without_a_colon_is_only_words(text: str) -> None:
    assert parse_wish(text) == Wish(words=tuple(word.lower() for word in text.split()))
