"""Says in plain words what a document is about, where its title is a noun phrase."""

import re

from quizapp.generate.english.verb_list import REGULAR
from quizapp.generate.english.verbs import is_finite

_PARTS = re.compile(r"\s*[:?]\s+|\s+[-–—|]\s+|,\s+(?=\d)|\sand\s(?=[Ii]ts|[Tt]heir|[Hh]is)")
_DURING = re.compile(
    r"\b(?:Debate|War|Trial|Crisis|Talks|Inquiry|Campaign|Election)"
    r"(?: (?:on|over|in|of|about) .*)?$"
)
_LABEL = re.compile(
    r"^(?:notes?|q&a|analysis|explainer|comment|opinion|editorial|summary|review|briefing"
    r"|profile|interview|report|study notes?|lecture|chapter \w+)$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"^(?:how|why|what|who|whom|whose|when|where|which|can|should|does|is|are)\b", re.IGNORECASE
)
_BASES = frozenset(REGULAR.split())
_JOINS = frozenset(("of", "on", "in", "between", "and", "against", "to", "over", "for", "with"))
_SMALL = 3
_LONGEST = 9
_FEWEST = 2


def topic(title: str) -> str:
    """The words "On the Kosi Treaty" for a document so titled, or "" where a headline tells none.

    Only a title in capitals that opens with an article or joins nouns by a preposition counts:
    headlines in small letters are sentences.
    """
    parts = [p.strip(" “”\"'‘’.!") for p in _PARTS.split(title)]
    fitting = [part for part in parts if not _LABEL.match(part) and _noun_phrase(part)]
    if not fitting:
        return ""
    best = max(fitting, key=len)
    best = re.sub(r"^(?:The|A|An)\b", lambda m: m[0].lower(), best)
    return f"{'In' if _DURING.search(best) else 'On'} {best}"


def _noun_phrase(text: str) -> bool:
    words = re.findall(r"[\w’'-]+", text)
    if not _FEWEST <= len(words) <= _LONGEST or _QUESTION.match(text) or "," in text:
        return False
    large = [w for w in words if len(w) > _SMALL]
    if not all(w[0].isupper() or w in _JOINS or w[0].isdigit() for w in large):
        return False
    if any(_may_be_verb(w) for w in words[1:]):
        return False
    return words[0] in ("The", "A", "An") or any(w in _JOINS for w in words)


def _may_be_verb(word: str) -> bool:
    small = word.casefold()
    if is_finite(small):
        return True
    return small.endswith("s") and (small[:-1] in _BASES or small[:-2] in _BASES)
