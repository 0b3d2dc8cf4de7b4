"""Makes a sentence of a note's point, which tells without a verb what its heading had or was."""

import re
from dataclasses import dataclass

from quizapp.domain.numerals import MONTH
from quizapp.generate.english.clauses import Kind, closed, complete, split
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.function_words import NEVER_PASSIVE, PREPOSITIONS
from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import PARTICIPLES

_DAY = rf"(?:\d{{1,2}}\s(?:{MONTH})|(?:{MONTH})\s\d{{1,2}},?)(?:\s\d{{4}})?"
_DATE = rf"(?:{BLANK}(?:\s\d{{4}})?|{_DAY}|(?:{MONTH})\s\d{{4}}|\d{{4}})"
_DONE = (
    "held|appointed|elected|adopted|abrogated|promulgated|introduced|nominated|constituted"
    "|established|created|dissolved|abolished|enforced|formed|passed|signed|announced|presented"
    "|founded|declared|launched|ratified|published|suspended|imposed|lifted|restored|replaced"
    "|completed|opened|inaugurated|enacted|approved|accepted|rejected|withdrawn|set up|convened"
)
_HOW = r"(?:\s(?:in)?directly|\sunanimously|\sjointly|\sformally)?"
_ACTED = re.compile(
    rf"^(?P<np>(?!(?:The|An?|It|He|She|They|This|All|No)\s)[A-Z][^,:;]{{2,70}}?){_HOW}\s(?P<done>{_DONE})"
    rf"(?P<rest>{_HOW}(?:,?\s{_DATE}|,?\s(?:at|on|in|by|under|as|from|for|with|to|between)\s).*)$"
)
_THEN = re.compile(rf",\s(?P<verb>[a-z]+ed)\s(?=(?:(?:in|on)\s)?{_DATE})")
_UNPLACED = re.compile(rf"(?P<word>[\w’'.]+),?\s(?P<date>{_DATE})(?![\w-])")
_LABEL = re.compile(r"^(?P<label>[A-Z][A-Za-z ]{2,30}):\s(?P<rest>.+)$")
_SIZES = {"strength", "members", "membership", "size", "seats"}
_SPANS = {"life", "duration", "term", "lifespan", "life span", "in force", "tenure"}
_MEASURES = {"area", "length", "total length", "height", "depth", "capacity", "population", "cost"}
_MEASURES |= {"total cost", "turnout", "budget", "width", "total area", "storage", "yield"}
_WHY = re.compile(r"^Why (?:it|they) (?P<did>[a-z]+ed|fell)$")
_AMOUNT = re.compile(rf"^(?:{BLANK}|\d[\d,.]*|[a-z]+)\s[a-z]")
_COUNTED = re.compile(rf"^(?:{BLANK}|\d[\d,]*)\s[a-z]+s\b")
_QUALITIES = re.compile(r"^(?:[A-Z]?[a-z]+(?:al|ary|ic|ive|ar),\s(?:and\s)?)+with\s")
_TO_BE = re.compile(r"^(?P<np>[A-Z][^,:]{2,50}?)\sto\s(?P<verb>be|have)\s(?P<rest>.+)$")
_DATED = re.compile(rf"^(?P<np>[A-Z][^,:()]{{3,60}}),\s(?P<when>{_DATE})(?::\s(?P<rest>.+))?$")
_ITEM = re.compile(rf"^(?P<np>[A-Z][\w’' -]{{5,60}}):\s{BLANK}\.?$")
_CAME = {
    "assent": "received assent",
    "in force": "came into force",
    "effective": "took effect",
    "ratification": "was ratified",
}
_CAME_ON = re.compile(
    rf"^(?P<what>{'|'.join(_CAME)})\s(?:on\s)?(?P<when>{_DATE}.*)$", re.IGNORECASE
)
_LEGAL = re.compile(
    r"\b(?:Constitution|Act|Order|Ordinance|Treaty|Agreement|Accord|Pact|Formula|Charter|Plan|Law"
    r"|Scheme|Award|Reforms|Resolution|Amendment|Report|Proposals|Declaration|Convention|Protocol)\b"
)
_OFFICE = re.compile(
    r"^(?:Vice.)?(?:President|Prime Minister|Governor|Head|Speaker|Cabinet|Members|Judges|Senate)\b"
)
_ORDINAL = re.compile(
    r"^(?:First|Second|Third|Fourth|Fifth|Last|Final|Opening|Interim|Inaugural|Initial|Draft)\s"
)
_PROPER = re.compile(r"^[A-Z][\w’'-]*(?:\s(?:[A-Z]|of\s(?:the\s)?[A-Z]))")
_NO_ARTICLE = re.compile(r"^[^ ,]*(?:s|ity|ship|ance|ence|ment|tion|sm)(?=\s(?:of|for|in|from)\b)")
_HOUSE = rf"[a-z]+(?:\s[a-z]+){{0,3}}(?<!s)\sof\s(?:{BLANK}|\d)"
_NEXT_HOUSE = re.compile(rf"(?P<before>\sof\s[^:]*,\s)(?={_HOUSE})(?=(?P<first>.))")
_ASIDE = re.compile(r"\s\([^()_]*\)")


