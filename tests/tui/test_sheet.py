"""An answer sheet on the screen: letters from a paper, its clock, and the key at its end."""

from pathlib import Path

import pytest

from quizapp.errors import ProgressError
from quizapp.services.drill import Drill
from quizapp.tui.screens import invigilating
from tests.tui.conftest import Desk, SitDown
from tests.tui.exam_desk import PROFILE, begin, key, told

BEAT = 0.3
"""Real seconds in which the screen looks at the clock at least once, see `quick`."""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that looks at the clock often."""
    monkeypatch.setattr(invigilating, "_SECOND", BEAT / 3)


async def lay_out(desk: Desk) -> None:
    """A sheet of five questions and ten minutes by the rules of the first exam of the list."""
    await desk.press("m", "o", "enter")
    assert desk.screen == "SheetScreen"


def drill_of(desk: Desk) -> Drill:
    drill = desk.app.screen.drill
    assert isinstance(drill, Drill)
    return drill


def marks(desk: Desk) -> str:
    return "".join(letter or "-" for letter in drill_of(desk).sheet.marks)


class TestSetting:
    async def test_it_shows_what_holds_and_follows_what_is_wished(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "o")
            assert "The harbour test" in desk.text()
            assert "5 questions, 10:00 on the clock, a wrong answer takes off 0.25" in told(desk)
            await desk.press("3", "0", "tab", "4", "5")
            assert "30 questions, 45:00 on the clock" in told(desk)
            await desk.press("enter")
            assert "0 of 30 answered · 45:00 left" in desk.seen("ExamHead")

    async def test_what_cannot_be_is_told_and_begins_nothing(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "o", "9", "9", "9", "9", "enter")
            assert desk.screen == "SetSheetDialog"
            assert "questions: a number from 0 to 1000" in told(desk)
            await desk.press("escape")
            assert desk.screen == "MocksScreen"

    async def test_a_paper_of_no_known_exam_has_a_sheet_too(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "down", "o", "4", "enter", "a", "b")
            assert desk.screen == "SheetScreen"
            assert "2 of 4 answered" in desk.seen("ExamHead")

    async def test_the_palette_leads_there_too(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "ctrl+p")
            await desk.write("answer sheet")
            await desk.pilot.pause(0.3)
            await desk.press("enter")
            await desk.pilot.pause(0.3)
            assert desk.screen == "SetSheetDialog"


class TestFillingIn:
    async def test_letters_and_digits_run_on_from_question_to_question(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "2", "minus", "d")
            assert marks(desk) == "AB-D-"
            assert drill_of(desk).sheet.position == 5
            assert "3 of 5 answered" in desk.seen("ExamHead")
            assert "1 A · · ·" in desk.text()
            assert "4 · · · D" in desk.text()
            await desk.press("c", "b")
            assert marks(desk) == "AB-DB", "at the last question one stays"

    async def test_a_letter_that_no_option_has_marks_nothing(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("e", "5")
            assert (marks(desk), drill_of(desk).sheet.position) == ("-----", 1)

    async def test_backspace_takes_the_last_letter_back(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "c", "backspace", "b")
            assert marks(desk) == "AB---"

    async def test_one_goes_by_arrows_and_number_and_leaves_what_is_there(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "b", "p", "left", "space", "n", "g", "5", "enter", "d")
            assert marks(desk) == "AB--D"
            await desk.press("n")
            assert "That was the last question" in told(desk)

    async def test_up_and_down_go_by_rows(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "o", "2", "0", "enter", "right", "down")
            assert drill_of(desk).sheet.position == 7
            await desk.press("k", "k")
            assert drill_of(desk).sheet.position == 2

    async def test_a_letter_or_a_number_can_be_clicked(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            row = next(n for n, line in enumerate(desk.lines()) if "2 · · · ·" in line)
            second, fourth = (desk.lines()[row].index(f"{n} ·") for n in (2, 4))
            await desk.pilot.click(offset=(second + 6, row))
            await desk.pilot.pause()
            assert (marks(desk), drill_of(desk).sheet.position) == ("-C---", 2)
            await desk.pilot.click(offset=(fourth, row))
            await desk.pilot.pause()
            assert (marks(desk), drill_of(desk).sheet.position) == ("-C---", 4)

    async def test_a_flag_can_be_set_and_is_told_before_handing_in(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "f", "b", "s")
            assert desk.screen == "HandInDialog"
            assert "2 of 5 questions answered" in told(desk)
            assert "blank 3–5" in told(desk)
            assert "flagged 2" in told(desk)
            await desk.press("n")
            assert desk.screen == "SheetScreen"

    async def test_where_the_file_refuses_it_can_be_tried_again(
        self, harbour: SitDown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            drill = drill_of(desk)
            keep = drill.keep
            refusals = [ProgressError("the disk is full")]

            def refuse_once(*arguments: object) -> None:
                if refusals:
                    raise refusals.pop()
                keep(*arguments)

            monkeypatch.setattr(drill, "keep", refuse_once)
            await desk.press("a")
            assert "the disk is full" in desk.text()
            await desk.press("r")
            assert marks(desk) == "A----"


class TestTheKey:
    async def test_the_key_is_asked_for_at_the_end_and_marks_the_sheet(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "b", "c", "s", "y")
            assert desk.screen == "KeyDialog"
            await desk.write("ABDAA")
            await desk.press("enter")
            assert desk.screen == "SheetMarksScreen"
            assert "Marks: 1.75 of 5, 35%. 2 right, 1 wrong (-0.25), 2 blank." in desk.text()
            assert "✗ Not passed" in desk.text()
            assert "3 ✗ C D" in desk.text()
            await desk.press("enter")
            assert desk.screen == "MocksScreen"
            assert "Go on" not in desk.text()

    async def test_a_key_can_be_a_file(self, harbour: SitDown, tmp_path: Path) -> None:
        (tmp_path / "k.txt").write_text("1A 2B 3C 4D 5A", encoding="utf-8")
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press(*"abcda", "s", "y")
            desk.app.screen.query_one("#key").value = str(tmp_path / "k.txt")
            await desk.press("enter")
            assert "✓ Passed" in desk.text()

    async def test_that_the_result_is_not_kept_is_told_with_it(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "s", "y", *"ABCDA", "enter")
            assert "This result is not kept" in told(desk)

    async def test_slips_in_the_key_are_told_and_can_be_mended(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "s", "y", *"ABX", "enter")
            assert "1:3: X is no option" in told(desk)
            await desk.press("backspace", *"CDA", "enter")
            assert desk.screen == "SheetMarksScreen"

    async def test_without_the_key_the_sheet_is_kept(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "s", "y", "escape")
            assert "The sheet is kept until" in told(desk)
            assert "The harbour test, answer sheet" in desk.text()
            await desk.press("enter", "s", "y", *"ABCDA", "enter")
            assert desk.screen == "SheetMarksScreen"

    async def test_a_mock_that_was_handed_in_is_a_key_itself(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            letters = []
            for _ in range(5):
                letters.append(key(desk))
                await desk.press("n")
            await desk.press("s", "y", "escape")
            await desk.press(*["down"] * 2, "o")
            assert desk.screen == "SheetScreen"
            await desk.press(*letters, "s", "y")
            assert desk.screen == "SheetMarksScreen"
            assert "5 right, 0 wrong, 0 blank" in desk.text()


class TestLeaving:
    async def test_a_sheet_waits_with_its_clock_and_is_gone_on_with(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "b", "escape", "y")
            assert "The sheet waits where you left it" in told(desk)
            assert "2 of 5 marked" in desk.text()
            desk.clock.forward(hours=9)
            await desk.press("escape", "m", "enter")
            assert marks(desk) == "AB---"
            assert "9:" in desk.seen("ExamHead"), "the clock stood"

    async def test_quitting_keeps_the_sheet(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "ctrl+q")
        async with harbour() as desk:
            await desk.press("m", "enter")
            assert marks(desk) == "A----"

    async def test_another_sheet_takes_its_place_only_on_purpose(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "escape", "y", "down", "o", "enter")
            assert "One waits: The harbour test, 1 of 5 marked." in told(desk)
            await desk.press("n", "o", "enter", "y")
            assert marks(desk) == "-----"

    async def test_a_sheet_can_be_given_up(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a", "escape", "y", "x")
            assert "Give this sheet up?" in desk.text()
            await desk.press("y")
            assert "Go on" not in desk.text()


@pytest.mark.usefixtures("quick")
class TestTheClock:
    async def test_it_warns_when_a_tenth_is_left_and_hands_in_when_it_is_up(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            await desk.press("a")
            desk.clock.forward(minutes=9, seconds=10)
            await desk.press("b")
            assert "! only 0:" in desk.seen("ExamHead")
            await desk.press("s")
            desk.clock.forward(minutes=1)
            await desk.pilot.pause(BEAT)
            await desk.pilot.pause(BEAT)
            assert desk.screen == "KeyDialog"
            await desk.press(*"ABAAA", "enter")
            assert "2 right, 0 wrong, 3 blank" in desk.text()

    async def test_it_is_on_disk_each_heartbeat(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await lay_out(desk)
            desk.clock.forward(seconds=40)
            await desk.pilot.pause(BEAT)
            assert drill_of(desk).sheet.elapsed.total_seconds() >= 40


@pytest.mark.parametrize("size", [(30, 8), (40, 12), (60, 20), (120, 40), (200, 60)], ids=str)
async def test_a_whole_sheet_at_every_size(harbour: SitDown, size: tuple[int, int]) -> None:
    async with harbour(size=size) as desk:
        await desk.press("m", "o", "1", "0", "0", "enter")
        await desk.press(*"abcd" * 25)
        assert drill_of(desk).sheet.answered == 100
        assert "100" in desk.text()
        await desk.press("s", "y")
        desk.app.screen.query_one("#key").value = "ABCD" * 25
        await desk.press("enter")
        assert desk.screen == "SheetMarksScreen"


async def test_what_an_exam_is_called_and_what_is_typed_is_shown_as_it_reads(
    harbour: SitDown, profiles: Path
) -> None:
    text = PROFILE.replace("The harbour test", "'[@click=app.exit]x[/] [bold'")
    (profiles / "harbour.yaml").write_text(text, encoding="utf-8")
    async with harbour() as desk:
        await desk.press("m", "o")
        assert "[@click=app.exit]x[/] [bold" in desk.text()
        await desk.press("enter")
        assert "[@click=app.exit]x[/] [bold" in desk.seen("ExamHead")
        await desk.press("a", "s", "y")
        desk.app.screen.query_one("#key").value = "[bold]"
        await desk.press("enter")
        assert "'[' is no answer" in desk.text()
        desk.app.screen.query_one("#key").value = "AAAAA"
        await desk.press("enter")
        assert "[@click=app.exit]x[/] [bold" in desk.text()
