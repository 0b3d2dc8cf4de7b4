"""A question made from a fact, before the gates have judged it."""

from dataclasses import dataclass

from quizapp.generate.facts import Fact


@dataclass(frozen=True, slots=True)
class Question:
    """One way of asking for a fact.

    `kind` is "date", "figure" or "position"; `form` names the template that made the stem
    ("event-year", "blank", ...); `score` runs from 0 (barely worth asking) to 1 (as an examiner
    would print it) and decides between several questions on one fact. `accept` are other right
    answers when it is typed.
    """

    fact: Fact
    kind: str
    stem: str
    key: str
    form: str
    score: float
    distractors: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
