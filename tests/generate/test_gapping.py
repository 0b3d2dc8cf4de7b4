"""A verb that several subjects share is told of the one that is asked."""

import pytest

from quizapp.generate.questions.gapping import ungapped


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Norway joined on 5 May 1951, Denmark on ____ 1951 and Iceland on 3 July 1951.",
         "Denmark joined on ____ 1951."),
        ("Norway acceded to the charter on 5 May, Denmark on ____ and Iceland on 3 July.",
         "Denmark acceded to the charter on ____."),
        ("Exports rose by 5 percent in 1961, imports by ____.", "Imports rose by ____ in 1961."),
        ("Exports rose by ____ in 1961, imports by 3 percent.", "Exports rose by ____ in 1961."),
        ("Patna received $2 million, Gaya $3 million and Sonepur ____.", "Sonepur received ____."),
        ("The left won 50 of 171 seats, the right ____.", "The right won ____ of 171 seats."),
        ("The king died in 1902 and the queen in ____.", "The queen died in ____."),
    ],
)  # fmt: skip
def test_each_subject_has_its_verb(sentence: str, clause: str) -> None:
    assert ungapped(sentence) == clause


@pytest.mark.parametrize(
    "sentence",
    [
        "The floods killed 12 people in 1950, 30 in 1951 and ____ in 1952.",
        "The guild paid 3 rupees, two annas and ____ pies.",
        "The guild built the mill in 1902, the school in ____.",
        "The mayor was born in Patna, on ____, and died in 1950.",
        "Visitors came back, against 719 in ____.",
        "Norway joined in 1951, when Denmark had ____ ships.",
    ],
)
def test_what_is_parallel_to_an_object_has_no_verb_of_its_own(sentence: str) -> None:
    assert ungapped(sentence) == ""
