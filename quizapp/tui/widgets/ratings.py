"""The four ratings of one's memory, with what each of them leads to."""

from collections.abc import Mapping

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.steady import Steady

NAMES = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}
"""The ratings as FSRS numbers and names them."""


class Rating(Plain):
    """One rating to click."""

    ALLOW_SELECT = False

    def __init__(self, number: int) -> None:
        super().__init__(id=f"rating-{number}")
        self.number = number

    def on_click(self) -> None:
        """Rate so."""
        self.post_message(Ratings.Picked(self.number))


class Ratings(Horizontal, Steady):
    """The ratings side by side: to be given, or with the given one marked."""

    class Picked(Message):
        """A rating was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__(*(Rating(number) for number in NAMES), id="ratings")

    def offer(self, intervals: Mapping[int, str]) -> None:
        """Show when the card would come back after each rating."""
        self._write(intervals, given=None)

    def settle(self, number: int, interval: str) -> None:
        """Mark the rating that was given and say when the card comes back, "" for no change."""
        self._write({number: f"in {interval}"} if interval else {}, given=number)

    def _write(self, notes: Mapping[int, str], *, given: int | None) -> None:
        self.display = True
        for rating in self.query(Rating):
            sign = "●" if rating.number == given else str(rating.number)
            name = f"{sign} {NAMES[rating.number]}"
            note = notes.get(rating.number, "")
            rating.set_class(rating.number == given, "-given")
            rating.update(Content.assemble((name, "bold"), (f" {note}" if note else "", "$quiet")))
