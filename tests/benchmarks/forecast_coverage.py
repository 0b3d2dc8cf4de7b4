"""Whether forecasts of marks come true, on learners who are not as the model has them.

`python tests/benchmarks forecast [LOG...]`: without a log, simulated learners, whose parameters,
cards and days are drawn apart from what the scheduler believes, study for a while and sit a mock of
a hundred questions from their deck. It is forecast from what the app knows: the believed states and
the reviews. With logs, it tells how far their recalls lie from the model's forecasts, and what
learning from earlier reviews alone makes of these.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import partial
from pathlib import Path
from statistics import fmean, pstdev
from typing import Any

import numpy as np
from memory_model import read
from simulated_learners import Card, Learner

from quizapp.domain.fitting.histories import histories
from quizapp.domain.fitting.metrics import log_loss
from quizapp.domain.fitting.recall import recall
from quizapp.domain.forecast.calibration import Calibration, MemoryTest, calibrate, foretold
from quizapp.domain.forecast.drawing import Stock
from quizapp.domain.forecast.learner import chance, logit
from quizapp.domain.forecast.marks import forecast_marks
from quizapp.domain.forecast.record import Record, Sat, record
from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.planning import Budget, CardKey, Course, Prospect, plan, todays_part
from quizapp.domain.planning.forgetting import Forgetting
from quizapp.domain.stats import recalls as tests_of
from quizapp.services.optimizing import cards_of

_LEARNERS = 400
_FIRST = date(2026, 1, 1)
_QUESTIONS = 100
_RULES = Rules(
    sections=(Section(name="All", questions=_QUESTIONS),),
    penalty=Fraction(1, 4),
    pass_percent=Fraction(50),
)
_BELIEVED = Forgetting(FSRS6_PARAMETERS)
_RETENTION = 0.9
_VAGUE = Calibration(shift=0.0, tilt=0.0, shift_variance=9.0, tilt_variance=9.0)
_MANY = 300


@dataclass(frozen=True, slots=True)
class Setting:
    """How much days differ for a learner, and how many days pass between forecast and mock.

    In these nothing is studied, or what the plan to the mock has, made anew each day.
    """

    name: str
    form: float = 0.3
    gap: int = 1
    by_plan: bool = False


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


@dataclass(frozen=True, slots=True)
class Outcome:
    """A learner's mock with its forecast, and how their memory lies to the model's."""

    sat: Sat
    reviews: tuple[tuple[float, bool], ...]
    shift: float
    tilt: float


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
            found = list(workers.map(partial(_outcome, setting), learners, chunksize=5))
            _print_setting(setting, [outcome.sat for outcome in found])
            outcomes += found
    _print_spreads([outcome for outcome in outcomes if len(outcome.reviews) >= _MANY])
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
    own = calibrate(tests, _VAGUE)
    print(f"{path}: {len(tests):,} tests of memory")
    print(f"  shift {own.shift:+.2f}, tilt {own.tilt:+.2f}, form {own.form.variance**0.5:.2f}")
    came = [test.recalled for test in tests]
    forecast = [test.forecast for test in tests]
    for name, chances in (("the model alone", forecast), ("calibrated", list(foretold(tests)))):
        print(f"\n{name}: log loss {log_loss(chances, came):.4f}")
        _print_reliability(record([], list(zip(chances, came, strict=True))), "recall")


def _outcome(setting: Setting, seed: int) -> Outcome:
    """A learner studies, is forecast, and sits the mock."""
    rng = random.Random(f"{setting.name}/{seed}")
    days = rng.choice((14, 30, 60, 120))
    cards = rng.choice((150, 300, 600))
    exam = days - 1 + setting.gap
    learner = Learner.drawn(rng.randrange(10**9), weights=[1.0] * cards, days=exam)
    minutes = rng.uniform(8, 50)
    tests = list(_study(learner, days, minutes, setting.form, rng))
    known = calibrate(tests)
    if setting.by_plan:
        recalls = plan(**_to(learner, days, exam, minutes)).recalls
        forecasts = [recalls[key] for key in _keys(learner)]
    else:
        forecasts = [_forecast(card, exam) for card in learner.cards]
    marks = forecast_marks(_RULES, [Stock(tuple(forecasts))], known)
    if setting.by_plan:
        _follow(learner, range(days, exam), minutes, setting.form, rng)
    form = rng.gauss(0, setting.form)
    asked = rng.sample(learner.cards, _QUESTIONS)
    right = sum(
        _is_known(learner, card, exam, form, rng) or rng.random() < 1 / _RULES.options
        for card in asked
    )
    scored = right - (_QUESTIONS - right) * float(_RULES.penalty)
    sat = Sat(
        low=marks.low,
        mean=marks.mean,
        high=marks.high,
        passing=marks.passing,
        marks=scored,
        full=marks.full,
        passed=scored >= marks.full / 2,
    )
    own = calibrate(tests, _VAGUE)
    came = [test.recalled for test in tests]
    return Outcome(sat, tuple(zip(foretold(tests), came, strict=True)), own.shift, own.tilt)


def _study(
    learner: Learner, days: int, minutes: float, form: float, rng: random.Random
) -> Iterator[MemoryTest]:
    """Days of study as the schedule has it: what is due, then new cards, within the time."""
    new = rng.randint(5, 25)
    for day in range(days):
        if learner.missed[day]:
            continue
        today, left = rng.gauss(0, form), minutes * 60
        due = [card for card in learner.cards if _is_due(card, day)]
        unseen = [card for card in learner.cards if card.believed is None][:new]
        for card in (*due, *unseen):
            if left <= 0:
                break
            left -= learner.pace * 1.5
            if card.true is None or card.believed is None:
                _meet(learner, card, day, rng)
                continue
            forecast = _forecast(card, day)
            known = _is_known(learner, card, day, today, rng)
            _move(learner, card, day, known=known)
            yield MemoryTest(day=_on(day), forecast=forecast, recalled=known)


def _follow(learner: Learner, days: range, minutes: float, form: float, rng: random.Random) -> None:
    """Days of study as the plan has it, but for those that are missed."""
    for day in days:
        if learner.missed[day]:
            continue
        today = rng.gauss(0, form)
        for _, place in todays_part(**_to(learner, day, days.stop, minutes)).cards:
            card = learner.cards[int(place)]
            if card.true is None:
                _meet(learner, card, day, rng)
            else:
                _move(learner, card, day, known=_is_known(learner, card, day, today, rng))


def _to(learner: Learner, day: int, exam: int, minutes: float) -> dict[str, Any]:
    """What a plan is made of."""
    prospects = [
        Prospect(key=key)
        if card.believed is None
        else Prospect(
            key=key,
            stability=card.believed[0],
            difficulty=card.believed[1],
            age=float(day - card.last),
        )
        for key, card in zip(_keys(learner), learner.cards, strict=True)
    ]
    return {
        "prospects": prospects,
        "exam": _on(exam),
        "today": _on(day),
        "budget": Budget.daily(minutes),
        "course": Course.at(learner.pace),
    }


def _keys(learner: Learner) -> list[CardKey]:
    return [("deck", str(place)) for place in range(len(learner.cards))]


def _on(day: int) -> date:
    return _FIRST + timedelta(days=day)


def _forecast(card: Card, day: int) -> float:
    """What the model forecasts of a card, 0 for one never seen."""
    if card.believed is None:
        return 0.0
    return _BELIEVED.recall(card.believed[0], float(day - card.last))


def _is_due(card: Card, day: int) -> bool:
    return card.believed is not None and card.last < day and _forecast(card, day) < _RETENTION


def _is_known(learner: Learner, card: Card, day: int, form: float, rng: random.Random) -> bool:
    """Whether a card comes back to mind on a day of that form."""
    if card.true is None:
        return False
    recall = learner.memory.recall(card.true[0], float(day - card.last))
    return rng.random() < chance(logit(recall) + form)


def _meet(learner: Learner, card: Card, day: int, rng: random.Random) -> None:
    known = rng.random() < learner.known
    stability, difficulty = learner.memory.met(known=known)
    card.true = stability * card.strength, difficulty
    card.believed, card.last = _BELIEVED.met(known=known), day


def _move(learner: Learner, card: Card, day: int, *, known: bool) -> None:
    if card.true is None or card.believed is None:
        return
    passed = float(day - card.last)
    for memory, name in ((learner.memory, "true"), (_BELIEVED, "believed")):
        step = memory.recalled if known else memory.forgotten
        setattr(card, name, step(getattr(card, name), passed))
    card.last = day


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
