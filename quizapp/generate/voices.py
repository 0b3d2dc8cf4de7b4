"""Tells who speaks in a text: a government, a body of which it is the report, a court in a case."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizapp.domain.deck import Document
from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import BASES, MODALS, PAST

_HEAD = 12
_DELIVERED = re.compile(
    r"^(?i:delivered|presented|read|given|speech|address|statement|moved)\b.{0,90}?"
    r"\bMinister (?:of|for) (?P<field>[A-Z][a-z]+(?:(?:,| and) [A-Z][a-z]+)*)"
)
_STATE = re.compile(
    r"^government of (?:the )?(?:(?:commonwealth|(?:[a-z’']+ )?republic|kingdom|union|state"
    r"|dominion|province) of )?(?:the )?(?P<name>[^,.]{3,40})$",
    re.IGNORECASE,
)
_REPORT = (
    r"(?:Annual|Progress|Situation|Activity|Impact|Field) (?:Report|Review)|Manifesto|Annual Review"
)
_OF_BODY = re.compile(
    rf"^(?:(?P<first>(?:The )?[A-Z].{{4,60}}?)(?:[:,–—-]|['’]s)\s?(?:.{{0,20}})?(?:{_REPORT})\b"
    rf"|(?:.{{0,20}})?(?:{_REPORT}) of (?:the )?(?P<second>[A-Z].{{4,60}}?)(?:[:,–—-]|,? \(?\d|$))"
)
_NUMBERED = re.compile(
    r"^(?P<case>(?:[A-Z][\w.]*\s){0,3}?(?:Appeal|Petition|Case|Application|Reference|Suit|Writ)"
    r"(?:\s[A-Z][a-z]*)?\sNo\.?\s?[\w-]+(?:/\d{2,4}|\sof\s\d{4})?)"
)
_COURT = re.compile(r"^in the (?P<court>(?:supreme|high|federal|appeal) court)\b", re.IGNORECASE)
VERSUS = re.compile(r"\s(?:v|vs|versus)\.?\s", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e|I)\s(?P<adverb>(?:also|now|therefore|already)\s)?(?P<verb>[a-z]+)\b")
_OUR = re.compile(r"\b(?P<our>[Oo]ur|[Mm]y)\s(?P<noun>[a-z]+)\b")
_AGREEING = {"have": "has", "are": "is", "am": "is", "were": "was", "shall": "will", "do": "does"}
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: `name` for "we" and `owner` for "our"; `ministry` is a minister's own, or ""."""

    name: str
    owner: str
    ministry: str = ""


def voice_of(document: Document, paragraphs: Sequence[str]) -> Voice | None:
    """Whose text it is, where its first lines, its title or its publisher say so; else None."""
    head = paragraphs[:_HEAD]
    spoken = next(filter(None, map(_DELIVERED.match, head)), None)
    if spoken:
        land = _land(document.title, head)
        return Voice("the Government", land or "the country", f"the Ministry of {spoken['field']}")
    titled = _OF_BODY.match(document.title)
    body = (titled["first"] or titled["second"]) if titled else document.publisher
    if not body or not BODY_WORD.search(body) or not titled:
        return None
    name = f"the {body.removeprefix('The ').strip()}"
    return Voice(name, name)


def _land(title: str, head: Sequence[str]) -> str:
    """The country whose government's letterhead stands above a text, or whom the title names."""
    state = next(filter(None, map(_STATE.match, head)), None)
    if state:
        name = state["name"].strip()
        return name.title() if name.isupper() else name
    nations = nations_in(title)
    return nations[0] if len(nations) == 1 else ""


def case_of(title: str, head: Iterable[str]) -> str:
    """The number or the name of the case that a judgment with this title and head is on, or ""."""
    if VERSUS.search(title):
        return title
    found = (_NUMBERED.match(line) for line in head)
    return next((match["case"] for match in found if match), "")


def court_of(head: Iterable[str]) -> str:
    """The court whose name stands at the head of a judgment."""
    found = (_COURT.match(line) for line in head)
    return next((f"the {match['court'].title()}" for match in found if match), "the Court")


def named_voice(text: str, voice: Voice | None) -> str:
    """`text` with the speaker's name for "we", "our" and "my ministry"; quotations keep theirs."""
    if voice is None or "“" in text or '"' in text:
        return text
    if "y " in text or "ur " in text:
        text = _OUR.sub(lambda found: _owned(found, voice), text)
    return _WE.sub(lambda found: _acting(found, voice), text)


def _owned(found: re.Match[str], voice: Voice) -> str:
    if found["noun"] == "ministry" and voice.ministry:
        return voice.ministry
    if found["noun"] == "government":
        return "the Government"
    if found["our"].lower() == "my":
        return found[0]
    if voice.name.casefold().endswith(f" {found['noun']}"):
        return voice.name
    owner = voice.owner[:1].upper() + voice.owner[1:] if found["our"][0] == "O" else voice.owner
    return f"{owner}{'’' if owner.endswith('s') else '’s'} {found['noun']}"


def _acting(found: re.Match[str], voice: Voice) -> str:
    verb = found["verb"]
    if verb in _AGREEING:
        verb = _AGREEING[verb]
    elif verb in BASES and verb not in PAST:
        verb += "es" if verb.endswith(_SIBILANT) else "s"
    elif verb not in PAST and verb not in MODALS | {"had", "did", "was"}:
        return found[0]
    opens = found.start() == 0
    name = voice.name[:1].upper() + voice.name[1:] if opens else voice.name
    return f"{name} {found['adverb'] or ''}{verb}"
