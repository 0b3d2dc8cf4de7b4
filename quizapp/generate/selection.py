"""Keeps the best question of each fact, and each fact once; drops what has two answers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizapp.domain.moments import DateValue
from quizapp.domain.values import Value
from quizapp.generate.agreement.record import Place, Record, place_of
from quizapp.generate.distractors.likeness import alike
from quizapp.generate.facts import DateFact, Fact, FigureFact, Manner, PositionFact
from quizapp.generate.gates import BEARINGS, content, flaws
from quizapp.generate.placing import behind, completed, owned
from quizapp.generate.questions.question import Question
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

LEAST_SCORE = 0.5
_ALIKE = 0.6
_WITHIN = 0.85
_ONE_VIEW = 0.7
_OF_A_PARAGRAPH = 3
"""Most views of one speaker that are asked of one paragraph; one fewer without wrong options."""
_COMPARED = 200
_LIST, _SMALL = 3, 12


@dataclass(slots=True)
class Chosen:
    """A question to be a card, with the other facts that say the same."""

    question: Question
    also: list[Fact] = field(default_factory=list)


def best(questions: Iterable[Question], setting: Setting) -> Question | None:
    """The best question on one fact that passes every gate, or None; the earlier of equals.

    One that only leaves open whose or of when it is, is completed where the document tells that.
    """
    worth = [question for question in questions if question.score >= LEAST_SCORE]
    for question in sorted(worth, key=lambda question: -question.score):
        found = flaws(question)
        if not found:
            return owned(question, setting)
        bare = len(found) == len(flaws(question, BEARINGS))
        told = completed(question, setting) if bare else None
        if told:
            return told
    return None


def chosen(questions: Sequence[Question], record: Record) -> list[Chosen]:
    """The questions without doubles and without two answers to one stem, in document order.

    Each has with it every fact of the corpus that says the same, asked for or not.
    """
    kept: list[Chosen] = []
    by_answer: dict[str, list[tuple[frozenset[str], Chosen]]] = defaultdict(list)
    by_fact: dict[Place, Chosen] = {}
    for question in questions:
        words = content(question.stem)
        same = by_answer[_answer(question)]
        retold = record.retold(question.fact)
        near = reversed(same[-_COMPARED:])
        twin = next(
            (c for other, c in near if _alike(words, other) or _same_view(question, c)), None
        )
        twin = twin or next((c for f in retold if (c := by_fact.get(place_of(f)))), None)
        if twin is None:
            twin = Chosen(question)
            kept.append(twin)
        elif question.score > twin.question.score:
            twin.also.append(twin.question.fact)
            twin.question = question
        else:
            twin.also.append(question.fact)
        twin.also += retold
        same.append((words, twin))
        by_fact[place_of(question.fact)] = twin
    return _undisputed(_discreet(_uncrowded(kept)))


def attributed(
    questions: Iterable[Question], record: Record, settings: Mapping[str, Setting]
) -> Iterator[Question]:
    """The questions, those in dispute only where the stem can say whose claim the answer is."""
    for question in questions:
        conflict = record.dispute(question.fact)
        if conflict is None:
            yield question
            continue
        sources = {
            side.fact.document: settings[side.fact.document].source for side in conflict.sides
        }
        clear = all(sources.values()) and len(set(sources.values())) == len(conflict.sides)
        if clear and not any(side.teller for side in conflict.sides):
            claimed = _claimed(question, settings[question.fact.document])
            if not flaws(claimed):
                yield claimed


def _claimed(question: Question, setting: Setting) -> Question:
    """The question with the document's author or title before it."""
    stem = question.stem
    if "according to" in stem.lower():
        return question
    return replace(question, stem=behind(question, setting.source, setting))


def _uncrowded(kept: list[Chosen]) -> list[Chosen]:
    """The questions but those on a speaker's lesser views, of whom a paragraph reports many."""
    voices: dict[tuple[str, int, str], list[Chosen]] = defaultdict(list)
    for one in kept:
        fact = one.question.fact
        if isinstance(fact, PositionFact) and fact.manner is not Manner.THESIS:
            voices[fact.document, fact.paragraph, fact.speaker.name].append(one)
    dropped: set[int] = set()
    for told in voices.values():
        best_first = sorted(told, key=lambda one: -one.question.score)
        for place, one in enumerate(best_first):
            if place >= _OF_A_PARAGRAPH - (not one.question.distractors):
                dropped.add(id(one))
    return [one for one in kept if id(one) not in dropped]


def _discreet(kept: list[Chosen]) -> list[Chosen]:
    """The questions but the idle half of two that print each other's answer and make one claim.

    Two amounts of one sentence are so, and a date with a small count; three or more amounts are a
    list, each item of which is a fact.
    """
    by_sentence: dict[tuple[str, int, int], list[Chosen]] = defaultdict(list)
    for one in kept:
        fact = one.question.fact
        by_sentence[fact.document, fact.paragraph, fact.quote_start].append(one)
    dropped: set[int] = set()
    for group in by_sentence.values():
        kinds = Counter(one.question.kind for one in group)
        staying: list[Question] = []
        for one in sorted(group, key=lambda one: (-one.question.score, one.question.kind)):
            listed = kinds[one.question.kind] >= _LIST
            if not listed and any(_idle_half(one.question, other) for other in staying):
                dropped.add(id(one))
            else:
                staying.append(one.question)
    return [one for one in kept if id(one) not in dropped]


def _idle_half(one: Question, other: Question) -> bool:
    """Whether each of two stems prints the other's answer, and the first asks for the lesser."""
    pairs = ((one, other), (other, one))
    if not all(stands_in(told.stem.lower(), asked.key.lower()) for told, asked in pairs):
        return False
    value = one.fact.value if isinstance(one.fact, FigureFact) else None
    small = value is not None and value.high <= _SMALL and " " not in one.key
    return small or one.kind == other.kind == "figure"


def _undisputed(kept: list[Chosen]) -> list[Chosen]:
    """The questions whose stem no other question answers differently."""
    answers: dict[frozenset[str], set[str]] = defaultdict(set)
    meanings = [_meaning(one.question) for one in kept]
    for one, meaning in zip(kept, meanings, strict=True):
        answers[meaning].add(_answer(one.question))
    return [one for one, meaning in zip(kept, meanings, strict=True) if len(answers[meaning]) == 1]


def _meaning(question: Question) -> frozenset[str]:
    return content(question.stem) | {question.kind}


def _answer(question: Question) -> str:
    fact = question.fact
    if isinstance(fact, DateFact | FigureFact):
        return f"{question.kind} {canonical(fact.value)}"
    return f"{question.kind} {question.key.lower()}"


def canonical(value: Value) -> str:
    """A value as one string, equal for equal values."""
    if isinstance(value, DateValue):
        return f"{value.part}{value.iso}"
    return f"{value.low.normalize()}..{value.high.normalize()} {value.unit}"


def _same_view(question: Question, other: Chosen) -> bool:
    """Whether two questions ask for one holder or blank, and for much the same view."""
    one, two = question.fact, other.question.fact
    if not (isinstance(one, PositionFact) and isinstance(two, PositionFact)):
        return False
    return one.speaker.name == two.speaker.name and alike(one.claim, two.claim) >= _ONE_VIEW


def _alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two stems with one answer ask the same."""
    shared = len(words & others)
    return shared >= _ALIKE * len(words | others) or shared >= _WITHIN * min(
        len(words), len(others)
    )
