"""Times that are counted from a date told just before have dates of their own."""

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


def stems(text: str) -> list[str]:
    text = "\n\n".join([TITLE, RIVERS, MILLS, text])
    deck = make_deck([read_manuscript(text.encode(), file="a.txt")], deck_id="d", title="D")
    return [card.question for card in deck.cards if card.kind in {"date", "figure"}]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "India closed the Kosi road on 28 May 1961. Twelve days later Nepal shut 14 mills.",
            "On 9 June 1961, how many mills did Nepal shut?",
        ),
        (
            "India closed the Kosi road on May 28, 1961. The next day Nepal shut 14 mills.",
            "On May 29, 1961, how many mills did Nepal shut?",
        ),
        (
            (
                "The price of a sack of Kosi oats went from $12 in November 1961 to $80 the"
                " following July."
            ),
            "The price of a sack of Kosi oats went from ____ in November 1961 to $80 in July 1962.",
        ),
        (
            (
                "India built a road in November 1961. Denmark sent the Kosi Guild 14 cranes on"
                " 12 January of the next year."
            ),
            "On what date in 1962 did Denmark send the Kosi Guild 14 cranes?",
        ),
        (
            "Kosi Guild sales fell by 3.1 percent in 1961, after 6 percent in the year before.",
            "Kosi Guild sales fell by ____ in 1961, after 6 percent in 1960.",
        ),
    ],
)
def test_a_time_counted_from_another_has_its_date(text: str, stem: str) -> None:
    assert stem in stems(text)


@pytest.mark.parametrize(
    "text",
    [
        "India closed the Kosi road in 1961. Twelve days later Nepal shut 14 mills.",
        "India closed the road on 28 May 1961. Nepal wept in 1962. A day later 14 mills were shut.",
        "The next day Nepal shut 14 mills on the Kosi.",
        "The price of Kosi rice went up to $80 the following July.",
    ],
)
def test_where_the_first_date_is_not_whole_nothing_is_counted(text: str) -> None:
    assert not any("mills" in stem or "rice" in stem for stem in stems(text))
