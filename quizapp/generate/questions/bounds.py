"""Puts "more than" before the blank, not into the answer: wrong options of bounds would nest."""

import re

from quizapp.generate.english.finite import BLANK

_BOUND = re.compile(
    r"^(?P<bound>(?:(?:just|slightly|a little|well|far) )?(?:(?:no |not )?(?:more|less|fewer) than"
    r"|over|under|above|below|at least|at most|up to|in excess of|upwards of|as (?:many|much|high"
    r"|few|little|low) as|a (?:minimum|maximum) of)) (?P<amount>(?!half\b|an?\b).+)$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?<!\babout )(?<!\bAbout )(?<!\bsome )\b(?P<asked>[Hh]ow many|[Ww]hat percentage)\b"
)
_LEAST = 2


def bounded(stem: str, key: str) -> tuple[str, str]:
    """The stem with the bound that opens the key, and the key without it; both as they are if none.

    "How many people died?" with "more than 40" becomes "More than how many people died?" with "40".
    The stem is "" where no bound fits into it ("How much did it rise?").
    """
    found = _BOUND.match(key)
    if not found:
        return stem, key
    bound = found["bound"].lower()
    if stem.count(BLANK) == 1:
        told = stem.replace(BLANK, f"{bound} {BLANK}")
    else:
        told = _ASKED.sub(lambda asked: f"{bound} {asked['asked'].lower()}", stem, count=1)
    if told == stem or told.lower().count(bound) >= _LEAST:
        return "", key
    return f"{told[:1].upper()}{told[1:]}", found["amount"]
