"""What a start brings in, and what it leaves to the moment after it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Clock, SitDown

HEAVY = {
    "fsrs",
    "pydantic",
    "sqlalchemy",
    "sqlmodel",
    "yaml",
    "quizapp.config.changing",
    "textual.widgets._data_table",
    "tomlkit",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
    "quizapp.services.study",
    "quizapp.tui.palette",
    "quizapp.tui.screens.dialogs",
    "quizapp.tui.screens.study",
    "quizapp.tui.screens.summary",
}


def _brought_in_by(module: str) -> set[str]:
    code = f"import json, sys, {module}; print(json.dumps(list(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return set(json.loads(run.stdout))


def test_the_start_brings_in_nothing_that_home_does_not_need() -> None:
    assert HEAVY & _brought_in_by("quizapp.tui.app") == set()


def test_the_first_card_does_without_the_generator_and_the_exports() -> None:
    modules = _brought_in_by("quizapp.tui.screens.study")
    heavy = {"sqlmodel", "pydantic", "yaml", "fsrs", "quizapp.generate", "quizapp.exports"}
    assert heavy & modules == set()


async def test_the_first_start_of_a_day_copies_the_progress_file(
    sit_down: SitDown,
    clock: Clock,
    write_deck: WriteDeck,
    drill: Deck,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("enter", "1")
    assert not list((home / "backups").glob("*.db"))
    clock.forward(days=1)
    monkeypatch.setattr("quizapp.tui.app.BACK_UP_AFTER", 0.01)
    async with sit_down() as desk:
        await desk.pilot.pause(0.1)
        await desk.app.workers.wait_for_complete()
    assert len(list((home / "backups").glob("*.db"))) == 1
