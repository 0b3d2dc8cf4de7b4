"""Says why a question is no good; each gate is one flaw, "" means that it passes."""

import re
from collections.abc import Callable, Sequence

from quizapp.generate.questions.question import Question
from quizapp.generate.text import stands_in

_WORD = re.compile(r"[\w’'.-]*\w")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
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
_NAMES = re.compile(r"(?<![\w.])[A-Z][\w.’'-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w.’'-]*)*")
_FEW_WORDS, _MANY_WORDS = 5, 6
_MOST_WORDS, _FEWEST_WORDS = 40, 6
_LEFTOVER = re.compile(r"\s[,;:.]|,\s*\.|\(\s|\s\)|\.\.|,,|\b(\w+) \1\b|[{}<>|*]|\s-\s*\.|&[a-z]+;")


def key_in_stem(question: Question) -> str:
    """The stem says the answer."""
    key = question.key.lower()
    found = stands_in(question.stem.lower(), key)
    numbers = set(_NUMBER.findall(question.key))
    shown = set(_NUMBER.findall(question.stem))
    if found or (numbers and numbers <= shown and question.kind != "position"):
        return "the stem says the answer"
    return ""


def distractor_in_stem(question: Question) -> str:
    """A wrong option stands in the stem, which rules it out."""
    stem = question.stem.lower()
    shown = any(option.lower() in stem for option in question.distractors)
    return "a wrong option stands in the stem" if shown and question.kind != "position" else ""


def decade_in_stem(question: Question) -> str:
    """A year of the stem lies in the decade that is asked."""
    decades = {key[:3] for key in _DECADE.findall(question.key)}
    shown = any(year[:3] in decades for year in _YEAR.findall(question.stem))
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
    names = len(_NAMES.findall(question.stem[1:])) + len(_YEAR.findall(question.stem))
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


GATES: tuple[Callable[[Question], str], ...] = (
    key_in_stem,
    distractor_in_stem,
    decade_in_stem,
    wrong_length,
    thin,
    untidy,
)


def flaws(question: Question, gates: Sequence[Callable[[Question], str]] = GATES) -> list[str]:
    """Every reason why a question is no good."""
    return [flaw for gate in gates if (flaw := gate(question))]


def content(stem: str) -> frozenset[str]:
    """The words of a stem that carry its meaning, cut to six letters."""
    text = _STATES.sub("us", stem).replace("-", " ")
    words = {word.lower().rstrip(".") for word in _WORD.findall(text)} - _STOP - {"____"}
    return frozenset(word[:6] for word in words if len(word) > 1)
