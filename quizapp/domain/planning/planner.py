"""Makes the plan: each day the cards that bring most on exam day for their time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from quizapp.domain.planning.ahead import ahead
from quizapp.domain.planning.course import Course
from quizapp.domain.planning.daily import chosen, is_last_look, valuer_for
from quizapp.domain.planning.exam import Budget
from quizapp.domain.planning.expected import Recalls, as_planned, left_alone, left_out, weighed
from quizapp.domain.planning.plan import Plan, PlannedDay, Today, Worth
from quizapp.domain.planning.prospect import Prospect
from quizapp.domain.planning.valuing import Valuer

_DAY = timedelta(days=1)
_STEPS = (10, 20, 30)


def plan(
    prospects: Sequence[Prospect],
    *,
    exam: date,
    today: date,
    budget: Budget,
    course: Course,
    spent: float = 0.0,
) -> Plan:
    """The plan from `today` to the day before the exam, both study days.

    `spent` are the seconds that were already used today. Today's part is what `todays_part` says;
    the other days are a forecast, from a sample of the cards where there are many. Where no card
    has weight they are empty.
    """
    return _Desk(prospects, exam, today, budget, course, spent).plan()


def todays_part(
    prospects: Sequence[Prospect],
    *,
    exam: date,
    today: date,
    budget: Budget,
    course: Course,
    spent: float = 0.0,
) -> Today:
    """Today's part of the plan, without the days behind it."""
    return _Desk(prospects, exam, today, budget, course, spent).part


def worth_of_more_time(
    prospects: Sequence[Prospect],
    *,
    exam: date,
    today: date,
    budget: Budget,
    course: Course,
    minutes: Sequence[int] = _STEPS,
) -> tuple[Worth, ...]:
    """What each of some further `minutes` a day would lead to."""
    found = []
    for more in minutes:
        wider = budget.with_more(more)
        made = plan(prospects, exam=exam, today=today, budget=wider, course=course)
        found.append(Worth(more, made.recall, made.unseen))
    return tuple(found)


@dataclass(frozen=True)
class _Desk:
    """All that a plan is made from, and what is made on the way."""

    prospects: Sequence[Prospect]
    exam: date
    today: date
    budget: Budget
    course: Course
    spent: float

    def plan(self) -> Plan:
        """All of it."""
        without = left_alone(self.prospects, self.course, max(self._days, 0))
        if not self._asked or self._days < 1:
            return self._nothing_to_plan(without)
        found = ahead(
            self._asked, self._valuer, today=self.today, budget=self.budget, spent=self.spent
        )
        recalls = without | as_planned(self._asked, found)
        left = left_out(self.prospects, recalls, self._valuer)
        return Plan(
            days=(self._first(found.days[0]), *found.days[1:]),
            today=self.part,
            recall=weighed(recalls, self.prospects),
            recall_without=weighed(without, self.prospects),
            cards=len(self.prospects),
            unseen=sum(each.cards for each in left),
            left_out=left,
            recalls=recalls,
        )

    @cached_property
    def part(self) -> Today:
        """Today's part."""
        if not self._asked or self._days < 1:
            return Today()
        left = max(self.budget.seconds(self.today) * self._valuer.portion - self.spent, 0.0)
        taken = chosen(self._asked, self._valuer, left)
        cards = [self._asked[place] for place, _ in taken]
        new = sum(card.is_new for card in cards)
        return Today(
            cards=tuple(card.key for card in cards),
            new=new,
            reviews=len(cards) - new,
            seconds=min(left, sum(offer.seconds for _, offer in taken)),
            last_look=is_last_look(self._valuer, cards),
        )

    @cached_property
    def _asked(self) -> list[Prospect]:
        """The cards with weight, like ones together, so that no sample misses the unseen."""
        asked = [card for card in self.prospects if card.weight > 0]
        return sorted(asked, key=lambda card: (not card.is_new, card.weight))

    @cached_property
    def _days(self) -> int:
        return (self.exam - self.today).days

    @cached_property
    def _valuer(self) -> Valuer:
        seconds = sum(map(self.budget.seconds, self._dates())) - self.spent
        return valuer_for(self.course, self._asked, days=self._days, seconds=max(seconds, 0.0))

    def _dates(self) -> list[date]:
        return [self.today + number * _DAY for number in range(self._days)]

    def _nothing_to_plan(self, recalls: Recalls) -> Plan:
        recall = weighed(recalls, self.prospects)
        return Plan(
            days=tuple(
                PlannedDay(day=day, new=0, reviews=0, seconds=0, budget=self.budget.seconds(day))
                for day in self._dates()
            ),
            today=Today(),
            recall=recall,
            recall_without=recall,
            cards=len(self.prospects),
            unseen=sum(card.is_new for card in self.prospects),
            recalls=recalls,
        )

    def _first(self, day: PlannedDay) -> PlannedDay:
        """The first day as it is, not as the sample has it."""
        return replace(
            day,
            new=self.part.new,
            reviews=self.part.reviews,
            seconds=self.part.seconds,
            last_look=self.part.last_look,
        )
