"""How mocks are put into words, on a screen or at the line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from fractions import Fraction
from itertools import chain, groupby
from math import ceil

from quizapp.domain.deck import Document
from quizapp.domain.mocks.omr import Scored
from quizapp.domain.mocks.paper import Draw
from quizapp.domain.mocks.profile import Profile, Rules
from quizapp.domain.mocks.result import Part, Result
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.wording import citation, count, published

_PLACES = 4
"""Decimals with which a number of marks is written where they say it exactly."""
_A_ROW = 3


def number(value: Fraction) -> str:
    """A number of marks: exact where four decimals say it, else rounded to two."""
    exact = round(value, _PLACES)
    text = f"{float(exact if exact == value else round(value, 2)):.{_PLACES}f}"
    return text.rstrip("0").rstrip(".")


def signed(value: Fraction) -> str:
    """A number of marks with its sign."""
    return f"+{number(value)}" if value > 0 else number(value)


def clock(span: timedelta) -> str:
    """A span as a clock shows it, in full seconds rounded up: "12:30", "1:02:03"."""
    minutes, seconds = divmod(ceil(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def numbers_in_words(numbers: Iterable[int]) -> str:
    """The numbers of questions in order, three or more in a row as a range: "5, 10–50"."""
    rows = [
        [number for _, number in row]
        for _, row in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])
    ]
    told = ([f"{row[0]}–{row[-1]}"] if len(row) >= _A_ROW else map(str, row) for row in rows)
    return ", ".join(chain.from_iterable(told)) or "none"


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
    found = len(drawn.questions)
    lacking = ", ".join(f"{s.section} {s.found} of {s.wanted}" for s in drawn.shortages)
    said = f"the decks fill {found} of {rules.questions} questions: {lacking}"
    said = f"{said} ({needs_in_words(rules)})"
    return f"{said}; --fit makes a mock of the {found}" if found else said


def needs_in_words(rules: Rules) -> str:
    """What a card needs to be asked."""
    wrong = rules.options - 1 - rules.none_of_these
    needs = f"a card needs {wrong} wrong options"
    tagged = any(section.tags for section in rules.sections)
    named = any(section.decks for section in rules.sections)
    places = ["a tag"] * tagged + ["a deck"] * named
    return f"{needs} and {' or '.join(places)} of the section" if places else needs


def result_in_words(result: Result, rules: Rules) -> list[str]:
    """The result without its questions: marks, pass or not, time, parts, guesses."""
    total = result.total
    mean = total.seconds / total.questions
    spent = clock(timedelta(seconds=round(total.seconds)))
    lines = [*verdict_in_words(total, result.sections)]
    lines.append(f"Time: {spent}, {mean:.1f} seconds a question.")
    if len(result.sections) > 1:
        lines += ["By section:", *map(_line, result.sections)]
    if result.tags:
        lines += ["By tag:", *map(_line, result.tags)]
    return [*lines, *guessing_in_words(result, rules)]


def verdict_in_words(total: Part, sections: Sequence[Part] = ()) -> Iterator[str]:
    """The marks, and whether they pass, with the reason."""
    share = float(total.marks / total.full)
    yield f"Marks: {_marks(total)}, {share:.0%}. {_answers(total)}."
    ruled = [part for part in (total, *sections) if part.needed is not None]
    if not ruled:
        yield "This exam has no pass mark."
    for part in ruled:
        if not part.passed:
            name = "" if part is total else f"{part.name}: "
            yield f"Not passed: {name}{_needed(part)}, {number(part.marks)} reached."
    if ruled and all(part.passed for part in ruled):
        names = ("" if part is total else f"{part.name}: " for part in ruled)
        reasons = (f"{name}{_needed(part)}" for name, part in zip(names, ruled, strict=True))
        yield f"Passed: {'; '.join(reasons)}."


def guessing_in_words(result: Result, rules: Rules) -> Iterator[str]:
    """What a guess is worth, what the learner's guesses brought, and what blanks would have."""
    guessing = result.guessing
    yield (
        f"A blind guess among {rules.options} options is worth"
        f" {signed(guessing.blind)} marks on average."
    )
    if guessing.mean is not None:
        yield (
            f"You called {count(guessing.guesses, 'answer')} a guess: {guessing.right} right,"
            f" {signed(guessing.earned)} marks, {signed(guessing.mean)} each."
        )
    if result.total.blank:
        yield (
            f"Guessing the {result.total.blank} left blank would have brought"
            f" {signed(guessing.left)} marks on average."
        )


def mistake_in_words(response: Response, documents: Mapping[str, Document]) -> list[str]:
    """A question that was answered wrong or not at all, what is right and where it is written."""
    question, card = response.question, response.question.card
    key = question.options[question.key]
    is_listed = key == card.answer
    said = "Left blank" if response.chosen is None else f"You said: {response.text}"
    lines = [
        f"{question.number}. {card.question}",
        f"{said} ({response.seconds:.0f} s)",
        f"The answer is: {key}" if is_listed else f"The answer is: {key} ({card.answer})",
    ]
    if card.explanation:
        lines.append(card.explanation)
    for source in card.sources:
        quote = f": “{source.quote}”" if source.quote else ""
        lines.append(f"Source: {citation(source, documents)}{quote}")
    return lines


def scored_in_words(scored: Scored) -> list[str]:
    """A sheet that was marked by a key: the marks, then what was wrong or blank."""
    mistakes = (each for each in scored.questions if each.outcome is not Outcome.RIGHT)
    return [
        *verdict_in_words(scored.total),
        *(f"  {m.number}: {m.marked or 'blank'}, the key is {m.key}" for m in mistakes),
    ]


def profile_in_words(profile: Profile) -> list[str]:
    """A profile with its sources, its id first."""
    rules = profile.rules
    parts = ", ".join(f"{section.name} {section.questions}" for section in rules.sections)
    known = f"As of {published(profile.as_of)}, confidence {profile.evidence}."
    lines = [
        f"{profile.id}: {profile.title} ({profile.body})",
        f"  {rules_in_words(rules)}",
        f"  {parts}.",
        f"  {known} {profile.note}".rstrip(),
    ]
    lines += [f"  {source}" for source in profile.sources]
    for remark in profile.remarks:
        lines.append(f"  On {remark.rule}, confidence {remark.evidence}: {remark.note}")
        lines += [f"    {source}" for source in remark.sources]
    return lines


def _line(part: Part) -> str:
    return f"  {part.name}: {_marks(part)}. {_answers(part)}."


def _needed(part: Part) -> str:
    return f"{number(part.needed or Fraction(0))} needed"


def _marks(part: Part) -> str:
    return f"{number(part.marks)} of {number(part.full)}"


def _answers(part: Part) -> str:
    wrong = f"{part.wrong} wrong"
    if part.lost:
        wrong += f" (-{number(part.lost)})"
    return f"{part.right} right, {wrong}, {part.blank} blank"
