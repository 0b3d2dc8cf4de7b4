"""Pictures of home, from the smallest terminal to a wall, in each of its states."""

from dataclasses import replace

import pytest

from quizapp.domain.deck import Deck
from quizapp.services.planning import Glance
from tests.conftest import WriteDeck
from tests.tui.conftest import ExamOn, Look, SitDown

SIZES = pytest.mark.parametrize(
    ("size", "theme"),
    [((40, 12), "paper"), ((80, 24), "ink"), ((120, 40), "paper"), ((200, 60), "ink")],
    ids=["40x12", "80x24", "120x40", "200x60"],
)
EXAM = "2027-02-03"


@pytest.fixture(autouse=True)
def decks(write_deck: WriteDeck, drill: Deck) -> None:
    """One deck of three tags, and one without."""
    tags = (("cold-war", "us-aid"), ("us-aid",), ("courts", "draft"))
    cards = [replace(card, tags=each) for card, each in zip(drill.cards, tags, strict=True)]
    write_deck(replace(drill, cards=tuple(cards)))
    write_deck(replace(drill, id="timeline", title="Timeline", cards=drill.cards[1:2]))


@pytest.fixture(autouse=True)
def course(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a plan promises, whatever the planner thinks of so few cards."""
    promise = Glance(recall=0.87, unseen=0, missed=0)
    monkeypatch.setattr("quizapp.services.planning.glance", lambda *_: promise)


@SIZES
class TestPictures:
    async def test_tags(
        self, sit_down: SitDown, look: Look, exam_on: ExamOn, size: tuple[int, int], theme: str
    ) -> None:
        exam_on(EXAM)
        async with sit_down(size=size, theme=theme, mode="flip") as desk:
            await desk.press("enter", "space", "3", "escape", "l", "j")
            look(desk)

    async def test_first_run(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            look(desk)

    async def test_all_done(
        self, sit_down: SitDown, look: Look, exam_on: ExamOn, size: tuple[int, int], theme: str
    ) -> None:
        exam_on(EXAM, minutes="1")
        async with sit_down(size=size, theme=theme, mode="flip") as desk:
            await desk.press("enter", "space", "4", "enter")
            look(desk)

    async def test_all_suspended(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("b", "s", *("j", "s") * 3, "escape")
            look(desk)
