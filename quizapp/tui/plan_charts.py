"""A plan as charts of characters, readable without colour: its days as columns, and one by one."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from quizapp.domain.planning import Plan
from quizapp.domain.planning.outline import Stretch, days_then_weeks, stretches
from quizapp.domain.planning.wording import minutes, stretch_in_words
from quizapp.tui.widgets.fitted import Fitted

_SIGNS = ("█", "▒", "·")
_COLOURS = ("$primary", "$secondary", "$rule")
_ROWS = 8
_AXIS = 5
_WIDEST = 3
_SINGLE = 14
_NAME, _NUMBERS = 17, (5, 7, 5)
_NARROW = 50


def columns_of_plan(plan: Plan, *, longest: float, exam: date) -> Fitted:
    """A column a day, or for some days where there are many, up to the `longest`'s seconds."""

    def build(width: int) -> Content:
        room = max(width - _AXIS, 1)
        found = stretches(plan.days, room)
        wide = max(1, min(room // len(found), _WIDEST))
        columns = [_column(stretch, longest) for stretch in found]
        rows = [
            Content.assemble(
                (_scale(row, longest), "$quiet"), *(_cell(each[row], wide) for each in columns)
            )
            for row in reversed(range(_ROWS))
        ]
        axis = Content.styled(" " * (_AXIS - 1) + "└" + "─" * (wide * len(found)), "$rule")
        return Content("\n").join([*rows, axis, _dates(found, wide, exam=exam, width=width)])

    return Fitted(build)


def key_to_columns() -> Content:
    """What the signs of the charts mean."""
    names = ("new", "again", "time left")
    parts = [
        Content.assemble((sign, colour), (f" {name}", "$quiet"))
        for sign, colour, name in zip(_SIGNS, _COLOURS, names, strict=True)
    ]
    return Content.assemble(" " * _AXIS, Content("   ").join(parts), ("   * last look", "$quiet"))


def days_of_plan(plan: Plan, *, longest: float, today: date) -> Fitted:
    """A line for each of the next days, and then for each week: cards, minutes, a bar of them."""
    found = days_then_weeks(plan.days, _SINGLE)

    def build(width: int) -> Content:
        room = width - _NAME - sum(_NUMBERS) - 2 - len(" *")
        heading = Content.styled(" " * _NAME + _in_columns("new", "again", "min"), "$quiet")
        lines = [
            Content.assemble(
                (f"{stretch_in_words(each, today):<{_NAME}}", "$quiet"),
                _in_columns(round(each.new), round(each.reviews), minutes(each.seconds)),
                *(_bar(each, longest, room) if width >= _NARROW else ()),
            )
            for each in found
        ]
        return Content("\n").join([heading, *lines])

    return Fitted(build)


def _column(stretch: Stretch, longest: float) -> str:
    """The signs of a column, the lowest first: new, again, time left."""
    cells = stretch.cells(most=longest, room=_ROWS)
    signs = "".join(sign * number for sign, number in zip(_SIGNS, cells, strict=True))
    return signs.ljust(_ROWS)[:_ROWS]


def _cell(sign: str, wide: int) -> Content:
    """A cell of a column; columns of several cells stand apart."""
    text = sign * max(wide - 1, 1) + " " * (wide > 1)
    return Content.styled(text, dict(zip(_SIGNS, _COLOURS, strict=True)).get(sign, ""))


def _scale(row: int, longest: float) -> str:
    """The minutes at the top and half-way up."""
    label = f"{minutes(longest * (row + 1) / _ROWS)}" if row + 1 in (_ROWS, _ROWS // 2) else ""
    return f"{label:>{_AXIS - 2}} {'┤' if label else '│'}"


def _dates(found: Sequence[Stretch], wide: int, *, exam: date, width: int) -> Content:
    """The first day, the months as they begin, and the exam at the end."""
    end = f"▲ {exam.day} {exam:%b}"
    line = " " * _AXIS
    last = max(min(_AXIS + wide * len(found) + 1, width) - len(end), 0)
    for place, stretch in enumerate(found):
        starts = not place or stretch.first.day <= (stretch.last - stretch.first).days + 1
        column = _AXIS + wide * place
        label = f"{stretch.first.day} {stretch.first:%b}" if not place else f"{stretch.last:%b}"
        if starts and len(line.rstrip()) < column and column + len(label) < last:
            line = line.rstrip().ljust(column) + label
    return Content.styled((line.ljust(last) + end)[:width], "$quiet")


def _in_columns(*numbers: object) -> str:
    return "".join(f"{each:>{room}}" for each, room in zip(numbers, _NUMBERS, strict=True))


def _bar(stretch: Stretch, longest: float, room: int) -> list[Content]:
    cells = stretch.cells(most=longest, room=max(room, 1))
    parts = [
        Content.styled(sign * number, colour)
        for sign, number, colour in zip(_SIGNS, cells, _COLOURS, strict=True)
    ]
    return [Content("  "), *parts, Content(" *" if stretch.last_look else "")]
