"""Which stretch of a sentence tells of a date or an amount in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.agreement.vocabulary import EVENTS, INSTRUMENTS, deed_of
from quizapp.generate.english.clauses import BLANK
from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import DateFact, Fact, FigureFact
from quizapp.generate.figures import Sort

_CUT = re.compile(
    r"[;:]\s|\s?—\s?|\s[–-]\s|,\s(?:and|but|while|whereas)\s"
    r"|,?\s(?:after|before|following|while|whereas|because|although|though|despite|until|when)\s",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:After|As|Before|Despite|Following|In the (?:wake|aftermath) of|Once|Prior to|Since|Until"
    r"|When|While|With)\s[^,]*,\s"
)
_RELATIVE = re.compile(r",?\s(?:which|who|whose|where|that)\s")
_CLEFT = re.compile(r"\b[Ii]t was (?:only )?(?:in|on) (?:the )?$")
_MARK = re.compile(r",\s|[()]|[;:—]")
_BREAK = re.compile(r"\s(?:and|or|but|while|to)\s|[,;]\s")
_AND = re.compile(r"\sand\s(?:also\s)?([a-z]+)")
_WORD = re.compile(r"[A-Za-z][\w’']*")
_FEW = 2
_NEAR = 30


_NAMES = "|".join(sorted(INSTRUMENTS | EVENTS))
_NAMED_OF = re.compile(rf"\b(?:{_NAMES})(?:\sof\s|,?\s|\s\()$", re.IGNORECASE)
_THE = re.compile(r"\b[Tt]he\s$")
_NAME_AFTER = re.compile(r"\s[A-Z]")


@dataclass(frozen=True, slots=True)
class Segment:
    """The words to the `left` and `right` of a value, and the `head` that it shares with others.

    In "The floods killed 9 people and injured 40", "40" has "The floods killed" for its head.
    `opens` says that the left side opens the sentence.
    """

    left: str
    right: str
    head: str
    opens: bool

    @property
    def own(self) -> str:
        """Both sides."""
        return f"{self.left} {self.right}".strip()

    @property
    def about(self) -> str:
        """The whole stretch with a blank for the value."""
        told = f"{self.head} … {self.left}" if self.head else self.left
        line = " ".join(f"{told}{BLANK}{self.right}".split())
        return line.replace(f"({BLANK}", BLANK).strip(" ,;")


def is_label(fact: DateFact) -> bool:
    """Whether a year is part of a name ("the Act of 1935"): which it was, not when."""
    if not fact.value.plain_year:
        return False
    left = fact.quote[: fact.start - fact.quote_start]
    right = fact.quote[fact.end - fact.quote_start :]
    if _THE.search(left):
        return _NAME_AFTER.match(right) is not None
    return _NAMED_OF.search(left[-_NEAR:]) is not None


def segment(fact: Fact, kin: Sequence[Fact], *, since: int = 0) -> Segment:
    """What of its sentence tells of `fact`; `kin` are the other values of its kind there.

    Nothing before the place `since` belongs to it: there somebody else's claim begins.
    """
    start, end = fact.start - fact.quote_start, fact.end - fact.quote_start
    before = [other.end - fact.quote_start for other in kin if other.end <= fact.start]
    after = [other.start - fact.quote_start for other in kin if other.start >= fact.end]
    left_from = max(since, _left_bound(fact.quote, start, max(before, default=0)))
    left = fact.quote[left_from:start]
    right = fact.quote[end : min(after, default=len(fact.quote))]
    if left.endswith("("):
        right = ""
    elif after:
        gap = _BREAK.search(right)
        right = right[: gap.start()] if gap else right
    right = right.removeprefix(" that") if _CLEFT.search(left) else right
    governed = _is_governed(left, fact)
    right = right[: _right_bound(right, governed=governed)]
    if governed and isinstance(fact, DateFact) and _opens_with_verb(right):
        right = ""
    if isinstance(fact, FigureFact) and fact.sort is Sort.MEASURE:
        right = right.partition(" and ")[0]
    head = ""
    if before and not isinstance(fact, DateFact):
        first = min(other.start for other in kin) - fact.quote_start
        head = (
            ""
            if _CUT.search(fact.quote, first, left_from)
            else fact.quote[max(since, 0) : first].strip()
        )
    return Segment(left, right, head, left_from == 0)


def _left_bound(quote: str, start: int, previous: int) -> int:
    """Where the left side begins: behind the value before it, behind the last cut."""
    if previous:
        gap = _BREAK.search(quote, previous, start)
        previous = gap.start() if gap else start
    cuts = [cut.end() for cut in _CUT.finditer(quote, previous, start) if cut.end() < start]
    front = _FRONT.match(quote, 0, start)
    return max([previous, *cuts, front.end() if front else 0])


def _right_bound(right: str, *, governed: bool) -> int:
    found = [m.start() for p in (_CUT, _RELATIVE) if (m := p.search(right))]
    if governed:
        found += [mark.start() for mark in _MARK.finditer(right)][:1]
        found += [more.start() for more in _AND.finditer(right) if is_finite(more[1])][:1]
    return min(found, default=len(right))


def _opens_with_verb(right: str) -> bool:
    """Whether the predicate of an event follows: "the invasion in 1979" of "... marked"."""
    words = right.split(maxsplit=1)
    return bool(words) and words[0].islower() and is_finite(words[0])


def _is_governed(left: str, fact: Fact) -> bool:
    """Whether what the value belongs to stands before it."""
    words = _WORD.findall(left)
    if isinstance(fact, DateFact):
        return any(map(deed_of, words))
    return len(words) > _FEW
