"""An answer sheet typed from paper is read as it was meant, or the place of the slip is told."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.mocks.omr import read_key, read_sheet, score
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.mocks.sheet import Outcome
from quizapp.errors import SheetError

RULES = Rules(
    sections=(Section(name="All", questions=5),),
    penalty=Fraction(1, 4),
    pass_percent=Fraction(40),
)


def sheet(text: str, questions: int = 5) -> tuple[str, ...]:
    return read_sheet(text, RULES, name="answers", questions=questions)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("ABCD-", "A B C D -"),
        ("abcd_", "A B C D -"),
        ("ab cd, -", "A B C D -"),
        ("AB", "A B - - -"),
        ("A(BC)D", "A BC D - -"),
        ("A()D", "A - D - -"),
        ("", "- - - - -"),
        ("1A 2C 3-", "A C - - -"),
        ("1a2c5d", "A C - - D"),
        ("1. A\n2) c\n3: -\n4=D", "A C - D -"),
        ("Q1 A; q.2 B", "A B - - -"),
        ("1-A 2-B 3 -", "A B - - -"),
        ("5D 1A", "A - - - D"),
        ("3 A+B", "- - AB - -"),
        ("3A/B", "- - AB - -"),
        ("3AB 4-", "- - AB - -"),
        ("١A ٢B", "A B - - -"),
    ],
)
def test_a_sheet_can_be_typed_in_many_ways(text: str, marked: str) -> None:
    assert [each or "-" for each in sheet(text)] == marked.split()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("ABX", "1:3", "X is no option: the options are A to D"),
        ("1A 2E", "1:4", "E is no option"),
        ("AB\nC?D", "2:2", "'?' is no answer"),
        ("1A 2C\n2D", "2:1", "question 2 is there twice"),
        ("ABCDAB", "1:6", "there is no question 6, only 5"),
        ("1A 6B", "1:4", "there is no question 6"),
        ("0A", "1:1", "there is no question 0"),
        ("1A\n 2 3C", "2:2", "nothing is marked for 2; write 2-"),
        ("3AB 5C", "1:1", "write 3A 4B, or for a double mark 3AB 4-"),
        ("4AB", "1:1", "4AB can be read in two ways"),
        ("123456789A", "1:1", "there is no question 123456"),
    ],
)
def test_a_slip_is_told_with_its_place(text: str, place: str, said: str) -> None:
    with pytest.raises(SheetError) as caught:
        sheet(text)
    assert str(caught.value).startswith(f"answers:{place}: ")
    assert said in str(caught.value)


def test_every_slip_is_told() -> None:
    with pytest.raises(SheetError) as caught:
        sheet("1X\n2Y\n3Z")
    assert [(issue.line, issue.text) for issue in caught.value.issues] == [
        (1, "1X"),
        (2, "2Y"),
        (3, "3Z"),
    ]


def test_a_key_gives_the_number_of_questions() -> None:
    assert read_key("1A 2B 3C", RULES, name="key", questions=None) == ("A", "B", "C")


@pytest.mark.parametrize(
    ("text", "questions", "said"),
    [
        ("AB-D", None, "one letter for question 3"),
        ("A(BC)D", None, "one letter for question 2"),
        ("1A 3C", None, "no letter for question 2"),
        ("AB", 4, "no letter for question 3 and 1 other"),
        ("", None, "no letter for question 1"),
    ],
)
def test_a_key_without_a_letter_for_each_question_is_no_key(
    text: str, questions: int | None, said: str
) -> None:
    with pytest.raises(SheetError, match=said):
        read_key(text, RULES, name="key", questions=questions)


def test_a_double_mark_is_wrong_even_where_one_of_the_two_is_right() -> None:
    scored = score(RULES, ("A", "AB", "", "C", "D"), ("A", "A", "A", "C", "A"))
    assert [each.outcome for each in scored.questions] == [
        Outcome.RIGHT,
        Outcome.WRONG,
        Outcome.BLANK,
        Outcome.RIGHT,
        Outcome.WRONG,
    ]
    assert (scored.total.marks, scored.total.needed) == (Fraction(3, 2), Fraction(2))
    assert scored.total.passed is False


MARKS = st.lists(st.sampled_from(["", "A", "B", "C", "D", "AD"]), min_size=1, max_size=60)


@given(MARKS, st.sampled_from([" ", "\n", ", ", ""]))
def test_a_numbered_sheet_says_the_same_as_a_run(marks: list[str], between: str) -> None:
    run = between.join(f"({each})" if len(each) > 1 else each or "-" for each in marks)
    numbered = between.join(f"{n}{each or '-'}" for n, each in enumerate(marks, 1))
    assert sheet(run, len(marks)) == tuple(marks)
    assert sheet(numbered, len(marks)) == tuple(marks)


@given(st.text())
def test_any_text_is_a_sheet_or_a_located_slip(text: str) -> None:
    try:
        assert len(sheet(text)) == 5
    except SheetError as error:
        for issue in error.issues:
            assert issue.text == text.split("\n")[issue.line - 1]
            assert 1 <= issue.column <= len(issue.text) + 1
