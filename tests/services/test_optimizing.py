"""A learner's own memory model: fitted when there is enough, kept when better, never lost."""

import random
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.domain.calendar import Calendar
from quizapp.domain.card import Card
from quizapp.domain.deck import Deck
from quizapp.domain.memory import FSRS6_PARAMETERS, NEW_MEMORY, Rating, Scheduler
from quizapp.errors import NothingToDo, QuizError
from quizapp.services import optimizing
from quizapp.services.library import Library
from quizapp.services.options import StudyOptions
from quizapp.services.progress import progress
from quizapp.services.study import Study
from quizapp.storage import fits, reviews
from quizapp.storage.database import connect, open_progress

CALENDAR = Calendar(UTC)
FORGETFUL = (0.1, 0.5, 0.9, 3.0, *FSRS6_PARAMETERS[4:8], 0.5, *FSRS6_PARAMETERS[9:20], 0.4)
_INSERT = (
    "INSERT INTO review (attempt_id, deck_id, card_id, reviewed_at, rating, phase, mode, correct,"
    " response, milliseconds, question, answer) VALUES (1, 'd', ?, ?, ?, 'review', 'flip', 1, '',"
    " 1, 'q', 'a')"
)
Live = Callable[..., Path]


@pytest.fixture
def live(
    open_library: Callable[..., Library], write_deck: Callable[[Deck], Path], now: datetime
) -> Live:
    """`live(parameters, cards)` is the progress file of a learner with that memory."""

    def make(parameters: tuple[float, ...], *, cards: int, answers: int = 8) -> Path:
        ids = [f"c{n}" for n in range(cards)]
        write_deck(
            Deck(
                id="d",
                title="D",
                cards=tuple(Card(id=each, question=f"{each}?", answer="a") for each in ids),
            )
        )
        library = open_library()
        rng, scheduler = random.Random(cards), Scheduler(parameters=parameters)
        rows: list[tuple[str, int, int]] = []
        for each in ids:
            moment, state = now - timedelta(days=400, hours=rng.uniform(-3, 3)), NEW_MEMORY
            for place in range(answers):
                known = rng.random() < (scheduler.retrievability(state, moment) if place else 0.6)
                rating = Rating.GOOD if known else Rating.AGAIN
                state = scheduler.review(state, rating, moment)
                rows.append((each, int(moment.timestamp() * 1000), int(rating)))
                moment += timedelta(days=rng.choice([1, 2, 4, 8, 16]), hours=rng.uniform(-2, 2))
        rows.sort(key=lambda row: row[1])
        connection = library.connection
        connection.execute("INSERT INTO attempt VALUES (1, 'u', 'study', '', 0, NULL)")
        connection.execute("BEGIN")
        connection.executemany(_INSERT, rows)
        connection.execute("COMMIT")
        return library.database

    return make


def _optimize(database: Path, now: datetime, *, dry_run: bool = False) -> optimizing.Optimized:
    return optimizing.optimize(
        database, now=now, calendar=CALENDAR, retention=0.85, dry_run=dry_run
    )


def test_a_learner_unlike_others_gets_parameters_of_their_own(live: Live, now: datetime) -> None:
    database = live(FORGETFUL, cards=150)
    found = _optimize(database, now)
    assert found.recalls == 150 * 7
    assert found.before.recalls == found.after.recalls == 210
    assert found.better
    assert found.after.log_loss < found.before.log_loss
    with closing(open_progress(database, now=now)) as connection:
        fit = fits.latest(connection)
        assert fit == fits.Fit(found.parameters, now, 1050)
        assert reviews.model(connection) == Scheduler(parameters=found.parameters).model
        due = connection.execute("SELECT count(*) FROM card WHERE due IS NOT NULL").fetchone()[0]
        assert due == 150


