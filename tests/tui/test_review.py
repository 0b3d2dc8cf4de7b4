"""The teacher's screen: the card beside its paragraph, and every decision in the file."""

import hashlib
import random
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.drafts import is_draft
from quizapp.errors import ProgressError
from quizapp.services.options import StudyOptions
from quizapp.services.reviewing import Review
from quizapp.storage.deckfile import dump_deck, read_deck
from quizapp.tui.commands import HELP, Command
from quizapp.tui.review_app import ReviewApp
from quizapp.tui.review_commands import EDIT, REVIEW, REVIEWED
from quizapp.tui.screens.edit import EditScreen, Field
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.review import ReviewScreen
from quizapp.tui.screens.reviewed import ReviewedScreen
from quizapp.tui.shelf import Shelf
from tests.tui.conftest import Clock, Desk, Look

LEDGER = (
    "For two decades money was the measure of the alliance. Since 2002 the United States has given"
    " Pakistan nearly $33 billion, including $14.573 billion in Coalition Support Fund"
    " reimbursements. Islamabad has never counted the latter as aid, for it had spent the money"
    " first; in Washington the sum was quoted whole, and both were right by their own ledgers."
)
PARAGRAPHS = ("The long alliance", LEDGER, "It entered into force on 4 August 1972.")
TEXT = "\n\n".join(PARAGRAPHS) + "\n"
QUOTE = "Since 2002 the United States has given Pakistan nearly $33 billion"


@pytest.fixture
def deck() -> Deck:
    """Three drafts, of which the first that is shown has a flaw."""
    digest = hashlib.sha256("\n".join(PARAGRAPHS).encode()).hexdigest()
    document = Document(
        id="forum",
        file="004_relations.txt",
        title="Pakistan–US relations: a long history",
        publisher="CSS Prep Forum",
        published="2025-07-27",
        sha256=digest,
    )
    aid = Card(
        id="aid-total",
        kind="figure",
        question="How much has the United States given Pakistan since 2002?",
        answer="nearly $33 billion",
        accept=("33 billion dollars",),
        distractors=("nearly $21 billion", "nearly $14.5 billion", "All of the above"),
        explanation="Of it about $14.6 billion was reimbursement.",
        sources=(Source("forum", 2, QUOTE),),
        tags=("us-aid", "draft"),
    )
    force = Card(
        id="simla-force",
        kind="date",
        question="When did the Simla Agreement come into force?",
        answer="4 August 1972",
        sources=(Source("forum", 3, "entered into force on 4 August 1972"),),
        tags=("draft",),
    )
    order = Card(
        id="pacts",
        question="Put the pacts in the order in which Pakistan joined them.",
        answer="Mutual Defence → SEATO → CENTO",
        shape=Shape.ORDER,
        items=("Mutual Defence", "SEATO", "CENTO"),
        tags=("draft",),
    )
    title = "Pakistan–US relations"
    return Deck(id="pak-us", title=title, documents=(document,), cards=(force, order, aid))


@dataclass
class Table:
    """Where the teacher sits: the desk, and the deck file on it."""

    desk: Desk
    path: Path

    @property
    def deck(self) -> Deck:
        return read_deck(self.path)

    def card(self, name: str) -> Card:
        return next(card for card in self.deck.cards if card.id == name)


Sit = Callable[..., AbstractAsyncContextManager[Table]]


@pytest.fixture
def teach(deck_folder: Path, deck: Deck, clock: Clock) -> Sit:
    """`async with teach() as table:` reviews the deck, with its document beside it."""

    @asynccontextmanager
    async def sit(
        *, size: tuple[int, int] = (80, 24), deck: Deck = deck, document: str = TEXT
    ) -> AsyncGenerator[Table]:
        path = deck_folder / "pak-us.yaml"
        path.write_text(dump_deck(deck), encoding="utf-8")
        if document:
            (deck_folder / "004_relations.txt").write_text(document, encoding="utf-8")

        def no_library(_: object) -> None:
            raise ProgressError("not needed")

        shelf = Shelf(no_library, options=StudyOptions(), clock=clock, rng=random.Random(7))
        app = ReviewApp(shelf, Review(path))
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Table(Desk(app, pilot, clock), path)

    return sit


