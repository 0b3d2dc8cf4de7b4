"""Marks are exact: what is right, what an error costs, who passes, what guessing was worth."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.card import Card
from quizapp.domain.memory import Rating
from quizapp.domain.mocks.paper import Question
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.mocks.result import Result, mark
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.session import Confidence

QUARTER = Fraction(1, 4)
SECTIONS = ("Law", "Maps")
RIGHT, WRONG, BLANK = 2, 0, None


def a_response(
    chosen: int | None,
    *,
    section: str = "Law",
    tags: tuple[str, ...] = (),
    confidence: Confidence = Confidence.UNSAID,
    seconds: float = 1.0,
) -> Response:
    card = Card(id="c", question="Which river?", answer="Swat", tags=tags)
    question = Question(
        number=1,
        section=section,
        deck_id="d",
        card=card,
        options=("Indus", "Ravi", "Swat", "Kabul"),
        key=2,
    )
    return Response(question=question, chosen=chosen, confidence=confidence, seconds=seconds)


def rules_of(
    *responses: Response,
    penalty: Fraction = QUARTER,
    total: int | None = None,
    each: int | None = None,
    marks: int = 1,
) -> Rules:
    return Rules(
        sections=tuple(
            Section(
                name=name,
                questions=sum(r.question.section == name for r in responses),
                pass_percent=None if each is None else Fraction(each),
            )
            for name in SECTIONS
        ),
        marks=Fraction(marks),
        penalty=penalty,
        pass_percent=None if total is None else Fraction(total),
    )


SHEETS = st.lists(
    st.builds(
        a_response,
        st.sampled_from([None, 0, 1, 2, 3]),
        section=st.sampled_from(SECTIONS),
        tags=st.sets(st.sampled_from(["a", "b"])).map(tuple),
        confidence=st.sampled_from(Confidence),
    ),
    min_size=1,
)


def test_a_wrong_answer_takes_off_what_the_rules_say_and_a_blank_nothing() -> None:
    sheet = [a_response(RIGHT), a_response(RIGHT), a_response(WRONG), a_response(BLANK)]
    total = mark(rules_of(*sheet), sheet).total
    assert (total.right, total.wrong, total.blank, total.questions) == (2, 1, 1, 4)
    assert (total.marks, total.lost, total.full) == (Fraction(7, 4), QUARTER, Fraction(4))


def test_a_third_of_a_mark_is_a_third() -> None:
    sheet = [a_response(WRONG)] * 3
    assert mark(rules_of(*sheet, penalty=Fraction(1, 3)), sheet).total.marks == -1


@pytest.mark.parametrize(
    ("right", "passed"), [(1, False), (2, True)], ids=["below the mark", "on the mark"]
)
def test_the_pass_mark_itself_passes(right: int, passed: bool) -> None:
    sheet = [a_response(RIGHT)] * right + [a_response(BLANK)] * (4 - right)
    result = mark(rules_of(*sheet, total=50), sheet)
    assert (result.passed, result.total.needed) == (passed, Fraction(2))


def test_a_section_below_its_own_rule_fails_the_whole() -> None:
    sheet = [a_response(RIGHT)] * 9 + [a_response(BLANK, section="Maps")]
    result = mark(rules_of(*sheet, total=50, each=40), sheet)
    assert (result.total.passed, result.passed) == (True, False)
    assert [part.name for part in result.sections if part.passed is False] == ["Maps"]


def test_without_a_rule_nobody_passes_or_fails() -> None:
    result = mark(rules_of(a_response(RIGHT)), [a_response(RIGHT)])
    assert result.passed is None


def test_the_worth_of_guesses_is_theirs_alone() -> None:
    sheet = [
        a_response(RIGHT, confidence=Confidence.GUESS),
        a_response(WRONG, confidence=Confidence.GUESS),
        a_response(WRONG, confidence=Confidence.SURE),
        a_response(BLANK),
    ]
    guessing = mark(rules_of(*sheet), sheet).guessing
    assert (guessing.guesses, guessing.right, guessing.earned) == (2, 1, Fraction(3, 4))
    assert guessing.mean == Fraction(3, 8)
    assert guessing.left == guessing.blind == Fraction(1, 16)


@pytest.mark.parametrize(
    ("options", "penalty", "worth"),
    [
        (4, QUARTER, Fraction(1, 16)),
        (5, QUARTER, Fraction(0)),
        (4, Fraction(0), QUARTER),
        (4, Fraction(1, 3), Fraction(0)),
        (4, Fraction(1, 2), Fraction(-1, 8)),
    ],
)
def test_a_blind_guess_is_worth_what_the_dice_bring(
    options: int, penalty: Fraction, worth: Fraction
) -> None:
    rules = Rules(sections=(Section(name="x", questions=1),), options=options, penalty=penalty)
    assert rules.blind_guess == worth


def test_mistakes_are_the_wrong_and_the_blank_in_their_order() -> None:
    sheet = [a_response(BLANK), a_response(RIGHT), a_response(WRONG)]
    assert mark(rules_of(*sheet), sheet).mistakes == (sheet[0], sheet[2])


@pytest.mark.parametrize(
    ("chosen", "confidence", "rating"),
    [
        (RIGHT, Confidence.UNSAID, Rating.GOOD),
        (RIGHT, Confidence.SURE, Rating.GOOD),
        (RIGHT, Confidence.THINK, Rating.GOOD),
        (RIGHT, Confidence.GUESS, Rating.HARD),
        (WRONG, Confidence.UNSAID, Rating.AGAIN),
        (WRONG, Confidence.GUESS, Rating.AGAIN),
        (BLANK, Confidence.UNSAID, Rating.AGAIN),
    ],
)
def test_an_answer_says_how_well_its_card_is_known(
    chosen: int | None, confidence: Confidence, rating: Rating
) -> None:
    assert a_response(chosen, confidence=confidence).rating is rating


def _marked(sheet: list[Response], penalty: Fraction) -> Result:
    return mark(rules_of(*sheet, penalty=penalty), sheet)


@given(SHEETS, st.fractions(0, 2))
def test_marks_never_pass_full_marks_nor_fall_below_all_wrong(
    sheet: list[Response], penalty: Fraction
) -> None:
    result = _marked(sheet, penalty)
    for part in (result.total, *result.sections, *result.tags):
        assert -part.questions * penalty <= part.marks <= part.full
        assert part.marks + part.lost == part.right


@given(SHEETS, st.fractions(0, 2))
def test_sections_add_up_to_the_total(sheet: list[Response], penalty: Fraction) -> None:
    result = _marked(sheet, penalty)
    for name in ("right", "wrong", "blank", "marks", "lost", "full", "seconds"):
        parts = [getattr(part, name) for part in result.sections]
        assert sum(parts) == getattr(result.total, name)


@given(SHEETS)
def test_a_blank_never_brings_less_than_a_wrong_answer(sheet: list[Response]) -> None:
    blanks = [a_response(BLANK) if r.outcome is Outcome.WRONG else r for r in sheet]
    assert _marked(blanks, QUARTER).total.marks >= _marked(sheet, QUARTER).total.marks
