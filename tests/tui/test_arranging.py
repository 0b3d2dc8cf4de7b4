"""Putting in order and matching on the screen: by key, by mouse, checked, and taken back."""

from dataclasses import replace

import pytest

from quizapp.domain.arranging import LETTERS
from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.deck import Deck, Document
from quizapp.tui.widgets.matching import Matching
from quizapp.tui.widgets.ordering import Ordering
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, Look, SitDown

EVENTS = (
    "The Lahore Resolution",
    "The Indus Waters Treaty",
    "The Tashkent Declaration",
    "The Simla Agreement",
    "The Lahore Declaration",
)
YEARS = ("1940", "1960", "1966", "1972", "1999")
DEEDS = (
    ("Allama Iqbal", "… asked in 1930 for one Muslim state in the north-west of India"),
    ("Choudhry Rahmat Ali", "… gave Pakistan its name, in a pamphlet of 1933"),
    ("A. K. Fazlul Huq", "… moved the resolution of March 1940 in Lahore"),
    ("Liaquat Ali Khan", "… moved the Objectives Resolution in the constituent assembly in 1949"),
    ("Feroz Khan Noon", "… brought Gwadar to Pakistan in 1958, by a purchase from Oman"),
)
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
LOOKS = pytest.mark.parametrize("theme", ["ink", "paper"])


@pytest.fixture
def to_order() -> Card:
    quotes = (f"{event} is of {year}." for event, year in zip(EVENTS, YEARS, strict=True))
    return Card(
        id="events",
        question="Put these events in order, the earliest first.",
        answer="",
        shape=Shape.ORDER,
        items=EVENTS,
        sources=tuple(Source("book", place, quote) for place, quote in enumerate(quotes, 1)),
    )


@pytest.fixture
def to_match() -> Card:
    return Card(
        id="deeds",
        question="Who did what?",
        answer="",
        shape=Shape.MATCH,
        pairs=DEEDS,
        explanation="The resolution of 1940 speaks of states, not of a state.",
        sources=tuple(
            Source("book", place, f"{who} is remembered for it.")
            for place, (who, _) in enumerate(DEEDS, 6)
        ),
    )


@pytest.fixture
def drills(to_order: Card, to_match: Card) -> Deck:
    book = Document(id="book", title="A short chronicle", publisher="Dawn")
    return Deck(id="drills", title="Chronicle", documents=(book,), cards=(to_order, to_match))


@pytest.fixture
def order_deck(write_deck: WriteDeck, drills: Deck) -> None:
    write_deck(replace(drills, cards=drills.cards[:1]))


@pytest.fixture
def match_deck(write_deck: WriteDeck, drills: Deck) -> None:
    write_deck(replace(drills, cards=drills.cards[1:]))


def _order(desk: Desk) -> list[str]:
    return list(desk.app.screen.query_one(Ordering).parts)


def _matched(desk: Desk) -> dict[str, str]:
    parts = desk.app.screen.query_one(Matching).parts
    return {who: deed for (who, _), deed in zip(DEEDS, parts, strict=True) if deed}


def _answers(desk: Desk) -> list[tuple[str, int, str]]:
    """Mode, rating and response of what is on record and was not taken back."""
    rows = desk.libraries[-1].connection.execute(
        "SELECT mode, rating, response FROM review"
        " WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id"
    )
    return rows.fetchall()


async def _put_right(desk: Desk) -> None:
    """Send every event to its place by the digits."""
    for place, event in enumerate(EVENTS):
        ordering = desk.app.screen.query_one(Ordering)
        step = _order(desk).index(event) - ordering.cursor
        await desk.press(*(["j"] * step if step > 0 else ["k"] * -step), str(place + 1))


def _key_of(desk: Desk, deed: str) -> str:
    """The letter under which a deed is shown."""
    line = next(line for line in desk.lines() if deed[:40] in line)
    return line[: line.index("…")].strip(" ▌").lower()


async def _match_right(desk: Desk) -> None:
    for _, deed in DEEDS:
        await desk.press(_key_of(desk, deed))


