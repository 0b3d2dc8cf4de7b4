"""The app in the terminal: its looks, and the way from screen to screen."""

import asyncio
import gc
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.command import Provider

from quizapp.domain.cleaning import clean
from quizapp.domain.wording import nothing_to_ask, plan_has_no_more
from quizapp.errors import NothingToDo, QuizError
from quizapp.tui.looks import Dressed
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.shelf import Shelf
from quizapp.tui.themes import refuse_unknown

if TYPE_CHECKING:
    from quizapp.domain.session import Summary
    from quizapp.services.cramming import Cram

BACK_UP_AFTER = 3.0
"""Seconds from the start to the daily backup, which shares the disk with the first card."""
_YOUNG_OBJECTS = 30_000
"""Objects made between two looks for garbage from then on: some keys; a look takes milliseconds."""


def make_app(
    shelf: Shelf, *, decks: Sequence[Path | str] = (), theme: str | None = None
) -> "QuizApp":
    """The app over a library that is opened when it starts.

    With `decks` (paths, or ids as strings), or a tag or a cram in the options, it goes straight
    into studying them. Without a `theme` it wears the one chosen last. Raises UsageError for a
    theme that does not exist.
    """
    if theme is not None:
        refuse_unknown(theme)
    return QuizApp(shelf, decks=decks, theme=theme)


def _abilities() -> type[Provider]:
    from quizapp.tui.palette import Abilities

    return Abilities


class QuizApp(Dressed):
    """Home, and from there into a sitting and its summary."""

    TITLE = "quizapp"
    CSS_PATH = ["app.tcss", "exams.tcss"]  # noqa: RUF012 - as Textual declares it
    COMMANDS = {_abilities}  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "Quit", priority=True)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-middling"), (32, "-tall")]  # noqa: RUF012

    def __init__(
        self, shelf: Shelf, *, decks: Sequence[Path | str], theme: str | None = None
    ) -> None:
        super().__init__(shelf, theme=theme)
        self._decks = decks

    def get_default_screen(self) -> Page[None]:
        """Home, so that it is the first thing painted."""
        return HomeScreen(self.shelf.desk, self.shelf.tags, clock=self.shelf.clock)

    def on_mount(self) -> None:
        """Go straight into the decks that were named, in the look that was chosen last."""
        self._heed_signals()
        self.dress()
        cram, tag = self.shelf.options.cram, self.shelf.options.tag
        if self._decks or tag or cram is not None:
            self.study(self._decks, cram=cram, tag=tag)

    def on_ready(self) -> None:
        """Put things in order once the learner has something to look at."""
        self.set_timer(BACK_UP_AFTER, self._settle)

    def on_unmount(self) -> None:
        """Close the progress file."""
        self.shelf.close()

    def study(
        self, decks: Sequence[Path | str], *, cram: "Cram | None" = None, tag: str = ""
    ) -> None:
        """Study or cram these decks, named by path or id, or one tag of them; none means all."""
        from quizapp.tui.screens.study import StudyScreen

        clock = self.shelf.clock
        try:
            study, prompt = self.shelf.begin(decks, cram=cram, tag=tag)
        except NothingToDo as error:
            self.notify(clean(str(error)), markup=False)
            return
        except QuizError as error:
            self._trouble(error, lambda: self.study(decks, cram=cram, tag=tag))
            return
        if prompt is None:
            now = clock()
            due, held = study.summary(now).next_due, study.counts(now).held
            more = ", changes how many a day"
            plan = plan_has_no_more(cram="c") if study.waits_for_plan(now) else ""
            told = nothing_to_ask(due, now=now, held=held, more=more, plan=plan)
            self.notify(told, markup=False)
        else:
            self.push_screen(StudyScreen(study, prompt, clock=clock), self._finished)

    def action_study_today(self) -> None:
        """Study what today has in all decks."""
        self.study(())

    def action_abilities(self) -> None:
        """Show every key of the screen."""
        from quizapp.tui.screens.dialogs import HelpDialog

        if isinstance(self.screen, Page):
            self.push_screen(HelpDialog(self.screen.abilities()))

    async def action_quit(self) -> None:
        """Leave; a sitting that is going on is closed."""
        for screen in self.screen_stack:
            if isinstance(screen, Page):
                screen.leave()
        self.exit()

    @on(HomeScreen.Study)
    def _study_chosen(self, wish: HomeScreen.Study) -> None:
        self.study(wish.deck_ids, cram=wish.cram, tag=wish.tag)

    @on(HomeScreen.Cram)
    def _choose_cram(self, wish: HomeScreen.Cram) -> None:
        from quizapp.tui.screens.cram import CramDialog

        def begin(cram: "Cram | None") -> None:
            if cram is not None:
                self.study(wish.deck_ids, cram=cram)

        self._open(lambda: CramDialog(self.shelf.crams(wish.deck_ids)), begin)

    @on(HomeScreen.Visit)
    def _visit(self, wish: HomeScreen.Visit) -> None:
        self._open(lambda: wish.place(self))

    @on(HomeScreen.Reload)
    def _reload(self, wish: HomeScreen.Reload) -> None:
        self.shelf.close()
        wish.home.refresh_decks()

    def _heed_signals(self) -> None:
        """Leave the terminal as it was found where the system asks the app to end."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError):  # Windows has neither
                number = getattr(signal, name)
                loop.add_signal_handler(number, self.call_later, self.action_quit)

    def _settle(self) -> None:
        """Copy the progress file; what is there by now is looked through for garbage no more."""
        gc.freeze()
        gc.set_threshold(_YOUNG_OBJECTS)
        self.run_worker(self._back_up, thread=True)

    def _back_up(self) -> None:
        try:
            self.shelf.back_up()
        except QuizError as error:
            said = partial(self.notify, clean(str(error)), severity="warning", markup=False)
            self.call_from_thread(said)

    def _finished(self, summary: "Summary | None") -> None:
        if summary is None or not summary.answered:
            return
        from quizapp.tui.screens.summary import SummaryScreen

        try:
            left = self.shelf.desk().today.counts.total
        except QuizError as error:
            self._trouble(error, lambda: self._finished(summary))
            return
        screen = SummaryScreen(summary, left=left, now=self.shelf.clock())
        self.push_screen(screen, lambda again: self.study(()) if again else None)

    def _open(
        self, make: Callable[[], Page[Result]], then: Callable[[Result | None], None] | None = None
    ) -> None:
        """Show a screen; where it cannot be made, say why, and let it be tried again."""
        try:
            self.push_screen(make(), then)
        except NothingToDo as error:
            self.notify(clean(str(error)), markup=False)
        except QuizError as error:
            self._trouble(error, lambda: self._open(make, then))

    def _trouble(self, error: QuizError, retry: Callable[[], None]) -> None:
        from quizapp.tui.screens.dialogs import TroubleDialog

        self.push_screen(TroubleDialog(str(error)), lambda again: retry() if again else None)
