"""An exam's rules, and how well they are known."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from quizapp.domain.card import Card

_NUMBER = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}|/[1-9][0-9]{0,3})?")


class Evidence(StrEnum):
    """How well a rule is known: from the commission itself, from several accounts, from one."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a paper: how many questions it has, and which cards may stand in it.

    A card may that has one of the `tags` or one of the `kinds`, or is in one of the `decks`, which
    are ids; any card where there are none of these. `pass_percent` is the share of its full marks
    that the section itself asks for.
    """

    name: str
    questions: int
    tags: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    pass_percent: Fraction | None = None

    def takes(self, card: Card, deck_id: str) -> bool:
        """Whether a card of that deck may stand in this section."""
        if not self.tags and not self.kinds and not self.decks:
            return True
        wanted = set(map(_plain, self.tags))
        return (
            deck_id in self.decks
            or card.kind in self.kinds
            or not wanted.isdisjoint(map(_plain, card.tags))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a paper is made of and how it is marked; a question left blank brings nothing.

    `marks` are for a right answer and `penalty` is taken off for a wrong one. `options` counts
    "None of these" where there is one. `time` is None where nobody stops the clock, `pass_percent`
    (of the full marks, as in the sections) where there is no pass mark.
    """

    sections: tuple[Section, ...]
    time: timedelta | None = None
    marks: Fraction = Fraction(1)
    penalty: Fraction = Fraction(0)
    options: int = 4
    none_of_these: bool = False
    pass_percent: Fraction | None = None

    @property
    def questions(self) -> int:
        """How many questions the paper has."""
        return sum(section.questions for section in self.sections)

    @property
    def blind_guess(self) -> Fraction:
        """The marks that an answer picked by a throw of dice brings on average."""
        return (self.marks - self.penalty * (self.options - 1)) / self.options

    def resized(self, quotas: Sequence[int]) -> "Rules":
        """The rules for other numbers of questions, one for each section, the time in proportion.

        A section without a question is left out.
        """
        pairs = zip(self.sections, quotas, strict=True)
        sections = tuple(replace(section, questions=n) for section, n in pairs if n)
        time = self.time and self.time * sum(quotas) / self.questions
        seconds = time and timedelta(seconds=max(1, round(time.total_seconds())))
        return replace(self, sections=sections, time=seconds)

    def scaled(self, questions: int) -> "Rules":
        """The rules for a paper of that many questions, the sections' shares kept."""
        return self.resized(apportion([section.questions for section in self.sections], questions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """What a mock is a mock of; `profile` is the id of the profile it is after, or ""."""

    title: str
    rules: Rules
    profile: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A rule that is known less well than the rest, or otherwise by others."""

    rule: str
    evidence: Evidence
    note: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The rules of one exam as they stood at `as_of`.

    That is an ISO date, month or year: of the notice, or of the reading where the `sources`, web
    addresses, bear no date.
    """

    id: str
    title: str
    body: str
    as_of: str
    evidence: Evidence
    sources: tuple[str, ...]
    rules: Rules
    note: str = ""
    remarks: tuple[Remark, ...] = ()


def exact(text: str, *, most: int = 9999) -> Fraction | None:
    """A number up to `most` as it is typed, "0.25" or "1/3", without loss; None for other text."""
    number = Fraction(text) if _NUMBER.fullmatch(text) else None
    return None if number is None or number > most else number


def apportion(quotas: Sequence[int], total: int) -> list[int]:
    """`total` seats shared out in proportion to `quotas`, by the largest remainder (Hamilton).

    Of equal remainders the earlier wins. `quotas` must not add up to nothing.
    """
    whole = sum(quotas)
    seats = [quota * total // whole for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda n: -(quotas[n] * total % whole))
    for place in by_remainder[: total - sum(seats)]:
        seats[place] += 1
    return seats


@lru_cache(maxsize=4096)
def _plain(tag: str) -> str:
    """A tag as it is compared: "Current Affairs" is "current-affairs"."""
    return "-".join(tag.casefold().replace("_", " ").replace("-", " ").split())
