"""Reads a view that is named by a noun: "Lee's claim that ...", "the warning by Lee that ..."."""

import re
from collections.abc import Iterator

from quizapp.generate.english.verbs import is_finite
from quizapp.generate.facts import Manner
from quizapp.generate.positions.claims import reported_end
from quizapp.generate.positions.complements import Attribution
from quizapp.generate.positions.subjects import Reader

_VERB_OF = {
    "claim": "claimed", "assertion": "asserted", "contention": "contended",
    "argument": "argued", "warning": "warned", "prediction": "predicted",
    "insistence": "insisted", "belief": "believed", "view": "held", "opinion": "held",
    "allegation": "alleged", "suggestion": "suggested", "conviction": "believed",
    "fear": "feared", "promise": "promised", "pledge": "pledged", "vow": "vowed",
    "complaint": "complained", "conclusion": "concluded", "admission": "admitted",
    "denial": "denied", "statement": "stated", "declaration": "declared",
    "observation": "observed", "remark": "remarked", "thesis": "argued", "demand": "demanded",
}  # fmt: skip
_NOUN = "|".join(_VERB_OF)
_NAME = r"(?:[Tt]he |[Pp]resident |[Mm]r |[Dd]r )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}"
_OWNED = re.compile(
    rf"(?<![\w’'.-])(?P<who>{_NAME})(?:['’]s|['’]) (?:[a-z]+ ){{0,2}}?(?P<noun>{_NOUN}) that (?=\S)"
)
_BY = re.compile(
    rf"\b[Tt]he (?:[a-z]+ )?(?P<noun>{_NOUN}) (?:by|of|from) (?P<who>{_NAME}) that (?=\S)"
)
_WORD = re.compile(r"[\w’'-]+")
_RELATIVE = re.compile(r"\b(?:which|who|whose|where|when|that|as|because|if|after|before)\b")
_TWO = 2
_AUXILIARY = frozenset(("be", "been", "being", "not", "to", "the", "a", "an", "of", "by", "never"))


def named_views(text: str, read: Reader) -> Iterator[Attribution]:
    """The views in masked `text` that nouns name, each with its holder."""
    if " that " not in text:
        return
    for found in (*_OWNED.finditer(text), *_BY.finditer(text)):
        holder = read(found["who"], found.start("who"))
        end = _end(text, found) if holder else 0
        if holder and end:
            verb = _VERB_OF[found["noun"]]
            yield Attribution(holder, verb, found.end(), end, Manner.CLAUSE, f"{verb} that")


def _end(text: str, found: re.Match[str]) -> int:
    """Where the view ends: with the sentence, or before the verb of which it is the subject.

    0 where that is not certain.
    """
    start = found.end()
    end = start + reported_end(text[start:])
    if found.start("who") > 0 and found.re is _OWNED and not text[: found.start()].endswith(", "):
        return end
    claim = text[start:end]
    verbs = [m for m in _WORD.finditer(claim) if m[0].islower() and _finite(claim, m)]
    if len(verbs) != _TWO or _RELATIVE.search(claim[: verbs[1].start()]):
        return 0
    return start + len(claim[: verbs[1].start()].rstrip())


def _finite(text: str, word: re.Match[str]) -> bool:
    """Whether a word is a finite verb, and not the participle behind one ("be mended")."""
    before = text[: word.start()].rstrip().rsplit(" ", 1)[-1]
    return is_finite(word[0]) and not is_finite(before) and before not in _AUXILIARY
