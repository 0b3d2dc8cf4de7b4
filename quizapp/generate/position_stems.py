"""Words the questions that ask who holds a view."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.position_claims import Claim
from quizapp.generate.reporting import DROPPED_ADVERBS, VERBS
from quizapp.generate.setting import Setting

_WHO = {"country": "which country", "administration": "which administration"}
_OPEN_QUOTE = re.compile(r"^[“\"‘']")
_LONGEST = 40
_PLURAL = re.compile(r" and |s$")


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem, the form that made it, and how well it reads from 0 to 1."""

    text: str
    form: str
    score: float


def who_stem(fact: PositionFact, claim: Claim, setting: Setting) -> Stem | None:
    """A question for the holder of `claim`, or None where none reads well."""
    stem = _STEMS[fact.manner](fact, claim, setting)
    if stem is None or stem.text.count(" ") + 1 > _LONGEST:
        return None
    return stem


def framed_stem(fact: PositionFact) -> Stem | None:
    """The sentence itself with a blank for the holder: for what leans on the words before it."""
    frame = re.sub(r"\s+", " ", fact.frame).strip()
    if not frame or frame.startswith("____ ") or frame.count(" ") + 1 > _LONGEST:
        return None
    if re.match(r"(?:This|These|They|It|He|She|His|Her|Their|Its|Such|That)\b", frame):
        return None
    frame = frame[0].upper() + frame[1:]
    return Stem(frame if frame.endswith((".", "”", '"')) else f"{frame}.", "holder-blank", 0.6)


def _who(fact: PositionFact) -> str:
    return _WHO.get(fact.speaker.group, "who")


def _asked(claim: Claim, question: str) -> str:
    """The question behind its context, with a capital."""
    text = f"{claim.context}{question}"
    return text[0].upper() + text[1:]


def _quotation(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """ "Who told The Media Line: “...”?"."""
    phrase = _singular(fact, DROPPED_ADVERBS.sub("", f"{fact.phrase} ").strip())
    words = f"“{_nested(claim.text)}”"
    joint = " that " if claim.text[0].islower() else ": "
    return Stem(_asked(claim, f"{_who(fact)} {phrase}{joint}{words}?"), "who-quote", 0.85)


def _nested(text: str) -> str:
    """Quoted words with the marks inside them single."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")


def _clause(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """ "Who does not believe that ...?"."""
    phrase = _singular(fact, DROPPED_ADVERBS.sub("", f"{fact.phrase} ").strip())
    text = setting.lowered(claim.text)
    return Stem(_asked(claim, f"{_who(fact)} {phrase} {text}?"), "who-clause", 0.85)


def _phrase(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """ "Which country views ... as ...?"."""
    text = _singular(fact, DROPPED_ADVERBS.sub("", claim.text))
    return Stem(_asked(claim, f"{_who(fact)} {text}?"), "who-did", 0.8)


def _singular(fact: PositionFact, text: str) -> str:
    """A verb phrase with the past for a plural's present, since "who" is singular."""
    first, _, rest = text.partition(" ")
    verb = VERBS.get(first)
    if verb and verb.form == first and not first.endswith(("s", "ed")) and first != verb.past:
        return f"{verb.past} {rest}".strip()
    return re.sub(r"^have ", "has ", text)


def _owner(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """ "Which administration’s decision to ... was driven by ...?"."""
    who = f"{_who(fact)}’s" if _who(fact) != "who" else "whose"
    return Stem(_asked(claim, f"{who} {claim.text}?"), "whose", 0.75)


def _blank(fact: PositionFact, claim: Claim, setting: Setting) -> Stem | None:
    return framed_stem(fact)


def _thesis(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """ "Which author argued in 2025 that ...?"."""
    year = setting.document.published[:4]
    when = f" in {year}" if year else ""
    text = setting.lowered(claim.text)
    return Stem(_asked(claim, f"which author argued{when} that {text}?"), "which-author", 0.65)


_STEMS: dict[Manner, Callable[[PositionFact, Claim, Setting], Stem | None]] = {
    Manner.QUOTE: _quotation,
    Manner.CLAUSE: _clause,
    Manner.PHRASE: _phrase,
    Manner.OWNER: _owner,
    Manner.BLANK: _blank,
    Manner.THESIS: _thesis,
}
