"""Which word of a clause is its verb, told by its form and by its neighbours."""

import pytest

from quizapp.generate.english.clauses import complete, split
from quizapp.generate.english.finite import finite_index


@pytest.mark.parametrize(
    ("clause", "verb"),
    [
        ("They receive ____ a day", "receive"),
        ("We project growth of ____ in 1964", "project"),
        ("The Water Board estimates that ____ of the wells ran dry", "estimates"),
        ("The pact signed by rival guilds paves the way for a ____ truce", "paves"),
        ("Freight rates still stand at a steep ____", "stand"),
        ("She acted by closing ____ mills", "acted"),
        ("A nephew and two nieces survive her", "survive"),
    ],
)
def test_a_verb_is_known_by_its_subject_and_its_object(clause: str, verb: str) -> None:
    words = clause.split()
    assert words[finite_index(words)] == verb


@pytest.mark.parametrize(
    "phrase",
    [
        "The grain reserves of the northern mills",
        "Their estimates of the harvest",
        "In most years the mayor",
        "For two days the town",
    ],
)
def test_a_noun_that_looks_like_a_verb_is_none(phrase: str) -> None:
    assert finite_index(phrase.split()) == 0


@pytest.mark.parametrize(
    "sentence",
    ["In November Norway began to sell ____ to Denmark.", "By June the guild owed ____ rupees."],
)
def test_a_clause_after_a_month_without_a_comma_is_one(sentence: str) -> None:
    assert complete(split(sentence))
