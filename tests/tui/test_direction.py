"""Text that runs from right to left."""

from collections.abc import Generator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from quizapp.config import Rtl
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.tui.direction import laid_out, settle
from tests.conftest import WriteDeck
from tests.tui.conftest import Look, SitDown

QUESTION = "پاکستان کب (ایک ملک) بنا؟"
TURNED = "؟ﺎﻨﺑ (ﮏﻠﻣ ﮏﯾﺍ) ﺐﮐ ﻥﺎﺘﺴﮐﺎﭘ"


@pytest.fixture(autouse=True)
def turning() -> Generator[None]:
    """The app turns, whatever terminal the tests run in."""
    settle("app")
    yield
    settle("app")


def _lines(text: str, width: int = 60) -> list[str]:
    return [line.plain for line in laid_out(Content(text), width)]


def test_urdu_is_joined_turned_and_put_at_the_right_end() -> None:
    assert _lines(QUESTION, 40) == [TURNED.rjust(40)]


def test_lines_are_wrapped_before_they_are_turned() -> None:
    first, second = _lines("پاکستان اور بھارت", 13)
    assert first.endswith("ﻥﺎﺘﺴﮐﺎﭘ")
    assert second.endswith("ﺕﺭﺎﮭﺑ")


def test_an_urdu_word_in_english_is_turned_where_it_stands() -> None:
    assert _lines("The word پاک is Urdu.") == ["The word ﮎﺎﭘ is Urdu."]


@pytest.mark.parametrize(
    ("wish", "environment", "turned"),
    [
        ("auto", {}, True),
        ("auto", {"VTE_VERSION": "7200"}, False),
        ("auto", {"TERM_PROGRAM": "Apple_Terminal"}, False),
        ("app", {"VTE_VERSION": "7200"}, True),
        ("terminal", {}, False),
    ],
)
def test_a_terminal_that_turns_is_left_to_it(
    wish: Rtl, environment: dict[str, str], turned: bool
) -> None:
    settle(wish, environment)
    assert ("ﻥﺎﺘﺴﮐﺎﭘ" in _lines("پاکستان")[0]) is turned


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "Zs"])), st.integers(4, 80))
def test_other_text_is_wrapped_and_nothing_else(text: str, width: int) -> None:
    assert _lines(text, width) == [line.plain for line in Content(text).wrap(width)]


@given(st.text("پاکستان ab1()", min_size=1), st.integers(4, 40))
def test_no_line_grows_over_its_width(text: str, width: int) -> None:
    assert all(line.cell_length <= width for line in laid_out(Content(text), width))


async def test_an_urdu_card_reads_from_the_right(
    sit_down: SitDown, write_deck: WriteDeck, drill: Deck, look: Look
) -> None:
    card = Card(id="urdu", question=QUESTION, answer="1947", distractors=("1940", "1956", "1971"))
    write_deck(replace(drill, cards=(card,)))
    async with sit_down() as desk:
        await desk.press("enter")
        assert TURNED in desk.seen("#question")
        look(desk)
