"""Takes a date out of a statement whose main verb is sure to own it."""

import re

from quizapp.domain.moments import DateValue, Precision
from quizapp.generate.english.clauses import Kind, split
from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.main_clause import Main, main_clause
from quizapp.generate.english.verbs import (
    AUXILIARIES,
    BASES,
    HAVE,
    ONLY_PAST,
    base_of,
    is_finite,
    may_be_present,
)
from quizapp.generate.text import A_YEAR

_PREPOSITION = r"in|on|during|since|until|till|by|from|between|after|before|around|of|throughout"
_LEADING = re.compile(
    rf"^(?P<by>{_PREPOSITION})\s(?:the\s)?{BLANK},?\s(?P<rest>.+)$", re.IGNORECASE
)
_INNER = re.compile(rf",?\s(?P<by>{_PREPOSITION})\s(?:the\s)?{BLANK}(?=[\s.,])", re.IGNORECASE)
_BARE_END = re.compile(rf"\s{BLANK}(?=[.,]|$)")
_AMBIGUOUS = re.compile(
    r"\b(?:to (?!(?:the|an?|its|their|his|her)\b)[a-z]+|that|who|which|when|where|[a-z]+ing"
    r"|and [a-z]+ed|because|after|before|following|since|until|due|response|despite|as|said|says"
    r"|against|compared|than|with effect)\b"
)
_STRETCH = re.compile(r"\s(?:to|until|till|through)\s")
_NEXT = re.compile(r"(?P<comma>,?)\s(?:[a-z]+ly\s)?(?P<verb>[a-z]+)\b")
_ANOTHER = re.compile(
    r"\sand\s(?:in|from|by|on|since)\s(?:[A-Z][a-z]+\s)?(?:\d{1,2}\s)?(?:1[4-9]|20)\d\d"
)
_LIMITED = re.compile(r",?\s(?:only|just|not|but not|and|but|or|then)$")
_HAPPENINGS = re.compile(
    r"\b(?:attacks?|war|wars|visit|coup|elections?|tests?|invasion|withdrawal|murder|assassination"
    r"|crisis|earthquake|floods?|agreement|treaty|summit|conference|talks|partition|revolution)\b"
)
_SAYING = {"say", "claim", "predict", "announce", "report", "estimate", "tell", "add", "believe"}
_SAYING |= {"expect", "warn", "argue", "think", "reveal", "confirm", "suggest", "insist", "admit"}
_OF_ONE_TIME = {"sign", "conclude", "hold", "reach", "seal", "fight", "win", "lose"}
"""What is done to a war, talks or an agreement when it takes place itself."""
_NOT_PLAIN = re.compile(r"\s(?:and|[a-z]+ed)\b")
_BEGINNING = {"begin", "start", "cease"}
_BEGUN = re.compile(r"^to [a-z]+ ")
_REPORTED = re.compile(r",\s[^,]{3,60}\s(?:said|says|added|reported|claims|reports)\.?$")
_GAPPED = re.compile(r"^,?\sand\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*\s(?:on|in|by)\s[^,;]*\.?$")
_LOOSE_KINDS = {Kind.COORDINATE, Kind.SUBORDINATE, Kind.PARTICIPIAL, Kind.RELATIVE}
_LOOSE_KINDS |= {Kind.PREDICATE}
_AHEAD = {"will", "would", "had", "could", "must", "should", "shall", "is", "are"}
_LONGEST_REST = 12


def without_date(text: str, value: DateValue) -> tuple[str, str]:
    """The date's preposition and the statement without both, if only the main verb can own it."""
    leading = _LEADING.match(text)
    if leading:
        rest = leading["rest"][:1].upper() + leading["rest"][1:]
        return ("", "") if _ANOTHER.search(leading["rest"]) else (leading["by"], rest)
    inner = _INNER.search(text)
    by = inner["by"] if inner else "on"
    if inner is None and value.precision is Precision.DAY:
        inner = _BARE_END.search(text)
    return _without_inner(text, inner, by) if inner else ("", "")


def _without_inner(text: str, inner: re.Match[str], by: str) -> tuple[str, str]:
    """The same for a date inside the statement."""
    before, after = text[: inner.start()], text[inner.end() :]
    if _LIMITED.search(before):
        return "", ""
    if by.lower() in {"in", "on"} and _between(before, after):
        return by, before + after
    main = main_clause(before + ".")
    if main is None or not _owned(main, after, by):
        return "", ""
    gapped = _GAPPED.match(after)
    return by, before + ("." if gapped else after)


def _between(before: str, after: str) -> bool:
    """Whether the date stood between a name and its verb: "The Diet in 1951 passed a law"."""
    main = main_clause(before + after)
    named = re.search(r"\s[A-Z]", before) is not None and not _NOT_PLAIN.search(before)
    told = main is not None and main.subject == before and not A_YEAR.search(before + after)
    return named and told and not _HAPPENINGS.search(before)


def _goes_on(after: str) -> bool:
    """Whether the date is only the start of a stretch, or the main verb is still to come."""
    verb = _NEXT.match(after)
    told = verb is not None and (is_finite if verb["comma"] else _surely_finite)(verb["verb"])
    acting = verb is not None and (verb["verb"] in BASES or may_be_present(verb["verb"]))
    return _STRETCH.match(after) is not None or told or acting


def _surely_finite(word: str) -> bool:
    return word in AUXILIARIES | ONLY_PAST


def _suits(by: str, verb: str) -> bool:
    """Whether a verb can be dated with "by", "until" or "since"."""
    if by in {"by", "until", "till"}:
        return verb in _AHEAD
    return by != "since" or verb in HAVE


def _owned(main: Main, after: str, by: str) -> bool:
    """Whether nothing but the main verb can own a date at this place."""
    others = A_YEAR.search(f"{main.rest} {after}")
    another = _HAPPENINGS.search(main.rest) and base_of(main.verb) not in _OF_ONE_TIME
    if by.lower() in {"of", "around"} or _goes_on(after) or others or another:
        return False
    if base_of(main.verb) in _SAYING or _REPORTED.search(after):
        return False
    if not _suits(by.lower(), main.verb.lower()):
        return False
    if any(chunk.kind in _LOOSE_KINDS for chunk in split(main.rest)[1:]):
        return False
    longest = _LONGEST_REST if main.rest else 2 * _LONGEST_REST
    rest = _BEGUN.sub("", main.rest) if base_of(main.verb) in _BEGINNING else main.rest
    return not _AMBIGUOUS.search(rest) and len(after.split()) <= longest
