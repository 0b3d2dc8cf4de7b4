"""A mock at the line: sat, left, gone on with, handed in; profiles listed; a sheet marked."""

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.cli import run
from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from tests.cli.conftest import Quizapp
from tests.cli.test_plain import _Terminal
from tests.conftest import WriteDeck

GOLDEN = Path(__file__).parents[1] / "golden"
PROFILE = """\
quizapp-profile: 1
id: sea-test
title: The seafarer's test
body: A harbour
as_of: 2021
confidence: B
sources: [https://example.org/seafarers]
minutes: 5
penalty: 0.25
pass: 50
sections:
  - {name: Rivers, questions: 2, tags: [rivers], pass: 50}
  - {name: Seas, questions: 3, tags: [seas]}
"""
WITH_PROFILE = ("quiz", "--profile", "sea-test")
SITTING = """\
help
B!
d
a ~
f
2

g2
x
what
p
p
b?
g 9
r
g 4
d)
e
submit
"""


def a_card(name: str, tag: str, answer: str, *wrong: str) -> Card:
    return Card(
        id=name,
        question=f"Into what does the {name} flow?",
        answer=answer,
        distractors=wrong,
        tags=(tag, "water"),
        explanation=f"Maps of the {name} show it.",
        sources=(Source("atlas", len(name), f"The {name} ends there."),),
    )


DECK = Deck(
    id="water",
    title="Water",
    documents=(Document(id="atlas", title="An atlas", publisher="A press"),),
    cards=(
        a_card("Ebro", "rivers", "The Mediterranean", "The Baltic", "The Aral Sea", "The Rhine"),
        a_card("Volga", "rivers", "The Caspian", "The Black Sea", "The White Sea", "The Don"),
        a_card("Aegean", "seas", "The Mediterranean", "The Red Sea", "The Adriatic", "Nothing"),
        a_card("Azov", "seas", "The Black Sea", "The Caspian", "The Dead Sea", "Nothing"),
        a_card("Marmara", "seas", "The Aegean", "The Baltic", "The Red Sea", "Nothing"),
    ),
)


@pytest.fixture
def deck(write_deck: WriteDeck) -> Path:
    return write_deck(DECK)


@pytest.fixture
def profile(home: Path) -> Path:
    path = home / "profiles" / "sea-test.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(PROFILE, encoding="utf-8")
    return path


