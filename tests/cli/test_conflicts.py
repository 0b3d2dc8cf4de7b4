"""A teacher asks what the documents disagree on."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Quizapp

ONE = "The Simla Agreement was signed on 2 July 1972 by both of the leaders."
OTHER = "Both of the leaders signed the Simla Agreement on 3 July 1972."


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "one.txt", tmp_path / "other.txt"
    for path, title, text in zip(paths, ("First Notes", "Other Notes"), (ONE, OTHER), strict=True):
        path.write_text(f"{title} on the History of Treaties\n\n{text}\n", encoding="utf-8")
    return paths


def test_both_accounts_are_printed_with_their_quotes_and_places(
    quizapp: Quizapp, documents: tuple[Path, Path]
) -> None:
    said = quizapp("facts", "--conflicts", *documents)
    assert said.code == 1
    assert "the day differs, between " in said.out
    for value, quote in (("2 July 1972", ONE), ("3 July 1972", OTHER)):
        assert f"¶2  {value}\n    {quote}\n" in said.out
    assert said.err == "1 conflict\n"


def test_a_program_reads_the_same_as_json(quizapp: Quizapp, documents: tuple[Path, Path]) -> None:
    said = quizapp("facts", "--conflicts", "--json", *documents)
    assert said.code == 1
    (conflict,) = json.loads(said.out)
    assert (conflict["kind"], conflict["differs"]) == ("date", "the day differs")
    assert [row["quote"] for row in conflict["accounts"]] == [ONE, OTHER]
    assert [row["paragraph"] for row in conflict["accounts"]] == [2, 2]
    assert {*conflict["accounts"][0]} == {"document", "paragraph", "speaker", "value", "quote"}


def test_documents_that_agree_leave_with_nothing_said(
    quizapp: Quizapp, documents: tuple[Path, Path]
) -> None:
    said = quizapp("facts", "--conflicts", documents[0])
    assert (said.code, said.out, said.err) == (0, "", "0 conflicts\n")


def test_speakers_who_differ_are_named(quizapp: Quizapp, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(
        "The Canal of the South\n\n"
        "Analyst Barbara Ward said that the new canal will solve the water shortage in Sindh.\n\n"
        "Engineer Arthur Cotton denied that the new canal will solve the water shortage in "
        "Sindh.\n",
        encoding="utf-8",
    )
    said = quizapp("facts", "--conflicts", path)
    assert said.code == 1
    assert "one says it and the other denies it, within " in said.out
    assert "(Barbara Ward)" in said.out
    assert "(Arthur Cotton)" in said.out


def test_the_numbered_text_and_the_conflicts_are_asked_for_one_at_a_time(
    quizapp: Quizapp, documents: tuple[Path, Path]
) -> None:
    said = quizapp("facts", "--conflicts", "--text", *documents)
    assert said.code == 2
    assert said.is_refusal
