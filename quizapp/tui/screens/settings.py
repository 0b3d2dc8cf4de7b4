"""The settings in words: what each is, where it comes from, and a way to change it."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from quizapp.config import Settings
from quizapp.config.changing import Config
from quizapp.config.known import KNOWN, Known, Origin
from quizapp.domain.cleaning import clean
from quizapp.errors import QuizError
from quizapp.tui.commands import Command, bindings
from quizapp.tui.phrases import plain
from quizapp.tui.screens.dialogs import Dialog
from quizapp.tui.screens.page import Page
from quizapp.tui.settings_commands import CHANGE, SETTINGS
from quizapp.tui.themes import INK, PAPER
from quizapp.tui.widgets.fitted import columns, either
from quizapp.tui.widgets.plain import Plain

_VALUE, _ORIGIN = 22, 14
_ROOMY = 64
_THEMES = ("", INK.name, PAPER.name)
_EMPTY = {"theme": "chosen last", "easy_days": "none"}


class SettingsScreen(Page[None]):
    """Every setting with its value; what is changed is in the file and in force at once."""

    ABILITIES = SETTINGS
    BINDINGS: ClassVar[list[BindingType]] = bindings(SETTINGS)

    def __init__(self, config: Config, *, follow: Callable[[Settings], None]) -> None:
        """`follow` puts changed settings in force."""
        super().__init__()
        self._config = config
        self._follow = follow

    def compose(self) -> ComposeResult:
        """Title, settings, what the marked one means, keys."""
        with Vertical(id="settings"):
            yield Plain(Content.styled("Settings", "bold $primary"), id="window-title")
            yield OptionList(markup=False, id="options-set")
            yield Plain(id="meaning")
        yield self.key_bar()

    def on_mount(self) -> None:
        """Show them."""
        self._show()
        self.query_one(OptionList).styles.max_height = len(KNOWN)

    @property
    def marked(self) -> Known:
        """The setting under the mark."""
        return KNOWN[self.query_one(OptionList).highlighted or 0]

    def allows(self, command: Command) -> bool:
        """What stands elsewhere cannot be changed here; what is default has none to go back to."""
        if command.name == "reset":
            return self._config.settings.origin(self.marked.name) is Origin.FILE
        return command.name != "change" or not self._config.fixed(self.marked)

    @on(OptionList.OptionHighlighted)
    def tell_meaning(self) -> None:
        """Say what the marked setting is."""
        self.query_one("#meaning", Plain).show(_meaning(self._config, self.marked))
        self.refresh_offers()

    @on(OptionList.OptionSelected)
    def action_change(self) -> None:
        """Take the next choice, or ask for a value."""
        known = self.marked
        value = _value(self._config, known)
        if reason := self._config.fixed(known):
            self.notify(reason, markup=False)
        elif choices := known.choices or (known.name == "theme" and _THEMES) or ():
            place = choices.index(value) if value in choices else -1
            self._try(lambda: self._save(known, choices[(place + 1) % len(choices)]))
        else:
            self.app.push_screen(ChangeDialog(known, value, save=self._save))

    def action_reset(self) -> None:
        """Take the marked setting out of the file."""
        self._try(lambda: self._put_in_force(self._config.reset(self.marked.name)))

    def action_close(self) -> None:
        """Back to the decks."""
        self.dismiss(None)

    def action_move(self, step: int) -> None:
        """Move the mark."""
        options = self.query_one(OptionList)
        if step > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def _save(self, known: Known, value: str) -> None:
        self._put_in_force(self._config.change(known.name, value))

    def _put_in_force(self, settings: Settings) -> None:
        self._follow(settings)
        self._show()

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except QuizError as error:
            self.notify(clean(str(error)), severity="error", markup=False)

    def _show(self) -> None:
        options = self.query_one(OptionList)
        place = options.highlighted or 0
        options.set_options(Option(_line(self._config, known)) for known in KNOWN)
        options.highlighted = place


class ChangeDialog(Dialog[None]):
    """A line for the value of one setting; what is refused stays, with the reason under it."""

    ABILITIES = CHANGE
    BINDINGS: ClassVar[list[BindingType]] = bindings(CHANGE)
    TITLE_TEXT = "Change a setting"
    AUTO_FOCUS = "#value"

    def __init__(self, known: Known, value: str, *, save: Callable[[Known, str], None]) -> None:
        super().__init__()
        self._known = known
        self._value = value
        self._save = save

    def contents(self) -> ComposeResult:
        """What it is, the value, and what is wrong with it."""
        yield Plain(Content.styled(self._known.words, "bold"))
        yield Input(self._value, id="value")
        yield Plain(Content.styled(self._known.meaning, "$quiet"))
        yield Plain("", id="refusal")

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save it, or say why that cannot be."""
        try:
            self._save(self._known, self.query_one(Input).value.strip())
        except QuizError as error:
            self.query_one("#refusal", Plain).show(plain(f"\n{error}").stylize("$error"))
        else:
            self.dismiss(None)

    def action_close(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)


def _value(config: Config, known: Known) -> str:
    return str(getattr(config.settings, known.name))


def _line(config: Config, known: Known) -> VisualType:
    text = _value(config, known)
    value = plain(text).truncate(_VALUE - 2, ellipsis=True)
    if not text:
        value = Content.styled(_EMPTY.get(known.name, "–"), "$quiet")
    origin = config.settings.origin(known.name)
    style = "$quiet" if origin in (Origin.DEFAULT, Origin.FILE) else "$warning"
    words = Content(known.words)
    wide = columns(words, [value, Content.styled(origin.value, style)], (_VALUE, _ORIGIN))
    return either(wide, columns(words, [value], (1,)), below=_ROOMY)


def _meaning(config: Config, known: Known) -> VisualType:
    default = getattr(Settings(home=config.settings.home), known.name)
    usual = "" if default == "" else f" Usually {default}."
    parts = [Content(f"{known.meaning}{usual}")]
    if reason := config.fixed(known):
        parts.append(plain(f"Fixed: {reason}.").stylize("$warning"))
    elif config.settings.origin(known.name) is Origin.FILE:
        parts.append(plain(f"Set in {config.path}").stylize("$quiet"))
    return Content("\n").join(parts)
