"""The plan to an exam: today's part, the days as a chart and in words, what is left out and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.visual import VisualType
from textual.worker import get_current_worker

from quizapp.domain.cleaning import clean
from quizapp.errors import QuizError
from quizapp.services.exam_plans import MORE, ExamPlan, ExamPlans
from quizapp.services.preparing import Wish
from quizapp.tui import plan_charts
from quizapp.tui.commands import Command, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.plan_commands import PLAN
from quizapp.tui.screens.dialogs import ConfirmDialog
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.set_exam import SetExamDialog
from quizapp.tui.widgets.fitted import Fitted, hanging, stacked
from quizapp.tui.widgets.plain import Plain

_CLEAR = "Take this exam away?"
_CLEARED = "Its cards go by the usual schedule again. Your progress stays."


class PlanScreen(Page[None]):
    """The plans to the exams ahead, one at a time; without an exam, the way to set one."""

    ABILITIES = PLAN
    BINDINGS: ClassVar[list[BindingType]] = bindings(PLAN)

    def __init__(self, exams: ExamPlans, *, clock: Callable[[], datetime]) -> None:
        """Raises QuizError."""
        super().__init__()
        self._exams = exams
        self._clock = clock
        self._place = 0
        self._is_fresh = True
        self._plans = exams.plans(clock())

    def compose(self) -> ComposeResult:
        """When and what, today's part, the chart and the days, what comes of it, keys."""
        with VerticalScroll(id="plan-page", can_focus=False):
            yield Plain(id="plan-head")
            yield Plain(id="plan-said")
            yield Plain(id="plan-chart")
            yield Plain(id="plan-key")
            with Horizontal(id="halves"):
                with Vertical(classes="half"):
                    yield Plain(id="plan-days")
                with Vertical(classes="half"):
                    yield Plain(id="plan-forecast")
                    yield Plain(id="plan-left-out")
                    yield Plain(id="plan-worth")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the plan to the nearest exam."""
        self._show()

    def on_screen_resume(self) -> None:
        """Come back from a sitting to what is left."""
        if not self._is_fresh:
            self._read()
        self._is_fresh = False

    @property
    def marked(self) -> ExamPlan | None:
        """The plan that is shown."""
        return self._plans[self._place % len(self._plans)] if self._plans else None

    def allows(self, command: Command) -> bool:
        """What is done with an exam needs one, and to turn to the next two."""
        if command.action == "turn":
            return len(self._plans) > 1
        return command.action not in ("app.study_today", "clear") or bool(self._plans)

    def action_turn(self) -> None:
        """Show the next exam."""
        self._place += 1
        self._show()

    def action_change(self) -> None:
        """Set the exam that is shown, or a first one, on all decks."""
        self.app.push_screen(SetExamDialog(self.marked, save=self._save))

    def action_clear(self) -> None:
        """Take the exam away, once it is sure."""
        marked = self.marked

        def decide(wanted: bool | None) -> None:
            if wanted and marked is not None:
                self._try(lambda: self._exams.clear(marked.preparation, self._clock()))

        self.app.push_screen(ConfirmDialog(_CLEAR, detail=_CLEARED), decide)

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#plan-page").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        page = self.query_one("#plan-page")
        page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)

    def _save(self, wish: Wish) -> None:
        self._exams.set(wish, self._clock())
        self._read()

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except QuizError as error:
            self.notify(clean(str(error)), severity="error", markup=False)
        else:
            self._read()

    def _read(self) -> None:
        try:
            self._plans = self._exams.plans(self._clock())
        except QuizError as error:
            self.notify(clean(str(error)), severity="error", markup=False)
        self._show()

    def _find_worth(self, found: ExamPlan) -> None:
        """Plan with more time, step by step, in a thread: it takes as long as some plans."""
        worker = get_current_worker()
        for minutes in MORE:
            if worker.is_cancelled:
                return
            worth = self._exams.worth(found, minutes)
            found = replace(found, worth=(*found.worth, worth))
        if not worker.is_cancelled:
            self.app.call_from_thread(self._tell_worth, found)

    def _tell_worth(self, found: ExamPlan) -> None:
        if found.preparation == (self.marked and self.marked.preparation):
            self.query_one("#plan-worth", Plain).show(_listed("With more time", found.more_time()))

    def _show(self) -> None:
        found = self.marked
        parts = _nothing() if found is None else _parts(found, of=len(self._plans))
        for name, content in parts.items():
            self.query_one(f"#plan-{name}", Plain).show(content)
        self.refresh_offers()
        if found is not None:
            self.run_worker(partial(self._find_worth, found), thread=True, exclusive=True)


def _nothing() -> dict[str, VisualType]:
    names = ("chart", "key", "days", "forecast", "left-out", "worth")
    said = (
        "Set the day of your exam and the minutes you have a day: every study day then has its"
        " part, new cards in time, others again before they are forgotten, and a last look before"
        " the exam. Where the time does not suffice, it says so here, today."
    )
    key = next(command.key_name() for command in PLAN if command.action == "change")
    return {
        "head": Content.styled("No exam is ahead", "bold $primary"),
        "said": Content.assemble((said, "$quiet"), "\n\n", (key, "bold $primary"), "  set it"),
        **dict.fromkeys(names, ""),
    }


def _parts(found: ExamPlan, *, of: int) -> dict[str, VisualType]:
    title, when, scope = found.title, found.when(), found.scope()
    further = f" · one of {of}" if of > 1 else ""
    longest = found.longest
    return {
        "head": Content.assemble(
            plain(title).stylize("bold $primary"),
            (f"  {when}", "bold"),
            (further, "$quiet"),
            "\n",
            plain(scope).stylize("$quiet"),
        ),
        "said": _said(found),
        "chart": plan_charts.columns_of_plan(
            found.plan, longest=longest, exam=found.preparation.exam.date
        ),
        "key": plan_charts.key_to_columns(),
        "days": _titled(
            "Day by day, then by the mean of a week",
            plan_charts.days_of_plan(found.plan, longest=longest, today=found.today),
        ),
        "forecast": _listed("In the exam", found.foretold()),
        "left-out": _listed("Left out", found.left_out()),
        "worth": "",
    }


def _titled(title: str, body: Fitted) -> Fitted:
    return stacked([hanging(Content(""), Content.styled(title, "bold")), body])


def _listed(title: str, lines: list[str]) -> VisualType:
    """Lines under a title, which goes without them."""
    return _titled(title, stacked([_point(plain(line)) for line in lines])) if lines else ""


def _said(found: ExamPlan) -> Fitted:
    """Today's part first; a sign goes before what there is no time for."""
    part, *others, verdict = map(plain, found.said())
    sign = Content.styled("✓ ", "$success")
    if not found.plan.suffices:
        sign = Content.styled("! ", "bold $warning")
    today = hanging(Content(""), part.stylize("bold"))
    return stacked([today, *map(_point, others), hanging(sign, verdict)])


def _point(line: Content) -> Fitted:
    return hanging(Content("· "), line)
