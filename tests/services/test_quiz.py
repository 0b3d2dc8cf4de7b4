"""A mock keeps its clock, survives whatever ends the program, and feeds the next reviews."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.domain.card import Card, Source
from quizapp.domain.deck import Deck, Document
from quizapp.domain.memory import Phase, Rating
from quizapp.domain.mocks.profile import Exam, Rules, Section
from quizapp.domain.session import Confidence, DailyLimits
from quizapp.errors import NothingToDo, ProgressError, UsageError
from quizapp.services.exams import set_paper
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.quiz import HEARTBEAT, Mock, open_mock
from quizapp.services.study import Study
from quizapp.storage import reviews
from quizapp.storage.database import connect, transaction
from tests.conftest import OpenLibrary, WriteDeck

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
OPTIONS = StudyOptions(learner="roll 7")


def a_card(number: int, **changes: object) -> Card:
    card = Card(
        id=f"c{number}",
        question=f"Which peak is number {number}?",
        answer=f"peak {number}",
        distractors=("Ida", "Etna", "Fuji"),
    )
    return replace(card, **changes)  # type: ignore[arg-type]


DECK = Deck(
    id="peaks",
    title="Peaks",
    documents=(Document(id="atlas", title="An atlas"), Document(id="other")),
    cards=(*(a_card(n) for n in range(1, 4)), a_card(4, sources=(Source("atlas", 2, "So."),))),
)


def an_exam(*, minutes: int | None = 10) -> Exam:
    return Exam(
        title="A test",
        profile="a-test",
        rules=Rules(
            sections=(Section(name="All", questions=4),),
            time=None if minutes is None else minutes * MINUTE,
            penalty=Fraction(1, 4),
            pass_percent=Fraction(50),
        ),
    )


@pytest.fixture
def library(open_library: OpenLibrary, write_deck: WriteDeck) -> Library:
    write_deck(DECK)
    return open_library()


@pytest.fixture
def mock(library: Library, now: datetime) -> Mock:
    """A mock of four questions and ten minutes, just begun."""
    return begin(library, now)


def begin(library: Library, now: datetime, *, minutes: int | None = 10) -> Mock:
    paper = set_paper(library, [], an_exam(minutes=minutes), rng=random.Random(1))
    return Mock.begin(library, paper, OPTIONS, now=now)


def resumed(open_library: OpenLibrary, now: datetime) -> Mock:
    return Mock.resume(open_library(at=now), OPTIONS, now=now)


def right(mock: Mock) -> int:
    return mock.current.question.key


def wrong(mock: Mock) -> int:
    return (mock.current.question.key + 1) % 4


def answers(library: Library) -> list[tuple[str, int, int, str, str]]:
    return library.connection.execute(
        "SELECT card_id, rating, correct, response, confidence FROM review ORDER BY id"
    ).fetchall()


def test_a_mock_begins_at_the_first_question_with_an_empty_sheet(mock: Mock, now: datetime) -> None:
    assert (mock.position, mock.unanswered, mock.flagged) == (1, (1, 2, 3, 4), ())
    assert mock.remaining(now) == 10 * MINUTE
    assert mock.result is None
    assert {each.question.card.id for each in mock.sheet} == {"c1", "c2", "c3", "c4"}


def test_an_answer_can_be_given_changed_and_taken_away(mock: Mock, now: datetime) -> None:
    mock.answer(2, now, confidence=Confidence.SURE)
    assert (mock.current.chosen, mock.current.confidence) == (2, Confidence.SURE)
    mock.answer(1, now)
    assert (mock.current.chosen, mock.current.confidence) == (1, Confidence.UNSAID)
    mock.clear(now)
    assert (mock.current.chosen, mock.unanswered) == (None, (1, 2, 3, 4))


def test_a_question_can_be_flagged_and_come_back_to(mock: Mock, now: datetime) -> None:
    mock.flag(now)
    mock.move(3, now)
    mock.flag(now)
    assert (mock.position, mock.flagged) == (3, (1, 3))
    mock.flag(now)
    assert mock.flagged == (1,)


@pytest.mark.parametrize("number", [0, 5, -1])
def test_there_is_no_question_beyond_the_paper(mock: Mock, now: datetime, number: int) -> None:
    with pytest.raises(UsageError, match="numbered from 1 to 4"):
        mock.move(number, now)


@pytest.mark.parametrize("option", [4, -1])
def test_there_is_no_option_beyond_those_shown(mock: Mock, now: datetime, option: int) -> None:
    with pytest.raises(UsageError, match="4 options"):
        mock.answer(option, now)


def test_a_closed_mock_goes_on_where_it_stood_and_its_clock_with_it(
    mock: Mock, library: Library, open_library: OpenLibrary, now: datetime
) -> None:
    mock.answer(2, now + MINUTE, confidence=Confidence.THINK)
    mock.flag(now + 2 * MINUTE)
    mock.move(3, now + 3 * MINUTE)
    library.close()
    later = now + 5 * DAY
    again = resumed(open_library, later)
    assert (again.exam, again.sheet, again.position) == (mock.exam, mock.sheet, 3)
    assert again.remaining(later + SECOND) == 7 * MINUTE - SECOND


def test_what_was_not_told_before_the_end_is_not_on_the_clock(
    mock: Mock, open_library: OpenLibrary, now: datetime
) -> None:
    mock.tick(now + HEARTBEAT)
    assert mock.remaining(now + 2 * HEARTBEAT) == 10 * MINUTE - 2 * HEARTBEAT
    assert resumed(open_library, now + DAY).remaining(now + DAY) == 10 * MINUTE - HEARTBEAT


def test_a_clock_that_is_set_back_costs_nothing_and_gives_nothing(
    mock: Mock, now: datetime
) -> None:
    mock.flag(now + MINUTE)
    mock.flag(now - DAY)
    assert mock.remaining(now - DAY) == 9 * MINUTE
    mock.flag(now - DAY + MINUTE)
    assert mock.remaining(now - DAY + MINUTE) == 8 * MINUTE
    assert mock.current.seconds == 120


def test_a_computer_that_slept_did_not_sit_the_exam(mock: Mock, now: datetime) -> None:
    mock.tick(now + HEARTBEAT)
    mock.tick(now + DAY)
    assert mock.remaining(now + DAY) == 10 * MINUTE - 5 * HEARTBEAT


def test_without_a_heartbeat_thinking_long_is_on_the_clock(mock: Mock, now: datetime) -> None:
    mock.answer(1, now + 9 * MINUTE)
    assert mock.remaining(now + 9 * MINUTE) == MINUTE


def test_time_is_counted_for_the_question_that_was_looked_at(mock: Mock, now: datetime) -> None:
    mock.answer(0, now + 10 * SECOND)
    mock.move(2, now + 15 * SECOND)
    mock.answer(0, now + 20 * SECOND)
    mock.move(1, now + 20 * SECOND)
    mock.tick(now + 27 * SECOND)
    assert [each.seconds for each in mock.sheet] == [22, 5, 0, 0]


def test_when_the_time_is_up_the_mock_is_handed_in_and_a_late_answer_does_not_count(
    mock: Mock, library: Library, now: datetime
) -> None:
    mock.answer(right(mock), now)
    mock.move(2, now)
    mock.answer(right(mock), now + 10 * MINUTE)
    assert mock.result is not None
    assert (mock.result.total.right, mock.result.total.blank) == (1, 3)
    assert mock.result.total.seconds == 600
    assert mock.remaining(now + DAY) == timedelta(0)
    assert len(answers(library)) == 4
    assert open_mock(library) is None


def test_a_mock_without_a_clock_is_never_over(library: Library, now: datetime) -> None:
    mock = begin(library, now, minutes=None)
    mock.answer(0, now + DAY)
    assert (mock.remaining(now + 2 * DAY), mock.result) == (None, None)


def test_handing_in_marks_the_sheet(mock: Mock, now: datetime) -> None:
    mock.answer(right(mock), now)
    mock.move(2, now)
    mock.answer(wrong(mock), now)
    result = mock.submit(now)
    assert result is mock.result
    assert (result.total.marks, result.total.full, result.passed) == (
        Fraction(3, 4),
        Fraction(4),
        False,
    )


def test_every_question_becomes_a_review_in_the_log(
    mock: Mock, library: Library, now: datetime
) -> None:
    mock.answer(right(mock), now, confidence=Confidence.GUESS)
    mock.move(2, now)
    mock.answer(wrong(mock), now, confidence=Confidence.SURE)
    mock.move(3, now)
    mock.answer(right(mock), now)
    mock.submit(now + MINUTE)
    texts = [each.text for each in mock.sheet]
    ids = [each.question.card.id for each in mock.sheet]
    assert answers(library) == [
        (ids[0], Rating.HARD, 1, texts[0], "guess"),
        (ids[1], Rating.AGAIN, 0, texts[1], "sure"),
        (ids[2], Rating.GOOD, 1, texts[2], ""),
        (ids[3], Rating.AGAIN, 0, "", ""),
    ]
    attempt = library.connection.execute("SELECT kind, learner, finished_at FROM attempt")
    assert attempt.fetchone()[:2] == ("mock", "roll 7")


def test_the_mistakes_of_a_mock_are_among_the_next_reviews(
    mock: Mock, library: Library, open_library: OpenLibrary, now: datetime
) -> None:
    mistaken = []
    for number in range(1, 5):
        mock.move(number, now)
        mock.answer(right(mock) if number % 2 else wrong(mock), now)
        if not number % 2:
            mistaken.append(mock.current.question.card.id)
    mock.submit(now)
    tomorrow = now + DAY
    study = Study(open_library(at=tomorrow), [], OPTIONS, rng=random.Random(1), now=tomorrow)
    asked = []
    while prompt := study.advance(tomorrow):
        asked.append(prompt.card.id)
        study.rate(Rating.EASY, tomorrow, seconds=1)
    assert set(mistaken) <= set(asked)


def _known_well(library: Library, now: datetime) -> None:
    """Answer every card so often that it is not due for months."""
    for days in (0, 3, 20, 90):
        at = now - 200 * DAY + days * DAY
        study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=at)
        while study.advance(at) is not None:
            study.rate(Rating.EASY, at, seconds=1)


def test_a_mock_uses_up_neither_the_days_new_cards_nor_its_reviews(
    open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(DECK)
    write_deck(Deck(id="seas", title="Seas", cards=(a_card(5), a_card(6))))
    library = open_library(limits=DailyLimits(new=2, reviews=2))
    paper = set_paper(library, ["peaks"], an_exam(), rng=random.Random(1))
    Mock.begin(library, paper, OPTIONS, now=now).submit(now)
    done = library.done(now)
    assert (done.new, done.reviews, done.answered) == (0, 0, 4)
    assert Study(library, ["seas"], OPTIONS, rng=random.Random(1), now=now).counts(now).new == 2


def test_a_right_guess_is_asked_again_tomorrow_however_well_the_card_was_known(
    library: Library, now: datetime
) -> None:
    _known_well(library, now)
    mock = begin(library, now)
    guessed = mock.current.question.card.id
    mock.answer(right(mock), now, confidence=Confidence.GUESS)
    mock.move(2, now)
    known = mock.current.question.card.id
    mock.answer(right(mock), now, confidence=Confidence.SURE)
    mock.submit(now)
    state = {name: reviews.memory(library.connection, "peaks", name) for name in (guessed, known)}
    assert state[guessed].due == now + DAY
    assert state[guessed].phase is Phase.REVIEW
    assert state[guessed].lapses == 0
    assert (state[known].due or now) > now + 30 * DAY
    with transaction(library.connection):
        mock._timetable.rebuild()
    for name, before in state.items():
        assert reviews.memory(library.connection, "peaks", name) == before


def test_nothing_is_marked_or_scheduled_before_the_end(
    mock: Mock, library: Library, now: datetime
) -> None:
    mock.answer(0, now)
    mock.flag(now)
    assert answers(library) == []
    assert mock.result is None


def test_an_abandoned_mock_counts_for_nothing_and_another_can_begin(
    mock: Mock, library: Library, now: datetime
) -> None:
    mock.answer(0, now)
    mock.abandon(now)
    assert (answers(library), open_mock(library)) == ([], None)
    with pytest.raises(UsageError, match="this mock is over"):
        mock.answer(0, now)
    begin(library, now)


def test_one_mock_is_open_at_a_time(mock: Mock, library: Library, now: datetime) -> None:
    with pytest.raises(UsageError, match="a mock is open"):
        begin(library, now)
    mock.submit(now)
    begin(library, now)


def test_without_an_open_mock_there_is_nothing_to_go_on_with(
    library: Library, now: datetime
) -> None:
    with pytest.raises(NothingToDo, match="no mock is open"):
        Mock.resume(library, OPTIONS, now=now)


def test_a_mock_taken_over_by_another_window_is_answered_there_only(
    mock: Mock, library: Library, open_library: OpenLibrary, now: datetime
) -> None:
    mock.answer(1, now)
    other = resumed(open_library, now)
    for deed in (lambda: mock.answer(2, now), lambda: mock.tick(now), lambda: mock.submit(now)):
        with pytest.raises(UsageError, match="goes on in another window"):
            deed()
    assert mock.current.chosen == 1
    other.move(2, now)
    other.submit(now)
    with pytest.raises(UsageError, match="this mock is over"):
        mock.answer(2, now)


def test_a_mock_that_waits_can_be_told_of_without_taking_it_over(
    mock: Mock, open_library: OpenLibrary, now: datetime
) -> None:
    mock.answer(1, now + MINUTE)
    waiting = open_mock(open_library())
    assert waiting is not None
    assert (waiting.title, waiting.questions, waiting.answered) == ("A test", 4, 1)
    assert waiting.left == 9 * MINUTE
    mock.answer(2, now + MINUTE)


def test_what_could_not_be_recorded_did_not_happen_and_can_be_tried_again(
    mock: Mock, library: Library, now: datetime
) -> None:
    library.connection.execute("PRAGMA busy_timeout = 1")
    blocker = connect(library.database)
    blocker.execute("BEGIN IMMEDIATE")
    for deed in (lambda: mock.answer(1, now + MINUTE), lambda: mock.submit(now + MINUTE)):
        with pytest.raises(ProgressError, match="another program is using it"):
            deed()
    assert (mock.current.chosen, mock.result) == (None, None)
    blocker.execute("ROLLBACK")
    blocker.close()
    mock.answer(1, now + 2 * MINUTE)
    assert mock.current.chosen == 1
    assert mock.remaining(now + 2 * MINUTE) == 8 * MINUTE


def test_a_paper_stays_as_it_was_drawn_when_the_deck_is_edited(
    mock: Mock, open_library: OpenLibrary, write_deck: WriteDeck, now: datetime
) -> None:
    write_deck(replace(DECK, cards=(a_card(1, question="Another question?"),)))
    again = resumed(open_library, now)
    assert again.sheet == mock.sheet
    again.submit(now)
    asked = again._connection.execute("SELECT question FROM review ORDER BY id").fetchall()
    assert [text for (text,) in asked] == [r.question.card.question for r in mock.sheet]


def test_a_question_comes_with_the_documents_that_it_cites(mock: Mock) -> None:
    cited = {r.question.card.id: mock.documents(r.question) for r in mock.sheet}
    assert [document.id for document in cited["c4"]] == ["atlas"]
    assert cited["c1"] == ()


def test_the_marks_are_kept_with_the_attempt(mock: Mock, library: Library, now: datetime) -> None:
    mock.answer(right(mock), now)
    mock.move(2, now)
    mock.answer(wrong(mock), now)
    mock.submit(now)
    row = library.connection.execute(
        "SELECT profile, state, marks, full_marks, passed FROM mock"
    ).fetchone()
    assert row == ("a-test", "submitted", "3/4", "4", 0)
