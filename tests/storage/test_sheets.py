"""The answer sheet that waits is in the progress file as it was left."""

import sqlite3
from datetime import timedelta
from fractions import Fraction

from quizapp.domain.mocks.answer_sheet import AnswerSheet
from quizapp.domain.mocks.profile import Exam, Rules, Section
from quizapp.storage import sheets

SHEET = AnswerSheet(
    exam=Exam(
        title="پرچہ",
        profile="own",
        rules=Rules(
            sections=(Section(name="All", questions=3),),
            time=timedelta(minutes=90),
            penalty=Fraction(1, 3),
            options=5,
            pass_percent=Fraction(40),
        ),
    ),
    marks=("A", "", "E"),
    flagged=frozenset({1, 3}),
    position=3,
    elapsed=timedelta(seconds=61.5),
    key=("A", "B", "C"),
)


def test_it_is_kept_whole_and_in_place_of_the_one_before(progress: sqlite3.Connection) -> None:
    assert sheets.kept(progress) is None
    sheets.keep(progress, AnswerSheet.blank(SHEET.exam))
    sheets.keep(progress, SHEET)
    assert sheets.kept(progress) == SHEET


def test_it_can_be_let_go(progress: sqlite3.Connection) -> None:
    sheets.keep(progress, SHEET)
    sheets.keep(progress, None)
    assert sheets.kept(progress) is None
