"""The windows over a mock: before it is handed in, and to go to a question by its number."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from quizapp.domain.mocks.profile import Profile, Rules
from quizapp.domain.mocks.wording import number, numbers_in_words, profile_in_words
from quizapp.domain.wording import count
from quizapp.tui.commands import bindings
from quizapp.tui.exam_commands import GO_TO, HAND_IN, RULES
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.widgets.fitted import hanging
from quizapp.tui.widgets.navigator import BLANK, FLAGGED, Navigator, Spot, key_to_signs
from quizapp.tui.widgets.plain import Plain


class HandInDialog(Dialog[bool]):
    """What is blank and what is flagged; returns whether to hand in."""

    ABILITIES = HAND_IN
    BINDINGS: ClassVar[list[BindingType]] = bindings(HAND_IN)
    TITLE_TEXT = "Hand in?"

    def __init__(self, spots: Sequence[Spot], rules: Rules) -> None:
        super().__init__()
        self._spots = spots
        self._rules = rules

    def contents(self) -> ComposeResult:
        """How much is answered, the blanks, the flags, and what a blank is worth."""
        blanks = [n for n, spot in enumerate(self._spots, 1) if not spot.answered]
        flags = [n for n, spot in enumerate(self._spots, 1) if spot.flagged]
        whole = len(self._spots)
        yield Plain(Content(f"{whole - len(blanks)} of {count(whole, 'question')} answered"))
        yield _listed(f"{BLANK} blank  ", blanks)
        yield _listed(f"{FLAGGED} flagged", flags)
        if blanks:
            yield Plain(Content.styled(f"\n{self._advice()}", "$quiet"))

    def action_yes(self) -> None:
        """Hand in."""
        self.dismiss(True)

    def action_close(self) -> None:
        """Back to the questions."""
        self.dismiss(False)

    def _advice(self) -> str:
        rules = self._rules
        if rules.blind_guess > 0:
            worth = f"a guess brings {number(rules.blind_guess)} marks on average"
        elif rules.blind_guess < 0:
            worth = f"a blind guess costs {number(-rules.blind_guess)} marks on average"
        else:
            worth = "neither does a blind guess, on average"
        return f"A blank brings nothing; {worth}."


class GoToDialog(Dialog[int | None]):
    """Every question with its sign; returns the number to go to, None to stay."""

    ABILITIES = GO_TO
    BINDINGS: ClassVar[list[BindingType]] = bindings(GO_TO)
    TITLE_TEXT = "Go to a question"
    AUTO_FOCUS = "#number"

    def __init__(self, spots: Sequence[Spot], here: int) -> None:
        super().__init__()
        self._spots = spots
        self._here = here

    def contents(self) -> ComposeResult:
        """A field for the number, then the questions."""
        yield Input(
            id="number",
            type="integer",
            max_length=len(str(len(self._spots))),
            placeholder=f"Type a number, 1 to {len(self._spots)}, or click one",
        )
        yield Navigator(rows=True, id="grid")
        yield Plain(key_to_signs(), id="signs")

    def on_mount(self) -> None:
        """Show where the questions stand."""
        self.query_one(Navigator).report(self._spots, self._here)

    @on(Input.Submitted)
    def action_go(self) -> None:
        """Go to the number that was typed."""
        typed = self.query_one(Input).value
        if not typed:
            self.dismiss(None)
        elif typed.isdecimal() and 1 <= int(typed) <= len(self._spots):
            self.dismiss(int(typed))
        else:
            self.notify(f"The questions are numbered from 1 to {len(self._spots)}.")

    @on(Navigator.Picked)
    def _pick(self, picked: Navigator.Picked) -> None:
        self.dismiss(picked.number)

    def action_close(self) -> None:
        """Stay."""
        self.dismiss(None)


class RulesDialog(Dialog[None]):
    """Everything that is known of an exam's rules, and from whom."""

    ABILITIES = RULES
    BINDINGS: ClassVar[list[BindingType]] = bindings(RULES)
    TITLE_TEXT = "The rules"

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile

    def contents(self) -> ComposeResult:
        """The rules, the sections, how well they are known, the sources, what is disputed."""
        title, *lines = profile_in_words(self._profile)
        yield Plain(plain(title.partition(": ")[2]).stylize("bold"))
        for line in lines:
            indent = len(line) - len(line.lstrip())
            yield Plain(hanging(Content(" " * (indent - 2)), plain(line.lstrip())))

    def action_close(self) -> None:
        """Close."""
        self.dismiss(None)


def _listed(name: str, numbers: Sequence[int]) -> Plain:
    told = Content(numbers_in_words(numbers))
    return Plain(hanging(Content.styled(f"{name}  ", "bold"), told))
