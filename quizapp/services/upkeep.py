"""The progress file's health: looked at, copied, put back."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.errors import ProgressError, UsageError
from quizapp.storage import backups, reviews
from quizapp.storage.database import find_faults, open_progress
from quizapp.storage.migrations import VERSION
from quizapp.storage.troubles import DamagedProgressError


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at the progress file found; `faults` is empty where it is sound."""

    path: Path
    answers: int
    faults: tuple[str, ...]
    backups: tuple[Path, ...]


def examine(database: Path, *, now: datetime) -> Health:
    """Read the whole progress file and check it. Raises ProgressError where it cannot be opened."""
    with closing(open_progress(database, now=now)) as connection:
        faults, answers = find_faults(connection), reviews.count(connection)
    return Health(database, answers, tuple(faults), tuple(backups.backups(database)))


def back_up(database: Path, *, now: datetime) -> Path:
    """Copy the progress file into the `backups` folder beside it; the copy.

    Raises ProgressError where there is none yet, or the copy cannot be made.
    """
    if not database.exists():
        raise ProgressError(f"{database}: there is no progress yet to copy")
    with closing(open_progress(database, now=now)) as connection:
        return backups.back_up(connection, database, version=VERSION, now=now)


def restore(database: Path, backup: Path | None, *, now: datetime) -> str:
    """Put a copy in the progress file's place, and say what was done; what stood there is kept.

    Without `backup` only a damaged file is replaced, by the newest good copy. Raises UsageError
    where the file is sound and no copy is named, or what is named is no copy, and ProgressError
    where another program has the file open.
    """
    sound = _is_sound(database, now=now)
    if backup is None:
        if sound:
            known = ", ".join(map(str, backups.backups(database))) or "none yet"
            raise UsageError(
                f"{database} is sound; name the backup to go back to; there are {known}"
            )
        return backups.recover(database, now=now)
    if not backup.is_file() or not backups.is_good(backup):
        raise UsageError(f"{backup}: this is no backup that quizapp can use")
    if sound:
        backups.refuse_in_use(database)
    kept = back_up(database, now=now) if sound else backups.set_aside(database, now=now)
    backups.restore(database, backup)
    return f"progress is back as it is in {backup.name}; what stood there is kept as {kept}"


def _is_sound(database: Path, *, now: datetime) -> bool:
    try:
        return not examine(database, now=now).faults
    except DamagedProgressError:
        return False
