"""Answer sheets and keys typed from paper: "1A 2C 3-", or "ABCD-" from question 1 on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizapp.domain.mocks.limits import MOST_QUESTIONS
from quizapp.domain.mocks.profile import Rules
from quizapp.domain.mocks.result import Part, part
from quizapp.domain.mocks.sheet import Outcome
from quizapp.domain.wording import count
from quizapp.errors import Issue, SheetError

LETTERS = "ABCDE"
"""What options are called on a sheet."""

_NUMBERED = re.compile(
    r"(?:[Qq]\.?[ \t]*)?(?P<number>\d+)[ \t]*(?:[.):=]|-(?=[ \t]*[A-Za-z]))?[ \t]*"
    r"(?P<marks>[A-Za-z](?:[ \t]*[+/&]?[A-Za-z])*|[-_]|)"
)
_RUN = re.compile(r"\((?P<several>[A-Za-z]*)\)|(?P<marks>[A-Za-z_-])")
_BETWEEN = re.compile(r"[\s,;|]*")
_JOINTS = re.compile(r"[^A-Z]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A question of a sheet beside its key; `marked` holds several letters for a double mark."""

    number: int
    marked: str
    key: str

    @property
    def outcome(self) -> Outcome:
        """A double mark is wrong, as a scanner reads it."""
        if not self.marked:
            return Outcome.BLANK
        return Outcome.RIGHT if self.marked == self.key else Outcome.WRONG


@dataclass(frozen=True, slots=True)
class Scored:
    """A sheet that was marked: the total, and every question in order."""

    total: Part
    questions: tuple[Marked, ...]


def read_sheet(text: str, rules: Rules, *, name: str, questions: int) -> tuple[str, ...]:
    """The letters marked for each question, "" for a blank; what is not there is blank.

    Raises SheetError, with `name` and the place of each error.
    """
    return _Reader(text, rules, name).sheet(questions)


def read_key(text: str, rules: Rules, *, name: str, questions: int | None) -> tuple[str, ...]:
    """The right letter of each question; as many as there are where `questions` is None.

    Raises SheetError, with `name` and the place of each error.
    """
    return _Reader(text, rules, name).key(questions)


def score(rules: Rules, marked: Sequence[str], key: Sequence[str]) -> Scored:
    """Mark a sheet by a key of the same length."""
    pairs = enumerate(zip(marked, key, strict=True), 1)
    questions = tuple(Marked(number, *pair) for number, pair in pairs)
    outcomes = [each.outcome for each in questions]
    return Scored(part("Total", rules, outcomes, pass_percent=rules.pass_percent), questions)


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands for one question, at that place of the text; `marks` is in capitals."""

    number: int
    marks: str
    at: int


class _Reader:
    """Reads one text and collects what is wrong with it."""

    def __init__(self, text: str, rules: Rules, name: str) -> None:
        self._text = text
        self._letters = LETTERS[: rules.options]
        self._name = name
        self._issues: list[Issue] = []

    def sheet(self, questions: int) -> tuple[str, ...]:
        found = self._found(questions)
        self._raise()
        return tuple(found[n].marks if n in found else "" for n in range(1, questions + 1))

    def key(self, questions: int | None) -> tuple[str, ...]:
        found = self._found(questions or MOST_QUESTIONS)
        wanted = questions or max(found, default=1)
        for line in found.values():
            if len(line.marks) != 1:
                self._complain(f"the key needs one letter for question {line.number}", line.at)
        missing = [n for n in range(1, wanted + 1) if n not in found]
        if missing and not self._issues:
            gap = f"the key has no letter for question {missing[0]}"
            rest = f" and {count(len(missing) - 1, 'other')}" if len(missing) > 1 else ""
            self._complain(gap + rest, len(self._text))
        self._raise()
        return tuple(found[n].marks for n in range(1, wanted + 1))

    def _found(self, questions: int) -> dict[int, _Line]:
        """Question number -> its line."""
        numbered = any(map(str.isdecimal, self._text))
        lines = list(self._numbered() if numbered else self._run())
        found: dict[int, _Line] = {}
        for line in lines:
            if not 1 <= line.number <= questions:
                self._complain(f"there is no question {line.number}, only {questions}", line.at)
            elif line.number in found:
                self._complain(f"question {line.number} is there twice", line.at)
            elif strange := sorted(set(line.marks) - set(self._letters)):
                options = f"A to {self._letters[-1]}"
                self._complain(f"{strange[0]} is no option: the options are {options}", line.at)
            found.setdefault(line.number, line)
        if numbered:
            self._refuse_runs(lines, questions)
        return found

    def _numbered(self) -> Iterator[_Line]:
        for match in self._matches(_NUMBERED):
            marks = _JOINTS.sub("", match["marks"].upper())
            number = int(match["number"][:6])
            if not match["marks"]:
                self._complain(f"nothing is marked for {number}; write {number}-", match.start())
            yield _Line(number, marks, match.start())

    def _run(self) -> Iterator[_Line]:
        for number, match in enumerate(self._matches(_RUN), 1):
            marks = match["several"] if match["marks"] is None else match["marks"].strip("-_")
            yield _Line(number, marks.upper(), match.start())

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        at = self._skip(0)
        while at < len(self._text):
            match = pattern.match(self._text, at)
            if match is None:
                self._complain(f"{self._text[at]!r} is no answer", at)
            else:
                yield match
            at = self._skip(match.end() if match else at + 1)

    def _skip(self, at: int) -> int:
        between = _BETWEEN.match(self._text, at)
        return between.end() if between else at

    def _refuse_runs(self, lines: Sequence[_Line], questions: int) -> None:
        """Refuse "3AB 5C": a double mark and a blank, or two answers after one number?"""
        end = _Line(questions + 1, "", len(self._text))
        for line, following in pairwise([*lines, end]):
            n, marks = line.number, line.marks
            if len(marks) > 1 and following.number == n + len(marks):
                both = f"{n}{marks[0]} {n + 1}{marks[1]}"
                meant = f"write {both}, or for a double mark {n}{marks} {n + 1}-"
                self._complain(f"{n}{marks} can be read in two ways: {meant}", line.at)

    def _complain(self, message: str, at: int) -> None:
        start = self._text.rfind("\n", 0, at) + 1
        number = self._text.count("\n", 0, at) + 1
        line = self._text[start:].split("\n", 1)[0]
        self._issues.append(Issue("S100", message, self._name, number, at - start + 1, line))

    def _raise(self) -> None:
        if self._issues:
            raise SheetError(sorted(self._issues, key=lambda each: (each.line, each.column)))
