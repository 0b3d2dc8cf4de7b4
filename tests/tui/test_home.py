"""The decks, today's work, and the way into a sitting."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.errors import ProgressError
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, ExamOn, SitDown


def _named(deck_id: str, title: str, deck: Deck) -> Deck:
    return replace(deck, id=deck_id, title=title, cards=deck.cards[:1])


async def test_each_deck_says_in_words_what_it_has_for_today(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        assert "3 cards, about 2 minutes" in desk.text()
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
        assert "4 cards, about 3 minutes" in desk.text()


async def test_a_deck_with_nothing_left_says_so(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down(new=0) as desk:
        row = next(line for line in desk.lines() if drill.title in line)
        assert "✓ more new tomorrow" in row
        await desk.press("enter")
        assert desk.screen == "HomeScreen"
        assert "Nothing to ask right now" in desk.text()
        assert "--new" not in desk.text()


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
            await (desk.press("s") if way == "key" else desk.click("s all"))
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


def _row(desk: Desk, title: str) -> str:
    return next(line for line in desk.lines() if f"{title} " in line)


def _mark(desk: Desk) -> tuple[str, str]:
    marked = desk.app.screen.query_one("DeckList").marked
    return marked.id, marked.tag


class TestTags:
    """A deck opens to its tags, and a tag is studied by itself."""

    @pytest.fixture(autouse=True)
    def decks(self, write_deck: WriteDeck, drill: Deck) -> None:
        tagged = [replace(drill.cards[1], id=f"c{n}", tags=("rivers",)) for n in range(3)]
        seas = replace(drill.cards[2], id="sea", tags=("seas", "rivers"))
        write_deck(replace(drill, id="a", title="Alpha", cards=(*tagged, seas)))
        write_deck(replace(drill, id="b", title="Beta", cards=(drill.cards[1],)))

    @pytest.mark.parametrize(("opens", "closes"), [("right", "left"), ("l", "h")])
    async def test_a_deck_opens_to_its_tags_and_closes(
        self, sit_down: SitDown, opens: str, closes: str
    ) -> None:
        async with sit_down() as desk:
            assert "rivers" not in desk.text()
            await desk.press(opens)
            assert _row(desk, "rivers").split() == ["rivers", "4", "–", "–"]
            assert _row(desk, "seas").split() == ["seas", "1", "–", "–"]
            await desk.press("j", closes)
            assert "rivers" not in desk.text()
            assert _mark(desk) == ("a", "")

    async def test_the_sign_before_a_deck_opens_it_by_click(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            row = next(y for y, line in enumerate(desk.lines()) if "Alpha" in line)
            sign = desk.lines()[row].index("▸")
            for is_open in (True, False):
                await desk.pilot.click(offset=(sign, row))
                await desk.pilot.pause()
                assert ("rivers" in desk.text()) is is_open
            assert desk.screen == "HomeScreen"

    async def test_enter_studies_only_the_marked_tag(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("l", "j", "j", "enter")
            assert "seas · Alpha" in desk.seen("ProgressHead")
            assert "1 new" in desk.seen("ProgressHead")
            assert "doctrine of necessity" in desk.text()

    async def test_the_mark_and_what_is_open_are_there_on_coming_back(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("l", "j", "j", "enter", "space", "4", "enter")
            assert desk.screen == "HomeScreen"
            assert _mark(desk) == ("a", "seas")
            assert _row(desk, "seas").split() == ["seas", "–"]

    async def test_what_is_in_view_stays_in_view(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        for number in range(30):
            write_deck(_named(f"d{number}", f"Deck {number:02}", drill))
        async with sit_down(mode="flip") as desk:
            await desk.press(*["j"] * 20, "k", "k")
            before, first = _mark(desk), desk.app.screen.query_one("DeckList").scroll_offset.y
            assert first > 0
            await desk.press("enter", "space", "4", "enter")
            assert _mark(desk) == before
            assert desk.app.screen.query_one("DeckList").scroll_offset.y == first

    async def test_c_crams_the_marked_tag_at_once(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("l", "j", "j", "c")
            assert "Cram: seas · Alpha" in desk.text()
            assert "1 left" in desk.text() or "1 due" in desk.text()

    async def test_a_deck_without_tags_says_so_and_stays_closed(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("j", "l")
            assert "no tags" in desk.text()
            assert "▾" not in desk.text()

    async def test_the_line_can_begin_with_a_tag(self, sit_down: SitDown) -> None:
        async with sit_down(tag="Seas", mode="flip") as desk:
            assert desk.screen == "StudyScreen"
            assert "1 new" in desk.seen("ProgressHead")


async def test_slash_looks_for_cards_at_once(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck
) -> None:
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("slash")
        await desk.write("simla")
        await desk.press("enter")
        assert desk.screen == "BrowseScreen"
        assert desk.seen("#found").startswith("1 card")


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=str)
async def test_the_days_to_the_exam_are_counted(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, exam_on: ExamOn, size: tuple[int, int]
) -> None:
    write_deck(drill)
    exam_on("2026-11-23")
    async with sit_down(size=size) as desk:
        assert "2 days to the exam" in desk.text()
        for told in ("1 day to the exam", "The exam is today"):
            desk.clock.forward(days=1)
            await desk.press("r")
            assert told in desk.text()
        desk.clock.forward(days=1)
        await desk.press("r")
        assert "exam" not in desk.lines()[1]


class TestWhatToDoNext:
    async def test_before_the_first_answer_it_says_how_to_begin(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        write_deck(drill)
        async with sit_down(mode="flip") as desk:
            assert "study the marked deck" in desk.seen("#guidance")
            assert "see every key" in desk.seen("#guidance")
            assert "quizapp generate" in desk.seen("#guidance")
            await desk.press("enter", "space", "3", "escape")
            assert desk.seen("#guidance") == ""

    async def test_when_all_is_done_it_says_when_the_next_card_comes_and_what_can_be_done(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        write_deck(replace(drill, cards=drill.cards[:1]))
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "4", "enter")
            assert "✓ Done for today" in desk.text()
            assert "The next card is due in " in desk.text()
            for words in ("m  sit a mock", "c  cram", "b  look through"):
                assert words in desk.seen("#guidance")

    async def test_where_every_card_is_suspended_it_says_how_to_bring_one_back(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        write_deck(replace(drill, cards=drill.cards[:1]))
        async with sit_down() as desk:
            await desk.press("b", "s", "escape")
            assert "Every card is suspended" in desk.text()
            assert "b  look through the cards; there s brings" in desk.seen("#guidance")
            await desk.press("b", "s", "escape")
            assert "1 card, about" in desk.text()


async def test_a_deck_with_more_by_the_plan_says_so(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, exam_on: ExamOn
) -> None:
    write_deck(drill)
    exam_on("2027-11-23")
    async with sit_down(new=0) as desk:
        await desk.press("s")
        while desk.screen == "StudyScreen":
            await desk.press("space", "4", "enter")
        await desk.press("escape")
        assert desk.screen == "HomeScreen"
        row = next(line for line in desk.lines() if drill.title in line)
        assert "✓ more by the plan" in row
