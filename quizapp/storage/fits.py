"""The memory model's parameters, as they were fitted to this log, and the scheduler they make."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from quizapp.domain.memory import FSRS6_PARAMETERS, Scheduler
from quizapp.storage.database import reading
from quizapp.storage.moments import from_milliseconds, to_milliseconds

_MODEL = ("fsrs", 6)
_LATEST = """
    SELECT parameters, fitted_at, reviews FROM fit
    WHERE model = ? AND version = ? ORDER BY id DESC LIMIT 1
"""
_PUT = """
    INSERT INTO fit (model, version, parameters, fitted_at, reviews) VALUES (?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Fit:
    """Parameters of FSRS-6, when they were fitted, and to how many tests of memory.

    The published ones, gone back to, were fitted to 0.
    """

    parameters: tuple[float, ...]
    at: datetime
    reviews: int


def latest(connection: sqlite3.Connection) -> Fit | None:
    """The parameters in force; None while those are the published ones."""
    with reading(connection):
        row = connection.execute(_LATEST, _MODEL).fetchone()
    if row is None:
        return None
    parameters, at, reviews = row
    return Fit(tuple(json.loads(parameters)), from_milliseconds(at), reviews)


def put(connection: sqlite3.Connection, fit: Fit) -> None:
    """Keep parameters, in force from now on. The caller holds the transaction."""
    values = (json.dumps(fit.parameters), to_milliseconds(fit.at), fit.reviews)
    connection.execute(_PUT, (*_MODEL, *values))


def scheduler(connection: sqlite3.Connection, desired_retention: float) -> Scheduler:
    """The scheduler with the parameters in force. Raises UsageError for an odd retention."""
    fit = latest(connection)
    parameters = FSRS6_PARAMETERS if fit is None else fit.parameters
    return Scheduler(desired_retention=desired_retention, parameters=parameters)
