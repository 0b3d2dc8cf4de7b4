"""What ordering and matching have in common: rows, a mark among them, and second thoughts."""

from abc import abstractmethod
from collections.abc import Sequence

from textual.content import Content
from textual.events import MouseEvent

from quizapp.tui.widgets.plain import Plain
from quizapp.tui.widgets.row import Row
from quizapp.tui.widgets.steady import Column


class Arrangement(Column):
    """Parts of a card that are brought into an arrangement by key or mouse."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.is_open = False
        self.cursor = 0
        self.rows: list[Row] = []
        self._status = Plain()

    @property
    @abstractmethod
    def parts(self) -> tuple[str, ...]:
        """The parts as they are arranged now, "" for a place that has none."""

    @property
    @abstractmethod
    def objection(self) -> str:
        """Why it should not be checked as it is, or ""."""

    @abstractmethod
    def move(self, step: int) -> None:
        """Move the mark, or what is picked up."""

    @abstractmethod
    def lift(self) -> None:
        """Pick the marked part up, or put it down."""

    @abstractmethod
    def go(self, place: int) -> None:
        """Do what the digit of a place asks; places count from 0."""

    @abstractmethod
    def take_back(self) -> None:
        """Take the last change back."""

    @abstractmethod
    def put_down(self) -> bool:
        """Put down what is picked up; whether there was something."""

    def put(self, above: Sequence[Row], below: Sequence[Row] = ()) -> None:
        """Show these rows in the place of all before, with a line between that says what to do."""
        self.cursor = 0
        self.is_open = self.display = True
        self.rows = [*above, *below]
        self._status = Plain()
        self._status.add_class("status")
        self.remove_children()
        self.mount_all([*above, self._status, *below])

    def close(self) -> None:
        """Take nothing more, not even what is being dragged."""
        if self.app.mouse_captured is self:
            self.release_mouse()
        self.is_open = False
        self.display = False

    def say(self, *parts: str) -> None:
        """Say what can be done; every second part is a key."""
        styles = ("$quiet", "bold $primary")
        told = ((part, styles[place % 2]) for place, part in enumerate(parts))
        self._status.update(Content.assemble(*told))

    def row_at(self, event: MouseEvent) -> int | None:
        """The number of the row under the pointer."""
        if not self.is_open:
            return None
        where = event.screen_x, event.screen_y
        return next((n for n, row in enumerate(self.rows) if row.region.contains(*where)), None)
