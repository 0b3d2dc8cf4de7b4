"""What every screen has: a table of abilities, the bar that shows them, and the too-small sign."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on
from textual.events import DescendantBlur, DescendantFocus
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from quizapp.tui.commands import Command, Stage
from quizapp.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from quizapp.tui.looks import Dressed

Result = TypeVar("Result")
Place = Callable[["Dressed"], "Page[Any]"]
"""Makes a screen over the app's shelf; may raise QuizError."""


class Page(Screen[Result]):
    """A screen that offers what its table of abilities says for its stage."""

    ABILITIES: ClassVar[tuple[Command, ...]] = ()
    stage: Stage | None = None
    """What the screen is waiting for, where that decides what can be done."""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the keyboard; that shows in itself, so that the rest need not be painted again."""

    class Visit(Message):
        """The learner wants to go to another screen."""

        def __init__(self, place: Place) -> None:
            super().__init__()
            self.place = place

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Whether the ability makes sense now."""
        own = [command for command in self.ABILITIES if command.name == action]
        return not own or any(self._offers(command) for command in own)

    def offers(self) -> list[Command]:
        """The abilities in force, with the keys that lead to them now."""
        return [command for command in self.abilities() if self._offers(command)]

    def abilities(self) -> list[Command]:
        """Every ability; those in force with the keys that lead to them now."""
        typing = self._is_typing()
        return [
            each.at(self.stage, typing=typing) if self._offers(each) else each
            for each in self.ABILITIES
        ]

    def allows(self, command: Command) -> bool:  # noqa: ARG002 - for screens that know more
        """Whether the moment allows an ability that the stage allows."""
        return True

    def key_bar(self) -> KeyBar:
        """The bar for the foot of the screen."""
        return KeyBar(self._bar_offers)

    def refresh_offers(self) -> None:
        """Show what can be done now."""
        self.refresh_bindings()
        self.query_one(KeyBar).renew()

    @on(DescendantFocus)
    @on(DescendantBlur)
    def show_keys_for_focus(self) -> None:
        """Show the keys that work while a text field has the keyboard, or has it no more."""
        self.query_one(KeyBar).renew()

    @on(KeyBar.Picked)
    async def run_picked(self, picked: KeyBar.Picked) -> None:
        """Do what was clicked."""
        await self.run_ability(picked.command)

    async def run_ability(self, command: Command) -> None:
        """Do it; one that takes a key has no meaning without it."""
        if command.in_palette:
            await self.run_action(command.action)

    def leave(self) -> None:
        """Put things in order before the app quits."""

    def _offers(self, command: Command) -> bool:
        return command.applies(self.stage) and self.allows(command)

    def _bar_offers(self) -> tuple[Sequence[Command], bool]:
        return self.offers(), self._is_typing()

    def _is_typing(self) -> bool:
        return isinstance(self.focused, Input)
