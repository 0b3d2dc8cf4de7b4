"""Finds what governments, countries and bodies do or want, where a sentence says it outright."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.generate.facts import Manner
from quizapp.generate.people.holder import Holder
from quizapp.generate.positions.claims import after_lead, phrase_end, reported_end
from quizapp.generate.positions.reporting import VERBS
from quizapp.generate.positions.subjects import Reader

_NAME = (
    r"(?:[Tt]he |[Pp]resident )?(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){0,3}(?:(?:['’]s)?"
    r" (?:administration|government|regime|authorities|officials))?"
)
_POLICY = (
    r"decision|pledge|support|emphasis|efforts?|strategy|policy|policies|refusal|commitment|focus"
    r"|stance|opposition|plans?|demands?|call|proposal|warning|view|ban|campaign|ramp-up|claim"
    r"|objective|goal|aim|insistence|desire|willingness|reluctance|concerns?|offer|approach|aid"
    r"|recognition|interest|interests|perspective|position|promise|threat|criticism|condemnation"
)
_OWNED = re.compile(
    rf"^(?P<who>(?:[Tt]he |[Pp]resident )?{_NAME})(?P<s>['’]s?) (?P<rest>(?:[\w“”¤‘’\"'-]+"
    rf" ){{0,3}}(?:{_POLICY})\b.*)$"
)
_DEEDS = (
    r"imposed|lifted|suspended|provided|responded|excluded|pledged|prioriti[sz]ed|launched|banned"
    r"|sanctioned|recogni[sz]ed|withdrew|sent|approved|halted|cut|froze|resumed|authori[sz]ed"
    r"|ordered|turned to|vetoed|rejoined|declared|adopted|rejected|abandoned|reversed|expelled"
    r"|promised|threatened|promoted|pursued|aimed|tried|sought|seeks|views|viewed|sees|regards"
    r"|regarded|considers|considered|wants|wanted|prefers|rejects|supports|supported|opposes"
    r"|opposed|demands|demanded|refuses|refused|accepted|welcomed|condemned|blamed|accuses|accused"
    r"|proposed|backed|backs|favours|favors|insists|maintains|preferring|became|offered|deems"
)
_ADVERB = (
    r"(?:(?:also|further|notably|publicly|strongly|frequently|explicitly|initially|later|has"
    r"|have|had) ){0,3}"
)
_DID = re.compile(rf"^(?P<who>{_NAME}) (?P<rest>{_ADVERB}(?:{_DEEDS})\b.*)$")
_WHICH = re.compile(
    rf"(?<= )(?P<who>{_NAME}), which (?:in \d{{4}} )?(?P<rest>{_ADVERB}(?:{_DEEDS})\b[^,;]*)"
)
_WITH = re.compile(rf", with (?P<who>{_NAME}) (?P<verb>[a-z]+ing) ")
_UNDER = re.compile(r"\bunder (?P<who>the [A-Z]\w+ (?:administration|government)), ")
_AFTER = (
    r"[,.;—]|$| (?:in|on|at|for|as|and|after|during|when|while|because|since|but|to|with|over|that"
    r"|about|of|is|was)\b"
)
_FEELING = re.compile(
    r"\b(?:concerns?|fears|doubts|mistrust|suspicion|alarm|condemnation|criticism|skepticism"
    r"|scepticism|resistance|opposition|protests?)(?: and [a-z]+)? (?:in|from|on the part of) "
    rf"(?P<who>{_NAME})(?={_AFTER})"
)
_PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|be) |--|—|, )(?:\w+ly )?(?:described|dismissed"
    r"|denounced|condemned|rejected|understood|perceived|interpreted|treated|read"
    r"|opposed|criticised|criticized|welcomed|hailed|praised|attacked|defended|supported|backed"
    r"|resisted|disputed|challenged|vetoed|endorsed|seen|viewed|regarded|proposed)"
    rf"(?: as [\w ]{{2,30}}?)? by"
    rf" (?P<who>(?:(?:the )?[a-z]+ )?{_NAME}|[\w’'-]+(?: [\w’'-]+){{0,5}}?)"
    rf"(?={_AFTER})"
)
_WHAT = re.compile(
    r"\bwhat (?P<who>[A-Z\w][\w.’' -]{2,60}?) (?:[a-z]+ly |later |has |have |had |once ){0,2}"
    r"(?:called|described as|calls?|describes? as|termed|considers?|regards? as|saw as|sees? as)"
    r" (?=an? |the |[“\"])"
)
_STATES = ("administration", "country", "officials", "body")
_SHORT = 8
_LONG = 40


@dataclass(frozen=True, slots=True)
class Stance:
    """A stand of `holder`, as offsets in the sentence of the claim and of the holder's name."""

    holder: Holder
    start: int
    end: int
    name_start: int
    name_end: int
    manner: Manner


