"""An answer sheet is filled in a letter at a time, and nothing else on it moves."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.profile import Exam, Rules, Section

QUESTIONS = 6
STEPS = st.lists(
    st.tuples(st.integers(-2, QUESTIONS + 3), st.sampled_from(["", "A", "B", "C", "D"])),
    max_size=30,
)


def blank() -> AnswerSheet:
    section = Section(name="All", questions=QUESTIONS)
    return AnswerSheet.blank(Exam(title="A paper", rules=Rules(sections=(section,))))


@given(STEPS)
def test_a_sheet_holds_the_last_letter_given_to_each_question(
    steps: list[tuple[int, str]],
) -> None:
    sheet, wanted = blank(), [""] * QUESTIONS
    for number, letter in steps:
        sheet = sheet.moved(number).marked(letter)
        wanted[min(max(number, 1), QUESTIONS) - 1] = letter
    assert list(sheet.marks) == wanted
    assert sheet.answered == sum(letter != "" for letter in wanted)


@given(st.lists(st.integers(1, QUESTIONS), max_size=20))
def test_a_flag_that_is_turned_twice_is_off(numbers: list[int]) -> None:
    sheet = blank()
    for number in numbers:
        sheet = sheet.moved(number).turned()
    assert sheet.flagged == {n for n in numbers if numbers.count(n) % 2}
    assert sheet.answered == 0
