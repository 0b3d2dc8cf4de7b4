"""How well the memory model forecasts what a learner recalled, as published and fitted.

A log is a CSV file with `card_id`, `review_time` (ISO 8601 or milliseconds) and `review_rating`, as
fsrs-optimizer takes it, or a progress file; without one it is the learner's own.

Scored is the first answer of a day to a card met on an earlier one; days begin at 4 in the morning,
UTC in a CSV file. Forecasts are those of an expanding time split: of six parts in time each but the
first is forecast by a fit to those before it. They are made twice: by the clock, as the app does,
and by whole days from one 4 in the morning to another, as benchmarks of the model do.
"""

import csv
import time
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from quizapp.config import load_settings
from quizapp.domain.calendar import Calendar
from quizapp.domain.fitting.fit import fit
from quizapp.domain.fitting.histories import Days, Histories, histories
from quizapp.domain.fitting.metrics import Quality, quality
from quizapp.domain.fitting.recall import recall
from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.progress import Logged
from quizapp.domain.stats import recalls
from quizapp.services.optimizing import cards_of
from quizapp.storage.database import open_progress
from quizapp.storage.log import read_log

_FOLDS = 5
_HEADER = f"{'':34}{'tests':>7} {'log loss':>9} {'RMSE(bins)':>11} {'AUC':>7} {'ECE':>7}"


def report(logs: list[Path]) -> None:
    """Print the measures of each log."""
    for path in logs or [load_settings().database]:
        answers, calendar = read(path)
        tests = list(recalls(answers, calendar))
        print(f"{path}: {len(answers):,} answers, {len(tests):,} tests of memory")
        print(_HEADER)
        cards = cards_of(answers, tests)
        _measure("by the clock", histories(cards))
        _measure("by whole days", histories(cards, _whole_days(calendar)))


def read(path: Path) -> tuple[Sequence[Logged], Calendar]:
    """The answers of a log, oldest first, and the calendar that its days are those of."""
    if path.suffix.lower() == ".csv":
        return _read_csv(path), Calendar(UTC)
    return _read_progress(path), Calendar()


def _measure(name: str, log: Histories) -> None:
    started = time.perf_counter()
    published, fitted = _rolling(log, FSRS6_PARAMETERS)
    seconds = time.perf_counter() - started
    _print(f"{name}, published", published)
    _print(f"{name}, fitted (5 in {seconds:.1f} s)", fitted)


def _rolling(histories: Histories, current: Sequence[float]) -> tuple[Quality, Quality]:
    """The quality of fixed parameters and of a fit that only ever knows the past.

    Of six equal parts in time each but the first is forecast by a fit to those before it, as in
    scikit-learn's TimeSeriesSplit; the forecasts of all five are measured together.
    """
    place, tests = histories.age, len(histories.recalls)
    part = np.minimum(place // (tests // (_FOLDS + 1)), _FOLDS)
    fixed = recall(np.array(current), histories).value
    fitted = np.zeros(tests)
    for fold in range(1, _FOLDS + 1):
        known = recall(np.array(fit(histories, part < fold)), histories).value
        fitted[part == fold] = known[part == fold]
    late = np.flatnonzero(part)
    recalls = [histories.recalls[each] for each in late]
    return quality(fixed[late].tolist(), recalls), quality(fitted[late].tolist(), recalls)


def _print(name: str, found: Quality) -> None:
    print(
        f"{name:34}{found.recalls:>7,} {found.log_loss:>9.4f} {found.rmse_bins:>11.4f}"
        f" {found.auc:>7.4f} {found.ece:>7.4f}"
    )


def _whole_days(calendar: Calendar) -> Days:
    """Counts study days, in the model and for what is asked."""

    def days(before: datetime, at: datetime) -> tuple[float, float]:
        passed = float(max(0, (calendar.day(at) - calendar.day(before)).days))
        return passed, passed

    return days


def _read_progress(path: Path) -> Sequence[Logged]:
    with closing(open_progress(path, now=datetime.now(UTC))) as connection:
        return read_log(connection)


def _read_csv(path: Path) -> Sequence[Logged]:
    with path.open(encoding="utf-8", newline="") as file:
        found = [
            Logged(
                deck="",
                card=row["card_id"],
                at=_moment(row["review_time"]),
                rating=int(row["review_rating"]),
                correct=int(row["review_rating"]) > 1,
                seconds=0.0,
            )
            for row in csv.DictReader(file)
        ]
    return sorted(found, key=lambda answer: answer.at)


def _moment(text: str) -> datetime:
    if text.isdigit():
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    return datetime.fromisoformat(text)
