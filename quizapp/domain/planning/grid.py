"""A grid of memory states: figures stand at some, and are read off between them."""

import math

from quizapp.domain.planning.forgetting import State

_LEVELS, _GRADES = 24, 4
_LOWEST, _HIGHEST = math.log(0.05), math.log(2000.0)
_LEVEL = (_HIGHEST - _LOWEST) / (_LEVELS - 1)
_GRADE = 9 / (_GRADES - 1)

STATES: tuple[State, ...] = tuple(
    (math.exp(_LOWEST + level * _LEVEL), 1 + grade * _GRADE)
    for level in range(_LEVELS)
    for grade in range(_GRADES)
)
"""The states of the grid: stabilities in equal ratios, with each the difficulties."""

Row = list[float]
"""A figure for each of STATES."""
Place = tuple[int, float, float, float, float]
"""Where a state lies: the first of its four neighbours, and the weights of all."""


def place(state: State) -> Place:
    """Where a state lies on the grid; beyond its ends, at them."""
    level = (math.log(state[0]) - _LOWEST) / _LEVEL
    level = min(max(level, 0.0), _LEVELS - 1.001)
    grade = min((state[1] - 1) / _GRADE, _GRADES - 1.001)
    first, second = int(level), int(grade)
    up, right = level - first, grade - second
    down, left = 1 - up, 1 - right
    return first * _GRADES + second, down * left, down * right, up * left, up * right


def at(row: Row, place: Place) -> float:
    """The figure of a row at a place between states of the grid."""
    number, first, second, third, fourth = place
    return (
        row[number] * first
        + row[number + 1] * second
        + row[number + _GRADES] * third
        + row[number + _GRADES + 1] * fourth
    )


def blended(one: Row, other: Row, share: float) -> Row:
    """The row that lies at a share, from 0 to 1, of the way from one to another."""
    return [a + share * (b - a) for a, b in zip(one, other, strict=True)]
