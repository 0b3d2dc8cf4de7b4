"""The learner's commands: which decks there are, how it goes, scores as files, copies."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


@pytest.fixture
def own_decks(home: Path, deck_folder: Path) -> Path:
    """The learner's own folder of decks, where `write_deck` puts them."""
    home.mkdir()
    (home / "decks").symlink_to(deck_folder)
    return home / "decks"


@pytest.fixture
def answered(quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck) -> Path:
    """A deck of which two cards were answered, the first of them right."""
    path = write_deck(small_deck)
    quizapp("study", "--plain", "--mode", "typed", path, typed="1954\n2 million\n")
    return path


def test_decks_are_listed_with_what_is_due(
    quizapp: Quizapp, own_decks: Path, small_deck: Deck, write_deck: WriteDeck
) -> None:
    write_deck(small_deck)
    said = quizapp("decks")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "deck                   cards  new  learning  due\n"
        "Pakistan–US relations      3    3         0    0\n"
    )
    [row] = json.loads(quizapp("decks", "--json").out)
    assert row == {
        "id": "pak-us",
        "title": "Pakistan–US relations",
        "path": str(write_deck(small_deck)),
        "cards": 3,
        "new": 3,
        "learning": 0,
        "due": 0,
        "retention": None,
        "problem": "",
    }


def test_a_deck_is_kept_at_a_retention_of_its_own(
    quizapp: Quizapp, own_decks: Path, small_deck: Deck, write_deck: WriteDeck
) -> None:
    path = write_deck(small_deck)
    said = quizapp("decks", "--retention", path, "0.95")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "deck                   cards  new  learning  due  kept at\n"
        "Pakistan–US relations      3    3         0    0     0.95\n"
    )
    [row] = json.loads(quizapp("decks", "--json").out)
    assert row["retention"] == 0.95
    assert "kept at" not in quizapp("decks", "--retention", "pak-us", "usual").out


@pytest.mark.parametrize(
    ("request_", "complaint"),
    [
        ("pak-us 0.5", "between 0.7 and 0.99"),
        ("pak-us nan", "between 0.7 and 0.99"),
        ("pak-us much", "the word usual, not 'much'"),
        ("nowhere 0.9", "nowhere"),
    ],
)
def test_a_retention_that_cannot_be_is_refused(
    quizapp: Quizapp, answered: Path, request_: str, complaint: str
) -> None:
    said = quizapp("decks", "--retention", *request_.split())
    assert said.is_refusal
    assert said.code == 2
    assert complaint in said.err


def test_a_broken_deck_is_told_beside_the_sound_ones(
    quizapp: Quizapp, own_decks: Path, small_deck: Deck, write_deck: WriteDeck
) -> None:
    write_deck(small_deck)
    (own_decks / "broken.yaml").write_text("quizapp: 1\ncards: [\n", encoding="utf-8")
    said = quizapp("decks")
    assert said.code == 0
    assert "Pakistan–US relations" in said.out
    assert "broken.yaml:3:1: " in said.out
    with_json = quizapp("decks", "--json")
    assert len(json.loads(with_json.out)) == 1
    assert "broken.yaml:3:1: " in with_json.err


def test_without_decks_the_folder_for_them_is_named(quizapp: Quizapp, home: Path) -> None:
    said = quizapp("decks")
    assert said.code == 1
    assert said.err == f"quizapp: no decks; put deck files into {home / 'decks'}\n"
    assert json.loads(quizapp("decks", "--json").out) == []


def test_how_it_goes_is_told_in_words_and_figures(quizapp: Quizapp, answered: Path) -> None:
    said = quizapp("stats")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Today: 2 answers, 1 right (50%).\n")
    figures = json.loads(quizapp("stats", "--json").out)
    assert (figures["answers"], figures["correct"], figures["streak"]) == (2, 1, 1)
    assert figures["retention"] is None


def test_how_it_goes_can_be_asked_before_the_first_answer(quizapp: Quizapp) -> None:
    assert quizapp("stats").out.startswith("Today: no answers yet.\n")
    assert json.loads(quizapp("stats", "--json").out)["answers"] == 0


