"""How sure a learner is of an answer, said by key or by mouse before it is known to be right."""

from textual import on

from quizapp.domain.session import Confidence
from quizapp.tui.commands import ASKING
from quizapp.tui.screens.page import Page, Result
from quizapp.tui.study_commands import confidence_keys
from quizapp.tui.widgets.confidences import Confidences


class Confiding(Page[Result]):
    """A screen on which learners can say how sure they are."""

    confidence = Confidence.UNSAID
    """How sure the learner says to be of the answer to come."""

    def action_guess(self) -> None:
        """Call the answer a guess."""
        self.say(Confidence.GUESS)

    def action_think(self) -> None:
        """Call oneself fairly sure."""
        self.say(Confidence.THINK)

    def action_sure(self) -> None:
        """Call oneself sure."""
        self.say(Confidence.SURE)

    def doubt(self, confidence: Confidence) -> None:
        """Show how sure the learner says to be."""
        self.confidence = confidence
        self.query_one(Confidences).ask(confidence_keys(self.stage), said=confidence)

    def say(self, said: Confidence) -> None:
        """Say how sure one is; said twice, it is unsaid."""
        self.doubt(Confidence.UNSAID if said is self.confidence else said)

    @on(Confidences.Picked)
    def _pick_confidence(self, picked: Confidences.Picked) -> None:
        if self.stage in ASKING:
            self.say(picked.confidence)
