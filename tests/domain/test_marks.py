"""When a card becomes a leech, and which cards ask after one fact."""

from dataclasses import replace

import pytest

from quizapp.domain.card import Card, Source
from quizapp.domain.marks import turns_leech
from quizapp.domain.siblings import fact_of

SOURCE = Source("doc", 3, "The canal was opened in 1869.")
CARD = Card(id="canal-year", question="When was it opened?", answer="1869", sources=(SOURCE,))


@pytest.mark.parametrize(
    ("threshold", "lapses"),
    [(8, [8, 12, 16, 20]), (5, [5, 7, 9, 11, 13, 15, 17, 19]), (1, list(range(1, 21))), (0, [])],
)
def test_a_card_turns_leech_at_the_threshold_and_at_each_half_of_it_beyond(
    threshold: int, lapses: list[int]
) -> None:
    turns = [n for n in range(1, 21) if turns_leech(n - 1, n, threshold=threshold)]
    assert turns == lapses


def test_only_a_lapse_makes_a_leech() -> None:
    assert not turns_leech(8, 8, threshold=8)


def test_cards_that_quote_the_same_words_ask_after_one_fact() -> None:
    other = Card(id="which", question="What was opened in 1869?", answer="x", sources=(SOURCE,))
    assert fact_of(CARD) == fact_of(other) != ""


@pytest.mark.parametrize(
    "source",
    [
        replace(SOURCE, document="other"),
        replace(SOURCE, paragraph=4),
        replace(SOURCE, quote="The canal was dug in ten years."),
    ],
)
def test_another_place_or_other_words_are_another_fact(source: Source) -> None:
    assert fact_of(replace(CARD, sources=(source,))) != fact_of(CARD)


def test_without_a_quote_one_paragraph_gives_one_fact_an_answer() -> None:
    unquoted = replace(CARD, sources=(replace(SOURCE, quote=""),))
    reworded = replace(unquoted, id="opening", question="When did ships first pass?")
    assert fact_of(unquoted) == fact_of(reworded)
    assert fact_of(unquoted) != fact_of(replace(unquoted, answer="164 km"))
    assert fact_of(unquoted) != fact_of(CARD)


def test_a_card_without_a_source_is_alone() -> None:
    assert fact_of(replace(CARD, sources=())) == ""
