"""What the review log adds up to: results by attempt, card and tag."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one card, as the log has it; `at` is UTC, `seconds` the time it took.

    `question` and `key` are the wording at that time; `tags` are the card's tags today.
    `confidence` is sure, think, guess, or "" where nothing was said; what was crammed is not
    `scheduled`.
    """

    id: int
    attempt: str
    deck: str
    card: str
    question: str
    key: str
    kind: str
    tags: tuple[str, ...]
    mode: str
    response: str
    rating: int
    correct: bool
    seconds: float
    at: datetime
    confidence: str = ""
    scheduled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MockScore:
    """The marks of a mock as they were on the day; `passed` is None where no rule said.

    `profile` is the id of the exam's profile, "" for a mock after none.
    """

    profile: str
    marks: Fraction
    full_marks: Fraction
    passed: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One sitting; `finished` is None for one that was cut off, `learner` "" for nobody named.

    `mock` is None for what is no mock.
    """

    id: str
    kind: str
    learner: str = ""
    started: datetime
    finished: datetime | None
    mock: MockScore | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Answers counted under a name: an attempt, a card, a tag.

    `facility` is the share answered right, from 0 to 1 (Crocker & Algina 1986, item difficulty).
    """

    name: str
    answers: int
    correct: int
    cards: int
    seconds: float
    first: datetime
    last: datetime

    @property
    def facility(self) -> float:
        """Share of the answers that were right."""
        return self.correct / self.answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Everything that a learner's log says, in the order it happened."""

    attempts: tuple[Attempt, ...]
    answers: tuple[Answer, ...]

    def by_attempt(self) -> dict[str, Tally]:
        """A tally of every attempt that has an answer, by its id."""
        return _tally(self.answers, lambda answer: (answer.attempt,))

    def by_card(self) -> dict[tuple[str, str], Tally]:
        """A tally of every card answered, by deck and card id."""
        names = {f"{a.deck}\x00{a.card}": (a.deck, a.card) for a in self.answers}
        found = _tally(self.answers, lambda a: (f"{a.deck}\x00{a.card}",))
        return {names[name]: tally for name, tally in found.items()}

    def by_tag(self) -> dict[str, Tally]:
        """A tally of every tag; an answer counts under each tag of its card."""
        return dict(sorted(_tally(self.answers, lambda answer: answer.tags).items()))


def _tally(answers: Iterable[Answer], names: Callable[[Answer], Sequence[str]]) -> dict[str, Tally]:
    groups: defaultdict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        for name in names(answer):
            groups[name].append(answer)
    return {
        name: Tally(
            name=name,
            answers=len(group),
            correct=sum(answer.correct for answer in group),
            cards=len({(answer.deck, answer.card) for answer in group}),
            seconds=round(sum(answer.seconds for answer in group), 3),
            first=min(answer.at for answer in group),
            last=max(answer.at for answer in group),
        )
        for name, group in groups.items()
    }
