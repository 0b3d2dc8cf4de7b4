"""Makes a sentence of a note's point, which tells without a verb what its heading had or was."""

import re

from quizapp.generate.english.clauses import Kind, closed, complete, split
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.function_words import NEVER_PASSIVE
from quizapp.generate.english.verbs import ONLY_PAST, PARTICIPLES, base_of
from quizapp.generate.questions.labels import (
    DATE,
    Point,
    dates_from,
    is_plural,
    labelled,
    measured,
    of_heading,
    placed,
    viewed,
)
from quizapp.generate.questions.note_nouns import (
    HOUSE,
    LEGAL,
    PROPER,
    is_thing,
    lowered,
    whose,
    with_article,
)

_DONE = (
    "held|appointed|elected|adopted|abrogated|promulgated|introduced|nominated|constituted"
    "|established|created|dissolved|abolished|enforced|formed|passed|signed|announced|presented"
    "|founded|declared|launched|ratified|published|suspended|imposed|lifted|restored|replaced"
    "|completed|opened|inaugurated|enacted|approved|accepted|rejected|withdrawn|set up|convened"
)
_DONE_FIRST = PARTICIPLES - NEVER_PASSIVE
_AFTER_DONE = {"on", "in", "by", "unanimously", "at", "from", "as", "to", "with", "under", "for"}
_OBJECT = re.compile(r"[A-Z\d_]|(?:the|an?|its|his|her|their|all|both|no|more|only)$")
_HOW = r"(?:\s(?:in)?directly|\sunanimously|\sjointly|\sformally)?"
_ACTED = re.compile(
    rf"^(?P<np>(?!(?:The|An?|It|He|She|They|This|All|No)\s)[A-Z][^,:;]{{2,70}}?){_HOW}\s(?P<done>{_DONE})"
    rf"(?P<rest>{_HOW}(?:,?\s{DATE}|,?\s(?:at|on|in|by|under|as|from|for|with|to|between)\s).*)$"
)
_THEN = re.compile(rf",\s(?P<verb>[a-z]+ed)\s(?=(?:(?:in|on)\s)?{DATE})")
_QUALITIES = re.compile(r"^(?:[A-Z]?[a-z]+(?:al|ary|ic|ive|ar),\s(?:and\s)?)+with\s")
_TO_BE = re.compile(r"^(?P<np>[A-Z][^,:]{2,50}?)\sto\s(?P<verb>be|have)\s(?P<rest>.+)$")
_DATED = re.compile(
    rf"^(?P<np>[A-Z][^,:()]{{3,60}}?)(?:,\s|\s[–—-]\s|\s\((?=[^()]*\)))(?P<when>{DATE})\)?"
    r"(?:(?::|\s[–—-])\s(?P<rest>.+))?$"
)
_SUFFERED = re.compile(
    rf"^(?P<np>(?:(?:about|over|some|nearly|more than)\s)?(?:\d[\d,]*|{BLANK}|[a-z]+)\s[a-z]+)"
    r"\s(?P<done>[a-z]+)(?P<tail>(?:\s[^:;]*)?)$"
)
_EVENT = re.compile(r"\b(?:Incident|Massacre|Riots?|Tragedy|War|Battle|Revolt|Rising|Flood|Fire)$")
_OWN_LABEL = re.compile(r"^(?P<label>[A-Z][^:;,]{3,60}):\s(?P<rest>.+)$")
_NONE = re.compile(r",\s(?:no|none)\s[^,;]+$")
_ITEMS = re.compile(r",\s(?:and\s)?|\sand\s")
_MORE = re.compile(rf"(?<={BLANK}),\s(?!\d{{4}}).*$")
_ITEM = re.compile(rf"^(?P<np>[A-Z][\w’' -]{{5,60}}):\s{BLANK}\.?$")
_CAME = {
    "assent": "received assent",
    "in force": "came into force",
    "effective": "took effect",
    "ratification": "was ratified",
}
_CAME_ON = re.compile(rf"^(?P<what>{'|'.join(_CAME)})\s(?:on\s)?(?P<when>{DATE}.*)$", re.IGNORECASE)
_ASIDE = re.compile(rf"\s\((?!{DATE}\)[:\s])[^()_]*\)")


def told(text: str, subject: str, *, by: str) -> str:
    """The sentence that a point makes of its heading, "The Constitution of 1956" for `subject`.

    "" for what is a sentence already or is not understood; without a `subject` only what names
    its own. `by` is "on" or "in" where the blank is a date, "" where it is a figure.
    """
    if BLANK not in text:
        return ""
    whole = _ASIDE.sub("", text).rstrip(". ")
    piece = next((part for part in whole.split("; ") if BLANK in part), "")
    point = Point(piece[:1].upper() + piece[1:], subject, by)
    dated = (did(point) if subject else "") or _of_a_day(Point(whole, subject, by))
    if dated:
        return closed(dated)
    other = viewed(whole) or measured(whole)
    if other:
        return closed(other)
    own = _OWN_LABEL.match(whole)
    if own and is_thing(own["label"]) and BLANK in own["rest"] and not _acts(own["rest"]):
        return told(own["rest"], f"The {own['label'].removeprefix('The ')}", by=by)
    forms = (
        (labelled, of_heading, _acted, _meant, _came, _provided) if subject else (labelled, _acted)
    )
    found = next(filter(None, (form(point) for form in forms)), "")
    return closed(found) if found else ""


