"""How mocks are put into words, on a screen or at the line."""

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from quizapp.domain.mocks.paper import Draw
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.result import Part, Result
from quizapp.domain.wording import count

_PLACES = 4
"""Decimals with which a number of marks is written where they say it exactly."""


def number(value: Fraction) -> str:
    """A number of marks: exact where four decimals say it, else rounded to two."""
    exact = round(value, _PLACES)
    text = f"{float(exact if exact == value else round(value, 2)):.{_PLACES}f}"
    return text.rstrip("0").rstrip(".")


def signed(value: Fraction) -> str:
    """A number of marks with its sign."""
    return f"+{number(value)}" if value > 0 else number(value)


def clock(span: timedelta) -> str:
    """A span as a clock shows it, cut to the second: "12:30", "1:02:03"."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def rules_in_words(rules: Rules) -> str:
    """What a paper asks and how it is marked, in a line."""
    parts = [count(rules.questions, "question")]
    parts.append("no time limit" if rules.time is None else f"{clock(rules.time)} on the clock")
    if rules.marks != 1:
        parts.append(f"{number(rules.marks)} marks each")
    penalty = f"a wrong answer takes off {number(rules.penalty)}"
    parts.append(penalty if rules.penalty else "nothing off for a wrong answer")
    if rules.pass_percent is not None:
        parts.append(f"{number(rules.pass_percent)}% passes")
    return ", ".join(parts) + "."


def shortages_in_words(drawn: Draw, rules: Rules) -> str:
    """What the decks cannot fill, and what to do."""
    wrong = rules.options - 1 - rules.none_of_these
    needs = f"a card needs {wrong} wrong options"
    if any(section.tags for section in rules.sections):
        needs += " and a tag of the section"
    found = len(drawn.questions)
    lacking = ", ".join(f"{s.section} {s.found} of {s.wanted}" for s in drawn.shortages)
    said = f"the decks fill {found} of {rules.questions} questions: {lacking} ({needs})"
    return f"{said}; --fit makes a mock of the {found}" if found else said


def result_in_words(result: Result, rules: Rules) -> list[str]:
    """The result without its questions: marks, pass or not, time, parts, guesses."""
    total = result.total
    seconds = timedelta(seconds=total.seconds)
    mean = total.seconds / total.questions
    lines = [
        f"Marks: {_marks(total)}, {float(total.marks / total.full):.0%}. {_answers(total)}.",
        *_pass_rule(result),
        f"Time: {clock(seconds)}, {mean:.1f} seconds a question.",
    ]
    if len(result.sections) > 1:
        lines += ["By section:", *map(_line, result.sections)]
    if result.tags:
        lines += ["By tag:", *map(_line, result.tags)]
    return [*lines, *_guessing(result, rules)]


def _pass_rule(result: Result) -> Iterator[str]:
    if result.passed:
        needed = result.total.needed
        rule = "every section's mark was reached" if needed is None else f"{number(needed)} needed"
        yield f"Passed: {rule}."
    for part in result.failed:
        needed = Fraction(part.needed or 0)
        name = "" if part is result.total else f"{part.name}: "
        yield f"Not passed: {name}{number(needed)} needed, {number(part.marks)} reached."
    if result.passed is None:
        yield "This exam has no pass mark."


def _guessing(result: Result, rules: Rules) -> Iterator[str]:
    guessing = result.guessing
    yield (
        f"A blind guess among {rules.options} options is worth"
        f" {signed(guessing.blind)} marks on average."
    )
    if guessing.mean is not None:
        yield (
            f"Your {count(guessing.guesses, 'answer')} called a guess:"
            f" {guessing.right} right, {signed(guessing.earned)} marks,"
            f" {signed(guessing.mean)} each."
        )
    if result.total.blank:
        yield (
            f"Guessing the {result.total.blank} left blank would have brought"
            f" {signed(guessing.left)} marks on average."
        )


def _line(part: Part) -> str:
    return f"  {part.name}: {_marks(part)}. {_answers(part)}."


def _marks(part: Part) -> str:
    return f"{number(part.marks)} of {number(part.full)}"


def _answers(part: Part) -> str:
    wrong = f"{part.wrong} wrong"
    if part.lost:
        wrong += f" (-{number(part.lost)})"
    return f"{part.right} right, {wrong}, {part.blank} blank"