def test_cards_are_due_by_the_fitted_model_at_the_retention_desired(
    live: Live, now: datetime
) -> None:
    database = live(FORGETFUL, cards=150)
    found = _optimize(database, now)
    own = Scheduler(parameters=found.parameters, desired_retention=0.85)
    with closing(open_progress(database, now=now)) as connection:
        log = connection.execute(
            "SELECT rating, reviewed_at FROM review WHERE card_id = 'c7' ORDER BY id"
        ).fetchall()
        answers = [(Rating(r), datetime.fromtimestamp(at / 1000, UTC)) for r, at in log]
        assert reviews.memory(connection, "d", "c7") == own.replay(answers)


def test_a_dry_run_changes_nothing(live: Live, now: datetime) -> None:
    database = live(FORGETFUL, cards=150)
    assert _optimize(database, now, dry_run=True).better
    with closing(open_progress(database, now=now)) as connection:
        assert fits.latest(connection) is None
        assert reviews.model(connection) == ""


def test_parameters_that_forecast_no_better_are_not_taken(
    live: Live, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizapp.domain.fitting import trial

    poor = (*FSRS6_PARAMETERS[:20], 0.8)
    monkeypatch.setattr(trial, "fit", lambda *_: poor)
    database = live(FSRS6_PARAMETERS, cards=150)
    found = _optimize(database, now)
    assert not found.better
    with closing(open_progress(database, now=now)) as connection:
        assert fits.latest(connection) == fits.Fit(FSRS6_PARAMETERS, now, 1050)
        assert not optimizing.pays(connection, 1050)


def test_one_can_go_back_to_the_published_parameters(live: Live, now: datetime) -> None:
    database = live(FORGETFUL, cards=150)
    _optimize(database, now)
    optimizing.reset(database, now=now, retention=0.9)
    with closing(open_progress(database, now=now)) as connection:
        assert fits.scheduler(connection, 0.9) == Scheduler()
        assert reviews.model(connection) == Scheduler().model


def test_a_short_log_is_not_fitted_to(live: Live, now: datetime) -> None:
    with pytest.raises(NothingToDo, match=r"70 reviews so far.* from 800 on"):
        _optimize(live(FORGETFUL, cards=10), now)


def test_without_numpy_the_extra_is_named(
    live: Live, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = live(FORGETFUL, cards=150)
    for name in [name for name in sys.modules if name.startswith("quizapp.domain.fitting.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(QuizError, match=r"extra `fit`; .*pip install '\.\[fit\]'"):
        _optimize(database, now)


def test_a_fit_pays_once_and_again_when_there_is_twice_as_much(live: Live, now: datetime) -> None:
    database = live(FORGETFUL, cards=150)
    with closing(connect(database)) as connection:
        assert not optimizing.pays(connection, 799)
        assert optimizing.pays(connection, 800)
    _optimize(database, now)
    with closing(connect(database)) as connection:
        assert not optimizing.pays(connection, 2099)
        assert optimizing.pays(connection, 2100)


def test_the_progress_says_when_a_fit_would_pay(
    live: Live, open_library: Callable[..., Library], now: datetime
) -> None:
    database = live(FORGETFUL, cards=150)
    library = open_library()
    assert progress(library, now, leech_lapses=8).fit_pays
    _optimize(database, now)
    assert not progress(library, now, leech_lapses=8).fit_pays


def test_a_sitting_goes_by_the_fitted_model(
    live: Live, open_library: Callable[..., Library], now: datetime
) -> None:
    found = _optimize(live(FORGETFUL, cards=150), now)
    library = open_library()
    study = Study(library, [], StudyOptions(mode="flip"), rng=random.Random(1), now=now)
    prompt = study.advance(now)
    assert prompt is not None
    before = reviews.memory(library.connection, "d", prompt.card.id)
    answered = study.rate(Rating.GOOD, now, seconds=1)
    after = reviews.memory(library.connection, "d", answered.prompt.card.id)
    own = Scheduler(parameters=found.parameters).review(before, Rating.GOOD, now)
    assert (after.stability, after.difficulty) == (own.stability, own.difficulty)
