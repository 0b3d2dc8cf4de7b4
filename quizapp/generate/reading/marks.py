"""What small raised characters mean: a power is kept, a note's number must not join a figure."""

import re

_NOTE = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§]+|[a-z])[\])]?[,\s]*")
_UNIT = re.compile(r"(?:^|[\s\d(/])(?:mm|cm|dm|km|m|ft|mi|yd)$")
_TIMES_TEN = re.compile(r"[×x·*]\s*10$")
_POWERS = {"2": "²", "3": "³"}


def raised(before: str, mark: str) -> str:
    """How `mark`, printed raised after `before`, is written in a line of text.

    A power stays one ("km²", "× 10^6"), letters stay ("5th"), and the mark of a note is left out.
    """
    bare = mark.strip()
    if bare in _POWERS and _UNIT.search(before):
        return _POWERS[bare]
    if bare.lstrip("-−").isdigit() and _TIMES_TEN.search(before):
        return f"^{bare}"
    return "" if _NOTE.fullmatch(mark) else mark
