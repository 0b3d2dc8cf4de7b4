"""What the app must not bring in before its first screen."""

import json
import subprocess
import sys

HEAVY = {
    "fsrs",
    "pydantic",
    "sqlalchemy",
    "sqlmodel",
    "yaml",
    "textual.widgets._data_table",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
    "quizapp.services.study",
    "quizapp.tui.palette",
    "quizapp.tui.screens.dialogs",
    "quizapp.tui.screens.study",
    "quizapp.tui.screens.summary",
}


def test_the_start_brings_in_nothing_that_home_does_not_need() -> None:
    code = "import json, sys, quizapp.tui.app; print(json.dumps(list(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert HEAVY & set(json.loads(run.stdout)) == set()
