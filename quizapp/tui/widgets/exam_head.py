"""The head of a mock: which exam, how much is answered, what the clock shows."""

from dataclasses import dataclass
from datetime import timedelta

from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.mocks.wording import clock
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import either, spread, stacked
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.progress import bar

_SHORT = 10
"""The share of the time, one in so many, from which on the clock warns."""
_TITLE_ROOM = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a mock stands; `left` and `time` are None where no clock runs."""

    title: str
    answered: int
    flagged: int
    questions: int
    left: timedelta | None
    time: timedelta | None

    @property
    def is_short_of_time(self) -> bool:
        """Whether no more than a tenth of the time is left."""
        return self.left is not None and self.time is not None and self.left * _SHORT <= self.time


class ExamHead(Plain):
    """Two lines: the title with the counts and the clock, and a bar that fills."""

    def __init__(self) -> None:
        super().__init__(id="exam-head")

    def report(self, standing: Standing) -> None:
        """Show where the mock stands."""
        self.update(_head(standing))


def _head(standing: Standing) -> VisualType:
    title = plain(standing.title).stylize("bold")
    flags = f" · {standing.flagged} flagged" if standing.flagged else ""
    told = f"{standing.answered} of {standing.questions} answered{flags}"
    long = _joined(Content.styled(told, "$quiet"), _clock(standing))
    brief = Content.styled(f"{standing.answered}/{standing.questions}", "$quiet")
    short = _joined(brief, _clock(standing))
    line = either(spread(title, long), spread(title, short), below=long.cell_length + _TITLE_ROOM)
    return stacked([line, bar(standing.answered, standing.questions)])


def _joined(*parts: Content) -> Content:
    return Content.styled(" · ", "$quiet").join(part for part in parts if part)


def _clock(standing: Standing) -> Content:
    if standing.left is None:
        return Content("")
    if standing.is_short_of_time:
        return Content.styled(f"! only {clock(standing.left)} left", "bold $warning")
    return Content.styled(f"{clock(standing.left)} left", "$foreground")