@dataclass(frozen=True, slots=True)
class _Point:
    """A point's piece with the blank, its heading, and how the day asked for is joined to it."""

    text: str
    subject: str
    by: str

    @property
    def inside(self) -> str:
        """The heading as it stands inside a sentence."""
        return f"the {self.subject[4:]}"


def told(text: str, subject: str, *, by: str) -> str:
    """The sentence that a point makes of its heading, "The Constitution of 1956" for `subject`.

    "" for what is a sentence already or is not understood. `by` is "on" or "in" where the blank is
    a date, "" where it is a figure.
    """
    whole = _ASIDE.sub("", text).rstrip(". ")
    dated = _of_a_day(_Point(whole, subject, by))
    if dated:
        return closed(dated)
    piece = next((part for part in whole.split("; ") if BLANK in part), "")
    point = _Point(piece[:1].upper() + piece[1:], subject, by)
    sentences = (form(point) for form in (_labelled, _meant, _acted, _came, _provided))
    found = next(filter(None, sentences), "")
    return closed(found) if found else ""


def dated_item(text: str) -> str:
    """What an overview's line "Second charter: ____" tells: the date of a thing; else ""."""
    found = _ITEM.match(text)
    return closed(_dates_from(f"The {_lowered(found['np'])}", BLANK)) if found else ""


def _dates_from(name: str, when: str) -> str:
    return f"{name} dates from {when}"


def _of_a_day(point: _Point) -> str:
    """What "Interim report, September 1950: rejected by the east" says of the report."""
    found = _DATED.match(point.text)
    if not found or finite_index(found["np"].split()):
        return ""
    own = f"The {found['np']}" if _PROPER.match(found["np"]) else ""
    own = own or f"The {_lowered(found['np'])} of {point.inside}"
    if BLANK in found["when"]:
        return _dates_from(own, found["when"])
    rest = next((part for part in (found["rest"] or "").split("; ") if BLANK in part), "")
    if not rest:
        return ""
    own = f"{own} ({found['when']})"
    if rest.split(" ", 1)[0] in PARTICIPLES - NEVER_PASSIVE:
        return f"{own} was {rest}"
    listed = re.match(_HOUSE, rest) or not complete(split(rest))
    return f"{own} provided for {_with_article(rest)}" if listed else ""


def _labelled(point: _Point) -> str:
    """What stands after a label such as "Strength:" or "Why it failed:"."""
    found = _LABEL.match(point.text)
    if not found:
        return ""
    label, rest = found["label"].lower(), found["rest"]
    why = _WHY.match(found["label"])
    if why and _AMOUNT.match(rest):
        return f"A reason why {point.inside} {why['did']} was that there were {rest}"
    if label in _SIZES:
        return f"{point.subject} had {rest}"
    if label in _SPANS and rest.startswith(BLANK):
        return f"{point.subject} lasted {rest}"
    if BODY_WORD.search(found["label"]) and _COUNTED.match(rest):
        return f"The {found['label']} had {rest}"
    measured = label in _MEASURES and rest.startswith(BLANK)
    return f"The {label} of {point.inside} was {rest}" if measured else ""


