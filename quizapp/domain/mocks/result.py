"""What came of a mock: marks, what wrong answers cost, the pass rule, what guessing was worth."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.sheet import Outcome, Response
from quizapp.domain.session import Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The marks of a paper, a section or a tag, exactly.

    `marks` has the penalty taken off already and may be negative; `needed` are the marks that pass,
    None where no rule asks for any.
    """

    name: str
    right: int
    wrong: int
    blank: int
    marks: Fraction
    lost: Fraction
    full: Fraction
    seconds: float
    needed: Fraction | None = None

    @property
    def questions(self) -> int:
        """How many questions it has."""
        return self.right + self.wrong + self.blank

    @property
    def passed(self) -> bool | None:
        """Whether the marks pass, None where there is nothing to pass."""
        return None if self.needed is None else self.marks >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessing:
    """What guessing was worth under the rules.

    `blind` are the marks that one throw of dice brings on average; `guesses` are the answers that
    the learner called guesses, and `earned` the marks they brought. `left` is what dice would have
    brought on average for the questions left blank.
    """

    blind: Fraction
    guesses: int
    right: int
    earned: Fraction
    left: Fraction

    @property
    def mean(self) -> Fraction | None:
        """The marks that one of the learner's guesses brought, None without any."""
        return self.earned / self.guesses if self.guesses else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A mock that was marked; a question counts under each tag of its card."""

    total: Part
    sections: tuple[Part, ...]
    tags: tuple[Part, ...]
    guessing: Guessing
    responses: tuple[Response, ...]

    @property
    def passed(self) -> bool | None:
        """Whether every pass rule was met, None where there is none."""
        rules = [part.passed for part in (self.total, *self.sections) if part.needed is not None]
        return all(rules) if rules else None

    @property
    def mistakes(self) -> tuple[Response, ...]:
        """What was answered wrong or not at all."""
        return tuple(each for each in self.responses if each.outcome is not Outcome.RIGHT)


def mark(rules: Rules, responses: Sequence[Response]) -> Result:
    """Mark a sheet under the rules."""
    by_section = _grouped(responses, lambda each: (each.question.section,))
    by_tag = _grouped(responses, lambda each: each.question.card.tags)
    return Result(
        total=_part("Total", rules, responses, rules.pass_percent),
        sections=tuple(
            _part(section.name, rules, by_section[section.name], section.pass_percent)
            for section in rules.sections
        ),
        tags=tuple(_part(tag, rules, tagged, None) for tag, tagged in sorted(by_tag.items())),
        guessing=_guessing(rules, responses),
        responses=tuple(responses),
    )


def part(
    name: str,
    rules: Rules,
    outcomes: Sequence[Outcome],
    *,
    pass_percent: Fraction | None = None,
    seconds: float = 0.0,
) -> Part:
    """The marks of some questions that came out so."""
    right, wrong = outcomes.count(Outcome.RIGHT), outcomes.count(Outcome.WRONG)
    full = len(outcomes) * rules.marks
    return Part(
        name=name,
        right=right,
        wrong=wrong,
        blank=outcomes.count(Outcome.BLANK),
        marks=right * rules.marks - wrong * rules.penalty,
        lost=wrong * rules.penalty,
        full=full,
        seconds=seconds,
        needed=None if pass_percent is None else full * pass_percent / 100,
    )


def _part(
    name: str, rules: Rules, responses: Sequence[Response], pass_percent: Fraction | None
) -> Part:
    outcomes = [each.outcome for each in responses]
    seconds = round(sum(each.seconds for each in responses), 3)
    return part(name, rules, outcomes, pass_percent=pass_percent, seconds=seconds)


def _guessing(rules: Rules, responses: Sequence[Response]) -> Guessing:
    guesses = [each.outcome for each in responses if each.confidence is Confidence.GUESS]
    guessed = part("guesses", rules, guesses)
    blanks = sum(each.outcome is Outcome.BLANK for each in responses)
    return Guessing(
        blind=rules.blind_guess,
        guesses=guessed.questions,
        right=guessed.right,
        earned=guessed.marks,
        left=blanks * rules.blind_guess,
    )


def _grouped(
    responses: Sequence[Response], names: Callable[[Response], Sequence[str]]
) -> defaultdict[str, list[Response]]:
    groups: defaultdict[str, list[Response]] = defaultdict(list)
    for each in responses:
        for name in dict.fromkeys(names(each)):
            groups[name].append(each)
    return groups
