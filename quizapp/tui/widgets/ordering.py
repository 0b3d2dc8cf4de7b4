"""Items to put in order: moved by keys, sent to a place, or dragged."""

from collections.abc import Sequence

from textual.events import MouseDown, MouseMove

from quizapp.tui.widgets.arrangement import Arrangement
from quizapp.tui.widgets.row import MARK, Row

_HELD = "↕"


class Ordering(Arrangement):
    """A list whose items change places; the marked one can be picked up and carried."""

    def __init__(self) -> None:
        super().__init__(id="ordering")
        self._items: list[str] = []
        self._before: list[tuple[list[str], int]] = []
        self._is_held = False
        self._dragged_at: int | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The items in their order."""
        return tuple(self._items)

    @property
    def objection(self) -> str:
        """An order that nobody has touched is nobody's answer."""
        return "" if self._before else "Nothing has been moved yet."

    def ask(self, items: Sequence[str]) -> None:
        """Show items to put in order."""
        self._items = list(items)
        self._before = []
        self._is_held, self._dragged_at = False, None
        width = len(str(len(items)))
        self.put([Row(f"{place:>{width}}", "") for place in range(1, len(items) + 1)])
        self._write()

    def move(self, step: int) -> None:
        """Move the mark, round the ends; or the item that is picked up, to an end at most."""
        if self._is_held:
            self.shift(step)
        else:
            self.cursor = (self.cursor + step) % len(self._items)
            self._write()

    def shift(self, step: int) -> None:
        """Move the marked item a place up or down."""
        self.go(min(max(self.cursor + step, 0), len(self._items) - 1))

    def go(self, place: int) -> None:
        """Send the marked item to a place; the mark goes with it."""
        if place < len(self._items) and place != self.cursor:
            self._before.append((list(self._items), self.cursor))
            self._items.insert(place, self._items.pop(self.cursor))
            self.cursor = place
        self._write()

    def lift(self) -> None:
        """Pick the marked item up, or put it down."""
        self._is_held = not self._is_held
        self._write()

    def put_down(self) -> bool:
        """Put the item down that is picked up; whether there was one."""
        was_held, self._is_held = self._is_held, False
        self._write()
        return was_held

    def take_back(self) -> None:
        """Take the last move back."""
        if self._before:
            self._items, self.cursor = self._before.pop()
        self._is_held = False
        self._write()

    def on_mouse_down(self, event: MouseDown) -> None:
        """Pick up the item under the pointer, or put down there what was picked up before."""
        place = self.row_at(event)
        if place is None:
            return
        if self._is_held:
            self.go(place)
            self.put_down()
            return
        self.cursor = place
        self._is_held = True
        self._dragged_at = len(self._before)
        self.capture_mouse()
        self._write()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Carry what is dragged to the place under the pointer."""
        place = self.row_at(event)
        if self._dragged_at is not None and place is not None and place != self.cursor:
            self.go(place)

    def on_mouse_up(self) -> None:
        """Put down what was dragged; a mere click leaves it picked up."""
        if self._dragged_at is None:
            return
        self.release_mouse()
        if len(self._before) > self._dragged_at:
            self.put_down()
        self._dragged_at = None

    def _write(self) -> None:
        for place, (row, item) in enumerate(zip(self.rows, self._items, strict=True)):
            is_marked = place == self.cursor
            row.text = item
            row.set_class(is_marked, "-marked")
            row.set_class(is_marked and self._is_held, "-held")
            sign = _HELD if self._is_held else MARK
            row.write(sign=sign if is_marked else " ")
        if self._is_held:
            self.say("", "↑ ↓", " carry it, ", "space", " puts it down")
        else:
            self.say(
                "", "space", " picks up, ", "1-9", " sends it to a place, ", "enter", " checks"
            )
        self.rows[self.cursor].scroll_visible(animate=False)
