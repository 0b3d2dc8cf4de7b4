"""The app over one deck that a teacher reviews."""

from quizapp.services.reviewing import Review
from quizapp.tui.app import QuizApp
from quizapp.tui.screens.page import Page
from quizapp.tui.screens.review import ReviewScreen
from quizapp.tui.shelf import Shelf


class ReviewApp(QuizApp):
    """Opens on the review instead of home, and ends with it."""

    def __init__(self, shelf: Shelf, review: Review, *, theme: str | None = None) -> None:
        super().__init__(shelf, decks=(), theme=theme)
        self._review = review

    def get_default_screen(self) -> Page[None]:
        """The review."""
        return ReviewScreen(self._review)
