"""Numbers that carry their gradient: formulas stand as published and derive themselves.

Forward-mode automatic differentiation (Griewank & Walther 2008, Evaluating Derivatives, chapter 3).
"""

from dataclasses import dataclass
from typing import ClassVar, Union

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Number = Union["Dual", Array, float]


@dataclass(frozen=True, slots=True, eq=False)
class Dual:
    """Values (n) and, for each of them, its slopes along the parameters (n x parameters)."""

    __array_ufunc__: ClassVar[None] = None  # an array on the left leaves the sum to the dual

    value: Array
    slope: Array

    def __add__(self, other: Number) -> "Dual":
        if isinstance(other, Dual):
            return Dual(self.value + other.value, self.slope + other.slope)
        return Dual(self.value + other, self.slope)

    __radd__ = __add__

    def __neg__(self) -> "Dual":
        return Dual(-self.value, -self.slope)

    def __sub__(self, other: Number) -> "Dual":
        return self + (-other)

    def __rsub__(self, other: Number) -> "Dual":
        return -self + other

    def __mul__(self, other: Number) -> "Dual":
        if isinstance(other, Dual):
            slope = self.slope * _column(other.value) + other.slope * _column(self.value)
            return Dual(self.value * other.value, slope)
        return Dual(self.value * other, self.slope * _column(np.asarray(other)))

    __rmul__ = __mul__

    def __truediv__(self, other: "Dual | float") -> "Dual":
        return self * other**-1.0

    def __rtruediv__(self, other: Number) -> "Dual":
        return other * self**-1.0

    def __pow__(self, power: "Dual | float") -> "Dual":
        """The value must be above 0."""
        if isinstance(power, Dual):
            return exp(log(self) * power)
        return Dual(self.value**power, self.slope * _column(power * self.value ** (power - 1)))

    def __rpow__(self, base: float) -> "Dual":
        return exp(self * float(np.log(base)))

    def __getitem__(self, places: "int | slice | NDArray[np.intp]") -> "Dual":
        return Dual(self.value[places], self.slope[places])


def exp(number: Dual) -> Dual:
    """The exponential."""
    value = np.exp(number.value)
    return Dual(value, number.slope * _column(value))


def log(number: Dual) -> Dual:
    """The natural logarithm; the value must be above 0."""
    return Dual(np.log(number.value), number.slope * _column(1 / number.value))


def choose(condition: NDArray[np.bool_], yes: Dual, no: Dual) -> Dual:
    """`yes` where the condition holds, `no` elsewhere."""
    slope = np.where(condition[:, None], yes.slope, no.slope)
    return Dual(np.where(condition, yes.value, no.value), slope)


def clip(number: Dual, low: float, high: float) -> Dual:
    """The number kept between two bounds; at a bound it does not move."""
    inside = (number.value >= low) & (number.value <= high)
    return Dual(np.clip(number.value, low, high), number.slope * inside[:, None])


def _column(values: Array) -> Array:
    return values[..., None]
