"""Fits the 21 parameters of FSRS-6 to a log, drawn towards the published ones where it is thin."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizapp.domain.fitting.dual import Array
from quizapp.domain.fitting.histories import Histories
from quizapp.domain.fitting.recall import recall
from quizapp.domain.memory import FSRS6_BOUNDS, FSRS6_PARAMETERS

_SPREAD = np.array(
    (
        *(6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33),
        *(0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27),
    )
)
"""How far the parameters of learners lie apart (fsrs-optimizer 6.5.0, standard deviations)."""
_LOW, _HIGH = np.array(FSRS6_BOUNDS).T
_ROUNDS = 60
_ENOUGH = 1e-3
_STUCK = 1e9
_SUREST = 1e-6


@dataclass(frozen=True, slots=True)
class _Point:
    """Parameters, what is made least there, and its first and second derivatives."""

    parameters: Array
    loss: float
    slope: Array
    curvature: Array


def fit(histories: Histories, among: NDArray[np.bool_] | None = None) -> tuple[float, ...]:
    """The parameters that forecast the tests best, those of `among` where it is given.

    What is made least is the sum of the tests' log losses and, as in fsrs-optimizer, of the squared
    distances from the published parameters in standard deviations. Steps are those of Fisher
    scoring damped as Levenberg (1944) and Marquardt (1963) have it, cut at the bounds of fsrs.
    """
    chosen = np.full(len(histories.recalls), True) if among is None else among
    here = _point(np.array(FSRS6_PARAMETERS), histories, chosen)
    damping = 1e-3
    for _ in range(_ROUNDS):
        there = _point(_step(here, damping), histories, chosen)
        gain = here.loss - there.loss
        here, damping = (there, damping / 10) if gain > 0 else (here, damping * 10)
        if 0 < gain < _ENOUGH or damping > _STUCK:
            break
    return tuple(float(round(each, 4)) for each in here.parameters)


def _point(parameters: Array, histories: Histories, chosen: NDArray[np.bool_]) -> _Point:
    found = recall(parameters, histories)
    forecast = np.clip(found.value[chosen], _SUREST, 1 - _SUREST)
    slope, outcome = found.slope[chosen], histories.recalled[chosen]
    loss = -np.log(np.where(outcome > 0, forecast, 1 - forecast)).sum()
    weight = 1 / (forecast * (1 - forecast))
    away = (parameters - FSRS6_PARAMETERS) / _SPREAD
    return _Point(
        parameters,
        float(loss + (away**2).sum()),
        slope.T @ (weight * (forecast - outcome)) + 2 * away / _SPREAD,
        (slope.T * weight) @ slope + 2 * np.diag(_SPREAD**-2.0),
    )


def _step(point: _Point, damping: float) -> Array:
    """Where the parameters go that are not held at a bound."""
    held = (point.parameters <= _LOW) & (point.slope > 0)
    held |= (point.parameters >= _HIGH) & (point.slope < 0)
    free = np.flatnonzero(~held)
    curvature = point.curvature[np.ix_(free, free)]
    curvature = curvature + damping * np.diag(np.diag(curvature))
    moved = point.parameters.copy()
    moved[free] -= np.linalg.solve(curvature, point.slope[free])
    return np.clip(moved, _LOW, _HIGH)