async def test_the_card_stands_beside_its_paragraph_with_the_quote_marked(teach: Sit) -> None:
    async with teach(size=(120, 40)) as table:
        text = table.desk.text()
        assert "How much has the United States given" in text
        assert "in Washington the sum" in text
        assert "July 2025, ¶ 2" in text
        assert "1 of 3" in text
        content = table.desk.app.screen.query_one(".passage").visual
        marked = {
            content.plain[span.start : span.end]: span.style
            for span in content.spans
            if "$panel" in str(span.style) or "bold" in str(span.style)
        }
        assert marked == {
            QUOTE: "bold $foreground on $panel",
            "nearly $33 billion": "bold underline $primary",
        }


async def test_what_is_doubtful_is_told_beside_the_card(teach: Sit) -> None:
    async with teach() as table:
        assert '!  "All of the above" as an option: write a real option' in table.desk.text()


async def test_without_the_document_the_quote_is_shown_and_the_way_to_more(teach: Sit) -> None:
    async with teach(document="") as table:
        assert f"“{QUOTE}”" in " ".join(table.desk.text().replace("▐", " ").split())
        assert "004_relations.txt is not beside the deck" in table.desk.text()


@pytest.mark.parametrize("key", ["k", "enter"])
async def test_keeping_a_card_makes_it_no_draft_at_once(teach: Sit, key: str) -> None:
    async with teach() as table:
        await table.desk.press(key)
        assert table.card("aid-total").tags == ("us-aid",)
        assert "2 of 3" in table.desk.text()
        assert "1 kept" in table.desk.text()


async def test_dropping_and_undoing(teach: Sit) -> None:
    async with teach() as table:
        before = table.path.read_bytes()
        await table.desk.press("d")
        assert [card.id for card in table.deck.dropped] == ["aid-total"]
        await table.desk.press("u")
        assert table.path.read_bytes() == before
        assert "How much has" in table.desk.text()
        await table.desk.press("u")
        assert "There is no decision to take back." in table.desk.text()


async def test_a_click_does_what_a_key_does(teach: Sit) -> None:
    async with teach() as table:
        await table.desk.click("drop")
        assert [card.id for card in table.deck.dropped] == ["aid-total"]


async def test_skipping_and_going_back(teach: Sit) -> None:
    async with teach() as table:
        await table.desk.press("right", "s")
        assert "3 of 3" in table.desk.text()
        await table.desk.press("left")
        assert "2 of 3" in table.desk.text()
        await table.desk.press("b", "k", "left")
        assert "✓ kept" in table.desk.text()


async def test_at_the_end_stands_what_was_done_and_what_is_left(teach: Sit) -> None:
    async with teach() as table:
        await table.desk.press("k", "d", "right")
        assert table.desk.screen == "ReviewedScreen"
        text = table.desk.text()
        assert "1 card left to review" in text
        assert "stays away when the deck is generated again" in text
        await table.desk.press("r")
        assert table.desk.screen == "ReviewScreen"
        await table.desk.press("k")
        assert "✓ Every card is reviewed" in table.desk.text()
        await table.desk.press("u")
        assert is_draft(table.card(_shown(table)))
        await table.desk.press("escape", "left")
        assert table.desk.screen == "ReviewScreen"
        await table.desk.press("escape", "enter")
        assert not table.desk.app.is_running


def _shown(table: Table) -> str:
    item = table.desk.app.screen._review.item
    return str(item.card.id)


