"""The learner's editor opens where the card stands."""

import sys
from pathlib import Path

import pytest

from quizapp.errors import QuizError, UsageError
from quizapp.services import editing
from quizapp.services.editing import Place, edit, editor_command

DECK = Path("decks") / "my wars.yaml"
PLACE = Place(DECK, 12)


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", str(DECK)]),
        ("/usr/bin/nvim -u NONE", ["/usr/bin/nvim", "-u", "NONE", "+12", str(DECK)]),
        ("nano", ["nano", "+12", str(DECK)]),
        ("code", ["code", "--wait", "--goto", f"{DECK}:12"]),
        ("code --wait", ["code", "--wait", "--goto", f"{DECK}:12"]),
        ("hx", ["hx", f"{DECK}:12"]),
        ("subl", ["subl", "--wait", f"{DECK}:12"]),
        ("my-editor --calm", ["my-editor", "--calm", str(DECK)]),
    ],
)
def test_an_editor_is_told_the_line_in_its_own_way(editor: str, command: list[str]) -> None:
    assert editor_command(PLACE, {"EDITOR": editor}) == command


def test_visual_goes_before_editor() -> None:
    assert editor_command(PLACE, {"EDITOR": "ed", "VISUAL": "vi"})[0] == "vi"


def test_without_a_choice_one_that_is_there_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editing, "_USUAL", ("nano", "vi"))
    monkeypatch.setattr("shutil.which", lambda name: name if name == "vi" else None)
    assert editor_command(PLACE, {"EDITOR": " "}) == ["vi", "+12", str(DECK)]
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(UsageError, match="set EDITOR"):
        editor_command(PLACE, {})


def test_a_choice_that_is_no_command_is_told() -> None:
    with pytest.raises(UsageError, match="EDITOR cannot be read"):
        editor_command(PLACE, {"EDITOR": "vim '"})
    with pytest.raises(QuizError, match="nowhere-at-all: the editor cannot be started"):
        edit(PLACE, {"EDITOR": "nowhere-at-all"})


def test_it_waits_until_the_editor_is_closed(tmp_path: Path) -> None:
    deck = tmp_path / "d.yaml"
    script = tmp_path / "write.py"
    script.write_text("import sys; open(sys.argv[-1], 'w').write('edited')", encoding="utf-8")
    edit(Place(deck, 1), {"EDITOR": f"{sys.executable} {script}"})
    assert deck.read_text(encoding="utf-8") == "edited"
