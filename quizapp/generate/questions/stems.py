"""Words the questions that ask who holds a view."""

import re
from dataclasses import dataclass, replace

from quizapp.generate.english.clauses import BLANK
from quizapp.generate.english.given_names import is_given_name
from quizapp.generate.english.nations import nation_of_adjective
from quizapp.generate.english.verbs import PAST, is_finite
from quizapp.generate.facts import Manner, PositionFact
from quizapp.generate.positions.reporting import VERBS, without_adverbs
from quizapp.generate.questions.context import Claim
from quizapp.generate.questions.leaning import points_outside
from quizapp.generate.questions.trimming import TIGHT, trimmed
from quizapp.generate.setting import Setting

_WHO = {"country": "which country", "administration": "which administration"}
_GOVERNMENT = re.compile(r"\b(?:government|regime)$")
_PAPER = re.compile(
    r"\b(?:Agreement|Treaty|Act|Pact|Accords?|Constitution|Charter|Convention|Declaration|Protocol"
    r"|Resolution|Memorandum|Covenant)$"
)
_COMMON = (
    "er", "ly", "ment", "tion", "ty", "ness", "ism", "ship", "ure", "cy", "ence", "ance", "ing",
    "sion", "sm",
)  # fmt: skip
_DETERMINERS = frozenset(
    (
        "All", "Some", "Many", "Most", "No", "Any", "More", "Each", "Every", "There", "People",
        "If", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Half",
        "Until", "Nearly", "Few", "Several", "Both", "What", "Only", "Whoever", "Nothing", "Nobody",
    )
)  # fmt: skip
_PLURAL_SUBJECT = re.compile(
    r"[A-Z][a-z]+s (?:who|that|are|were|have|should|must|can|will|do|need|may|cannot|would|in|of)\b"
)
_BASES = frozenset(PAST.values())
_BEFORE_NATION = re.compile(
    r"[A-Z][a-z]+(?:ive|ous|al|ic|ent|ant|ary) [A-Z][a-z]+(?:an|ese|ish|i)\b"
)
_LEANING = re.compile(
    r"^(?:has |have )?(?:added|adds|replied|replies|continued|continues|repeated|repeats)\b"
)
_VAGUE_HEARER = re.compile(
    r"^(?:told|reminded|assured|informed) (?:the )?(?:members|meeting|delegates|gathering|audience"
    r"|conference|participants|journalists|reporters|newspaper|newsmen|crowd) that\b"
)
_BEFORE_THAT = re.compile(r"^had (?=[a-z]+(?:ed|d|t|aid|ote|ld) )")
_BULLET = re.compile(r"^[•*·▪-]\s*")
_LOST = re.compile(rf"\b(?:[Tt]he|[Aa]n?) [^,]+, {BLANK} [a-z]|\b(?:which|that|whom|who) {BLANK}")
_POINTED = re.compile(r"^(?:This|These|They|It|He|She|His|Her|Their|Its|Such|That|Both)\b")
_MARKED = re.compile(r"\[|\d\.$")
_LED = re.compile(
    r"^(?:In|On|At|By|While|Although|Though|When|After|Before|During|With|Under|As|For|Since"
    r"|Despite|Following|Unlike)\b"
)
_LONG, _LONGEST, _LONGEST_FRAME = 28, 38, 32
_PLURAL = re.compile(r" and |s$")


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem, the form that made it, and how well it reads from 0 to 1."""

    text: str
    form: str
    score: float


def who_stem(fact: PositionFact, claim: Claim, setting: Setting) -> Stem | None:
    """A question for the holder of `claim`, or None where none reads well."""
    if fact.phrase.endswith(",") or fact.speaker.group == "writer":
        return None
    if fact.manner is Manner.BLANK:
        return None if claim.context and not setting.pair else framed_stem(fact)
    stem = _question(fact, claim, setting)
    led = claim.lead.count(" ") + bool(claim.lead)
    if _words(stem) - led > _LONG:
        short = trimmed(claim.text, verbatim=fact.manner is Manner.QUOTE, most=TIGHT)
        stem = _question(fact, replace(claim, text=short), setting)
    return None if _words(stem) - led > _LONGEST else stem


def _words(stem: Stem) -> int:
    return stem.text.count(" ") + 1


def framed_stem(fact: PositionFact) -> Stem | None:
    """The sentence itself with a blank for the holder: for what leans on the words before it."""
    whole = _BULLET.sub("", re.sub(r"\s+", " ", fact.frame).strip(" ."))
    frame = trimmed(whole, verbatim=False)
    frame = frame if BLANK in frame else whole
    if BLANK not in frame or frame.startswith(BLANK) or frame.count(" ") + 1 > _LONGEST_FRAME:
        return None
    if points_outside(frame) or any(flaw.search(frame) for flaw in (_LOST, _POINTED, _MARKED)):
        return None
    before = frame.partition(BLANK)[0].rstrip()
    if before.endswith(",") and not _LED.match(frame):
        return None
    frame = frame[0].upper() + frame[1:]
    return Stem(frame if frame.endswith(("”", '"')) else f"{frame}.", "holder-blank", 0.66)


def _who(fact: PositionFact) -> str:
    if fact.speaker.group in ("body", "document") and _PAPER.search(fact.speaker.name):
        return "which document"
    if fact.speaker.group == "administration" and _GOVERNMENT.search(fact.speaker.name):
        return "which government"
    return _WHO.get(fact.speaker.group, "who")


def _asked(claim: Claim, question: str) -> str:
    """The question behind its context, with a capital, and the sentence that leads to it."""
    text = re.sub(r"[.,]([”\"])\?$", r"\1?", f"{claim.context}{question}")
    return f"{claim.lead} {text[0].upper()}{text[1:]}".strip()


def _question(fact: PositionFact, claim: Claim, setting: Setting) -> Stem:
    """The question that suits how the claim stands in its sentence."""
    who = _who(fact)
    said = told(fact)
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
            argued = "who said" if fact.phrase == "said" else "which author argued"
            argued += f"{f' in {year}' if year else ''} that"
            asked, form, score = f"{argued} {inside(claim.text, setting)}", "which-author", 0.72
        case _:
            asked, form, score = f"{who} {said} {inside(claim.text, setting)}", "who-clause", 0.85
    return Stem(_asked(claim, f"{asked}?"), form, score)


def told(fact: PositionFact, *, plural: bool = False) -> str:
    """The words that report a view, without what leans on the text before ("also added that").

    For a holder in the plural a present in -s is put into the past.
    """
    said = _LEANING.sub("said", _singular(without_adverbs(fact.phrase)))
    said = _BEFORE_THAT.sub("", _VAGUE_HEARER.sub("said that", said))
    first, _, rest = said.partition(" ")
    if plural and first in VERBS and first.endswith("s"):
        said = f"{VERBS[first].past} {rest}".strip()
    return said


def _nested(text: str) -> str:
    """Quoted words with the marks inside them single."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")


