"""Spans of time in a few characters."""

from datetime import timedelta

_UNITS = (("y", 365 * 86400), ("mo", 30 * 86400), ("d", 86400), ("h", 3600), ("m", 60))


def in_words(span: timedelta) -> str:
    """A span in its largest unit, rounded to it: "<1m", "10m", "5h", "3d", "2mo", "1y"."""
    seconds = round(span.total_seconds())
    for name, size in _UNITS:
        if seconds >= size:
            return f"{round(seconds / size)}{name}"
    return "<1m"
