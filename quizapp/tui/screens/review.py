"""The review screen: a teacher's drafts one after the other, each beside what it cites."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.visual import VisualType

from quizapp.domain.review import Item, Outcome, Tally, Wording
from quizapp.errors import QuizError, UsageError
from quizapp.services.reviewing import Review
from quizapp.tui.commands import bindings
from quizapp.tui.phrases import plain
from quizapp.tui.review_commands import REVIEW
from quizapp.tui.screens.dialogs import TroubleDialog
from quizapp.tui.screens.edit import EditScreen
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.reviewed import Next, ReviewedScreen
from quizapp.tui.widgets.draft_view import DraftView
from quizapp.tui.widgets.fitted import either, spread, stacked
from quizapp.tui.widgets.passage_view import PassageView
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.progress import bar

_SAVED = "The decisions before this one are saved."
_MERGED = "The file had been changed meanwhile. Its changes are kept, and your decision is saved."
_CHANGED = "The card has been changed in the file meanwhile. Look again; nothing was saved."
_UNDO_CHANGED = "The card has been changed in the file since. Your decision was not taken back."
_TITLE_ROOM = 16


class ReviewScreen(Page[None]):
    """Shows what a review has queued, and takes the decisions."""

    ABILITIES = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bindings(REVIEW)
    AUTO_FOCUS = ""

    def __init__(self, review: Review) -> None:
        super().__init__()
        self._review = review

    def compose(self) -> ComposeResult:
        """Head, card, passages, keys."""
        with Vertical(id="review"):
            yield Plain(id="progress")
            with Container(id="desk"):
                yield DraftView()
                yield PassageView()
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the first card."""
        self._show()

    def action_keep(self) -> None:
        """Keep the card."""
        self._decide(self._review.keep)

    def action_drop(self) -> None:
        """Drop the card."""
        self._decide(self._review.drop)

    def action_edit(self) -> None:
        """Edit the card."""
        item = self._review.item
        if item is not None:
            form = EditScreen(item.card, save=self._save)
            self.app.push_screen(form, lambda _: self._show())

    def action_undo(self) -> None:
        """Take the last decision back."""

        def undo() -> None:
            outcome = self._review.undo()
            if outcome is None:
                self.notify("There is no decision to take back.")
            elif outcome is Outcome.CHANGED:
                self.notify(_UNDO_CHANGED, severity="warning")
            self._show()

        self._attempt(undo)

    def action_skip(self) -> None:
        """Decide later."""
        self._review.skip()
        self._show()

    def action_back(self) -> None:
        """Go back a card."""
        self._review.back()
        self._show()

    def action_stop(self) -> None:
        """See what was done."""
        self.app.push_screen(ReviewedScreen(self._review.tally), self._go_on)

    def action_move(self, step: int) -> None:
        """Scroll the card, and the passages once it is at its end."""
        self._scroll(step, lines=1)

    def action_page(self, step: int) -> None:
        """Scroll a page."""
        self._scroll(step, lines=0)

    def _scroll(self, step: int, *, lines: int) -> None:
        """Scroll the first part that can; 0 lines are a page."""
        parts = [self.query_one(DraftView), self.query_one(PassageView)]
        for part in parts if step > 0 else reversed(parts):
            end = part.max_scroll_y if step > 0 else 0
            if round(part.scroll_y) != end:
                page = max(part.size.height - 1, 1)
                part.scroll_relative(y=step * (lines or page), animate=False)
                return

    def _decide(self, decision: Callable[[], Outcome]) -> None:
        def decide() -> None:
            outcome = decision()
            if outcome is Outcome.CHANGED:
                self.notify(_CHANGED, severity="warning")
            elif outcome is Outcome.MERGED:
                self.notify(_MERGED)
            self._show()

        self._attempt(decide)

    def _save(self, wording: Wording, card_id: str) -> bool:
        """Save an edit, and say whether that was possible."""
        item = self._review.item
        if item is None or item.card.id != card_id:
            self.notify("The card is no more in the file. Copy what you wrote.", severity="warning")
            return False
        outcome = self._review.edit(wording)
        if outcome is Outcome.CHANGED:
            told = "The card has been changed in the file meanwhile. Save again to replace that."
            self.notify(told, severity="warning")
        elif outcome is Outcome.MERGED:
            self.notify(_MERGED)
        return outcome is not Outcome.CHANGED

    def _attempt(self, work: Callable[[], None]) -> None:
        """Do it; where the file refuses, the card stays and it can be tried again."""
        try:
            work()
        except UsageError as error:
            self.notify(str(error), severity="warning", markup=False)
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error), comfort=_SAVED),
                lambda again: self._attempt(work) if again else None,
            )

    def _show(self) -> None:
        item = self._review.item
        if item is None:
            self.action_stop()
            return
        deck = self._review.deck
        self.query_one("#progress", Plain).show(_head(deck.title, item, self._review.tally))
        self.query_one(DraftView).show(item)
        passages = self._review.passages()
        self.query_one(PassageView).show(passages, deck.documents, item.card.answer)
        self.refresh_offers()

    def _go_on(self, wish: Next | None) -> None:
        match wish:
            case Next.RESUME:
                self._review.resume()
                self._show()
            case Next.BACK:
                if self._review.item is None:
                    self._review.back()
                self._show()
            case Next.UNDO:
                self.action_undo()
            case _:
                self.app.exit()


def _head(title: str, item: Item, tally: Tally) -> VisualType:
    done = {"kept": tally.kept, "edited": tally.edited, "dropped": tally.dropped}
    decided = sum(done.values())
    place = f"{item.number} of {item.total}"
    counts = " · ".join([*(f"{number} {name}" for name, number in done.items() if number), place])
    name = plain(title).stylize("bold")
    long, short = Content.styled(counts, "$quiet"), Content.styled(place, "$quiet")
    line = either(spread(name, long), spread(name, short), below=len(long) + _TITLE_ROOM)
    return stacked([line, bar(decided, decided + tally.left)])
