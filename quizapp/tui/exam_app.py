"""The app over mocks."""

from collections.abc import Callable, Sequence
from pathlib import Path

from quizapp.tui.app import QuizApp
from quizapp.tui.screens.mocks import MocksScreen
from quizapp.tui.shelf import Shelf


class ExamApp(QuizApp):
    """Opens on the mocks, home below them, and does there what is to be done `first`.

    `papers_from` are the decks to fill a paper from, named by path or id, none meaning all.
    """

    def __init__(
        self,
        shelf: Shelf,
        *,
        papers_from: Sequence[Path | str] = (),
        first: Callable[[MocksScreen], None] | None = None,
        theme: str | None = None,
    ) -> None:
        super().__init__(shelf, decks=(), theme=theme)
        self._papers_from = papers_from
        self._first = first

    def on_mount(self) -> None:
        """Go to the mocks."""
        self._open(self._mocks)

    def _mocks(self) -> MocksScreen:
        examiner = self.shelf.examiner()
        return MocksScreen(
            examiner,
            clock=self.shelf.clock,
            deck_ids=examiner.deck_ids(self._papers_from),
            first=self._first,
        )
