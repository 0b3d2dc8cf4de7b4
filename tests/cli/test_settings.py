"""The settings can be listed, told and changed at the line."""

import json
from collections.abc import Generator
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.tui.shelf import Shelf
from tests.cli.conftest import Quizapp
from tests.conftest import WriteDeck


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


@pytest.fixture
def shelf(
    quizapp: Quizapp, small_deck: Deck, write_deck: WriteDeck, monkeypatch: pytest.MonkeyPatch
) -> Generator[Shelf]:
    """What the app works with when `quizapp study` opens it, a flag beside the settings."""
    shelves: list[Shelf] = []

    class Screenless:
        def run(self) -> None:
            pass

    def make_app(shelf: Shelf, **_: object) -> Screenless:
        shelves.append(shelf)
        return Screenless()

    monkeypatch.setattr("quizapp.cli.learn.is_screen", lambda: True)
    monkeypatch.setattr("quizapp.tui.app.make_app", make_app)
    deck = write_deck(small_deck)
    assert quizapp("study", "--learner", "Roll 7", "--tag", "cold-war", deck).code == 0
    yield shelves[0]
    shelves[0].close()


def test_what_is_changed_in_the_app_is_in_force_at_once_beside_the_flags(shelf: Shelf) -> None:
    assert shelf.desk().today.counts.new == 3
    assert shelf.setup is not None
    for name, value in (
        ("new_per_day", "1"),
        ("desired_retention", "0.8"),
        ("mode", "flip"),
        ("rollover_hour", "0"),
    ):
        shelf.follow(shelf.setup.config.change(name, value))
    assert shelf.desk().today.counts.new == 1
    assert (shelf.options.mode, shelf.options.desired_retention) == ("flip", 0.8)
    assert (shelf.options.learner, shelf.options.tag) == ("Roll 7", "cold-war")


def test_a_new_hour_for_the_day_to_begin_at_moves_the_day(shelf: Shelf) -> None:
    assert shelf.setup is not None
    shelf.follow(shelf.setup.config.change("new_per_day", "0"))
    before = shelf.desk().today.next_due
    shelf.follow(shelf.setup.config.change("rollover_hour", "9"))
    after = shelf.desk().today.next_due
    assert before is not None
    assert after is not None
    assert after - before == timedelta(hours=5)
