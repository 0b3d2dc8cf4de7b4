"""How a plan is put into words, on a screen or at the line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from quizapp.domain.allowance import minutes_in_words, written_days
from quizapp.domain.planning.exam import Budget, Exam
from quizapp.domain.planning.outline import Stretch
from quizapp.domain.planning.plan import LeftOut, Plan, Reason, Worth
from quizapp.domain.session import Counts
from quizapp.domain.wording import count
from quizapp.domain.workload import about

_SHOWN = 4
"""Topics that are named before the rest are counted."""
_MINUTE = 60
_SMALL = 0.005
"""A gain or a loss that would be told as no point."""


def day_in_words(day: date) -> str:
    """A day: Thursday 4 February 2027."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def short_day(day: date) -> str:
    """A day in a few letters: Thu 4 Feb."""
    return f"{day:%a} {day.day} {day:%b}"


def stretch_in_words(stretch: Stretch, today: date) -> str:
    """Which days a stretch is."""
    if stretch.first == stretch.last == today:
        return "today"
    if stretch.is_day:
        return short_day(stretch.first)
    return f"{stretch.first.day} {stretch.first:%b} – {stretch.last.day} {stretch.last:%b}"


def scope_in_words(exam: Exam, titles: Mapping[str, str]) -> str:
    """What an exam asks; `titles` are those of the decks, by id."""
    decks = ", ".join(titles.get(deck, deck) for deck in exam.decks) or "all decks"
    return f"{', '.join(exam.tags)} in {decks}" if exam.tags else decks


def time_in_words(budget: Budget, today: date) -> str:
    """The time there is for an exam, with the days off to come."""
    off = written_days(day for day in budget.off if day >= today)
    return minutes_in_words(budget.minutes) + (f"; off {off}" if off else "")


def part_in_words(plan: Plan, left: Counts, *, seconds: float) -> str:
    """What is left of today's part, with the seconds it takes."""
    if not left.total:
        return "Today's part is done." if plan.days[0].budget else "Today is off."
    if plan.today.last_look:
        return f"Today: a last look at {count(left.total, 'card')}, {about(seconds)}."
    parts = [count(left.new, "new card")] if left.new else []
    parts += [f"{left.learning} still in first steps"] if left.learning else []
    parts += [f"{left.due} to look at again"] if left.due else []
    said = ", ".join(parts[:-1]) + " and " * (len(parts) > 1) + parts[-1]
    return f"Today: {said}, {about(seconds)}."


def verdict_in_words(plan: Plan) -> str:
    """Whether there is time for everything, and what the plan leads to."""
    if not plan.cards:
        return "No card is left for it: no deck has any, or exams before it ask the same ones."
    known = f"{share_in_words(plan.recall)} would be known in the exam"
    if not plan.suffices:
        left = sum(each.cards for each in plan.left_out if each.reason is Reason.NO_TIME)
        short = f"There is not time for every card: {left} of {count(plan.cards, 'card')}"
        return f"{short} will not be met by the exam; {known}."
    met = [day.day for day in plan.days if round(day.new)]
    last = f"the last by {met[-1].day} {met[-1]:%B}" if met else "and all have been met"
    return f"There is time for every card, {last}; {known}."


def left_out_in_words(left_out: Sequence[LeftOut]) -> Iterator[str]:
    """What is left out, and why; a line for each reason."""
    reasons = {
        Reason.NO_TIME: "a minute on them brings least",
        Reason.NO_WEIGHT: "they count for nothing",
    }
    for reason, said in reasons.items():
        groups = [each for each in left_out if each.reason is reason]
        if groups:
            named = [f"{each.cards} of {each.topic}" for each in groups[:_SHOWN]]
            rest = sum(each.cards for each in groups[_SHOWN:])
            more = f" and {rest} of other topics" if rest else ""
            yield f"{', '.join(named)}{more}: {said}."


def worth_in_words(plan: Plan, worth: Sequence[Worth]) -> Iterator[str]:
    """What further minutes a day would bring; a line for each that brings something."""
    gains = [(each.minutes, plan.unseen - each.unseen, each.recall - plan.recall) for each in worth]
    if worth and all(met <= 0 and gain < _SMALL for _, met, gain in gains):
        yield "More minutes a day would bring next to nothing."
        return
    for minutes, met, gain in gains:
        parts = [f"{count(met, 'card')} more met"] if met > 0 else []
        parts += [f"{_points(gain)} more known"] if gain >= _SMALL else []
        yield f"{minutes} more minutes a day: {', '.join(parts) or 'next to nothing'}."


def missed_in_words(days: int, *, recall: float, unseen: int, plan: Plan) -> str:
    """What missed days cost; `recall` and `unseen` are those of the plan before them."""
    said = "A day was missed" if days == 1 else f"{days} days were missed"
    lost, fewer = recall - plan.recall, plan.unseen - unseen
    parts = [f"{_points(lost)} less known in the exam"] if lost >= _SMALL else []
    parts += [f"{count(fewer, 'card')} fewer met"] if fewer > 0 else []
    cost = ", ".join(parts) or "that costs next to nothing"
    return f"{said}: {cost}. The plan is made anew, and no day gets longer than its time."


def share_in_words(recall: float) -> str:
    """How much of the cards would be known."""
    return "nearly all" if round(recall, 2) >= 1 else f"about {recall:.0%}"


def glance_in_words(recall: float, *, unseen: int, missed: int) -> str:
    """Whether there is time for everything by the exam, in a line; missed days come first."""
    told = f"on course: {share_in_words(recall)} known then"
    if unseen:
        told = f"{count(unseen, 'card')} will not be met in time"
    if missed:
        told = f"{count(missed, 'day')} missed, planned anew: {told}"
    return f"{told[0].upper()}{told[1:]}."


def minutes(seconds: float) -> int:
    """Seconds as whole minutes, for a table."""
    return round(seconds / _MINUTE)


def _points(share: float) -> str:
    return count(round(share * 100), "point")
