"""Makes a sentence of a note's label and what stands after it: "Strength: 12 members"."""

import re
from dataclasses import dataclass

from quizapp.domain.numerals import MONTH
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.function_words import NEVER_PASSIVE, PREPOSITIONS
from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.english.verbs import ONLY_PAST, PARTICIPLES

DAY = rf"(?:\d{{1,2}}\s(?:{MONTH})|(?:{MONTH})\s\d{{1,2}},?)(?:\s\d{{4}})?"
DATE = rf"(?:{BLANK}(?:\s\d{{4}})?|{DAY}|(?:{MONTH})\s\d{{4}}|\d{{4}})"
_UNPLACED = re.compile(rf"(?<![\w’'.])(?P<word>[\w’'.]+),?\s(?P<date>{DATE})(?![\w-])")
_LABEL = re.compile(r"^(?P<label>[A-Z][A-Za-z ]{2,30}):\s(?P<rest>.+)$")
_SIZES = {"strength", "members", "membership", "size", "seats"}
_SPANS = {"life", "duration", "term", "lifespan", "life span", "in force", "tenure"}
_MEASURES = {"area", "length", "total length", "height", "depth", "capacity", "population", "cost"}
_MEASURES |= {"total cost", "turnout", "budget", "width", "total area", "storage", "yield"}
_DATES = {"date", "dates", "year", "when"}
_HEADING_WORDS = {"background", "cause", "criticism", "demand", "effect", "example", "feature"}
_HEADING_WORDS |= {"impact", "importance", "outcome", "reason", "result", "significance", "term"}
_VIEW = re.compile(
    r"^(?P<who>[A-Z][\w’'. -]{2,40}?['’]s?)\s(?:view|opinion|argument|position|estimate|belief):\s"
    r"(?P<rest>.+)$"
)
_MEASURED = re.compile(
    rf"^(?P<name>[A-Z][^:;,]{{3,60}}):\s(?:.*[,;]\s)?(?P<what>{'|'.join(sorted(_MEASURES))})"
    rf"(?:\s(?:of|was|is))?:?\s(?P<value>{BLANK}(?:\s[a-z][\w. ]*)?)(?=[,;.]|$)"
)
_OWNED = _MEASURES | {"membership", "headquarters", "attendance", "strength", "quorum", "capital"}
_BARE_NOUN = re.compile(
    rf"^(?P<what>{'|'.join(sorted(_OWNED))})\s(?P<rest>(?:was|were|is|are|had|rose|fell|reached)\s.+)$",
    re.IGNORECASE,
)
_WHY = re.compile(r"^Why (?:it|they) (?P<did>[a-z]+ed|fell)$")
_AMOUNT = re.compile(rf"^(?:{BLANK}|\d[\d,.]*|[a-z]+)\s[a-z]")
_COUNTED = re.compile(rf"^(?:{BLANK}|\d[\d,]*)\s[a-z]+s\b")
_SINCE = re.compile(rf"^[^:;,]{{2,40}},\s(?P<done>[a-z]+)\s(?P<rest>[^,;]*{BLANK}.*)$")
_SITTING = re.compile(
    r"^(?:(?P<whose>[A-Z][^:;,]{3,60}),\s)?(?P<which>(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast"
    r"|[Ff]inal|[Oo]pening|[Ii]naugural|\d{1,2}(?:st|nd|rd|th))\s"
    r"(?:session|meeting|summit|sitting|conference|round|congress|convention)):\s"
    rf"(?:(?P<at>[A-Z][\w’' -]{{2,30}}),\s)?(?P<when>{DATE})(?P<there>,\s[A-Z][\w’' -]{{2,30}})?"
    r"(?=[.,;(]|\s\(|$)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point's piece with the blank, its heading, and how the day asked for is joined to it."""

    text: str
    subject: str
    by: str

    @property
    def inside(self) -> str:
        """The heading as it stands inside a sentence."""
        return f"the {self.subject[4:]}"


def of_heading(point: Point) -> str:
    """What a sentence says of a bare noun: "Membership was limited to 400" is the heading's."""
    found = _BARE_NOUN.match(point.text)
    return f"The {found['what'].lower()} of {point.inside} {found['rest']}" if found else ""


def is_heading_word(label: str) -> bool:
    """Whether a label only sorts what stands after it: "Results", "Main demands"."""
    return label.rsplit(" ", maxsplit=1)[-1].lower().rstrip("s") in _HEADING_WORDS


def viewed(text: str) -> str:
    """The sentence that "Lytton's view: the tax was ____" makes, which keeps whose view it is."""
    found = _VIEW.match(text)
    return f"In {found['who']} view, {found['rest']}" if found else ""


def measured(text: str) -> str:
    """The sentence of a list such as "Bihar and Orissa: capital Patna, area ____": its area."""
    found = _MEASURED.match(text)
    if not found or " " not in found["name"]:
        return ""
    return f"The {found['what']} of {found['name']} was {found['value']}"


def labelled(point: Point) -> str:
    """What stands after a label such as "Strength:", "Founded:" or "Why it failed:"; else ""."""
    found = _LABEL.match(point.text)
    if _SITTING.match(point.text) or not found or not point.subject:
        return _sitting(point)
    label, rest = found["label"], found["rest"]
    if rest.startswith(BLANK):
        return _of_value(label.lower(), rest, point) or _sized(label, rest, point)
    return _sized(label, rest, point) or _since(label.lower(), rest, point)


def _of_value(label: str, rest: str, point: Point) -> str:
    """What stands after "Date:", "Founded:" or "Life:", where it is what is asked."""
    if point.by and label in _DATES:
        return dates_from(point.subject, rest.partition(",")[0])
    if point.by and label in PARTICIPLES:
        be = "were" if is_plural(point.subject) else "was"
        return f"{point.subject} {be} {label} {point.by} {rest}"
    if label in _SPANS:
        return f"{point.subject} lasted {rest}"
    return f"The {label} of {point.inside} was {rest}" if label in _MEASURES else ""


def _sized(label: str, rest: str, point: Point) -> str:
    """What stands after "Strength:", "Senate:" or "Why it failed:"."""
    why = _WHY.match(label)
    if why and _AMOUNT.match(rest):
        return f"A reason why {point.inside} {why['did']} was that there were {rest}"
    if label.lower() in _SIZES:
        return f"{point.subject} had {rest}"
    body = BODY_WORD.search(label) and _COUNTED.match(rest)
    return f"The {label} had {rest}" if body else ""


def _since(label: str, rest: str, point: Point) -> str:
    """What became of a heading's part: "Seat: Patna, moved to Gaya in ____"."""
    since = _SINCE.match(rest)
    if not since or since["done"] not in PARTICIPLES - NEVER_PASSIVE - ONLY_PAST:
        return ""
    be = "were" if label.endswith("s") else "was"
    done = placed(f"{since['done']} {since['rest']}", point.by)
    return f"The {label} of {point.inside} {be} {done}"


def _sitting(point: Point) -> str:
    """When a body met, of which a note tells place and day: "First session: Patna, 3 May 1951"."""
    found = _SITTING.match(point.text)
    if not found or not (found["whose"] or point.subject):
        return ""
    own = f"the {found['whose'].removeprefix('The ')}" if found["whose"] else point.inside
    at = found["at"] or (found["there"] or "").strip(", ")
    where = f" at {at}" if at else ""
    by = _preposition(found["when"], point.by)
    return f"The {found['which'].lower()} of {own} was held{where} {by} {found['when']}"


def dates_from(name: str, when: str) -> str:
    """The sentence "The Kosi Pact dates from 3 May 1951"."""
    return f"{name} {'date' if is_plural(name) else 'dates'} from {when}"


def placed(text: str, by: str) -> str:
    """The same with the preposition that notes leave out before a date."""

    def joined(found: re.Match[str]) -> str:
        word, date = found["word"], found["date"]
        if word.lower() in PREPOSITIONS | {"the", "of"} or (BLANK in date and not by):
            return found[0]
        return f"{word} {_preposition(date, by)} {date}"

    return _UNPLACED.sub(joined, text, count=1)


def _preposition(date: str, by: str) -> str:
    """The word "on" or "in" before a date; `by` before a blank."""
    return by if BLANK in date else ("on" if re.match(DAY, date) else "in")


def is_plural(name: str) -> bool:
    """Whether the head of a noun phrase looks like a plural."""
    return re.search(r"(?<![sui])s$", re.split(r" of | \(", name, maxsplit=1)[0]) is not None
