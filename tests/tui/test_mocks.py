"""Mocks on the screen: listed, set to the learner's wishes, looked at again."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown
from tests.tui.exam_desk import WATER, begin, told


class TestTheList:
    async def test_an_exam_is_listed_with_its_rules_and_how_well_they_are_known(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await desk.press("m")
            row = next(line for line in desk.lines() if "The harbour test" in line)
            assert row.split()[3:] == ["5", "10", "−0.25", "50%", "B"]
            assert "The board of pilots · as of March 2021 · B: from several accounts" in told(desk)
            assert "Rivers 2, Seas 3" in desk.text()
            assert "https://example.org/pilots · 1 disputed rule" in desk.text()

    async def test_the_rules_tell_every_source_and_what_is_disputed(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "v")
            assert "https://example.org/lamps" in desk.text()
            assert "An old pilot takes off a half." in desk.text()
            await desk.press("escape", "j", "v")
            assert desk.screen == "MocksScreen", "a practice has no rules to show"

    async def test_the_palette_leads_there_too(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("ctrl+p")
            await desk.write("sit a mock")
            await desk.pilot.pause(0.3)
            await desk.press("enter")
            await desk.pilot.pause(0.3)
            assert desk.screen == "MocksScreen"

    async def test_a_practice_needs_no_profile(
        self, sit_down: SitDown, write_deck: WriteDeck
    ) -> None:
        write_deck(WATER)
        async with sit_down() as desk:
            await desk.press("m", "enter", "enter", "y")
            assert desk.screen == "ExamScreen"
            assert "Question 1 of 5" in desk.text()

    async def test_a_profile_that_cannot_be_read_is_told(
        self, harbour: SitDown, profiles: Path
    ) -> None:
        (profiles / "broken.yaml").write_text("quizapp-profile: 1\n", encoding="utf-8")
        async with harbour() as desk:
            await desk.press("m")
            assert "broken.yaml" in told(desk)
            assert "The harbour test" in desk.text()

    async def test_a_mock_that_waits_stands_first_and_is_gone_on_with(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("b", "n", "escape", "y")
            assert "The mock waits where you left it" in told(desk)
            assert "1 of 5 answered" in desk.text()
            desk.clock.forward(hours=9)
            await desk.press("escape", "m", "enter")
            assert desk.screen == "ExamScreen"
            assert "Question 2 of 5" in desk.text()
            assert "9:" in desk.seen("ExamHead"), "the clock stood"

    async def test_a_mock_that_waits_can_be_given_up(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("escape", "y", "x", "escape", "x", "y")
            assert "Go on" not in desk.text()
            await desk.press("x")
            assert desk.screen == "MocksScreen"

    async def test_a_mock_that_was_handed_in_can_be_looked_at_again(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("s", "y", "escape")
            assert "21 Nov 2026" in desk.text()
            assert "0 of 5 ✗ not passed" in told(desk)
            await desk.press("down", "down", "enter")
            assert desk.screen == "MarksScreen"
            assert "Not passed: 2.5 needed, 0 reached." in desk.text()
        async with harbour() as desk:
            await desk.press("m")
            await desk.click("21 Nov 2026")
            await desk.press("enter")
            assert "Left blank" in desk.text()

    async def test_a_file_that_refuses_is_told_and_tried_again(
        self, harbour: SitDown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from quizapp.errors import ProgressError
        from quizapp.services.examining import Examiner

        real, refusals = Examiner.profiles, [ProgressError("the disk is asleep")]

        def asleep(examiner: Examiner) -> object:
            if refusals:
                raise refusals.pop()
            return real(examiner)

        monkeypatch.setattr(Examiner, "profiles", asleep)
        async with harbour() as desk:
            await desk.press("m")
            assert "the disk is asleep" in desk.text()
            await desk.press("r")
            assert desk.screen == "MocksScreen"


class TestTheSetting:
    async def test_the_decks_fill_it(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter")
            assert "✓ Your decks fill it: 5 questions, 10:00 on the clock" in told(desk)

    async def test_what_cannot_be_filled_is_told_and_a_smaller_mock_is_offered(
        self, harbour: SitDown, write_deck: WriteDeck
    ) -> None:
        write_deck(replace(WATER, cards=WATER.cards[1:]))
        async with harbour() as desk:
            await desk.press("m", "enter")
            assert "! Your decks fill 4 of 5 questions; a card needs 3 wrong options" in told(desk)
            assert "1 of 2 Rivers" in told(desk)
            assert "Seas" not in desk.text()
            await desk.press("enter")
            assert "The mock is smaller: 4 questions, 8:00 on the clock" in told(desk)
            await desk.press("n")
            assert desk.screen == "WishesScreen"
            await desk.press("ctrl+s", "y")
            assert "Question 1 of 4" in desk.text()

    async def test_fewer_questions_shorten_the_time_unless_that_is_set_too(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter")
            await desk.write("3")
            await desk.pilot.pause(0.4)
            assert "3 questions, 6:00 on the clock" in told(desk)
            await desk.press("tab")
            await desk.write("2.5")
            await desk.press("tab")
            await desk.write("1/3")
            await desk.pilot.pause(0.4)
            assert "3 questions, 2:30 on the clock, a wrong answer takes off 0.33" in told(desk)

    async def test_no_minutes_stop_no_clock(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter", "tab")
            await desk.write("0")
            await desk.press("enter")
            assert "0 of 5 answered" in desk.seen("ExamHead")
            assert "left" not in desk.seen("ExamHead")

    @pytest.mark.parametrize("typed", ["0", "2.5", "4000", "1/0", "..", "1/"])
    async def test_a_number_that_is_none_is_told(self, harbour: SitDown, typed: str) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter")
            await desk.write(typed)
            await desk.press("enter")
            assert "! questions: a" in desk.text()
            assert desk.screen == "WishesScreen"

    async def test_a_deck_is_left_out_by_key_or_click(
        self, harbour: SitDown, write_deck: WriteDeck
    ) -> None:
        write_deck(replace(WATER, id="more", title="More water"))
        async with harbour() as desk:
            await desk.press("m", "enter", "shift+tab", "space")
            assert "✓ Your decks fill it" in desk.text()
            assert "✓ More water" not in desk.text()
            await desk.click("Water ")
            assert "! No question" in desk.text()
            await desk.press("enter")
            assert desk.screen == "WishesScreen"
            await desk.press("space")
            assert "✓ Your decks fill it" in desk.text()

    async def test_beginning_over_a_mock_that_waits_is_asked_about(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("a", "escape", "y", "down", "enter", "enter")
            assert "A mock is open: The harbour test, 1 of 5 answered." in told(desk)
            await desk.press("y")
            assert "0 of 5 answered" in desk.seen("ExamHead")

    async def test_escape_leads_back_without_a_mock(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter", "escape", "escape")
            assert desk.screen == "HomeScreen"
            assert desk.libraries[-1].connection.execute("SELECT * FROM mock").fetchall() == []
