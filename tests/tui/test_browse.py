"""Looking through all cards."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from quizapp.domain.deck import Deck
from quizapp.services.editing import Place
from quizapp.tui.app import QuizApp
from tests.conftest import WriteDeck
from tests.tui.conftest import Look, SitDown


async def test_a_search_narrows_the_list_and_a_card_opens(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("b")
        assert desk.screen == "BrowseScreen"
        everything = desk.seen("#found")
        await desk.press("slash")
        await desk.write("simla")
        await desk.press("enter")
        assert desk.seen("#found") != everything
        assert "Simla" in desk.text()
        await desk.press("enter")
        assert desk.screen == "ProfileScreen"
        assert "4 August 1972" in desk.text()
        assert "new: not asked yet" in desk.text()
        await desk.press("escape", "escape")
        assert desk.screen == "HomeScreen"


async def test_a_card_is_suspended_and_flagged_where_it_stands(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("b", "s", "f")
        assert "suspended" in desk.text()
        assert "⚑" in desk.text()
        await desk.press("s", "f")
        assert "suspended" not in desk.text().replace("s suspend", "")
        assert "⚑" not in desk.text()


async def test_starting_a_card_over_is_asked_first(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter", "space", "3", "escape", "b", "enter")
        assert "1 answer" in desk.text()
        await desk.press("x")
        assert "Are you sure?" in desk.text()
        await desk.press("n")
        assert "1 answer" in desk.text()
        await desk.press("x", "y")
        assert "new: not asked yet" in desk.text()


async def test_a_wrong_search_says_what_there_is(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("b", "slash")
        await desk.write("is:du")
        await desk.press("enter")
        assert "did you mean is:due?" in desk.text()


async def test_the_list_is_sorted_by_what_is_due(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, look: Look
) -> None:
    write_deck(drill)
    async with sit_down(size=(80, 24), mode="flip") as desk:
        await desk.press("enter", "space", "4", "space", "1", "escape", "b", "o")
        assert "by due" in desk.seen("#found")
        look(desk)


async def test_a_card_is_edited_where_it_stands(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_deck(drill)
    monkeypatch.setattr(QuizApp, "suspend", lambda _: nullcontext())

    def reword(place: Place, _environment: object) -> None:
        line = place.path.read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert drill.cards[0].id in line
        reworded = replace(drill.cards[0], question="Reworded by hand?")
        write_deck(replace(drill, cards=(reworded, *drill.cards[1:])))

    monkeypatch.setattr("quizapp.tui.screens.profile.edit", reword)
    async with sit_down() as desk:
        await desk.press("b", "enter", "e")
        assert "Reworded by hand?" in desk.seen("#question")
        path.write_text("quizapp: [", encoding="utf-8")
        monkeypatch.setattr("quizapp.tui.screens.profile.edit", lambda *_: None)
        await desk.press("e")
        assert "That did not work" in desk.text()
