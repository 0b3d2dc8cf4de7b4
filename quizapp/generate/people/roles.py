"""What a document says of a person beside the name: "Foreign Secretary", "head of research"."""

import re
from collections.abc import Sequence

from quizapp.generate.english.function_words import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from quizapp.generate.english.names import (
    DAYS_AND_MONTHS,
    ROLE,
    TITLES,
    is_title,
    may_hold_role,
    role_words,
)
from quizapp.generate.english.verbs import PARTICIPLES, is_finite

_BEFORE = re.compile(
    rf"(?<![\w-])((?:{ROLE})(?: of (?:State|Defen[cs]e|Staff|Army Staff)| for [A-Z]\w+)?)"
    rf" (?:(?:{TITLES})\.? )*$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    rf"(?:(?<=[a-z0-9)]{{2}})(?<!\b(?:Dr|Mr|Lt))[.?!]|[;:,“”\"]) |\b(?:{TITLES})\. "
)
_MODIFIERS = frozenset(
    (
        "former", "then", "then-prime", "prime", "chief", "senior", "top", "deputy", "shadow",
        "acting", "retired", "executive", "managing", "general", "vice", "leading", "veteran",
        "independent", "political", "economic", "financial", "technical", "home", "foreign",
        "education", "health", "party", "opposition", "defence", "defense", "trade", "industry",
        "finance", "interior", "transport", "environment", "culture", "security", "policy",
        "research", "legal", "military", "intelligence", "currency", "market", "markets", "equity",
        "principal", "assistant", "joint", "group", "country", "regional", "national",
        "international", "constitutional", "affairs", "committee", "justice", "energy",
        "communications", "media", "press", "marketing", "sales", "product", "operations",
        "operating", "technology", "computer", "software", "internet", "music", "film", "sports",
        "team", "club", "junior", "fallen", "late", "union", "local", "council", "campaign",
        "project", "data", "information", "work", "pensions", "treasury", "housing", "rural",
        "investment", "business", "state", "lead", "head", "main", "new", "current", "outgoing",
        "incoming", "interim", "united",
    )
)  # fmt: skip
_DATE_WORD = re.compile(rf"^(?:\d.*|{DAYS_AND_MONTHS})$")
_SENTENCE_OPENERS = frozenset(("But", "And", "As", "In", "When", "While", "Earlier", "Also", "The"))
_NO_ROLE = frozenset(
    (
        "After", "When", "As", "In", "On", "At", "If", "While", "Before", "With", "By", "For",
        "Although", "To", "Asked", "Since", "and", "or", "but", "with", "by", "to", "for", "as",
        "when", "after", "Like", "Unlike", "Under", "From", "including", "that", "who", "which",
    )
)  # fmt: skip
_FIRST_WORDS = re.compile(r"^(?:a|an|the|one of|former|formerly|now|then|also)\b", re.IGNORECASE)
_ENDS = re.compile(
    r", | who | which | and (?=who|former|a |an |one |co-)| since | has | is | was | told "
    r"| said | says "
)
_VERBS = re.compile(r"\b(?:was|is|were|has|had|will|would|by|said|says|told|also|but|and)\b")
_APPOSED = re.compile(
    r"(?:^|[.!?”\"] |; |, |(?<=[\w’'] )(?=[Aa]n? ))"
    r"(?:whose |[Tt]he |[Hh]is |[Hh]er |[Ii]ts |[Tt]heir |[Oo]ur |[Mm]y |[Aa] |[Aa]n(?:other)? "
    r"|One of )?"
    r"(?P<role>(?:[\w’'-]+ ){0,5}?[\w’'-]+"
    r"(?: (?:of|to|for|at|in) (?:the )?[\w’'-]+(?: [A-Z]\w+){0,3}){0,2}), $"
)
_TITLES_END = re.compile(rf"(?<=, )(?:(?:{TITLES})\.? )+$")
_ROLE = re.compile(rf"(?<![\w-])(?:{ROLE})(?![\w-])", re.IGNORECASE)
_LETTERS = re.compile(r"^ (?:MPP?|MEP|MNA|MPA|QC|KC|CBE|OBE|\((?:[Rr]etd?|[Rr]td|[Rr])\.?\))(?=,)")
_LINK = re.compile(r"^(?:, | \(| is (?:an? )?| was (?:an? )?)(?:\d{2}, )?")
_STOP = re.compile(r"[.;:](?:\s|$)|[“”\"()¤]")
_LONGEST = 16
_MODIFYING = 4
_ROLE_AND_TITLES = 60
_PLAIN = 2
_WIDEST = 6
_SMALL_WORDS = COORDINATORS | DETERMINERS | PREPOSITIONS | RELATIVES | SUBORDINATORS


def role_before(text: str, start: int) -> str:
    """The role that stands before a name which begins at `start`, or ""."""
    window = text[max(0, start - 100) : start]
    if not may_hold_role(window[-_ROLE_AND_TITLES:]):
        return ""
    ends = [m.end() for m in _SENTENCE_END.finditer(window) if m.end() < len(window)]
    clause = window[ends[-1] :] if ends else window
    found = _BEFORE.search(clause)
    if not found:
        return ""
    before = [word for word in clause[: found.start()].split(" ") if word]
    words = [*before[-_WIDEST:], found[1]]
    return " ".join(words[_first(words, len(words) - 1) :])


def _first(words: Sequence[str], noun: int) -> int:
    """Where the role whose noun stands at `noun` begins among `words`."""
    first = noun
    while first > 0:
        if _belongs(words[first - 1]):
            first -= 1
        elif words[first - 1] in ("and", "of") and first > 1 and words[first - 2][0].isupper():
            first -= 2
        else:
            break
    plain = first
    while plain > 0 and first - plain < _PLAIN and _may_modify(words[plain - 1]):
        plain -= 1
    before = words[plain - 1] if plain else "the"
    opened = before in DETERMINERS or _belongs(before) or is_finite(before)
    return _first(words, plain) if plain < first and opened else first


def _may_modify(word: str) -> bool:
    """Whether a small word may be a noun or adjective before a role ("development secretary")."""
    if not word.islower() or not word.isalpha() or word.endswith(("s", "ing", "ly")):
        return False
    return not is_finite(word) and word not in _SMALL_WORDS


def role_apposed(text: str, start: int, end: int) -> str:
    """The role of a name that stands itself in apposition ("The chairman, Halvard Lange, said")."""
    if text[end : end + 1] != ",":
        return ""
    window = _TITLES_END.sub("", text[max(0, start - 120) : start])
    found = _APPOSED.search(window)
    words = found["role"].split(" ") if found else []
    if not found or not role_words(re.split(r" (?:of|to|for|at|in) ", found["role"])[0]):
        return ""
    if _VERBS.search(found["role"]) or words[0] in _NO_ROLE:
        return ""
    return re.sub(r"^(?:.*['’]s|whose) (?=[a-z])", "", found["role"])


def modifies_role(word: str) -> bool:
    """Whether `word` by itself may stand before a role or rank: "former", "retired", a title."""
    return word in _MODIFIERS or is_title(word)


def _belongs(word: str) -> bool:
    """Whether `word` may be part of a role: capitalised, or one of the usual adjectives."""
    if _DATE_WORD.match(word) or word in _SENTENCE_OPENERS:
        return False
    return word[0].isupper() or word in _MODIFIERS or word.endswith(("-based", "-born"))


def role_after(text: str) -> str:
    """The role in an apposition that opens `text` (", chairman of the MDA, ..."), or ""."""
    text = _LETTERS.sub("", text)
    if not text.startswith((", ", " (", " is ", " was ")):
        return ""
    body = _LINK.sub("", text)
    stop = _STOP.search(body)
    body = body[: stop.start()] if stop else body
    noun = _ROLE.search(body) if may_hold_role(body) else None
    if (
        not noun
        or body.split(" ")[0] in PARTICIPLES
        or _VERBS.search(body[: noun.start()])
        or not _opens(body, noun.start())
    ):
        return ""
    cut = _ENDS.search(body, noun.end())
    body = (body[: cut.start()] if cut else body).strip(" ,)")
    if len(body.split(" ")) > _LONGEST:
        return ""
    return re.sub(r"^(?:a|an|the) ", "", body)


def _opens(body: str, noun: int) -> bool:
    """Whether a role may start as `body` does: with an article, or straight with the role."""
    return _FIRST_WORDS.match(body) is not None or body[:noun].count(" ") <= _MODIFYING
