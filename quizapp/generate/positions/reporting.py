"""Verbs that report what somebody says, thinks or wants, and what may follow each."""

import re
from dataclasses import dataclass
from enum import StrEnum

from quizapp.domain.alternatives import any_of
from quizapp.generate.positions import reporting_words
from quizapp.generate.positions.reporting_words import ACT, SAY, TELL


class Sense(StrEnum):
    """What a reporting verb takes: a clause ("said that ..."), a hearer first, or a thing."""

    SAY = "say"
    TELL = "tell"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb as found: `past` is its simple past, for "with X lauding Y"."""

    form: str
    past: str
    sense: Sense


def _table() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for sense, words in ((Sense.SAY, SAY), (Sense.TELL, TELL), (Sense.ACT, ACT)):
        for forms in words.split():
            split = forms.replace("_", " ").split("/")
            found.update((form, Verb(form, split[2], sense)) for form in split)
    return found


VERBS = _table()
_FORMS = any_of(VERBS)
_ADVERB = (
    r"(?:also|further|often|now|then|still|never|always|only|once|already|later|earlier|again|today"
    r"|first|all|both|even|just|long|thus|instead|therefore|at first|at one point|in turn|once more"
    r"|(?!(?:family|assembly|supply|monopoly|anomaly|ally|rely|reply|apply|comply|imply)\b)"
    r"[a-z]{3,}ly)"
)
_PREDICATES = r" (?:opposed to|critical of|in favou?r of)"
_AUXILIARY = (
    r"(?:has|have|had|does|do|did|will|would|may|might|could|can|cannot|must|should"
    rf"|(?:is|are|was|were)(?!{_PREDICATES}))"
)
_HEARSAY = (
    r"(?:(?:is|was|are|were) (?:widely |often |later )?(?:reported|quoted|said|known|recorded)"
    r"(?: by [\w ]{2,40}?)? (?:to have|as)"
    r"|(?:is|was|are|were) (?:quick|keen|careful|at pains|eager|anxious) to|(?:goes|went) on to"
    r"|(?:like|likes|liked) to) "
)
FINITE = re.compile(
    rf"(?<![\w’'-])(?P<lead>(?:{_HEARSAY}|{_ADVERB} |(?:{_AUXILIARY})(?:n['’]t"
    rf"| not)? )*)(?P<form>{_FORMS})(?![\w-])"
)
"""Matches a reporting verb with the adverbs and auxiliaries before it."""
_WORD = re.compile(r"[\w-]+")
_TELLING = frozenset(max(form.split(), key=len) for form in VERBS)


def reports(text: str) -> bool:
    """Whether `text` may hold a reporting verb, by the longest word of each: most do not."""
    return not _TELLING.isdisjoint(_WORD.findall(text))


_DROPPED = (
    r"(?:also|further|recently|later|earlier|now|then|still|today|again|therefore|thus|instead|even"
    r"|just|reportedly|merely|simply) "
)
_LEADING = re.compile(rf"^(?P<aux>(?:(?:has|have|had|does not|did not|do not) )?)(?:{_DROPPED})+")


def without_adverbs(phrase: str) -> str:
    """A verb phrase without the adverbs in front that lean on the text before ("also said")."""
    return _LEADING.sub(lambda found: found["aux"], f"{phrase} ").strip()


def _pasts(words: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words.split())


ONLY_THAT = _pasts(reporting_words.ONLY_THAT)
TO_DO = _pasts(reporting_words.TO_DO)
THINGS = _pasts(reporting_words.THINGS)
_SPOKEN = _pasts(reporting_words.SPOKEN)
NOUNS = frozenset(reporting_words.NOUNS.split())
_GOING_ON = frozenset(reporting_words.GOING_ON.split())
_NOW = re.compile(r"\b(?:is|are|was|were) (?:[a-z]+ )?$")
_MAY = re.compile(r"\b(?:may|might|could|can|cannot|must|should)\b")
_NEVER = re.compile(r"\bnever |n['’]t |\bnot ")


def untold(lead: str, form: str) -> bool:
    """Whether the words before a verb say that nothing was told: "could argue", "never said"."""
    spoken = VERBS[form].past in _SPOKEN
    return _MAY.search(lead) is not None or (spoken and _NEVER.search(lead) is not None)


def progressive(lead: str, form: str) -> bool:
    """Whether a verb tells what somebody wants now: "is demanding", "were still urging"."""
    return form in _GOING_ON and _NOW.search(lead) is not None


def passive(lead: str) -> bool:
    """Whether the words before a verb make it a passive or a progressive ("was told")."""
    if lead.endswith((" to have ", " as ", " to ")):
        return False
    return re.search(r"\b(?:is|are|was|were)(?:n['’]t| not)? ", lead) is not None
