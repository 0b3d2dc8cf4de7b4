"""Says whose claim a question is about, where the claim holds only for its document."""

import re

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.english.nations import nations_in
from quizapp.generate.questions.standing import has_time
from quizapp.generate.setting import Setting

VAGUE = re.compile(
    r"^(?:[^,]{0,40},\s)?(?:(?:the|some|many|most|senior|local)\s)?(?:government|analysts|experts"
    r"|officials|ministers|campaigners|police)\b(?!\sof)"
    r"|\bbilateral\b|^How many \w+ did the government\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|will|would|may|could|can|expects?|plans?|wants?|says|remains?|gets?|lacks?"
    r"|owns?|employs?|costs?)\b"
)
_DAILY = re.compile(
    r"\b(?:closed|closing|trading|traded|shares?|index|barrel|late trade|dipped|slipped)\b"
)
_OWNED = re.compile(r"\b(?:it|they|he|she|latest|the company|according to)\b", re.IGNORECASE)
_LONGEST_NEWS = 28
_OBJECTLESS = re.compile(
    r"\b(?:joined|left|withdrew|rejoined|quit)\b(?=,| and| or| in ____| on ____|[.])"
)
_CAPITAL = re.compile(r"(?<![\w.’'-])[A-Z][\w’'-]*")
_DATED_THING = re.compile(
    r"\b[a-z]+ of (?:1[4-9]|20)\d\d\b"
    r"|\b[Tt]he (?:[a-z]+ )?(?:1[4-9]|20)\d\d [a-z]+\b"
    r"|\d,\d{3}|[$£€₹]\d"
)
_OPENERS = {"In", "On", "By", "The", "A", "An", "How", "What", "Which", "From", "Since", "At", "Of"}
_OPENERS |= {"To", "Between", "During", "Until", "For", "Under", "After", "When", "As", "Some"}
_OPENERS |= set(MONTH_NAMES)
_FIRST = re.compile(r"^[\w’'-]+")


def dated(stem: str, setting: Setting) -> bool:
    """Whether a figure's stem needs no source: it has a time, or holds whenever it is read."""
    if has_time(stem):
        return not setting.is_news or names_anything(stem, setting)
    passing = setting.is_news or (setting.document.published and _PRESENT.search(stem))
    return not passing


def _passing(stem: str) -> bool:
    """Whether a stem tells a day's news that says little when nobody knows the day."""
    names = [name for name in _CAPITAL.findall(stem) if name not in _OPENERS]
    short = len(stem.split()) <= _LONGEST_NEWS and (len(names) > 1 or stem.endswith("?"))
    return bool(_DAILY.search(stem) or _OWNED.search(stem)) or not short


def names_anything(stem: str, setting: Setting) -> bool:
    """Whether a stem names somebody or something; its first word only where it is surely a name."""
    names = [found for found in _CAPITAL.finditer(stem) if found[0] not in _OPENERS]
    if names and names[0].start() == 0:
        word = names[0][0].removesuffix("’s").removesuffix("'s")
        sure = word.isupper() or setting.registry.proper(word) or bool(nations_in(word))
        named = sure or re.match(r"\S+ [A-Z]", stem)
        names = names if named else names[1:]
    return bool(names) or _DATED_THING.search(stem) is not None


def sourced(stem: str, setting: Setting, *, placed: bool, leans: bool = False) -> str:
    """The stem, with its document named where it is not `placed` in time or vague; "" if none.

    A stem that `leans` on the title's words names the title.
    """
    bare = _OBJECTLESS.search(stem) or not names_anything(stem, setting)
    if placed and not leans and not bare and not VAGUE.search(stem):
        return stem
    undated = setting.is_news and not setting.document.published
    if undated and (leans or bare or _passing(stem)):
        return ""
    source = setting.titled if leans or bare else setting.source
    if not source or "according to" in stem.lower():
        return stem if source else ""
    if stem.endswith("?"):
        return source + stem[:1].lower() + stem[1:]
    lowered = setting.lowered(stem)
    first = _FIRST.match(stem)
    if lowered != stem or (first and setting.registry.proper(first[0])):
        return source + lowered
    return f"{stem.rstrip('.')}, {source[:1].lower()}{source[1:].rstrip(' ,')}."
