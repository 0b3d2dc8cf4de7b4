"""The house keeps its rooms apart, and its front door opens fast."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_every_import_contract_is_kept() -> None:
    result = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def _modules_after(arguments: list[str]) -> set[str]:
    code = (
        "import sys, contextlib, io\n"
        "from quizapp.cli import run\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    run({arguments!r})\n"
        "print(' '.join(sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(result.stdout.split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["study", "--help"]])
def test_asking_for_help_imports_nothing_heavy(arguments: list[str]) -> None:
    loaded = _modules_after(arguments)
    assert not loaded & {"textual", "sqlmodel", "sqlalchemy", "pydantic", "fsrs", "yaml"}


def test_opening_the_library_needs_no_sqlmodel(tmp_path: Path) -> None:
    loaded = _modules_after(["--home", str(tmp_path), "decks"])
    loaded = _modules_after(["--home", str(tmp_path), "decks"])
    assert "quizapp.storage.catalogue" in loaded
    assert not loaded & {"sqlmodel", "sqlalchemy", "pydantic", "textual", "yaml", "fsrs"}


def test_the_top_level_holds_only_what_it_should() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    agreed = {"pyproject.toml", "README.md", "LICENSE", "quizapp", "decks", "tests"}
    assert {name for name in top if not name.startswith(".")} <= agreed
