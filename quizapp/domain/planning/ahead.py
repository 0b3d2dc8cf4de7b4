"""The days to come: a sample of the cards, met day by day by a memory that does as the model says.

The sample's answers are drawn, each card's from a sequence of its own, so that plans with more or
less time differ by the time and not by chance.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.daily import chosen, is_last_look, spread, step, valuer_for
from quizapp.domain.planning.exam import Budget
from quizapp.domain.planning.forgetting import State
from quizapp.domain.planning.plan import PlannedDay
from quizapp.domain.planning.prospect import Prospect
from quizapp.domain.planning.valuing import Valuer

_DAY = timedelta(days=1)
_CARD_DAYS, _FEWEST = 18_000, 60
_WEEK = 7
_PRICED = 6
"""How often on the way the price of time is asked for anew."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """The days up to the exam, and what becomes of the cards of the sample.

    `recalls` are their chances of being recalled on the day, 0.0 for those that stay unseen. Each
    card of the sample stands for `every` of all cards in a row: itself and those behind it.
    """

    days: tuple[PlannedDay, ...]
    recalls: tuple[float, ...]
    every: int


def ahead(
    cards: Sequence[Prospect], valuer: Valuer, *, today: date, budget: Budget, spent: float
) -> Ahead:
    """The days from `today` on, for cards with weight, one or more."""
    length = valuer.days
    most = max(_FEWEST, _CARD_DAYS // length)
    sample = [_Card.of(card, number) for number, card in enumerate(spread(cards, most))]
    times = [budget.seconds(today + number * _DAY) for number in range(length)]
    times[0] = max(0.0, times[0] - spent)
    every = step(len(cards), most)
    rehearsal = _Rehearsal(sample, valuer, today, times, len(sample) / len(cards))
    days = [rehearsal.day(number) for number in range(length)]
    return Ahead(
        days=tuple(days if every == 1 else _evened(days)),
        recalls=tuple(card.recall(valuer.course, length) for card in sample),
        every=every,
    )


@dataclass(slots=True)
class _Card:
    """A card of the sample: its state, and on which day of the plan it was answered last."""

    weight: float
    state: State | None
    last: float
    chance: random.Random = field(repr=False)

    @classmethod
    def of(cls, card: Prospect, number: int) -> "_Card":
        chance = random.Random(number)  # noqa: S311 - the same for ever, no secret
        return cls(card.weight, card.state, -(card.age or 0.0), chance)

    def prospect(self, day: int) -> Prospect:
        """The card as a plan of that day sees it."""
        if self.state is None:
            return Prospect(key=("", ""), weight=self.weight)
        stability, difficulty = self.state
        return Prospect(
            key=("", ""),
            weight=self.weight,
            stability=stability,
            difficulty=difficulty,
            age=day - self.last,
        )

    def take(self, day: int, course: Course) -> None:
        """Meet the card on a day, as chance has it."""
        drawn = self.chance.random()
        if self.state is None:
            self.state = course.met[0] if drawn < course.known else course.met[1]
        else:
            age, memory = day - self.last, course.memory
            is_known = drawn < memory.recall(self.state[0], age)
            self.state = (memory.recalled if is_known else memory.forgotten)(self.state, age)
        self.last = day

    def recall(self, course: Course, day: int) -> float:
        """The chance that it is recalled on a day, 0.0 if it was never met."""
        return course.memory.recall(self.state[0], day - self.last) if self.state else 0.0


@dataclass(slots=True)
class _Rehearsal:
    """The sample on its way; `times` are the days' seconds, for all cards, of which it is a `part`.

    A day's last card may run over; what it does is taken from the next day.
    """

    sample: Sequence[_Card]
    valuer: Valuer
    today: date
    times: Sequence[float]
    part: float
    over: float = 0.0

    def day(self, number: int) -> PlannedDay:
        """Meet the cards of a day; the days are to be asked for in their order."""
        cards = [card.prospect(number) for card in self.sample]
        valuer = self._valuer(cards, number)
        time = self.times[number]
        room = time * valuer.portion * self.part - self.over
        taken = chosen(cards, valuer, room)
        seconds = sum(offer.seconds for _, offer in taken)
        self.over = max(0.0, seconds - room) if time else self.over
        for place, _ in taken:
            self.sample[place].take(number, valuer.course)
        new = sum(cards[place].is_new for place, _ in taken)
        return PlannedDay(
            day=self.today + number * _DAY,
            new=new / self.part,
            reviews=(len(taken) - new) / self.part,
            seconds=min(time, seconds / self.part),
            budget=time,
            last_look=is_last_look(valuer, [cards[place] for place, _ in taken]),
        )

    def _valuer(self, cards: Sequence[Prospect], number: int) -> Valuer:
        days = len(self.times) - number
        if number and number % max(1, len(self.times) // _PRICED) == 0:
            seconds = sum(self.times[number:]) * self.part
            self.valuer = valuer_for(self.valuer.course, cards, days=days, seconds=seconds)
        return replace(self.valuer, days=days)


def _evened(days: Sequence[PlannedDay]) -> Iterator[PlannedDay]:
    """The days of a sample, each with its share of what the week around it has.

    One card of a sample stands for many, which would all seem to fall on its day.
    """
    for number, day in enumerate(days):
        week = days[max(0, number - _WEEK // 2) : number + _WEEK // 2 + 1]
        share = day.budget / (sum(each.budget for each in week) or 1.0)
        yield replace(
            day,
            new=share * sum(each.new for each in week),
            reviews=share * sum(each.reviews for each in week),
            seconds=share * sum(each.seconds for each in week),
        )