class TestEditing:
    async def test_new_words_are_saved_under_the_old_id(self, teach: Sit) -> None:
        async with teach() as table:
            await table.desk.press("e")
            await table.desk.write(" So far?")
            await table.desk.press("tab")
            await table.desk.write(" in all")
            await table.desk.press("tab", "shift+up")
            await table.desk.press("backspace")
            await table.desk.press("ctrl+s")
            card = table.card("aid-total")
            assert (
                card.question == "How much has the United States given Pakistan since 2002? So far?"
            )
            assert card.answer == "nearly $33 billion in all"
            assert len(card.distractors) == 2
            assert card.tags == ("us-aid",)
            assert card.accept == ("33 billion dollars",)
            assert table.desk.screen == "ReviewScreen"
            assert "1 edited" in table.desk.text()

    async def test_escape_leaves_and_asks_once_where_something_was_typed(self, teach: Sit) -> None:
        async with teach() as table:
            before = table.path.read_bytes()
            await table.desk.press("e", "escape")
            assert table.desk.screen == "ReviewScreen"
            await table.desk.press("e", "x", "escape")
            assert table.desk.screen == "EditScreen"
            assert "Esc again gives up" in table.desk.text()
            await table.desk.press("escape")
            assert table.desk.screen == "ReviewScreen"
            assert table.path.read_bytes() == before

    async def test_a_card_without_a_question_is_not_saved(self, teach: Sit) -> None:
        async with teach() as table:
            await table.desk.press("e", "ctrl+u", "ctrl+s")
            assert table.desk.screen == "EditScreen"
            assert "Not saved: a card needs a question" in table.desk.text()

    async def test_an_option_of_several_lines_survives_where_nobody_touches_it(
        self, teach: Sit, deck: Deck
    ) -> None:
        wrong = ("one\ntwo", "three", "All of the above")
        cards = (*deck.cards[:2], replace(deck.cards[2], distractors=wrong))
        async with teach(deck=replace(deck, cards=cards)) as table:
            await table.desk.press("e", "x", "ctrl+s")
            assert table.card("aid-total").distractors == wrong

    async def test_an_order_card_keeps_what_is_ordered(self, teach: Sit, deck: Deck) -> None:
        async with teach(deck=replace(deck, cards=deck.cards[1:2])) as table:
            await table.desk.press("e")
            assert [field.id for field in table.desk.app.screen.query(Field)] == ["ask", "why"]
            await table.desk.press("x", "ctrl+s")
            card = table.card("pacts")
            assert card.question.endswith("them.x")
            assert card.items == deck.cards[1].items

    async def test_what_was_typed_is_not_lost_where_the_card_changed_meanwhile(
        self, teach: Sit
    ) -> None:
        async with teach() as table:
            await table.desk.press("e")
            await table.desk.write(" Mine")
            text = table.path.read_text(encoding="utf-8")
            theirs = text.replace("Of it about", "Theirs is about")
            table.path.write_text(theirs, encoding="utf-8")
            await table.desk.press("ctrl+s")
            assert table.desk.screen == "EditScreen"
            assert table.path.read_text(encoding="utf-8") == theirs
            await table.desk.press("ctrl+s")
            assert table.card("aid-total").question.endswith("Mine")


class TestSomebodyElse:
    async def test_their_changes_are_kept_and_told(self, teach: Sit) -> None:
        async with teach() as table:
            text = table.path.read_text(encoding="utf-8")
            table.path.write_text(text.replace("title: Pak", "title: My Pak"), encoding="utf-8")
            await table.desk.press("k")
            assert "Its changes are kept" in table.desk.text()
            assert table.deck.title.startswith("My Pak")
            assert not is_draft(table.card("aid-total"))

    async def test_a_card_that_they_changed_is_shown_before_it_is_decided_on(
        self, teach: Sit
    ) -> None:
        async with teach() as table:
            text = table.path.read_text(encoding="utf-8")
            table.path.write_text(text.replace("How much has", "What has"), encoding="utf-8")
            await table.desk.press("d")
            assert "Look again" in table.desk.text()
            assert "What has the United States given" in table.desk.text()
            assert table.deck.dropped == ()

    async def test_a_file_that_they_broke_can_be_mended_and_tried_again(self, teach: Sit) -> None:
        async with teach() as table:
            text = table.path.read_text(encoding="utf-8")
            table.path.write_text(text.replace("title: Pak", "titel: Pak"), encoding="utf-8")
            await table.desk.press("k")
            assert table.desk.screen == "TroubleDialog"
            assert "unknown key `titel`" in " ".join(table.desk.text().split())
            assert "The decisions before this one are saved." in table.desk.text()
            table.path.write_text(text, encoding="utf-8")
            await table.desk.press("r")
            assert table.card("aid-total").tags == ("us-aid",)


