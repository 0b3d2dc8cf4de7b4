"""The looks: enough contrast to read, and meaning that does not hang on colour."""

import pytest
from textual.app import App
from textual.color import Color
from textual.theme import Theme

from quizapp.domain.deck import Deck
from quizapp.errors import UsageError
from quizapp.tui.themes import INK, PAPER
from tests.conftest import WriteDeck
from tests.tui.conftest import SitDown

AA = 4.5
"""The contrast that WCAG 2 asks of text at level AA."""


def _luminance(colour: Color) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted(_luminance(Color.parse(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_of_black_and_white_is_that_of_the_standard() -> None:
    assert _contrast("#000", "#fff") == pytest.approx(21)
    assert _contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [INK, PAPER], ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel"])
@pytest.mark.parametrize(
    "ink", ["foreground", "quiet", "primary", "secondary", "success", "warning", "error"]
)
def test_every_ink_can_be_read_on_every_ground(theme: Theme, ground: str, ink: str) -> None:
    colour = theme.variables.get(ink) or getattr(theme, ink)
    assert _contrast(colour, getattr(theme, ground)) >= AA


@pytest.mark.parametrize("theme", sorted(App[None]().available_themes))
async def test_the_app_can_wear_every_theme(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, theme: str
) -> None:
    write_deck(drill)
    async with sit_down(theme=theme) as desk:
        await desk.press("enter", "0")
        assert "the right answer" in desk.text()


async def test_a_theme_that_does_not_exist_is_refused_with_those_that_do(
    sit_down: SitDown,
) -> None:
    with pytest.raises(UsageError, match=r"no theme 'plaid'; there are .*paper"):
        async with sit_down(theme="plaid"):
            pass


@pytest.mark.parametrize("option", ["1", "2", "3", "4"])
async def test_without_colour_right_and_wrong_can_be_told_apart(
    sit_down: SitDown,
    write_deck: WriteDeck,
    drill: Deck,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    write_deck(drill)
    async with sit_down() as desk:
        await desk.press("enter", option)
        assert ("✓ Right" in desk.text()) != ("✗ Wrong" in desk.text())
