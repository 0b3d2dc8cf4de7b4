"""The end of a sitting."""

from dataclasses import replace

from quizapp.domain.deck import Deck
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, SitDown


async def _answer_all(desk: Desk, *ratings: str) -> None:
    """Turn over and rate cards, one rating each."""
    for rating in ratings:
        await desk.press("space", rating)


async def test_it_says_how_the_sitting_went(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter")
        await _answer_all(desk, "4", "4", "4")
        assert desk.screen == "SummaryScreen"
        text = desk.text()
        assert "✓ Done for today" in text
        assert "3 answered  ·  3 right (100 %)  ·  3 new cards  ·  30 s" in text
        assert "To look at again" not in text
        assert "The next card is due in 9d." in text
        await desk.press("enter")
        assert desk.screen == "HomeScreen"
        assert "✓ Done for today" in desk.text()


async def test_a_cram_counts_each_card_once(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("c")
        await desk.click("Tag us-aid")
        await _answer_all(desk, "1", "1", "3")
        assert desk.screen == "SummaryScreen"
        assert "3 answers to 1 card  ·  1 right (33 %)  ·  1 new card  ·" in desk.text()


async def test_it_lists_the_missed_cards_with_their_answers(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter")
        await _answer_all(desk, "4", "1", "4", "4")
        text = desk.text()
        assert "To look at again" in text
        assert "✗  When did the Simla Agreement come into force?" in text
        assert "→ 4 August 1972" in text


async def test_r_studies_on_where_other_decks_have_cards(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(replace(drill, cards=drill.cards[:1]))
    write_deck(replace(drill, id="other", title="Zulu", cards=drill.cards[1:]))
    async with sit_down(mode="flip") as desk:
        await desk.press("enter")
        await _answer_all(desk, "4")
        assert "2 cards left in your decks for today." in desk.text()
        await desk.press("r")
        assert desk.screen == "StudyScreen"
        assert "Zulu" in desk.text()


async def test_r_is_not_offered_where_nothing_remains(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(mode="flip") as desk:
        await desk.press("enter")
        await _answer_all(desk, "4", "4", "4")
        assert "study on" not in desk.lines()[-1]
        await desk.press("r")
        assert desk.screen == "SummaryScreen"


async def test_a_sitting_without_an_answer_has_no_summary(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("enter", "escape")
        assert desk.screen == "HomeScreen"
