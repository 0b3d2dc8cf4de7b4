"""The statements that a sentence with a blank makes."""

import pytest

from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.questions.readings import readings

CASES = [
    (
        "Relief came after the summer floods that killed ____ people, and did much damage.",
        "The summer floods killed ____ people.",
    ),
    (
        "As the state ended its ____ war in the north, the way forward became more uncertain.",
        "The state ended its ____ war in the north.",
    ),
    (
        "It is by General George Marshall (Ret.), who was commander of it from ____, and others.",
        "General George Marshall was commander of it from ____.",
    ),
    (
        "Talks failed, while Dean Acheson, counselor of state, with his staff, visited Rome ____.",
        "Dean Acheson, counselor of state, with his staff, visited Rome ____.",
    ),
    (
        "The act authorized ____ in aid over five years, aimed at addressing old challenges.",
        "The act authorized ____ in aid over five years.",
    ),
    (
        "The storm destroyed 16,500 houses, brought down ____ trees and cut many lines.",
        "The storm brought down ____ trees.",
    ),
    (
        (
            "The king left the pact on 4 June 1951, and on ____ the League, its seat moved"
            " to Rome, took the name of Southern League."
        ),
        "On ____ the League took the name of Southern League.",
    ),
    (
        (
            "The mayor has said that the wage is high; the Weavers' Guild has said that the wage is"
            " low, and demanded ____ a day."
        ),
        "The Weavers' Guild has demanded ____ a day.",
    ),
    (
        "The Senate had 45 members, raised to ____ in 1977.",
        "The Senate had 45 members, raised to ____ in 1977.",
    ),
    (
        "In August 2004 the ministry shut down ____ websites and arrested 224 people.",
        "In August 2004 the ministry shut down ____ websites.",
    ),
]


@pytest.mark.parametrize(("sentence", "statement"), CASES)
def test_the_clause_that_is_asked_comes_first(sentence: str, statement: str) -> None:
    assert next(readings(sentence)) == statement


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        (
            "Prices at home rose by ____ in 1962, the fastest rate since the war.",
            "Prices at home rose by ____ in 1962.",
        ),
        (
            (
                "The regent signed a bill on ____ allowing him to name the judges, a step meant to"
                " weaken the diet, a slow and stubborn house."
            ),
            "The regent signed a bill on ____ allowing him to name the judges.",
        ),
        (
            (
                "Seventeen mills have been built since ____, most of them on a river, and towns"
                " that went dark no longer do."
            ),
            "Seventeen mills have been built since ____.",
        ),
        (
            ("A flood held the court up in Patna, in ____, and a nurse, Marie Curie, fed it."),
            "A flood held the court up in Patna, in ____.",
        ),
        (
            "In ____ the state gave the poet its highest order, the Star of the North.",
            "In ____ the state gave the poet its highest order, the Star of the North.",
        ),
        (
            "It put the damage at ____, the lost wages at $15 million and the cost at $16 million.",
            "It put the damage at ____, the lost wages at $15 million and the cost at $16 million.",
        ),
    ],
)
def test_what_only_describes_is_cut_and_what_names_stays(sentence: str, statement: str) -> None:
    assert next(readings(sentence)) == statement


def test_a_clause_before_its_name_is_told_of_the_name() -> None:
    found = readings("Two years after it left the pact, on ____, Norway has begun to pay again.")
    assert "Norway left the pact, on ____." in found


def test_a_clause_that_waits_for_its_verb_is_not_cut() -> None:
    sentence = (
        "The envoy told the diet in ____ that the league, along with its fleet, turned to war."
    )
    assert list(dict.fromkeys(readings(sentence))) == [sentence]


def test_whose_view_it_is_stays() -> None:
    sentence = "In Norway’s view, a fleet of ____ ships was too small for one sea."
    assert list(dict.fromkeys(readings(sentence))) == [sentence]


def test_an_insertion_between_dashes_is_left_out_or_left_whole() -> None:
    sentence = "The king — crowned in 1902 — was praised in ____ for the long peace."
    shorter = "The king was praised in ____ for the long peace."
    assert list(dict.fromkeys(readings(sentence))) == [shorter, sentence]


def test_an_insertion_with_the_blank_stays() -> None:
    sentence = "The king — crowned in ____ — was praised in 1912 for the long peace."
    assert list(dict.fromkeys(readings(sentence))) == ["The king was crowned in ____.", sentence]


def test_an_insertion_that_is_a_clause_stands_by_itself() -> None:
    sentence = "The mosque was old--a guard of the fort was hurt, with ____ others--but it held."
    assert "A guard of the fort was hurt, with ____ others." in readings(sentence)


def test_the_last_reading_is_the_whole_sentence() -> None:
    sentence = "While it rained, the army marched ____ miles to the sea, losing nobody."
    assert list(readings(sentence))[-1] == sentence


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("The floods killed 1,739 people.", "The floods", "killed"),
        ("Diplomatic relations between the two states were established.",
         "Diplomatic relations between the two states", "were"),
        ("The World Bank began a study.", "The World Bank", "began"),
    ],
)  # fmt: skip
def test_a_plain_clause_is_taken_apart(text: str, subject: str, verb: str) -> None:
    main = main_clause(text)
    assert main is not None
    assert (main.subject, main.verb) == (subject, verb)


@pytest.mark.parametrize(
    "text",
    [
        "The plan announced in Rome was dropped.",
        "Having lost the war, the king fled.",
        "When the war ended, he left.",
        "The man who fled was caught.",
    ],
)
def test_where_the_grammar_is_not_certain_nothing_is_said(text: str) -> None:
    main = main_clause(text)
    assert main is None or main.verb == "was"