def inside(text: str, setting: Setting) -> str:
    """`text` as it stands inside a sentence: with a small letter, unless a name opens it."""
    lowered = setting.lowered(text)
    first = re.match(r"([A-Z][a-z]+)(?:-[a-z]+)* ([a-z]+)", lowered)
    if first and _names(first[1], setting):
        return text
    if (
        _PLURAL_SUBJECT.match(lowered)
        or _BEFORE_NATION.match(lowered)
        or _is_common(first, setting)
    ):
        return lowered[0].lower() + lowered[1:]
    word = lowered.partition(" ")[0]
    return lowered[0].lower() + lowered[1:] if word in _DETERMINERS else lowered


def _is_common(first: re.Match[str] | None, setting: Setting) -> bool:
    """Whether the word that opens a claim is a common noun or adverb."""
    if first is None:
        return False
    proper = setting.registry.proper(first[1])
    verb = is_finite(first[2]) or first[2].removesuffix("s") in _BASES
    common = setting.registry.common(first[1]) and not (proper and verb)
    plural = first[1].endswith("s") and first[2] in _BASES and not proper
    return common or plural or first[1].endswith(_COMMON)


def _names(word: str, setting: Setting) -> bool:
    """Whether a word is somebody's name, or made of a people's."""
    return word in setting.registry.surnames or is_given_name(word) or _of_nation(word)


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
