"""The learner's own memory model: fitted to a log that is long enough, and kept if better."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.domain.calendar import Calendar
from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.progress import Logged
from quizapp.domain.stats import recalls
from quizapp.domain.wording import count
from quizapp.errors import NothingToDo, QuizError, the_extra
from quizapp.storage import fits, log, reviews
from quizapp.storage.database import open_progress, transaction
from quizapp.storage.fits import Fit

if TYPE_CHECKING:
    from quizapp.domain.fitting.histories import Rated
    from quizapp.domain.fitting.metrics import Quality

FEWEST = 800
"""Reviews (tests of memory) from which a fit pays.

Of the log that py-fsrs publishes with its tests, fits to 400 and fewer reviews forecast what came
next worse than the published parameters as often as better; those to 600 and more did better, as
did all fits to some 800 reviews of a sixth of its cards. Anki's users found 200 to 400 (ankitects/
anki issue 3094); what is fitted is held against what was in force anyway.
"""
_MORE = 2
ADVICE = "A memory model of your own may forecast better: try quizapp optimize --dry-run."
"""What to say where a fit pays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Optimized:
    """What came of a fit to `recalls` reviews; `before` and `after` measure the last fifth.

    `better` says whether the fitted `parameters` forecast it better than those in force.
    """

    recalls: int
    before: "Quality"
    after: "Quality"
    better: bool
    parameters: tuple[float, ...]

    def as_dict(self) -> dict[str, Any]:
        """The figures by name."""
        return asdict(self)

    def measures(self) -> list[tuple[str, str, str]]:
        """Each measure in words, before and after; less is better, but for the AUC."""
        names = {"log_loss": "log loss", "rmse_bins": "RMSE(bins)", "auc": "AUC", "ece": "ECE"}
        before, after = self.before.as_dict(), self.after.as_dict()
        return [(name, f"{before[key]:.4f}", f"{after[key]:.4f}") for key, name in names.items()]


def optimize(
    database: Path,
    *,
    now: datetime,
    calendar: Calendar,
    retention: float,
    dry_run: bool = False,
) -> Optimized:
    """Fit the memory model to the log, and put it in force if it forecasts better.

    All memory states and due dates then follow it, at the `retention` desired. A dry run changes
    nothing. Raises NothingToDo for a log with fewer than FEWEST reviews, QuizError where numpy is
    missing, and ProgressError.
    """
    with closing(open_progress(database, now=now)) as connection:
        answers = log.read_log(connection)
        tests = list(recalls(answers, calendar))
        if len(tests) < FEWEST:
            had = count(len(tests), "review")
            raise NothingToDo(f"{had} so far; a fit to your memory pays from {FEWEST} on")
        current = fits.latest(connection)
        parameters = FSRS6_PARAMETERS if current is None else current.parameters
        found = _held_against(parameters, answers, tests)
        if not dry_run:
            kept = found.parameters if found.better else parameters
            _put_in_force(connection, Fit(kept, now, len(tests)), retention)
    return found


def reset(database: Path, *, now: datetime, retention: float) -> None:
    """Go back to the published parameters, at the `retention` desired. Raises ProgressError."""
    with closing(open_progress(database, now=now)) as connection:
        _put_in_force(connection, Fit(FSRS6_PARAMETERS, now, 0), retention)


def pays(connection: sqlite3.Connection, reviews: int) -> bool:
    """Whether a fit is worth trying: there is enough to fit to, or twice what there was last time.

    Twice, as parameters settle with the logarithm of what they are fitted to.
    """
    last = fits.latest(connection)
    return reviews >= max(FEWEST, _MORE * last.reviews if last else 0)


def would_pay(database: Path, reviews: int, *, now: datetime) -> bool:
    """As `pays`, of a progress file. Raises ProgressError."""
    with closing(open_progress(database, now=now)) as connection:
        return pays(connection, reviews)


def cards_of(answers: Iterable[Logged], tests: Iterable[Logged]) -> "list[list[Rated]]":
    """The answers that memory states follow from, card by card; some of them test memory."""
    from quizapp.domain.fitting.histories import Rated  # noqa: PLC0415 - of an extra

    tested = {id(test) for test in tests}
    cards: defaultdict[tuple[str, str], list[Rated]] = defaultdict(list)
    for answer in answers:
        if answer.scheduled:
            rated = Rated(answer.rating, answer.at, tests=id(answer) in tested)
            cards[answer.deck, answer.card].append(rated)
    return list(cards.values())


def _held_against(
    parameters: tuple[float, ...], answers: Iterable[Logged], tests: Iterable[Logged]
) -> Optimized:
    try:
        from quizapp.domain.fitting.histories import histories  # noqa: PLC0415 - of an extra
        from quizapp.domain.fitting.trial import trial  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise QuizError(f"{error.name} is missing: a fit needs {the_extra('fit')}") from error
    known = histories(cards_of(answers, tests))
    found = trial(known, parameters)
    return Optimized(
        recalls=len(known.recalls),
        before=found.before,
        after=found.after,
        better=found.is_better,
        parameters=found.parameters,
    )


def _put_in_force(connection: sqlite3.Connection, fit: Fit, retention: float) -> None:
    """Keep parameters, and derive the memory states anew where they are others."""
    with transaction(connection):
        fits.put(connection, fit)
        scheduler = fits.scheduler(connection, retention)
        if reviews.model(connection) != scheduler.model:
            reviews.rebuild(connection, scheduler)
