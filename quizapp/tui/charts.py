"""Charts of characters, each made for the width it gets and readable without colour."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from textual.content import Content

from quizapp.domain.mocks.result import Part
from quizapp.domain.mocks.wording import number as told
from quizapp.domain.progress import Day, Share, level, weeks
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted

_SHADES = ("··", "░░", "▒▒", "▓▓", "██")
_COLOURS = ("$rule", "$primary 55%", "$primary 70%", "$primary 85%", "$primary")
_MARGIN, _CELL = 4, 2
_FEWEST_WEEKS, _MOST_WEEKS = 26, 53
_WEEK = 7
_LABEL, _NUMBER, _RATE = 22, 16, 5
_SIGNS = {True: "✓ ", False: "✗ ", None: ""}


def heatmap(days: Mapping[date, Day], today: date) -> Fitted:
    """A column a week and a row a weekday, the darker the busier; this week stands last."""
    busiest = max((day.answers for day in days.values()), default=0)
    age = (today - min(days, default=today)).days // _WEEK + 2
    wanted = max(_FEWEST_WEEKS, min(age, _MOST_WEEKS))

    def build(width: int) -> Content:
        number = max(1, min((width - _MARGIN) // _CELL, wanted))
        mondays = weeks(today, number)
        rows = [Content.styled(_months(mondays), "$quiet")]
        for weekday in range(_WEEK):
            name = (mondays[0] + timedelta(days=weekday)).strftime("%a") if weekday % 2 == 0 else ""
            cells = [
                _cell(days, monday + timedelta(days=weekday), today, busiest) for monday in mondays
            ]
            rows.append(Content.assemble((f"{name:<{_MARGIN}}", "$quiet"), *cells))
        return Content("\n").join(rows)

    return Fitted(build)


def key_to_shades() -> Content:
    """What the shades of the heatmap mean."""
    shades = zip(_SHADES, _COLOURS, strict=True)
    parts = [Content.styled(shade, colour) for shade, colour in shades]
    return Content.assemble(
        (" " * _MARGIN + "none ", "$quiet"), Content(" ").join(parts), (" busiest day", "$quiet")
    )


def shares(rows: Sequence[Share], colour: str) -> Fitted:
    """A line a share: its name, a bar of its rate, and the numbers."""
    return _gauges([(row.name, row.rate, f" of {row.of}") for row in rows], colour)


def marks(parts: Sequence[Part], colour: str) -> Fitted:
    """A line a part of a paper: its name, a bar of its marks, and how many of how many.

    Where it has a pass mark a sign says whether that was reached.
    """
    return _gauges(
        [
            (
                f"{_SIGNS[part.passed]}{part.name}",
                float(part.marks / part.full),
                f" {told(part.marks)} of {told(part.full)}",
            )
            for part in parts
        ],
        colour,
    )


def columns_of_days(counts: Sequence[int], first: date) -> Fitted:
    """A line a day: its name, a bar, and how many cards."""
    most = max(*counts, 1)

    def build(width: int) -> Content:
        room = max(width - 18, 4)
        lines = []
        for offset, number in enumerate(counts):
            day = first + timedelta(days=offset)
            name = "today" if not offset else f"{day:%a} {day.day} {day:%b}"
            bar = _bar(number / most, room)
            lines.append(
                Content.assemble((f"{name:<11}", "$quiet"), (bar, "$secondary"), f" {number}")
            )
        return Content("\n").join(lines)

    return Fitted(build)


def _cell(days: Mapping[date, Day], day: date, today: date, busiest: int) -> Content:
    if day > today:
        return Content(" " * _CELL)
    shade = level(days.get(day, Day()).answers, busiest)
    return Content.styled(_SHADES[shade], _COLOURS[shade])


def _months(mondays: Sequence[date]) -> str:
    """The names of the months, each over the first week that begins in it."""
    line = " " * _MARGIN
    for place, monday in enumerate(mondays):
        is_first = monday.day <= _WEEK
        if is_first and len(line) <= _MARGIN + place * _CELL:
            line = line.ljust(_MARGIN + place * _CELL) + monday.strftime("%b")
    return line


def _gauges(rows: Sequence[tuple[str, float, str]], colour: str) -> Fitted:
    """A line for each name: a bar of its rate, the rate, and a quiet word."""
    numbers = max([_NUMBER, *(len(said) + _RATE for _, _, said in rows)])

    def build(width: int) -> Content:
        label = min(_LABEL, max(width // 3, 6))
        room = max(width - label - numbers - 2, 4)
        return Content("\n").join(
            Content.assemble(
                plain(name)
                .truncate(label, ellipsis=True)
                .pad_right(max(label - plain(name).cell_length, 0)),
                " ",
                _gauge(rate, room, colour),
                f"{rate:>{_RATE}.0%}",
                (said, "$quiet"),
            )
            for name, rate, said in rows
        )

    return Fitted(build)


def _gauge(rate: float, room: int, colour: str) -> Content:
    """A bar, and the rest of the way to one."""
    bar = _bar(rate, room)
    return Content.assemble((bar, colour), ("─" * (room - len(bar)), "$rule"))


def _bar(rate: float, room: int) -> str:
    """A bar of that many cells for a rate of 1, to half a cell."""
    full, half = divmod(round(max(0.0, min(rate, 1.0)) * room * 2), 2)
    return "━" * full + "╸" * half
