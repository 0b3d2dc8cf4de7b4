"""From a phone's terminal to a wall: nothing is cut, nothing breaks, nothing is lost."""

from dataclasses import replace

import pytest

from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, SitDown

SIZES = [(30, 8), (40, 12), (50, 15), (60, 20), (80, 24), (120, 40), (240, 70)]


async def _words_by_scrolling(desk: Desk) -> set[str]:
    """Every word that can be seen by scrolling from the top to the end."""
    seen = set(desk.text().split())
    for _ in range(60):
        await desk.pilot.press("pagedown")
        more = set(desk.text().split())
        if more <= seen:
            return seen
        seen |= more
    return seen


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_whole_sitting_at_every_size(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, size: tuple[int, int]
) -> None:
    write_deck(replace(drill, cards=drill.cards[:1]))
    async with sit_down(size=size) as desk:
        await desk.press("enter", "0", "4", "question_mark", "escape", "o", "escape", "enter")
        assert desk.screen == "SummaryScreen"
        await desk.press("enter")
        assert desk.screen == "HomeScreen"


@pytest.mark.parametrize("size", SIZES[1:], ids=str)
async def test_a_long_card_can_be_read_to_its_end(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, size: tuple[int, int]
) -> None:
    card = replace(
        drill.cards[2],
        question=" ".join(f"q{number}" for number in range(120)),
        explanation=" ".join(f"e{number}" for number in range(200)),
    )
    write_deck(replace(drill, cards=(card,)))
    async with sit_down(size=size) as desk:
        await desk.press("enter")
        asked = await _words_by_scrolling(desk)
        assert {f"q{number}" for number in range(120)} <= asked
        assert set(card.answer.split()) <= asked
        await desk.press("0")
        desk.app.screen.query_one("#body").scroll_home(animate=False)
        told = await _words_by_scrolling(desk)
        assert {f"e{number}" for number in range(200)} <= told


@pytest.mark.parametrize("size", SIZES[1:4], ids=str)
async def test_the_marked_option_is_brought_into_view(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, size: tuple[int, int]
) -> None:
    write_deck(replace(drill, cards=drill.cards[2:]))
    async with sit_down(size=size) as desk:
        await desk.press("enter")
        for letter in "ABCD":
            await desk.press("down")
            assert f"▌ {letter} " in desk.text()


@pytest.mark.parametrize("size", SIZES[1:], ids=str)
async def test_the_verdict_is_in_view_at_once(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, size: tuple[int, int]
) -> None:
    write_deck(replace(drill, cards=drill.cards[:1]))
    async with sit_down(size=size) as desk:
        await desk.press("enter", "1")
        assert "✓ Right" in desk.text() or "✗ Wrong" in desk.text()


async def test_a_resize_keeps_what_was_typed_and_what_was_answered(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="typed", size=(120, 40)) as desk:
        await desk.press("enter")
        await desk.write("33 bil")
        for size in SIZES:
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
        await desk.write("lion")
        assert desk.app.screen.query_one("#typed").value == "33 billion"
        await desk.press("enter")
        for size in SIZES:
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
        assert "✓ Right" in desk.text()


async def test_a_long_title_gives_way_to_the_counts(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(replace(drill, title="An endless title " * 12))
    for size in SIZES[1:]:
        async with sit_down(size=size) as desk:
            row = next(line for line in desk.lines() if "An endless" in line)
            assert "3" in row
            await desk.press("enter")
            assert "left" in desk.lines()[0] + desk.lines()[1] or "3 new" in desk.text()
