"""Exams: what profiles there are, which rules a mock is to have, which questions decks give it."""

import difflib
import random
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

from quizapp.domain.cleaning import clean
from quizapp.domain.deck import Document
from quizapp.domain.mocks.paper import Question, draw
from quizapp.domain.mocks.profile import Exam, Profile, Rules, Section
from quizapp.domain.mocks.wording import shortages_in_words
from quizapp.errors import NothingToDo, ProfileError, UsageError
from quizapp.services.library import Library
from quizapp.storage import catalogue, mocks
from quizapp.storage.profiles import Found, read_profiles

PRACTICE_QUESTIONS = 20
"""How many questions a mock after no profile has, unless said otherwise."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that was set: the exam as the decks can fill it, and its questions."""

    exam: Exam
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a learner wants otherwise than the exam has it; None leaves it as it is.

    `minutes` of 0 stop no clock; `penalty` is what a wrong answer takes off. `fillings` give some
    sections, by name, the ids of the decks that alone fill them.
    """

    questions: int | None = None
    minutes: Fraction | None = None
    penalty: Fraction | None = None
    fillings: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def is_none(self) -> bool:
        """Whether everything is to be as the exam has it."""
        return self == Changes()


def profiles(folders: Sequence[Path]) -> Found:
    """The profiles there are, and what is wrong with files that hold none."""
    return read_profiles(folders)


def find_profile(profile_id: str, folders: Sequence[Path]) -> Profile:
    """The profile of that id.

    Raises ProfileError where the file of that name has errors, UsageError where there is none.
    """
    found = read_profiles(folders)
    broken = [issue for issue in found.issues if Path(issue.path).stem == profile_id]
    if broken:
        raise ProfileError(broken)
    if profile_id not in found.profiles:
        near = difflib.get_close_matches(profile_id, found.profiles, 1)
        hint = f"did you mean {near[0]}?" if near else "`quizapp profiles` lists them"
        raise UsageError(f"no profile is called {clean(profile_id)}; {hint}")
    return found.profiles[profile_id]


def make_exam(profile: Profile | None, changes: Changes) -> Exam:
    """The exam of a profile, or without one a plain practice, with the learner's changes.

    Fewer questions shorten the time in proportion, unless the minutes are given. Raises UsageError
    where a section is to be filled that the exam has not.
    """
    exam = _practice() if profile is None else _after(profile)
    rules = _filled(exam.rules, changes.fillings)
    if changes.questions is not None:
        rules = rules.scaled(changes.questions)
    if changes.minutes is not None:
        minutes = timedelta(minutes=float(changes.minutes))
        rules = replace(rules, time=minutes or None)
    if changes.penalty is not None:
        rules = replace(rules, penalty=changes.penalty)
    return replace(exam, rules=rules)


def set_paper(
    library: Library, deck_ids: Sequence[str], exam: Exam, *, rng: random.Random, fit: bool = False
) -> Paper:
    """A paper for the exam from some decks, none meaning all; the same dice set the same paper.

    Where the decks cannot fill it, NothingToDo says what is wanting, unless it is to `fit` them:
    then each section has what there is, and the time is shortened in proportion.
    """
    known = [deck.id for deck in catalogue.decks(library.connection)]
    found = mocks.candidates(library.connection, deck_ids or known)
    drawn = draw(exam.rules, found, rng=rng)
    if not drawn.questions or (drawn.shortages and not fit):
        raise NothingToDo(shortages_in_words(drawn, exam.rules))
    short = {shortage.section: shortage.found for shortage in drawn.shortages}
    quotas = [short.get(section.name, section.questions) for section in exam.rules.sections]
    rules = exam.rules.resized(quotas) if short else exam.rules
    return Paper(replace(exam, rules=rules), drawn.questions)


def cited(connection: sqlite3.Connection, question: Question) -> tuple[Document, ...]:
    """The documents that a question's card cites."""
    _, documents = catalogue.describe(connection, question.deck_id)
    names = {source.document for source in question.card.sources}
    return tuple(document for document in documents if document.id in names)


def _filled(rules: Rules, fillings: Mapping[str, Sequence[str]]) -> Rules:
    wanted = {name.strip().casefold(): tuple(ids) for name, ids in fillings.items()}
    if not wanted.keys() <= {section.name.casefold() for section in rules.sections}:
        names = ", ".join(section.name for section in rules.sections)
        raise UsageError(f"the sections are called: {names}")
    sections = [
        replace(section, tags=(), kinds=(), decks=wanted[name])
        if (name := section.name.casefold()) in wanted
        else section
        for section in rules.sections
    ]
    return replace(rules, sections=tuple(sections))


def _practice() -> Exam:
    whole = Section(name="All questions", questions=PRACTICE_QUESTIONS)
    return Exam(title="Practice", rules=Rules(sections=(whole,)))


def _after(profile: Profile) -> Exam:
    return Exam(title=profile.title, rules=profile.rules, profile=profile.id)
