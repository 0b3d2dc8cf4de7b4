"""The options of a choice: picked by key or mouse, then marked right and wrong."""

from collections.abc import Sequence

from textual.message import Message

from quizapp.tui.widgets.row import MARK, Row
from quizapp.tui.widgets.steady import Column

LETTERS = "ABCDEFGH"
_RIGHT = ("✓", "$success")
_WRONG = ("✗", "$error")


class Choice(Row):
    """One option with its letter."""

    def __init__(self, place: int) -> None:
        super().__init__(LETTERS[place], "")
        self.place = place

    def on_click(self) -> None:
        """Pick this option."""
        self.post_message(Choices.Picked(self.place))


class Choices(Column):
    """Options under letters; none is marked at first, so that a stray Enter picks nothing.

    The rows stay from card to card: new ones would come a frame after their question.
    """

    class Picked(Message):
        """An option was clicked; `place` counts from 0."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self) -> None:
        self._rows = [Choice(place) for place in range(len(LETTERS))]
        super().__init__(*self._rows, id="choices")
        self.cursor: int | None = None
        self.is_open = False
        self._held: int | None = None
        self._choices: list[Choice] = []

    def ask(self, options: Sequence[str]) -> None:
        """Offer these options, at most eight."""
        self.cursor = self._held = None
        self.is_open = bool(options)
        self._choices = self._rows[: len(options)]
        for choice, text in zip(self._choices, options, strict=False):
            choice.text = text
            choice.remove_class("-marked", "-past")
            choice.write(sign=" ")
        for row in self._rows:
            row.display = row.place < len(options)

    def option(self, place: int) -> str | None:
        """The text of the option at `place`, or None where there is none."""
        return self._choices[place].text if place < len(self._choices) else None

    def move(self, step: int) -> None:
        """Move the mark by `step`, from no option to the first or the last."""
        if not self._choices:
            return
        if self.cursor is None:
            self.cursor = 0 if step > 0 else len(self._choices) - 1
        else:
            self.cursor = (self.cursor + step) % len(self._choices)
        self._mark()
        self._choices[self.cursor].scroll_visible(animate=False)

    def hold(self, place: int | None) -> None:
        """Mark the option that was picked and can still be changed; None marks none."""
        self._held = place
        self._mark()

    def settle(self, *, right: str, picked: str) -> str:
        """Mark the right option and the one that was picked; gives the letter of the right one."""
        letter = ""
        self.is_open = False
        for choice in self._choices:
            choice.remove_class("-marked")
            if choice.text == right:
                letter = LETTERS[choice.place]
                note = "your answer, right" if picked == right else "the right answer"
                choice.write(sign=_RIGHT[0], note=note, style=_RIGHT[1], weight="bold")
            elif choice.text == picked:
                choice.write(sign=_WRONG[0], note="your answer", style=_WRONG[1], weight="bold")
            else:
                choice.write(sign=" ", style="$quiet")
                choice.add_class("-past")
        return letter

    def _mark(self) -> None:
        for choice in self._choices:
            is_marked, is_held = choice.place == self.cursor, choice.place == self._held
            choice.set_class(is_marked, "-marked")
            choice.write(
                sign=MARK if is_marked else "●" if is_held else " ",
                note="your answer" if is_held else "",
                weight="bold" if is_held else "",
            )
