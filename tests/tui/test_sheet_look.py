"""Pictures of an answer sheet, from its setting to its marks, in both looks."""

import pytest

from tests.tui.conftest import Desk, Look, SitDown

PAGES = pytest.mark.parametrize(
    ("size", "theme"),
    [((80, 24), "ink"), ((80, 24), "paper"), ((120, 40), "ink"), ((120, 40), "paper")],
    ids=["80x24-ink", "80x24-paper", "120x40-ink", "120x40-paper"],
)


async def _still(desk: Desk) -> None:
    """Wait until nothing moves and nothing is said any more."""
    await desk.pilot.wait_for_scheduled_animations()
    desk.app.clear_notifications()
    await desk.pilot.pause(0.2)


async def _fill_in(desk: Desk) -> None:
    """Forty of a hundred questions, one of them blank, one flagged, then some further on."""
    await desk.press("m", "o", "1", "0", "0", "enter", *"abcdacbd" * 3, "minus", *"dcba" * 3, "f")
    await desk.press("n", "a", "b", "g", "8", "0", "enter", "d")


@PAGES
class TestPictures:
    async def test_setting(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await desk.press("m", "o", "1", "0", "0")
            await _still(desk)
            look(desk)

    async def test_filling_in(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _fill_in(desk)
            await _still(desk)
            look(desk)

    async def test_key_with_slips(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _fill_in(desk)
            await desk.press("s", "y", *"ABXCQ", "enter")
            await _still(desk)
            look(desk)

    async def test_marks(
        self, harbour: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with harbour(size=size, theme=theme) as desk:
            await _fill_in(desk)
            await desk.press("s", "y")
            desk.app.screen.query_one("#key").value = "ABCDABCD" * 12 + "ABCD"
            await desk.press("enter")
            await _still(desk)
            look(desk)
