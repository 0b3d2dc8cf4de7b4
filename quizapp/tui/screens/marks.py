"""What came of a mock: marks, pass or not, by section and tag, and what guessing was worth."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.deck import Document
from quizapp.domain.drafts import DRAFT
from quizapp.domain.mocks.paper import Question
from quizapp.domain.mocks.result import Part, Result
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.mocks.wording import clock, guessing_in_words, verdict_in_words
from quizapp.domain.session import Confidence
from quizapp.domain.wording import count
from quizapp.services.examining import Marked
from quizapp.tui import charts
from quizapp.tui.commands import Command, bindings
from quizapp.tui.exam_commands import MARKS
from quizapp.tui.phrases import plain
from quizapp.tui.screens.mistakes import MistakesScreen
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.plain import Plain

_VERDICTS = {
    True: ("✓ Passed", "bold $success"),
    False: ("✗ Not passed", "bold $error"),
    None: ("✓ Handed in", "bold $primary"),
}
_MOST_TAGS = 10
_SLOWEST = 3


class MarksScreen(Page[None]):
    """A mock that was handed in."""

    ABILITIES = MARKS
    BINDINGS: ClassVar[list[BindingType]] = bindings(MARKS)

    def __init__(
        self, marked: Marked, *, documents: Callable[[Question], tuple[Document, ...]]
    ) -> None:
        """`documents` gives what a question's card cites; it may raise ProgressError."""
        super().__init__()
        self._marked = marked
        self._documents = documents

    def compose(self) -> ComposeResult:
        """Verdict and marks, bars, time, guesses, what comes back."""
        exam, result = self._marked.exam, self._marked.result
        topics = [tag for tag in result.tags if tag.name != DRAFT]
        with VerticalScroll(id="marks", can_focus=False):
            yield Plain(verdict(result.passed), id="verdict")
            yield from _section(exam.title, _lines(verdict_in_words(result.total, result.sections)))
            with Horizontal(id="halves"):
                if len(result.sections) > 1:
                    with Vertical(classes="half"):
                        yield from _section("By section", charts.marks(result.sections, "$success"))
                if topics:
                    with Vertical(classes="half"):
                        yield from _section("By tag, most marks lost first", _tags(topics))
            yield from _section("Time", _time(result, exam.rules.time))
            yield from _section("Guessing", _lines(guessing_in_words(result, exam.rules)))
            yield Plain(_next(result), id="next")
        yield self.key_bar()

    def allows(self, command: Command) -> bool:
        """Looking at mistakes needs some."""
        return command.action != "look" or bool(to_look_at(self._marked.result))

    def action_look(self) -> None:
        """Look at what was wrong, guessed or blank."""
        self._look_at(to_look_at(self._marked.result))

    def action_look_at_all(self) -> None:
        """Look at every question, in order."""
        self._look_at(self._marked.result.responses)

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#marks").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        page = self.query_one("#marks")
        page.scroll_relative(y=step * max(page.size.height - 1, 1), animate=False)

    def _look_at(self, responses: Sequence[Response]) -> None:
        title = self._marked.exam.title
        self.app.push_screen(MistakesScreen(responses, title=title, documents=self._documents))


def verdict(passed: bool | None) -> Content:
    """Whether it passes, in two words."""
    return Content.styled(*_VERDICTS[passed])


def to_look_at(result: Result) -> tuple[Response, ...]:
    """What was wrong, then what was right by a guess, then what was left blank."""
    wrong = [each for each in result.responses if each.outcome is Outcome.WRONG]
    blank = [each for each in result.responses if each.outcome is Outcome.BLANK]
    return (*wrong, *_guessed(result), *blank)


def _guessed(result: Result) -> list[Response]:
    """What was right by a guess."""
    return [
        each
        for each in result.responses
        if each.outcome is Outcome.RIGHT and each.confidence is Confidence.GUESS
    ]


def _section(title: str, body: VisualType) -> ComposeResult:
    yield Plain(plain(title).stylize("bold"))
    part = Plain(body)
    part.add_class("entry-end")
    yield part


def _lines(lines: Iterator[str]) -> Content:
    return Content("\n").join(plain(line) for line in lines)


def _tags(tags: Sequence[Part]) -> VisualType:
    by_loss = sorted(tags, key=lambda tag: tag.marks - tag.full)
    return charts.marks(by_loss[:_MOST_TAGS], "$secondary")


def _time(result: Result, allowed: timedelta | None) -> Content:
    total = result.total
    within = "" if allowed is None else f" of {clock(allowed)}"
    spent = clock(timedelta(seconds=round(total.seconds)))
    mean = total.seconds / total.questions
    return Content(f"{spent}{within}, {mean:.0f} s a question.{_longest(result.responses)}")


def _longest(responses: Sequence[Response]) -> str:
    """Where the time went; a question that was not dwelt on for a second says nothing of it."""
    dwelt_on = [each for each in responses if each.seconds >= 1]
    slow = sorted(dwelt_on, key=lambda each: -each.seconds)[:_SLOWEST]
    named = ", ".join(f"question {each.question.number} ({each.seconds:.0f} s)" for each in slow)
    return f" Longest: {named}." if named else ""


def _next(result: Result) -> Content:
    back = to_look_at(result)
    if not back:
        return Content.styled("Nothing was wrong, guessed or blank.", "$quiet")
    total = result.total
    told = f"{total.wrong} wrong, {len(_guessed(result))} guessed right, {total.blank} blank"
    verb = "comes" if len(back) == 1 else "come"
    return Content.assemble(
        (f"{count(len(back), 'question')} {verb} back in your reviews", "bold"),
        (f", tomorrow at the latest: {told}.", ""),
    )
