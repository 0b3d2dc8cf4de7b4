"""Cuts a claim to what an examiner would print: one statement, without asides."""

import re

from quizapp.generate.english.verbs import is_finite
from quizapp.generate.positions.reporting import reports

_CONTRAST = re.compile(r",? (?:while|whereas|but|though|although) (?=(?:the )?[A-Z])")
_ASIDE = re.compile(
    r", (?:including|such as|particularly|especially|notably|among them|for instance) [^,;“”]+"
    r", (?=(?P<verb>\w+))"
)
_TAILS = (
    re.compile(
        r", (?:which|who|where|whose|so that|with|thereby|thus|especially|particularly|including"
        r"|such as|as well as|no matter"
        r"|(?!during|nothing|something|anything|everything)[a-z]{3,}ing) "
    ),
    re.compile(
        r"[,;] and (?=(?:it|they|he|she|this|that|these|the|its|their|in|at|by|as|most|an?"
        r"|[A-Z]\w+) )"
    ),
    re.compile(r"[;:] | [-–—] "),
)
_FRONT = re.compile(r"^(?:[Dd]espite|[Ii]n spite of|[Nn]otwithstanding) [^,]+, ")
_SUBORDINATE = re.compile(
    r"^(?:Given|Despite|While|Although|Though|If|When|As|Because|Since|With|After|Unless)\b",
    re.IGNORECASE,
)
_COMFORTABLE, TIGHT = 30, 18
"""Words beyond which a claim is cut where it can be, and beyond which a long stem's claim is."""
_FEWEST = 8


def trimmed(text: str, *, verbatim: bool, most: int = _COMFORTABLE) -> str:
    """The claim without a narrator's contrast and, if it is long, without asides and afterthoughts.

    What is quoted `verbatim` may lose its beginning or end, but nothing inside.
    """
    for found in _CONTRAST.finditer(text):
        if reports(text[found.end() :]) and _whole(text[: found.start()]):
            text = text[: found.start()]
            break
    if _words(text) > most:
        text = _FRONT.sub("", text)
    if _words(text) > most and not verbatim:
        text = _ASIDE.sub(lambda found: " " if is_finite(found["verb"]) else found[0], text)
    for tail in () if _SUBORDINATE.match(text) else _TAILS:
        cuts = [found.start() for found in tail.finditer(text)] if _words(text) > most else []
        fitting = [cut for cut in cuts if _whole(text[:cut])]
        short = [cut for cut in fitting if _words(text[:cut]) <= most]
        if fitting:
            text = text[: short[-1] if short else fitting[0]]
    return text


def _words(text: str) -> int:
    return text.count(" ") + 1


def _whole(text: str) -> bool:
    """Whether what is left says enough, with a verb, and closes its marks and brackets."""
    paired = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    verb = any(is_finite(word) for word in text.split(" "))
    return verb and paired and text.count('"') % 2 == 0 and _words(text) >= _FEWEST
