"""The command palette: the abilities of the screen below, every deck, and the two looks."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from quizapp.domain.cleaning import clean
from quizapp.tui.screens.home import HomeScreen
from quizapp.tui.screens.page import Page
from quizapp.tui.themes import INK, PAPER

Entry = tuple[str, Callable[[], Any], str]


class Abilities(Provider):
    """What can be done now, found by name."""

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for name, act, help_text in self._entries():
            yield DiscoveryHit(Content(name), act, text=name, help=help_text)

    async def search(self, query: str) -> Hits:
        """What matches."""
        matcher = self.matcher(query)
        for name, act, help_text in self._entries():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), act, text=name, help=help_text)

    def _entries(self) -> Iterator[Entry]:
        page = self.screen
        if isinstance(page, Page):
            for command in page.offers():
                if command.in_palette and command.name != "app.command_palette":
                    name = command.help.partition(";")[0]
                    yield name, partial(page.run_ability, command), f"Key: {command.all_keys()}"
        if isinstance(page, HomeScreen):
            for deck in page.decks:
                wish = HomeScreen.Study((deck.id,))
                name = f"Study {clean(deck.title)}"
                yield name, partial(page.post_message, wish), "Study this deck"
        for theme, name in ((INK, "Look: ink"), (PAPER, "Look: paper")):
            shade = "Warm and dark" if theme.dark else "Warm and light"
            yield name, partial(self.app.run_action, f"choose_theme('{theme.name}')"), shade
