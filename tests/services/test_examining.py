"""What a screen is offered of mocks: papers with what is wanting, and those handed in."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

import pytest

from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.mocks.paper import Shortage
from quizapp.domain.mocks.profile import Exam, Rules, Section
from quizapp.errors import NothingToDo, UsageError
from quizapp.services.examining import Examiner, wish
from quizapp.services.exams import Changes
from quizapp.services.study import StudyOptions
from tests.conftest import OpenLibrary, WriteDeck

DECK = Deck(
    id="lamps",
    title="Lamps",
    cards=tuple(
        Card(
            id=f"lamp-{number}",
            question=f"Where does lamp {number} stand?",
            answer=f"pier {number}",
            distractors=("the mole", "the quay", "the tower"),
            tags=("piers",),
        )
        for number in range(3)
    ),
)
PIERS = Section(name="Piers", questions=5, tags=("piers",))
SHIPS = Section(name="Ships", questions=5, tags=("ships",))


def an_exam(*sections: Section) -> Exam:
    return Exam(title="Lamps", rules=Rules(sections=sections, time=timedelta(minutes=10)))


@pytest.fixture
def examiner(open_library: OpenLibrary, write_deck: WriteDeck) -> Examiner:
    write_deck(DECK)
    return Examiner(open_library(), StudyOptions(), rng=random.Random(1))


def test_an_offer_says_what_is_wanting_and_has_the_smaller_paper(examiner: Examiner) -> None:
    offer = examiner.offer(an_exam(PIERS, SHIPS), [])
    assert offer.shortages == (Shortage("Piers", 5, 3), Shortage("Ships", 5, 0))
    assert offer.paper is not None
    assert len(offer.paper.questions) == 3
    assert offer.paper.exam.rules.time == timedelta(minutes=3)


def test_an_offer_without_a_question_has_no_paper(examiner: Examiner) -> None:
    offer = examiner.offer(an_exam(SHIPS), [])
    assert (offer.paper, offer.shortages) == (None, (Shortage("Ships", 5, 0),))


def test_an_offer_that_is_filled_wants_nothing(examiner: Examiner) -> None:
    assert not examiner.offer(an_exam(replace(PIERS, questions=3)), ["lamps"]).shortages


def test_what_was_handed_in_is_listed_newest_first_and_marked_the_same_again(
    examiner: Examiner, now: datetime
) -> None:
    paper = examiner.offer(an_exam(PIERS), []).paper
    assert paper is not None
    for day in range(2):
        mock = examiner.begin(paper, now + timedelta(days=day))
        for number in range(1, 2 + day):
            mock.move(number, now + timedelta(days=day))
            mock.answer(mock.current.question.key, now + timedelta(days=day))
        mock.submit(now + timedelta(days=day))
    late, early = examiner.past()
    assert (late.marks, early.marks, late.full) == (Fraction(2), Fraction(1), Fraction(3))
    assert late.finished == now + timedelta(days=1)
    again = examiner.marked(late.attempt)
    assert (again.exam.title, again.result.total.right) == ("Lamps", 2)


def test_beginning_gives_up_the_mock_that_waits(examiner: Examiner, now: datetime) -> None:
    paper = examiner.offer(an_exam(PIERS), []).paper
    assert paper is not None
    first = examiner.begin(paper, now)
    examiner.begin(paper, now)
    assert examiner.waiting() is not None
    assert examiner.past() == []
    with pytest.raises(UsageError, match="over"):
        first.flag(now)


def test_without_a_mock_there_is_none_to_go_on_with(examiner: Examiner, now: datetime) -> None:
    assert examiner.waiting() is None
    with pytest.raises(NothingToDo):
        examiner.resume(now)


def test_what_is_typed_is_read_exactly_and_nothing_means_no_change() -> None:
    assert wish("", " ", "") == Changes()
    assert wish("20", "12.5", "1/3") == Changes(
        questions=20, minutes=Fraction(25, 2), penalty=Fraction(1, 3)
    )


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (("0", "", ""), "questions"),
        (("1.5", "", ""), "questions"),
        (("1001", "", ""), "questions"),
        (("x", "", ""), "questions"),
        (("", "1001", ""), "minutes"),
        (("", "1/0", ""), "minutes"),
        (("", "", "101"), "penalty"),
    ],
)
def test_a_number_out_of_bounds_is_refused_by_name(typed: tuple[str, str, str], named: str) -> None:
    with pytest.raises(UsageError, match=named):
        wish(*typed)
