"""The head of the study screen: which deck, how much is done, how much is left."""

from dataclasses import dataclass

from textual.content import Content
from textual.visual import VisualType

from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, either, spread, stacked
from quizapp.tui.widgets.plain import Plain

_TITLE_ROOM = 12


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a sitting stands; the current card is among those that are left."""

    title: str
    done: int
    new: int
    learning: int
    due: int

    @property
    def left(self) -> int:
        """Cards that are left today."""
        return self.new + self.learning + self.due


class ProgressHead(Plain):
    """Two lines: the title with the counts, and a bar that fills."""

    def __init__(self) -> None:
        super().__init__(id="progress")

    def report(self, progress: Progress) -> None:
        """Show where the sitting stands."""
        self.update(_head(progress))


def _head(progress: Progress) -> VisualType:
    title = plain(progress.title).stylize("bold")
    long = Content.styled(
        f"{progress.done} done · {progress.new} new · {progress.learning} learning"
        f" · {progress.due} due",
        "$quiet",
    )
    short = Content.styled(f"{progress.done} done · {progress.left} left", "$quiet")

    line = either(spread(title, long), spread(title, short), below=long.cell_length + _TITLE_ROOM)
    return stacked([line, bar(progress.done, progress.done + progress.left)])


def bar(done: int, total: int) -> Fitted:
    """A line that fills as more of the total is done."""

    def build(width: int) -> Content:
        filled = width * done // total if total else width
        return Content.assemble(("━" * filled, "$primary"), ("─" * (width - filled), "$rule"))

    return Fitted(build)
