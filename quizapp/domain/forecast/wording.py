"""How forecasts and their record are put into words, on a screen or at the line."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from quizapp.domain.forecast.calibration import ENOUGH
from quizapp.domain.forecast.exam import ExamForecast
from quizapp.domain.forecast.marks import Marks
from quizapp.domain.forecast.record import Record
from quizapp.domain.forecast.topics import Topic
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.wording import number
from quizapp.domain.progress import FEWEST
from quizapp.domain.wording import count

_SURE = 0.99


def forecast_in_words(found: ExamForecast) -> list[str]:
    """What is forecast of an exam: the marks, the chance of passing, what that goes by."""
    if not found.is_enough:
        had = count(found.tests, "review")
        return [f"Not enough data: {had} so far on another day than before; {ENOUGH} are needed."]
    condition = "by your plan" if found.by_plan else "without further study"
    lines = [f"Remembered then, {condition}: {topic_in_words(found.whole)}."]
    if found.marks is not None and found.rules is not None:
        lines += _marks_in_words(found.marks, found.rules)
    lines += [
        f"{gap.section}: the decks have {count(gap.found, 'fact')} for"
        f" {count(gap.wanted, 'question')}."
        for gap in found.gaps
    ]
    return lines


def topic_in_words(topic: Topic) -> str:
    """A topic's recall with its interval, or why there is none."""
    if topic.recall is None or topic.low is None or topic.high is None:
        return f"not enough data: {topic.seen} of {count(topic.cards, 'card')} seen"
    unseen = f", {topic.unseen} of them never seen" if topic.unseen else ""
    interval = _interval(topic.low, topic.high)
    return f"{topic.recall:.0%} ({interval}) of {count(topic.cards, 'card')}{unseen}"


def topic_rows(topics: Iterable[Topic]) -> list[tuple[str, str, str, int, int]]:
    """The topics of which something can be said: recall, interval, cards, and those never seen."""
    return [
        (each.name, f"{each.recall:.0%}", _interval(each.low, each.high), each.cards, each.unseen)
        for each in topics
        if each.recall is not None and each.low is not None and each.high is not None
    ]


def chance_in_words(chance: float) -> str:
    """A chance in per cent, never quite none and never quite sure."""
    if chance > _SURE:
        return "above 99%"
    return "below 1%" if chance < 1 - _SURE else f"{chance:.0%}"


def record_in_words(found: Record) -> list[str]:
    """How forecasts fared, without the table of reliability."""
    return [*_mocks_in_words(found), *_exams_in_words(found), *_reviews_in_words(found)]


def reliability_rows(found: Record) -> list[tuple[str, str, str, int]]:
    """The table of reliability: what was forecast, its mean, what came true, of how many."""
    return [
        (f"{row.low:.0%} to {row.high:.0%}", f"{row.forecast:.0%}", f"{row.came:.0%}", row.of)
        for row in found.rows
    ]


def unknown_in_words(topics: Iterable[Topic]) -> str:
    """Of which topics nothing can be said, "" where there are none."""
    names = [topic.name for topic in topics if topic.recall is None]
    if not names:
        return ""
    return f"Not enough data (fewer than {FEWEST} cards seen): {', '.join(names)}."


def _marks_in_words(marks: Marks, rules: Rules) -> Iterator[str]:
    low, high, mean = (_whole(each) for each in (marks.low, marks.high, marks.mean))
    full = _whole(marks.full)
    yield f"Marks: {mean} of {full}; four times in five from {low} to {high}."
    if marks.passing is not None:
        needed = rules.pass_percent
        rule = (
            ""
            if needed is None
            else f" ({number(needed * rules.questions * rules.marks / 100)} needed)"
        )
        yield f"Chance of passing{rule}: {chance_in_words(marks.passing)}."
    yield f"You would know {marks.known:.0%} of the questions; the marks reckon with guesses."
    if marks.covered < 1:
        yield f"The decks have facts for {marks.covered:.0%} of the questions."
    else:
        yield "The decks are taken for the whole syllabus."


def _mocks_in_words(found: Record) -> Iterator[str]:
    if not found.mocks:
        yield "No mock yet that something was forecast of."
        return
    held = f"{found.held.right} of {count(found.mocks, 'mock')} ended within the interval of 80%"
    yield f"{held}, {found.error:.0%} of the marks off the forecast on average."
    if found.brier_passing is not None:
        yield f"Chance of passing: Brier score {found.brier_passing:.3f} (0 is perfect)."


def _exams_in_words(found: Record) -> Iterator[str]:
    if found.ahead.of:
        held = f"{found.ahead.right} of {count(found.ahead.of, 'forecast')} of an exam"
        yield f"{held} held the marks of a mock in its last week."


def _reviews_in_words(found: Record) -> Iterator[str]:
    if found.brier is None or found.brier_of_rate is None or found.ece is None:
        yield "No review yet that something was forecast of."
        return
    scores = f"Brier score {found.brier:.3f}, always saying the average {found.brier_of_rate:.3f}"
    yield f"{count(found.reviews, 'review')}: {scores}; {found.ece:.1%} off by forecast (ECE)."


def _interval(low: float, high: float) -> str:
    return f"{low * 100:.0f} to {high:.0%}"


def _whole(marks: float) -> str:
    """Marks to the nearest half."""
    return number(Fraction(round(marks * 2), 2))