@pytest.mark.usefixtures("order_deck")
class TestOrdering:
    async def test_the_items_come_shuffled_with_the_first_marked(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            shown = _order(desk)
            assert sorted(shown) == sorted(EVENTS)
            assert shown != list(EVENTS)
            assert f"▌ 1  {shown[0]}" in desk.text()

    async def test_an_item_is_picked_up_carried_and_put_down(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            first, second, third, *rest = _order(desk)
            await desk.press("space", "down", "j")
            assert f"↕ 3  {first}" in desk.text()
            assert "puts it down" in desk.text()
            await desk.press("space", "k")
            assert _order(desk) == [second, third, first, *rest]
            assert f"▌ 2  {third}" in desk.text()

    async def test_what_is_carried_stops_at_the_ends_and_the_mark_goes_round(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            shown = _order(desk)
            await desk.press("space", "up")
            assert _order(desk) == shown
            await desk.press("space", "up")
            assert f"▌ 5  {shown[-1]}" in desk.text()

    @pytest.mark.parametrize(
        ("down", "up"), [("shift+down", "shift+up"), ("J", "K")], ids=["arrows", "letters"]
    )
    async def test_the_marked_item_moves_at_once(
        self, sit_down: SitDown, down: str, up: str
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            first, second, third, *rest = _order(desk)
            await desk.press(down, down)
            assert _order(desk) == [second, third, first, *rest]
            await desk.press(up)
            assert _order(desk) == [second, first, third, *rest]

    async def test_a_digit_sends_the_marked_item_to_its_place(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            shown = _order(desk)
            await desk.press("4")
            assert _order(desk) == [*shown[1:4], shown[0], shown[4]]
            await desk.press("9")
            assert _order(desk) == [*shown[1:4], shown[0], shown[4]]

    async def test_backspace_takes_the_moves_back(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            shown = _order(desk)
            await desk.press("3", "J", "backspace", "backspace")
            assert _order(desk) == shown
            assert f"▌ 1  {shown[0]}" in desk.text()
            await desk.press("backspace")
            assert _order(desk) == shown

    async def test_the_right_order_is_right_and_the_years_show(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await _put_right(desk)
            await desk.press("enter")
            assert "✓ Right" in desk.seen("#verdict")
            for number, (event, year) in enumerate(zip(EVENTS, YEARS, strict=True), 1):
                assert f"✓ {number}  {event}   {year}" in desk.text()
            assert _answers(desk) == [("order", 3, "\n".join(EVENTS))]

    async def test_what_was_misplaced_is_told_and_counts_as_again(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await _put_right(desk)
            await desk.press("K", "enter")
            told = desk.text()
            assert "✗ Wrong: 3 of 5 in place, 9 of 10 pairs the right way round" in told
            assert f"✓ 3  {EVENTS[2]}   1966" in told
            assert f"✗ 4  {EVENTS[3]}   1972   you said 5" in told
            assert f"✗ 5  {EVENTS[4]}   1999   you said 4" in told
            assert [rating for _, rating, _ in _answers(desk)] == [1]

    async def test_what_nobody_touched_is_checked_only_the_second_time(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "enter")
            assert "Nothing has been moved yet" in desk.text()
            assert _answers(desk) == []
            await desk.press("enter")
            assert len(_answers(desk)) == 1

    async def test_enter_puts_down_what_is_picked_up_before_it_checks(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "space", "down", "enter")
            assert _answers(desk) == []
            assert "↕" not in desk.text()
            await desk.press("enter")
            assert len(_answers(desk)) == 1

    async def test_an_item_is_dragged_to_its_place(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            first, second, third, *rest = _order(desk)
            rows = desk.app.screen.query_one(Ordering).rows
            await desk.pilot.mouse_down(rows[0])
            await desk.pilot.hover(rows[1])
            await desk.pilot.hover(rows[2])
            assert f"↕ 3  {first}" in desk.text()
            await desk.pilot.mouse_up(rows[2])
            await desk.pilot.pause()
            assert _order(desk) == [second, third, first, *rest]
            assert "↕" not in desk.text()
            await desk.pilot.hover(rows[0])
            assert _order(desk) == [second, third, first, *rest]

    async def test_a_click_picks_up_and_the_next_puts_down(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            first, second, third, *rest = _order(desk)
            await desk.click(first)
            assert f"↕ 1  {first}" in desk.text()
            await desk.click(third)
            assert _order(desk) == [second, third, first, *rest]
            await desk.click(second)
            await desk.click(second)
            assert _order(desk) == [second, third, first, *rest]
            assert "↕" not in desk.text()

    async def test_the_rating_can_be_changed_but_wrong_stays_wrong(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "J", "enter", "3")
            assert "✗ Wrong" in desk.text()
            assert [rating for _, rating, _ in _answers(desk)] == [3]

    async def test_an_answer_taken_back_is_asked_as_it_was_shown(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            shown = _order(desk)
            await desk.press("J", "enter", "u")
            assert _answers(desk) == []
            assert _order(desk) == shown
            assert desk.seen("Feedback") == ""
            await _put_right(desk)
            await desk.press("enter")
            assert "✓ Right" in desk.text()

    async def test_not_knowing_shows_the_order_and_counts_as_again(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0")
            assert "Here is the answer" in desk.text()
            assert f"  1  {EVENTS[0]}   1940" in desk.text()
            assert "✗" not in desk.text()
            assert _answers(desk) == [("order", 1, "")]

    async def test_m_turns_the_card_over_and_back(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "m")
            assert f"• {EVENTS[0]}" in desk.text()
            assert desk.seen("Ordering") == ""
            await desk.press("space")
            assert f"1. {EVENTS[0]}" in desk.seen("#answer")
            await desk.press("3", "m", "m")
            assert "▌ 1" in desk.text()

    async def test_leaving_in_the_middle_records_nothing(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "space", "j", "question_mark")
            assert "Send the marked item to a place" in " ".join(desk.text().split())
            await desk.press("escape", "ctrl+p", "escape", "escape")
            assert desk.screen == "HomeScreen"
            assert _answers(desk) == []

    async def test_ten_items_are_numbered_in_a_column(
        self, sit_down: SitDown, write_deck: WriteDeck, drills: Deck, to_order: Card
    ) -> None:
        card = replace(to_order, items=tuple(f"event {letter}" for letter in LETTERS[:12]))
        write_deck(replace(drills, cards=(card,)))
        async with sit_down(size=(80, 30)) as desk:
            await desk.press("enter", "up")
            assert "   2  event" in desk.text()
            assert f"▌ 12  {_order(desk)[-1]}" in desk.text()
            await desk.press("2", "enter")
            assert "of 12 in place" in desk.text()


@pytest.mark.usefixtures("match_deck")
class TestMatching:
    async def test_numbers_and_letters_stand_apart_with_the_first_number_marked(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            assert f"▌ 1  {DEEDS[0][0]}" in desk.text()
            assert "  A  …" in desk.text()
            assert "0 of 5 matched" in desk.text()

    async def test_a_letter_goes_to_the_marked_number_and_the_mark_goes_on(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "c")
            assert f"1  {DEEDS[0][0]}   → C" in desk.text()
            assert "← 1" in desk.text()
            assert f"▌ 2  {DEEDS[1][0]}" in desk.text()
            assert list(_matched(desk)) == [DEEDS[0][0]]

    async def test_a_letter_moves_over_and_pressed_again_it_is_free(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "c", "4", "c")
            assert list(_matched(desk)) == [DEEDS[3][0]]
            await desk.press("4", "c")
            assert _matched(desk) == {}
            assert "0 of 5 matched" in desk.text()

    async def test_a_letter_that_is_not_there_does_nothing(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "h", "9")
            assert _matched(desk) == {}
            assert f"▌ 1  {DEEDS[0][0]}" in desk.text()

    async def test_a_digit_and_the_arrows_move_the_mark(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "4")
            assert f"▌ 4  {DEEDS[3][0]}" in desk.text()
            await desk.press("down", "j")
            assert f"▌ 1  {DEEDS[0][0]}" in desk.text()
            await desk.press("up")
            assert f"▌ 5  {DEEDS[4][0]}" in desk.text()

    async def test_arrows_and_space_are_enough(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "space")
            assert "find the letter" in desk.text()
            assert "▌ A" in desk.text()
            await desk.press("down", "j", "space")
            assert f"1  {DEEDS[0][0]}   → C" in desk.text()
            await desk.press("space")
            assert "▌ A" in desk.text(), "the first letter that is free"
            await desk.press("enter")
            assert f"2  {DEEDS[1][0]}   → A" in desk.text()
            assert _answers(desk) == []
            await desk.press("1", "space", "space")
            assert f"1  {DEEDS[0][0]}   → C" in desk.text(), "the same letter stays"

    async def test_two_clicks_make_a_pair(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await desk.click(DEEDS[2][0])
            await desk.click(DEEDS[2][1])
            assert _matched(desk) == {DEEDS[2][0]: DEEDS[2][1]}

    async def test_backspace_takes_the_pairs_back(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "a", "b", "backspace")
            assert list(_matched(desk)) == [DEEDS[0][0]]
            assert f"▌ 2  {DEEDS[1][0]}" in desk.text()
            await desk.press("backspace", "backspace")
            assert _matched(desk) == {}

    async def test_the_right_pairs_are_right(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await _match_right(desk)
            assert "5 of 5 matched" in desk.text()
            await desk.press("enter")
            assert "✓ Right" in desk.text()
            for number, (who, deed) in enumerate(DEEDS, 1):
                assert f"✓ {number}  {who} → {deed}"[:70] in desk.text()
            response = "\n".join(f"{who} → {deed}" for who, deed in DEEDS)
            assert _answers(desk) == [("match", 3, response)]

    async def test_what_was_mixed_up_is_told_with_the_quotes(self, sit_down: SitDown) -> None:
        async with sit_down(size=(100, 40)) as desk:
            await desk.press("enter")
            first, second = _key_of(desk, DEEDS[0][1]), _key_of(desk, DEEDS[1][1])
            await desk.press(second, first)
            for _, deed in DEEDS[2:]:
                await desk.press(_key_of(desk, deed))
            await desk.press("enter")
            told = " ".join(desk.text().split())
            assert "✗ Wrong: 3 of 5 matched right" in told
            assert f"✗ 1 {DEEDS[0][0]} → {DEEDS[0][1]} you gave it: {DEEDS[1][1]}" in told
            assert f"“{DEEDS[0][0]} is remembered for it.”" in told
            assert f"“{DEEDS[2][0]} is remembered for it.”" not in told
            assert "speaks of states" in told

    async def test_half_a_match_is_checked_only_the_second_time(self, sit_down: SitDown) -> None:
        async with sit_down(size=(100, 40)) as desk:
            await desk.press("enter")
            await desk.press(_key_of(desk, DEEDS[0][1]), "enter")
            assert "1 of 5 are matched. Enter again" in desk.text()
            assert _answers(desk) == []
            await desk.press("enter")
            assert "✗ Wrong: 1 of 5 matched right" in desk.text()
            assert desk.text().count("you gave it: nothing") == 4

    async def test_an_answer_taken_back_starts_anew(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await _match_right(desk)
            await desk.press("enter", "u")
            assert _answers(desk) == []
            assert _matched(desk) == {}


SCREENS = [(30, 8), (40, 12), (50, 15), (60, 20), (80, 24), (120, 40), (240, 70)]


@pytest.mark.parametrize("size", SCREENS[1:], ids=str)
@pytest.mark.usefixtures("order_deck")
async def test_the_marked_item_is_in_view_at_every_size(
    sit_down: SitDown, size: tuple[int, int]
) -> None:
    async with sit_down(size=size) as desk:
        await desk.press("enter")
        for number in (2, 3, 4, 5):
            await desk.press("down")
            assert f"▌ {number} " in desk.text()
        await desk.press("J", "K", "enter")
        assert "✗ Wrong" in desk.text()


@pytest.mark.parametrize("size", SCREENS[1:], ids=str)
@pytest.mark.usefixtures("match_deck")
async def test_every_letter_can_be_reached_at_every_size(
    sit_down: SitDown, size: tuple[int, int]
) -> None:
    async with sit_down(size=size) as desk:
        await desk.press("enter", "space")
        for letter in "BCDE":
            await desk.press("down")
            assert f"▌ {letter} " in desk.text()
        await desk.press("space", *"abcd", "enter")
        assert "of 5 matched right" in desk.text()


@pytest.mark.usefixtures("order_deck")
async def test_a_resize_keeps_what_was_moved(sit_down: SitDown) -> None:
    async with sit_down(size=(120, 40)) as desk:
        await desk.press("enter", "3", "space")
        moved = _order(desk)
        for size in SCREENS:
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
        assert _order(desk) == moved
        assert f"↕ 3  {moved[2]}" in desk.text()


@pytest.mark.usefixtures("match_deck")
async def test_a_resize_keeps_what_was_matched(sit_down: SitDown) -> None:
    async with sit_down(size=(120, 40)) as desk:
        await desk.press("enter", "b", "a")
        for size in SCREENS:
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
        assert len(_matched(desk)) == 2
        assert "2 of 5 matched" in desk.text()


@pytest.mark.usefixtures("order_deck")
async def test_a_card_that_is_left_while_an_item_is_dragged_lets_go_of_the_mouse(
    sit_down: SitDown,
) -> None:
    async with sit_down() as desk:
        await desk.press("enter")
        await desk.pilot.mouse_down(desk.app.screen.query_one(Ordering).rows[0])
        await desk.press("0")
        assert desk.app.mouse_captured is None
        assert "Here is the answer" in desk.text()


@SIZES
@LOOKS
class TestPictures:
    @pytest.mark.usefixtures("order_deck")
    async def test_order(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("enter", "j", "space", "j")
            look(desk)

    @pytest.mark.usefixtures("order_deck")
    async def test_order_checked(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("enter")
            await _put_right(desk)
            await desk.press("K", "enter")
            look(desk)

    @pytest.mark.usefixtures("match_deck")
    async def test_match(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("enter", "b", "a", "space", "j")
            look(desk)

    @pytest.mark.usefixtures("match_deck")
    async def test_match_checked(
        self, sit_down: SitDown, look: Look, size: tuple[int, int], theme: str
    ) -> None:
        async with sit_down(size=size, theme=theme) as desk:
            await desk.press("enter")
            for deed in (DEEDS[1], DEEDS[0], *DEEDS[2:]):
                await desk.press(_key_of(desk, deed[1]))
            await desk.press("enter")
            look(desk)
