"""Content that is made for the width it gets: columns, and text that hangs beside its marker."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from quizapp.tui.direction import laid_out

_NARROWEST = 4
_WIDTHS = 2  # with a scrollbar and without


class Fitted(Visual):
    """A visual whose content is built for a width in cells, once for its height and its look."""

    def __init__(self, build: Callable[[int], Content]) -> None:
        self.build: Callable[[int], Content] = lru_cache(maxsize=_WIDTHS)(build)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The strips of the content that was built for `width`."""
        return self.build(max(width, 1)).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002
        """All the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """The lines of the content that was built for `width`."""
        return self.build(max(width, 1)).get_height(rules, width)


def hanging(marker: Content, body: Content) -> Fitted:
    """`body` wrapped beside `marker`, so that its further lines stand under its first."""

    def build(width: int) -> Content:
        indent = marker.cell_length
        lines = laid_out(body, max(width - indent, _NARROWEST))
        return Content("\n" + " " * indent).join(
            [Content.assemble(marker, line) for line in lines[:1]] + lines[1:]
        )

    return Fitted(build)


def stacked(parts: Sequence[Fitted]) -> Fitted:
    """The parts one under the other."""
    return Fitted(lambda width: Content("\n").join(part.build(width) for part in parts))


def either(wide: Fitted, narrow: Fitted, *, below: int) -> Fitted:
    """`narrow` where there are fewer than `below` cells, else `wide`."""
    return Fitted(lambda width: (narrow if width < below else wide).build(width))


def spread(left: Content, right: Content) -> Fitted:
    """`left` and `right` at the two ends of a line; `left` is shortened before `right` is."""

    def build(width: int) -> Content:
        end = right.truncate(max(width, 1), ellipsis=True)
        room = width - end.cell_length - 1
        if room < _NARROWEST:
            return end
        start = laid_out(left.truncate(room, ellipsis=True), room)[0]
        return Content.assemble(start, " " * (width - start.cell_length - end.cell_length), end)

    return Fitted(build)


def columns(title: Content, cells: Sequence[Content], widths: Sequence[int]) -> Fitted:
    """`title`, shortened where it must be, and right-aligned cells of fixed widths.

    A single cell stands at the right end of all the widths together.
    """
    total = sum(widths)
    shares = list(widths) if len(cells) == len(widths) else [total]

    def build(width: int) -> Content:
        tail = [
            Content.assemble(" " * max(share - cell.cell_length, 0), cell)
            for cell, share in zip(cells, shares, strict=True)
        ]
        return spread(title, Content("").join(tail)).build(width)

    return Fitted(build)
