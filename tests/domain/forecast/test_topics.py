"""What will be remembered of a topic, and when that cannot be said."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.domain.forecast.calibration import Calibration
from quizapp.domain.forecast.topics import forecast_topic, forecast_topics

KNOWN = Calibration(tests=500)


@settings(deadline=None)
@given(st.lists(st.floats(0, 0.999), min_size=1, max_size=80))
def test_the_share_stays_within_its_interval_and_what_was_seen(each: Sequence[float]) -> None:
    found = forecast_topic("Law", each, KNOWN)
    assert (found.cards, found.seen + found.unseen) == (len(each), len(each))
    if found.recall is not None:
        assert found.low is not None
        assert found.high is not None
        assert 0 <= found.low <= found.recall <= found.high <= found.seen / found.cards


def test_where_few_cards_were_seen_nothing_is_said() -> None:
    assert forecast_topic("Law", [0.9] * 4 + [0.0] * 20, KNOWN).recall is None
    assert forecast_topic("Law", [0.9] * 5 + [0.0] * 20, KNOWN).recall is not None


def test_where_few_reviews_were_made_nothing_is_said() -> None:
    assert forecast_topic("Law", [0.9] * 40, Calibration(tests=3)).recall is None


def test_topics_stand_weakest_first_and_unknown_ones_last() -> None:
    found = forecast_topics({"a": [0.9] * 9, "b": [0.5] * 9, "c": [0.9]}, KNOWN)
    assert [topic.name for topic in found] == ["b", "a", "c"]


@pytest.mark.parametrize("cards", [10, 200])
def test_the_interval_holds_four_topics_of_five(cards: int) -> None:
    rng = random.Random(cards)
    forecasts = [rng.uniform(0.4, 0.97) for _ in range(cards)]
    found = forecast_topic("Law", forecasts, KNOWN)
    assert found.low is not None
    assert found.high is not None
    learners = KNOWN.learners()
    held = 0
    for learner in rng.choices(learners, [each.weight for each in learners], k=600):
        recalled = sum(rng.random() < learner.recall(each) for each in forecasts)
        slack = 0.5 / cards
        held += found.low - slack <= recalled / cards <= found.high + slack
    assert held / 600 == pytest.approx(0.8, abs=0.08)
