"""The README says what is so."""

import re
from pathlib import Path

from quizapp.cli import app
from quizapp.config import Settings
from quizapp.storage.deckfile import parse_deck

TEXT = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def test_every_command_is_named() -> None:
    named = set(re.findall(r"`(?:quizapp )?(\w+)", TEXT))
    assert set(app.commands) <= named


def test_no_command_is_named_that_does_not_exist() -> None:
    named = set(re.findall(r"(?<!import )quizapp (\w+)", TEXT))
    prose = {"is", "reads", "does"}
    assert named - prose <= set(app.commands)


def test_every_setting_is_named() -> None:
    names = [name for name in Settings.__slots__ if name != "home"]
    assert [name for name in names if f"`{name}`" not in TEXT] == []


def test_the_deck_shown_is_a_deck() -> None:
    shown = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert shown
    assert len(parse_deck(shown[1].encode(), path="readme.yaml").cards) == 1
