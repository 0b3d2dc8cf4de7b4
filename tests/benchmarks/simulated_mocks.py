"""Learners who study for some days, are forecast as the app would, and sit a mock of their deck."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from simulated_learners import Card, Learner

from quizapp.domain.forecast.calibration import Calibration, MemoryTest, calibrate, foretold
from quizapp.domain.forecast.drawing import Stock
from quizapp.domain.forecast.learner import chance, logit
from quizapp.domain.forecast.marks import Marks, forecast_marks
from quizapp.domain.forecast.record import Sat
from quizapp.domain.memory import FSRS6_PARAMETERS
from quizapp.domain.mocks.profile import Rules, Section
from quizapp.domain.planning import Budget, CardKey, Course, Prospect, plan, todays_part
from quizapp.domain.planning.forgetting import Forgetting

VAGUE = Calibration(shift=0.0, tilt=0.0, shift_variance=9.0, tilt_variance=9.0)
"""What is known of a learner before anything is."""
_FIRST = date(2026, 1, 1)
_QUESTIONS = 100
_RULES = Rules(
    sections=(Section(name="All", questions=_QUESTIONS),),
    penalty=Fraction(1, 4),
    pass_percent=Fraction(50),
)
_BELIEVED = Forgetting(FSRS6_PARAMETERS)
_RETENTION = 0.9


@dataclass(frozen=True, slots=True)
class Setting:
    """How much days differ for a learner, and how many days pass between forecast and mock.

    In these nothing is studied, or what the plan to the mock has, made anew each day.
    """

    name: str
    form: float = 0.3
    gap: int = 1
    by_plan: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A learner's mock with its forecast, and how their memory lies to the model's."""

    sat: Sat
    reviews: tuple[tuple[float, bool], ...]
    shift: float
    tilt: float


def outcome(setting: Setting, seed: int) -> Outcome:
    """A learner studies, is forecast, and sits the mock; all is drawn from the seed."""
    rng = random.Random(f"{setting.name}/{seed}")
    days, cards = rng.choice((14, 30, 60, 120)), rng.choice((150, 300, 600))
    exam = days - 1 + setting.gap
    learner = Learner.drawn(rng.randrange(10**9), weights=[1.0] * cards, days=exam)
    minutes = rng.uniform(8, 50)
    tests = list(_study(learner, days, minutes, setting.form, rng))
    if setting.by_plan:
        recalls = plan(**_to(learner, days, exam, minutes)).recalls
        forecasts = [recalls[key] for key in _keys(learner)]
        _follow(learner, range(days, exam), minutes, setting.form, rng)
    else:
        forecasts = [_forecast(card, exam) for card in learner.cards]
    marks = forecast_marks(_RULES, [Stock(tuple(forecasts))], calibrate(tests))
    own = calibrate(tests, VAGUE)
    return Outcome(
        sat=_sit(learner, exam, rng.gauss(0, setting.form), marks, rng),
        reviews=tuple(zip(foretold(tests), (test.recalled for test in tests), strict=True)),
        shift=own.shift,
        tilt=own.tilt,
    )


def _sit(learner: Learner, exam: int, form: float, marks: Marks, rng: random.Random) -> Sat:
    """The mock that was forecast: what is not known is guessed."""
    asked = rng.sample(learner.cards, _QUESTIONS)
    right = sum(
        _is_known(learner, card, exam, form, rng) or rng.random() < 1 / _RULES.options
        for card in asked
    )
    scored = right - (_QUESTIONS - right) * float(_RULES.penalty)
    return Sat(
        low=marks.low,
        mean=marks.mean,
        high=marks.high,
        passing=marks.passing,
        marks=scored,
        full=marks.full,
        passed=scored >= marks.full / 2,
    )


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
