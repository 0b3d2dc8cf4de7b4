"""The first screen: the decks, and what each of them has for today."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList

from quizapp.errors import QuizError
from quizapp.tui import daily
from quizapp.tui.commands import HOME, Command, bindings
from quizapp.tui.screens import places
from quizapp.tui.screens.page import Page
from quizapp.tui.shelf import Desk
from quizapp.tui.widgets.deck_list import DeckList, DeckRow, headings
from quizapp.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from quizapp.domain.session import Counts
    from quizapp.services.cramming import Cram as CramWish


class HomeScreen(Page[None]):
    """Decks, today's work and what is wrong with the files."""

    ABILITIES = HOME
    BINDINGS: ClassVar[list[BindingType]] = bindings(HOME)

    class Study(Message):
        """The learner wants to study these decks, none means all, or one `tag` of them.

        With `cram` it is to be crammed.
        """

        def __init__(
            self, deck_ids: tuple[str, ...], cram: "CramWish | None" = None, *, tag: str = ""
        ) -> None:
            super().__init__()
            self.deck_ids = deck_ids
            self.cram = cram
            self.tag = tag

    class Cram(Message):
        """The learner wants to cram cards of these decks."""

        def __init__(self, deck_ids: tuple[str, ...]) -> None:
            super().__init__()
            self.deck_ids = deck_ids

    class Reload(Message):
        """The learner wants the deck files read again, and shown on `home`."""

        def __init__(self, home: "HomeScreen") -> None:
            super().__init__()
            self.home = home

    def __init__(
        self,
        read: Callable[[], Desk],
        read_tags: Callable[[str], "list[tuple[str, Counts]]"],
        *,
        clock: Callable[[], datetime],
    ) -> None:
        """`read` gives the decks as they stand now, `read_tags` the tags of one.

        Both may raise QuizError.
        """
        super().__init__()
        self._read = read
        self._read_tags = read_tags
        self._clock = clock
        self._opened: set[str] = set()
        self._is_fresh = False

    def compose(self) -> ComposeResult:
        """Title, today, decks, problems, what to do next, keys."""
        with Vertical(id="home"):
            yield Plain(id="brand")
            yield Plain(id="today")
            yield Plain(headings(), id="headings")
            yield DeckList()
            yield Plain(id="problems")
            yield Plain(id="guidance")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the decks before anything is painted, unless a sitting is to be painted first."""
        if self._is_seen:
            self.refresh_decks()
            self._is_fresh = True

    def on_screen_resume(self) -> None:
        """Come back from a sitting to what is left."""
        if self._is_seen and not self._is_fresh:
            self.refresh_decks()
        self._is_fresh = False

    def refresh_decks(self) -> None:
        """Read and show the decks; what stands in the way of it is shown in their place."""
        try:
            desk = self._read()
            ids = [deck.id for deck in desk.overview.decks if deck.id in self._opened]
            read = {deck_id: self._read_tags(deck_id) for deck_id in ids}
        except QuizError as error:
            self._part("guidance").show("")
            self._part("problems").show(daily.problems((str(error),)))
            return
        self._opened = {deck_id for deck_id, tags in read.items() if tags}
        self._show(desk, {deck_id: read[deck_id] for deck_id in self._opened})

    @property
    def decks(self) -> tuple[DeckRow, ...]:
        """The decks that are shown, without their tags."""
        return tuple(row for row in self.query_one(DeckList).rows if not row.tag)

    def _show(self, desk: Desk, tags: "Mapping[str, list[tuple[str, Counts]]]") -> None:
        decks = self.query_one(DeckList)
        rows = daily.decks(desk)
        decks.display = self._part("headings").display = bool(rows)
        self._part("brand").show(daily.brand(desk))
        self._part("today").show(daily.ahead(desk, self._clock()) if rows else "")
        self._part("guidance").show(daily.guidance(desk))
        self._part("problems").show(daily.problems(desk.overview.problems))
        decks.show(rows, {deck: daily.tags(deck, asked) for deck, asked in tags.items()})
        self.refresh_offers()

    def allows(self, command: Command) -> bool:
        """What is done to a deck needs one, and a deck is opened or closed, not both."""
        decks = self.query_one(DeckList)
        if command.name in ("open", "close"):
            return decks.has_open_mark == (command.name == "close") and decks.marked is not None
        has_decks = decks.marked is not None
        return has_decks or command.action not in ("study_deck", "study_all", "cram", "confused")

    @on(OptionList.OptionSelected)
    def action_study_deck(self) -> None:
        """Study the marked deck, or the marked tag of it."""
        row = self.query_one(DeckList).marked
        if row is not None:
            self.post_message(self.Study((row.id,), tag=row.tag))

    def action_study_all(self) -> None:
        """Study what is due in all decks."""
        self.post_message(self.Study(()))

    def action_browse(self) -> None:
        """Look through all cards."""
        self.post_message(self.Visit(places.cards))

    def action_search(self) -> None:
        """Look for cards."""
        self.post_message(self.Visit(places.search))

    def action_mocks(self) -> None:
        """Show the mocks."""
        self.post_message(self.Visit(places.mocks))

    def action_plan(self) -> None:
        """Show the plan to the exam."""
        self.post_message(self.Visit(places.plan))

    def action_progress(self) -> None:
        """Show how the learning goes."""
        self.post_message(self.Visit(places.progress))

    def action_settings(self) -> None:
        """Show the settings."""
        self.post_message(self.Visit(places.settings))

    def action_cram(self) -> None:
        """Cram the marked tag, or choose what to cram of the marked deck."""
        from quizapp.services.cramming import Cram

        row = self.query_one(DeckList).marked
        if row is not None and row.tag:
            self.post_message(self.Study((row.id,), Cram(tag=row.tag)))
        elif row is not None:
            self.post_message(self.Cram((row.id,)))

    def action_confused(self) -> None:
        """Drill what the learner takes for one another, in all decks."""
        from quizapp.services.cramming import Cram

        self.post_message(self.Study((), Cram(confused=True)))

    @on(DeckList.Turned)
    def turn(self) -> None:
        """Open the marked deck, or close it."""
        self._open_or_close(wanted=not self.query_one(DeckList).has_open_mark)

    def action_open(self) -> None:
        """Open the marked deck to its tags."""
        self._open_or_close(wanted=True)

    def action_close(self) -> None:
        """Close the marked deck, or that of the marked tag."""
        self._open_or_close(wanted=False)

    def action_reload(self) -> None:
        """Read the deck files again."""
        self.post_message(self.Reload(self))

    def action_move(self, step: int) -> None:
        """Move the mark."""
        decks = self.query_one(DeckList)
        if step > 0:
            decks.action_cursor_down()
        else:
            decks.action_cursor_up()

    def _open_or_close(self, *, wanted: bool) -> None:
        row = self.query_one(DeckList).marked
        if row is None:
            return
        self._opened.discard(row.id)
        if wanted:
            self._opened.add(row.id)
        self.refresh_decks()
        if wanted and not self.query_one(DeckList).has_open_mark:
            self.notify("This deck has no tags.")

    @property
    def _is_seen(self) -> bool:
        """Whether it is on top or below a dialog; to Textual what is below a sitting is current."""
        return self.is_active or (self.is_current and self.app.screen.is_modal)

    def _part(self, name: str) -> Plain:
        return self.query_one(f"#{name}", Plain)
