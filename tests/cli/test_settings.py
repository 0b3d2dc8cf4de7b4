"""The settings can be listed, told and changed at the line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Quizapp


def test_they_are_listed_in_words_with_where_each_comes_from(
    quizapp: Quizapp, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "config.toml").write_text("new_per_day = 5\n", encoding="utf-8")
    monkeypatch.setenv("QUIZAPP_MODE", "flip")
    said = quizapp("settings")
    rows = {line.split()[0]: line.split()[1:] for line in said.out.splitlines()}
    assert rows["setting"][:2] == ["value", "from"]
    assert rows["new_per_day"] == ["5", "file", "New", "cards", "a", "day"]
    assert rows["mode"][:2] == ["flip", "environment"]
    assert rows["reviews_per_day"][:2] == ["200", "default"]
    told = {each["setting"]: each for each in json.loads(quizapp("settings", "--json").out)}
    assert told["new_per_day"]["value"] == 5
    assert told["mode"]["from"] == "environment"


def test_one_is_told_by_its_value_alone(quizapp: Quizapp) -> None:
    assert quizapp("settings", "desired_retention").out == "0.9\n"
    assert json.loads(quizapp("settings", "mode", "--json").out)["value"] == "auto"


def test_one_is_changed_in_the_file_and_taken_back(quizapp: Quizapp, home: Path) -> None:
    said = quizapp("settings", "new_per_day", "7")
    assert (said.code, said.out, said.err) == (0, "", f"written to {home / 'config.toml'}\n")
    assert quizapp("settings", "new_per_day").out == "7\n"
    assert quizapp("settings", "new_per_day", "--reset").code == 0
    assert quizapp("settings", "new_per_day").out == "20\n"


def test_a_change_that_the_environment_outdoes_says_so(
    quizapp: Quizapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZAPP_MODE", "flip")
    said = quizapp("settings", "mode", "typed")
    assert said.code == 0
    assert "not in force: QUIZAPP_MODE in the environment sets it" in said.err


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["new_per_dya"], "unknown setting 'new_per_dya'; did you mean new_per_day?"),
        (["new_per_day", "lots"], "new_per_day must be from 0 to 9999, not 'lots'"),
        (["theme", "plaid"], "there is no theme 'plaid'; there are"),
        (["--reset"], "--reset takes a name"),
        (["mode", "flip", "--reset"], "--reset takes a name and no value"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    quizapp: Quizapp, home: Path, words: list[str], named: str
) -> None:
    said = quizapp("settings", *words)
    assert (said.code, said.is_refusal) == (2, True)
    assert named in said.err
    assert not (home / "config.toml").exists()
