"""How often the screen is laid out for one key: a card that comes in parts comes late."""

import pytest
from textual.screen import Screen

from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, SitDown


@pytest.fixture(autouse=True)
def _deck(write_deck: WriteDeck, drill: Deck) -> None:
    write_deck(drill)


def _layouts(desk: Desk) -> list[Screen[object]]:
    """What grows by one each time that the screen is laid out from now on."""
    counted: list[Screen[object]] = []
    signal = desk.app.screen.screen_layout_refresh_signal
    signal.subscribe(desk.app.screen, counted.append, immediate=True)
    return counted


@pytest.mark.parametrize(
    ("mode", "answer", "on"), [("choice", "1", "enter"), ("flip", "space", "3")]
)
async def test_a_verdict_and_the_next_card_take_one_layout_each(
    sit_down: SitDown, mode: str, answer: str, on: str
) -> None:
    async with sit_down(mode=mode, size=(120, 40)) as desk:
        await desk.press("enter")
        layouts = _layouts(desk)
        await desk.press(answer)
        assert len(layouts) == 1
        question = desk.seen("#question")
        await desk.press(on)
        assert desk.seen("#question") != question
        assert len(layouts) == 2


async def test_an_option_stands_in_its_row_for_the_next_card_too(sit_down: SitDown) -> None:
    async with sit_down(mode="choice") as desk:
        await desk.press("enter")
        rows = list(desk.app.screen.query("Choice"))
        await desk.press("1", "enter")
        assert list(desk.app.screen.query("Choice")) == rows
