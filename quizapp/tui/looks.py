"""An app that wears a theme, remembers the one it was given, and follows the settings."""

from typing import Any

from textual.app import App

from quizapp.config import Origin, Settings
from quizapp.domain.cleaning import clean
from quizapp.errors import QuizError
from quizapp.tui.direction import settle
from quizapp.tui.shelf import Shelf
from quizapp.tui.themes import INK, PAPER, borrowed_variables

_THEME = "theme"


class Dressed(App[None]):
    """Wears the theme that was wished for, without one that which was chosen last."""

    def __init__(self, shelf: Shelf, *, theme: str | None = None) -> None:
        super().__init__()
        self.shelf = shelf
        self._wished_theme = theme
        self.register_theme(INK)
        self.register_theme(PAPER)
        self.theme = theme if theme in self.available_themes else INK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the app's own colours are under a theme that does not know them."""
        return borrowed_variables(self.current_theme)

    def refresh_css(self, animate: bool = True) -> None:
        """Put the theme into the style sheets.

        Before there is a screen this keeps what was parsed for it: Textual's own way throws that
        away, and parses it all again for the first screen.
        """
        if self.screen_stack:
            super().refresh_css(animate)
            return
        self.stylesheet.set_variables(self.get_css_variables())
        self.stylesheet.parse()
        self.stylesheet.update(self, animate=animate)

    def dress(self) -> None:
        """Wear the theme that is wished for, without one that which was chosen last."""
        wish = self._wished_theme or self.shelf.recall(_THEME) or INK.name
        if wish in self.available_themes:
            self.theme = wish

    def follow(self, settings: Settings) -> None:
        """Put changed settings in force."""
        self.shelf.follow(settings)
        settle(settings.rtl)
        self._wished_theme = settings.theme or None
        self.dress()

    def action_choose_theme(self, name: str) -> None:
        """Wear a theme, now and from now on."""
        self.theme = name
        setup = self.shelf.setup
        try:
            if setup is not None and setup.config.settings.origin(_THEME) is Origin.FILE:
                setup.config.change(_THEME, name)  # what stands there goes before what is kept
            else:
                self.shelf.remember(_THEME, name)
        except QuizError as error:
            self.notify(clean(str(error)), severity="warning", markup=False)

    def notify(self, message: str, **how: Any) -> None:
        """Say something in the place of what was said before."""
        self.clear_notifications()
        super().notify(message, **how)
