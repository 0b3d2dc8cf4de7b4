"""Which typed answers are right."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizapp.domain.card import Card, Shape
from quizapp.domain.folding import fold, one_edit_apart
from quizapp.domain.grading import grade


def card(answer: str, question: str = "What is it?", **more: object) -> Card:
    return replace(Card(id="c", question=question, answer=answer), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("The Hague", "the hague"),
        ("The Hague", "Hague"),
        ("U.S.", "us"),
        ("São Tomé", "sao tome"),
        ("Pakistan’s ‘iron brother’", 'Pakistan\'s "iron brother"'),
        ("Iran–Iraq War", "iran-iraq war"),
        ("Iran–Iraq War", "  Iran - Iraq   war. "),
        ("SEATO", "ＳＥＡＴＯ"),
        ("law & order", "law and order"),
        ("1,000", "1000"),
        ("عَلی", "علی"),
    ],
)
def test_case_marks_articles_and_punctuation_do_not_count(answer: str, response: str) -> None:
    assert grade(card(answer), response).correct


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("1.5", "15"),
        ("-5", "5"),
        ("C++", "C"),
        ("C#", "C"),
        ("Vitamin A", "vitamin"),
        ("कि", "की"),
        ("40 percent", "40 dollars"),
        ("$5", "£5"),
        ("Gambia", "Zambia"),
        ("F-16", "F-15"),
        ("resolution 242", "resolution 243"),
    ],
)
def test_what_tells_two_answers_apart_counts(answer: str, response: str) -> None:
    assert not grade(card(answer), response).correct


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("$14.9bn", "14.9 billion dollars"),
        ("$14.9bn", "14.9 billion"),
        ("$14.9 billion", "14.9bn"),
        ("40 percent", "40%"),
        ("1,739", "1739 people"),
        ("February 2021", "Feb 2021"),
        ("June 4, 2021", "4 June 2021"),
        ("16-17 February (2023)", "February 16-17"),
        ("nearly $26 billion", "26 billion"),
        ("over 70,000", "70000"),
        ("one-third", "a third"),
        ("since 1947", "1947"),
    ],
)
def test_dates_and_figures_count_by_their_value(answer: str, response: str) -> None:
    assert grade(card(answer), response).correct


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("2021", "2012"),
        ("2021", "Feb 2021"),
        ("February 2021", "2021"),
        ("1947", "1948"),
        ("$14.9bn", "14.9 million"),
        ("nearly $26 billion", "over 26 billion"),
        ("after 1979", "before 1979"),
        ("2021", "2021-22"),
    ],
)
def test_another_date_or_figure_is_wrong(answer: str, response: str) -> None:
    assert not grade(card(answer), response).correct


def test_a_title_that_begins_with_a_number_is_not_a_figure() -> None:
    assert not grade(card("Three Cups of Tea"), "three").correct


def test_other_right_answers_are_right_and_named() -> None:
    verdict = grade(card("Constantinople", accept=("Istanbul", "Byzantium")), "istanbul")
    assert (verdict.correct, verdict.matched, verdict.close) == (True, "Istanbul", False)


@pytest.mark.parametrize(
    "response", ["Kugelmann", "Micheal Kugelman", "Michael Kugleman", "Michael Kugelmn"]
)
def test_a_slip_in_a_name_is_right_and_said_to_be_close(response: str) -> None:
    verdict = grade(card("Michael Kugelman", "Who said so?"), response)
    assert (verdict.correct, verdict.matched, verdict.close) == (True, "Michael Kugelman", True)


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("Michael Kugelman", "Micheal Kugleman"),
        ("effective", "affective"),
        ("export", "expert"),
        ("Iran", "Iraq"),
        ("2021 Kabul", "2022 Kabul"),
        (
            "Aid to Pakistan was cut off after the bombs had been tested",
            "Aid to Pakistan was cut of",
        ),
    ],
)
def test_more_than_a_slip_in_a_name_is_wrong(answer: str, response: str) -> None:
    assert not grade(card(answer), response).correct


def test_a_slip_that_could_mean_a_distractor_is_wrong() -> None:
    rivals = card("Karzai", distractors=("Karzay", "Ghani", "Massoud"))
    assert not grade(rivals, "Karzaj").correct
    assert grade(rivals, "karzai").correct


@pytest.mark.parametrize(
    ("answer", "response"),
    [
        ("Michael Kugelman", "kugelman"),
        ("General Qamar Javed Bajwa", "Bajwa"),
        ("General Qamar Javed Bajwa", "Qamar Javed Bajwa"),
        ("Harry S. Truman", "Harry Truman"),
        ("Asim Munir", "General Asim Munir"),
    ],
)
def test_a_persons_surname_or_name_without_a_title_is_enough(answer: str, response: str) -> None:
    assert grade(card(answer, "Which analyst said so?"), response).correct
    assert not grade(card(answer, "What is it?"), response).correct


def test_a_surname_is_not_enough_where_a_distractor_shares_it() -> None:
    khans = card("Imran Khan", "Who said so?", distractors=("Asad Majeed Khan",))
    assert not grade(khans, "Khan").correct


@pytest.mark.parametrize("answer", ["World Bank", "Biden administration", "United States"])
def test_the_last_word_of_a_body_is_not_its_name(answer: str) -> None:
    assert not grade(card(answer, "Who said so?"), answer.rsplit(maxsplit=1)[-1]).correct


@pytest.mark.parametrize("response", ["", " ", "\n\t", "?", "..."])
def test_nothing_is_never_right(response: str) -> None:
    assert not grade(card("?!", accept=("the",)), response).correct


def test_items_are_right_in_their_order_only() -> None:
    order = card("a → b → c", shape=Shape.ORDER, items=("SEATO", "CENTO", "Kargil war"))
    assert grade(order, "SEATO\ncento\nKargil  war\n").correct
    assert not grade(order, "CENTO\nSEATO\nKargil war").correct
    assert not grade(order, "SEATO\nCENTO").correct
    assert not grade(order, "a → b → c").correct


def test_pairs_are_right_when_the_right_parts_stand_in_the_order_of_the_left() -> None:
    match = card("x", shape=Shape.MATCH, pairs=(("a", "1"), ("b", "2"), ("c", "1")))
    assert grade(match, "1\n2\n1").correct
    assert not grade(match, "1\n1\n2").correct


phrases = st.one_of(
    st.sampled_from(
        [
            "1947",
            "1948",
            "Feb 2021",
            "$14.9bn",
            "nearly 40 percent",
            "over 40%",
            "The Hague",
            "hague",
            "Imran Khan",
            "Ayub Khan",
            "Khan",
            "Karzai",
            "Karzay",
            "four years",
            "a",
            "A (b)",
            "4",
        ]
    ),
    st.text(max_size=20),
    st.text("abAB 12.,-%$(‘", max_size=12),
)


@given(phrases, st.lists(phrases, max_size=2), st.lists(phrases, max_size=4), st.booleans())
def test_a_distractor_is_never_right(
    answer: str, accept: list[str], distractors: list[str], who: bool
) -> None:
    question = "Who?" if who else "What?"
    asked = card(answer, question, accept=tuple(accept), distractors=tuple(distractors))
    right = {text.strip() for text in (answer, *accept)}
    for distractor in distractors:
        if distractor.strip() not in right:
            assert not grade(asked, distractor).correct


@given(phrases, st.lists(phrases, max_size=3))
def test_an_answer_as_printed_is_always_right(answer: str, distractors: list[str]) -> None:
    assume(answer.strip())
    verdict = grade(card(answer, distractors=tuple(distractors)), answer)
    assert verdict.correct
    assert not verdict.close


@given(st.text("aAbé 1.,-%$’", max_size=30))
def test_quotes_and_capitals_around_a_text_fold_away(text: str) -> None:
    assert fold(f"“{text.upper()}”!") == fold(text)


def edits(word: str) -> set[str]:
    letters = "abc"
    cuts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    return (
        {a + b[1:] for a, b in cuts if b}
        | {a + c + b[1:] for a, b in cuts if b for c in letters}
        | {a + c + b for a, b in cuts for c in letters}
        | {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    ) - {word}


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_edit_is_what_a_listing_of_all_edits_says(word: str, other: str) -> None:
    assert one_edit_apart(word, other) == (other in edits(word))
