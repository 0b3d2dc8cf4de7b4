"""Deriving all memory states anew from a log of a million answers."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from synthetic import fill_progress, write_decks
from table import Row

from quizapp.domain.memory import Scheduler
from quizapp.storage import reviews
from quizapp.storage.database import connect, transaction

CARDS = 102_100
ANSWERS = 10
_AIM_SECONDS = 20
_DAY = 86_400_000
_MORE = (
    "INSERT INTO review (attempt_id, deck_id, card_id, reviewed_at, rating, phase, mode, correct,"
    " response, milliseconds, question, answer)"
    " SELECT 1, deck_id, card_id, :at, 1 + 2 * (abs(random()) % 10 > 0), 'review', 'flip', 1, '',"
    " 4000, 'q', 'a' FROM card"
)


def measure() -> list[Row]:
    """The time of one rebuild under the model's own parameters."""
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        decks = write_decks(home / "decks", decks=2, cards=500)
        connection = connect(fill_progress(home, decks, cards=CARDS, now=now))
        with transaction(connection):
            for place in range(ANSWERS - 2):
                connection.execute(_MORE, {"at": int(now.timestamp() * 1000) + place**2 * _DAY})
        answers = reviews.count(connection)
        started = time.perf_counter()
        with transaction(connection):
            reviews.rebuild(connection, Scheduler())
        seconds = time.perf_counter() - started
        connection.close()
    name = f"replay of {answers:,} answers"
    return [Row(name, seconds, "s", _AIM_SECONDS, f"{_AIM_SECONDS} s", 1.0)]
