"""How the learning goes: memory by topic, days, what comes, and how true forecasts came."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.forecast.record import Record
from quizapp.domain.forecast.wording import record_in_words
from quizapp.domain.progress import FEWEST, Progress, Share
from quizapp.domain.wording import count
from quizapp.services.optimizing import ADVICE
from quizapp.tui import charts
from quizapp.tui.commands import PROGRESS, Command, bindings
from quizapp.tui.phrases import duration, plain
from quizapp.tui.screens.page import Page, Place
from quizapp.tui.widgets.fitted import hanging, stacked
from quizapp.tui.widgets.plain import Plain

_AHEAD = 14
_TOPICS = 10


class ProgressScreen(Page[None]):
    """What the log and the schedule add up to."""

    ABILITIES = PROGRESS
    BINDINGS: ClassVar[list[BindingType]] = bindings(PROGRESS)

    def __init__(self, progress: Progress, record: Record, *, to_leeches: Place) -> None:
        super().__init__()
        self._progress = progress
        self._record = record
        self._to_leeches = to_leeches

    def compose(self) -> ComposeResult:
        """Figures, days, then what comes beside what is known."""
        progress = self._progress
        with VerticalScroll(id="progress-page", can_focus=False):
            yield Plain(_headline(progress), id="verdict")
            yield Plain(charts.heatmap(progress.days, progress.today), id="heatmap")
            yield Plain(charts.key_to_shades(), id="shades")
            with Horizontal(id="halves"):
                with Vertical(classes="half"):
                    yield from _section("Coming up", _coming(progress))
                    yield from _section("How forecasts fared", _forecasts(self._record))
                with Vertical(classes="half"):
                    yield from _section("Remembered, weakest first", _topics(progress))
                    yield from _section("How sure is sure", _calibration(progress))
        yield self.key_bar()

    def allows(self, command: Command) -> bool:
        """Looking through leeches needs some."""
        return command.action != "leeches" or bool(self._progress.leeches)

    def action_leeches(self) -> None:
        """Look through the leeches."""
        self.post_message(self.Visit(self._to_leeches))

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#progress-page").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        page = self.query_one("#progress-page")
        page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)


def _section(title: str, body: VisualType) -> ComposeResult:
    yield Plain(Content.styled(title, "bold"))
    part = Plain(body)
    part.add_class("entry-end")
    yield part


def _headline(progress: Progress) -> Content:
    total = progress.total
    if not total.answers:
        return Content.styled("Nothing yet: study a few cards, and come back.", "$quiet")
    memory = "not known until cards come back on another day"
    if progress.retention.of:
        memory = f"{progress.retention.rate:.0%} of {count(progress.retention.of, 'review')}"
    spent = f"{count(total.answers, 'answer')} in {duration(total.seconds)}"
    habit = f"on {count(len(progress.days), 'day')} · {progress.streak}-day streak"
    noun = "leech" if progress.leeches == 1 else "leeches"
    leeches = f" · {progress.leeches} {noun}" if progress.leeches else ""
    advice = f"\n{ADVICE}" if progress.fit_pays else ""
    return Content.assemble(
        ("Remembered ", "$quiet"),
        (memory, "bold $primary"),
        (f"\n{spent} {habit}{leeches}{advice}", "$quiet"),
    )


def _coming(progress: Progress) -> VisualType:
    if not any(progress.ahead):
        return Content.styled("No card is waiting.", "$quiet")
    return charts.columns_of_days(progress.ahead[:_AHEAD], progress.today)


def _topics(progress: Progress) -> VisualType:
    if not progress.tags:
        few = f"A topic shows when {FEWEST} of its cards came back on another day."
        return Content.styled(few, "$quiet")
    return charts.shares(progress.tags[:_TOPICS], "$success")


def _forecasts(record: Record) -> VisualType:
    """In words, and of reviews forecast alike the share that came true."""
    said = [hanging(Content("· "), plain(line)) for line in record_in_words(record)]
    table = [
        Share(f"forecast {row.forecast:.0%}", round(row.came * row.of), row.of)
        for row in record.rows
    ]
    return stacked([*said, charts.shares(table, "$secondary")] if table else said)


def _calibration(progress: Progress) -> VisualType:
    if not progress.calibration:
        return Content.styled("Say sure, think or guess before you answer, and it shows.", "$quiet")
    return charts.shares(progress.calibration, "$primary")
