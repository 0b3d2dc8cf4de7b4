"""Finds whose words a reporting verb reports: the noun phrase before it, or after it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizapp.generate.english.finite import finite_index
from quizapp.generate.english.names import TITLES, role_words
from quizapp.generate.people.holder import Holder
from quizapp.generate.people.roles import role_after
from quizapp.generate.people.sightings import RUN

Reader = Callable[[str, int], Holder | None]
"""Tells whom a noun phrase means that begins at that offset of the sentence; None if unsure."""

_START = re.compile(
    r", |(?:^|(?<=[ ,;]))(?:but|while|though|although|as|when|whereas|because|after|that|if|since"
    r"|before|with|which) |(?<=,) and |[;:] | - |— |[”\"’'] (?=[A-Za-z])"
)
_LEAD = re.compile(
    r"^(?:(?:Only|But|And|Meanwhile|However|Also|Yet|Still|Then|So|Nevertheless|Moreover|Furthermore"
    r"|In addition|Separately|Similarly|Earlier|Later|Recently|Now|Tellingly|Today|While|When|As"
    r"|Even|Although|Though|After|and|but|only),? )"
)
_APPOSED = re.compile(
    r"^(?:an?|the|who|which|whose|from|of|one|now|then|formerly|known|\d{2}|his|her|its|their|for|in"
    r"|at|on|as|with|under|after|speaking|writing|published|issued|released|headed|led|founded"
    r"|himself|herself|itself|too|by contrast|like|unlike|despite|however|therefore"
    r"|meanwhile|moreover|again|among others|[a-z]{3,}(?:ed|ing))\b"
    r"|^(?:although|though|while|when|if) [^,]*,$"
)
_TIME_OR_PLACE = re.compile(
    r"^(?:[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Dd]uring|[Ll]ast|[Ll]ater|[Ss]ince|[Ee]arlier|[Yy]esterday"
    r"|(?:[Tt]he |[Aa] )?(?:[\w-]+ )?(?:day|week|month|year|decade|hour|moment|minute)s?"
    r" (?:later|earlier|before|after|ago))\b"
)
_MORE = re.compile(
    r"^(?:(?:the )?[A-Z][^,]*, )*(?:the )?[A-Z][^,]*,? and (?:(?:the )?[A-Z]|[a-z]+ [a-z]+s$)"
)
_CLEFT = re.compile(r"^[Ii]t (?:was|is) (?P<who>.+?),? who$")
_BY_THEM = re.compile(rf"(?<![\w’'-])(?:(?:{TITLES})\.? )?{RUN}$")
_RELATIVE = re.compile(r"who|(?P<which>which)(?: in \d{4}| later| then| since)?")
_THE_BODY = re.compile(
    rf"(?<![\w’'-])(?<!of )(?<!and )(?:the )?{RUN}(?: (?:of|for)(?: the)? {RUN})?$"
)
_OF_OR_AND = re.compile(r"\b(?:of|and|or|than|nor|for) $")
_LED_BY = re.compile(r" (?:led|headed|chaired|represented) by (?:[a-z]+ )?[A-Z][\w .’'-]*$")
_BETWEEN = re.compile(
    r"\s*(?:--|—|–| - )[^—–]{3,120}?(?:--|—|–| - |(?:--|—|–|-)$)\s*|\s*\([^()]*\)"
)
_GOVERNED = re.compile(
    r"\b(?:of|to|with|by|in|at|the|from|on|for|against|and)(?: the)? $", re.IGNORECASE
)
_AT_END = re.compile(
    rf"(?<![\w’'-])(?:(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
    r"|(?P<np>[A-Z][\w.]*['’]s (?:[a-z]+ ){0,2}[a-z]+"
    rf"|[Tt]he (?:[\w’'-]+ )?(?:of |for |on )?[\w’'-]+|(?:(?:{TITLES})\.? )?{RUN}))$"
)
_NOUN_PHRASE = re.compile(
    r"^(?:[Tt]he |[Bb]oth |[Aa]n? |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir |[Oo]ne |[Ss]ome |[Mm]any )"
    r"[\w.’'-]+(?: [\w.’'-]+){0,11} ?$|^(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)$"
    rf"|^(?:(?:{TITLES})\.? )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*$"
)
_NAME_END = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Lt|Ms))(?<!Mrs)(?<!Gen)\.(?: |$)|[,;:]|$")
_APPOSED_NAME = re.compile(rf"^ [^,;:.]+, (?P<name>{RUN})(?=[.,;:]|$)")
_TRAILING = re.compile(r" (?:in|on|at|for|during|after|to|before|as|when|while|last|yesterday) ")
_APPOSITION = re.compile(r", (?:which|who|whose|an?|the|his|her|its) [^,]*,(?= )")
_NO_SUBJECT = re.compile(r"(?:which|who|that|has|have|had|is|are|was|were|did|does|do|will|would)$")
_SELF = re.compile(r" (?:him|her|it|them)sel(?:f|ves)$")
_JOINED = re.compile(r",? (?:and|but|yet)(?: (?:then|also|later))? $")
_LONGEST = 280


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase and the offsets it fills; `holder` is None where whom it means is unclear.

    `relative` says that it is "who": what such a subject says never stands in front of it.
    """

    holder: Holder | None
    start: int
    end: int
    relative: bool = False


