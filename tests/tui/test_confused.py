"""What is taken for one another can be drilled from home, by key, from the palette, in a cram."""

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, SitDown

OTHERS = ("the Arab League", "the Commonwealth")


@pytest.fixture(autouse=True)
def deck_on_disk(write_deck: WriteDeck) -> None:
    manila = Card(
        id="manila",
        question="Which alliance was founded in Manila?",
        answer="SEATO",
        distractors=("CENTO", *OTHERS),
    )
    ankara = Card(
        id="ankara",
        question="Which alliance had its seat in Ankara?",
        answer="CENTO",
        distractors=("the United Nations", *OTHERS),
    )
    write_deck(Deck(id="pacts", title="Pacts", cards=(manila, ankara)))


async def _confuse(desk: Desk) -> None:
    """Take the one for the other twice, in two sittings."""
    for _ in range(2):
        await desk.press("s")
        while "Manila" not in desk.seen("#question"):
            await desk.click("CENTO")
            await desk.press("enter")
        await desk.click("CENTO")
        await desk.press("escape")


async def _asked_and_answered(desk: Desk) -> None:
    assert "Manila" in desk.seen("#question")
    await desk.click("SEATO")
    await desk.press("enter")
    assert "Ankara" in desk.seen("#question")
    assert "SEATO" in desk.text()
    await desk.click("CENTO")
    await desk.press("enter")
    assert desk.screen == "SummaryScreen"


async def test_a_key_of_home_drills_both_side_by_side(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await _confuse(desk)
        await desk.press("x")
        await _asked_and_answered(desk)


async def test_the_palette_knows_the_drill(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await _confuse(desk)
        await desk.press("ctrl+p")
        await desk.write("one another")
        await desk.pilot.pause(0.3)
        await desk.press("enter", "enter")
        await desk.pilot.pause(0.3)
        await _asked_and_answered(desk)


async def test_a_cram_offers_the_drill_with_its_cards(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await desk.press("c")
        assert "Taken for one another" not in desk.text()
        await desk.press("escape")
        await _confuse(desk)
        await desk.press("c")
        assert "Taken for one another   2 cards" in desk.text()
        await desk.click("Taken for one another")
        await _asked_and_answered(desk)


async def test_where_nothing_is_confused_home_says_so(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        await desk.press("x")
        assert desk.screen == "HomeScreen"
        assert "no two answers" in desk.text()
