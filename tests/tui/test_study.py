"""A sitting on the screen: each way to ask, each way to answer, and second thoughts."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.widgets import Input

from quizapp.domain.card import Card, Shape
from quizapp.domain.deck import Deck
from quizapp.errors import ProgressError
from quizapp.services.study import Study
from quizapp.tui.widgets.ratings import Ratings
from tests.conftest import WriteDeck
from tests.tui.conftest import Desk, SitDown

RIGHT = "nearly $33 billion"


@pytest.fixture(autouse=True)
def deck_on_disk(write_deck: WriteDeck, drill: Deck) -> None:
    write_deck(drill)


def _ratings(desk: Desk) -> list[int]:
    """The ratings on record that were not taken back, in order."""
    rows = desk.libraries[-1].connection.execute(
        "SELECT rating FROM review WHERE id NOT IN (SELECT review_id FROM undo) ORDER BY id"
    )
    return [row[0] for row in rows]


def _letter_of(desk: Desk, option: str) -> str:
    line = next(line for line in desk.lines() if option in line)
    return line[: line.index(option)].strip(" ▌")


class TestChoice:
    @pytest.mark.parametrize("as_digit", [False, True])
    async def test_a_letter_or_a_digit_answers(self, sit_down: SitDown, as_digit: bool) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            letter = _letter_of(desk, RIGHT).lower()
            await desk.press(str("abcd".index(letter) + 1) if as_digit else letter)
            assert "✓ Right" in desk.text()
            assert f"✓ {letter.upper()}  {RIGHT}   your answer, right" in desk.text()
            assert _ratings(desk) == [3]

    async def test_a_wrong_answer_is_marked_beside_the_right_one(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            right = _letter_of(desk, RIGHT)
            await desk.press("a" if right != "A" else "b")
            assert f"✗ Wrong: the answer is {right}" in desk.text()
            assert f"{RIGHT}   the right answer" in desk.text()
            assert desk.text().count("your answer") == 1
            assert _ratings(desk) == [1]

    async def test_enter_picks_nothing_until_an_option_is_marked(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "enter", "enter")
            assert _ratings(desk) == []
            await desk.press("down", "j", "up", "k", "enter")
            assert len(_ratings(desk)) == 1

    async def test_a_click_answers_once(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await desk.click(RIGHT)
            assert _ratings(desk) == [3]
            await desk.click("nearly $21 billion")
            assert _ratings(desk) == [3]

    async def test_not_knowing_shows_the_answer_and_counts_as_again(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0")
            assert "The answer is" in desk.text()
            assert f"{RIGHT}   the right answer" in desk.text()
            assert _ratings(desk) == [1]

    async def test_the_answer_comes_with_its_explanation_quote_and_citation(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "1")
            text = " ".join(desk.text().split())
            assert "Of it about $14.6 billion was reimbursement" in text
            assert "“Since 2002 the United States has given Pakistan" in text
            assert (
                "Planning Commission, “Pakistan–US relations: a long history”, CSS Prep Forum,"
                " 27 July 2025, ¶ 15 (and 1 more)"
            ) in text

    async def test_a_draft_is_marked_as_one(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            assert "draft" in desk.seen("#about")

    async def test_the_rating_can_be_changed_by_key_and_by_mouse(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            await desk.press(_letter_of(desk, RIGHT).lower(), "4")
            assert "● Easy" in desk.text()
            assert _ratings(desk) == [4]
            await desk.click("2 Hard")
            assert "● Hard" in desk.text()
            assert _ratings(desk) == [2]


class TestFlip:
    @pytest.mark.parametrize("key", ["space", "enter"])
    async def test_the_answer_shows_on_demand(self, sit_down: SitDown, key: str) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter")
            assert RIGHT not in desk.text()
            await desk.press(key)
            assert desk.seen("#answer") == RIGHT

    async def test_each_rating_says_when_the_card_comes_back(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space")
            assert "1 Again 1m" in desk.text()
            assert "3 Good 10m" in desk.text()
            assert "4 Easy 9d" in desk.text()

    @pytest.mark.parametrize("rating", [1, 2, 3, 4])
    async def test_a_rating_is_recorded_and_the_next_card_comes(
        self, sit_down: SitDown, rating: int
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", str(rating))
            assert _ratings(desk) == [rating]
            assert "Simla" in desk.seen("#question")
            assert desk.seen("#answer") == ""

    async def test_a_rating_can_be_clicked(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space")
            await desk.click("4 Easy")
            assert _ratings(desk) == [4]

    async def test_a_rating_before_the_answer_is_shown_does_nothing(
        self, sit_down: SitDown
    ) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "3", "y", "o")
            assert _ratings(desk) == []
            assert desk.screen == "StudyScreen"

    async def test_things_to_order_or_match_are_shown_and_then_in_their_places(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        order = Card(
            id="order",
            question="Order them",
            answer="",
            shape=Shape.ORDER,
            items=("Tashkent", "Simla", "Lahore"),
        )
        match = Card(
            id="match",
            question="Match them",
            answer="",
            shape=Shape.MATCH,
            pairs=(("1966", "Tashkent"), ("1972", "Simla"), ("1999", "Lahore")),
        )
        write_deck(replace(drill, cards=(order, match)))
        async with sit_down(mode="flip") as desk:
            await desk.press("enter")
            assert desk.text().index("• Simla") < desk.text().index("• Tashkent")
            await desk.press("space")
            assert desk.text().index("1. Tashkent") < desk.text().index("2. Simla")
            await desk.press("3", "space")
            assert "1966 → Tashkent" in desk.text()

    async def test_a_click_that_comes_too_late_rates_nothing(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space")
            for _ in range(2):  # a double click
                desk.app.screen.post_message(Ratings.Picked(3))
            await desk.pilot.pause()
            assert _ratings(desk) == [3]
            assert "1 done · 2 new" in desk.text()


class TestTyped:
    async def test_a_right_answer_in_other_words_is_right(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            await desk.write("$33bn")
            await desk.press("enter")
            assert "✓ Right" in desk.text()
            assert "You typed  $33bn" in desk.text()
            assert f"The card   {RIGHT}" in desk.text()
            assert _ratings(desk) == [3]

    async def test_the_learner_can_know_better_than_the_grader(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            await desk.write("a lot of money")
            await desk.press("enter")
            assert "✗ Wrong" in desk.text()
            assert _ratings(desk) == [1]
            await desk.press("y")
            assert "✓ Right" in desk.text()
            assert _ratings(desk) == [3]

    async def test_an_enter_that_comes_too_late_answers_nothing(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            field = desk.app.screen.query_one(Input)
            for _ in range(4):
                field.post_message(Input.Submitted(field, "33"))
            await desk.pilot.pause()
            assert _ratings(desk) == [1]
            assert "continue" in desk.lines()[-1]

    async def test_every_letter_can_be_typed(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            await desk.write("quick mud 1234 ?")
            assert desk.app.screen.query_one("#typed").value == "quick mud 1234 ?"

    async def test_nothing_typed_asks_back_before_it_counts(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter", "enter")
            assert _ratings(desk) == []
            assert "Nothing is typed" in desk.text()
            await desk.press("enter")
            assert _ratings(desk) == [1]
            assert RIGHT in desk.seen("#answer")

    async def test_the_abilities_are_at_hand_while_typing(self, sit_down: SitDown) -> None:
        async with sit_down(mode="typed") as desk:
            await desk.press("enter")
            assert "^t ask another way" in desk.lines()[-1]
            await desk.press("f1")
            assert desk.screen == "HelpDialog"
            await desk.press("escape", "ctrl+t")
            assert "shows the answer" in desk.seen("#hint")


class TestTheWay:
    @pytest.mark.parametrize("key", ["enter", "space"])
    async def test_enter_and_space_go_on(self, sit_down: SitDown, key: str) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0", key)
            assert "Simla" in desk.seen("#question")

    async def test_m_asks_another_way_and_every_way_comes_round(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            assert "choose" in desk.lines()[-1]
            await desk.press("m")
            assert "check" in desk.lines()[-1]
            await desk.press("ctrl+t")
            assert "show answer" in desk.lines()[-1]
            await desk.press("m")
            assert "choose" in desk.lines()[-1]

    async def test_undo_takes_the_answer_back_from_the_disk(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter")
            question = desk.seen("#question")
            await desk.press("space", "3", "u")
            assert desk.seen("#question") == question
            assert "0 done" in desk.text()
            assert _ratings(desk) == []
            await desk.press("u")
            assert "nothing to take back" in desk.text()

    async def test_undo_of_an_answer_that_is_still_shown(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0", "u")
            assert _ratings(desk) == []
            assert "choose" in desk.lines()[-1]
            assert desk.seen("Feedback") == ""

    async def test_what_the_bar_does_not_offer_does_nothing(
        self, sit_down: SitDown, write_deck: WriteDeck, drill: Deck
    ) -> None:
        write_deck(replace(drill, cards=drill.cards[2:]))
        async with sit_down() as desk:
            await desk.press("enter", "0")
            assert "I was right" not in desk.lines()[-1]
            assert "source" not in desk.lines()[-1]
            await desk.press("y", "o")
            assert _ratings(desk) == [1]
            assert desk.screen == "StudyScreen"

    async def test_o_shows_every_source(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter", "0", "o")
            text = " ".join(desk.text().split())
            assert "004_relations.txt" in text
            assert "“The ledger of aid”, January 2018, ¶ 4" in text
            await desk.press("escape")
            assert desk.screen == "StudyScreen"

    async def test_escape_leaves_and_the_answers_are_kept(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter", "space", "4", "escape")
            assert desk.screen == "HomeScreen"
            assert "2 cards, about 2 minutes" in desk.text()
            assert _ratings(desk) == [4]

    async def test_the_head_counts_what_is_done_and_left(self, sit_down: SitDown) -> None:
        async with sit_down(mode="flip") as desk:
            await desk.press("enter")
            assert "0 done · 3 new · 0 learning · 0 due" in desk.text()
            await desk.press("space", "3")
            assert "1 done · 2 new · 1 learning · 0 due" in desk.text()

    async def test_time_is_measured_from_question_to_answer(self, sit_down: SitDown) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            desk.clock.forward(seconds=25)
            await desk.press("0")
            rows = desk.libraries[-1].connection.execute("SELECT milliseconds FROM review")
            assert rows.fetchall() == [(30_000,)]


class TestTrouble:
    @pytest.fixture
    def refuse(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
        """`refuse("rate")` makes the next call of that method of a sitting fail."""

        def fail_once(method: str) -> None:
            real = getattr(Study, method)
            refusals = [ProgressError("the disk is full; make room and try again")]

            def once(*args: object, **options: object) -> object:
                if refusals:
                    raise refusals.pop()
                return real(*args, **options)

            monkeypatch.setattr(Study, method, once)

        return fail_once

    @pytest.mark.parametrize(
        ("mode", "method", "before", "after"),
        [
            ("auto", "respond", ("1",), "Again"),
            ("flip", "rate", ("space", "2"), "Simla"),
            ("flip", "advance", ("space", "2"), "Simla"),
            ("flip", "preview", ("space",), "1 Again"),
        ],
    )
    async def test_what_the_disk_refuses_is_told_and_tried_again(
        self,
        sit_down: SitDown,
        refuse: Callable[[str], None],
        mode: str,
        method: str,
        before: tuple[str, ...],
        after: str,
    ) -> None:
        async with sit_down(mode=mode) as desk:
            await desk.press("enter")
            refuse(method)
            await desk.press(*before)
            assert desk.screen == "TroubleDialog"
            assert "the disk is full" in desk.text()
            await desk.press("r")
            assert desk.screen == "StudyScreen"
            assert after in desk.text()
            assert len(_ratings(desk)) == (0 if method == "preview" else 1)

    async def test_the_card_stays_when_it_is_left_at_that(
        self, sit_down: SitDown, refuse: Callable[[str], None]
    ) -> None:
        async with sit_down() as desk:
            await desk.press("enter")
            question = desk.seen("#question")
            refuse("respond")
            await desk.press("1", "escape")
            assert desk.seen("#question") == question
            assert _ratings(desk) == []
            await desk.press("1")
            assert len(_ratings(desk)) == 1
