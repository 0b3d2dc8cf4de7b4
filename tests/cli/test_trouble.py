"""Files that are broken, missing, locked or not ours: one clear line each, and nothing is lost."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.storage import database
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
BROKEN = b"quizapp: 1\ncards:\n  - question: [\n"
MB_50 = 50 * 2**20


@pytest.fixture
def damaged(home: Path, quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck) -> Path:
    """A progress file with one answer that was copied, then overwritten with something else."""
    quizapp("study", "--plain", write_deck(small_deck), typed="a\n")
    quizapp("backup")
    file = home / "progress.db"
    for part in home.glob("progress.db-*"):
        part.unlink()
    file.write_bytes(b"no database " * 1000)
    return file


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits a moment for another program's write, not five seconds."""
    pragmas = (("busy_timeout", 20, 20), *database._PRAGMAS[1:])
    monkeypatch.setattr(database, "_PRAGMAS", pragmas)
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.02)


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


@pytest.mark.parametrize(
    ("name", "data", "code", "told"),
    [
        ("broken.yaml", BROKEN, 1, "broken.yaml:"),
        ("photo.yaml", PNG, 1, "photo.yaml:1:1: this is not a text file"),
        ("empty.yaml", b"", 1, "empty.yaml:1:1: the file is empty"),
        ("latin.yaml", b"title: caf\xe9", 1, "latin.yaml:1:11: not UTF-8"),
    ],
)
def test_a_deck_that_cannot_be_studied_is_named_with_what_to_do(
    quizapp: Quizapp, tmp_path: Path, name: str, data: bytes, code: int, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    said = quizapp("study", "--plain", path)
    assert said.is_refusal, said.err
    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert "`quizapp check`" in said.err


def test_a_deck_of_50_mb_is_not_read(quizapp: Quizapp, tmp_path: Path) -> None:
    said = quizapp("study", "--plain", sparse(tmp_path / "big.yaml", MB_50))
    assert said.is_refusal
    assert "larger than 20 MB" in said.err


def test_a_deck_whose_name_is_no_text_is_told_so(
    quizapp: Quizapp, tmp_path: Path, small_deck: Deck, write_deck: WriteDeck
) -> None:
    path = tmp_path / "deck\udcff.yaml"
    path.write_bytes(write_deck(small_deck).read_bytes())
    said = quizapp("study", "--plain", path)
    assert said.is_refusal
    assert "the file's name is not UTF-8; give it another" in said.err


@pytest.mark.parametrize("name", ["none.yaml", "none"])
def test_a_deck_that_is_not_there_is_named(quizapp: Quizapp, tmp_path: Path, name: str) -> None:
    said = quizapp("study", "--plain", tmp_path / name)
    assert said.is_refusal
    assert f"{tmp_path / name}: neither a deck file, a folder nor a deck's id" in said.err


@pytest.mark.parametrize(
    "command",
    [
        ["study", "--plain", "{name}.yaml"],
        ["study", "--plain", "{name}"],
        ["check", "{name}.yaml"],
        ["facts", "{name}.txt"],
        ["generate", "{article}", "-o", "{name}.yaml"],
        ["scores", "export", "-o", "{name}.csv"],
        ["restore", "{name}.db"],
    ],
    ids=" ".join,
)
def test_a_name_that_the_file_system_refuses_is_told(
    quizapp: Quizapp, article: Path, small_deck: Deck, write_deck: WriteDeck, command: list[str]
) -> None:
    quizapp("study", "--plain", write_deck(small_deck), typed="a\n")
    name = "n" * 300
    said = quizapp(*(part.format(name=name, article=article) for part in command))
    assert said.is_refusal, said.err
    assert name in said.err


def test_a_folder_without_decks_does_not_mean_every_deck(
    quizapp: Quizapp, tmp_path: Path, small_deck: Deck, write_deck: WriteDeck
) -> None:
    quizapp("study", "--plain", write_deck(small_deck))
    (tmp_path / "empty").mkdir()
    said = quizapp("study", "--plain", tmp_path / "empty")
    assert said.is_refusal
    assert f"{tmp_path / 'empty'}: no deck files (*.yaml) in this folder" in said.err


@pytest.mark.parametrize(("name", "told"), [("none.yaml", "no such file"), (".", "no deck files")])
def test_check_names_what_is_no_file(
    quizapp: Quizapp, tmp_path: Path, name: str, told: str
) -> None:
    said = quizapp("check", tmp_path / name)
    assert said.is_refusal
    assert said.code == 3
    assert f"{tmp_path / name}: {told}" in said.err


@pytest.mark.parametrize("command", ["facts", "generate"])
@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.txt", b" \n\n", "there is no text in it"),
        ("photo.txt", PNG, "this is a picture, not text"),
        ("paper.txt", b"%PDF-1.7", "this is a PDF that is damaged"),
        ("noise.txt", b"\x00\x01\x02" * 100, "this is a binary file, not text"),
        ("page.txt", b"<!DOCTYPE html><p> </p>", "there is no text in it"),
    ],
)
def test_a_document_that_is_no_text_is_named_with_what_to_do(
    quizapp: Quizapp, tmp_path: Path, command: str, name: str, data: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    deck = tmp_path / "deck.yaml"
    said = quizapp(command, path, *(["-o", deck] if command == "generate" else []))
    assert said.is_refusal, said.err
    assert (said.code, said.out) == (3, "")
    assert f"{path}: {told}" in said.err
    assert ";" in said.err
    assert not deck.exists()


def test_a_document_of_50_mb_is_not_read(quizapp: Quizapp, tmp_path: Path) -> None:
    path = sparse(tmp_path / "big.txt", MB_50)
    said = quizapp("generate", path, "-o", tmp_path / "deck.yaml")
    assert said.is_refusal
    assert said.code == 3
    assert f"{path}: " in said.err
    assert "split it into parts" in said.err


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_a_document_that_is_not_there_is_named(quizapp: Quizapp, tmp_path: Path, name: str) -> None:
    said = quizapp("facts", tmp_path / name)
    assert said.is_refusal
    assert (said.code, said.out) == (3, "")
    assert f"{tmp_path / name}: no " in said.err


def test_a_deck_never_takes_the_place_of_its_document(quizapp: Quizapp, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Pakistan joined SEATO in September 1954.\n", encoding="utf-8")
    said = quizapp("generate", article, "-o", article, "--force")
    assert said.is_refusal
    assert said.code == 2
    assert article.read_text(encoding="utf-8").startswith("Pakistan")


@pytest.mark.parametrize("place", ["/dev/null/deck.yaml", "missing/folder/deck.yaml", "."])
def test_a_deck_that_cannot_be_written_is_named(
    quizapp: Quizapp, tmp_path: Path, article: Path, place: str
) -> None:
    said = quizapp("generate", article, "-o", tmp_path / place)
    assert said.is_refusal, said.err
    assert str(tmp_path / place) in said.err


COMMANDS = [
    ["decks"],
    ["stats"],
    ["study", "--plain"],
    ["scores", "export", "-o", "scores.csv"],
    ["doctor"],
    ["backup"],
    ["restore"],
]
NO_PLACES = [
    "a-file/home",
    "a-file",
    pytest.param(
        "/proc/quizapp",
        marks=pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here"),
    ),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("place", NO_PLACES)
def test_a_home_that_cannot_be_written_is_named_with_the_way_out(
    quizapp: Quizapp, tmp_path: Path, command: list[str], place: str
) -> None:
    (tmp_path / "a-file").write_text("here first", encoding="utf-8")
    said = quizapp(*command, home=tmp_path / place)
    assert said.is_refusal, said.err
    assert (said.code, said.out) == (3, "")
    assert str(tmp_path / place) in said.err
    assert "choose another" in said.err or "there is no progress yet" in said.err


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_without_the_right_to_write_is_named(quizapp: Quizapp, home: Path) -> None:
    home.mkdir(mode=0o500)
    said = quizapp("decks")
    assert said.is_refusal
    assert "--home" in said.err


def test_an_answer_that_meets_a_lock_is_told_and_the_rest_is_kept(
    quizapp: Quizapp, home: Path, small_deck: Deck, write_deck: WriteDeck, impatient: None
) -> None:
    deck = write_deck(small_deck)
    quizapp("study", "--plain", deck, typed="a\n")
    with closing(sqlite3.connect(home / "progress.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        said = quizapp("study", "--plain", deck, typed="a\n")
        assert said.is_refusal
        assert said.code == 3
        assert f"{home / 'progress.db'}: another program is using it; close that" in said.err
    assert "1 answer, " in quizapp("stats").out.splitlines()[0]


def test_a_locked_file_can_still_be_looked_at(
    quizapp: Quizapp, home: Path, small_deck: Deck, write_deck: WriteDeck, impatient: None
) -> None:
    quizapp("study", "--plain", write_deck(small_deck), typed="a\n")
    with closing(sqlite3.connect(home / "progress.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert [quizapp(*look).code for look in (["decks"], ["stats"], ["doctor"])] == [0, 0, 0]


def test_studying_after_damage_goes_on_from_the_backup_and_says_so(
    quizapp: Quizapp, damaged: Path
) -> None:
    said = quizapp("study", "--plain", "pak-us")
    assert said.code == 0
    assert "progress.db is damaged and was moved to " in said.err
    assert "progress is back as of 21 November 2026, 12:00 UTC" in said.err
    assert "1 answer, " in quizapp("stats").out.splitlines()[0]


@pytest.mark.parametrize("stream", ["out", "err"])
def test_damage_is_told_with_the_decks(quizapp: Quizapp, damaged: Path, stream: str) -> None:
    said = quizapp("decks", *(["--json"] if stream == "err" else []))
    assert said.code == 0
    assert "was moved to " in getattr(said, stream)
    [aside] = damaged.parent.glob("progress.db.damaged-*")
    assert aside.read_bytes().startswith(b"no database")


@pytest.mark.parametrize("command", [*COMMANDS[3:6], ["stats"]], ids=lambda command: command[0])
def test_other_commands_leave_a_damaged_file_alone_and_name_the_remedy(
    quizapp: Quizapp, damaged: Path, command: list[str]
) -> None:
    before = damaged.read_bytes()
    said = quizapp(*command)
    assert said.is_refusal
    assert said.code == 3
    assert f"{damaged}: it is damaged; close quizapp and run `quizapp restore`" in said.err
    assert damaged.read_bytes() == before


def test_a_damaged_file_is_restored_on_request(quizapp: Quizapp, damaged: Path) -> None:
    said = quizapp("restore")
    assert said.code == 0
    assert "progress is back as of" in said.out
    assert "sound, 1 answer\n" in quizapp("doctor").out
    assert list(damaged.parent.glob("progress.db.damaged-*"))


def test_another_programs_database_is_not_touched(quizapp: Quizapp, home: Path) -> None:
    home.mkdir()
    with closing(sqlite3.connect(home / "progress.db")) as other:
        other.execute("CREATE TABLE theirs (x)")
    before = (home / "progress.db").read_bytes()
    said = quizapp("study", "--plain")
    assert said.is_refusal
    assert "this is another program's database" in said.err
    assert (home / "progress.db").read_bytes() == before
