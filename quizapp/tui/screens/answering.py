"""Answers that take more than one key: what is typed, put in order, or matched."""

from abc import abstractmethod

from textual import on
from textual.widgets import Input

from quizapp.domain.arranging import LETTERS, written
from quizapp.domain.session import Prompt
from quizapp.tui.commands import CHECKED
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.widgets.arrangement import Arrangement
from quizapp.tui.widgets.card_view import CardView
from quizapp.tui.widgets.matching import Matching
from quizapp.tui.widgets.ordering import Ordering

_BLANK = "Nothing is typed. Enter again shows the answer and counts as Again."


class Answering(Page[Result]):
    """A screen with a card whose answer is made up before it is checked."""

    prompt: Prompt
    has_objected = False
    """Whether the learner knows that the answer is not finished."""

    @abstractmethod
    def respond(self, text: str) -> None:
        """Take an answer."""

    @property
    def arrangement(self) -> Arrangement | None:
        """What is being put in order or matched."""
        return self.query_one(CardView).arrangement

    @on(Input.Submitted)
    def action_check(self) -> None:
        """Check what was typed or arranged; what is unfinished only the second time."""
        if self.stage not in CHECKED:  # the field may tell of a key that came before its answer
            return
        if self.arrangement and self.arrangement.put_down():
            return
        text, objection = self._given()
        if objection and not self.has_objected:
            self.has_objected = True
            self.notify(objection)
        else:
            self.respond(text)

    def action_lift(self) -> None:
        """Pick the marked part up, or put it down."""
        if self.arrangement:
            self.arrangement.lift()

    def action_shift(self, step: int) -> None:
        """Move the marked item a place."""
        self.query_one(Ordering).shift(step)

    def action_go(self, key: str) -> None:
        """Send the marked item to the place of a digit, or mark the number of the digit."""
        if self.arrangement:
            self.arrangement.go(int(key) - 1)

    def action_pair(self, key: str) -> None:
        """Give the marked number a letter."""
        self.query_one(Matching).pair(LETTERS.index(key))

    def action_take_back(self) -> None:
        """Take the last change back."""
        if self.arrangement:
            self.arrangement.take_back()

    def _given(self) -> tuple[str, str]:
        """What is answered so far, and why it should not be checked yet, or ""."""
        if self.arrangement is None:
            text = self.query_one(Input).value.strip()
            return text, "" if text else _BLANK
        objection = self.arrangement.objection
        told = f"{objection} Enter again checks it all the same." if objection else ""
        return written(self.prompt.card, self.arrangement.parts), told
