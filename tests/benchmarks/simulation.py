"""What learners recall on exam day when they study by the plan, and by rival policies.

`python tests/benchmarks simulate [--full]`: learners whose memories, paces, missed days and answers
are drawn apart from what the scheduler believes study by each policy, in the same minutes: those
that the plan takes on average are what each rival has on every day, and what a rival leaves of them
goes to the cards that are least well known. Where cards differ in weight, rivals too begin with the
heaviest, and recall is weighted. `--full` adds large decks and takes five times the learners.
"""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import fmean, stdev

from simulated_learners import Learner
from simulated_policies import RIVALS, Desk, Policy, planned

_PLAN = "the plan"
_CARD_DAYS, _FEWEST, _MOST = 500_000, 8, 200
_ROUNDS = 8
_EQUAL = (1.0,)
_TOPICS = (2.0, 1.0, 1.0, 0.5)
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """An exam: so many cards, days and minutes a day; the cards' weights take turns."""

    cards: int
    days: int
    minutes: float
    weights: tuple[float, ...] = _EQUAL

    def __str__(self) -> str:
        weights = "" if self.weights == _EQUAL else ", of three weights"
        return f"{self.cards:,} cards{weights}, {self.days} days, {self.minutes:g} minutes"

    @property
    def learners(self) -> int:
        """How many are simulated: the fewer, the more there is to do for each."""
        return min(max(_CARD_DAYS // (self.cards * self.days), _FEWEST), _MOST)


GRID = (
    Cell(300, 7, 20),
    Cell(300, 7, 45),
    Cell(500, 14, 25),
    Cell(500, 14, 45),
    Cell(500, 30, 12),
    Cell(500, 30, 12, _TOPICS),
    Cell(500, 30, 25),
    Cell(300, 30, 40),
    Cell(1000, 60, 20),
    Cell(1000, 60, 20, _TOPICS),
    Cell(1000, 60, 40),
    Cell(1000, 180, 20),
)
LARGE = (Cell(2000, 90, 40), Cell(3000, 120, 60), Cell(5000, 180, 60), Cell(5000, 180, 120))


@dataclass(frozen=True, slots=True)
class Result:
    """How a learner fared: shares recalled in truth and as believed, and minutes of the days."""

    recall: float
    believed: float
    unseen: int
    minutes: tuple[float, ...]

    @property
    def mean(self) -> float:
        """Minutes of a day on which something was studied."""
        return fmean(self.minutes) if self.minutes else 0.0

    @property
    def peak(self) -> float:
        """Minutes of the fullest day."""
        return max(self.minutes, default=0.0)


def report(arguments: Sequence[Path]) -> None:
    """Print how each policy fares in each cell."""
    is_full = Path("--full") in arguments
    with ProcessPoolExecutor() as workers:
        for cell in (*GRID, *LARGE) if is_full else GRID:
            learners = cell.learners * (5 if is_full else 1)
            found = list(workers.map(partial(_compare, cell), range(learners), chunksize=2))
            _print(cell, found)


def _compare(cell: Cell, seed: int) -> dict[str, Result]:
    """What becomes of one learner under each policy."""
    by_plan = _study(cell, seed, planned, cell.minutes * _MINUTE)
    seconds = min(by_plan.mean, cell.minutes) * _MINUTE
    rivals = {name: _study(cell, seed, policy, seconds) for name, policy in RIVALS.items()}
    return {_PLAN: by_plan, **rivals}


def _study(cell: Cell, seed: int, policy: Policy, seconds: float) -> Result:
    weights = [cell.weights[place % len(cell.weights)] for place in range(cell.cards)]
    learner = Learner.drawn(seed, weights=weights, days=cell.days)
    days = [day for day in range(cell.days) if not learner.missed[day]]
    minutes = [_day(Desk(learner, day, cell.days, seconds), policy) / _MINUTE for day in days]
    return Result(
        learner.recall(cell.days),
        learner.predicted(cell.days),
        learner.unseen,
        tuple(each for each in minutes if each),
    )


def _day(desk: Desk, policy: Policy) -> float:
    """Study until the time is over or nothing is left to take; the seconds that it took."""
    spent = 0.0
    for _ in range(_ROUNDS):
        before = spent
        for card in policy(desk.after(spent)):
            if spent >= desk.seconds:
                break
            if card.believed is None or card.last < desk.day:
                spent += desk.learner.answer(card, desk.day)
        if spent == before:
            break
    return spent


def _print(cell: Cell, found: Sequence[dict[str, Result]]) -> None:
    print(f"\n{cell}; {len(found)} learners")
    print(
        f"{'':12} {'recall':>7} {'10th':>6} {'plan leads by':>15} {'unseen':>7}"
        f" {'mean':>6} {'peak':>6} {'peak/mean':>9} {'believed':>8}"
    )
    for name in found[0]:
        results = [each[name] for each in found]
        lead = "" if name == _PLAN else _lead(found, name)
        mean, peak = _mean(each.mean for each in results), _mean(each.peak for each in results)
        recalls = sorted(each.recall for each in results)
        print(
            f"{name:12} {fmean(recalls):>7.1%} {recalls[len(recalls) // 10]:>6.1%} {lead:>15}"
            f" {_mean(each.unseen for each in results):>7.1f} {mean:>6.1f} {peak:>6.1f}"
            f" {peak / mean:>9.2f} {_mean(each.believed for each in results):>8.1%}",
            flush=True,
        )


def _lead(found: Sequence[dict[str, Result]], name: str) -> str:
    """By how many points the plan leads, learner by learner, with the standard error."""
    leads = [100 * (each[_PLAN].recall - each[name].recall) for each in found]
    return f"{fmean(leads):+.1f} ± {stdev(leads) / len(leads) ** 0.5:.1f}"


def _mean(values: Iterable[float]) -> float:
    return fmean(values)
