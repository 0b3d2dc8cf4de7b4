"""Says whose claim a question is about, where the claim holds only for its document."""

import re

from quizapp.generate.questions.standing import has_time
from quizapp.generate.setting import Setting

VAGUE = re.compile(
    r"^(?:[^,]{0,40},\s)?(?:(?:the|some|many|most|senior|local)\s)?(?:government|analysts|experts"
    r"|officials|ministers|campaigners|police)\b(?!\sof)|\bbilateral\b|^How many \w+ did the government\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|will|would|may|could|can|expects?|plans?|wants?|says|remains?|gets?|lacks?"
    r"|owns?|employs?|costs?)\b"
)
_NAME = re.compile(
    r"(?<=[\w,;] )(?!(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b)[A-Z][a-z]{2,}|^[A-Z]\w+['’]s|^(?!In |On |By )[A-Z][\w-]+ [A-Z][a-z]"
)
_FIRST = re.compile(r"^[\w’'-]+")


def dated(stem: str, setting: Setting) -> bool:
    """Whether a figure's stem needs no source: it has a time, or holds whenever it is read."""
    if has_time(stem):
        return not setting.is_news or _NAME.search(stem) is not None
    passing = setting.is_news or (setting.document.published and _PRESENT.search(stem))
    return not passing


def sourced(stem: str, setting: Setting, *, placed: bool, leans: bool = False) -> str:
    """The stem, with its document named where it is not `placed` in time or vague; "" if none.

    A stem that `leans` on the title's words names the title.
    """
    if placed and not leans and not VAGUE.search(stem):
        return stem
    source = setting.titled if leans else setting.source
    if not source or "according to" in stem.lower():
        return stem if source else ""
    if stem.endswith("?"):
        return source + stem[:1].lower() + stem[1:]
    lowered = setting.lowered(stem)
    first = _FIRST.match(stem)
    if lowered != stem or (first and setting.registry.proper(first[0])):
        return source + lowered
    return f"{stem.rstrip('.')}, {source[:1].lower()}{source[1:].rstrip(' ,')}."
