"""A paper keeps to its quotas, asks no fact twice, and says what the decks could not give."""

import random
from collections import Counter
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.card import Card, Shape, Source
from quizapp.domain.mocks.paper import NONE_OF_THESE, Candidate, Draw, Shortage, draw
from quizapp.domain.mocks.profile import Rules, Section, apportion


def a_card(name: str, *, tags: str = "", wrong: int = 4, quote: str = "", kind: str = "") -> Card:
    return Card(
        id=name,
        kind=kind,
        question=f"Which river is number {name}?",
        answer=f"river {name}",
        distractors=tuple(f"not {name}, {n}" for n in range(wrong)),
        sources=(Source("atlas", 1, quote),) if quote else (),
        tags=tuple(tags.split()),
    )


def cards_of(deck_id: str, *cards: Card) -> list[Candidate]:
    return [Candidate(deck_id, card) for card in cards]


def rules_of(**quotas: int) -> Rules:
    """Sections by their tag, `any` taking any card."""
    return Rules(
        sections=tuple(
            Section(name=name, questions=n, tags=() if name == "any" else (name,))
            for name, n in quotas.items()
        )
    )


def paper(rules: Rules, candidates: list[Candidate], seed: int = 1) -> Draw:
    return draw(rules, candidates, rng=random.Random(seed))


CANDIDATES = st.lists(
    st.builds(
        lambda deck, number, tags, wrong, quote: Candidate(
            deck, a_card(str(number), tags=" ".join(tags), wrong=wrong, quote=quote)
        ),
        st.sampled_from(["one", "two"]),
        st.integers(1, 30),
        st.sets(st.sampled_from(["law", "maps"])).map(sorted),
        st.integers(2, 5),
        st.sampled_from(["", "it rises here", "it ends there"]),
    ),
    max_size=40,
    unique_by=lambda candidate: (candidate.deck_id, candidate.card.id),
)
RULES = st.builds(rules_of, law=st.integers(1, 8), maps=st.integers(1, 8), any=st.integers(1, 8))


@given(RULES, CANDIDATES, st.integers())
def test_a_section_has_its_quota_or_the_shortage_is_told(
    rules: Rules, candidates: list[Candidate], seed: int
) -> None:
    drawn = paper(rules, candidates, seed)
    asked = Counter(question.section for question in drawn.questions)
    short = {each.section: each for each in drawn.shortages}
    for section in rules.sections:
        missing = short.get(
            section.name, Shortage(section.name, section.questions, asked[section.name])
        )
        assert (missing.wanted, missing.found) == (section.questions, asked[section.name])
        assert (section.name in short) == (asked[section.name] < section.questions)


@given(RULES, CANDIDATES, st.integers())
def test_the_same_dice_draw_the_same_paper(
    rules: Rules, candidates: list[Candidate], seed: int
) -> None:
    assert paper(rules, candidates, seed) == paper(rules, candidates, seed)


@given(RULES, CANDIDATES, st.integers())
def test_every_question_fits_its_section_and_can_be_asked(
    rules: Rules, candidates: list[Candidate], seed: int
) -> None:
    sections = {section.name: section for section in rules.sections}
    drawn = paper(rules, candidates, seed)
    assert [question.number for question in drawn.questions] == [
        *range(1, len(drawn.questions) + 1)
    ]
    for question in drawn.questions:
        assert sections[question.section].takes(question.card, question.deck_id)
        assert len(set(question.options)) == rules.options
        assert question.options[question.key] == question.card.answer


@given(RULES, CANDIDATES, st.integers())
def test_no_fact_is_asked_twice(rules: Rules, candidates: list[Candidate], seed: int) -> None:
    drawn = paper(rules, candidates, seed)
    asked = [question.card.question for question in drawn.questions]
    quotes = [q.card.sources[0].quote for q in drawn.questions if q.card.sources]
    assert len(set(asked)) == len(asked)
    assert len(set(quotes)) == len(quotes)


def test_a_card_that_two_sections_want_goes_where_it_is_needed() -> None:
    both, maps = a_card("1", tags="law maps"), a_card("2", tags="maps")
    for seed in range(8):
        for order in ([both, maps], [maps, both]):
            drawn = paper(rules_of(maps=1, law=1), cards_of("d", *order), seed)
            assert [q.card.id for q in drawn.questions] == ["2", "1"]


def test_what_the_decks_cannot_fill_is_told_by_section() -> None:
    drawn = paper(rules_of(law=3, maps=2), cards_of("d", a_card("1", tags="law")))
    assert drawn.shortages == (Shortage("law", 3, 1), Shortage("maps", 2, 0))


def test_the_decks_take_turns() -> None:
    large = cards_of("large", *(a_card(f"l{n}") for n in range(50)))
    small = cards_of("small", *(a_card(f"s{n}") for n in range(4)))
    drawn = paper(rules_of(any=10), large + small)
    assert Counter(q.deck_id for q in drawn.questions) == {"large": 6, "small": 4}


