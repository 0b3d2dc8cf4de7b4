"""Keys, bar, help and palette tell one story."""

from collections import Counter

import pytest

from quizapp.domain.deck import Deck
from quizapp.tui.app import QuizApp
from quizapp.tui.commands import (
    CRAM,
    DIALOG,
    HOME,
    SUMMARY,
    TROUBLE,
    Command,
    Stage,
    is_character,
)
from quizapp.tui.exam_commands import (
    EXAM,
    GO_TO,
    HAND_IN,
    MARKS,
    MISTAKES,
    MOCKS,
    RULES,
    WISHES,
)
from quizapp.tui.screens.cram import CramDialog
from quizapp.tui.screens.dialogs import HelpDialog, TroubleDialog
from quizapp.tui.screens.exam import ExamScreen
from quizapp.tui.screens.exam_dialogs import GoToDialog, HandInDialog, RulesDialog
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.marks import MarksScreen
from quizapp.tui.screens.mistakes import MistakesScreen
from quizapp.tui.screens.mocks import MocksScreen
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.passage import PassageDialog
from quizapp.tui.screens.report import ReportDialog
from quizapp.tui.screens.settings import ChangeDialog, SettingsScreen
from quizapp.tui.screens.sheet import SheetScreen
from quizapp.tui.screens.sheet_dialogs import KeyDialog, SetSheetDialog
from quizapp.tui.screens.sheet_marks import SheetMarksScreen
from quizapp.tui.screens.study import StudyScreen
from quizapp.tui.screens.summary import SummaryScreen
from quizapp.tui.screens.wishes import WishesScreen
from quizapp.tui.settings_commands import CHANGE, SETTINGS
from quizapp.tui.sheet_commands import KEY, SET_SHEET, SHEET, SHEET_MARKS
from quizapp.tui.study_commands import REPORT, STUDY
from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown

SCREENS: dict[type[Page], tuple[Command, ...]] = {
    HomeScreen: HOME,
    StudyScreen: STUDY,
    SummaryScreen: SUMMARY,
    HelpDialog: DIALOG,
    PassageDialog: DIALOG,
    ReportDialog: REPORT,
    CramDialog: CRAM,
    SettingsScreen: SETTINGS,
    ChangeDialog: CHANGE,
    TroubleDialog: TROUBLE,
    MocksScreen: MOCKS,
    WishesScreen: WISHES,
    ExamScreen: EXAM,
    HandInDialog: HAND_IN,
    GoToDialog: GO_TO,
    RulesDialog: RULES,
    MarksScreen: MARKS,
    MistakesScreen: MISTAKES,
    SetSheetDialog: SET_SHEET,
    SheetScreen: SHEET,
    KeyDialog: KEY,
    SheetMarksScreen: SHEET_MARKS,
}
NARROWEST_BAR = 80 - 4


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_ability_has_an_action_and_a_help(screen: type[Page]) -> None:
    assert SCREENS[screen] == screen.ABILITIES
    for command in screen.ABILITIES:
        owner = QuizApp if command.name.startswith("app.") else screen
        assert hasattr(owner, f"action_{command.name.removeprefix('app.')}"), command
        assert command.help


@pytest.mark.parametrize("stage", [None, *Stage])
@pytest.mark.parametrize("table", SCREENS.values())
def test_no_key_has_two_meanings_at_a_time(table: tuple[Command, ...], stage: Stage | None) -> None:
    commands = [command for command in table if command.applies(stage)]
    keys = Counter(key for command in commands for key in command.keys_at(stage))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("stage", Stage)
def test_the_bar_of_the_study_screen_fits_eighty_columns(stage: Stage) -> None:
    typing = stage is Stage.TYPE
    shown = [command for command in STUDY if command.applies(stage) and command.label]
    entries = [f"{each.key_name(typing=typing)} {each.label}" for each in shown]
    essential = [entry for entry in entries if "commands" not in entry]
    assert len("  ".join(essential)) <= NARROWEST_BAR


@pytest.mark.parametrize("table", [SCREENS[each] for each in SCREENS if each is not StudyScreen])
def test_every_other_bar_fits_eighty_columns(table: tuple[Command, ...]) -> None:
    entries = [f"{command.key_name()} {command.label}" for command in table if command.label]
    essential = [entry for entry in entries if "commands" not in entry]
    assert len("  ".join(essential)) <= NARROWEST_BAR


