"""Whose the inflation and the parliament are: the one country's of which the document tells."""

import pytest

from quizapp.generate.documents import read_manuscript
from quizapp.generate.pipeline import make_deck

TITLE = "Fiji: a hard year for sugar and for those who cut it"


def stems(*paragraphs: str, title: str = TITLE) -> list[str]:
    text = "\n\n".join([title, *paragraphs])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind != "position"]


SRI_LANKA = "Trade of Sri Lanka in a lean year"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Output shrank by 3.1 percent in 2011, to the surprise of every bank.", "’s output"),
        ("At the end of 2011, public debt stood at 64 percent of GDP.", "’s public debt"),
        ("The budget deficit reached 9 percent of GDP in 2011.", "’s budget deficit"),
        ("The central bank raised its rates to 14 percent in May 2011.", "’s central bank"),
        ("A new tax on tea was voted by parliament on 4 May 2011.", "Sri Lanka’s parliament"),
        ("The cabinet moved the harbour office to the hills in May 2011.", "’s cabinet"),
        ("GDP grew by 2 percent in 2011, the least for years.", "Sri Lanka’s GDP"),
    ],
)
def test_a_country_s_measures_and_bodies_are_the_title_s(sentence: str, words: str) -> None:
    assert any(words in stem for stem in stems(sentence, title=SRI_LANKA)), stems(
        sentence, title=SRI_LANKA
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Output in Chile shrank by 3.1 percent in 2011, to the surprise of every bank.",
        "Toyota output shrank by 3.1 percent in 2011, to the surprise of the unions.",
        "Japan was angry. The central bank raised its rates to 14 percent in May 2011.",
        "The central bank of Peru raised its rates to 14 percent in May 2011.",
        "Its output shrank by 3.1 percent in 2011, to the surprise of every bank in Galle.",
    ],
)
def test_what_may_be_another_s_is_not_the_title_s(sentence: str) -> None:
    assert not any("Sri Lanka’s" in stem for stem in stems(sentence, title=SRI_LANKA))


def test_of_two_countries_in_the_title_none_owns_the_parliament() -> None:
    sentence = "A new tax on tea was voted by parliament on 4 May 2011."
    found = stems(sentence, title="Tea between Sri Lanka and Kenya")
    assert not any("Sri Lanka’s parliament" in stem for stem in found)


def test_a_measure_of_no_time_is_asked_by_its_source() -> None:
    (stem,) = stems("The primary balance showed a surplus of 0.4 percent.", title=SRI_LANKA)
    assert f"according to “{SRI_LANKA}”" in stem
