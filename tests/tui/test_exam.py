"""A mock that is sat on the screen: answers, flags, the clock, whatever ends it; and its marks."""

from datetime import timedelta

import pytest

from quizapp.domain.session import Confidence
from quizapp.errors import ProgressError
from quizapp.services.quiz import Mock
from quizapp.tui.screens import invigilating
from tests.tui.conftest import Desk, SitDown
from tests.tui.exam_desk import begin, key, told, wrong

BEAT = 0.3
"""Real seconds in which the screen looks at the clock at least once, see `quick`."""


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that looks at the clock often."""
    monkeypatch.setattr(invigilating, "_SECOND", BEAT / 3)


def mock_of(desk: Desk) -> Mock:
    mock = desk.app.screen.mock
    assert isinstance(mock, Mock)
    return mock


def row_of(desk: Desk, text: str) -> str:
    return next(line for line in desk.lines() if text in line)


def stored(desk: Desk, query: str) -> list[tuple[object, ...]]:
    return desk.libraries[-1].connection.execute(query).fetchall()


class TestAnswering:
    @pytest.mark.parametrize(("pressed", "place"), [("c", 2), ("1", 0), ("d", 3), ("4", 3)])
    async def test_a_letter_or_a_digit_answers_and_the_question_stays(
        self, harbour: SitDown, pressed: str, place: int
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press(pressed)
            mock = mock_of(desk)
            assert (mock.position, mock.current.chosen) == (1, place)
            assert f"● {'ABCD'[place]} " in row_of(desk, "your answer")
            assert "1 of 5 answered" in desk.seen("ExamHead")

    async def test_an_option_can_be_clicked_and_another_clicked_after_it(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            first, second = mock_of(desk).current.question.options[:2]
            await desk.click(first)
            assert first in row_of(desk, "your answer")
            await desk.click(second)
            assert second in row_of(desk, "your answer")
            assert mock_of(desk).current.chosen == 1

    async def test_enter_answers_with_what_is_marked_and_then_goes_on(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("down", "j", "enter")
            assert (mock_of(desk).position, mock_of(desk).current.chosen) == (1, 1)
            await desk.press("enter")
            assert mock_of(desk).position == 2
            await desk.press("enter")
            assert mock_of(desk).position == 3, "nothing was marked"
            assert mock_of(desk).unanswered == (2, 3, 4, 5)

    async def test_an_answer_can_be_taken_away(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("slash", "b", "x")
            assert "your answer" not in desk.text()
            assert "0 of 5 answered" in desk.seen("ExamHead")
            assert mock_of(desk).current.confidence is Confidence.UNSAID

    async def test_a_letter_without_an_option_answers_nothing(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("e", "5")
            assert mock_of(desk).current.chosen is None

    async def test_how_sure_one_is_can_be_said_before_and_after(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("slash", "b")
            assert "● sure" in desk.text()
            await desk.press("comma")
            assert mock_of(desk).current.confidence is Confidence.GUESS
            await desk.press("n")
            assert "● a guess" not in desk.text()
            await desk.press("a", "p")
            assert "● a guess" in desk.text()
            await desk.click("think so")
            assert mock_of(desk).current.confidence is Confidence.THINK

    async def test_nothing_is_told_before_it_is_handed_in(self, harbour: SitDown) -> None:
        async with harbour(size=(120, 60)) as desk:
            await begin(desk)
            for _ in range(5):
                await desk.press(wrong(desk), "n")
                for giveaway in ("✗", "✓", "Wrong", "A chart of", "The small atlas"):
                    assert giveaway not in desk.text()


class TestMoving:
    async def test_by_letters_arrows_and_number(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("n", "right", "p", "n")
            assert "Question 3 of 5 · Seas" in desk.text()
            await desk.press("g", "5", "enter")
            assert "Question 5 of 5" in desk.text()
            await desk.press("n")
            assert "That was the last question" in desk.text()
            await desk.press("g", "9", "enter")
            assert "numbered from 1 to" in told(desk)
            await desk.press("escape", "left")
            assert mock_of(desk).position == 4
            await desk.press("g", "enter")
            assert mock_of(desk).position == 4

    async def test_the_strip_shows_by_sign_what_is_answered_blank_and_flagged(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("b", "f", "n", "f", "n", "a", "n")
            assert desk.seen("#strip").split() == ["1●⚑", "2○⚑", "3●", "▸4○", "5○"]
            assert "2 flagged" in desk.seen("ExamHead")
            await desk.click("2○⚑")
            assert mock_of(desk).position == 2
            assert "⚑ flagged" in desk.seen("#about")
            await desk.press("f")
            assert mock_of(desk).flagged == (1,)

    async def test_a_wide_screen_has_every_question_beside_the_card(self, harbour: SitDown) -> None:
        async with harbour(size=(120, 40)) as desk:
            await begin(desk)
            assert desk.seen("#strip") == ""
            assert desk.seen("#grid").split() == ["▸1○", "2○", "3○", "4○", "5○"]
            assert "● answered  ○ blank  ⚑ flagged" in desk.text()
            await desk.click("4○")
            assert mock_of(desk).position == 4

    async def test_the_window_of_numbers_can_be_clicked(self, harbour: SitDown) -> None:
        async with harbour(size=(80, 30)) as desk:
            await begin(desk)
            await desk.press("g")
            grid = desk.app.screen.query_one("#grid")
            await desk.pilot.click(grid, offset=(5 * 2 + 1, 0))
            await desk.pilot.pause()
            assert mock_of(desk).position == 3


@pytest.mark.usefixtures("quick")
class TestTheClock:
    async def test_it_counts_down_and_is_saved_without_a_key(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            desk.clock.forward(seconds=20)
            await desk.pilot.pause(BEAT)
            assert "9:40 left" in desk.seen("ExamHead")
            assert stored(desk, "SELECT milliseconds FROM mock") == [(20_000,)]
            desk.clock.forward(seconds=10)
            await desk.pilot.pause(BEAT)
            assert "9:30 left" in desk.seen("ExamHead")
            assert stored(desk, "SELECT milliseconds FROM mock") == [(20_000,)], "no heartbeat yet"

    async def test_the_last_tenth_is_told_in_words_and_once(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter", "tab", "1", "enter")
            desk.clock.forward(seconds=49)
            await desk.press("f")
            assert "! only 0:06 left" in desk.seen("ExamHead")
            assert "A tenth of the time is left." in desk.text()
            desk.app.clear_notifications()
            await desk.pilot.pause(BEAT)
            assert "A tenth of the time is left." not in desk.text()

    @pytest.mark.parametrize("window", [(), ("s",), ("question_mark",)])
    async def test_when_it_is_up_the_mock_is_handed_in_whatever_window_is_open(
        self, harbour: SitDown, window: tuple[str, ...]
    ) -> None:
        async with harbour() as desk:
            await desk.press("m", "enter", "tab", "1", "enter")
            await desk.press(key(desk), *window)
            desk.clock.forward(seconds=59)
            await desk.pilot.pause(BEAT)
            await desk.pilot.pause(BEAT)
            assert desk.screen == "MarksScreen"
            assert any("Time is up" in each.message for each in desk.app._notifications)
            assert "1 right, 0 wrong, 4 blank" in desk.text()

    async def test_an_answer_that_comes_too_late_does_not_count(
        self, harbour: SitDown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(invigilating, "_SECOND", 60)
        async with harbour() as desk:
            await begin(desk)
            mock = mock_of(desk)
            late = key(desk)
            monkeypatch.setattr(mock, "_elapsed", timedelta(minutes=9, seconds=30))
            desk.clock.forward(seconds=30)
            await desk.press(late)
            assert desk.screen == "MarksScreen"
            assert "0 right, 0 wrong, 5 blank" in desk.text()


class TestLeaving:
    async def test_escape_asks_and_the_mock_waits_with_its_clock(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("b", "escape")
            assert "The clock stops, and you can go on where you are." in desk.text()
            await desk.press("n")
            assert desk.screen == "ExamScreen"
            await desk.press("escape", "y")
            assert desk.screen == "MocksScreen"
            left = row_of(desk, "1 of 5 answered").split()[-2]
        async with harbour() as desk:
            desk.clock.forward(days=3)
            await desk.press("m")
            assert left in row_of(desk, "1 of 5 answered")
            await desk.press("enter")
            assert "● B" in row_of(desk, "your answer")

    async def test_quitting_keeps_the_clock_and_the_answers(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("c")
            desk.clock.forward(seconds=7)
            await desk.press("ctrl+q")
        async with harbour() as desk:
            await desk.press("m", "enter")
            assert mock_of(desk).current.chosen == 2
            assert (mock_of(desk).remaining(desk.clock()) or timedelta()) <= timedelta(minutes=9.8)

    async def test_a_disk_that_refuses_costs_no_answer(
        self, harbour: SitDown, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real, refusals = Mock.answer, [ProgressError("the disk is full")]

        def answer(mock: Mock, *given: object, **how: object) -> None:
            if refusals:
                raise refusals.pop()
            real(mock, *given, **how)  # type: ignore[arg-type]

        monkeypatch.setattr(Mock, "answer", answer)
        async with harbour() as desk:
            await begin(desk)
            await desk.press("b")
            assert "the disk is full" in desk.text()
            await desk.press("r")
            assert mock_of(desk).current.chosen == 1

    async def test_a_mock_that_another_window_took_over_is_left_to_it(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            with desk.libraries[-1].connection as connection:
                connection.execute("UPDATE mock SET holder = 'another'")
            await desk.press("b")
            assert "goes on in another window" in told(desk)
            assert desk.screen == "MocksScreen"


class TestHandingIn:
    async def test_the_window_lists_blanks_and_flags(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("b", "n", "f", "n", "a", "s")
            assert "2 of 5 questions answered" in desk.text()
            assert "○ blank 2, 4, 5" in told(desk)
            assert "⚑ flagged 2" in told(desk)
            assert "a guess brings 0.0625 marks on average" in told(desk)
            await desk.press("escape")
            assert desk.screen == "ExamScreen"

    async def test_the_marks_say_what_was_reached_lost_and_needed(self, harbour: SitDown) -> None:
        async with harbour(size=(80, 60)) as desk:
            await begin(desk)
            for _ in range(2):
                await desk.press(key(desk), "n")
            await desk.press(wrong(desk), "comma", "n", "s", "y")
            assert "✗ Not passed" in desk.text()
            assert "Marks: 1.75 of 5, 35%. 2 right, 1 wrong (-0.25), 2 blank." in desk.text()
            assert "Not passed: 2.5 needed, 1.75 reached." in desk.text()
            assert "✓ Rivers" in row_of(desk, "100% 2 of 2")
            assert "-8% -0.25 of 3" in row_of(desk, "Seas")
            assert "You called 1 answer a guess: 0 right" in desk.text()
            assert "of 10:00" in desk.text()
            assert "3 questions come back in your reviews" in desk.text()
            assert "1 wrong, 0 guessed right, 2 blank" in told(desk)

    async def test_it_is_not_handed_in_by_enter(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("s", "enter", "space")
            assert desk.screen == "HandInDialog"
            await desk.click("y hand in")
            assert desk.screen == "MarksScreen"

    async def test_only_questions_of_a_second_or_more_are_named_as_long(
        self, harbour: SitDown
    ) -> None:
        async with harbour(size=(120, 60)) as desk:
            await begin(desk)
            await desk.press("n")
            await desk.pilot.press(key(desk), "n")
            await desk.pilot.press("s", "y")
            await desk.pilot.pause()
            assert "Longest: question 1 (5 s)." in told(desk)

    async def test_where_no_question_took_a_second_none_is_named_as_long(
        self, harbour: SitDown
    ) -> None:
        async with harbour(size=(120, 60)) as desk:
            await begin(desk)
            await desk.pilot.press("s", "y")
            await desk.pilot.pause()
            assert "0 s a question." in told(desk)
            assert "Longest" not in told(desk)

    async def test_a_mock_without_a_mistake_has_none_to_look_at(self, harbour: SitDown) -> None:
        async with harbour(size=(80, 60)) as desk:
            await begin(desk)
            for _ in range(5):
                await desk.press(key(desk), "n")
            await desk.press("s", "y")
            assert "✓ Passed" in desk.text()
            assert "Nothing was wrong, guessed or blank." in desk.text()
            await desk.press("enter")
            assert desk.screen == "MarksScreen"
            await desk.press("a")
            assert "✓ Right" in desk.text()

    async def test_wrong_guessed_and_blank_ones_are_paged_through_in_that_order(
        self, harbour: SitDown
    ) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press("n")
            await desk.press(key(desk), "comma", "n")
            await desk.press(wrong(desk), "slash", "n")
            await desk.press(key(desk), "n")
            await desk.press(key(desk), "s", "y", "enter")
            assert "1 of 3" in desk.text()
            assert "✗ Sure, but wrong: the answer is" in desk.text()
            assert "A chart of the" in desk.text()
            assert "comes to its end.”" in desk.text()
            assert "“The small atlas”" in desk.text()
            await desk.press("n")
            assert "✓ Right, by a guess" in desk.text()
            await desk.press("enter")
            assert "○ Left blank: the answer is" in desk.text()
            await desk.press("n")
            assert "That was the last one." in desk.text()
            await desk.press("p", "left", "p")
            assert "1 of 3" in desk.text()
            await desk.press("escape", "escape", "escape")
            assert desk.screen == "HomeScreen"

    async def test_the_mistakes_are_reviews_from_then_on(self, harbour: SitDown) -> None:
        async with harbour() as desk:
            await begin(desk)
            await desk.press(wrong(desk), "s", "y", "escape", "escape")
            assert stored(desk, "SELECT count(*), sum(correct) FROM review") == [(5, 0)]
            assert "5 answered today" in desk.text()


SIZES = [(30, 8), (40, 12), (60, 20), (80, 24), (120, 40), (200, 60)]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_whole_mock_at_every_size(harbour: SitDown, size: tuple[int, int]) -> None:
    async with harbour(size=size) as desk:
        await begin(desk)
        for _ in range(5):
            await desk.press("b", "comma", "f", "n")
        await desk.press("question_mark", "escape", "g", "2", "enter", "s", "y")
        assert desk.screen == "MarksScreen"
        await desk.press("enter", "n", "pagedown", "escape", "pagedown", "escape", "escape")
        assert desk.screen == "HomeScreen"


async def test_a_resize_loses_nothing(harbour: SitDown) -> None:
    async with harbour() as desk:
        await begin(desk)
        await desk.press("b", "f")
        for size in SIZES:
            await desk.pilot.resize_terminal(*size)
            await desk.pilot.pause()
        assert "● B" in row_of(desk, "your answer")
        assert mock_of(desk).flagged == (1,)
