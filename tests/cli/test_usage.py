"""What every command has in common: help, exit codes, streams, requests that make no sense."""

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from quizapp import __version__, cli
from quizapp.domain.deck import Deck
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


def every_command(command: click.Command, *path: str) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child
            yield from every_command(child, *path, name)


COMMANDS = list(every_command(cli.app))


def test_the_command_line_has_all_its_commands() -> None:
    assert {" ".join(path) for path in COMMANDS} == {
        "",
        "study",
        "decks",
        "stats",
        "quiz",
        "profiles",
        "omr",
        "generate",
        "facts",
        "review",
        "check",
        "schema",
        "exam",
        "exam set",
        "exam clear",
        "forecast",
        "notes",
        "cards",
        "scores",
        "scores export",
        "doctor",
        "backup",
        "restore",
        "optimize",
        "serve",
        "settings",
    }


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_explains_itself_with_an_example(
    quizapp: Quizapp, path: tuple[str, ...], flag: str
) -> None:
    said = quizapp(*path, flag)
    assert (said.code, said.err) == (0, "")
    command = " ".join(("quizapp", *path))
    assert f"Usage: {command} " in said.out
    assert f"Example: {command} " in f"{' '.join(said.out.split())} "
    assert max(map(len, said.out.splitlines())) <= 80


def test_the_version_is_printed(quizapp: Quizapp) -> None:
    assert quizapp("--version").out == f"quizapp {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["nonsense"], "nonsense"),
        (["--nonsense"], "--nonsense"),
        (["generate"], "DOCUMENT"),
        (["generate", "article.txt"], "--output"),
        (["check"], "DECK"),
        (["scores", "export"], "--output"),
        (["study", "--plain", "--new", "many"], "--new"),
        (["study", "--plain", "--new", "-1"], "new_per_day must be from 0 to 9999"),
        (["study", "--plain", "--mode", "sing"], "mode must be one of auto, flip, choice, typed"),
        (["study", "--plain", "none.yaml"], "none.yaml"),
        (["quiz", "--questions", "0"], "--questions"),
        (["quiz", "--minutes", "ten"], "'ten' is no number from 0 to 1000"),
        (["quiz", "--negative", "-1"], "--negative"),
        (["quiz", "--negative", "1e999999999"], "is no number from 0 to 100"),
        (["quiz", "--minutes", "1001"], "is no number from 0 to 1000"),
        (["quiz", "--resume", "--new"], "choose one"),
        (["quiz", "--profile", "nonsense"], "no profile is called nonsense"),
        (["quiz", "none.yaml"], "none.yaml"),
        (["omr"], "--key"),
        (["restore", "none.db"], "none.db"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_makes_no_sense_is_refused_in_one_line_with_exit_code_2(
    quizapp: Quizapp, typed: list[str], named: str
) -> None:
    said = quizapp(*typed)
    assert said.is_refusal, said.err
    assert (said.code, said.out) == (2, "")
    assert named in said.err


def test_a_group_without_a_command_shows_its_help(quizapp: Quizapp) -> None:
    said = quizapp("scores")
    assert (said.code, said.out) == (2, "")
    assert "export" in said.err


def test_a_mistaken_setting_is_told_with_its_file(quizapp: Quizapp, home: Path) -> None:
    home.mkdir()
    (home / "config.toml").write_text("new_per_dya = 3\n", encoding="utf-8")
    said = quizapp("decks")
    assert said.is_refusal
    assert said.code == 2
    assert f"{home / 'config.toml'}: unknown setting 'new_per_dya'" in said.err
    assert "did you mean new_per_day?" in said.err


def test_what_the_output_cannot_spell_is_escaped_and_no_failure(
    write_deck: WriteDeck, small_deck: Deck, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_deck(small_deck)
    (home / "decks").parent.mkdir()
    (home / "decks").symlink_to(write_deck(small_deck).parent)
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")
    monkeypatch.setattr("sys.stdout", out)
    assert cli.run(["decks"]) == 0
    assert b"Pakistan\\u2013US relations" in out.buffer.getvalue()


class _Full(io.TextIOWrapper):
    def __init__(self, error: OSError) -> None:
        super().__init__(io.BytesIO())
        self.error = error

    def write(self, text: str) -> int:
        raise self.error

    def fileno(self) -> int:
        return 1


@pytest.fixture
def _nothing_to_drop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "dup2", lambda *_: None)


@pytest.mark.usefixtures("_nothing_to_drop")
def test_a_full_disk_behind_the_output_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", _Full(OSError(28, "No space left on device")))
    assert cli.run(["schema"]) == 3
    assert capsys.readouterr().err == (
        "quizapp: the output cannot be written: No space left on device\n"
    )


@pytest.mark.usefixtures("_nothing_to_drop")
def test_a_reader_who_leaves_early_is_no_trouble(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", _Full(BrokenPipeError(32, "Broken pipe")))
    assert cli.run(["schema"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_a_closed_stream_is_an_empty_one(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    write_deck: WriteDeck,
    small_deck: Deck,
    stream: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\n"))
    monkeypatch.setattr(f"sys.{stream}", None)
    assert cli.run(["study", str(write_deck(small_deck))]) == 0
    assert cli.run(["nonsense"]) == 2
    said = capsys.readouterr()
    assert ("answered" in said.out, "nonsense" in said.out) == (stream != "stdout", False)
    assert ("nonsense" in said.err) == (stream != "stderr")
    getattr(sys, stream).close()


def test_talk_that_nobody_can_read_changes_no_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", _Full(OSError(28, "No space left on device")))
    assert cli.run(["nonsense"]) == 2
