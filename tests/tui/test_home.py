"""The decks, today's work, and the way into a sitting."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.errors import ProgressError
from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown


def _named(deck_id: str, title: str, deck: Deck) -> Deck:
    return replace(deck, id=deck_id, title=title, cards=deck.cards[:1])


async def test_each_deck_says_in_words_what_it_has_for_today(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        assert "3 cards to study today" in desk.text()
        assert "3 new · 0 learning · 0 due" in desk.text()
        heading = next(line for line in desk.lines() if line.lstrip().startswith("Deck"))
        row = next(line for line in desk.lines() if drill.title in line)
        assert heading.rindex("new") + 3 == row.index(" 3 ") + 2
        assert row.count("–") - drill.title.count("–") == 2


async def test_the_total_keeps_to_the_limit_that_all_decks_share(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    write_deck(replace(drill, id="other"))
    async with sit_down(new=4) as desk:
        assert "4 cards to study today" in desk.text()


async def test_a_deck_with_nothing_left_says_so(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(new=0) as desk:
        assert "✓ Done for today" in desk.text()
        row = next(line for line in desk.lines() if drill.title in line)
        assert "✓ more new tomorrow" in row
        await desk.press("enter")
        assert desk.screen == "HomeScreen"
        assert "Nothing to ask right now" in desk.text()


async def test_enter_studies_the_marked_deck(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(_named("a", "Alpha", drill))
    write_deck(_named("b", "Beta", drill))
    async with sit_down() as desk:
        await desk.press("down", "enter")
        assert desk.seen("ProgressHead").startswith("Beta")
        assert "1 new" in desk.seen("ProgressHead")


async def test_the_mark_moves_with_letters_and_arrows(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(_named("a", "Alpha", drill))
    write_deck(_named("b", "Beta", drill))
    async with sit_down() as desk:
        first = desk.app.screen.query_one("DeckList").marked.title
        await desk.press("j")
        second = desk.app.screen.query_one("DeckList").marked.title
        await desk.press("up")
        assert {first, second} == {"Alpha", "Beta"}
        assert desk.app.screen.query_one("DeckList").marked.title == first


async def test_a_click_studies_a_deck(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(_named("a", "Alpha", drill))
    write_deck(_named("b", "Beta", drill))
    async with sit_down() as desk:
        await desk.click("Beta")
        assert desk.seen("ProgressHead").startswith("Beta")


async def test_s_studies_all_decks_and_so_does_a_click_on_the_bar(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(_named("a", "Alpha", drill))
    write_deck(_named("b", "Beta", drill))
    for way in ("key", "click"):
        async with sit_down() as desk:
            await (desk.press("s") if way == "key" else desk.click("study all"))
            assert "2 new" in desk.seen("ProgressHead")


async def test_decks_that_are_named_are_studied_at_once(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    path = write_deck(drill)
    for name in (path, drill.id):
        async with sit_down(decks=[name]) as desk:
            assert desk.screen == "StudyScreen"
            await desk.press("escape")
            assert desk.screen == "HomeScreen"


async def test_a_name_that_leads_nowhere_is_told_and_home_stays(sit_down: SitDown) -> None:
    async with sit_down(decks=[Path("/nowhere/deck.yaml")]) as desk:
        assert "/nowhere/deck.yaml" in desk.text()
        await desk.press("escape")
        assert desk.screen == "HomeScreen"


async def test_without_decks_it_says_how_to_make_one(sit_down: SitDown) -> None:
    async with sit_down() as desk:
        assert "No decks yet" in desk.text()
        assert "quizapp generate article.txt -o article.yaml" in desk.text()
        assert "study" not in desk.lines()[-1]
        await desk.press("enter", "s")
        assert desk.screen == "HomeScreen"


async def test_a_broken_deck_is_named_with_its_line_and_can_be_read_again_once_mended(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, deck_folder: Path
) -> None:
    broken = deck_folder / "broken.yaml"
    broken.write_text("quizapp: 1\nid: x\ntitle: X\nquestoins: []\ncards: []\n", encoding="utf-8")
    write_deck(drill)
    async with sit_down(size=(120, 40)) as desk:
        assert "broken.yaml:4:1" in desk.text().replace("\n", "").replace(" ", "")
        broken.write_text(
            "quizapp: 1\nid: x\ntitle: Mended\ncards:\n  - {id: a, question: Q, answer: A}\n",
            encoding="utf-8",
        )
        await desk.press("r")
        assert "broken.yaml" not in desk.text()
        assert "Mended" in desk.text()


async def test_a_library_that_does_not_open_is_told_and_can_be_tried_again(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    locked = ProgressError("the progress file is locked by another program; close that")
    async with sit_down(refusals=[locked]) as desk:
        assert "locked by another program" in desk.text()
        await desk.press("r")
        assert drill.title in desk.text()
        assert "locked" not in desk.text()


async def test_q_quits_and_closes_the_progress_file(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("q")
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        desk.libraries[0].connection.execute("SELECT 1")


async def test_the_streak_and_the_answers_of_today_are_counted(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter", "space", "3", "escape")
        assert "1-day streak · 1 answered today" in desk.text()
