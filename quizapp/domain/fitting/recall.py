"""FSRS-6 over a whole log at once, with its slopes along the 21 parameters.

The formulas are those of the FSRS-6 page of the fsrs4anki wiki ("The Algorithm") and of the package
fsrs; a test holds the states to those of `domain.memory`. S is stability in days, D difficulty from
1 to 10, R retrievability, G the rating from 1 to 4.
"""

import numpy as np

from quizapp.domain.fitting.dual import Array, Dual, choose, clip, exp
from quizapp.domain.fitting.histories import Histories, Layer
from quizapp.domain.memory import Rating

_STABILITIES = (0.001, np.inf)
_DIFFICULTIES = (1.0, 10.0)


def recall(parameters: Array, histories: Histories) -> Dual:
    """The probability of recall at each of the tests, one or more, layer by layer."""
    w = Dual(parameters, np.eye(len(parameters)))
    first, *later = histories.layers
    stability, difficulty = _first(w, first)
    found = []
    for layer in later:
        cards, tests = slice(len(layer.ratings)), layer.tests
        stability, difficulty = stability[cards], difficulty[cards]
        found.append(_retrievability(w, layer.passed[tests], stability[tests]))
        stability, difficulty = (
            _stability(w, layer, stability, difficulty),
            _difficulty(w, layer, difficulty),
        )
    values = np.concatenate([each.value for each in found])
    return Dual(values, np.concatenate([each.slope for each in found]))


def _first(w: Dual, layer: Layer) -> tuple[Dual, Dual]:
    """S0(G) = w[G-1], and D0 of the rating."""
    stability = w[layer.ratings.astype(np.intp) - 1]
    return stability, clip(_first_difficulty(w, layer.ratings), *_DIFFICULTIES)


def _first_difficulty(w: Dual, rating: Array) -> Dual:
    """D0(G) = w4 - exp(w5 (G - 1)) + 1."""
    return w[4] - exp(w[5] * (rating - 1)) + 1


def _retrievability(w: Dual, days: Array, stability: Dual) -> Dual:
    """R(t, S) = (1 + F t / S) ** -w20 where F = 0.9 ** (-1 / w20) - 1."""
    factor = 0.9 ** (-1 / w[20]) - 1
    return (1 + factor * days / stability) ** -w[20]


def _stability(w: Dual, layer: Layer, stability: Dual, difficulty: Dual) -> Dual:
    """By the short-term formula within a day, else by those for what was recalled or forgotten."""
    retrievability = _retrievability(w, layer.counted, stability)
    later = choose(
        layer.ratings == Rating.AGAIN,
        _forgotten(w, stability, difficulty, retrievability),
        _recalled(w, layer, stability, difficulty, retrievability),
    )
    return clip(choose(layer.counted < 1, _same_day(w, layer, stability), later), *_STABILITIES)


def _same_day(w: Dual, layer: Layer, stability: Dual) -> Dual:
    """S exp(w17 (G - 3 + w18)) S ** -w19, no less than S but after Again."""
    moved = stability * exp(w[17] * (w[18] + (layer.ratings - 3))) * stability ** -w[19]
    return choose(
        (layer.ratings > Rating.AGAIN) & (moved.value < stability.value), stability, moved
    )


def _recalled(
    w: Dual, layer: Layer, stability: Dual, difficulty: Dual, retrievability: Dual
) -> Dual:
    """S (1 + exp(w8) (11 - D) S ** -w9 (exp(w10 (1 - R)) - 1) w15[Hard] w16[Easy])."""
    gain = exp(w[8]) * (11 - difficulty) * stability ** -w[9]
    gain = gain * (exp(w[10] * (1 - retrievability)) - 1)
    gain = choose(layer.ratings == Rating.HARD, gain * w[15], gain)
    return stability * (1 + choose(layer.ratings == Rating.EASY, gain * w[16], gain))


def _forgotten(w: Dual, stability: Dual, difficulty: Dual, retrievability: Dual) -> Dual:
    """The less of w11 D ** -w12 ((S + 1) ** w13 - 1) exp(w14 (1 - R)) and S / exp(w17 w18)."""
    after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
    after = after * exp(w[14] * (1 - retrievability))
    most = stability * exp(-w[17] * w[18])
    return choose(after.value < most.value, after, most)


def _difficulty(w: Dual, layer: Layer, difficulty: Dual) -> Dual:
    """W7 D0(4) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)."""
    moved = difficulty - w[6] * (layer.ratings - 3) * (10 - difficulty) / 9
    easiest = _first_difficulty(w, np.asarray(4.0))
    return clip(w[7] * easiest + (1 - w[7]) * moved, *_DIFFICULTIES)
