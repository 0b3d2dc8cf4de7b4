"""What stands under a card once it is answered: verdict, answer, explanation, source."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.visual import VisualType

from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, hanging, stacked
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.steady import Column

if TYPE_CHECKING:
    from quizapp.domain.outcomes import Outcome

_PARTS = ("verdict", "typed-answer", "outcomes", "answer", "explanation", "quote", "citation")
_SIGNS = {True: ("✓", "$success"), False: ("✗", "$error"), None: (" ", "$primary")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What to show of an answered card; what is empty is left out."""

    verdict: str = ""
    tone: str = ""
    typed: str = ""
    outcomes: "tuple[Outcome, ...]" = ()
    answer: str = ""
    explanation: str = ""
    quote: str = ""
    citation: str = ""


class Feedback(Column):
    """The parts of the findings, one under the other."""

    def __init__(self) -> None:
        super().__init__(id="feedback")

    def compose(self) -> ComposeResult:
        """The parts, empty at first."""
        for part in _PARTS:
            yield Plain(id=part)

    def report(self, findings: Findings) -> None:
        """Show the findings."""
        self._part("verdict").show(_toned(findings.verdict, f"bold {findings.tone}"))
        self._part("typed-answer").show(_labelled("You typed", findings.typed))
        outcomes = stacked([_shown(outcome) for outcome in findings.outcomes])
        self._part("outcomes").show(outcomes if findings.outcomes else "")
        label = "The card" if findings.typed else ""
        self._part("answer").show(_labelled(label, findings.answer, style="bold"))
        self._part("explanation").show(plain(findings.explanation))
        quote = f"“{findings.quote}”" if findings.quote else ""
        self._part("quote").show(plain(quote))
        self._part("citation").show(plain(findings.citation))

    def _part(self, name: str) -> Plain:
        return self.query_one(f"#{name}", Plain)


def _shown(outcome: "Outcome") -> Fitted:
    sign, style = _SIGNS[outcome.fits]
    marker = Content.assemble((sign, style), (f" {outcome.name}  ", f"bold {style}"))
    notes = ((outcome.year, "bold $primary"), (outcome.moved, style))
    told = [plain(f"   {note}").stylize(tone) for note, tone in notes if note]
    lines = [Content.assemble(plain(outcome.text), *told)]
    if outcome.given:
        lines.append(plain(f"you gave it: {outcome.given}").stylize(style))
    if outcome.quote:
        lines.append(plain(f"“{outcome.quote}”").stylize("$quiet"))
    if len(lines) > 1:
        lines.append(Content(""))
    return hanging(marker, Content("\n").join(lines))


def _toned(text: str, style: str) -> Content:
    return plain(text).stylize(style) if text else Content("")


def _labelled(label: str, text: str, *, style: str = "") -> VisualType:
    if not text:
        return Content("")
    body = plain(text).stylize(style) if style else plain(text)
    return hanging(Content.styled(f"{label:<11}", "$quiet"), body) if label else body