def test_scores_are_written_as_csv_tables(quizapp: Quizapp, answered: Path, tmp_path: Path) -> None:
    said = quizapp("scores", "export", "-o", tmp_path / "scores.csv")
    assert (said.code, said.out) == (0, "")
    names = ["scores.csv", "scores-attempts.csv", "scores-cards.csv", "scores-tags.csv"]
    assert said.err == "".join(f"wrote {tmp_path / name}\n" for name in names)
    text = (tmp_path / "scores.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [(row["card"], row["response"], row["correct"]) for row in rows] == [
        ("seato-year", "1954", "1"),
        ("aid-total", "2 million", "0"),
    ]


def test_scores_are_written_as_json(quizapp: Quizapp, answered: Path, tmp_path: Path) -> None:
    assert quizapp("scores", "export", "-o", tmp_path / "scores.json").code == 0
    written = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    assert written["format"] == "quizapp-scores-1"
    assert [answer["correct"] for answer in written["answers"]] == [True, False]
    assert [attempt["answers"] for attempt in written["attempts"]] == [2]


@pytest.mark.parametrize("name", ["scores.xlsx", "scores"])
def test_an_ending_that_is_no_format_is_refused_with_those_there_are(
    quizapp: Quizapp, answered: Path, tmp_path: Path, name: str
) -> None:
    said = quizapp("scores", "export", "-o", tmp_path / name)
    assert said.is_refusal
    assert said.code == 2
    assert f"{tmp_path / name}: scores are written as .csv or .json" in said.err
    assert not (tmp_path / name).exists()


def test_a_file_in_the_way_of_the_scores_is_kept_unless_forced(
    quizapp: Quizapp, answered: Path, tmp_path: Path
) -> None:
    (tmp_path / "scores-tags.csv").write_text("mine", encoding="utf-8")
    said = quizapp("scores", "export", "-o", tmp_path / "scores.csv")
    assert said.is_refusal
    assert said.code == 2
    assert f"{tmp_path / 'scores-tags.csv'} exists; --force replaces it" in said.err
    assert (tmp_path / "scores-tags.csv").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "scores.csv").exists()
    assert quizapp("scores", "export", "-o", tmp_path / "scores.csv", "--force").code == 0
    assert "cold-war" in (tmp_path / "scores-tags.csv").read_text(encoding="utf-8-sig")


def test_without_answers_there_are_no_scores_to_write(quizapp: Quizapp, tmp_path: Path) -> None:
    said = quizapp("scores", "export", "-o", tmp_path / "scores.csv")
    assert said.is_refusal
    assert said.code == 1
    assert not (tmp_path / "scores.csv").exists()


def test_progress_is_copied_looked_at_and_put_back(
    quizapp: Quizapp, answered: Path, home: Path
) -> None:
    made = quizapp("backup")
    copy = Path(made.out.strip())
    assert (made.code, made.err, copy.is_file()) == (0, "", True)
    quizapp("study", "--plain", "--mode", "typed", answered, typed="nobody\n")
    looked = quizapp("doctor")
    assert looked.out.startswith(f"{home / 'progress.db'}: sound, 3 answers\nbackup ")
    assert quizapp("restore", copy).code == 0
    assert "sound, 2 answers" in quizapp("doctor").out


def test_a_sound_file_is_not_put_back_by_chance(quizapp: Quizapp, answered: Path) -> None:
    copy = quizapp("backup").out.strip()
    said = quizapp("restore")
    assert said.is_refusal
    assert said.code == 2
    assert copy in said.err


def test_damage_that_only_the_doctor_sees_is_told_with_the_remedy(
    quizapp: Quizapp, answered: Path, home: Path
) -> None:
    with closing(sqlite3.connect(home / "progress.db")) as progress:
        progress.execute("UPDATE card SET deck_id = 'gone' WHERE card_id = 'ayub-view'")
        progress.commit()
    said = quizapp("doctor")
    assert said.code == 1
    assert "damaged, 2 answers" in said.out
    assert "a row of card refers to a missing deck" in said.out
    assert "run `quizapp restore`" in said.out


def test_a_deck_can_be_let_go_of(quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck) -> None:
    deck = write_deck(small_deck)
    quizapp("study", "--plain", deck)
    assert "pak-us" in quizapp("decks", "--json").out
    assert "pak-us" not in quizapp("decks", "--forget", deck, "--json").out
    assert quizapp("decks", "--forget", "pak-us").code == 2