def stances(text: str, read: Reader) -> Iterator[Stance]:
    """The stands in a masked sentence in which nobody is said to speak; the plainest one only."""
    for find in (_owned, _did, _under, _feeling, _with, _by, _what, _which):
        stance = find(text, read)
        if stance and _fits(text, stance):
            yield stance
            if find is not _which:
                return


def _fits(text: str, stance: Stance) -> bool:
    """Whether the claim is neither a scrap nor a page, and its holder is a state or a body."""
    words = text[stance.start : stance.end].count(" ") + 1
    known = stance.holder.person or stance.holder.speaker.group in _STATES
    return known and _SHORT - 2 * stance.holder.person <= words <= _LONG


def _whole(text: str) -> int:
    """The end of the sentence's clause, without its last stop."""
    return len(text.rstrip(" .!?;"))


def _owned(text: str, read: Reader) -> Stance | None:
    """Reads "The Carter administration's decision to ... was driven by ..."."""
    at = after_lead(text)
    found = _OWNED.match(text[at:])
    holder = read(found["who"], at) if found else None
    if not found or not holder or holder.speaker.group not in _STATES:
        return None
    start = at + found.start("rest")
    end = start + reported_end(text[start:])
    return Stance(holder, start, end, at, at + found.end("who"), Manner.OWNER)


def _did(text: str, read: Reader) -> Stance | None:
    """Reads "The Clinton administration imposed sanctions on ..."."""
    at = after_lead(text)
    found = _DID.match(text[at:])
    holder = read(found["who"], at) if found else None
    if not found or not holder or holder.speaker.group not in _STATES[:3]:
        return None
    start = at + found.start("rest")
    end = start + phrase_end(text[start:])
    return Stance(holder, start, end, at, at + found.end("who"), Manner.PHRASE)


def _which(text: str, read: Reader) -> Stance | None:
    """Reads "Pakistan, which viewed the issue as ..."."""
    found = _WHICH.search(text)
    holder = read(found["who"], found.start("who")) if found else None
    if not found or not holder:
        return None
    start, end = found.span("rest")
    end = start + len(text[start:end].rstrip(" .!?"))
    return Stance(holder, start, end, *found.span("who"), Manner.PHRASE)


def _blank(text: str, found: re.Match[str] | None, read: Reader) -> Stance | None:
    """The whole sentence, with the holder's name for its gap."""
    holder = read(found["who"], found.start("who")) if found else None
    if not found or not holder:
        return None
    return Stance(holder, after_lead(text), _whole(text), *found.span("who"), Manner.BLANK)


def _with(text: str, read: Reader) -> Stance | None:
    """Reads "..., with Pakistan seeking ..."; a person's stand is asked for by its verb alone."""
    found = _WITH.search(text)
    stance = _blank(text, found, read)
    if not found or not stance:
        return None
    if stance.holder.speaker.group in _STATES[:3]:
        return stance
    if found["verb"] not in VERBS:
        return None
    if not stance.holder.person:
        return stance
    start, end = found.start("verb"), found.end() + phrase_end(text[found.end() :])
    return Stance(stance.holder, start, end, *found.span("who"), Manner.PHRASE)


def _by(text: str, read: Reader) -> Stance | None:
    """Reads "The pact was rejected by Chile ..."."""
    return _blank(text, _PASSIVE.search(text), read)


def _what(text: str, read: Reader) -> Stance | None:
    """Reads "... met what inspectors later described as a factory of nerve gas"."""
    return _blank(text, _WHAT.search(text), read) if "what " in text else None


def _under(text: str, read: Reader) -> Stance | None:
    return _blank(text, _UNDER.search(text), read)


def _feeling(text: str, read: Reader) -> Stance | None:
    return _blank(text, _FEELING.search(text), read)
