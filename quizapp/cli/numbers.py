"""Options that take a number exactly as it is typed: 0.25, 1/3."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from quizapp.domain.mocks.limits import MOST_MARKS, MOST_MINUTES, MOST_QUESTIONS

if TYPE_CHECKING:
    from fractions import Fraction

    Number = Fraction | None

QUESTIONS = click.IntRange(1, MOST_QUESTIONS)
_Reader = Callable[[click.Context, click.Parameter, str | None], "Number"]


def _up_to(most: int) -> _Reader:
    """What reads a number from 0 to `most`."""

    def read(_context: click.Context, _option: click.Parameter, text: str | None) -> "Number":
        from quizapp.domain.mocks.profile import exact

        number = None if text is None else exact(text, most=most)
        if text is not None and number is None:
            raise click.BadParameter(f"{text!r} is no number from 0 to {most}.")
        return number

    return read


minutes_option = click.option(
    "--minutes",
    metavar="NUMBER",
    callback=_up_to(MOST_MINUTES),
    help="Time allowed; 0 stops no clock.",
)
negative_option = click.option(
    "--negative",
    metavar="NUMBER",
    callback=_up_to(MOST_MARKS),
    help="What a wrong answer takes off.",
)
