"""Makes the statement behind a question: a fact's own clause, standing alone, with one blank."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.generate.english.clauses import BLANK, complete, main_clause, split
from quizapp.generate.facts import DateFact, Fact
from quizapp.generate.questions.readings import readings
from quizapp.generate.questions.standing import blank_in_quotes, plain, resolved, stands_alone
from quizapp.generate.setting import Setting

_BULLET = re.compile(r"^(?:[•·▪●◦*–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s+")
_UNSURE = re.compile(r"\b(?:if|whether|unless|perhaps)\b|\?", re.IGNORECASE)
_HEADLESS = re.compile(rf"^{BLANK} [a-z]+ (?:is|was|are|were|has|had)\b")
_NAMED = re.compile(r"\b[A-Z][\w’'-]+")
_FEWEST_WORDS, _MOST_WORDS = 6, 36
_COMFORTABLE = range(8, 24)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with a blank, and how good a stem it makes, from 0 to 1."""

    text: str
    score: float


def whole(fact: Fact, setting: Setting) -> str:
    """A fact's whole sentence with the blank, names resolved; it need not stand alone."""
    start, end = fact.start - fact.quote_start, fact.end - fact.quote_start
    sentence = _BULLET.sub("", fact.quote[:start] + BLANK + fact.quote[end:])
    if blank_in_quotes(sentence):
        return ""
    place = (fact.paragraph, fact.quote_start)
    return resolved(plain(" ".join(sentence.split())), setting, place)


def statements(fact: Fact, setting: Setting) -> Iterator[Statement]:
    """The statements that a fact's sentence makes, the most self-contained clause first."""
    start, end = fact.start - fact.quote_start, fact.end - fact.quote_start
    sentence = _BULLET.sub("", fact.quote[:start] + BLANK + fact.quote[end:])
    if blank_in_quotes(sentence) or sentence.rstrip().endswith("?"):
        return
    place = (fact.paragraph, fact.quote_start)
    seen: set[str] = set()
    for rank, reading in enumerate(readings(plain(" ".join(sentence.split())))):
        text = resolved(plain(reading), setting, place)
        headless = isinstance(fact, DateFact) and _HEADLESS.match(text)
        if text not in seen and not headless and _sound(text):
            seen.add(text)
            yield Statement(text, _score(text, rank))


def _sound(text: str) -> bool:
    words = text.split()
    return (
        text.count(BLANK) == 1
        and _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and not _UNSURE.search(text)
        and complete(split(text))
        and not blank_in_quotes(text)
        and text.count("(") == text.count(")")
        and stands_alone(text)
    )


def _score(text: str, rank: int) -> float:
    """More for a moderate length, a name and a plain subject; less for a later reading."""
    words = len(text.split())
    names = len(_NAMED.findall(text[1:]))
    score = 0.5 + 0.05 * min(names, 3) - 0.04 * rank
    score -= 0.0 if words in _COMFORTABLE else 0.15
    return round(score - (0.0 if main_clause(text) else 0.05), 2)
