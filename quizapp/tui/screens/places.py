"""The screens that others lead to, each made over the app's shelf when somebody goes there.

They may raise QuizError.
"""

from quizapp.errors import NothingToDo
from quizapp.tui.looks import Dressed
from quizapp.tui.screens.page import Page


def cards(app: Dressed) -> Page[None]:
    """All cards."""
    from quizapp.tui.screens.browse import BrowseScreen

    return BrowseScreen(app.shelf.browser(), clock=app.shelf.clock)


def search(app: Dressed) -> Page[None]:
    """All cards, with the keyboard on the line to search them by."""
    from quizapp.tui.screens.browse import BrowseScreen

    return BrowseScreen(app.shelf.browser(), clock=app.shelf.clock, searching=True)


def leeches(app: Dressed) -> Page[None]:
    """The cards that were forgotten again and again."""
    from quizapp.domain.search import State
    from quizapp.tui.screens.browse import BrowseScreen

    wish = f"is:{State.LEECH}"
    return BrowseScreen(app.shelf.browser(), clock=app.shelf.clock, wish=wish)


def mocks(app: Dressed) -> Page[None]:
    """What mocks there are."""
    from quizapp.tui.screens.mocks import MocksScreen

    return MocksScreen(app.shelf.examiner(), clock=app.shelf.clock)


def plan(app: Dressed) -> Page[None]:
    """The plans to the exams ahead."""
    from quizapp.tui.screens.plan import PlanScreen

    return PlanScreen(app.shelf.exam_plans(), clock=app.shelf.clock)


def progress(app: Dressed) -> Page[None]:
    """How the learning goes."""
    from quizapp.tui.screens.progress import ProgressScreen

    return ProgressScreen(app.shelf.progress(), app.shelf.record(), to_leeches=leeches)


def settings(app: Dressed) -> Page[None]:
    """The settings, to be changed. Raises NothingToDo where the app was opened without them."""
    from quizapp.tui.screens.settings import SettingsScreen

    setup = app.shelf.setup
    if setup is None:
        raise NothingToDo("There are no settings to change here.")
    return SettingsScreen(setup.config, follow=app.follow)
