"""Reads what stands before its speaker: "<speech>, X said", "<speech>, according to X"."""

import re

from quizapp.generate.english.quotations import QUOTED
from quizapp.generate.facts import Manner
from quizapp.generate.people.speakers import Holder
from quizapp.generate.positions.complements import (
    FEWEST,
    FINITE_WORD,
    WHOLE_QUOTATION,
    Attribution,
)

SPEECH_END = re.compile(rf"{QUOTED},? $")
CLAUSE_COMMA = re.compile(r"\w[”\"’')]?, $")
NOT_SPEECH = re.compile(
    r"^(?:In|On|At|When|As|If|Asked|Speaking|Talking|Replying|Responding|Writing|According|After"
    r"|Before|During|For|By|Earlier|Since|Despite|Instead|However|Meanwhile|But)\b"
)


def front(text: str, form: str, phrase: str, holder: Holder | None) -> Attribution | None:
    """The claim that fills `text`, all that stands before the speaker."""
    body = text.rstrip(" ,")
    if SPEECH_END.search(text) and WHOLE_QUOTATION.match(body):
        return Attribution(holder, form, 0, len(body), Manner.QUOTE, phrase)
    clause = CLAUSE_COMMA.search(text) or SPEECH_END.search(text)
    if clause and not NOT_SPEECH.match(body) and says_something(body):
        return Attribution(holder, form, 0, len(body), Manner.CLAUSE, f"{phrase} that")
    return None


def says_something(text: str) -> bool:
    """Whether `text` can be a clause: some words, with a verb or a quotation among them."""
    return "¤" in text or (text.count(" ") >= FEWEST and bool(FINITE_WORD.search(text)))
