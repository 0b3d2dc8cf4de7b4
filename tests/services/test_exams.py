"""A mock's rules are an exam's with the learner's changes, and its questions come from decks."""

import random
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from quizapp.config import shipped_decks, shipped_profiles
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.mocks.profile import Evidence, Exam, Profile, Rules, Section
from quizapp.errors import NothingToDo, ProfileError, UsageError
from quizapp.services.exams import Changes, find_profile, make_exam, set_paper
from quizapp.services.library import Library
from tests.conftest import OpenLibrary, WriteDeck

TWO_SECTIONS = Exam(
    title="Test",
    rules=Rules(
        sections=(
            Section(name="Law", questions=4, tags=("law",)),
            Section(name="Maps", questions=4, tags=("maps",)),
        ),
        time=timedelta(minutes=8),
    ),
)

A_PROFILE = Profile(
    id="test",
    title="Test",
    body="A school",
    as_of="2026",
    evidence=Evidence.A,
    sources=("https://example.org/test",),
    rules=TWO_SECTIONS.rules,
)


def a_deck(deck_id: str, count: int, tag: str) -> Deck:
    return Deck(
        id=deck_id,
        title=deck_id,
        cards=tuple(
            Card(
                id=f"{deck_id}{n}",
                question=f"What is {deck_id} {n}?",
                answer="key",
                distractors=("x", "y", "z"),
                tags=(tag,),
            )
            for n in range(count)
        ),
    )


@pytest.fixture
def library(open_library: OpenLibrary, write_deck: WriteDeck) -> Library:
    write_deck(a_deck("acts", 6, "law"))
    write_deck(a_deck("atlas", 2, "maps"))
    return open_library()


def test_a_paper_is_set_from_all_decks_or_those_named(library: Library) -> None:
    exam = make_exam(None, Changes(questions=4))
    everything = set_paper(library, [], exam, rng=random.Random(1))
    assert {q.deck_id for q in everything.questions} == {"acts", "atlas"}
    acts = set_paper(library, ["acts"], exam, rng=random.Random(1))
    assert {q.deck_id for q in acts.questions} == {"acts"}


def test_what_the_decks_lack_is_told_and_no_paper_is_set(library: Library) -> None:
    with pytest.raises(NothingToDo) as caught:
        set_paper(library, [], TWO_SECTIONS, rng=random.Random(1))
    assert str(caught.value) == (
        "the decks fill 6 of 8 questions: Maps 2 of 4 (a card needs 3 wrong options and a tag of"
        " the section); --fit makes a mock of the 6"
    )


def test_a_paper_can_be_cut_to_what_the_decks_have(library: Library) -> None:
    paper = set_paper(library, [], TWO_SECTIONS, rng=random.Random(1), fit=True)
    assert [(s.name, s.questions) for s in paper.exam.rules.sections] == [("Law", 4), ("Maps", 2)]
    assert paper.exam.rules.time == timedelta(minutes=6)
    assert len(paper.questions) == 6


def test_a_section_that_the_decks_know_nothing_of_is_left_out(library: Library) -> None:
    paper = set_paper(library, ["acts"], TWO_SECTIONS, rng=random.Random(1), fit=True)
    assert [(s.name, s.questions) for s in paper.exam.rules.sections] == [("Law", 4)]


def test_decks_without_a_single_question_set_no_paper(
    write_deck: WriteDeck, open_library: OpenLibrary
) -> None:
    write_deck(Deck(id="d", title="D", cards=(Card(id="a", question="?", answer="!"),)))
    exam = make_exam(None, Changes())
    with pytest.raises(NothingToDo, match=r"the decks fill 0 of 20 questions.*3 wrong options\)$"):
        set_paper(open_library(), [], exam, rng=random.Random(1), fit=True)


def test_a_card_that_left_its_deck_is_not_asked(
    write_deck: WriteDeck, open_library: OpenLibrary
) -> None:
    write_deck(a_deck("acts", 6, "law"))
    open_library()
    write_deck(a_deck("acts", 1, "law"))
    paper = set_paper(
        open_library(), [], make_exam(None, Changes()), rng=random.Random(1), fit=True
    )
    assert [q.card.id for q in paper.questions] == ["acts0"]


def test_a_suspended_card_is_not_asked(library: Library) -> None:
    library.connection.execute("UPDATE card SET suspended = 1 WHERE card_id <> 'acts3'")
    paper = set_paper(library, [], make_exam(None, Changes()), rng=random.Random(1), fit=True)
    assert [q.card.id for q in paper.questions] == ["acts3"]


def test_a_section_can_be_filled_from_decks_alone_whatever_their_tags(library: Library) -> None:
    exam = make_exam(A_PROFILE, Changes(fillings={" maps": ["acts"]}))
    paper = set_paper(library, [], exam, rng=random.Random(1), fit=True)
    assert {q.deck_id for q in paper.questions if q.section == "Maps"} == {"acts"}


def test_a_section_that_the_exam_has_not_cannot_be_filled() -> None:
    with pytest.raises(UsageError, match="the sections are called: Law, Maps"):
        make_exam(A_PROFILE, Changes(fillings={"Seas": ["acts"]}))


def test_a_learner_may_change_the_rules() -> None:
    profile = find_profile("css-mpt-2023", [shipped_profiles()])
    exam = make_exam(profile, Changes(questions=20, penalty=Fraction(1, 4)))
    assert (exam.profile, exam.rules.penalty) == ("css-mpt-2023", Fraction(1, 4))
    assert [s.questions for s in exam.rules.sections] == [2, 2, 5, 6, 5]
    assert exam.rules.time == timedelta(minutes=20)
    longer = make_exam(profile, Changes(questions=20, minutes=Fraction(45)))
    assert longer.rules.time == timedelta(minutes=45)
    assert make_exam(profile, Changes(minutes=Fraction(0))).rules.time is None


def test_the_shipped_decks_fill_an_exams_general_knowledge(open_library: OpenLibrary) -> None:
    exam = make_exam(find_profile("css-mpt-2023", [shipped_profiles()]), Changes())
    library = open_library(decks=[shipped_decks()])
    with pytest.raises(NothingToDo, match="the decks fill 50 of 200 questions"):
        set_paper(library, [], exam, rng=random.Random(1))


def test_a_profile_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean ppsc-100"):
        find_profile("psc-100", [shipped_profiles()])
    with pytest.raises(UsageError, match="`quizapp profiles` lists them"):
        find_profile("\x1bzzz", [shipped_profiles()])


def test_a_broken_profile_of_that_name_is_told_and_none_taken_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "ppsc-100.yaml").write_text("quizapp-profile: 1\nid: ppsc-100\n", encoding="utf-8")
    with pytest.raises(ProfileError, match=r"ppsc-100\.yaml:1:1: `title` is missing"):
        find_profile("ppsc-100", [shipped_profiles(), tmp_path])
