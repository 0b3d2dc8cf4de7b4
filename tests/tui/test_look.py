"""Pictures of every screen, at the smallest size that is laid out in full and at a large one."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from quizapp.domain.deck import Deck
from quizapp.services.library import Library, Overview
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, Look, SitDown

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture
def decks(write_deck: WriteDeck, drill: Deck) -> None:
    """Three decks: one to study, one with a long name, one with a single card."""
    title = "Indo-Pak timeline, 1947–2025: wars, talks, agreements and what was said in between"
    write_deck(drill)
    write_deck(replace(drill, id="timeline", title=title))
    write_deck(replace(drill, id="short", title="Iran", cards=drill.cards[:1]))


async def _walk(desk: Desk, *keys: str) -> None:
    await desk.press(*keys)
    await desk.pilot.wait_for_scheduled_animations()


@SIZES
@pytest.mark.usefixtures("decks")
class TestPictures:
    async def test_home(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            look(desk)

    async def test_home_with_a_deck_done(
        self, sit_down: SitDown, look: Look, size: tuple[int, int]
    ) -> None:
        async with sit_down(size=size, mode="flip") as desk:
            await _walk(desk, "down", "enter", "space", "4", "enter")
            look(desk)

    async def test_choice(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "down", "down", "enter", "down")
            look(desk)

    async def test_choice_right(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "down", "down", "enter")
            await desk.click("nearly $33 billion")
            look(desk)

    async def test_choice_wrong(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "down", "down", "enter")
            await desk.click("nearly $48 billion")
            look(desk)

    async def test_long_options(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "down", "down", "enter", "0", "enter", "space", "3")
            look(desk)

    async def test_flip(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, mode="flip") as desk:
            await _walk(desk, "down", "down", "enter")
            look(desk)

    async def test_flip_shown(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, mode="flip") as desk:
            await _walk(desk, "down", "down", "enter", "space")
            look(desk)

    async def test_typed(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, mode="typed") as desk:
            await _walk(desk, "down", "down", "enter")
            await desk.write("33 billion")
            look(desk)

    async def test_typed_wrong(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, mode="typed") as desk:
            await _walk(desk, "down", "down", "enter")
            await desk.write("14 billion")
            await _walk(desk, "enter")
            look(desk)

    async def test_summary(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, mode="flip") as desk:
            await _walk(desk, "down", "down", "enter", *("space", "1", "space", "4") * 2)
            await _walk(desk, *("space", "3") * 3)
            look(desk)

    async def test_help(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "enter", "question_mark")
            look(desk)

    async def test_sources(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size) as desk:
            await _walk(desk, "down", "down", "enter", "0", "o")
            look(desk)

    async def test_light(self, sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
        async with sit_down(size=size, theme="paper") as desk:
            await _walk(desk, "down", "down", "enter")
            await desk.click("nearly $48 billion")
            look(desk)


@SIZES
async def test_empty(sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
    async with sit_down(size=size) as desk:
        look(desk)


@pytest.fixture
def broken_deck(deck_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A deck file with an error, shown in a folder whose name is the same on every machine."""
    broken = "quizapp: 1\nid: x\ntitle: X\nquestoins: []\ncards: []\n"
    (deck_folder / "broken.yaml").write_text(broken, encoding="utf-8")
    real = Library.overview

    def overview(library: Library, now: datetime) -> Overview:
        found = real(library, now)
        problems = [each.replace(str(deck_folder), "/home/sania/decks") for each in found.problems]
        return replace(found, problems=tuple(problems))

    monkeypatch.setattr(Library, "overview", overview)


@SIZES
@pytest.mark.usefixtures("decks", "broken_deck")
async def test_problem(sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
    async with sit_down(size=size) as desk:
        look(desk)


@pytest.mark.parametrize("size", [(60, 20), (40, 12)], ids=["60x20", "40x12"])
@pytest.mark.usefixtures("decks")
async def test_small(sit_down: SitDown, look: Look, size: tuple[int, int]) -> None:
    async with sit_down(size=size) as desk:
        await _walk(desk, "down", "down", "enter", "0")
        look(desk)
