"""The first screen: the decks, and what each of them has for today."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.visual import VisualType
from textual.widgets import OptionList

from quizapp.domain.wording import count
from quizapp.errors import QuizError
from quizapp.tui.commands import HOME, Command, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.page import Page
from quizapp.tui.shelf import Desk
from quizapp.tui.widgets.deck_list import DeckList, DeckRow, headings
from quizapp.tui.widgets.fitted import either, hanging, spread, stacked
from quizapp.tui.widgets.plain import Plain

if TYPE_CHECKING:
    from quizapp.domain.session import Counts
    from quizapp.services.cramming import Cram as CramWish
    from quizapp.services.library import Overview

_ROOMY = 50
_WELCOME = """No decks yet.

Make one from an article:
    quizapp generate article.txt -o article.yaml

then study it:
    quizapp study article.yaml"""


class HomeScreen(Page[None]):
    """Decks, today's work and what is wrong with the files."""

    ABILITIES = HOME
    BINDINGS: ClassVar[list[BindingType]] = bindings(HOME)

    class Study(Message):
        """The learner wants to study these decks, none means all, or to cram what is in `cram`."""

        def __init__(self, deck_ids: tuple[str, ...], cram: "CramWish | None" = None) -> None:
            super().__init__()
            self.deck_ids = deck_ids
            self.cram = cram

    class Cram(Message):
        """The learner wants to cram cards of these decks."""

        def __init__(self, deck_ids: tuple[str, ...]) -> None:
            super().__init__()
            self.deck_ids = deck_ids

    class Browse(Message):
        """The learner wants to look through all cards."""

    class Mocks(Message):
        """The learner wants to sit a mock exam, or to look at old ones."""

    class Progress(Message):
        """The learner wants to see how the learning goes."""

    class Reload(Message):
        """The learner wants the deck files read again, and shown on `home`."""

        def __init__(self, home: "HomeScreen") -> None:
            super().__init__()
            self.home = home

    def __init__(self, read: Callable[[], Desk]) -> None:
        """`read` gives the decks as they stand now; it may raise QuizError."""
        super().__init__()
        self._read = read
        self._is_fresh = False

    def compose(self) -> ComposeResult:
        """Title, today, decks, problems, keys."""
        with Vertical(id="home"):
            yield Plain(id="brand")
            yield Plain(id="today")
            yield Plain(id="welcome")
            yield Plain(headings(), id="headings")
            yield DeckList()
            yield Plain(id="problems")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show the decks before anything is painted."""
        self.refresh_decks()
        self._is_fresh = True

    def on_screen_resume(self) -> None:
        """Come back from a sitting to what is left."""
        if not self._is_fresh:
            self.refresh_decks()
        self._is_fresh = False

    def refresh_decks(self) -> None:
        """Read and show the decks; what stands in the way of it is shown in their place."""
        try:
            desk = self._read()
        except QuizError as error:
            self._part("welcome").show("")
            self._part("problems").show(_problems((str(error),)))
            return
        self._show(desk.overview, desk.today)

    @property
    def decks(self) -> tuple[DeckRow, ...]:
        """The decks that are shown."""
        return self.query_one(DeckList).rows

    def _show(self, overview: "Overview", today: "Counts") -> None:
        rows = [
            DeckRow(
                deck.id, deck.title, deck.new, deck.learning, deck.due, deck.problem, held=deck.held
            )
            for deck in overview.decks
        ]
        self._part("brand").show(_brand(overview))
        self._part("today").show(_today(today) if rows else "")
        self._part("welcome").show("" if rows else _WELCOME)
        self._part("headings").display = bool(rows)
        decks = self.query_one(DeckList)
        decks.display = bool(rows)
        decks.show(rows)
        self._part("problems").show(_problems(overview.problems))
        self.refresh_offers()

    def allows(self, command: Command) -> bool:
        """Studying needs a deck."""
        has_decks = self.query_one(DeckList).marked is not None
        return has_decks or command.action not in ("study_deck", "study_all", "cram", "confused")

    @on(OptionList.OptionSelected)
    def action_study_deck(self) -> None:
        """Study the marked deck."""
        deck = self.query_one(DeckList).marked
        if deck is not None:
            self.post_message(self.Study((deck.id,)))

    def action_study_all(self) -> None:
        """Study what is due in all decks."""
        self.post_message(self.Study(()))

    def action_browse(self) -> None:
        """Look through all cards."""
        self.post_message(self.Browse())

    def action_mocks(self) -> None:
        """Show the mocks."""
        self.post_message(self.Mocks())

    def action_progress(self) -> None:
        """Show how the learning goes."""
        self.post_message(self.Progress())

    def action_cram(self) -> None:
        """Choose what to cram of the marked deck."""
        deck = self.query_one(DeckList).marked
        if deck is not None:
            self.post_message(self.Cram((deck.id,)))

    def action_confused(self) -> None:
        """Drill what the learner takes for one another, in all decks."""
        from quizapp.services.cramming import Cram

        self.post_message(self.Study((), Cram(confused=True)))

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

    def _part(self, name: str) -> Plain:
        return self.query_one(f"#{name}", Plain)


def _brand(overview: "Overview") -> VisualType:
    parts = []
    if overview.streak:
        parts.append(f"{overview.streak}-day streak")
    if overview.answered_today:
        parts.append(f"{overview.answered_today} answered today")
    name = Content.styled("quizapp", "bold $primary")
    habit = Content.styled(" · ".join(parts), "$quiet")
    return either(spread(name, habit), spread(name, Content("")), below=_ROOMY)


def _today(today: "Counts") -> Content:
    if not today.total:
        return Content.styled("✓ Done for today", "bold $success")
    return Content.assemble(
        (f"{count(today.total, 'card')} to study today", "bold"),
        (f"\n{today.new} new · {today.learning} learning · {today.due} due", "$quiet"),
    )


def _problems(problems: tuple[str, ...]) -> VisualType:
    if not problems:
        return ""
    sign = Content.styled("!  ", "bold $error")
    return stacked([hanging(sign, plain(problem)) for problem in problems])
