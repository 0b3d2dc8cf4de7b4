"""Questions on what somebody holds: one view of theirs among the views of others."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.generate.distractors.likeness import alike, linked
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.nearness import near
from quizapp.generate.questions.context import FIRST_PERSON, Claim, frame
from quizapp.generate.questions.question import Question
from quizapp.generate.setting import Setting
from quizapp.generate.text import stands_in

_SPOKEN = (Manner.QUOTE, Manner.CLAUSE)
_SELF = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b|^[Ii]ts?\b")
_DENIED = re.compile(
    r"\bnot\b|n['’]t\b|\bnever\b|\b(?:deni|deny|doubt|disput|reject|question)\w*", re.IGNORECASE
)
_WISHED = re.compile(r"\b(?:recommend|demand|propos|urg|request|ask|requir|suggest|insist)\w*\b")
"""Words after which "that the state pay" is no statement."""
_ALSO_THAT = re.compile(r"(,? (?:and|but)) that (?=[\w’'“\"-]+ )")
_FEWEST, _MOST = 7, 26
_LEAST_RATIO, _MOST_RATIO = 0.6, 1.7
_OFTEN = 4
"""How many views of one speaker make it worth asking for one of them the other way round."""
_PLAIN, _VARIED = 0.66, 0.9
_WANTED = 3
_OF_ONE = 2
"""Most options that one other speaker may give."""
_NEAR = 120
"""How many views on either side of one may stand beside it."""
_TRIED = 24
"""How many of them, the nearest in length first, are compared with it."""
_TOO_ALIKE = 0.5
_LONGEST_ROLE = 12


@dataclass(frozen=True, slots=True)
class _View:
    """A statement that can be an option; `number` counts the facts."""

    number: int
    fact: PositionFact
    text: str


class Views:
    """The statements of all speakers that can stand as options beside each other."""

    def __init__(self, facts: Sequence[tuple[PositionFact, Claim | None]]) -> None:
        self._views: dict[str, list[_View]] = {}
        self._by_fact: dict[int, _View] = {}
        for number, (fact, claim) in enumerate(facts):
            if claim and _may_be_option(fact, claim):
                view = _View(number, fact, _statement(claim))
                self._views.setdefault(fact.document, []).append(view)
                self._by_fact[id(fact)] = view
        self._said = Counter((f.document, f.speaker.name) for f, claim in facts if claim)
        self._asked: set[tuple[str, str]] = set()

    def questions(self, fact: PositionFact, setting: Setting) -> list[Question]:
        """One question for each speaker of a document: for the first view that three foils fit."""
        speaker = (fact.document, (*fact.speaker.aliases, fact.speaker.name)[0])
        view = self._by_fact.get(id(fact))
        is_named = fact.speaker.name[:1].isupper()
        if view is None or speaker in self._asked or not is_named:
            return []
        foils = self._foils(view)
        if len(foils) < _WANTED:
            return []
        self._asked.add(speaker)
        often = self._said[fact.document, fact.speaker.name] >= _OFTEN
        score = _VARIED if often else _PLAIN
        stem = f"{_asking(setting, fact)}{_named(fact)} express?"
        return [Question(fact, "position", stem, view.text, "view", score, tuple(foils))]

    def _foils(self, view: _View) -> list[str]:
        """Other speakers' statements nearby in the document, the nearest in length first."""
        key, own = view.text, view.fact.speaker
        others = [
            other
            for other in near(
                self._views[view.fact.document], view.number, within=_NEAR, key=_number
            )
            if other.fact.speaker.name != own.name
            and _LEAST_RATIO <= len(other.text) / len(key) <= _MOST_RATIO
            and not set(other.fact.speaker.aliases) & set(own.aliases)
            and other.fact.speaker.name.removeprefix("an ").removeprefix("a ") not in own.role
            and not any(stands_in(other.text, name) for name in (own.name, *own.aliases))
        ]
        chosen: list[_View] = []
        nearest = sorted(others, key=lambda o: (abs(len(o.text) - len(key)), o.text))
        for other in nearest[:_TRIED]:
            voices = [one.fact.speaker.name for one in chosen]
            many = voices.count(other.fact.speaker.name) == _OF_ONE
            if many or linked(other.fact.speaker, own):
                continue
            if all(alike(other.text, text) < _TOO_ALIKE for text in (key, *_texts(chosen))):
                chosen.append(other)
                if len(chosen) == _WANTED:
                    break
        return _texts(chosen)


def _texts(views: Sequence[_View]) -> list[str]:
    return [view.text for view in views]


def _number(view: _View) -> int:
    return view.number


def _may_be_option(fact: PositionFact, claim: Claim) -> bool:
    """Whether a claim reads as a statement of its own that does not betray who makes it."""
    words = claim.text.count(" ") + 1
    return (
        fact.manner in _SPOKEN
        and not _DENIED.search(fact.phrase)
        and _FEWEST <= words <= _MOST
        and not claim.context.startswith(("In “", "Of "))
        and not claim.lead
        and not _WISHED.search(fact.phrase)
        and not _SELF.search(claim.text)
        and not FIRST_PERSON.search(claim.text)
        and not any(name in claim.text for name in fact.speaker.aliases)
    )


def _statement(claim: Claim) -> str:
    """The claim as an option prints it: a sentence without its stop."""
    text = _ALSO_THAT.sub(r"\1 ", claim.text.strip(" .,"))
    return text[0].upper() + text[1:]


def _named(fact: PositionFact) -> str:
    """The speaker with their role, if it is short."""
    speaker = fact.speaker
    known = speaker.role and speaker.role not in speaker.name
    if known and speaker.role.count(" ") < _LONGEST_ROLE:
        return f"{speaker.name} ({speaker.role})"
    return speaker.name


def _asking(setting: Setting, fact: PositionFact) -> str:
    """What stands before the speaker: the two countries, or what the document is about."""
    if setting.pair:
        return f"Which of these views on relations between {' and '.join(setting.pair)} did "
    about, _ = frame(fact, setting)
    return f"{about}which of these views did " if about else "Which of these views did "
