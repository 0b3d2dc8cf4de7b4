"""The bar at the foot: what can be done now, and with which key."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from quizapp.tui.commands import Command

_GAP = "  "


class KeyBar(Widget):
    """One line of keys and labels, each of which can be clicked.

    Where the line is too narrow the last of the commands that are not essential are left out; the
    help screen has them all.
    """

    ALLOW_SELECT = False

    class Picked(Message):
        """A command of the bar was clicked."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command

    def __init__(self, offers: Callable[[], tuple[Sequence[Command], bool]]) -> None:
        """`offers` gives the commands in force and whether a text field has the keyboard."""
        super().__init__()
        self._offers = offers
        self._painted: list[tuple[Command, str, str]] = []

    def render(self) -> Content:
        """The commands that fit."""
        self._painted = self._fitting()
        return Content(_GAP).join(
            Content.assemble((key, "bold $primary"), " ", (label, "$quiet"))
            for _, key, label in self._painted
        )

    def renew(self) -> None:
        """Show what can be done now, where that is something else than before."""
        if self._fitting() != self._painted:
            self.refresh()

    def on_click(self, event: Click) -> None:
        """Find the command under the pointer."""
        start = 0
        for command, key, label in self._fitting():
            end = start + len(key) + 1 + len(label)
            if start <= event.get_content_offset_capture(self).x < end:
                self.post_message(self.Picked(command))
            start = end + len(_GAP)

    def _fitting(self) -> list[tuple[Command, str, str]]:
        commands, typing = self._offers()
        entries = [(each, each.key_name(typing=typing), each.label) for each in commands]
        entries = [entry for entry in entries if entry[1] and entry[2]]
        while entries and _width(entries) > self.content_size.width:
            spare = [entry for entry in entries if not entry[0].essential]
            entries.remove((spare or entries)[-1])
        return entries


def _width(entries: Sequence[tuple[Command, str, str]]) -> int:
    return sum(len(key) + 1 + len(label) for _, key, label in entries) + len(_GAP) * (
        len(entries) - 1
    )
