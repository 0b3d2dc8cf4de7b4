"""The settings on the screen: read in words, changed at once, kept in the file."""

from pathlib import Path

import pytest

from quizapp.config.known import KNOWN
from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, Look, SitDown

SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


@pytest.fixture(autouse=True)
def deck(write_deck: WriteDeck, drill: Deck) -> None:
    write_deck(drill)


@pytest.fixture
def file(home: Path) -> Path:
    home.mkdir()
    path = home / "config.toml"
    path.write_text("# few\nnew_per_day = 2 # a day\n", encoding="utf-8")
    return path


async def _open(desk: Desk, name: str) -> None:
    """Open the settings with the mark on one of them."""
    await desk.press("comma", *["j"] * [known.name for known in KNOWN].index(name))


def _row(desk: Desk, words: str) -> str:
    return next(line for line in desk.lines() if words in line)


async def test_each_setting_stands_in_words_with_its_value_and_where_it_comes_from(
    sit_down: SitDown, file: Path
) -> None:
    async with sit_down(flags={"learner": "Roll 7"}) as desk:
        await desk.press("comma")
        for known in KNOWN:
            assert known.words in desk.text()
        assert _row(desk, "New cards a day").split()[-2:] == ["2", "file"]
        assert _row(desk, "Reviews a day").split()[-2:] == ["200", "default"]
        assert _row(desk, "Your name").split()[-4:] == ["Roll", "7", "command", "line"]
        assert "over all decks" in desk.seen("#meaning")
        assert "Usually 20" in desk.seen("#meaning")
        await desk.press("escape")
        assert desk.screen == "HomeScreen"


async def test_a_number_is_typed_saved_with_comments_and_in_force_at_once(
    sit_down: SitDown, file: Path
) -> None:
    async with sit_down() as desk:
        assert "3 cards" in desk.text()
        await desk.press("comma", "enter")
        await desk.write("1")
        await desk.press("enter")
        assert _row(desk, "New cards a day").split()[-2:] == ["1", "file"]
        assert file.read_text(encoding="utf-8") == "# few\nnew_per_day = 1 # a day\n"
        await desk.press("escape")
        assert "1 card, about" in desk.text()


async def test_what_is_impossible_is_refused_with_the_reason_and_can_be_mended(
    sit_down: SitDown, file: Path
) -> None:
    before = file.read_bytes()
    async with sit_down() as desk:
        await desk.press("comma", "enter")
        await desk.write("x")
        await desk.press("enter")
        assert desk.screen == "ChangeDialog"
        assert "new_per_day must be from 0 to 9999, not 'x'" in " ".join(desk.text().split())
        assert file.read_bytes() == before
        await desk.press("backspace")
        await desk.write("4")
        await desk.press("enter")
        assert desk.screen == "SettingsScreen"
        assert _row(desk, "New cards a day").split()[-2:] == ["4", "file"]


async def test_escape_leaves_a_setting_as_it_was(sit_down: SitDown, file: Path) -> None:
    before = file.read_bytes()
    async with sit_down() as desk:
        await desk.press("comma", "enter")
        await desk.write("5")
        await desk.press("escape")
        assert file.read_bytes() == before


async def test_a_choice_turns_to_the_next_and_cards_are_asked_so_at_once(
    sit_down: SitDown, home: Path
) -> None:
    async with sit_down() as desk:
        await _open(desk, "mode")
        await desk.press("enter")
        assert _row(desk, "How cards are asked").split()[-2:] == ["flip", "file"]
        assert (home / "config.toml").read_text() == 'mode = "flip"\n'
        await desk.press("escape", "enter")
        assert "shows the answer" in desk.text()


async def test_the_look_changes_under_the_hand(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await _open(desk, "theme")
        await desk.press("enter", "enter")
        assert desk.app.theme == "paper"
        await desk.press("x")
        assert desk.app.theme == "ink"


async def test_x_takes_a_setting_back_to_its_default(sit_down: SitDown, file: Path) -> None:
    async with sit_down() as desk:
        await desk.press("comma", "x")
        assert _row(desk, "New cards a day").split()[-2:] == ["20", "default"]
        assert "default" not in desk.lines()[-1]
        assert "new_per_day" not in file.read_text(encoding="utf-8")


async def test_what_the_line_has_set_cannot_be_changed_and_says_why(
    sit_down: SitDown, home: Path
) -> None:
    async with sit_down(flags={"mode": "flip"}) as desk:
        await _open(desk, "mode")
        assert "Fixed: the command line sets it" in desk.seen("#meaning")
        assert "change" not in desk.lines()[-1]
        await desk.press("enter")
        assert not (home / "config.toml").exists()


async def test_a_folder_that_cannot_be_written_is_told_and_nothing_changes(
    sit_down: SitDown, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = file.read_bytes()
    async with sit_down() as desk:
        await _open(desk, "mode")
        with monkeypatch.context() as patch:
            patch.setattr("os.fsync", full)
            await desk.press("enter")
            assert "cannot be written" in " ".join(desk.text().replace("▌", " ").split())
        assert _row(desk, "How cards are asked").split()[-2:] == ["auto", "default"]
    assert file.read_bytes() == before


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_it_looks_well_at_every_size(
    sit_down: SitDown, look: Look, size: tuple[int, int]
) -> None:
    async with sit_down(size=size, flags={"mode": "flip"}) as desk:
        await _open(desk, "mode")
        look(desk)


async def test_the_dialog_looks_well(sit_down: SitDown, look: Look) -> None:
    async with sit_down(theme="paper") as desk:
        await _open(desk, "desired_retention")
        await desk.press("enter")
        await desk.write("9")
        await desk.press("enter")
        look(desk)


async def test_a_look_that_the_file_names_is_changed_there(sit_down: SitDown, file: Path) -> None:
    file.write_text('theme = "ink"  # at night\n', encoding="utf-8")
    async with sit_down() as desk:
        await desk.app.run_action("choose_theme('paper')")
    assert file.read_text(encoding="utf-8") == 'theme = "paper"  # at night\n'
