"""The end of a sitting: what came of it, and what to look at again."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from quizapp.domain.card import Card
from quizapp.domain.durations import in_words
from quizapp.domain.session import Summary
from quizapp.domain.wording import back, count
from quizapp.tui.commands import SUMMARY, Command, bindings
from quizapp.tui.phrases import duration, plain
from quizapp.tui.screens.page import Page
from quizapp.tui.widgets.fitted import hanging
from quizapp.tui.widgets.plain import Plain

_BAR = 32
_STYLES = {"Again": "$error", "Hard": "$warning", "Good": "$success", "Easy": "$secondary"}


class SummaryScreen(Page[bool]):
    """What came of a sitting; returns whether to study on."""

    ABILITIES = SUMMARY
    BINDINGS: ClassVar[list[BindingType]] = bindings(SUMMARY)

    def __init__(self, summary: Summary, *, left: int, now: datetime) -> None:
        """`left` counts the cards that can still be studied today."""
        super().__init__()
        self._summary = summary
        self._left = left
        self._now = now

    def compose(self) -> ComposeResult:
        """Totals, ratings, missed cards, what comes next."""
        with (
            Vertical(id="sitting"),
            VerticalScroll(id="body", can_focus=False),
            Vertical(id="card"),
        ):
            yield Plain(_headline(self._left), id="verdict")
            yield Plain(_totals(self._summary), id="totals")
            yield Plain(_ratings(self._summary), id="by-rating")
            yield from _listed("Sure, but wrong", self._summary.sure_missed)
            yield from _listed("To look at again", self._summary.other_missed)
            yield Plain(_next(self._summary, left=self._left, now=self._now), id="next")
        yield self.key_bar()

    def allows(self, command: Command) -> bool:
        """Studying on needs cards."""
        return command.action != "again" or self._left > 0

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(False)

    def action_again(self) -> None:
        """Study the cards that remain."""
        self.dismiss(True)

    def action_move(self, step: int) -> None:
        """Scroll."""
        self.query_one("#body").scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        body = self.query_one("#body")
        body.scroll_relative(y=step * max(body.size.height - 1, 1), animate=False)


def _listed(title: str, cards: Sequence[Card]) -> ComposeResult:
    """Cards with their answers under a title, which goes without them."""
    if cards:
        heading = Plain(Content.styled(title, "bold"))
        heading.add_class("heading")
        yield heading
    for card in cards:
        yield Plain(hanging(Content.styled("✗  ", "$error"), plain(card.question)))
        answer = Plain(hanging(Content.styled("   → ", "$quiet"), plain(back(card))))
        answer.add_class("entry-end")
        yield answer


def _headline(left: int) -> Content:
    text = "✓ Sitting done" if left else "✓ Done for today"
    return Content.styled(text, "bold $primary")


def _totals(summary: Summary) -> Content:
    share = f" ({100 * summary.correct / summary.answered:.0f} %)" if summary.answered else ""
    told = f"{summary.answered} answered"
    if summary.cards < summary.answered:
        told = f"{count(summary.answered, 'answer')} to {count(summary.cards, 'card')}"
    return Content.assemble(
        (told, "bold"),
        f"  ·  {summary.correct} right{share}  ·  {count(summary.new, 'new card')}"
        f"  ·  {duration(summary.seconds)}",
    )


def _ratings(summary: Summary) -> Content:
    numbers = {
        "Again": summary.again,
        "Hard": summary.hard,
        "Good": summary.good,
        "Easy": summary.easy,
    }
    most = max(*numbers.values(), 1)
    return Content("\n").join(
        Content.assemble(
            (f"{name:<7}", "$quiet"), ("━" * -(-_BAR * number // most), _STYLES[name]), f" {number}"
        )
        for name, number in numbers.items()
    )


def _next(summary: Summary, *, left: int, now: datetime) -> Content:
    if left:
        return Content.styled(f"{count(left, 'card')} left in your decks for today.", "$quiet")
    if summary.next_due is None:
        return Content("")
    span = in_words(max(summary.next_due - now, timedelta(0)))
    return Content.styled(f"The next card is due in {span}.", "$quiet")
