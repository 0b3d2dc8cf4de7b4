"""The rating that an answer earns, as its docstring promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.domain.earned import LONGEST, Pace, Paces, earned_rating
from quizapp.domain.memory import Phase, Rating
from quizapp.domain.session import Confidence, Mode

USUAL = [(Mode.CHOICE, 10.0)] * 20


@pytest.mark.parametrize(
    ("seconds", "pace"),
    [
        (0.0, Pace.FAST),
        (7.5, Pace.FAST),
        (7.6, Pace.USUAL),
        (19.9, Pace.USUAL),
        (20.0, Pace.SLOW),
        (LONGEST - 1, Pace.SLOW),
        (LONGEST, Pace.USUAL),
    ],
)
def test_a_time_is_compared_with_the_learners_own(seconds: float, pace: Pace) -> None:
    assert Paces(USUAL).of(Mode.CHOICE, seconds) is pace


def test_without_enough_answers_in_a_mode_nothing_is_slow_or_fast() -> None:
    paces = Paces(USUAL[1:])
    assert paces.of(Mode.CHOICE, 99) is Pace.USUAL
    paces.add(Mode.TYPED, 10)
    assert paces.of(Mode.CHOICE, 99) is Pace.USUAL
    paces.add(Mode.CHOICE, LONGEST)
    assert paces.of(Mode.CHOICE, 99) is Pace.USUAL
    paces.add(Mode.CHOICE, 10)
    assert paces.of(Mode.CHOICE, 99) is Pace.SLOW
    assert paces.of(Mode.TYPED, 99) is Pace.USUAL


def test_the_usual_time_follows_the_learner() -> None:
    paces = Paces([*USUAL, *[(Mode.CHOICE, 40.0)] * 50])
    assert paces.of(Mode.CHOICE, 40) is Pace.USUAL
    assert paces.of(Mode.CHOICE, 20) is Pace.FAST


@pytest.mark.parametrize(
    ("confidence", "pace", "phase", "mode", "rating"),
    [
        (Confidence.UNSAID, Pace.USUAL, Phase.NEW, Mode.CHOICE, Rating.GOOD),
        (Confidence.THINK, Pace.USUAL, Phase.REVIEW, Mode.TYPED, Rating.GOOD),
        (Confidence.UNSAID, Pace.SLOW, Phase.REVIEW, Mode.TYPED, Rating.HARD),
        (Confidence.SURE, Pace.SLOW, Phase.REVIEW, Mode.TYPED, Rating.HARD),
        (Confidence.GUESS, Pace.FAST, Phase.REVIEW, Mode.CHOICE, Rating.HARD),
        (Confidence.SURE, Pace.FAST, Phase.REVIEW, Mode.TYPED, Rating.EASY),
        (Confidence.SURE, Pace.USUAL, Phase.REVIEW, Mode.TYPED, Rating.GOOD),
        (Confidence.UNSAID, Pace.FAST, Phase.REVIEW, Mode.TYPED, Rating.GOOD),
        (Confidence.SURE, Pace.FAST, Phase.NEW, Mode.TYPED, Rating.GOOD),
        (Confidence.SURE, Pace.FAST, Phase.RELEARNING, Mode.TYPED, Rating.GOOD),
        (Confidence.SURE, Pace.FAST, Phase.REVIEW, Mode.CHOICE, Rating.GOOD),
    ],
)
def test_a_right_answer_earns_what_it_shows(
    confidence: Confidence, pace: Pace, phase: Phase, mode: Mode, rating: Rating
) -> None:
    earned = earned_rating(correct=True, confidence=confidence, pace=pace, phase=phase, mode=mode)
    assert earned is rating


@given(
    confidence=st.sampled_from(Confidence),
    pace=st.sampled_from(Pace),
    phase=st.sampled_from(Phase),
    mode=st.sampled_from(Mode),
)
def test_only_a_wrong_answer_earns_again_and_a_guess_hard_at_most(
    confidence: Confidence, pace: Pace, phase: Phase, mode: Mode
) -> None:
    how = {"confidence": confidence, "pace": pace, "phase": phase, "mode": mode}
    assert earned_rating(correct=False, **how) is Rating.AGAIN  # type: ignore[arg-type]
    right = earned_rating(correct=True, **how)  # type: ignore[arg-type]
    assert right > Rating.AGAIN
    assert confidence is not Confidence.GUESS or right is Rating.HARD
