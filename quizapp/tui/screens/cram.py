"""The dialog that asks what to cram."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizapp.domain.wording import count
from quizapp.services.cramming import Cram
from quizapp.tui.commands import CRAM, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.widgets.plain import Plain

_PURPOSE = "Due or not, each card until it is right once. The schedule stays as it is."


class CramDialog(Dialog[Cram | None]):
    """Everything, what went wrong lately, or a tag; returns the choice, None for none."""

    ABILITIES = CRAM
    BINDINGS: ClassVar[list[BindingType]] = bindings(CRAM)
    TITLE_TEXT = "Cram"

    def __init__(self, offers: Sequence[tuple[Cram, int]]) -> None:
        super().__init__()
        self._wishes = offers

    def contents(self) -> ComposeResult:
        """What can be crammed, with the number of its cards."""
        yield Plain(Content.styled(_PURPOSE, "$quiet"), id="purpose")
        yield OptionList(*(Option(_offer(wish, number)) for wish, number in self._wishes))

    @on(OptionList.OptionSelected)
    def action_pick(self) -> None:
        """Cram what is marked."""
        place = self.query_one(OptionList).highlighted
        self.dismiss(None if place is None else self._wishes[place][0])

    def action_close(self) -> None:
        """Leave it."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Move the mark."""
        offers = self.query_one(OptionList)
        if step > 0:
            offers.action_cursor_down()
        else:
            offers.action_cursor_up()


def _offer(wish: Cram, number: int) -> Content:
    name = f"Tag {wish.tag}" if wish.tag else (wish.topic or "every card").capitalize()
    return Content.assemble(plain(name), (f"   {count(number, 'card')}", "$quiet"))
