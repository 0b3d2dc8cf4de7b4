"""Reads what stands before its speaker: "<speech>, X said", "<speech>, according to X"."""

import re
from dataclasses import dataclass

from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.quotations import QUOTED
from quizapp.generate.facts import Manner
from quizapp.generate.people.holder import Holder
from quizapp.generate.positions.complements import (
    FEWEST,
    FINITE_WORD,
    WHOLE_QUOTATION,
    Attribution,
)

SPEECH_END = re.compile(rf"{QUOTED},? $")
CLAUSE_COMMA = re.compile(r"\w[”\"’')]?, $")
_GOES_ON = re.compile(r", [“\"‘'](?P<words>q¤*[.!?;…]*)[”\"’']?")
NOT_SPEECH = re.compile(
    r"^(?:In|On|At|When|As|If|Asked|Speaking|Talking|Replying|Responding|Writing|According|After"
    r"|Before|During|For|By|Earlier|Since|Despite|Instead|However|Meanwhile|But)\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """Whose speech it is, by which verb, and the words that introduce it ("told the BBC")."""

    holder: Holder | None
    form: str
    phrase: str


def front(text: str, said: Said) -> Attribution | None:
    """The claim that fills `text`, all that stands before the speaker."""
    body = text.rstrip(" ,")
    if SPEECH_END.search(text) and WHOLE_QUOTATION.match(body):
        return Attribution(said.holder, said.form, 0, len(body), Manner.QUOTE, said.phrase)
    clause = CLAUSE_COMMA.search(text) or SPEECH_END.search(text)
    if clause and not NOT_SPEECH.match(body) and says_something(body):
        phrase = f"{said.phrase} that"
        return Attribution(said.holder, said.form, 0, len(body), Manner.CLAUSE, phrase)
    return None


def resumed(text: str, before: int, after: int, said: Said) -> Attribution | None:
    """The quotation that the words from `before` to `after` interrupt, which say whose it is."""
    first = text[:before].rstrip()
    going_on = _GOES_ON.match(text, after)
    if not going_on or not WHOLE_QUOTATION.match(first) or "," not in first[-2:]:
        return None
    cut = (len(first.rstrip("\"”’'").rstrip(",")), going_on.start("words"))
    end = going_on.end()
    return Attribution(said.holder, said.form, 0, end, Manner.QUOTE, said.phrase, cut=cut)


def says_something(text: str) -> bool:
    """Whether `text` can be a clause: some words, with a verb or a quotation among them."""
    if "¤" in text or text.count(" ") < FEWEST:
        return "¤" in text
    return bool(FINITE_WORD.search(text)) or finite_index(text.split(" ")) > 0
