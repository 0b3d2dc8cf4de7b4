"""What can be done with a card on the screen beside answering it, and that undo takes it back."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.services.editing import Place
from quizapp.tui.app import QuizApp
from quizapp.tui.screens import handling
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, Look, SitDown

AID = "How much aid"
SIMLA = "Simla"
TEXT = """Pakistan–US relations: a long history

{before}
Since 2002 the United States has given Pakistan nearly $33 billion, including $14.573 billion in \
Coalition Support Fund reimbursements. Nobody has counted again since.

What followed is another story.
"""


@pytest.fixture(autouse=True)
def deck_on_disk(write_deck: WriteDeck, drill: Deck) -> Path:
    return write_deck(drill)


def _reviews(desk: Desk, columns: str) -> list[tuple[object, ...]]:
    return (
        desk.libraries[-1]
        .connection.execute(
            f"SELECT {columns} FROM review WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id"
        )
        .fetchall()
    )


def _question(desk: Desk) -> str:
    return desk.seen("#question")


class TestConfidence:
    async def test_one_key_says_it_and_it_is_on_record(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            assert ", a guess" in desk.text()
            await desk.press("full_stop", "slash")
            assert "● sure" in desk.text()
            await desk.click("nearly $21 billion")
            assert "✗ Sure, but wrong" in desk.text()
            assert "think so" not in desk.text()
            assert _reviews(desk, "confidence, rating") == [("sure", 1)]

    async def test_the_same_key_again_unsays_it(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "comma", "comma")
            assert "●" not in desk.text()
            await desk.press("comma")
            await desk.click("nearly $33 billion")
            assert "✓ Right, by a guess" in desk.text()
            assert "● Hard" in desk.text()
            await desk.press("enter")
            assert "●" not in desk.text(), "every card is asked anew"

    async def test_it_can_be_clicked(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await desk.click("think so")
            assert "● think so" in desk.text()

    async def test_while_typing_it_has_keys_that_write_nothing(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            assert "f4 sure" in desk.text()
            await desk.write("/.,")
            await desk.press("f2", "enter")
            assert _reviews(desk, "confidence, response") == [("guess", "/.,")]

    async def test_a_card_turned_over_keeps_what_was_said_before(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "slash", "space", "1")
            assert _reviews(desk, "confidence, rating") == [("sure", 1)]

    async def test_a_short_screen_shows_it_only_once_it_is_said(self, sit_down: SitDown) -> None:
        async with sit_down(size=(40, 12)) as desk:
            await desk.press("enter")
            assert "a guess" not in desk.text()
            await desk.press("comma")
            assert "● a guess" in desk.text()

    async def test_what_one_was_sure_of_and_missed_comes_first_in_the_summary(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "1", "slash", "space", "1", "space", "4")
            await desk.press("space", "4", "space", "4")
            assert desk.screen == "SummaryScreen"
            text = desk.text()
            sure, others = text.index("Sure, but wrong"), text.index("To look at again")
            assert sure < text.index("When did the Simla Agreement") < others < text.index(AID)


class TestSettingAside:
    @pytest.mark.parametrize(("key", "said"), [("b", "Not again today"), ("s", "Suspended")])
    async def test_the_card_gives_way_and_undo_brings_it_back(
        self, sit_down: SitDown, key: str, said: str
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", key)
            assert SIMLA in _question(desk)
            assert said in desk.text()
            assert "2 new" in desk.text()
            await desk.press("u")
            assert AID in _question(desk)
            assert "3 new" in desk.text()

    async def test_letters_that_answer_do_not_set_aside(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "b")
            assert len(_reviews(desk, "id")) == 1
            await desk.press("b")
            assert SIMLA in _question(desk)
            await desk.press("u")
            assert "● " in desk.text(), "the answer stands"
            await desk.press("u", "f5")
            assert _reviews(desk, "id") == []
            assert SIMLA in _question(desk)

    async def test_a_flag_is_seen_when_the_card_is_asked_again(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "f")
            assert "⚑ Flagged" in desk.text()
            await desk.press("space", "1", "u")
            assert "⚑ flagged" in desk.seen("#about")
            await desk.press("u")
            assert "flagged" not in desk.seen("#about")

    async def test_the_last_card_set_aside_ends_the_sitting(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "4", "b", "s")
            assert desk.screen == "SummaryScreen"

    @pytest.mark.parametrize(("key", "said"), [("s", "u takes that back"), ("f", "⚑ Flagged")])
    async def test_what_was_said_of_it_goes_with_undo(
        self, sit_down: SitDown, key: str, said: str
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", key)
            assert said in desk.text()
            await desk.press("u")
            await desk.pilot.pause(0.1)
            assert not desk.app._notifications

    @pytest.mark.parametrize("keys", [("space", "3"), ("escape",)], ids=["next card", "home"])
    async def test_what_was_said_goes_with_its_card(
        self, sit_down: SitDown, keys: tuple[str, ...]
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "s", *keys)
            await desk.pilot.pause(0.1)
            assert not desk.app._notifications

    async def test_a_leech_is_told(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "4", "escape")
            desk.libraries[-1].connection.execute("UPDATE card SET lapses = 7 WHERE reps > 0")
            desk.clock.moment += timedelta(days=99)
            await desk.press("s", "space", "1")
            assert "Forgotten so often" in desk.text()


class TestReporting:
    async def test_the_teacher_gets_the_note(self, sit_down: SitDown, deck_folder: Path) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0", "w")
            assert "This card is wrong" in desk.text()
            await desk.write("an old figure")
            await desk.press("enter")
            assert desk.screen == "StudyScreen"
            notes = (deck_folder / "pak-us.notes.csv").read_text(encoding="utf-8-sig")
            assert notes.splitlines()[1].endswith("nearly $33 billion,an old figure")
            await desk.press("u")
            assert "an old figure" not in (deck_folder / "pak-us.notes.csv").read_text()
            assert "● Again" in desk.text(), "the answer stands"

    @pytest.mark.parametrize("key", ["escape", "enter"])
    async def test_no_word_is_no_note(self, sit_down: SitDown, deck_folder: Path, key: str) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "w", key)
            assert desk.screen == "StudyScreen"
            assert not (deck_folder / "pak-us.notes.csv").exists()


class TestPassage:
    async def test_the_quote_stands_in_its_paragraph_between_its_neighbours(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck, deck_folder: Path
    ) -> None:
        before = "\n".join(f"Before it, number {number}." for number in range(2, 15))
        text = TEXT.format(before=before)
        (deck_folder / "004_relations.txt").write_text(text, encoding="utf-8")
        async with sit_down() as desk:
            await desk.press("enter", "0", "v")
            shown = " ".join(desk.text().split())
            assert "Before it, number 14." in shown
            assert "Nobody has counted again" in shown
            assert "What followed is another story." in shown
            await desk.press("escape")
            assert desk.screen == "StudyScreen"

    async def test_without_the_document_the_quote_and_its_place_are_shown(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0", "o")
            text = " ".join(desk.text().split())
            assert "“Since 2002 the United States" in text
            assert "004_relations.txt is not beside the deck" in text
            assert "“The ledger of aid”, January 2018, ¶ 4" in text

    async def test_it_is_offered_only_where_the_document_is_at_hand(
        self, sit_down: SitDown, deck_folder: Path
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0")
            assert "passage" not in desk.seen("KeyBar")
            (deck_folder / "004_relations.txt").write_text("A line.", encoding="utf-8")
            await desk.press("u", "0")
            assert "v passage" in desk.seen("KeyBar")

    async def test_it_is_not_shown_before_the_answer(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "v")
            assert desk.screen == "StudyScreen"


class TestEditing:
    @pytest.fixture
    def edits(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """What the editor is to write into the deck file, in turn; it is given the place."""
        texts: list[str] = []

        def write(place: Place, environment: object) -> None:
            line = place.path.read_text(encoding="utf-8").splitlines()[place.line - 1]
            assert line.endswith("id: aid-total")
            place.path.write_text(texts.pop(0), encoding="utf-8")

        monkeypatch.setattr(handling, "edit", write)
        monkeypatch.setattr(QuizApp, "suspend", lambda _: nullcontext())
        return texts

    async def test_a_changed_card_is_asked_anew(
        self, sit_down: SitDown, edits: list[str], deck_on_disk: Path
    ) -> None:
        text = deck_on_disk.read_text(encoding="utf-8")
        edits.append(text.replace("How much aid did", "How much money did"))
        async with sit_down() as desk:
            await desk.press("enter", "0", "e")
            assert "How much money did" in _question(desk)
            assert desk.seen("Feedback") == ""
            assert _reviews(desk, "id") == []

    async def test_an_untouched_card_stays_as_it_is(
        self, sit_down: SitDown, edits: list[str], deck_on_disk: Path
    ) -> None:
        edits.append(deck_on_disk.read_text(encoding="utf-8"))
        async with sit_down() as desk:
            await desk.press("enter", "0", "e")
            assert "● Again" in desk.text()
            assert len(_reviews(desk, "id")) == 1

    async def test_an_error_is_told_and_can_be_mended(
        self,
        sit_down: SitDown,
        edits: list[str],
        deck_on_disk: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        text = deck_on_disk.read_text(encoding="utf-8")
        edits.append(text.replace("    kind: figure", "    kimd: figure"))
        async with sit_down() as desk:
            await desk.press("enter", "f9")
            told = " ".join(desk.text().split())
            assert desk.screen == "TroubleDialog"
            assert "kimd" in told
            await desk.press("escape")
            assert AID in _question(desk)
            deck_on_disk.write_text(text, encoding="utf-8")
            edits.append(text.replace("How much aid did", "How much money did"))
            await desk.press("f9")
            assert "How much money did" in _question(desk)

    async def test_a_card_that_was_deleted_gives_way(
        self, sit_down: SitDown, edits: list[str], write_deck: WriteDeck, drill: Deck
    ) -> None:
        path = write_deck(replace(drill, cards=drill.cards[1:]), name="other.txt")
        edits.append(path.read_text(encoding="utf-8"))
        write_deck(drill)
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "e")
            assert SIMLA in _question(desk)
            assert "not in the deck" in desk.text()

    async def test_where_no_editor_fits_the_place_is_told(
        self, sit_down: SitDown, deck_on_disk: Path
    ) -> None:
        async with sit_down(mode="flip", size=(120, 40)) as desk:
            await desk.press("enter", "e")
            told = " ".join(desk.text().split())
            assert "There is no room for an editor here" in told
            assert ", line " in told


class TestCramming:
    async def test_what_to_cram_is_chosen_and_the_schedule_stays(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "4", "escape", "c")
            assert "Every card   3 cards" in desk.text()
            await desk.press("enter")
            assert "Cram: Pakistan–US relations" in desk.text()
            for _ in range(3):
                await desk.press("space")
                assert "3 Good" in desk.text()
                assert "10m" not in desk.text()
                await desk.press("3")
            assert desk.screen == "SummaryScreen"
            await desk.press("enter")
            assert "2 cards, about 2 minutes" in desk.text()
            assert _reviews(desk, "scheduled") == [(1,), (0,), (0,), (0,)]

    async def test_it_can_be_left(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("c", "j", "k", "escape")
            assert desk.screen == "HomeScreen"

    async def test_a_tag_is_crammed(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("c")
            await desk.click("Tag us-aid")
            assert AID in _question(desk)
            assert "1 due" in desk.text()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)], ids=["80x24", "120x40", "40x12"])
class TestPictures:
    async def test_sure(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await desk.press("enter", "slash")
            look(desk)

    async def test_passage(
        self, sit_down: SitDown, look: Look, deck_folder: Path, size: tuple[int, int]
    ) -> None:
        before = "\n".join(f"Before it, number {number}." for number in range(2, 15))
        text = TEXT.format(before=before)
        (deck_folder / "004_relations.txt").write_text(text, encoding="utf-8")
        async with sit_down(size=size) as desk:
            await desk.press("enter", "0", "v")
            look(desk)

    async def test_report(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await desk.press("enter", "w")
            look(desk)

    async def test_cram(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await desk.press("c")
            look(desk)
