"""A card as a teacher looks at it: what is asked, every option, and what is doubtful."""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from quizapp.domain.card import Card
from quizapp.domain.drafts import is_draft
from quizapp.domain.review import Fate, Item
from quizapp.domain.wording import back, front
from quizapp.tui.phrases import plain
from quizapp.tui.widgets.fitted import Fitted, hanging, stacked
from quizapp.tui.widgets.plain import Plain

_FATES = {
    Fate.KEPT: ("✓ kept", "$success"),
    Fate.EDITED: ("✓ edited", "$success"),
    Fate.DROPPED: ("✗ dropped", "$error"),
}


class DraftView(VerticalScroll, can_focus=False):
    """Everything of one card; it scrolls where it is long."""

    def __init__(self) -> None:
        super().__init__(id="draft")

    def compose(self) -> ComposeResult:
        """The parts, empty at first."""
        for part in ("about", "question", "options", "explanation", "doubts"):
            yield Plain(id=part)

    def show(self, item: Item) -> None:
        """Show the card and where it stands."""
        card = item.card
        self._part("about").show(_about(item))
        self._part("question").show(plain(front(card)))
        self._part("options").show(stacked(list(_options(card))))
        self._part("explanation").show(plain(card.explanation))
        sign = Content.styled("!  ", "bold $warning")
        doubts = [hanging(sign, plain(doubt).stylize("$warning")) for doubt in item.doubts]
        self._part("doubts").show(stacked(doubts) if doubts else "")
        self.scroll_home(animate=False)

    def _part(self, name: str) -> Plain:
        return self.query_one(f"#{name}", Plain)


def _about(item: Item) -> Content:
    parts = []
    if item.fate in _FATES:
        parts.append(Content.styled(*_FATES[item.fate]))
    elif is_draft(item.card):
        parts.append(Content.styled("draft", "bold $warning"))
    if item.card.kind:
        parts.append(plain(item.card.kind).stylize("$quiet"))
    return Content("  ·  ").join(parts)


def _options(card: Card) -> Iterator[Fitted]:
    right = Content.styled("✓  ", "bold $success")
    yield hanging(right, plain(back(card)).stylize("bold"))
    if card.accept:
        label = Content.styled("   or ", "$quiet")
        yield hanging(label, plain(" / ".join(card.accept)))
    for option in card.distractors:
        yield hanging(Content.styled("✗  ", "$error"), plain(option))
