"""The app in the terminal: its looks, its screens, and the library that they share."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding, BindingType
from textual.command import Provider

from quizapp.errors import QuizError, UsageError
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.page import Page
from quizapp.tui.themes import BORROWED_VARIABLES, INK, PAPER

if TYPE_CHECKING:
    from quizapp.domain.session import Summary
    from quizapp.services.library import Library, Overview
    from quizapp.services.study import StudyOptions


def make_app(
    open_library: Callable[[datetime], "Library"],
    *,
    decks: Sequence[Path | str] = (),
    options: "StudyOptions",
    clock: Callable[[], datetime],
    rng: random.Random,
    theme: str | None = None,
) -> "QuizApp":
    """The app over a library that is opened when it starts.

    With `decks` (files, folders or ids) it goes straight into studying them. Raises UsageError for
    a theme that does not exist.
    """
    app = QuizApp(open_library, decks=decks, options=options, clock=clock, rng=rng)
    if theme is not None:
        if theme not in app.available_themes:
            known = ", ".join(sorted(app.available_themes))
            raise UsageError(f"there is no theme {theme!r}; there are {known}")
        app.theme = theme
    return app


def _abilities() -> type[Provider]:
    from quizapp.tui.palette import Abilities

    return Abilities


class QuizApp(App[None]):
    """Home, and from there into a sitting and its summary."""

    TITLE = "quizapp"
    CSS_PATH = "app.tcss"
    COMMANDS = {_abilities}  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "Quit", priority=True)]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (60, "-medium"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - as Textual declares it
        (0, "-short"),
        (20, "-middling"),
        (32, "-tall"),
    ]

    def __init__(
        self,
        open_library: Callable[[datetime], "Library"],
        *,
        decks: Sequence[Path | str],
        options: "StudyOptions",
        clock: Callable[[], datetime],
        rng: random.Random,
    ) -> None:
        super().__init__()
        self._open_library = open_library
        self._library: Library | None = None
        self._decks = decks
        self._options = options
        self._clock = clock
        self._rng = rng
        self.register_theme(INK)
        self.register_theme(PAPER)
        self.theme = INK.name

    def get_default_screen(self) -> HomeScreen:
        """Home, so that it is the first thing painted."""
        return HomeScreen(self.overview)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the app's own colours are under a theme that does not know them."""
        return BORROWED_VARIABLES

    def on_mount(self) -> None:
        """Go straight into the decks that were named."""
        if self._decks:
            self.call_after_refresh(self._study_named)

    def on_unmount(self) -> None:
        """Close the progress file."""
        self._close()

    @property
    def library(self) -> "Library":
        """The library, opened when it is first needed; may raise QuizError."""
        if self._library is None:
            self._library = self._open_library(self._clock())
        return self._library

    def overview(self) -> "Overview":
        """The decks as they stand now."""
        return self.library.overview(self._clock())

    def look(self, theme: str) -> None:
        """Change the look."""
        self.theme = theme

    def study(self, deck_ids: Sequence[str]) -> None:
        """Study these decks; none means all."""
        from quizapp.services.study import Study
        from quizapp.tui.screens.study import StudyScreen

        now = self._clock()
        try:
            study = Study(self.library, deck_ids, self._options, rng=self._rng, now=now)
            prompt = study.advance(now)
        except QuizError as error:
            self._trouble(error, lambda: self.study(deck_ids))
            return
        if prompt is None:
            self.notify("Nothing is left to study today.", markup=False)
        else:
            screen = StudyScreen(study, prompt, clock=self._clock)
            self.push_screen(screen, self._finished)

    def action_abilities(self) -> None:
        """Show every key of the screen."""
        from quizapp.tui.screens.dialogs import HelpDialog

        if isinstance(self.screen, Page):
            self.push_screen(HelpDialog(self.screen.ABILITIES))

    async def action_quit(self) -> None:
        """Leave; a sitting that is going on is closed."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.leave()
        self.exit()

    @on(HomeScreen.Study)
    def _study_chosen(self, wish: HomeScreen.Study) -> None:
        self.study(wish.deck_ids)

    @on(HomeScreen.Reload)
    def _reload(self, wish: HomeScreen.Reload) -> None:
        self._close()
        wish.home.refresh_decks()

    def _study_named(self) -> None:
        try:
            deck_ids = self.library.deck_ids(self._decks)
        except QuizError as error:
            self._trouble(error, self._study_named)
        else:
            self.study(deck_ids)

    def _finished(self, summary: "Summary | None") -> None:
        if summary is None or not summary.answered:
            return
        from quizapp.tui.screens.summary import SummaryScreen

        left = sum(deck.new + deck.learning + deck.due for deck in self.overview().decks)
        screen = SummaryScreen(summary, left=left, now=self._clock())
        self.push_screen(screen, lambda again: self.study(()) if again else None)

    def _trouble(self, error: QuizError, retry: Callable[[], None]) -> None:
        from quizapp.tui.screens.dialogs import TroubleDialog

        self.push_screen(TroubleDialog(str(error)), lambda again: retry() if again else None)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
