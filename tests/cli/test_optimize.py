"""`quizapp optimize`: what it says of a fit, and where it says that one pays."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quizapp.domain.fitting.metrics import Quality
from quizapp.services import optimizing
from quizapp.services.optimizing import Optimized
from tests.cli.conftest import Quizapp

POOR = Quality(recalls=200, log_loss=0.5, rmse_bins=0.1, auc=0.6, ece=0.05)
GOOD = Quality(recalls=200, log_loss=0.4, rmse_bins=0.05, auc=0.7, ece=0.02)


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Fits that come out better, without the fitting; whether each was a dry run."""
    runs: list[bool] = []

    def optimize(_database: Path, *, dry_run: bool, **_: object) -> Optimized:
        runs.append(dry_run)
        return Optimized(recalls=1000, before=POOR, after=GOOD, better=True, parameters=(0.1, 1.0))

    monkeypatch.setattr(optimizing, "optimize", optimize)
    return runs


def test_a_fit_is_told_before_and_after(quizapp: Quizapp, fits: list[bool]) -> None:
    said = quizapp("optimize")
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "Forecasts of the latest 200 reviews of 1000:\n"
        "            before  fitted\n"
        "log loss    0.5000  0.4000\n"
        "RMSE(bins)  0.1000  0.0500\n"
        "AUC         0.6000  0.7000\n"
        "ECE         0.0500  0.0200\n"
        "The fitted parameters are better: cards are due by them now.\n"
    )
    assert fits == [False]


def test_a_dry_run_says_that_it_was_one(quizapp: Quizapp, fits: list[bool]) -> None:
    assert quizapp("optimize", "--dry-run").out.endswith(
        "Nothing has changed; the fitted parameters are better.\n"
    )
    assert fits == [True]


def test_a_program_can_read_it(quizapp: Quizapp, fits: list[bool]) -> None:
    told = json.loads(quizapp("optimize", "--json").out)
    assert told["better"] is True
    assert told["parameters"] == [0.1, 1.0]
    assert told["after"]["log_loss"] == 0.4


def test_without_a_log_there_is_nothing_to_fit_to(quizapp: Quizapp) -> None:
    said = quizapp("optimize")
    assert said.is_refusal
    assert said.code == 1
    assert "no reviews so far" in said.err or "0 reviews so far" in said.err


def test_one_can_go_back(quizapp: Quizapp, home: Path) -> None:
    said = quizapp("optimize", "--reset")
    assert (said.code, said.out) == (0, "the published parameters are in force\n")
    with closing(sqlite3.connect(home / "progress.db")) as connection:
        assert connection.execute("SELECT reviews FROM fit").fetchall() == [(0,)]


def test_the_statistics_say_when_a_fit_would_pay(
    quizapp: Quizapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "optimize" not in quizapp("stats").out
    monkeypatch.setattr(optimizing, "FEWEST", 0)
    assert quizapp("stats").out.endswith(
        "A memory model of your own may forecast better: try quizapp optimize --dry-run.\n"
    )
