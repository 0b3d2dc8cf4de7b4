"""The marks of an exam: what the rules, the decks and the learner make of them."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.forecast.calibration import Calibration
from quizapp.domain.forecast.drawing import (
    Drawn,
    Stock,
    grouped,
    interval,
    median,
    right_answers,
    together,
)
from quizapp.domain.forecast.habit import Habit
from quizapp.domain.forecast.marks import Marks, forecast_marks
from quizapp.domain.mocks.profile import Rules, Section

QUARTER = Fraction(1, 4)
KNOWN = Calibration(shift_variance=1e-9, tilt_variance=1e-9, tilt=0.0)
"""A learner of whom nothing is in doubt but the day's form."""
chances = st.lists(st.floats(0, 1), min_size=1, max_size=12)
stocks = st.builds(
    Stock,
    st.lists(st.floats(0, 0.999), min_size=1, max_size=30).map(tuple),
    st.integers(0, 30),
)


def rules(questions: int = 20, *, percent: int | None = 40, penalty: Fraction = QUARTER) -> Rules:
    share = None if percent is None else Fraction(percent)
    sections = (Section(name="All", questions=questions),)
    return Rules(sections=sections, penalty=penalty, pass_percent=share)


def marks(stock: Stock, exam: Rules | None = None, *, answered: float = 1.0) -> Marks:
    return forecast_marks(exam or rules(), [stock], Calibration(), answered=answered)


@settings(deadline=None, max_examples=25)
@given(stock=stocks, answered=st.floats(0, 1))
def test_the_interval_holds_the_median_and_all_stays_within_bounds(
    stock: Stock, answered: float
) -> None:
    found = marks(stock, answered=answered)
    assert -0.25 * 20 <= found.low <= found.median <= found.high <= found.full == 20
    assert found.passing is not None
    for share in (found.passing, found.known, found.covered):
        assert 0 <= share <= 1 + 1e-9


@settings(deadline=None, max_examples=25)
@given(stock=stocks, gain=st.floats(0, 0.5))
def test_more_stable_memories_never_lower_the_score(stock: Stock, gain: float) -> None:
    surer = Stock(tuple(each + gain * (1 - each) for each in stock.recalls), stock.beyond)
    before, after = marks(stock), marks(surer)
    assert before.passing is not None
    assert after.passing is not None
    assert after.mean >= before.mean - 1e-9
    assert after.passing >= before.passing - 0.02
    assert after.median >= before.median


@settings(deadline=None, max_examples=25)
@given(stock=stocks, more=st.integers(1, 50))
def test_more_of_the_syllabus_beyond_the_decks_never_raises_it(stock: Stock, more: int) -> None:
    wider = replace(stock, beyond=stock.beyond + more)
    assert marks(wider).mean <= marks(stock).mean + 0.05
    assert marks(wider).covered <= marks(stock).covered


def test_who_knows_nothing_gets_what_guessing_brings() -> None:
    found = marks(Stock((0.0,) * 50), rules(100))
    assert found.known == 0
    assert found.mean == pytest.approx(100 * float(rules().blind_guess), abs=0.01)
    assert found.low < found.mean < found.high


def test_who_leaves_blank_what_they_do_not_know_neither_wins_nor_loses() -> None:
    found = marks(Stock((0.0,) * 50), answered=0.0)
    assert (found.low, found.mean, found.high) == (0, 0, 0)


def test_a_section_that_no_deck_covers_is_guessed() -> None:
    exam = Rules(
        sections=(Section(name="Law", questions=10), Section(name="Maps", questions=10)),
        pass_percent=Fraction(40),
    )
    found = forecast_marks(exam, [Stock((0.95,) * 10), Stock()], Calibration())
    assert found.covered == 0.5
    assert found.known < 0.5
    assert 10 < found.mean < 13


def test_a_section_with_fewer_facts_than_questions_is_covered_in_part() -> None:
    assert marks(Stock((0.9,) * 5)).covered == 0.25