def did(point: Point) -> str:
    """What a point says that its heading did or what was done to it: "Landed at Bombay ____"."""
    words = point.text.split(" ", 2)
    first, second = words[0].lower(), (words[1:2] or [""])[0]
    if first in _DONE_FIRST and second in _AFTER_DONE:
        be = "were" if is_plural(point.subject) else "was"
    elif first in ONLY_PAST | NEVER_PASSIVE or (base_of(first) and _OBJECT.match(second)):
        be = ""
    else:
        return ""
    if any(chunk.kind is Kind.CLAUSE for chunk in split(point.text)[1:]):
        return ""
    done = _MORE.sub("", placed(f"{first}{point.text[len(first) :]}", point.by))
    return " ".join(filter(None, (point.subject, be, done)))


def _acts(text: str) -> bool:
    return any(chunk.kind is Kind.CLAUSE for chunk in split(text))


def own_subject(text: str) -> str:
    """What a paragraph's first label names, "The Act of 1935", for the points after it; or ""."""
    own = _OWN_LABEL.match(text)
    return f"The {own['label'].removeprefix('The ')}" if own and is_thing(own["label"]) else ""


def dated_item(text: str) -> str:
    """What an overview's line "Second charter: ____" tells: the date of a thing; else ""."""
    found = _ITEM.match(text)
    return closed(dates_from(f"The {lowered(found['np'])}", BLANK)) if found else ""


def _of_a_day(point: Point) -> str:
    """What "Interim report, September 1950: rejected by the east" says of the report."""
    if point.subject and point.text == BLANK and point.by:
        return dates_from(point.subject, BLANK)
    found = _DATED.match(point.text)
    suffered = _suffered(found, point) if found and not is_thing(found["np"]) else ""
    if suffered:
        return suffered
    own = "" if not found or finite_index(found["np"].split()) else _own(found["np"], point)
    if not found or not own or BLANK in found["when"]:
        return dates_from(own, found["when"]) if found and own else ""
    rest = next((part for part in (found["rest"] or "").split("; ") if BLANK in part), "")
    own = f"{own} ({found['when']})"
    if rest.split(" ", 1)[0] in _DONE_FIRST:
        return f"{own} was {rest}"
    listed = rest and (re.match(HOUSE, rest) or not complete(split(rest)))
    return f"{own} provided for {with_article(rest)}" if listed else ""


def _suffered(found: re.Match[str], point: Point) -> str:
    """What "Sonepur, 5 May 1922: 22 boats burnt" tells of a place or an event; else ""."""
    told = _SUFFERED.match((found["rest"] or "").split("; ")[0])
    if not told or told["done"] not in PARTICIPLES or BLANK not in found["when"] + told[0]:
        return ""
    where = f"in the {found['np']}" if _EVENT.search(found["np"]) else f"at {found['np']}"
    when = placed(f"x {found['when']}", point.by)[2:]
    return f"{told['np']} were {told['done']}{told['tail']} {where} {when}"


def _own(np: str, point: Point) -> str:
    """A bare noun with an article, or as its heading's; "" where that is not certain."""
    if is_thing(np):
        return f"The {np.removeprefix('The ')}"
    headed = point.subject and not PROPER.match(np)
    return f"The {lowered(np)} of {point.inside}" if headed else ""


def _meant(point: Point) -> str:
    """What was to be: "Head of state to be a citizen"."""
    found = _TO_BE.match(point.text)
    if not found or finite_index(found["np"].split()):
        return ""
    be = "were" if found["np"].split(" ")[0].endswith("s") else "was"
    who = lowered(found["np"])
    the = "" if be == "were" else "the "
    return f"Under {point.inside}, {the}{who} {be} to {found['verb']} {found['rest']}"


def _acted(point: Point) -> str:
    """What was done to a thing that has no article: "First session held at Karachi"."""
    found = _ACTED.match(point.text)
    if not found or finite_index(found["np"].split()):
        return ""
    np, rest = found["np"], found["rest"]
    if not point.subject and not is_thing(np):
        return ""
    be = "were" if is_plural(np) else "was"
    then = _THEN.search(rest)
    if then and BLANK in rest[then.start() :]:
        did = placed(f"{then['verb']} {rest[then.end() :]}", point.by)
    else:
        how = point.text[len(np) : found.start("done")].strip()
        did = " ".join([be, *how.split(), found["done"] + (rest[: then.start()] if then else rest)])
        did = placed(did, point.by)
    return f"{whose(np, point)} {did}"


def _came(point: Point) -> str:
    """What became of a law: "Assent 3 May", "in force on 1 June 1951"."""
    found = _CAME_ON.match(point.text)
    if not found:
        return ""
    return placed(f"{point.subject} {_CAME[found['what'].lower()]} {found['when']}", point.by)


def _provided(point: Point) -> str:
    """What a heading had, where the point only lists it: "National Assembly of 156 members"."""
    text = _QUALITIES.sub("", point.text)
    acting = {Kind.CLAUSE, Kind.PREDICATE} & {chunk.kind for chunk in split(text)}
    if ":" in text or point.by or acting:
        return ""
    if text.startswith(BLANK) or text[0].isdigit():
        items = _ITEMS.split(_NONE.sub("", text))
        counted = all(item.startswith(BLANK) or item[:1].isdigit() for item in items)
        asked = next((item for item in items if BLANK in item), text) if counted else text
        return f"{point.subject} comprised {asked}"
    if re.search(rf"\bof\s{BLANK}\s[a-z]", text) or re.search(rf"\b(?:plus|and)\s{BLANK}", text):
        verb = "provided for" if LEGAL.search(point.subject) else "had"
        return f"{point.subject} {verb} {with_article(lowered(text))}"
    return ""
