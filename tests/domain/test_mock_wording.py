"""What a learner reads of a mock is exact where it can be, and says what to do."""

from datetime import timedelta
from fractions import Fraction

import pytest

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Document
from quizapp.domain.mocks.paper import NONE_OF_THESE, Draw, Question, Shortage
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.mocks.result import mark, part
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.mocks.wording import (
    clock,
    mistake_in_words,
    number,
    numbers_in_words,
    result_in_words,
    rules_in_words,
    shortages_in_words,
    signed,
    verdict_in_words,
)
from quizapp.domain.session import Confidence

RULES = Rules(
    sections=(Section(name="Lakes", questions=2), Section(name="Bays", questions=1)),
    time=timedelta(minutes=90),
    penalty=Fraction(1, 4),
    pass_percent=Fraction(50),
)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("12", "12"),
        ("0", "0"),
        ("100", "100"),
        ("51/4", "12.75"),
        ("1/16", "0.0625"),
        ("-3/4", "-0.75"),
        ("1/3", "0.33"),
        ("-2/3", "-0.67"),
        ("-1/1000000", "0"),
    ],
)
def test_marks_are_written_exactly_or_to_two_places(value: str, said: str) -> None:
    assert number(Fraction(value)) == said


def test_a_gain_has_a_plus() -> None:
    assert [signed(Fraction(n, 16)) for n in (1, 0, -2)] == ["+0.0625", "0", "-0.125"]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0:00"), (0.2, "0:01"), (59, "0:59"), (600, "10:00"), (599.5, "10:00"), (3723, "1:02:03")],
)
def test_a_clock_shows_the_second_that_has_begun(seconds: float, said: str) -> None:
    assert clock(timedelta(seconds=seconds)) == said


def test_the_rules_are_told_before_the_start() -> None:
    assert rules_in_words(RULES) == (
        "3 questions, 1:30:00 on the clock, a wrong answer takes off 0.25, 50% passes."
    )
    plain = Rules(sections=(Section(name="All", questions=1),), marks=Fraction(2))
    assert rules_in_words(plain) == (
        "1 question, no time limit, 2 marks each, nothing off for a wrong answer."
    )


def test_a_verdict_gives_its_reason() -> None:
    total = part("Total", RULES, [Outcome.RIGHT] * 3 + [Outcome.WRONG], pass_percent=Fraction(50))
    bays = part("Bays", RULES, [Outcome.BLANK], pass_percent=Fraction(40))
    assert list(verdict_in_words(total)) == [
        "Marks: 2.75 of 4, 69%. 3 right, 1 wrong (-0.25), 0 blank.",
        "Passed: 2 needed.",
    ]
    assert list(verdict_in_words(total, [bays]))[1:] == ["Not passed: Bays: 0.4 needed, 0 reached."]


def test_sections_that_pass_are_named() -> None:
    lakes = part("Lakes", RULES, [Outcome.RIGHT], pass_percent=Fraction(40))
    unruled = part("Total", RULES, [Outcome.RIGHT])
    assert list(verdict_in_words(unruled, [lakes]))[1:] == ["Passed: Lakes: 0.4 needed."]


def a_response(section: str, chosen: int | None, **changes: object) -> Response:
    card = Card(
        id="c",
        question="Which lake?",
        answer="Saiful Muluk",
        explanation="It lies high.",
        sources=(Source("atlas", 3, "A lake lies there."),),
        tags=("water",),
    )
    question = Question(
        number=7,
        section=section,
        deck_id="d",
        card=card,
        options=("Ladoga", "Saiful Muluk", "Garda", "Como"),
        key=1,
    )
    response = {"question": question, "chosen": chosen, "seconds": 4.0, **changes}
    return Response(**response)  # type: ignore[arg-type]


def test_a_result_tells_its_sections_and_what_guessing_was_worth() -> None:
    sheet = [
        a_response("Lakes", 1, confidence=Confidence.GUESS),
        a_response("Lakes", 0, confidence=Confidence.GUESS),
        a_response("Bays", None),
    ]
    assert result_in_words(mark(RULES, sheet), RULES) == [
        "Marks: 0.75 of 3, 25%. 1 right, 1 wrong (-0.25), 1 blank.",
        "Not passed: 1.5 needed, 0.75 reached.",
        "Time: 0:12, 4.0 seconds a question.",
        "By section:",
        "  Lakes: 0.75 of 2. 1 right, 1 wrong (-0.25), 0 blank.",
        "  Bays: 0 of 1. 0 right, 0 wrong, 1 blank.",
        "By tag:",
        "  water: 0.75 of 3. 1 right, 1 wrong (-0.25), 1 blank.",
        "A blind guess among 4 options is worth +0.0625 marks on average.",
        "You called 2 answers a guess: 1 right, +0.75 marks, +0.375 each.",
        "Guessing the 1 left blank would have brought +0.0625 marks on average.",
    ]


def test_a_mistake_is_told_with_the_answer_and_its_source() -> None:
    documents = {"atlas": Document(id="atlas", title="An atlas")}
    assert mistake_in_words(a_response("Lakes", 0), documents) == [
        "7. Which lake?",
        "You said: Ladoga (4 s)",
        "The answer is: Saiful Muluk",
        "It lies high.",
        "Source: “An atlas”, ¶ 3: “A lake lies there.”",
    ]
    assert mistake_in_words(a_response("Lakes", None), documents)[1] == "Left blank (4 s)"


def test_where_none_of_the_options_was_right_the_answer_is_told_all_the_same() -> None:
    response = a_response("Lakes", 0)
    question = Question(
        number=1,
        section="Lakes",
        deck_id="d",
        card=response.question.card,
        options=("Ladoga", "Garda", "Como", "Iseo", NONE_OF_THESE),
        key=4,
    )
    said = mistake_in_words(Response(question=question, chosen=0), {})
    assert said[2] == "The answer is: None of these (Saiful Muluk)"


def test_what_the_decks_lack_is_told_with_what_a_card_needs() -> None:
    drawn = Draw((), (Shortage("Lakes", 2, 0), Shortage("Bays", 1, 0)))
    assert shortages_in_words(drawn, RULES) == (
        "the decks fill 0 of 3 questions: Lakes 0 of 2, Bays 0 of 1 (a card needs 3 wrong options)"
    )


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), "none"),
        ((4,), "4"),
        ((1, 2, 4), "1, 2, 4"),
        ((5, 10, 11, 12, 20, 21), "5, 10–12, 20, 21"),
        (tuple(range(1, 101)), "1–100"),
    ],
)
def test_questions_in_a_row_are_told_by_the_first_and_the_last(
    numbers: tuple[int, ...], words: str
) -> None:
    assert numbers_in_words(numbers) == words
