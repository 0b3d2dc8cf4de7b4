"""A learner's results: exported to files, or summed up."""

from datetime import datetime
from pathlib import Path

from quizapp.domain.calendar import Calendar
from quizapp.domain.scores import Scores
from quizapp.domain.stats import Stats
from quizapp.domain.stats import stats as stats_of
from quizapp.errors import NothingToDo, UsageError
from quizapp.exports import SCORE_FORMATS
from quizapp.storage.files import PRIVATE, write_files


def export_scores(
    database: Path, output: Path, *, now: datetime, force: bool = False
) -> list[Path]:
    """Write the log's scores in the format that the ending of `output` names; the files written.

    Raises UsageError for an unknown ending or an existing file, NothingToDo for an empty log.
    """
    write = SCORE_FORMATS.get(output.suffix.lower())
    if write is None:
        known = " or ".join(SCORE_FORMATS)
        raise UsageError(f"{output}: scores are written as {known}; end the file's name so")
    scores = _read(database, now)
    if not scores.answers:
        raise NothingToDo("no answers yet; study first, then export")
    files = {output.with_stem(output.stem + tail): data for tail, data in write(scores).items()}
    write_files(files, force=force, mode=PRIVATE)
    return list(files)


def stats(database: Path, *, now: datetime, calendar: Calendar) -> Stats:
    """The figures of the log as they stand at `now`."""
    return stats_of(_read(database, now), now=now, calendar=calendar)


def _read(database: Path, now: datetime) -> Scores:
    from quizapp.storage.history import read_scores  # noqa: PLC0415 - imports sqlmodel

    return read_scores(database, now=now)
