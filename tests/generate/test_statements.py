"""The statements that whole sentences of running prose make, and the years of their days."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "Relations between India and Nepal: A Short Survey"
RIVERS = (
    "The rivers of Nepal have been a matter of talks with India for as long as both have had"
    " engineers, and the talks have been long."
)
MILLS = (
    "Of the mills along the Kosi few are left, and those that are left grind what little the"
    " farmers of the plain bring them after the harvest."
)


def stems(*paragraphs: str) -> list[str]:
    text = "\n\n".join([TITLE, RIVERS, MILLS, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind in {"date", "figure"}]


@pytest.mark.parametrize(
    ("sentence", "stem"),
    [
        (
            "Night schools for weavers, the first of their kind in Nepal, followed in 1965.",
            "Night schools for weavers, the first of their kind in Nepal, followed in ____.",
        ),
        (
            "Widening the Kosi canal from Chatra to Biratnagar was costed at $8.2 million in 1961.",
            "Widening the Kosi canal from Chatra to Biratnagar was costed at ____ in 1961.",
        ),
        (
            "Nepal’s new mill, a gift from Denmark, opened to the public on 20 January 1965.",
            "On what date did Nepal’s new mill, a gift from Denmark, open to the public?",
        ),
    ],
)
def test_a_whole_sentence_has_its_verb(sentence: str, stem: str) -> None:
    assert stem in stems(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Widening the Kosi canal, 12 miles of it, Nepal.",
        "Trade with Nepal grew twice as fast as in the years when the rate was 11.3 percent.",
        "On 6 October 1961 two more died in a storm over the Kosi canal in Nepal.",
        "The king was in Patna in May, and five years later among the farmers of Nepal.",
        "Results: the Kosi Party of Nepal won 70 seats of the 177 in the diet.",
        "• Night schools for weavers, the first of their kind in Nepal, with 12 teachers.",
    ],
)
def test_a_fragment_and_a_further_number_are_not_asked(sentence: str) -> None:
    assert stems(sentence) == []


def test_a_later_day_is_of_the_year_just_told() -> None:
    found = stems(
        "The Kosi Pact was signed in Patna on 24 February 1955 by Nepal and India. Bhutan acceded"
        " on 5 April, Burma on 23 September and Sikkim on 3 November."
    )
    assert "On what date in 1955 did Burma accede to the Kosi Pact?" in found


@pytest.mark.parametrize(
    "text",
    [
        "The Kosi Pact was signed in Patna on 24 March 1955. The king opened the dam on 5 January.",
        "The Kosi Pact was signed in Patna on 24 March 1955. Each year Nepal keeps 5 May free.",
        "The Kosi Pact was signed on 24 March 1955 and ended in 1961. The king died on 5 May.",
    ],
)
def test_a_day_that_may_be_of_another_year_has_none(text: str) -> None:
    assert not [
        stem for stem in stems(text) if "1955" in stem and ("king" in stem or "keep" in stem)
    ]
