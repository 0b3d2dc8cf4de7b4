"""Says whose claim a question is about, where the claim holds only for its document."""

import re
from collections.abc import Iterator

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.questions.owners import is_measured
from quizapp.generate.questions.passing import has_time
from quizapp.generate.setting import Setting

VAGUE = re.compile(
    r"^(?:[^,]{0,40},\s)?(?:(?:the|some|many|most|senior|local)\s)?(?:government|analysts|experts"
    r"|officials|ministers|campaigners|police)\b(?!\sof)"
    r"|\bbilateral\b|^How many \w+ did the government\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|will|would|may|could|can|expects?|plans?|wants?|says|remains?|gets?"
    r"|lacks?"
    r"|owns?|employs?|costs?)\b"
)
_DID_HAVE = re.compile(r"\bdid\b[^,]*?\bhave\b")
_LASTING = re.compile(r"\b(?:has|have) (?:just )?been\b.*\bfor ____|\b(?:has|have) just been\b")
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
    r"\b[A-Za-z]+ of (?:1[4-9]|20)\d\d\b"
    r"|\b[Tt]he (?:[a-z]+ )?(?:1[4-9]|20)\d\d [a-z]+\b"
)
_OPENERS = {"In", "On", "By", "The", "A", "An", "How", "What", "Which", "From", "Since", "At", "Of"}
_OPENERS |= {"To", "Between", "During", "Until", "For", "Under", "After", "When", "As", "Some"}
_OPENERS |= {*MONTH_NAMES, "GDP", "US", "Rs", "HK", "MW"}
_PREFIXED_SCORE = 0.1
_OPENERS |= {"Constitution", "Assembly", "Act", "Treaty", "Court", "Bill", "Commission", "State"}
_OPENERS |= {"Committee", "Government", "House", "Council", "Parliament", "Amendment", "Agreement"}
_FIRST = re.compile(r"^[\w’'-]+")


def dated(stem: str, setting: Setting) -> bool:
    """Whether a figure's stem needs no source: it has a time, or holds whenever it is read."""
    if has_time(stem):
        return not setting.is_news or names_anything(stem, setting)
    if is_measured(stem):
        return False
    lasting = setting.document.published or _LASTING.search(stem)
    present = _PRESENT.search(_DID_HAVE.sub("", stem))
    return not (setting.is_news or (lasting and present))


def _passing(stem: str) -> bool:
    """Whether a stem tells a day's news that says little when nobody knows the day."""
    names = [name for name in _CAPITAL.findall(stem) if name not in _OPENERS]
    short = len(stem.split()) <= _LONGEST_NEWS and (len(names) > 1 or stem.endswith("?"))
    return bool(_DAILY.search(stem) or _OWNED.search(stem)) or not short


def names_anything(stem: str, setting: Setting) -> bool:
    """Whether a stem names somebody or something; its first word only where it is surely a name."""
    names = [found for found in _CAPITAL.finditer(stem) if found[0] not in _OPENERS]
    if names and names[0].start() == 0:
        names = names if setting.opens_with_name(stem) else names[1:]
    return bool(names) or _DATED_THING.search(stem) is not None


def asked_ways(
    stem: str, setting: Setting, *, placed: bool, leans: bool = False, lead: str = ""
) -> Iterator[tuple[str, float]]:
    """The stem as it can be asked, and what that takes from its score.

    A stem that needs no source is offered with the title too, for the case that it says too little;
    one with a sentence to `lead` it only where with that it needs none.
    """
    if lead:
        whole = f"{lead} {stem}"
        if sourced(whole, setting, placed=placed) == whole:
            yield whole, 0.0
        return
    asked = sourced(stem, setting, placed=placed, leans=leans)
    if asked:
        yield asked, 0.0 if asked == stem else _PREFIXED_SCORE
    telling = setting.document.published or not setting.is_news
    if asked == stem and setting.titled and telling and "according to" not in stem.lower():
        yield _behind(setting.titled, stem, setting), 1.5 * _PREFIXED_SCORE


def sourced(stem: str, setting: Setting, *, placed: bool, leans: bool = False) -> str:
    """The stem, with its document named where it is not `placed` in time or vague; "" if none.

    A stem that `leans` on the title's words names the title, and so does one of a text that speaks
    of its own ("our revenue").
    """
    bare = _OBJECTLESS.search(stem) or not names_anything(stem, setting)
    judged = bool(setting.tribunal) and setting.tribunal in stem and not has_time(stem)
    own = setting.voice is not None or judged or VAGUE.search(stem)
    if placed and not leans and not bare and not own:
        return stem
    undated = setting.is_news and not setting.document.published
    told = undated and not setting.source and not _PRESENT.search(stem)
    if told and not (leans or bare or _DAILY.search(stem) or _OWNED.search(stem)):
        return stem  # a past event that its names tell apart
    if undated and (leans or bare or _passing(stem)):
        return ""
    source = setting.titled if leans or bare or setting.voice else setting.source
    if not source or "according to" in stem.lower():
        return stem if source else ""
    return _behind(source, stem, setting)


def _behind(source: str, stem: str, setting: Setting) -> str:
    """The stem behind the words that say whose claim it is."""
    if stem.endswith("?"):
        return source + stem[:1].lower() + stem[1:]
    lowered = setting.lowered(stem)
    first = _FIRST.match(stem)
    if lowered != stem or (first and setting.registry.proper(first[0])):
        return source + lowered
    return f"{stem.rstrip('.')}, {source[:1].lower()}{source[1:].rstrip(' ,')}."
