"""The README says what is so."""

import re
import shlex
from pathlib import Path

import click
import pytest

from quizapp.cli import app
from quizapp.config import shipped_decks
from quizapp.config.known import BY_NAME
from quizapp.errors import the_extra
from quizapp.storage.deckfile import parse_deck
from quizapp.storage.profiles import parse_profile

TEXT = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
COMMANDS = set(app.list_commands(click.Context(app)))


def test_every_command_is_named() -> None:
    named = set(re.findall(r"`(?:quizapp )?(\w+)", TEXT))
    assert named >= COMMANDS


def test_no_command_is_named_that_does_not_exist() -> None:
    named = set(re.findall(r"(?<!import )quizapp (\w+)", TEXT))
    prose = {"is", "reads", "does"}
    assert named - prose <= COMMANDS


def shown_commands() -> list[list[str]]:
    """The command lines of quizapp that are set apart, without their comments."""
    lines = re.findall(r"^    (?:.*&& )?\.venv/bin/quizapp(.*)$", TEXT, re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines]


@pytest.mark.parametrize("line", shown_commands(), ids=" ".join)
def test_every_command_line_shown_can_be_typed(line: list[str]) -> None:
    command: click.Command | None = app
    while isinstance(command, click.Group) and line:
        command, line = command.get_command(click.Context(command), line[0]), line[1:]
    assert command
    parent = click.Context(app, **app.context_settings)
    assert command.make_context(command.name, line, parent=parent)


def test_every_setting_is_named() -> None:
    assert [name for name in BY_NAME if f"`{name}`" not in TEXT] == []


def test_an_extra_that_is_missing_is_installed_as_here() -> None:
    told = the_extra("documents")
    command = told.partition(": ")[2]
    assert command == ".venv/bin/pip install '.[documents]'"
    assert f"`{command}`" in TEXT


def shown_file(first_key: str) -> bytes:
    """The file that is shown and begins with that key."""
    shown = re.search(rf"```yaml\n({first_key}:.*?)```", TEXT, re.DOTALL)
    assert shown
    return shown[1].encode()


def test_the_deck_shown_is_a_deck() -> None:
    assert len(parse_deck(shown_file("quizapp"), path="readme.yaml").cards) == 1


def test_the_exam_shown_is_one_whose_decks_are_shipped() -> None:
    profile = parse_profile(shown_file("quizapp-profile"), path="readme.yaml")
    named = {deck for section in profile.rules.sections for deck in section.decks}
    assert named
    assert named <= {path.stem for path in shipped_decks().glob("*.yaml")}
