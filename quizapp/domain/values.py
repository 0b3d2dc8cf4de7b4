"""Typed dates and figures: what a phrase such as "$14.9bn" or "Feb 2021" means."""

from typing import TypeAlias

from quizapp.domain.amounts import FigureValue, parse_figure
from quizapp.domain.moments import DateValue, Moment, Precision, parse_date

__all__ = ["DateValue", "FigureValue", "Moment", "Precision", "Value", "parse_value"]

Value: TypeAlias = DateValue | FigureValue


def parse_value(text: str) -> Value | None:
    """What the whole of `text` means as a date or a figure, or None if it is neither.

    A bare number from 1000 to 2099 reads as a year; `same_as` still takes it for the figure that
    is written with a comma.
    """
    return parse_date(text) or parse_figure(text)