SCREENS: dict[type[Page], tuple[Command, ...]] = {
    ReviewScreen: REVIEW,
    EditScreen: EDIT,
    ReviewedScreen: REVIEWED,
}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_ability_has_an_action_a_help_and_keys_of_its_own(screen: type[Page]) -> None:
    table = SCREENS[screen]
    assert table == screen.ABILITIES
    for command in table:
        owner = ReviewApp if command.name.startswith("app.") else screen
        assert hasattr(owner, f"action_{command.name.removeprefix('app.')}"), command
        assert command.help
    keys = [key for command in table for key in command.keys]
    assert len(keys) == len(set(keys))
    shown = [f"{command.key_name()} {command.label}" for command in table if command.label]
    assert len("  ".join(entry for entry in shown if "commands" not in entry)) <= 80 - 4


async def test_the_help_and_the_palette_know_the_abilities(teach: Sit) -> None:
    async with teach(size=(100, 44)) as table:
        await table.desk.press(HELP.keys[0])
        for command in REVIEW:
            assert command.help in table.desk.text()
        await table.desk.press("escape", "ctrl+p")
        await table.desk.write("drop the")
        await table.desk.pilot.pause(0.3)
        await table.desk.press("enter", "enter")
        await table.desk.pilot.pause(0.3)
        assert [card.id for card in table.deck.dropped] == ["aid-total"]


@pytest.mark.parametrize("size", [(30, 8), (40, 12), (60, 20), (80, 24), (120, 40), (240, 70)])
async def test_a_long_card_and_a_long_paragraph_can_be_read_to_their_ends(
    teach: Sit, deck: Deck, size: tuple[int, int]
) -> None:
    numbers = range(120)
    long = " ".join(f"p{number}" for number in numbers)
    card = replace(
        deck.cards[2],
        question=" ".join(f"q{number}" for number in numbers),
        distractors=(),
        sources=(Source("forum", 1, "p119"),),
    )
    document = replace(deck.documents[0], sha256=hashlib.sha256(long.encode()).hexdigest())
    changed = replace(deck, documents=(document,), cards=(card,))
    async with teach(size=size, deck=changed, document=long) as table:
        assert "p119" in table.desk.text()
        seen: set[str] = set()
        for key in ("pageup", "pagedown"):
            before = ""
            while before != table.desk.text():
                before = table.desk.text()
                seen |= set(before.split())
                await table.desk.press(key)
        assert {f"{sign}{number}" for number in numbers for sign in "pq"} <= seen


HOSTILE = ["[@click=app.exit]x[/]", "a [/] b", "[bold red]b[/bold red] [", "$primary {x} \\[z]"]


@pytest.mark.parametrize("text", HOSTILE)
async def test_text_of_the_deck_and_of_the_document_is_shown_as_it_reads(
    teach: Sit, deck: Deck, text: str
) -> None:
    document = Document(id="d", file="004_relations.txt", title=text, author=text)
    card = replace(
        deck.cards[2],
        kind=text,
        question=f"Q {text}",
        answer=text,
        accept=(f"O {text}",),
        distractors=(f"D {text}",),
        explanation=f"E {text}",
        sources=(Source("d", 1, text),),
    )
    hostile = Deck(id="x", title=f"T {text}", documents=(document,), cards=(card,))
    async with teach(size=(120, 40), deck=hostile, document=f"P {text} P") as table:
        shown = table.desk.text()
        for sign in "TQODEP":
            assert f"{sign} {text}" in shown
        await table.desk.press("e")
        assert f"Q {text}" in table.desk.text()
        await table.desk.press("escape", "d")
        assert "last card" in table.desk.text()


SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@SIZES
class TestPictures:
    async def test_review(self, teach: Sit, look: Look, size: tuple[int, int]) -> None:
        async with teach(size=size) as table:
            look(table.desk)

    async def test_kept(self, teach: Sit, look: Look, size: tuple[int, int]) -> None:
        async with teach(size=size) as table:
            await table.desk.press("d", "k", "left")
            look(table.desk)

    async def test_edit(self, teach: Sit, look: Look, size: tuple[int, int]) -> None:
        async with teach(size=size) as table:
            await table.desk.press("e", "tab")
            look(table.desk)

    async def test_reviewed(self, teach: Sit, look: Look, size: tuple[int, int]) -> None:
        async with teach(size=size) as table:
            await table.desk.press("k", "d", "right")
            look(table.desk)
