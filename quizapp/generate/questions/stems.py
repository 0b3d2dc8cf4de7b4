"""Words the questions that ask who holds a view."""

import re
from dataclasses import dataclass

from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.positions.reporting import VERBS, without_adverbs
from quizapp.generate.questions.claims import Claim
from quizapp.generate.questions.leaning import points_outside
from quizapp.generate.setting import Setting

_WHO = {"country": "which country", "administration": "which administration"}
_PAPER = re.compile(
    r"\b(?:Agreement|Treaty|Act|Pact|Accords?|Constitution|Charter|Convention|Declaration|Protocol"
    r"|Resolution|Memorandum|Covenant)$"
)
_COMPARED = ("er", "ly", "ment", "tion", "ty", "ness", "ism", "ship")
_DETERMINERS = frozenset(
    ("All", "Some", "Many", "Most", "No", "Any", "More", "Each", "Every", "There", "People", "If")
)
_PLURAL_SUBJECT = re.compile(
    r"[A-Z][a-z]+s (?:who|that|are|were|have|should|must|can|will|do|need|may|cannot|would|in|of)\b"
)
_BEFORE_NATION = re.compile(
    r"[A-Z][a-z]+(?:ive|ous|al|ic|ent|ant|ary) [A-Z][a-z]+(?:an|ese|ish|i)\b"
)
_LEANING = re.compile(
    r"^(?:has |have )?(?:added|adds|replied|replies|continued|continues|repeated|repeats)\b"
)
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
    blank = fact.manner is Manner.BLANK
    if blank and claim.context and not setting.pair:
        return None
    stem = framed_stem(fact) if blank else _question(fact, claim, setting)
    if stem is None or stem.text.count(" ") + 1 > _LONGEST:
        return None
    return stem


def framed_stem(fact: PositionFact) -> Stem | None:
    """The sentence itself with a blank for the holder: for what leans on the words before it."""
    frame = re.sub(r"\s+", " ", fact.frame).strip()
    if not frame or frame.startswith("____ ") or frame.count(" ") + 1 > _LONGEST:
        return None
    if points_outside(frame) or re.match(r"(?:The|An?) [^,]+, ____", frame):
        return None
    if re.match(r"(?:This|These|They|It|He|She|His|Her|Their|Its|Such|That)\b", frame):
        return None
    frame = frame[0].upper() + frame[1:]
    return Stem(frame if frame.endswith((".", "”", '"')) else f"{frame}.", "holder-blank", 0.6)


def _who(fact: PositionFact) -> str:
    if fact.speaker.group in ("body", "document") and _PAPER.search(fact.speaker.name):
        return "which document"
    return _WHO.get(fact.speaker.group, "who")


def _asked(claim: Claim, question: str) -> str:
    """The question behind its context, with a capital."""
    text = re.sub(r"[.,]([”\"])\?$", r"\1?", f"{claim.context}{question}")
    return text[0].upper() + text[1:]


def _question(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """The question that suits how the claim stands in its sentence."""
    who = _who(fact)
    said = _LEANING.sub("said", _singular(without_adverbs(fact.phrase)))
    match fact.manner:
        case Manner.QUOTE:
            link = " that " if claim.text[0].islower() else ": "
            asked, form, score = f"{who} {said}{link}“{_nested(claim.text)}”", "who-quote", 0.85
        case Manner.PHRASE:
            asked, form, score = f"{who} {_singular(without_adverbs(claim.text))}", "who-did", 0.8
        case Manner.OWNER:
            whose = "whose" if who == "who" else f"{who}’s"
            asked, form, score = f"{whose} {claim.text}", "whose", 0.75
        case Manner.THESIS:
            year = setting.document.published[:4]
            argued = f"which author argued{f' in {year}' if year else ''} that"
            asked, form, score = f"{argued} {_inside(claim.text, setting)}", "which-author", 0.65
        case _:
            asked, form, score = f"{who} {said} {_inside(claim.text, setting)}", "who-clause", 0.85
    return Stem(_asked(claim, f"{asked}?"), form, score)


def _nested(text: str) -> str:
    """Quoted words with the marks inside them single."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")


def _inside(text: str, setting: Setting) -> str:
    """`text` as it stands inside a sentence: with a small letter, unless a name opens it."""
    lowered = setting.lowered(text)
    first = re.match(r"([A-Z][a-z]+)(?:-[a-z]+)* [a-z]", lowered)
    common = first and setting.registry.common(first[1]) and not setting.registry.proper(first[1])
    if first and (first[1] in setting.registry.surnames or _of_nation(first[1])):
        return text
    if first and (common or first[1] in _DETERMINERS or first[1].endswith(_COMPARED)):
        return lowered[0].lower() + lowered[1:]
    if _PLURAL_SUBJECT.match(lowered) or _BEFORE_NATION.match(lowered):
        return lowered[0].lower() + lowered[1:]
    return lowered


def _of_nation(word: str) -> bool:
    """Whether a noun is made of a people's name ("Britishness")."""
    return nation_of_adjective(re.sub(r"(?:ness|ism|ship)$", "", word)) is not None


def _singular(text: str) -> str:
    """A verb phrase with the past for a plural's present, since "who" is singular."""
    first, _, rest = text.partition(" ")
    verb = VERBS.get(first)
    if verb and not first.endswith(("s", "ed")) and first != verb.past:
        return f"{verb.past} {rest}".strip()
    return re.sub(r"^have ", "has ", text)
