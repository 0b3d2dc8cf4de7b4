"""How things are said on screen: times spent, and deck text made safe."""

from textual.content import Content

from quizapp.domain.cleaning import clean

_MINUTE, _HOUR = 60, 3600
_TAB = 4


def plain(text: str) -> Content:
    """`text` to show exactly as it reads: no markup is obeyed and no control character is sent."""
    return Content(clean(text).expandtabs(_TAB))


def duration(seconds: float) -> str:
    """Time spent: 45 s, 6 min 12 s, 1 h 5 min."""
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
