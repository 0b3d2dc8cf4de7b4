"""An answer sheet filled in from paper keeps its letters and its clock, and is marked by a key."""

from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.domain.mocks.profile import Exam, Rules, Section
from quizapp.domain.mocks.sheet import Outcome
from quizapp.errors import NothingToDo, ProgressError, QuizError, SheetError
from quizapp.services.drill import Drill
from quizapp.services.library import Library
from quizapp.storage.database import connect
from tests.conftest import OpenLibrary

MINUTE = timedelta(minutes=1)


def an_exam(*, minutes: int | None = 10, options: int = 4) -> Exam:
    return Exam(
        title="A paper",
        profile="a-paper",
        rules=Rules(
            sections=(Section(name="All", questions=4),),
            time=None if minutes is None else minutes * MINUTE,
            penalty=Fraction(1, 4),
            options=options,
        ),
    )


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library()


@pytest.fixture
def drill(library: Library, now: datetime) -> Drill:
    """A sheet of four questions and ten minutes, just begun."""
    return Drill.begin(library, an_exam(), now=now)


def fill(drill: Drill, letters: str, now: datetime) -> None:
    """Mark letters from the first question on; a dash leaves a blank."""
    for number, letter in enumerate(letters, 1):
        drill.keep(drill.sheet.moved(number).marked(letter.strip("-")), now)


def test_a_sheet_begins_blank_at_the_first_question(drill: Drill, now: datetime) -> None:
    assert (drill.sheet.position, drill.sheet.answered) == (1, 0)
    assert drill.sheet.marks == ("", "", "", "")
    assert drill.remaining(now) == 10 * MINUTE


@pytest.mark.parametrize(("options", "letters"), [(4, "ABCD"), (5, "ABCDE")])
def test_there_are_as_many_letters_as_options(
    library: Library, now: datetime, options: int, letters: str
) -> None:
    assert Drill.begin(library, an_exam(options=options), now=now).letters == letters


def test_a_sheet_goes_on_where_it_was_left_and_so_does_its_clock(
    drill: Drill, open_library: OpenLibrary, now: datetime
) -> None:
    fill(drill, "AB", now + MINUTE)
    drill.keep(drill.sheet.turned(), now + 2 * MINUTE)
    later = now + timedelta(days=1)
    again = Drill.resume(open_library(at=later), now=later)
    assert again.sheet == drill.sheet
    assert (again.sheet.marks, again.sheet.flagged) == (("A", "B", "", ""), {2})
    assert again.remaining(later) == 8 * MINUTE


def test_without_a_sheet_there_is_nothing_to_go_on_with(library: Library, now: datetime) -> None:
    with pytest.raises(NothingToDo):
        Drill.resume(library, now=now)


def test_a_sheet_that_was_let_go_waits_no_more(
    drill: Drill, library: Library, now: datetime
) -> None:
    drill.close()
    with pytest.raises(NothingToDo):
        Drill.resume(library, now=now)


def test_what_comes_after_the_time_does_not_count(drill: Drill, now: datetime) -> None:
    fill(drill, "A", now + 9 * MINUTE)
    fill(drill, "BB", now + 11 * MINUTE)
    assert drill.sheet.marks == ("A", "", "", "")
    assert drill.remaining(now + 11 * MINUTE) == timedelta(0)
    assert drill.sheet.elapsed == 10 * MINUTE


def test_a_clock_that_is_set_back_costs_nothing(drill: Drill, now: datetime) -> None:
    drill.tick(now + 3 * MINUTE)
    drill.tick(now - timedelta(hours=1))
    assert drill.remaining(now - timedelta(hours=1)) == 7 * MINUTE


def test_without_a_clock_there_is_always_time(library: Library, now: datetime) -> None:
    drill = Drill.begin(library, an_exam(minutes=None), now=now)
    late = now + timedelta(days=9)
    fill(drill, "A", late)
    assert (drill.remaining(late), drill.sheet.answered) == (None, 1)


def test_the_sheet_is_marked_by_letters_or_by_a_file_with_them(
    drill: Drill, now: datetime, tmp_path: Path
) -> None:
    fill(drill, "AC-D", now)
    file = tmp_path / "key.txt"
    file.write_text("1A 2B 3C 4D", encoding="utf-8")
    for key in ("ABCD", str(file), f" {file} "):
        scored = drill.mark(key)
        assert scored.total.marks == Fraction(7, 4)
        assert [each.outcome for each in scored.questions] == [
            *(Outcome.RIGHT, Outcome.WRONG, Outcome.BLANK, Outcome.RIGHT)
        ]


@pytest.mark.parametrize("key", ["", "ABC", "ABCDA", "ABCX", "1A 2B 3C"])
def test_a_key_that_does_not_fit_the_paper_is_refused(drill: Drill, key: str) -> None:
    with pytest.raises(SheetError):
        drill.mark(key)


def test_a_key_that_cannot_be_read_is_told(
    drill: Drill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "key.txt"
    file.write_text("ABCD", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(QuizError, match="cannot be read: Permission denied"):
        drill.mark(str(file))


def test_a_key_that_is_known_beforehand_is_asked_of_nobody(library: Library, now: datetime) -> None:
    drill = Drill.begin(library, an_exam(), now=now, key=("A", "B", "C", "D"))
    fill(drill, "AB", now)
    assert drill.mark().total.right == 2


def test_a_step_that_cannot_be_kept_did_not_happen_and_can_be_tried_again(
    drill: Drill, home: Path, now: datetime
) -> None:
    with connect(home / "progress.db") as other:
        other.execute("BEGIN IMMEDIATE")
        drill._connection.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(ProgressError):
            fill(drill, "A", now)
        assert drill.sheet.answered == 0
        other.execute("ROLLBACK")
    fill(drill, "A", now)
    assert drill.sheet.answered == 1


def test_a_drill_leaves_no_answer_in_the_log(drill: Drill, library: Library, now: datetime) -> None:
    fill(drill, "ABCD", now)
    drill.mark("ABCD")
    assert library.done(now).answered == 0
