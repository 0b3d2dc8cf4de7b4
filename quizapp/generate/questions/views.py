"""Questions on what somebody holds: one view of theirs among the views of others."""

import re
from collections.abc import Sequence

from quizapp.generate.distractors.speakers import alike
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.questions.claims import Claim
from quizapp.generate.questions.question import Question
from quizapp.generate.setting import Setting

_SPOKEN = (Manner.QUOTE, Manner.CLAUSE)
_SELF = re.compile(r"\b(?:I|I['’]\w+|my|me|[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
_FEWEST, _MOST = 7, 26
_LEAST_RATIO, _MOST_RATIO = 0.5, 2.0
_WANTED = 3
_TOO_ALIKE = 0.5
_LONGEST_ROLE = 12
_LONGEST_TITLE = 12


class Views:
    """The statements of all speakers that can stand as options beside each other."""

    def __init__(self, facts: Sequence[tuple[PositionFact, Claim | None]]) -> None:
        self._views = [(f, _statement(c)) for f, c in facts if c and _may_be_option(f, c)]
        self._asked: set[tuple[str, str]] = set()

    def questions(self, fact: PositionFact, setting: Setting) -> list[Question]:
        """One question for each speaker of a document: for the first view that three foils fit."""
        speaker = (fact.document, (*fact.speaker.aliases, fact.speaker.name)[0])
        key = next((text for f, text in self._views if f is fact), "")
        topic = _topic(setting, fact)
        if not key or topic is None or speaker in self._asked:
            return []
        foils = self._foils(fact, key)
        if len(foils) < _WANTED:
            return []
        self._asked.add(speaker)
        stem = f"{topic[0]}{_named(fact)}{topic[1]}?"
        return [Question(fact, "position", stem, key, "view", 0.66, tuple(foils))]

    def _foils(self, fact: PositionFact, key: str) -> list[str]:
        """Other speakers' statements in the same document, the nearest in length first."""
        others = [
            text
            for f, text in self._views
            if f.document == fact.document
            and f.speaker.name != fact.speaker.name
            and not set(f.speaker.aliases) & set(fact.speaker.aliases)
            and _LEAST_RATIO <= len(text) / len(key) <= _MOST_RATIO
            and alike(text, key) < _TOO_ALIKE
        ]
        chosen: list[str] = []
        for text in sorted(others, key=lambda t: (abs(len(t) - len(key)), t)):
            if all(alike(text, other) < _TOO_ALIKE for other in chosen):
                chosen.append(text)
        return chosen[:_WANTED]


def _may_be_option(fact: PositionFact, claim: Claim) -> bool:
    """Whether a claim reads as a statement of its own that does not betray who makes it."""
    words = claim.text.count(" ") + 1
    return (
        fact.manner in _SPOKEN
        and _FEWEST <= words <= _MOST
        and not claim.context.startswith("In “")
        and not _SELF.search(claim.text)
        and not any(name in claim.text for name in fact.speaker.aliases)
    )


def _statement(claim: Claim) -> str:
    """The claim as an option prints it: a sentence without its stop."""
    text = claim.text.strip(" .,")
    return text[0].upper() + text[1:]


def _named(fact: PositionFact) -> str:
    """The speaker with their role, if it is short."""
    speaker = fact.speaker
    if speaker.role and speaker.role.count(" ") < _LONGEST_ROLE:
        return f"{speaker.name} ({speaker.role})"
    return speaker.name


def _topic(setting: Setting, fact: PositionFact) -> tuple[str, str] | None:
    """What stands before and after the speaker: the two countries, or the document's title."""
    if setting.pair:
        both = " and ".join(setting.pair)
        return "Which of these views on relations between " + both + " did ", " express"
    title = re.sub(r"[“”\"]", "", setting.document.title.strip())
    if not title or title.count(" ") >= _LONGEST_TITLE or fact.speaker.name in title:
        return None
    return f"In “{title}”, which of these views did ", " express"
