"""Spans of time in a few characters."""

from datetime import timedelta
from itertools import pairwise

_UNITS = (("y", 365 * 86400), ("mo", 30 * 86400), ("d", 86400), ("h", 3600), ("m", 60), ("s", 1))


def in_words(span: timedelta) -> str:
    """A span in its largest unit, rounded to it: "<1m", "10m", "5h", "3d", "2mo", "1y".

    What rounds to a whole unit is told in that unit: "1h", not "60m".
    """
    seconds = span.total_seconds()
    for (name, size), (_, smaller) in pairwise(_UNITS):
        if round(seconds / smaller) >= size // smaller:
            return f"{round(seconds / size)}{name}"
    return "<1m"
