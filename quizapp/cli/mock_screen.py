"""Mocks on a screen."""

import random
from collections.abc import Sequence
from pathlib import Path

from quizapp.cli.setting import library_opener, now, study_options
from quizapp.config import Settings


def show_mocks(
    settings: Settings, decks: Sequence[Path], *, rng: random.Random, resumes: bool
) -> None:
    """Open the app on the mocks, or with `resumes` on the one that waits."""
    from quizapp.tui.direction import settle
    from quizapp.tui.exam_app import ExamApp
    from quizapp.tui.shelf import Shelf

    settle(settings.rtl)
    shelf = Shelf(
        library_opener(settings, decks), options=study_options(settings), clock=now, rng=rng
    )
    ExamApp(shelf, papers_from=decks, resumes=resumes, theme=settings.theme or None).run()