def test_a_section_s_own_pass_mark_counts() -> None:
    sections = (Section(name="Law", questions=10), Section(name="Maps", questions=10))
    strict = (sections[0], replace(sections[1], pass_percent=Fraction(50)))
    exam = Rules(sections=sections, pass_percent=Fraction(40))
    sure, weak = Stock((0.97,) * 10), Stock((0.0,) * 10)
    total = forecast_marks(exam, [sure, weak], Calibration()).passing
    both = forecast_marks(replace(exam, sections=strict), [sure, weak], Calibration()).passing
    assert total is not None
    assert both is not None
    assert total > 0.9
    assert both < 0.2


def test_without_a_pass_rule_there_is_no_chance_of_passing() -> None:
    assert marks(Stock((0.5,) * 20), rules(percent=None)).passing is None


def test_a_learner_who_is_known_less_gets_a_wider_interval() -> None:
    exam, stock = rules(100), Stock((0.8,) * 300)
    known = forecast_marks(exam, [stock], KNOWN)
    unknown = forecast_marks(exam, [stock], Calibration())
    assert unknown.high - unknown.low > known.high - known.low


@pytest.mark.parametrize("facts", [30, 60, 400])
def test_the_interval_holds_four_papers_of_five(facts: int) -> None:
    rng = random.Random(facts)
    stock = Stock(tuple(rng.choice((0.0, rng.uniform(0.5, 0.97))) for _ in range(facts)))
    exam = rules(30)
    found = forecast_marks(exam, [stock], KNOWN)
    learners = KNOWN.learners()
    held = 0
    for _ in range(1000):
        (learner,) = rng.choices(learners, [each.weight for each in learners])
        drawn = [learner.recall(each) for each in rng.sample(stock.recalls, 30)]
        right = sum(rng.random() < each or rng.random() < 0.25 for each in drawn)
        held += found.low <= right - (30 - right) / 4 <= found.high
    assert held / 1000 == pytest.approx(0.8, abs=0.07)


@given(chances)
def test_sums_of_draws_are_those_of_all_that_may_happen(each: Sequence[float]) -> None:
    few = each[:6]
    found = right_answers(few)
    for number, share in enumerate(found):
        ways = (way for way in product((0, 1), repeat=len(few)) if sum(way) == number)
        exact = math.fsum(
            math.prod(p if hit else 1 - p for p, hit in zip(few, way, strict=True)) for way in ways
        )
        assert share == pytest.approx(exact, abs=1e-12)


@given(chances, chances)
def test_two_papers_together_are_one(some: list[float], others: list[float]) -> None:
    both = together(right_answers(some), right_answers(others))
    assert both == pytest.approx(right_answers([*some, *others]))


@given(chances)
def test_an_interval_is_never_upside_down(each: Sequence[float]) -> None:
    found = right_answers(each)
    low, high = interval(found, 0.1)
    assert 0 <= low <= median(found) <= high <= len(each)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=50), st.data())
def test_groups_keep_order_and_bounds(each: list[float], data: st.DataObject) -> None:
    groups = grouped(each, data.draw(st.integers(1, len(each))))
    assert groups == sorted(groups) or groups == pytest.approx(sorted(groups))
    assert min(each) - 1e-12 <= groups[0] <= groups[-1] <= max(each) + 1e-12


def test_questions_drawn_from_many_facts_vary_as_draws_do() -> None:
    facts = (0.0,) * 50 + (1.0,) * 50
    all_of_them = Drawn(Stock(facts), 100).recalls(lambda forecast: forecast)
    a_few = Drawn(Stock(facts), 10).recalls(lambda forecast: forecast)
    assert sum(p * (1 - p) for p in all_of_them) == 0
    hypergeometric = 10 * 0.25 * 90 / 99
    assert sum(p * (1 - p) for p in a_few) == pytest.approx(hypergeometric)


def test_the_habit_of_guessing_is_learned_from_mocks() -> None:
    exam = rules()
    harsh = rules(penalty=Fraction(1))
    assert Habit().answered(exam) == 1
    assert Habit().answered(harsh) == 0
    assert Habit(wrong=0, blank=90).answered(exam) == pytest.approx(0.1)
    assert Habit(wrong=75, blank=0).answered(harsh) == pytest.approx(10 / 11)
