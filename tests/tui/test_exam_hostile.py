"""Exams, sections and cards are shown as they read, wherever a mock shows them."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown
from tests.tui.exam_desk import PROFILE, WATER, wrong

MARKUP = "[@click=app.exit]x[/] [bold"
CONTROLS = "\x1b]52;c;aGk=\x07\x9b31m\u202e"


@pytest.mark.parametrize("text", [MARKUP, CONTROLS], ids=["markup", "controls"])
@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=str)
async def test_no_text_acts_breaks_the_app_or_leaks_out(
    sit_down: SitDown, write_deck: WriteDeck, home: Path, size: tuple[int, int], text: str
) -> None:
    bare = text if text is MARKUP else ""
    folder = home / "profiles"
    folder.mkdir(parents=True)
    profile = PROFILE.replace("The harbour test", f"'{bare} harbour'")
    profile = profile.replace("name: Rivers", f"name: '{bare} Rivers'")
    profile = profile.replace("Lamps are lit at dusk.", f"'{bare} Lamps'")
    (folder / "harbour.yaml").write_text(profile, encoding="utf-8")
    cards = [
        replace(
            card,
            question=f"{text} {card.question}",
            answer=f"{text} {card.answer}",
            distractors=tuple(f"{text} {each}" for each in card.distractors),
            explanation=f"{text} {card.explanation}",
        )
        for card in WATER.cards
    ]
    write_deck(replace(WATER, title=f"{text} Water", cards=tuple(cards)))
    async with sit_down(size=size) as desk:
        shown = ""
        for keys in (["m"], ["v"], ["escape", "enter"], ["enter"], ["g"], ["escape", "s"]):
            await desk.press(*keys)
            shown += desk.text()
        await desk.press("escape")
        await desk.press(wrong(desk), "s", "y")
        shown += desk.text()
        await desk.press("enter")
        shown += desk.text()
        assert desk.screen == "MistakesScreen"
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(shown)
        if text is MARKUP and size[0] > 40:
            assert shown.count("[@click=app.exit]x[/] [bold") > 5
