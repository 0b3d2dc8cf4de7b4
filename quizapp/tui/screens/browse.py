"""All cards of all decks: searched, sorted, opened, set right."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.visual import VisualType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from quizapp.domain.cleaning import clean
from quizapp.domain.durations import in_words
from quizapp.domain.memory import Phase
from quizapp.domain.search import Order, parse_wish
from quizapp.domain.wording import count
from quizapp.errors import ProgressError, UsageError
from quizapp.services.browsing import Browser, Found, Listed
from quizapp.tui.browse_commands import BROWSE
from quizapp.tui.commands import Command, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import ConfirmDialog
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.profile import ProfileScreen
from quizapp.tui.widgets.fitted import columns
from quizapp.tui.widgets.plain import Plain

_PAUSE = 0.12
"""Seconds of quiet after a key before the list follows what is typed."""
_STATE = 11


class BrowseScreen(Page[None]):
    """A list of cards under a line to search them by."""

    ABILITIES = BROWSE
    BINDINGS: ClassVar[list[BindingType]] = bindings(BROWSE)

    def __init__(
        self,
        browser: Browser,
        *,
        clock: Callable[[], datetime],
        searching: bool = False,
        wish: str = "",
    ) -> None:
        """The `wish` is looked for first; with `searching` its line has the keyboard."""
        super().__init__()
        self._wish = wish
        self._searching = searching
        self._browser = browser
        self._clock = clock
        self._order = Order.DECK
        self._found = Found((), 0)
        self._quiet: Timer | None = None

    def compose(self) -> ComposeResult:
        """Search, what was found, the cards, keys."""
        with Vertical(id="browse"):
            yield Input(self._wish, placeholder="words  tag:kashmir  kind:date  is:due", id="typed")
            yield Plain(id="found")
            yield OptionList(markup=False, id="cards")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show every card."""
        self._follow()
        self.query_one(Input if self._searching else OptionList).focus()

    def allows(self, command: Command) -> bool:
        """What is done to a card needs one."""
        return command.name not in {"open", "suspend", "flag", "start_over"} or bool(
            self._found.cards
        )

    @on(Input.Changed)
    def _search_soon(self) -> None:
        if self._quiet is not None:
            self._quiet.stop()
        self._quiet = self.set_timer(_PAUSE, self._follow)

    @on(Input.Submitted)
    def _to_the_list(self) -> None:
        self._follow()
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Show the card under the mark."""
        card = self.marked
        if card is not None:
            screen = ProfileScreen(self._browser, (card.deck, card.card), clock=self._clock)
            self.app.push_screen(screen, lambda _: self._follow())

    @property
    def marked(self) -> Listed | None:
        """The card under the mark."""
        place = self.query_one(OptionList).highlighted
        return None if place is None or not self._found.cards else self._found.cards[place]

    def action_search(self) -> None:
        """Type what to look for."""
        self.query_one(Input).focus()

    def action_sort(self) -> None:
        """Sort by the next order."""
        self._order = self._order.following
        self._follow()

    def action_suspend(self) -> None:
        """Suspend the card, or ask it again."""
        self._set_right(self._browser.toggle_suspended)

    def action_flag(self) -> None:
        """Flag the card, or take its flag."""
        self._set_right(self._browser.toggle_flagged)

    def action_start_over(self) -> None:
        """Ask, then make the card new again."""
        card = self.marked
        if card is None:
            return

        def decide(wanted: bool | None) -> None:
            if wanted:
                self._set_right(lambda key: self._browser.start_over([key], self._clock()))

        question = "Make this card new again? Its answers are taken back."
        self.app.push_screen(ConfirmDialog(question, detail=card.question), decide)

    def action_move(self, step: int) -> None:
        """Move the mark."""
        cards = self.query_one(OptionList)
        if step > 0:
            cards.action_cursor_down()
        else:
            cards.action_cursor_up()

    def action_back(self) -> None:
        """From the search to the list, from the list home."""
        if isinstance(self.focused, Input):
            self.query_one(OptionList).focus()
        else:
            self.dismiss(None)

    def _set_right(self, act: Callable[[tuple[str, str]], object]) -> None:
        card = self.marked
        if card is None:
            return
        try:
            act((card.deck, card.card))
        except ProgressError as error:
            self.notify(clean(str(error)), severity="error", markup=False)
        self._follow()

    def _follow(self) -> None:
        """Show what is looked for now, with the mark where it was."""
        cards = self.query_one(OptionList)
        place = cards.highlighted or 0
        now = self._clock()
        try:
            wish = parse_wish(self.query_one(Input).value)
            self._found = self._browser.find(wish, order=self._order, now=now)
        except (UsageError, ProgressError) as error:
            self.query_one("#found", Plain).show(plain(str(error)).stylize("$error"))
            return
        self.query_one("#found", Plain).show(_tally(self._found, self._order))
        cards.set_options(Option(_line(card, now)) for card in self._found.cards)
        cards.highlighted = min(place, len(self._found.cards) - 1) if self._found.cards else None
        self.refresh_offers()


def _tally(found: Found, order: Order) -> Content:
    shown = len(found.cards)
    some = f", the first {shown} shown" if shown < found.number else ""
    return Content.styled(f"{count(found.number, 'card')}{some} · by {order}", "$quiet")


def _line(card: Listed, now: datetime) -> VisualType:
    question = plain(card.question.replace("\n", " "))
    signs = Content.styled("⚑ ", "$warning") if card.marks.flagged else Content("")
    return columns(Content.assemble(signs, question), [_state(card, now)], (_STATE,))


def _state(card: Listed, now: datetime) -> Content:
    if card.marks.suspended:
        return Content.styled("suspended", "$warning")
    if card.marks.buried_until is not None and card.marks.buried_until > now:
        return Content.styled("buried", "$quiet")
    if card.phase is Phase.NEW or card.due is None:
        return Content.styled("new", "$secondary")
    if card.due <= now:
        return Content.styled("due", "bold $primary")
    return Content.styled(f"in {in_words(card.due - now)}", "$quiet")
