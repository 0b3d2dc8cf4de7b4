"""How the learning goes, for the front doors to show."""

from dataclasses import replace
from datetime import datetime

from quizapp.domain.progress import Progress
from quizapp.domain.progress import progress as progress_of
from quizapp.services.library import Library
from quizapp.services.optimizing import pays
from quizapp.storage import log, marks


def progress(library: Library, now: datetime, *, leech_lapses: int) -> Progress:
    """The learner's progress over all decks. Raises ProgressError.

    A card that was forgotten `leech_lapses` times is a leech, with 0 none is.
    """
    connection = library.connection
    found = progress_of(
        log.read_log(connection),
        log.tags_of_cards(connection),
        log.due_moments(connection),
        now=now,
        calendar=library.calendar,
    )
    return replace(
        found,
        fit_pays=pays(connection, found.retention.of),
        leeches=marks.leeches(connection, lapses=leech_lapses),
    )
