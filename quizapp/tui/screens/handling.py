"""What a learner does with a card beside answering it: doubt it, set it aside, look it up, mend it.

Every step is on disk at once, and undo takes it back.
"""

import os
from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime

from textual.app import SuspendNotSupported

from quizapp.domain.session import Answered, Prompt
from quizapp.errors import QuizError
from quizapp.services.editing import edit
from quizapp.services.study import Study
from quizapp.tui.commands import Command
from quizapp.tui.screens.confiding import Confiding
from quizapp.tui.screens.dialogs import TroubleDialog
from quizapp.tui.screens.page import Result
from quizapp.tui.screens.report import ReportDialog

_LEECH = (
    "Forgotten so often that it is suspended: it may need other words, or to be learnt anew."
    " Progress leads to all such cards."
)


class Handling(Confiding[Result]):
    """A screen with a card that can be handled."""

    prompt: Prompt
    study: Study
    clock: Callable[[], datetime]
    _has_passage = False

    @abstractmethod
    def ask(self, prompt: Prompt) -> None:
        """Show a card and wait for its answer."""

    @abstractmethod
    def judge(self, answered: Answered) -> None:
        """Show what came of an answer."""

    @abstractmethod
    def action_go_on(self) -> None:
        """Go on to the next card, or to the end."""

    def attempt(self, work: Callable[[], None]) -> None:
        """Do it; where a file refuses, the card stays and it can be tried again."""
        try:
            work()
        except QuizError as error:
            self.app.push_screen(
                TroubleDialog(str(error)), lambda again: self.attempt(work) if again else None
            )

    def put_away(self) -> None:
        """Leave nothing of the last card standing: what was said, whether its passage is there."""
        self.app.clear_notifications()
        self._has_passage = self.study.has_documents()

    def offers(self) -> list[Command]:
        """The abilities in force; a passage is offered where its document is at hand."""
        return [each for each in super().offers() if each.name != "passage" or self._has_passage]

    def tell_of_leech(self, answered: Answered) -> None:
        """Say that the answer had its card suspended, where it had."""
        if answered.leech:
            self.notify(_LEECH, severity="warning", timeout=10)

    def action_bury(self) -> None:
        """Set the card aside until tomorrow."""

        def bury() -> None:
            self.study.bury(self.clock())
            self._gone("Not again today; u takes that back.")

        self.attempt(bury)

    def action_suspend(self) -> None:
        """Set the card aside for good."""

        def suspend() -> None:
            self.study.suspend()
            self._gone("Suspended: it is not asked any more; u takes that back.")

        self.attempt(suspend)

    def action_flag(self) -> None:
        """Flag the card, or take its flag off."""

        def flag() -> None:
            self.notify("⚑ Flagged" if self.study.flag() else "The flag is off")

        self.attempt(flag)

    def action_undo(self) -> None:
        """Take the last step back and return to its card."""

        def undo() -> None:
            prompt = self.study.undo(self.clock())
            if prompt is None:
                self.notify("There is nothing to take back.")
                return
            self.ask(prompt)
            if self.study.answered is not None:
                self.judge(self.study.answered)

        self.attempt(undo)

    def action_report(self) -> None:
        """Say what is wrong with the card."""

        def keep(text: str | None) -> None:
            if text:
                self.attempt(lambda: self._report(text))

        self.app.push_screen(ReportDialog(self.prompt.card.question), keep)

    def action_passage(self) -> None:
        """Show the paragraphs that the card cites."""
        from quizapp.tui.screens.passage import PassageDialog  # brings the generator

        def show() -> None:
            passages, prompt = self.study.passages(), self.prompt
            self.app.push_screen(PassageDialog(passages, prompt.documents, prompt.card.answer))

        self.attempt(show)

    def action_edit(self) -> None:
        """Edit the card in the learner's own editor; changed, it is asked anew."""

        def mend() -> None:
            place = self.study.place()
            try:
                with self.app.suspend():
                    edit(place, os.environ)
            except SuspendNotSupported:
                where = f"{place.path}, line {place.line}"
                self.notify(f"There is no room for an editor here. The card is in {where}.")
                return
            self._show_edited(self.study.reread(self.clock()))

        self.attempt(mend)

    def _show_edited(self, prompt: Prompt | None) -> None:
        self.app.refresh(layout=True)
        if prompt is None:
            self._gone("The card is not in the deck any more.")
        elif prompt is not self.prompt:
            self.ask(prompt)

    def _report(self, text: str) -> None:
        path = self.study.report(text, self.clock())
        self.notify(f"Noted in {path}", markup=False)

    def _gone(self, message: str) -> None:
        """Go on from a card that is set aside; what is said of it goes with the next one."""
        self.action_go_on()
        if self.study.prompt is not None:
            self.notify(message)
