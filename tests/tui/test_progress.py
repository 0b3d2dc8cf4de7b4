"""The progress screen."""

from datetime import timedelta

import pytest

from quizapp.domain.deck import Deck
from quizapp.services import optimizing
from tests.conftest import WriteDeck
from tests.tui.conftest import Look, SitDown


async def test_before_the_first_answer_it_says_what_to_do(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("p")
        assert desk.screen == "ProgressScreen"
        assert "Nothing yet" in desk.text()
        await desk.press("escape")
        assert desk.screen == "HomeScreen"


async def test_it_shows_days_memory_and_what_comes(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, look: Look
) -> None:
    write_deck(drill)
    async with sit_down(size=(120, 40), mode="flip") as desk:
        await desk.press("enter", *("space", "3") * 4, "escape")
        desk.clock.moment += timedelta(days=4)
        await desk.press("r", "enter", *("space", "3") * 2, "space", "1", "escape", "escape")
        await desk.press("p")
        text = desk.text()
        assert "Remembered" in text
        assert "Coming up" in text
        assert "on 2 days" in text
        look(desk)


async def test_it_shows_how_forecasts_of_reviews_came_true(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(size=(120, 40), mode="flip") as desk:
        await desk.press("enter", *("space", "3") * 4, "escape", "p")
        assert "No review yet that something was forecast of." in desk.text()
        desk.clock.moment += timedelta(days=4)
        await desk.press("escape", "r", "enter", "space", "1", "escape", "escape", "p")
        assert "1 review: Brier score" in desk.text()
        assert "0% of 1" in desk.text()


async def test_it_scrolls_where_the_terminal_is_small(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(size=(40, 12), mode="flip") as desk:
        await desk.press("enter", "space", "3", "escape", "p")
        assert "Coming up" not in desk.text()
        await desk.press("pagedown")
        assert "Coming up" in desk.text()


async def test_it_says_when_a_memory_model_of_ones_own_would_pay(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_deck(drill)
    monkeypatch.setattr(optimizing, "FEWEST", 1)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter", "space", "3", "escape", "p")
        assert "quizapp optimize" not in desk.text()
        await desk.press("escape")
        desk.clock.moment += timedelta(days=4)
        await desk.press("r", "enter", "space", "3", "escape", "escape", "p")
        assert "quizapp optimize" in desk.text()


async def test_leeches_are_counted_and_a_key_leads_to_them(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter", "space", "3", "escape", "p", "l")
        assert desk.screen == "ProgressScreen"
        assert "leech" not in desk.text()
        await desk.press("escape")
        forgotten = "UPDATE card SET lapses = 8, suspended = 1 WHERE card_id = 'simla-force'"
        desk.libraries[-1].connection.execute(forgotten)
        await desk.press("p")
        assert "1 leech" in desk.text()
        await desk.press("l")
        assert desk.screen == "BrowseScreen"
        assert "is:leech" in desk.seen("#typed")
        assert "1 card" in desk.seen("#found")
        assert "Simla" in desk.text()
        await desk.press("escape")
        assert desk.screen == "ProgressScreen"
