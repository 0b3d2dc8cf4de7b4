"""How the learning goes, day by day and topic by topic: what the progress screen shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from quizapp.domain.calendar import Calendar
from quizapp.domain.stats import recalls, streak

FEWEST = 5
"""Recalls below which a topic's retention says more about chance than about memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """One answer of the log; `rating` 1 Again to 4 Easy, `confidence` "" where none was said."""

    deck: str
    card: str
    at: datetime
    rating: int
    correct: bool
    seconds: float
    confidence: str = ""
    scheduled: bool = True


@dataclass(frozen=True, slots=True)
class Day:
    """What was done on one study day."""

    answers: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    name: str
    right: int
    of: int

    @property
    def rate(self) -> float:
        """From 0 to 1; `of` must not be 0."""
        return self.right / self.of


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What the log and the schedule add up to.

    `retention` is true retention (see `domain.stats.Stats`), overall and by tag, the weakest first;
    tags with fewer than FEWEST recalls are left out. `calibration` has the answers by how sure the
    learner was, sure first. `ahead` counts the cards that fall due on each day from `today` on,
    those overdue among today's. `fit_pays` says that a memory model of the learner's own may pay,
    `leeches` how many cards were forgotten so often that they are set aside.
    """

    today: date
    streak: int
    days: Mapping[date, Day]
    retention: Share
    tags: tuple[Share, ...]
    calibration: tuple[Share, ...]
    ahead: tuple[int, ...]
    fit_pays: bool = False
    leeches: int = 0

    @property
    def total(self) -> Day:
        """All days together."""
        days = self.days.values()
        return Day(sum(day.answers for day in days), sum(day.seconds for day in days))


def progress(
    log: Sequence[Logged],
    tags: Mapping[tuple[str, str], Sequence[str]],
    due: Iterable[datetime],
    *,
    now: datetime,
    calendar: Calendar,
    horizon: int = 30,
) -> Progress:
    """The progress that a log shows at `now`.

    `tags` are the cards' topics by (deck, card), `due` the moments at which cards fall due; the
    forecast runs over `horizon` study days.
    """
    today = calendar.day(now)
    days = _days(log, calendar)
    recalled = list(recalls(log, calendar))
    return Progress(
        today=today,
        streak=streak(set(days), today=today),
        days=days,
        retention=_share("", recalled),
        tags=_by_tag(recalled, tags),
        calibration=_calibration(log),
        ahead=_ahead((calendar.day(moment) for moment in due), today, horizon),
    )


def _days(log: Iterable[Logged], calendar: Calendar) -> dict[date, Day]:
    found: dict[date, Day] = {}
    for answer in log:
        day = calendar.day(answer.at)
        before = found.get(day, Day())
        found[day] = Day(before.answers + 1, before.seconds + answer.seconds)
    return found


def _share(name: str, answers: Sequence[Logged]) -> Share:
    return Share(name, sum(answer.rating > 1 for answer in answers), len(answers))


def _by_tag(
    recalled: Iterable[Logged], tags: Mapping[tuple[str, str], Sequence[str]]
) -> tuple[Share, ...]:
    groups: dict[str, list[Logged]] = defaultdict(list)
    for answer in recalled:
        for tag in tags.get((answer.deck, answer.card), ()):
            groups[tag].append(answer)
    shares = [_share(tag, group) for tag, group in groups.items() if len(group) >= FEWEST]
    return tuple(sorted(shares, key=lambda share: (share.rate, -share.of, share.name)))


def _calibration(log: Iterable[Logged]) -> tuple[Share, ...]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for answer in log:
        groups[answer.confidence].append(answer.correct)
    return tuple(
        Share(name, sum(groups[name]), len(groups[name]))
        for name in ("sure", "think", "guess")
        if name in groups
    )


def _ahead(days: Iterable[date], today: date, horizon: int) -> tuple[int, ...]:
    counts = Counter(max((day - today).days, 0) for day in days)
    return tuple(counts[offset] for offset in range(horizon))


def weeks(today: date, number: int) -> list[date]:
    """The Mondays of the last `number` weeks, this week's last."""
    monday = today - timedelta(days=today.weekday())
    return [monday - timedelta(weeks=back) for back in range(number - 1, -1, -1)]


def level(answers: int, busiest: int) -> int:
    """How busy a day was, from 0 (nothing) to 4, by quarters of the busiest day."""
    return -(-4 * answers // busiest) if answers else 0