def rows(home: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        return progress.execute(query).fetchall()


@pytest.mark.usefixtures("profile")
def test_a_mock_reads_as_the_golden_file(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", _Terminal(SITTING))
    assert run(["quiz", "--plain", "--seed", "1", "--profile", "sea-test", str(deck)]) == 0
    shown = capsys.readouterr()
    golden = GOLDEN / "mock.txt"
    assert shown.out == golden.read_text(encoding="utf-8"), f"{golden} differs"
    assert shown.err == ""


def test_nothing_is_told_of_right_and_wrong_before_the_end(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("quiz", deck, typed="a\nb\nc\nd\na\nr\nquit\n").out
    for given_away in ("Right", "Wrong", "The answer is", "Maps of the", "An atlas"):
        assert given_away not in said


def test_a_mock_that_was_left_goes_on(quizapp: Quizapp, deck: Path, home: Path) -> None:
    left = quizapp("quiz", "--minutes", 5, deck, typed="a\nf\n")
    assert "The mock waits for `quizapp quiz --resume`." in left.out
    again = quizapp("quiz", "--resume", typed="g1\nr\nsubmit\n")
    assert (left.code, again.code) == (0, 0)
    assert "Question 2 of 5" in again.out
    assert "Your answer: a." in again.out
    assert "Flagged: 2." in again.out
    assert rows(home, "SELECT count(*) FROM review") == [(5,)]


def test_an_open_mock_is_not_lost_by_beginning_another(quizapp: Quizapp, deck: Path) -> None:
    quizapp("quiz", deck, typed="a\n")
    said = quizapp("quiz", deck)
    assert said.is_refusal
    assert said.code == 2
    assert "Practice, 1 of 5 answered; --resume goes on with it, --new gives it up" in said.err


def test_another_mock_can_be_begun_on_purpose(quizapp: Quizapp, deck: Path, home: Path) -> None:
    quizapp("quiz", deck, typed="a\n")
    assert quizapp("quiz", "--new", deck, typed="submit\n").code == 0
    states = rows(home, "SELECT state FROM mock ORDER BY attempt_id")
    assert states == [("abandoned",), ("submitted",)]


def test_a_mock_that_cannot_be_set_leaves_the_open_one_alone(
    quizapp: Quizapp, deck: Path, home: Path
) -> None:
    quizapp("quiz", deck, typed="a\n")
    assert quizapp("quiz", "--new", "--questions", 9, deck).code == 1
    assert rows(home, "SELECT state FROM mock") == [("open",)]


@pytest.mark.parametrize(("reply", "code"), [("\n", 0), ("y\n", 0), ("n\n", 2)])
def test_at_a_terminal_one_is_asked_whether_to_go_on(
    quizapp: Quizapp,
    deck: Path,
    reply: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    quizapp("quiz", deck, typed="a\n")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("sys.stdin", io.StringIO(reply + "quit\n"))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert run(["quiz", str(deck)]) == code
    shown = capsys.readouterr()
    assert "1 of 5 answered. Go on with it?" in shown.out + shown.err
    assert ("Question 2 of 5" in shown.out) == (code == 0)


def test_a_mock_that_was_given_up_counts_for_nothing(
    quizapp: Quizapp, deck: Path, home: Path
) -> None:
    said = quizapp("quiz", deck, typed="a\nabandon\n")
    assert said.out.endswith("Given up: nothing of it counts.\n")
    assert rows(home, "SELECT state, (SELECT count(*) FROM review) FROM mock") == [("abandoned", 0)]


def test_when_the_time_is_up_the_mock_ends(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("quiz", "--minutes", "0.1", deck, typed="a\n" * 9)
    assert "Time is up" in said.out
    assert "Marks: " in said.out
    assert quizapp("quiz", "--resume").code == 1


def test_what_the_decks_cannot_fill_is_told_and_can_be_cut(
    quizapp: Quizapp, deck: Path, profile: Path
) -> None:
    profile.write_text(PROFILE.replace("questions: 2", "questions: 4"), encoding="utf-8")
    said = quizapp("quiz", "--profile", "sea-test", deck)
    assert said.is_refusal
    assert (said.code, "Rivers 2 of 4" in said.err) == (1, True)
    fitted = quizapp("quiz", "--profile", "sea-test", "--fit", deck)
    assert "The seafarer's test: 5 questions, 3:34 on the clock" in fitted.out


def test_an_exam_can_be_shortened_and_marked_otherwise(
    quizapp: Quizapp, deck: Path, profile: Path
) -> None:
    said = quizapp(
        *("quiz", "--profile", "sea-test", "--questions", 3, "--negative", "1/3", deck),
        typed="submit\n",
    )
    assert "3 questions, 3:00 on the clock, a wrong answer takes off 0.33, 50% passes" in said.out


@pytest.mark.usefixtures("profile")
def test_a_section_of_an_exam_can_be_filled_from_a_deck_alone(
    quizapp: Quizapp, write_deck: WriteDeck, deck: Path
) -> None:
    lakes = [a_card(f"lake-{n}", "lakes", "North", "East", "South", "West") for n in range(3)]
    own = write_deck(replace(DECK, id="lakes", title="Lakes", cards=tuple(lakes)))
    seas = f"seas={own}"
    sat = quizapp(*WITH_PROFILE, "--section", seas, "--json", deck, typed="submit\n")
    decks = [(each["section"], each["deck"]) for each in json.loads(sat.out)["questions"]]
    assert decks == [("Rivers", "water")] * 2 + [("Seas", "lakes")] * 3


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("lakes", "--section takes the name of a section and a deck, not 'lakes'"),
        ("Lakes=water", "the sections are called: Rivers, Seas"),
        ("Seas=nowhere", "nowhere"),
    ],
)
def test_a_section_that_cannot_be_filled_is_told(
    quizapp: Quizapp, deck: Path, given: str, said: str
) -> None:
    refused = quizapp(*WITH_PROFILE, "--section", given, deck)
    assert refused.code == 2
    assert said in refused.err


def test_the_result_can_be_read_by_a_program(quizapp: Quizapp, deck: Path) -> None:
    said = quizapp("quiz", "--json", "--questions", 2, deck, typed="a?\nsubmit\n")
    result = json.loads(said.out)
    assert result["total"]["questions"] == 2
    assert result["questions"][0]["confidence"] == "guess"
    assert result["questions"][1]["outcome"] == "blank"
    assert "Question 1 of 2" in said.err


def test_the_same_seed_sets_the_same_paper(quizapp: Quizapp, deck: Path) -> None:
    papers = [
        json.loads(
            quizapp("quiz", "--json", "--seed", seed, "--questions", 3, deck, typed="submit\n").out
        )["questions"]
        for seed in (1, 1, 2)
    ]
    options = [[question["options"] for question in paper] for paper in papers]
    assert options[0] == options[1] != options[2]


def test_mocks_are_in_the_statistics_and_the_scores(
    quizapp: Quizapp, deck: Path, profile: Path, tmp_path: Path
) -> None:
    quizapp("quiz", "--profile", "sea-test", deck, typed="a\nsubmit\n")
    assert json.loads(quizapp("stats", "--json").out)["answers"] == 5
    quizapp("scores", "export", "-o", tmp_path / "s.json")
    tables = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    (attempt,) = tables["attempts"]
    assert (attempt["kind"], attempt["profile"]) == ("mock", "sea-test")
    assert (attempt["full_marks"], attempt["answers"]) == (5, 5)
    assert attempt["marks"] in (1, -0.25)
    assert attempt["passed"] is False


def test_every_profile_is_listed_with_where_it_is_from(quizapp: Quizapp, profile: Path) -> None:
    said = quizapp("profiles")
    assert said.code == 0
    assert "sea-test: The seafarer's test (A harbour)" in said.out
    assert "As of 2021, confidence B." in said.out
    assert "https://example.org/seafarers" in said.out
    listed = {each["id"]: each for each in json.loads(quizapp("profiles", "--json").out)}
    assert listed["sea-test"]["rules"]["penalty"] == 0.25
    assert listed["css-mpt-2023"]["confidence"] == "A"


def test_a_broken_profile_is_told_with_its_place(quizapp: Quizapp, profile: Path) -> None:
    profile.write_text(PROFILE.replace("pass: 50\n", "pass: half\n"), encoding="utf-8")
    said = quizapp("profiles")
    assert said.code == 1
    assert f"{profile}:10:7: error[D115] `pass` must be a share" in said.err
    assert "css-mpt-2023" in said.out
    refused = quizapp("quiz", "--profile", "sea-test")
    assert refused.is_refusal
    assert f"{profile}:10:7: " in refused.err
    assert "`quizapp profiles` shows the place" in refused.err


def test_a_sheet_typed_from_paper_is_marked(quizapp: Quizapp, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text("1A 2B 3C 4D\n", encoding="utf-8")
    for given in (key, "ABCD"):
        said = quizapp("omr", "--key", given, "--negative", "0.25", typed="1A 2C 3CD 4-\n")
        assert said.code == 0
        assert said.out == (
            "Marks: 0.5 of 4, 12%. 1 right, 2 wrong (-0.5), 1 blank.\n"
            "This exam has no pass mark.\n"
            "  2: C, the key is B\n"
            "  3: CD, the key is C\n"
            "  4: blank, the key is D\n"
        )


def test_a_sheet_can_be_marked_by_an_exams_rules(quizapp: Quizapp, profile: Path) -> None:
    said = quizapp("omr", "--key", "ABCDA", "--profile", "sea-test", typed="ABCAA")
    assert "Marks: 3.75 of 5, 75%." in said.out
    assert "Passed: 2.5 needed." in said.out
    marked = json.loads(quizapp("omr", "--key", "AB", "--json", typed="A(AB)").out)
    assert [each["outcome"] for each in marked["questions"]] == ["right", "wrong"]


def test_every_slip_in_a_sheet_is_told_with_its_place(quizapp: Quizapp) -> None:
    said = quizapp("omr", "--key", "ABCD", typed="1A\n2X\n2B 7C\n")
    assert (said.code, said.out) == (1, "")
    assert "answers:2:1: error[S100] X is no option" in said.err
    assert "answers:3:1: error[S100] question 2 is there twice" in said.err
    assert "answers:3:4: error[S100] there is no question 7, only 4" in said.err


def test_a_key_of_another_length_than_the_exam_is_refused(quizapp: Quizapp, profile: Path) -> None:
    said = quizapp("omr", "--key", "ABC", "--profile", "sea-test", typed="ABC")
    assert "key:1:4: error[S100] the key has no letter for question 4 and 1 other" in said.err
    assert said.code == 1


def test_without_a_key_and_a_screen_there_is_nothing_to_mark_by(quizapp: Quizapp) -> None:
    said = quizapp("omr", typed="AB")
    assert (said.code, said.is_refusal) == (2, True)
    assert "--key" in said.err


def test_a_key_too_long_for_a_files_name_is_a_key(quizapp: Quizapp) -> None:
    assert "1000 right" in quizapp("omr", "--key", "A" * 1000, typed="A" * 1000).out


def test_a_process_killed_in_a_mock_has_kept_its_answers(deck: Path, home: Path) -> None:
    command = [sys.executable, "-m", "quizapp", "quiz", "--plain", "--seed", "1", str(deck)]
    with subprocess.Popen(
        command, cwd=Path(__file__).parents[2], env=os.environ, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("b\nf\nc?\n")
        process.stdin.flush()
        while "Question 3 of 5" not in process.stdout.readline():
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)
    kept = rows(home, "SELECT chosen, confidence, flagged FROM mockquestion ORDER BY number")
    assert kept[:3] == [(1, "", 0), (2, "guess", 1), (None, "", 0)]
    assert rows(home, "SELECT position, state FROM mock") == [(3, "open")]
