"""How the learning goes, in a handful of figures."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol, TypeVar

from quizapp.domain.calendar import Calendar
from quizapp.domain.scores import Scores
from quizapp.domain.wording import count


class GivenAnswer(Protocol):
    """What of an answer says whether its card was remembered."""

    @property
    def deck(self) -> str:
        """Its deck's id."""

    @property
    def card(self) -> str:
        """Its id in that deck."""

    @property
    def at(self) -> datetime:
        """When it was given."""

    @property
    def rating(self) -> int:
        """1 Again to 4 Easy."""

    @property
    def scheduled(self) -> bool:
        """Whether the schedule asked for it."""


Given = TypeVar("Given", bound=GivenAnswer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """A learner's figures; `retention` is None until a card has been met on two study days.

    `retention` is the share remembered at the first answer of a study day to a card that was
    already met on an earlier one ("true retention" in the field's usage), from 0 to 1.
    `last_mock` and `best_mock` are shares of the full marks, None before the first mock.
    """

    answers: int
    correct: int
    cards: int
    today_answers: int
    today_correct: int
    days: int
    streak: int
    minutes: float
    reviews: int
    retention: float | None
    mocks: int
    last_mock: float | None
    best_mock: float | None

    def as_dict(self) -> dict[str, Any]:
        """The figures by name."""
        return asdict(self)

    def in_words(self) -> list[str]:
        """The figures as sentences."""
        spent = f"over {count(self.days, 'day')} and {count(round(self.minutes), 'minute')}"
        in_all = f"{_right(self.correct, self.answers)}, on {count(self.cards, 'card')}"
        lines = [
            f"Today: {_right(self.today_correct, self.today_answers)}.",
            f"In all: {in_all}, {spent}.",
            f"Streak: {count(self.streak, 'day')}.",
        ]
        if self.last_mock is not None:
            shares = (
                f"the last with {self.last_mock:.0%} of the marks, the best {self.best_mock:.0%}"
            )
            lines.append(f"Mocks: {self.mocks}, {shares}.")
        if self.retention is None:
            return [*lines, "Retention: not known until cards come back on another day."]
        share = f"{self.retention:.0%} of {count(self.reviews, 'review')}"
        return [*lines, f"Retention: {share} remembered on another day."]


def stats(scores: Scores, *, now: datetime, calendar: Calendar) -> Stats:
    """The figures of a log as they stand at `now`; study days are the calendar's."""
    today = calendar.day(now)
    days = {calendar.day(answer.at) for answer in scores.answers}
    todays = [answer for answer in scores.answers if calendar.day(answer.at) == today]
    mocks = [each.mock for each in scores.attempts if each.mock is not None]
    shares = [float(mock.marks / mock.full_marks) for mock in mocks]
    recalled = [answer.rating > 1 for answer in recalls(scores.answers, calendar)]
    return Stats(
        answers=len(scores.answers),
        correct=sum(answer.correct for answer in scores.answers),
        cards=len({(answer.deck, answer.card) for answer in scores.answers}),
        today_answers=len(todays),
        today_correct=sum(answer.correct for answer in todays),
        days=len(days),
        streak=streak(days, today=today),
        minutes=round(sum(answer.seconds for answer in scores.answers) / 60, 1),
        reviews=len(recalled),
        retention=sum(recalled) / len(recalled) if recalled else None,
        mocks=len(shares),
        last_mock=shares[-1] if shares else None,
        best_mock=max(shares, default=None),
    )


def streak(days: set[date], *, today: date) -> int:
    """How many study days in a row have an answer, up to today or else up to yesterday."""
    day = today if today in days else today - timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= timedelta(days=1)
    return length


def recalls(answers: Iterable[Given], calendar: Calendar) -> Iterator[Given]:
    """The answers that test memory: the first of a study day to a card met on an earlier one.

    What was crammed is no test: the learner chose when.
    """
    met: dict[tuple[str, str], date] = {}
    for answer in answers:
        card, day = (answer.deck, answer.card), calendar.day(answer.at)
        if answer.scheduled and card in met and met[card] < day:
            yield answer
        met[card] = day


def _right(correct: int, answers: int) -> str:
    if not answers:
        return "no answers yet"
    return f"{count(answers, 'answer')}, {correct} right ({correct / answers:.0%})"
