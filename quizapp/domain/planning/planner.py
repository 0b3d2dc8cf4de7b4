"""Makes the plan: each day the cards that bring most on exam day for their time."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from quizapp.domain.planning.course import Course
from quizapp.domain.planning.exam import Budget
from quizapp.domain.planning.forgetting import Forgetting
from quizapp.domain.planning.plan import LeftOut, Plan, PlannedDay, Reason, Today, Worth
from quizapp.domain.planning.prospect import Prospect

_DAY = timedelta(days=1)
_LAST_LOOK = 3
_STEPS = (10, 20, 30)
_SEED = 0


@dataclass(frozen=True, slots=True)
class _Choice:
    """A card to take, what that brings for each second, and the seconds."""

    prospect: Prospect
    value: float
    seconds: float


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

    `spent` are the seconds that were already used today. The days are those of a learner whose
    memory does as the model says, so that the first is sure and the others are a forecast.
    """
    rng = random.Random(_SEED)  # noqa: S311 - the same for ever, no secret
    cards = list(prospects)
    days: list[PlannedDay] = []
    first = Today()
    for left in range((exam - today).days, 0, -1):
        day = exam - left * _DAY
        seconds = max(0.0, budget.seconds(day) - (0.0 if days else spent))
        chosen = _chosen(cards, left, seconds, course)
        new = sum(cards[place].is_new for place in chosen)
        used = sum(choice.seconds for choice in chosen.values())
        reviews, last_look = len(chosen) - new, left <= _LAST_LOOK
        if not days:
            keys = tuple(cards[place].key for place in chosen)
            first = Today(cards=keys, new=new, reviews=reviews, seconds=used, last_look=last_look)
        days.append(
            PlannedDay(
                day=day, new=new, reviews=reviews, seconds=used, budget=seconds, last_look=last_look
            )
        )
        cards = [_next_day(card, place in chosen, course, rng) for place, card in enumerate(cards)]
    return Plan(
        days=tuple(days),
        today=first,
        recall=_recall(cards, course, 0),
        recall_without=_recall(prospects, course, (exam - today).days),
        cards=len(cards),
        unseen=sum(card.is_new for card in cards),
        left_out=_left_out(cards, course),
    )


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


def _chosen(
    cards: Sequence[Prospect], left: int, seconds: float, course: Course
) -> dict[int, _Choice]:
    """The places of the cards for a day, the best first, within its time."""
    choices = [(place, _choice(card, left, course)) for place, card in enumerate(cards)]
    choices.sort(key=lambda each: -each[1].value)
    chosen: dict[int, _Choice] = {}
    for place, choice in choices:
        seconds -= choice.seconds
        if choice.value <= 0 or seconds < 0:
            break
        chosen[place] = choice
    return chosen


def _choice(card: Prospect, left: int, course: Course) -> _Choice:
    """What it brings on exam day to take a card today, `left` days before."""
    memory = Forgetting(course.parameters)
    if card.stability is None or card.difficulty is None or card.age is None:
        met = [memory.recall(memory.first(rating)[0], left) for rating in (1, 3)]
        value = met[0] + course.known * (met[1] - met[0])
        return _Choice(card, card.weight * value / course.new, course.new)
    state = card.stability, card.difficulty
    known = memory.recall(state[0], card.age)
    after = known * memory.recall(memory.recalled(state, card.age)[0], left)
    after += (1 - known) * memory.recall(memory.forgotten(state, card.age)[0], left)
    seconds = known * course.recalled + (1 - known) * course.forgotten
    gain = after - memory.recall(state[0], card.age + left)
    return _Choice(card, card.weight * gain / seconds, seconds)


def _next_day(card: Prospect, is_taken: bool, course: Course, rng: random.Random) -> Prospect:
    """The card a day later."""
    memory = Forgetting(course.parameters)
    if card.stability is None or card.difficulty is None or card.age is None:
        if not is_taken:
            return card
        state = memory.first(3 if rng.random() < course.known else 1)
        return replace(card, stability=state[0], difficulty=state[1], age=1.0)
    if not is_taken:
        return replace(card, age=card.age + 1)
    state = card.stability, card.difficulty
    is_known = rng.random() < memory.recall(state[0], card.age)
    state = (memory.recalled if is_known else memory.forgotten)(state, card.age)
    return replace(card, stability=state[0], difficulty=state[1], age=1.0)


def _recall(cards: Sequence[Prospect], course: Course, left: int) -> float:
    memory = Forgetting(course.parameters)
    weight = sum(card.weight for card in cards)
    known = sum(
        card.weight * memory.recall(card.stability, (card.age or 0.0) + left)
        for card in cards
        if card.stability is not None
    )
    return known / weight if weight else 0.0


def _left_out(cards: Sequence[Prospect], course: Course) -> tuple[LeftOut, ...]:
    groups: dict[tuple[str, Reason], list[Prospect]] = {}
    for card in cards:
        if card.is_new:
            reason = Reason.NO_TIME if card.weight > 0 else Reason.NO_WEIGHT
            groups.setdefault((card.topic, reason), []).append(card)
    found = [
        LeftOut(
            topic=topic,
            cards=len(group),
            weight=sum(card.weight for card in group),
            reason=reason,
            value=60 * max(_choice(card, 1, course).value for card in group),
        )
        for (topic, reason), group in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.weight, each.topic)))
