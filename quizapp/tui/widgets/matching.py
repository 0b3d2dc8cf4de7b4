"""Couples to match: numbered parts above, and below the lettered ones that go with them."""

from collections.abc import Sequence

from textual.events import Click

from quizapp.domain import arranging
from quizapp.tui.widgets.arrangement import Arrangement
from quizapp.tui.widgets.row import MARK, Row

_LETTERS = arranging.LETTERS.upper()


class Matching(Arrangement):
    """The marked number is given a letter; a letter that another number has moves over."""

    def __init__(self) -> None:
        super().__init__(id="matching")
        self._picks: list[int | None] = []
        self._before: list[tuple[list[int | None], int]] = []
        self._aim: int | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """For each number the part it was given."""
        rights = self.rows[len(self._picks) :]
        return tuple("" if pick is None else rights[pick].text for pick in self._picks)

    @property
    def objection(self) -> str:
        """That numbers are without letters."""
        total, given = len(self._picks), self._given
        return "" if given == total else f"{given} of {total} are matched."

    def ask(self, lefts: Sequence[str], rights: Sequence[str]) -> None:
        """Show parts to match, as many on the left as on the right."""
        self._picks = [None] * len(lefts)
        self._before = []
        self._aim = None
        width = len(str(len(lefts)))
        numbers = [Row(f"{number:>{width}}", left) for number, left in enumerate(lefts, 1)]
        letters = [
            Row(f"{letter:>{width}}", right)
            for letter, right in zip(_LETTERS, rights, strict=False)
        ]
        self.put(numbers, letters)
        self._write()

    def move(self, step: int) -> None:
        """Move the mark among the numbers, or among the letters while one is picked."""
        total = len(self._picks)
        if self._aim is None:
            self.cursor = (self.cursor + step) % total
        else:
            self._aim = (self._aim + step) % total
        self._write()

    def lift(self) -> None:
        """Go over to the letters, or give the marked number the marked letter."""
        if not self.put_down():
            free = [place for place in range(len(self._picks)) if place not in self._picks]
            held = self._picks[self.cursor]
            self._aim = held if held is not None else free[0]
            self._write()

    def put_down(self) -> bool:
        """Give the marked number the marked letter; whether there was one."""
        if self._aim is None:
            return False
        if self._picks[self.cursor] == self._aim:
            self._aim = None
            self._write()
        else:
            self.pair(self._aim)
        return True

    def go(self, place: int) -> None:
        """Mark a number."""
        if place < len(self._picks):
            self.cursor, self._aim = place, None
            self._write()

    def pair(self, place: int) -> None:
        """Give the marked number the letter at `place`, or take it away where it has that."""
        if place >= len(self._picks):
            return
        self._before.append((list(self._picks), self.cursor))
        had = self._picks[self.cursor]
        self._picks = [None if pick == place else pick for pick in self._picks]
        self._aim = None
        if had != place:
            self._picks[self.cursor] = place
            self._go_to_next_open()
        self._write()

    def take_back(self) -> None:
        """Take the last pairing back."""
        if self._before:
            self._picks, self.cursor = self._before.pop()
        self._aim = None
        self._write()

    def on_click(self, event: Click) -> None:
        """Mark the number under the pointer, or give the marked one the letter there."""
        place = self.row_at(event)
        if place is not None and place < len(self._picks):
            self.go(place)
        elif place is not None:
            self.pair(place - len(self._picks))

    @property
    def _given(self) -> int:
        return len(self._picks) - self._picks.count(None)

    def _go_to_next_open(self) -> None:
        total = len(self._picks)
        following = ((self.cursor + step) % total for step in range(1, total))
        self.cursor = next((n for n in following if self._picks[n] is None), self.cursor)

    def _write(self) -> None:
        total = len(self._picks)
        for number, (row, pick) in enumerate(zip(self.rows, self._picks, strict=False)):
            self._write_row(
                row,
                marked=number == self.cursor,
                note="" if pick is None else f"→ {_LETTERS[pick]}",
            )
        for place, row in enumerate(self.rows[total:]):
            taken = place in self._picks
            row.set_class(taken, "-past")
            note = f"← {self._picks.index(place) + 1}" if taken else ""
            self._write_row(row, marked=place == self._aim, note=note)
        self._tell()
        seen = self.cursor if self._aim is None else total + self._aim
        self.rows[seen].scroll_visible(animate=False)

    def _write_row(self, row: Row, *, marked: bool, note: str) -> None:
        row.set_class(marked, "-marked")
        row.write(sign=MARK if marked else " ", note=note)

    def _tell(self) -> None:
        done = f"{self._given} of {len(self._picks)} matched: "
        if self._given == len(self._picks):
            self.say(done, "enter", " checks them")
        elif self._aim is None:
            self.say(done, "a letter", " goes with the marked number")
        else:
            self.say(done, "↑ ↓", " find the letter, ", "space", " gives it")