def _meant(point: _Point) -> str:
    """What was to be: "Head of state to be a citizen"."""
    found = _TO_BE.match(point.text)
    if not found or finite_index(found["np"].split()):
        return ""
    be = "were" if found["np"].split(" ")[0].endswith("s") else "was"
    who = _lowered(found["np"])
    the = "" if be == "were" else "the "
    return f"Under {point.inside}, {the}{who} {be} to {found['verb']} {found['rest']}"


def _acted(point: _Point) -> str:
    """What was done to a thing that has no article: "First session held at Karachi"."""
    found = _ACTED.match(point.text)
    if not found or finite_index(found["np"].split()):
        return ""
    np, rest = found["np"], found["rest"]
    be = "were" if re.search(r"(?<![sui])s$", np.split(" of ")[0]) else "was"
    then = _THEN.search(rest)
    if then and BLANK in rest[then.start() :]:
        did = _placed(f"{then['verb']} {rest[then.end() :]}", point.by)
    else:
        how = point.text[len(np) : found.start("done")].strip()
        did = " ".join([be, *how.split(), found["done"] + (rest[: then.start()] if then else rest)])
        did = _placed(did, point.by)
    return f"{_whose(np, point)} {did}"


def _whose(np: str, point: _Point) -> str:
    """A bare noun with what tells which one it is: its own name, or the heading."""
    if _ORDINAL.match(np):
        return f"The {_lowered(np)} of {point.inside}"
    if _OFFICE.match(np) and _LEGAL.search(point.subject):
        return f"Under {point.inside}, the {np}"
    if _PROPER.match(np):
        return f"The {np}"
    return f"In connection with {point.inside}, {_with_article(_lowered(np))}"


def _placed(text: str, by: str) -> str:
    """The same with the preposition that notes leave out before a date."""

    def joined(found: re.Match[str]) -> str:
        word, date = found["word"], found["date"]
        if word.lower() in PREPOSITIONS | {"the", "of"} or (BLANK in date and not by):
            return found[0]
        day = by if BLANK in date else ("on" if re.match(_DAY, date) else "in")
        return f"{word} {day} {date}"

    return _UNPLACED.sub(joined, text, count=1)


def _came(point: _Point) -> str:
    """What became of a law: "Assent 3 May", "in force on 1 June 1951"."""
    found = _CAME_ON.match(point.text)
    if not found:
        return ""
    return _placed(f"{point.subject} {_CAME[found['what'].lower()]} {found['when']}", point.by)


def _provided(point: _Point) -> str:
    """What a heading had, where the point only lists it: "National Assembly of 156 members"."""
    text = _QUALITIES.sub("", point.text)
    acting = {Kind.CLAUSE, Kind.PREDICATE} & {chunk.kind for chunk in split(text)}
    if ":" in text or point.by or acting:
        return ""
    if text.startswith(BLANK) or text[0].isdigit():
        return f"{point.subject} comprised {text}"
    if re.search(rf"\bof\s{BLANK}\s[a-z]", text) or re.search(rf"\b(?:plus|and)\s{BLANK}", text):
        verb = "provided for" if _LEGAL.search(point.subject) else "had"
        return f"{point.subject} {verb} {_with_article(_lowered(text))}"
    return ""


def _lowered(np: str) -> str:
    """A noun phrase as it stands inside a sentence: small unless it is a name."""
    office = _OFFICE.match(np) and not np.startswith(("Head", "Members", "Judges"))
    named = _PROPER.match(np) or office or nations_in(np.split(" ", maxsplit=1)[0])
    return np if named and not _ORDINAL.match(np) else np[:1].lower() + np[1:]


def _with_article(text: str) -> str:
    """A bare noun phrase with "a" or "an", where it names one thing that can be counted."""
    text = _NEXT_HOUSE.sub(
        lambda m: f"{m['before']}{'an' if m['first'] in 'aeiou' else 'a'} ", text
    )
    if (
        _NO_ARTICLE.match(text)
        or text.startswith((BLANK, "the ", "a ", "an "))
        or text[0].isdigit()
    ):
        return text
    first = text.split(",")[0].split(" of ")[0]
    if re.search(r"(?<![sui])s$", first):
        return text
    return f"{'an' if text[0].lower() in 'aeiou' else 'a'} {text}"
