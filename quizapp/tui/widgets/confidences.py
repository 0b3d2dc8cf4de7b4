"""How sure the learner is, said before the answer is shown: by key or by mouse, or not at all."""

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from quizapp.domain.session import Confidence
from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.steady import Steady

_NAMES = {Confidence.GUESS: "a guess", Confidence.THINK: "think so", Confidence.SURE: "sure"}


class Level(Plain):
    """One degree of confidence to click."""

    ALLOW_SELECT = False

    def __init__(self, confidence: Confidence) -> None:
        super().__init__(id=f"confidence-{confidence.value}")
        self.confidence = confidence

    def on_click(self) -> None:
        """Say so."""
        self.post_message(Confidences.Picked(self.confidence))


class Confidences(Horizontal, Steady):
    """The degrees side by side; what was said is marked."""

    class Picked(Message):
        """A degree was clicked."""

        def __init__(self, confidence: Confidence) -> None:
            super().__init__()
            self.confidence = confidence

    def __init__(self) -> None:
        super().__init__(*(Level(each) for each in _NAMES), id="confidences")

    def ask(self, keys: dict[str, str], *, said: Confidence = Confidence.UNSAID) -> None:
        """Show them with the key of each, by its name, and mark what was said."""
        self.add_class("-open")
        self.set_class(said is Confidence.UNSAID, "-unsaid")
        for level in self.query(Level):
            is_said = level.confidence is said
            sign = "●" if is_said else keys.get(level.confidence.value, "")
            level.set_class(is_said, "-given")
            name = (_NAMES[level.confidence], "bold" if is_said else "$quiet")
            level.update(Content.assemble((f"{sign} ", "bold $primary"), name))

    def close(self) -> None:
        """It is too late to say so."""
        self.remove_class("-open")
