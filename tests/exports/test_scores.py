"""Scores as files: the same results in every format, and nothing a spreadsheet would run."""

import csv
import io
import json
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.scores import Answer, Attempt, MockScore, Scores
from quizapp.exports import SCORE_FORMATS

GOLDEN = Path(__file__).parent.parent / "golden"


def an_answer(number: int = 1, **changes: object) -> Answer:
    values: dict[str, object] = {
        "id": number,
        "attempt": "a1",
        "deck": "pakistan",
        "card": "crore",
        "question": "How many lakhs make a crore?",
        "key": "100",
        "kind": "figure",
        "tags": ("numbers", "basics"),
        "mode": "typed",
        "response": "100",
        "rating": 3,
        "correct": True,
        "seconds": 2.5,
        "at": datetime(2026, 1, 2, 3, 4, 5, 678000, UTC),
    }
    return Answer(**{**values, **changes})  # type: ignore[arg-type]


MOCK = MockScore(profile="=a-test", marks=Fraction(-1, 3), full_marks=Fraction(100), passed=False)
UNRULED = MockScore(profile="", marks=Fraction(51, 4), full_marks=Fraction(20), passed=None)


def scores_of(*answers: Answer) -> Scores:
    started = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    return Scores(
        attempts=(
            Attempt(id="a1", kind="study", learner="+92-roll-7", started=started, finished=None),
            Attempt(id="m1", kind="mock", started=started, finished=started, mock=MOCK),
            Attempt(id="m2", kind="mock", started=started, finished=started, mock=UNRULED),
        ),
        answers=answers,
    )


HARD = scores_of(
    an_answer(),
    an_answer(2, response="=HYPERLINK(1)", correct=False, rating=1, tags=("numbers",)),
    an_answer(3, card="quoted", question='Who said "so, yes"?\nAnd why?', key="-5", response="@x"),
    an_answer(4, attempt="m1", mode="choice", confidence="guess", rating=2),
    an_answer(5, attempt="m2", mode="choice", response="", correct=False, rating=1),
)


@pytest.mark.parametrize("ending", SCORE_FORMATS)
def test_scores_are_written_as_the_golden_files_show(ending: str) -> None:
    for tail, data in SCORE_FORMATS[ending](HARD).items():
        golden = GOLDEN / f"scores{tail}{ending}"
        assert data.decode() == golden.read_bytes().decode(), f"{golden} differs"


def test_csv_and_json_tell_the_same_answers() -> None:
    rows = list(csv.DictReader(io.StringIO(SCORE_FORMATS[".csv"](HARD)[""].decode("utf-8-sig"))))
    objects = json.loads(SCORE_FORMATS[".json"](HARD)[""])["answers"]
    assert [row["answered_at"] for row in rows] == [o["answered_at"] for o in objects]
    assert [row["response"].removeprefix("'") for row in rows] == [o["response"] for o in objects]


def test_the_share_answered_right_is_counted_by_card_and_by_tag() -> None:
    tables = json.loads(SCORE_FORMATS[".json"](HARD)[""])
    crore = next(row for row in tables["cards"] if row["card"] == "crore")
    assert (crore["answers"], crore["correct"], crore["facility"]) == (4, 2, 0.5)
    assert {row["tag"]: row["answers"] for row in tables["tags"]} == {"basics": 4, "numbers": 5}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
def test_no_cell_of_text_starts_as_a_formula(text: str) -> None:
    written = SCORE_FORMATS[".csv"](scores_of(an_answer(response=text)))[""].decode("utf-8-sig")
    cell = next(csv.DictReader(io.StringIO(written, newline="")))["response"]
    assert not cell.startswith(("=", "+", "-", "@", "\t"))
    assert cell in (text, "'" + text)