def subject_before(text: str, verb: int, read: Reader) -> Subject | None:
    """The subject whose verb stands at `verb` of a masked sentence, or None if none is there."""
    floor = max(0, verb - _LONGEST)
    starts = [floor] if floor == 0 else []
    starts += [m.end() for m in _START.finditer(text, floor, verb)]
    for start in starts:
        at = start
        while lead := _LEAD.match(text[at:verb]):
            at += lead.end()
        region = text[at:verb].rstrip(" ")
        if _is_list(region):
            return Subject(read(region.rstrip(","), at), at, verb)
        if region:
            holder = _with_apposition(region, at, read) or _relative(text, region, at, read)
            if holder:
                relative = _RELATIVE.fullmatch(region) is not None
                return Subject(holder, at, verb, relative=relative)
    joined = _JOINED.search(text, 0, verb)
    shared = doer(text, joined.start(), read) if joined else None
    if shared:
        return shared
    last = starts[-1] if starts else floor
    lead = _LEAD.match(text[last:verb])
    rest = text[last + (lead.end() if lead else 0) : verb].strip(" ,")
    if _NOUN_PHRASE.match(rest):
        return Subject(None, last, verb)
    return None


def doer(text: str, end: int, read: Reader) -> Subject | None:
    """The subject of the clause that ends at `end` ("Lee went home" and said that ...)."""
    floor = max(0, end - _LONGEST)
    for start in reversed([floor, *(m.end() for m in _START.finditer(text, floor, end))]):
        lead = _LEAD.match(text[start:end])
        at = start + (lead.end() if lead else 0)
        words = _APPOSITION.sub("", text[at:end]).split(" ")
        place = finite_index(words)
        if place and not _NO_SUBJECT.match(words[0]):
            phrase = " ".join(words[:place])
            holder = read(phrase.rstrip(","), at)
            return Subject(holder, at, at + len(phrase)) if holder else None
    return None


def _is_list(region: str) -> bool:
    """Whether `region` names several, who may speak as one ("Norway, the Board and the Crown")."""
    rest = region.partition(", ")[2]
    if " and " not in rest or _TIME_OR_PLACE.match(region):
        return False
    return _MORE.match(rest) is not None and not role_words(rest)


def _with_apposition(region: str, at: int, read: Reader) -> Holder | None:
    """Whom `region` means: a noun phrase, alone or with an apposition between commas."""
    phrase, comma, rest = region.partition(", ")
    if comma:
        apposed = _APPOSED.match(rest) or role_after(f", {rest}")
        if not apposed or not rest.endswith(","):
            return None
        return read(phrase, at) or _without_asides(phrase, at, read)
    phrase = _SELF.sub("", region.rstrip(","))
    return read(phrase, at) or _after_time(phrase, at, read) or _without_asides(phrase, at, read)


def _without_asides(phrase: str, at: int, read: Reader) -> Holder | None:
    bare = plain(phrase)
    return read(bare, at) if bare != phrase else None


def _relative(text: str, region: str, at: int, read: Reader) -> Holder | None:
    """Whom "who" means: in "It was Lee who said", or in "by Lee, the chairman, who said"."""
    cleft = _CLEFT.match(region)
    if cleft:
        return read(cleft["who"], at + cleft.start("who"))
    relative = _RELATIVE.fullmatch(region)
    if not relative or not text[:at].endswith(", "):
        return None
    before = text[: at - 2]
    if relative["which"]:
        body = _THE_BODY.search(before)
        holder = read(body[0], body.start()) if body else None
        return holder if holder and holder.speaker.group == "body" else None
    for _ in range(2):
        name = _BY_THEM.search(before)
        if name and not _OF_OR_AND.search(before[: name.start()]):
            holder = read(name[0], name.start())
            return holder if holder and holder.person else None
        before, comma, rest = before.rpartition(", ")
        if not comma or not (_APPOSED.match(rest) or role_after(f", {rest}")):
            return None
    return None


def plain(phrase: str) -> str:
    """A noun phrase without what stands in brackets or between dashes, and without who leads it."""
    bare = _LED_BY.sub("", phrase)
    return _BETWEEN.sub(" ", bare).replace("  ", " ").strip()


def _after_time(region: str, at: int, read: Reader) -> Holder | None:
    """Whom "On the second day Barbara Tuchman" means: whoever stands at its end."""
    end = _AT_END.search(region) if _TIME_OR_PLACE.match(region) else None
    if not end or end["pronoun"]:
        return read(end["pronoun"], at + end.start()) if end else None
    words = end["np"].split(" ")
    for cut, word in enumerate(words):
        phrase = " ".join(words[cut:])
        start = len(region) - len(phrase)
        if (word == "the" or word[0].isupper()) and not _GOVERNED.search(region[:start]):
            return read(phrase, at + start)
    return None


def subject_after(text: str, verb_end: int, read: Reader) -> Subject | None:
    """The subject that follows a verb which ends at `verb_end` ("said Kofi Annan, chairman")."""
    rest = text[verb_end:]
    if not rest.startswith(" "):
        return None
    stop = _NAME_END.search(rest, 1)
    phrase = rest[1 : stop.start()] if stop else rest[1:]
    holder = read(phrase, verb_end + 1)
    while holder is None and (cut := list(_TRAILING.finditer(phrase))):
        phrase = phrase[: cut[-1].start()]
        holder = read(phrase, verb_end + 1)
    apposed = _APPOSED_NAME.match(rest) if holder is None else None
    if apposed and role_words(phrase):
        holder = read(apposed["name"], verb_end + 1 + apposed.start("name"))
        phrase = rest[1 : apposed.end()] if holder else phrase
    if holder or _NOUN_PHRASE.match(phrase):
        return Subject(holder, verb_end + 1, verb_end + 1 + len(phrase))
    return None
