"""What can be said at the line beside an answer: words after a colon, as the screen has keys."""

import os
from collections.abc import Callable
from datetime import datetime

from quizapp.cli.output import put
from quizapp.domain.session import Confidence
from quizapp.domain.wording import citation
from quizapp.errors import QuizError
from quizapp.services.editing import edit
from quizapp.services.study import Study

HELP = """\
:sure, :think or :guess before an answer says how sure you are; the answer may follow on the line.
:bury sets the card aside until tomorrow, :suspend for good; :flag puts a flag on or takes it off.
:wrong and a few words note for the teacher what is wrong with the card.
:edit opens the card in your editor; changed, it is asked anew.
:view reads out the paragraphs that an answered card cites.
:last returns to the card answered last: to look, to rate it anew, or for any of the above.
:undo takes the last step back, and said again those before it."""


class Moved(Exception):  # noqa: N818 - a turn, not an error
    """The card at hand is another now, or stands otherwise."""


class Asides:
    """The words of one sitting; `confidence` is what was said of the answer to come."""

    def __init__(
        self, study: Study, clock: Callable[[], datetime], read: Callable[[str], str]
    ) -> None:
        self.confidence = Confidence.UNSAID
        self.is_shown = False
        """Whether the learner has seen the answer of the card at hand."""
        self._study = study
        self._clock = clock
        self._read = read
        self._words = {
            ":undo": self._undo,
            ":u": self._undo,
            ":bury": self._bury,
            ":suspend": self._suspend,
            ":flag": self._flag,
            ":wrong": self._report,
            ":edit": self._edit,
            ":view": self._view,
            ":last": self._look_back,
        }

    def heed(self, line: str) -> str | None:
        """Do what a line says; the answer that is left of it, None where there is none.

        Raises Moved where the card at hand changes.
        """
        word, _, rest = line.partition(" ")
        if word in (":sure", ":think", ":guess"):
            self.confidence = Confidence(word[1:])
            return rest.strip() or None
        if word not in self._words:
            return line
        try:
            self._words[word](rest)
        except QuizError as error:
            put(str(error))
        return None

    def _undo(self, _rest: str) -> None:
        taken_back = self._study.undo(self._clock())
        put("Taken back." if taken_back else "There is nothing to take back.")
        raise Moved

    def _bury(self, _rest: str) -> None:
        self._study.bury(self._clock())
        put("Not again today.")
        raise Moved

    def _suspend(self, _rest: str) -> None:
        self._study.suspend()
        put("Suspended: it is not asked any more.")
        raise Moved

    def _flag(self, _rest: str) -> None:
        put("Flagged." if self._study.flag() else "The flag is off.")

    def _report(self, rest: str) -> None:
        text = rest or self._read("What is wrong with it? ")
        put(f"Noted in {self._study.report(text, self._clock())}")

    def _edit(self, _rest: str) -> None:
        before = self._study.prompt
        edit(self._study.place(), os.environ)
        if self._study.reread(self._clock()) is None:
            put("The card is not in the deck any more.")
        if self._study.prompt is not before:
            raise Moved

    def _view(self, _rest: str) -> None:
        prompt = self._study.prompt
        if not self.is_shown or prompt is None:
            put("It would give the answer away; ask again after it.")
            return
        documents = {document.id: document for document in prompt.documents}
        for passage in self._study.passages():
            put(f"Source: {citation(passage.source, documents)}")
            if passage.source.quote:
                put(f"Quote: “{passage.source.quote}”")
            for name, text in (
                ("Before it", passage.before),
                ("Paragraph", passage.paragraph),
                ("After it", passage.after),
            ):
                if text:
                    put(f"{name}: {text}")
            if passage.problem:
                put(passage.problem)
        if not prompt.card.sources:
            put("The card cites nothing.")

    def _look_back(self, _rest: str) -> None:
        if self._study.look_back() is None:
            put("There is no card before this one.")
            return
        raise Moved
