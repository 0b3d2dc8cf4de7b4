"""The library as the app uses it: opened when first needed, read often, closed at the end."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.config import Settings
from quizapp.errors import QuizError
from quizapp.tui.setup import Setup

if TYPE_CHECKING:
    from quizapp.domain.forecast.record import Record
    from quizapp.domain.progress import Progress
    from quizapp.domain.session import Counts, Prompt
    from quizapp.services.browsing import Browser
    from quizapp.services.cramming import Cram
    from quizapp.services.exam_plans import ExamPlans
    from quizapp.services.examining import Examiner
    from quizapp.services.library import Library, Overview
    from quizapp.services.options import StudyOptions
    from quizapp.services.study import Study
    from quizapp.services.today import Today


@dataclass(frozen=True, slots=True)
class Desk:
    """What home shows: every deck, and what all of them together ask today."""

    overview: "Overview"
    today: "Today"


class Shelf:
    """Holds the library; every method may raise QuizError, and can then be called again."""

    def __init__(
        self,
        open_library: Callable[[datetime], "Library"],
        *,
        options: "StudyOptions",
        clock: Callable[[], datetime],
        rng: random.Random,
        setup: Setup | None = None,
    ) -> None:
        """With a `setup` the settings can be changed."""
        self.clock = clock
        self.setup = setup
        self._open = open_library
        self.options = options
        self._rng = rng
        self._library: Library | None = None
        self._untold: QuizError | None = None

    def desk(self) -> Desk:
        """The decks as they stand now."""
        from quizapp.services.today import today

        now, library = self.clock(), self._opened()
        overview = library.overview(now)
        return Desk(overview, today(library, [deck.id for deck in overview.decks], now))

    def tags(self, deck_id: str) -> "list[tuple[str, Counts]]":
        """The tags of a deck with what each of them asks today."""
        from quizapp.services.today import tags_today

        return tags_today(self._opened(), deck_id, self.clock())

    def begin(
        self, decks: Sequence[Path | str], *, cram: "Cram | None" = None, tag: str = ""
    ) -> "tuple[Study, Prompt | None]":
        """A sitting over these decks, none meaning all, and its first card if there is one.

        A string is a deck's id; a path is a file, a folder, or an id that was typed. With a `tag`
        only its cards are asked; with `cram` the schedule neither chooses the cards nor is moved.
        """
        from quizapp.services.study import Study

        now = self.clock()
        library = self._opened()
        options = replace(self.options, tag=tag, cram=cram)
        ids = [deck for deck in decks if isinstance(deck, str)]
        if paths := [deck for deck in decks if isinstance(deck, Path)]:
            ids += library.deck_ids(paths)
        study = Study(library, ids, options, rng=self._rng, now=now)
        return study, study.advance(now)

    def crams(self, deck_ids: Sequence[str]) -> "list[tuple[Cram, int]]":
        """What of these decks could be crammed, and how many cards that would be."""
        from quizapp.services.cramming import crams

        return crams(self._opened(), deck_ids, self.clock())

    def browser(self) -> "Browser":
        """All cards, to look through."""
        from quizapp.services.browsing import Browser

        return Browser(self._opened(), leech_lapses=self.options.leech_lapses)

    def examiner(self) -> "Examiner":
        """Mocks: to sit, to go on with, to look at again."""
        from quizapp.services.examining import Examiner

        return Examiner(self._opened(), self.options, rng=self._rng)

    def exam_plans(self) -> "ExamPlans":
        """The exams ahead with their plans."""
        from quizapp.services.exam_plans import ExamPlans

        return ExamPlans(self._opened(), self.options.profiles)

    def progress(self) -> "Progress":
        """How the learning goes."""
        from quizapp.services.progress import progress

        return progress(self._opened(), self.clock(), leech_lapses=self.options.leech_lapses)

    def record(self) -> "Record":
        """How forecasts fared."""
        from quizapp.services.forecasting import Forecaster

        library = self._opened()
        return Forecaster(library.connection, library.calendar, self.clock()).record()

    def remember(self, name: str, value: str) -> None:
        """Keep a choice of the learner's."""
        self._opened().remember(name, value)

    def recall(self, name: str) -> str:
        """What was to be remembered under that name, or "".

        Where the library cannot be opened for it, the next call for anything says why.
        """
        try:
            return self._opened().recall(name)
        except QuizError as error:
            self._untold = error
            return ""

    def follow(self, settings: Settings) -> None:
        """Work by these settings from now on."""
        if self.setup is not None:
            self._open, self.options = self.setup.furnish(settings)
            self.close()

    def back_up(self) -> None:
        """Copy the progress file once a day; a thread beside the app may call this."""
        if self._library is not None:
            self._library.back_up_daily(self.clock())

    def close(self) -> None:
        """Close the progress file; what is asked next opens it, and reads the decks, again."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def _opened(self) -> "Library":
        if self._untold is not None:
            trouble, self._untold = self._untold, None
            raise trouble
        if self._library is None:
            self._library = self._open(self.clock())
        return self._library
