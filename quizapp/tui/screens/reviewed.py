"""The end of a review: what was decided, and what is left."""

from enum import StrEnum
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from quizapp.domain.review import Tally
from quizapp.domain.wording import count
from quizapp.tui.commands import Command, bindings
from quizapp.tui.review_commands import REVIEWED
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.plain import Plain

_BAR = 32


class Next(StrEnum):
    """Where to go from here."""

    LEAVE = "leave"
    RESUME = "resume"
    BACK = "back"
    UNDO = "undo"


class ReviewedScreen(Page[Next]):
    """What came of a review; returns where to go."""

    ABILITIES = REVIEWED
    BINDINGS: ClassVar[list[BindingType]] = bindings(REVIEWED)

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally

    def compose(self) -> ComposeResult:
        """The numbers, and what they mean."""
        with (
            Vertical(id="sitting"),
            VerticalScroll(id="body", can_focus=False),
            Vertical(id="card"),
        ):
            yield Plain(_headline(self._tally), id="verdict")
            yield Plain(_numbers(self._tally), id="totals")
            yield Plain(Content.styled(_meaning(self._tally), "$quiet"))
        yield self.key_bar()

    def allows(self, command: Command) -> bool:
        """Going on needs cards that are left, undoing a decision."""
        match command.name:
            case "resume":
                return self._tally.left > 0
            case "undo":
                return self._tally.kept + self._tally.edited + self._tally.dropped > 0
            case _:
                return True

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(Next.LEAVE)

    def action_resume(self) -> None:
        """Go on with the cards that are left."""
        if self._tally.left:
            self.dismiss(Next.RESUME)

    def action_back(self) -> None:
        """Go back to the last card."""
        self.dismiss(Next.BACK)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.dismiss(Next.UNDO)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#body").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        body = self.query_one("#body")
        body.scroll_relative(y=step * max(body.size.height - 1, 1), animate=False)


def _headline(tally: Tally) -> Content:
    if tally.left:
        return Content.styled(f"{count(tally.left, 'card')} left to review", "bold $primary")
    return Content.styled("✓ Every card is reviewed", "bold $primary")


def _numbers(tally: Tally) -> Content:
    numbers = {
        "kept": (tally.kept, "$success"),
        "edited": (tally.edited, "$secondary"),
        "dropped": (tally.dropped, "$error"),
        "left": (tally.left, "$rule"),
    }
    most = max(*(number for number, _ in numbers.values()), 1)
    return Content("\n").join(
        Content.assemble(
            (f"{name:<9}", "$quiet"), ("━" * -(-_BAR * number // most), style), f" {number}"
        )
        for name, (number, style) in numbers.items()
    )


def _meaning(tally: Tally) -> str:
    parts = []
    if tally.kept or tally.edited:
        parts.append("What you kept or edited is a draft no more.")
    if tally.dropped:
        parts.append("What you dropped stays away when the deck is generated again.")
    if tally.left:
        parts.append("What is left is marked as a draft when it is studied.")
    return "\n".join(parts)
