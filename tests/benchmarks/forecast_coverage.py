"""Whether forecasts of marks come true, on learners who are not as the model has them.

`python tests/benchmarks forecast [LOG...]`: without a log, simulated learners, whose parameters,
cards and days are drawn apart from what the scheduler believes, study for a while and sit a mock of
a hundred questions from their deck. It is forecast from what the app knows: the believed states and
the reviews. With logs, it tells how far their recalls lie from the model's forecasts, and what
learning from earlier reviews alone makes of these.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from statistics import fmean, pstdev

import numpy as np
from memory_model import read
from simulated_mocks import VAGUE, Outcome, Setting, outcome

from quizapp.domain.fitting.histories import histories
from quizapp.domain.fitting.metrics import log_loss
from quizapp.domain.fitting.recall import recall
from quizapp.domain.forecast.calibration import MemoryTest, calibrate, foretold
from quizapp.domain.forecast.record import Record, Sat, record
from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.stats import recalls as tests_of
from quizapp.services.optimizing import cards_of

_LEARNERS = 400
_MANY = 300

SETTINGS = (
    Setting("the day after"),
    Setting("the day after, all days alike", form=0.0),
    Setting("the day after, days as on the real log", form=0.45),
    Setting("two weeks after", gap=14),
    Setting("six weeks after", gap=45),
    Setting("three months after", gap=90),
    Setting("two weeks after, by the plan", gap=14, by_plan=True),
    Setting("six weeks after, by the plan", gap=45, by_plan=True),
)


def report(logs: list[Path]) -> None:
    """Print how forecasts fared."""
    if logs:
        for path in logs:
            _report_log(path)
        return
    print(f"{_LEARNERS} learners each, by the plan a quarter of them")
    print(f"{'mock sat':40} {'held':>6} {'below':>6} {'above':>6} {'width':>6} {'off':>5}", end="")
    print(f" {'bias':>6} {'Brier':>6}")
    outcomes = []
    with ProcessPoolExecutor() as workers:
        for setting in SETTINGS:
            learners = range(_LEARNERS // 4 if setting.by_plan else _LEARNERS)
            found = list(workers.map(partial(outcome, setting), learners, chunksize=5))
            _print_setting(setting, [each.sat for each in found])
            outcomes += found
    _print_spreads([each for each in outcomes if len(each.reviews) >= _MANY])
    _print_reliability(record([each.sat for each in outcomes], _passes(outcomes)), "passing")
    reviews = [review for each in outcomes for review in each.reviews]
    _print_reliability(record([], reviews), "recall")


def _report_log(path: Path) -> None:
    answers, calendar = read(path)
    tested = list(tests_of(answers, calendar))
    log = histories(cards_of(answers, tested))
    forecasts = recall(np.array(FSRS6_PARAMETERS), log).value.tolist()
    tests = sorted(
        (
            MemoryTest(day=calendar.day(each.at), forecast=forecast, recalled=each.recalled)
            for each, forecast in zip(log.recalls, forecasts, strict=True)
        ),
        key=lambda test: test.day,
    )
    own = calibrate(tests, VAGUE)
    print(f"{path}: {len(tests):,} tests of memory")
    print(f"  shift {own.shift:+.2f}, tilt {own.tilt:+.2f}, form {own.form.variance**0.5:.2f}")
    came = [test.recalled for test in tests]
    forecast = [test.forecast for test in tests]
    for name, chances in (("the model alone", forecast), ("calibrated", list(foretold(tests)))):
        print(f"\n{name}: log loss {log_loss(chances, came):.4f}")
        _print_reliability(record([], list(zip(chances, came, strict=True))), "recall")


def _passes(outcomes: Iterable[Outcome]) -> list[tuple[float, bool]]:
    return [(each.sat.passing or 0.0, bool(each.sat.passed)) for each in outcomes]


def _print_setting(setting: Setting, mocks: Sequence[Sat]) -> None:
    found = record(mocks, [])
    below = fmean(each.marks < each.low for each in mocks)
    above = fmean(each.marks > each.high for each in mocks)
    width = fmean(each.high - each.low for each in mocks)
    bias = fmean(each.mean - each.marks for each in mocks)
    off = fmean(abs(each.mean - each.marks) for each in mocks)
    print(
        f"{setting.name:40} {found.held.rate:>6.1%} {below:>6.1%} {above:>6.1%} {width:>6.1f}"
        f" {off:>5.1f} {bias:>+6.1f} {found.brier_passing or 0.0:>6.3f}"
    )


def _print_spreads(outcomes: Sequence[Outcome]) -> None:
    shifts = [each.shift for each in outcomes]
    tilts = [each.tilt for each in outcomes]
    print(f"\n{len(outcomes)} learners with {_MANY} reviews and more lie so to the model:")
    for name, values in (("shift", shifts), ("tilt", tilts)):
        print(f"  {name}: mean {fmean(values):+.2f}, standard deviation {pstdev(values):.2f}")


def _print_reliability(found: Record, what: str) -> None:
    print(f"\n{'chance of ' + what:>20} {'forecast':>9} {'came':>7} {'of':>9}")
    for row in found.rows:
        span = f"{row.low:.0%} to {row.high:.0%}"
        print(f"{span:>20} {row.forecast:>9.1%} {row.came:>7.1%} {row.of:>9,}")
    print(
        f"Brier score {found.brier or 0.0:.4f}, of the mean {found.brier_of_rate or 0.0:.4f}",
        end="",
    )
    print(f", ECE {found.ece or 0.0:.4f}")
