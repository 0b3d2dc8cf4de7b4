"""Pictures of mocks, from the list to the marks, in both looks."""

from dataclasses import replace

import pytest

from quizapp.tui.screens.exam import ExamScreen
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, Look, SitDown
from tests.tui.exam_desk import WATER, begin, key, wrong

PAGES = pytest.mark.parametrize(
    ("size", "theme"),
    [((80, 24), "ink"), ((80, 24), "paper"), ((120, 40), "ink"), ((120, 40), "paper")],
    ids=["80x24-ink", "80x24-paper", "120x40-ink", "120x40-paper"],
)


async def _still(desk: Desk) -> None:
    """Wait until nothing moves, nothing is said any more and the clock is right."""
    await desk.pilot.wait_for_scheduled_animations()
    for screen in desk.app.screen_stack:
        if isinstance(screen, ExamScreen):
            screen.watch_clock()
    desk.app.clear_notifications()
    await desk.pilot.pause(0.2)


async def _hand_in(desk: Desk) -> None:
    """Three right, one of them a guess; one wrong; one blank."""
    await begin(desk)
    await desk.press(key(desk), "n")
    await desk.press(key(desk), "comma", "n")
    await desk.press(wrong(desk), "slash", "f", "n")
    await desk.press(key(desk), "n", "s", "y")


@PAGES
class TestPictures:
    async def test_list(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _hand_in(desk)
            await desk.press("escape", "enter", "enter", "b", "escape", "y")
            await desk.press("down")
            await _still(desk)
            look(desk)

    async def test_setting_with_a_deck_that_is_short(
        self,
        harbour: SitDown,
        write_deck: WriteDeck,
        look: Look,
        size: tuple[int, int],
        theme: str,
    ) -> None:
        write_deck(replace(WATER, cards=WATER.cards[1:4]))
        async with harbour(size=size, theme=theme) as desk:
            await desk.press("m", "enter")
            await _still(desk)
            look(desk)

    async def test_sitting(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await begin(desk)
            await desk.press("b", "n", "f", "n", "slash", "c", "f", "down", "down")
            await _still(desk)
            look(desk)

    async def test_handing_in(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await begin(desk)
            await desk.press("b", "n", "f", "n", "c", "s")
            await _still(desk)
            look(desk)

    async def test_numbers(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await begin(desk)
            await desk.press("b", "n", "f", "g")
            await _still(desk)
            look(desk)

    async def test_marks(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _hand_in(desk)
            await _still(desk)
            look(desk)

    async def test_mistake(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _hand_in(desk)
            await desk.press("enter")
            await _still(desk)
            look(desk)


@pytest.mark.parametrize("size", [(40, 12), (60, 20)], ids=["40x12", "60x20"])
async def test_small(harbour: SitDown, look: Look, size: tuple[int, int]) -> None:
    async with harbour(size=size) as desk:
        await begin(desk)
        await desk.press("b", "f")
        await _still(desk)
        look(desk)


async def test_little_time(harbour: SitDown, look: Look) -> None:
    async with harbour() as desk:
        await begin(desk)
        for _ in range(9):
            desk.clock.forward(seconds=55)
            await desk.press("f")
        await _still(desk)
        look(desk)
