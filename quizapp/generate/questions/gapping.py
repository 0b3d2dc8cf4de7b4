"""Gives each of several subjects the verb they share: "Nepal paid $2m in 1950, Bhutan $1m"."""

import re
from functools import lru_cache

from quizapp.domain.numerals import MONTH, SPELLED
from quizapp.generate.english.clauses import closed
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.function_words import PREPOSITIONS
from quizapp.generate.english.main_clause import main_clause
from quizapp.generate.english.verbs import BE, HAVE

_AMOUNT = r"(?:\s(?:[mbt]r?illion|lakh|crore|thousand|per\s?cent))?%?"
_VALUE = (
    rf"(?:{BLANK}(?:\s\d{{4}})?|\d{{1,2}}\s(?:{MONTH})(?:\s\d{{4}})?|(?:{MONTH})\s\d[\d, ]*"
    rf"|[$£€₹]?\d[\d,.]*{_AMOUNT}|(?:{SPELLED})(?![\w-]){_AMOUNT})"
)
_PREPOSITION = r"(?:(?:on|in|by|at|to|from|for|with|of)\s(?:the\s)?)"
_FIRST = re.compile(
    rf"^(?P<lead>(?:[a-z ]+?\s)??)(?P<by>{_PREPOSITION}?)(?P<value>{_VALUE})"
    r"(?P<tail>(?:\s(?:[^,]|,(?=\d))*)?)$"
)
_OTHER = re.compile(
    rf"^(?P<np>(?:[Tt]he\s)?[\w’'-]+(?:\s(?:of\s)?[\w’'-]+){{0,4}}?)\s(?P<by>{_PREPOSITION}?)"
    rf"(?P<value>{_VALUE})(?P<tail>(?:\s(?:[^,]|,(?=\d))*)?)$"
)
_JOIN = re.compile(r",(?!\d)\s(?:and\s|but\s)?|\sand\s")
_NAME = re.compile(r"(?:[Tt]he\s)?[A-Z]")
_KEPT = 256


@lru_cache(maxsize=_KEPT)
def ungapped(text: str) -> str:
    """The clause of the subject that the blank belongs to, with the verb said only once; or "".

    "Nepal signed on 3 May, Bhutan on ____ and India on 9 June." gives "Bhutan signed on ____."
    """
    main = main_clause(text)
    parts = _JOIN.split(main.rest.rstrip(". ")) if main else []
    first = _FIRST.match(parts[0]) if len(parts) > 1 else None
    if main is None or first is None or BLANK in main.subject:
        return ""
    others = [_OTHER.match(part) for part in parts[1:]]
    if not all(other and other["by"] == first["by"] and _bare(other["np"]) for other in others):
        return ""
    nps = [main.subject, *(other["np"] for other in others if other)]
    if first["lead"].count(" ") > 1 and not all(map(_NAME.match, nps)):
        return ""  # "the school" may be parallel to an object and not to the subject
    if BLANK in parts[0]:
        return closed(f"{main.subject} {main.verb} {parts[0]}")
    asked = next((other for other in others if other and BLANK in other[0]), None)
    if asked is None or (main.verb in BE | HAVE and asked["np"].endswith("s")):
        return ""
    tail = asked["tail"] or first["tail"]
    np = f"{asked['np'][:1].upper()}{asked['np'][1:]}"
    return closed(f"{np} {main.verb} {first['lead']}{asked['by']}{asked['value']}{tail}")


def _bare(np: str) -> bool:
    """Whether a noun phrase has no verb and no preposition in front."""
    words = np.split()
    return words[0].lower() not in PREPOSITIONS and not finite_index(["x", *words])