def test_what_can_be_done_while_typing_has_a_key_that_is_not_a_letter() -> None:
    for command in STUDY:
        if command.label and command.applies(Stage.TYPE):
            assert any(not is_character(key) for key in command.keys), command


@pytest.mark.parametrize("keys", [(), ("enter",)])
async def test_the_help_lists_every_ability(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, keys: tuple[str, ...]
) -> None:
    write_deck(drill)
    async with sit_down(size=(100, 70)) as desk:
        await desk.press(*keys)
        page = desk.app.screen
        assert isinstance(page, Page)
        table = page.abilities()
        assert [each.help for each in table] == [each.help for each in page.ABILITIES]
        await desk.press("question_mark")
        for command in table:
            assert f"{command.all_keys()} " in desk.text()
            assert command.help in desk.text()
        await desk.press("escape")
        assert desk.screen != "HelpDialog"


@pytest.mark.parametrize("ability", ["Bury the card", "Flag the card", "Edit the card"])
async def test_no_letter_is_named_for_an_ability_where_letters_answer(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, ability: str
) -> None:
    def keys(text: str) -> str:
        return next(line for line in text.splitlines() if ability in line).strip(" │▕▏")

    write_deck(drill)
    async with sit_down(size=(100, 70)) as desk:
        await desk.press("enter", "question_mark")
        assert keys(desk.text()).startswith("f")
        assert "Suspend the card" in desk.text()
        assert "s f6" in desk.text(), "no option has this letter"
        await desk.press("escape", "0", "question_mark")
        assert keys(desk.text()).startswith(f"{ability[0].lower()} f")


async def test_no_character_is_named_for_an_ability_while_typing(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="typed", size=(100, 70)) as desk:
        await desk.press("enter", "f1")
        text = desk.text()
        assert "f5 " in text
        assert "b f5" not in text
        assert "s f6" not in text
        assert "u ^z" not in text


async def test_the_help_scrolls_where_it_is_long(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(size=(60, 15)) as desk:
        await desk.press("enter", "question_mark")
        assert "A click does" not in desk.text()
        await desk.press(*["pagedown"] * 5, "j")
        assert "A click does" in desk.text()
        await desk.press("pageup", "k")
        assert "A click does" not in desk.text()


class TestPalette:
    @pytest.fixture(autouse=True)
    def deck_on_disk(self, write_deck: WriteDeck, drill: Deck) -> None:
        write_deck(drill)

    async def test_a_deck_is_found_by_its_title(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("ctrl+p")
            await desk.write("pakistan")
            await desk.pilot.pause(0.3)
            await desk.press("enter", "enter")
            await desk.pilot.pause(0.3)
            assert desk.screen == "StudyScreen"

    async def test_an_ability_of_the_screen_is_found_by_its_name(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "3", "ctrl+p")
            await desk.write("take the last")
            await desk.pilot.pause(0.3)
            await desk.press("enter", "enter")
            await desk.pilot.pause(0.3)
            assert "0 done" in desk.text()

    async def test_the_look_can_be_changed(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("ctrl+p")
            await desk.write("paper")
            await desk.pilot.pause(0.3)
            await desk.press("enter", "enter")
            await desk.pilot.pause(0.3)
            assert desk.app.theme == "paper"
        async with sit_down() as desk:
            assert desk.app.theme == "paper", "the look is kept"

    async def test_it_names_the_keys_that_do_not_answer(self, sit_down: SitDown) -> None:
        async with sit_down(size=(80, 60)) as desk:
            await desk.press("enter", "ctrl+p")
            await desk.write("bury")
            await desk.pilot.pause(0.3)
            assert "Key: f5" in desk.text()
            assert "b f5" not in desk.text()

    async def test_it_offers_only_what_can_be_done_now(self, sit_down: SitDown) -> None:
        async with sit_down(size=(80, 50)) as desk:
            await desk.press("enter", "ctrl+p")
            await desk.pilot.pause(0.3)
            assert "Ask this card another way" in desk.text()
            assert "Go on to the next card" not in desk.text()