def test_cards_that_cite_the_same_words_are_one_fact() -> None:
    cards = [a_card("1", quote="The dam holds water."), a_card("2", quote="The dam holds water.")]
    drawn = paper(rules_of(any=2), cards_of("d", *cards))
    assert drawn.shortages == (Shortage("any", 2, 1),)


def test_cards_without_a_quote_are_not_taken_for_one_fact() -> None:
    drawn = paper(rules_of(any=2), cards_of("d", a_card("1"), a_card("2")))
    assert len(drawn.questions) == 2


def test_only_cards_that_can_be_a_choice_are_asked() -> None:
    ordered = Card(id="o", question="?", answer="a", shape=Shape.ORDER, items=("a", "b", "c"))
    cards = [a_card("1", wrong=2), ordered, a_card("2", wrong=3)]
    assert [q.card.id for q in paper(rules_of(any=3), cards_of("d", *cards)).questions] == ["2"]


def test_a_card_is_asked_with_as_many_options_as_the_exam_has() -> None:
    rules = Rules(sections=(Section(name="any", questions=2),), options=5)
    drawn = paper(rules, cards_of("d", a_card("1", wrong=3), a_card("2", wrong=4)))
    assert [(q.card.id, len(q.options)) for q in drawn.questions] == [("2", 5)]


def test_wrong_options_that_repeat_or_are_right_do_not_count() -> None:
    card = Card(id="1", question="?", answer="a", distractors=("a", "b", "b", "c"))
    assert paper(rules_of(any=1), cards_of("d", card)).questions == ()


def test_none_of_these_stands_last_and_is_right_now_and_then() -> None:
    rules = Rules(sections=(Section(name="any", questions=100),), options=5, none_of_these=True)
    cards = [a_card(str(n), wrong=4) for n in range(100)]
    drawn = paper(rules, cards_of("d", *cards))
    right = [q for q in drawn.questions if q.key == 4]
    assert {q.options[-1] for q in drawn.questions} == {NONE_OF_THESE}
    assert all(q.card.answer not in q.options for q in right)
    assert all(q.options[q.key] == q.card.answer for q in drawn.questions if q not in right)
    assert 10 <= len(right) <= 30


def test_none_of_these_is_never_right_where_a_wrong_option_is_wanting() -> None:
    rules = Rules(sections=(Section(name="any", questions=60),), options=5, none_of_these=True)
    cards = [a_card(str(n), wrong=3) for n in range(60)]
    drawn = paper(rules, cards_of("d", *cards))
    assert len(drawn.questions) == 60
    assert all(q.options[q.key] == q.card.answer for q in drawn.questions)


@pytest.mark.parametrize("tag", ["current-affairs", "Current Affairs", "CURRENT_AFFAIRS"])
def test_a_tag_is_known_however_it_is_written(tag: str) -> None:
    section = Section(name="x", questions=1, tags=("current-affairs",))
    assert section.takes(Card(id="1", question="?", answer="a", tags=(tag,)), "d")
    assert not section.takes(Card(id="1", question="?", answer="a", tags=("affairs",)), "d")


def test_a_section_takes_cards_by_kind_too() -> None:
    section = Section(name="x", questions=1, tags=("maps",), kinds=("date",))
    assert section.takes(a_card("1", kind="date"), "d")
    assert not section.takes(a_card("1", kind="figure"), "d")


def test_a_section_takes_whole_decks_too() -> None:
    section = Section(name="x", questions=1, tags=("maps",), decks=("acts",))
    assert section.takes(a_card("1"), "acts")
    assert section.takes(a_card("1", tags="maps"), "atlas")
    assert not section.takes(a_card("1"), "atlas")


def test_a_paper_is_shortened_by_the_largest_remainder() -> None:
    assert apportion([20, 20, 50, 60, 50], 100) == [10, 10, 25, 30, 25]
    assert apportion([20, 20, 50, 60, 50], 7) == [1, 0, 2, 2, 2]
    assert apportion([1, 1, 1], 2) == [1, 1, 0]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=8), st.integers(1, 500))
def test_shares_add_up_and_are_off_by_less_than_a_question(quotas: list[int], total: int) -> None:
    seats = apportion(quotas, total)
    assert sum(seats) == total
    for quota, seat in zip(quotas, seats, strict=True):
        assert abs(Fraction(quota * total, sum(quotas)) - seat) < 1


def test_a_shorter_paper_has_less_time_and_no_empty_section() -> None:
    rules = Rules(
        sections=(Section(name="a", questions=90), Section(name="b", questions=10)),
        time=timedelta(minutes=90),
    )
    short = rules.scaled(4)
    assert [(s.name, s.questions) for s in short.sections] == [("a", 4)]
    assert short.time == timedelta(minutes=3, seconds=36)
    assert rules.resized([30, 20]).time == timedelta(minutes=45)


def test_a_paper_without_a_clock_stays_without_one() -> None:
    assert rules_of(any=4).scaled(2).time is None
