"""One card on the screen: what is asked, a way to answer, and what came of it."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from quizapp.tui.commands import Stage
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.arrangement import Arrangement
from quizapp.tui.widgets.choices import Choices
from quizapp.tui.widgets.feedback import Feedback, Findings
from quizapp.tui.widgets.matching import Matching
from quizapp.tui.widgets.ordering import Ordering
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.steady import Column, Steady

_SCROLL_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """The side of a card that asks; `about` is what the learner may know of it beforehand."""

    question: str
    about: str = ""
    warning: str = ""
    options: tuple[str, ...] = ()
    lefts: tuple[str, ...] = ()


class CardView(VerticalScroll, Steady, can_focus=False):
    """A card in a column of comfortable width that scrolls where it is long."""

    def __init__(self) -> None:
        super().__init__(id="body")

    def compose(self) -> ComposeResult:
        """The question, then each way to answer it, then the findings."""
        with Column(id="card"):
            yield Plain(id="about")
            yield Plain(id="question")
            yield Choices()
            yield Ordering()
            yield Matching()
            yield Input(id="typed", placeholder="Type the answer, then Enter", disabled=True)
            yield Plain(id="hint")
            yield Feedback()

    @property
    def arrangement(self) -> Arrangement | None:
        """What is being put in order or matched."""
        return next((each for each in self._arrangements() if each.is_open), None)

    def ask(self, face: Face, stage: Stage) -> None:
        """Ask; `stage` says in which way the answer comes."""
        self.describe(face)
        self.query_one("#question", Plain).show(plain(face.question))
        choices = self.query_one(Choices)
        choices.display = stage is Stage.CHOOSE
        choices.ask(face.options if stage is Stage.CHOOSE else ())
        self._ask_for_arrangement(face, stage)
        self.query_one("#hint", Plain).show(_hint() if stage is Stage.RECALL else "")
        self.query_one(Feedback).display = False
        self._ask_for_typing(wanted=stage is Stage.TYPE)
        self.scroll_home(animate=False, immediate=True)

    def describe(self, face: Face) -> None:
        """Show what the learner may know of the card beforehand."""
        self.query_one("#about", Plain).show(_about(face))

    def show(self, findings: Findings) -> None:
        """Show what came of it under the question, and bring it into view."""
        self._ask_for_typing(wanted=False)
        if self.arrangement:
            self.arrangement.close()
        self.query_one("#about", Plain).show("")
        self.query_one("#hint", Plain).show("")
        feedback = self.query_one(Feedback)
        feedback.display = True
        feedback.report(findings)
        self.call_after_refresh(self._reveal)

    def move(self, step: int) -> None:
        """Move among the options while they are asked, otherwise scroll a few lines."""
        choices = self.arrangement or self.query_one(Choices)
        if choices.is_open:
            choices.move(step)
        else:
            self.scroll_relative(y=step * _SCROLL_LINES, animate=False)

    def turn(self, step: int) -> None:
        """Scroll a page."""
        self.scroll_relative(y=step * max(self.size.height - 1, 1), animate=False)

    def _reveal(self) -> None:
        if not self.is_attached:
            return
        feedback = self.query_one(Feedback)
        overflow = feedback.region.bottom - self.content_region.bottom
        above = feedback.region.y - self.content_region.y
        if overflow > 0:
            self.scroll_relative(y=min(overflow, above), animate=False)

    def _arrangements(self) -> tuple[Arrangement, ...]:
        return self.query_one(Ordering), self.query_one(Matching)

    def _ask_for_arrangement(self, face: Face, stage: Stage) -> None:
        for each in self._arrangements():
            each.close()
        if stage is Stage.ORDER:
            self.query_one(Ordering).ask(face.options)
        elif stage is Stage.MATCH:
            self.query_one(Matching).ask(face.lefts, face.options)

    def _ask_for_typing(self, *, wanted: bool) -> None:
        field = self.query_one(Input)
        field.value = ""
        field.disabled = not wanted
        field.display = wanted
        if wanted:
            field.focus()


def _about(face: Face) -> Content:
    parts = [(face.about, "$quiet"), (face.warning, "bold $warning")]
    return Content("  ·  ").join(plain(text).stylize(style) for text, style in parts if text)


def _hint() -> Content:
    return Content.assemble(
        ("Say it to yourself, then ", "$quiet"),
        ("space", "bold $primary"),
        (" shows the answer", "$quiet"),
    )
