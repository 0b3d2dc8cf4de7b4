"""How a clause is taken apart at "and"."""

import pytest

from quizapp.generate.english.coordination import own_clause, own_predicate


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Mandela married ____ times and had six children.", "Mandela married ____ times."),
        ("Mandela married three times and had ____ children.", "Mandela had ____ children."),
        (
            "In August 2004 the ministry shut down 700 sites and arrested ____ people.",
            "In August 2004 the ministry arrested ____ people.",
        ),
        (
            "An earlier dam was completed in 1902 and raised twice, in ____ and 1933.",
            "An earlier dam was raised twice, in ____ and 1933.",
        ),
        (
            "The amendment changed ____ articles, renamed a province and abolished a list.",
            "The amendment changed ____ articles.",
        ),
        (
            "A nurse held the court up in Patna, in ____, and the regent, her uncle, fed it daily.",
            "A nurse held the court up in Patna, in ____.",
        ),
    ],
)
def test_the_blank_s_own_predicate_is_asked_alone(text: str, cut: str) -> None:
    assert own_predicate(text) == cut


@pytest.mark.parametrize(
    "text",
    [
        "India and Pakistan fought ____ wars.",
        "It killed ____ men and women.",
        "When ____.",
        "The guild said that the isle was bare; the diet, after long talks, signed it in ____.",
        "The guild missed its boat in Patna in 1961 and stayed for ____.",
        "The guild said that it would find half and asked the state for the other half, ____.",
    ],
)
def test_where_there_is_but_one_predicate_nothing_is_cut(text: str) -> None:
    assert own_predicate(text) == ""


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Output fell ____ in 2003 and President Lula was strongly criticised.",
            "Output fell ____ in 2003.",
        ),
        (
            "Exports have grown since 2000 and ____ of the mills have used the new tariff.",
            "____ of the mills have used the new tariff.",
        ),
        (
            "The affair shows no signs of an end and the total for ____ is set to grow.",
            "The total for ____ is set to grow.",
        ),
        ("The floods hit ____ towns and villages.", "The floods hit ____ towns and villages."),
    ],
)
def test_a_second_clause_with_its_own_subject_is_cut_off(text: str, cut: str) -> None:
    assert own_clause(text) == cut
