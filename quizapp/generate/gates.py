"""Says why a question is no good; each gate is one flaw, "" means that it passes."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from quizapp.domain.numerals import MONTH_NAMES
from quizapp.generate.bearings import SOURCED, floating, unplaced
from quizapp.generate.english.nations import nations_in
from quizapp.generate.english.verbs import PAST, is_finite
from quizapp.generate.questions.question import Question
from quizapp.generate.referents import unresolved
from quizapp.generate.text import A_YEAR, stands_in
from quizapp.generate.wording import idle, ill_worded, no_country

_WORD = re.compile(r"[\w’'.-]*\w")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d{2,}")
_DECADE = re.compile(r"\d{3}0(?=['’]?s)")
_STATES = re.compile(r"\bUnited States\b|\bU\.S\.(?:A\.)?|\bUSA\b|\bAmerica\b")
_STOP_WORDS = (
    "a an the of in on at to for and or by with from as is are was were be been that this it its"
    " which what when where who how many much did does do than into over under between according"
    " year years during decade decades saw witnessed marked witness mark place take percentage"
    " period date"
)
_STOP = set(_STOP_WORDS.split())
_FEW_WORDS, _MANY_WORDS = 5, 6
_MOST_WORDS, _FEWEST_WORDS = 40, 6
_LEFTOVER = re.compile(r"\s[,;:.]|,\s*\.|\(\s|\s\)|\.\.|,,|\b(\w+) \1\b|[{}<>|*]|\s-\s*\.|&[a-z]+;")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per\s?cent)")
_HUNDRED = Decimal(100)
_HALF_RANGE = re.compile(
    r"\b[Bb]etween (?:\w+ ){0,4}____ and\b"
    r"|\b[Bb]etween (?:\S+ ){1,4}and (?:midnight on |about )?____"
)
_COMPARISON = re.compile(
    r"\b(?:highest|lowest|biggest|largest|worst|best|first|most|fewest|longest)\b[^.;]*\bsince\b[^.;]*____"
)
_ASIDE = re.compile(r"\((?!____\))[^()]*____|\(____[^()]+\)")
_BLANK_YEAR = re.compile(r"\b(?P<word>by|in) ____")
_ROW = 2
"""Years behind the same word that make a row with the blank."""
_OBJECT_PRONOUN = re.compile(
    r"^[^,;:]*?(?<!that )(?P<verb>[a-z]+) (?:it|them|him)\b"
    r"(?! (?:was|is|would|will|had|has|could|can))"
)
_SURE_NAME = re.compile(r"(?:The )?(?:[A-Z]{2,}|[A-Z][\w-]+(?:['’]s|s['’])|[A-Z][\w’'-]+ [A-Z])")
_DATED_THING = re.compile(
    r"\b[a-z]+ of (?:1[4-9]|20)\d\d\b|\b[Tt]he (?:[a-z]+ )?(?:1[4-9]|20)\d\d [a-z]+\b"
)
_BASES = set(PAST.values())
_MONTHS = set(MONTH_NAMES)
_MONTH = "|".join(MONTH_NAMES)
_DAY_MONTH = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})\b")
_DURATION = re.compile(r"(\w+)[\s-](year|month|week|day|hour|decade)s?\b")
_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w’'-]*")
_OPENERS = {
    "In",
    "On",
    "By",
    "The",
    "A",
    "An",
    "How",
    "What",
    "Which",
    "From",
    "Since",
    "According",
}
_OPENERS |= {"To", "Between", "During", "At", "Until", "For", "Under", "After", "When", "As"}


def key_in_stem(question: Question) -> str:
    """The stem says the answer."""
    key = question.key.lower()
    found = stands_in(question.stem.lower(), key)
    numbers = set(_NUMBER.findall(question.key))
    shown = set(_NUMBER.findall(question.stem))
    if found or (numbers and numbers <= shown and question.kind != "position"):
        return "the stem says the answer"
    return ""


def duration_in_stem(question: Question) -> str:
    """The stem says a duration that is asked in another form: "two-year" for "two years"."""
    duration = _DURATION.search(question.key.lower())
    if duration is None:
        return ""
    form = rf"\b{duration[1]}[\s-]{duration[2]}"
    return "the stem says the duration" if re.search(form, question.stem.lower()) else ""


def yearless(question: Question) -> str:
    """The stem has a day or a month of no year, and no year anywhere."""
    told = f"{question.stem} {question.key}"
    timeless = _DAY_MONTH.search(told) and not A_YEAR.search(told)
    open_time = question.kind == "figure" or re.search(r"\b(?:will|may|due)\b", question.stem)
    return "a day has no year" if timeless and question.kind != "position" and open_time else ""


def distractor_in_stem(question: Question) -> str:
    """A wrong option stands in the stem, which rules it out."""
    stem = question.stem.lower()
    shown = any(option.lower() in stem for option in question.distractors)
    return "a wrong option stands in the stem" if shown and question.kind != "position" else ""


def decade_in_stem(question: Question) -> str:
    """A year of the stem lies in the decade that is asked."""
    decades = {key[:3] for key in _DECADE.findall(question.key)}
    shown = any(year[:3] in decades for year in A_YEAR.findall(question.stem))
    return "a year in the stem gives the decade away" if shown else ""


def wrong_length(question: Question) -> str:
    """The stem is too long to read in an exam, or too short to mean one thing."""
    words = len(question.stem.split())
    if words > _MOST_WORDS:
        return "the stem is too long"
    return "the stem is too short" if words < _FEWEST_WORDS else ""


def thin(question: Question) -> str:
    """The stem has too few names and words of its own to mean one thing."""
    words = len(content(question.stem))
    capitals = [name for name in _CAPITALISED.findall(question.stem) if name not in _OPENERS]
    names = len(capitals) + len(A_YEAR.findall(question.stem))
    enough = (words >= _FEW_WORDS and names > 0) or words >= _MANY_WORDS
    enough = enough or (words >= _FEW_WORDS - 1 and names > 1)
    enough = enough or (question.form == "event" and words > 1 and names > 0)
    gaining = "independence" in question.stem
    return "" if enough or gaining or question.kind == "position" else "the stem says too little"


def untidy(question: Question) -> str:
    """Cutting left something behind: a stray comma, an open bracket, a doubled word."""
    stem = question.stem.replace("____", "")
    found = _LEFTOVER.search(question.stem) or stem.count("(") != stem.count(")")
    return "the stem is not whole" if found else ""


def complement_shown(question: Question) -> str:
    """The stem shows the rest of a hundred per cent: "62 per cent to ____"."""
    key = _PERCENT.search(question.key)
    others = [Decimal(other[1]) for other in _PERCENT.finditer(question.stem)]
    given = key and any(Decimal(key[1]) + other == _HUNDRED for other in others)
    return "the stem's percentage leaves only the answer" if given else ""


def half_range(question: Question) -> str:
    """The blank is one end of a range: "between ____ and three years"."""
    whole = question.kind == "figure" and re.search(r"\b[Bb]etween ____", question.stem)
    found = whole or _HALF_RANGE.search(question.stem)
    return "one end of a range is asked" if found else ""


def only_compared(question: Question) -> str:
    """The blank is a date that only serves a comparison: "the highest since ____"."""
    return "only a comparison's date is asked" if _COMPARISON.search(question.stem) else ""


def aside_asked(question: Question) -> str:
    """The blank stands in an aside in brackets, which nobody would ask for."""
    return "the blank stands in brackets" if _ASIDE.search(question.stem) else ""


def in_series(question: Question) -> str:
    """The blank is one of a row of years, which its neighbours give away: "a port by ____"."""
    before = _BLANK_YEAR.search(question.stem)
    row = before and re.findall(rf"\b{before['word']} (?:1[4-9]|20)\d\d\b", question.stem)
    found = question.kind == "date" and row and len(row) >= _ROW
    return "the blank is one of a row of years" if found else ""


def nameless(question: Question) -> str:
    """The stem names nobody and nothing: "Work began on ____."."""
    words = question.stem.split()
    names = [w for w in _CAPITALISED.findall(question.stem) if w not in _OPENERS | _MONTHS]
    first = words[0] if words else ""
    if names[:1] == [re.sub(r"\W+$", "", first)] and not (
        _SURE_NAME.match(question.stem) or nations_in(first)
    ):
        names = names[1:]
    names += _DATED_THING.findall(question.stem)
    return "the stem names nothing" if not names and question.kind != "position" else ""


def selfless(question: Question) -> str:
    """An "it" or "them" stands in the clause whose subject it cannot be: "adopt it"."""
    found = any(
        is_finite(one["verb"]) or one["verb"] in _BASES
        for one in _OBJECT_PRONOUN.finditer(SOURCED.sub("", question.stem))
    )
    return "a pronoun means nothing in the stem" if found and question.kind != "position" else ""


GATES: tuple[Callable[[Question], str], ...] = (
    key_in_stem,
    duration_in_stem,
    yearless,
    distractor_in_stem,
    decade_in_stem,
    wrong_length,
    thin,
    untidy,
    complement_shown,
    half_range,
    only_compared,
    aside_asked,
    in_series,
    nameless,
    selfless,
    unplaced,
    floating,
    unresolved,
    ill_worded,
    idle,
    no_country,
)
BEARINGS: tuple[Callable[[Question], str], ...] = (yearless, unplaced, floating, unresolved)
"""The gates for what the document's title or land can make good."""


def flaws(question: Question, gates: Sequence[Callable[[Question], str]] = GATES) -> list[str]:
    """Every reason why a question is no good."""
    return [flaw for gate in gates if (flaw := gate(question))]


def content(stem: str) -> frozenset[str]:
    """The words of a stem that carry its meaning, cut to six letters."""
    text = _STATES.sub("us", stem).replace("-", " ")
    words = {word.lower().rstrip(".") for word in _WORD.findall(text)} - _STOP - {"____"}
    return frozenset(word[:6] for word in words if len(word) > 1)
