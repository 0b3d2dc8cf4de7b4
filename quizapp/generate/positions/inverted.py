"""Reads speech whose speaker follows the verb: "<speech>, said X", "The pact, argues X, is ..."."""

import re
from dataclasses import replace

from quizapp.generate.english.finite import finite_index
from quizapp.generate.people.roles import role_after
from quizapp.generate.positions.asides import around
from quizapp.generate.positions.complements import NOBODY, STARTS_WITH_VERB, Attribution
from quizapp.generate.positions.fronts import CLAUSE_COMMA, SPEECH_END, Said, front, resumed
from quizapp.generate.positions.reporting import VERBS, Sense
from quizapp.generate.positions.subjects import Reader, Subject, subject_after

_OF_CLAUSES = frozenset(
    ("said", "says", "warned", "warns", "argued", "argues", "insisted", "suggests", "believes",
     "notes", "noted", "explained", "explains", "predicts", "predicted", "added", "wrote", "writes",
     "claimed", "claims")
)  # fmt: skip
_APPOSITION = re.compile(r", [^,]+(?=, )")
_RELATIVES = ("who ", "which ", "whose ")


def inverted(text: str, verb: re.Match[str], read: Reader) -> Attribution | None:
    """Reads "<speech>, said X"."""
    before, form = text[: verb.start()], verb["form"]
    told = VERBS[form].sense is Sense.SAY and (form == VERBS[form].past or form.endswith("s"))
    quoted, clause = SPEECH_END.search(before), CLAUSE_COMMA.search(before)
    if not told or not before.endswith(" ") or not (quoted or clause):
        return None
    subject = subject_after(text, verb.end(), read)
    if subject is None or not (subject.holder or quoted or form in _OF_CLAUSES):
        return None
    said = Said(subject.holder, form, form)
    whole = resumed(text, verb.start(), subject.end, said)
    if whole or quoted or not before.endswith(", "):
        return whole or front(before, said)
    going_on = _going_on(text, subject)
    if going_on:
        return around(text, before[:-2], going_on, subject, form)
    claim = front(before, said) if form in _OF_CLAUSES else None
    return claim or (replace(NOBODY, holder=subject.holder) if subject.holder else None)


def _going_on(text: str, subject: Subject) -> int:
    """Where the clause goes on behind ", argues X of the Y, a man of Z, "; 0 where it does not."""
    rest = text[subject.end :]
    apposed = _APPOSITION.match(rest) if role_after(rest) else None
    at = subject.end + (apposed.end() if apposed else 0)
    more = text[at + 2 :]
    resumes = text.startswith(", ", at) and more[:1].islower() and not more.startswith(_RELATIVES)
    whole = STARTS_WITH_VERB.match(more) or finite_index(more.split(" ")) > 0
    return at + 2 if resumes and whole else 0
