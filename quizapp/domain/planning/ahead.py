"""The days to come: a sample of the cards, met day by day by a memory that does as the model says.

The sample's answers are drawn, each card's from a sequence of its own, so that plans with more or
less time differ by the time and not by chance.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.daily import Taken, best, is_last_look, spread, step, valuer_for
from quizapp.domain.planning.exam import Budget
from quizapp.domain.planning.forgetting import State
from quizapp.domain.planning.plan import PlannedDay
from quizapp.domain.planning.prospect import Prospect
from quizapp.domain.planning.valuing import Offer, Valuer

_DAY = timedelta(days=1)
_CARD_DAYS, _FEWEST = 18_000, 60
_WEEK = 7
_PRICED = 6


@dataclass(slots=True)
class _Card:
    """A card of the sample: its state, and on which day of the plan it was answered last."""

    weight: float
    state: State | None
    last: float
    chance: random.Random = field(repr=False)

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
    course, length = valuer.course, valuer.days
    sample = _sample(cards, _most(length))
    part, days, over = len(sample) / len(cards), list[PlannedDay](), 0.0
    now, priced = valuer, max(1, length // _PRICED)
    for number in range(length):
        day = today + number * _DAY
        time = max(0.0, budget.seconds(day) - (0.0 if number else spent))
        if number and number % priced == 0:
            coming = [today + later * _DAY for later in range(number, length)]
            now = valuer_for(
                course,
                [card.prospect(number) for card in sample],
                days=length - number,
                seconds=sum(map(budget.seconds, coming)) * part,
            )
        now = replace(now, days=length - number)
        room = time * now.portion * part - over
        taken = best(_offers(sample, now, number), room)
        over = max(0.0, sum(offer.seconds for _, offer in taken) - room) if time else over
        days.append(_planned(day, sample, taken, now, part=part, budget=time))
        for place, _ in taken:
            sample[place].take(number, course)
    return Ahead(
        days=tuple(days if part == 1 else _evened(days)),
        recalls=tuple(_recalls(sample, course, length)),
        every=step(len(cards), _most(length)),
    )


def _most(days: int) -> int:
    return max(_FEWEST, _CARD_DAYS // days)


def _sample(cards: Sequence[Prospect], most: int) -> list[_Card]:
    return [
        _Card(
            card.weight,
            card.state,
            -(card.age or 0.0),
            random.Random(number),  # noqa: S311 - the same for ever, no secret
        )
        for number, card in enumerate(spread(cards, most))
    ]


def _offers(sample: Sequence[_Card], valuer: Valuer, day: int) -> Iterator[tuple[int, Offer]]:
    for place, card in enumerate(sample):
        if card.state is None:
            yield place, valuer.met(card.weight)
        else:
            yield place, valuer.met_again(card.weight, card.state, day - card.last)


def _planned(
    day: date,
    sample: Sequence[_Card],
    taken: Sequence[Taken],
    valuer: Valuer,
    *,
    part: float,
    budget: float,
) -> PlannedDay:
    """A day of the sample, as one of all cards, of which it is a `part`."""
    cards = [sample[place] for place, _ in taken]
    again = [(card.weight, card.state) for card in cards if card.state is not None]
    return PlannedDay(
        day=day,
        new=(len(taken) - len(again)) / part,
        reviews=len(again) / part,
        seconds=min(budget, sum(offer.seconds for _, offer in taken) / part),
        budget=budget,
        last_look=is_last_look(valuer, again),
    )


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


def _recalls(sample: Sequence[_Card], course: Course, day: int) -> list[float]:
    return [
        0.0 if card.state is None else course.memory.recall(card.state[0], day - card.last)
        for card in sample
    ]
