"""Mocks on a screen."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.cli.setting import library_opener, shelf_of, study_options

if TYPE_CHECKING:
    from quizapp.config import Settings
    from quizapp.config.changing import Config
    from quizapp.services.options import StudyOptions
    from quizapp.tui.screens.mocks import MocksScreen
    from quizapp.tui.setup import OpenLibrary


def show_mocks(
    config: "Config",
    decks: Sequence[Path] = (),
    *,
    rng: random.Random,
    first: "Callable[[MocksScreen], None] | None" = None,
) -> None:
    """Open the app on the mocks, and do there what is to be done `first`."""
    from quizapp.tui.exam_app import ExamApp

    def furnish(settings: "Settings") -> "tuple[OpenLibrary, StudyOptions]":
        return library_opener(settings, decks), study_options(settings)

    shelf = shelf_of(config, furnish, rng=rng)
    theme = config.settings.theme or None
    ExamApp(shelf, papers_from=decks, first=first, theme=theme).run()
