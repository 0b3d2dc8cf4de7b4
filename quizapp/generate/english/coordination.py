"""Takes a clause apart at "and" and "but", so that each predicate can be asked alone."""

import itertools
import re
from functools import lru_cache

from quizapp.generate.english.clauses import closed
from quizapp.generate.english.finite import BLANK, finite_index
from quizapp.generate.english.function_words import DETERMINERS
from quizapp.generate.english.main_clause import Main, main_clause
from quizapp.generate.english.verbs import (
    AUXILIARIES,
    BE,
    HAVE,
    ONLY_PAST,
    PARTICIPLES,
    base_of,
    may_be_present,
)

_KEPT = 256
"""How many statements are remembered: several readings of a sentence are often one."""
_AND = re.compile(r",?\s(?:and|but)(?:\s(?:then|later|also))?\s(?=(?P<word>[\w’'$£€.-]+)\s)")
_COMMA_VERB = re.compile(
    r",\s(?=(?P<verb>[a-z]+)\s(?!(?:to|by|in|from|for|of|at|on|as|with|among|between|under)\b))"
)
_IN_RELATIVE = re.compile(
    r",\s(?:of\s)?(?:which|whom|who|where)\b[^,]*$|\b(?:both|[Bb]etween)\b(?!.*\sand\s)[^,;]*$"
)
"""Before an "and" that joins two nouns: "of which A and B are", "both A and B are"."""
_OPEN_RELATIVE = re.compile(r",\s(?:which|who)\s[^,]*$")
_BARE = re.compile(rf"\w+\sfor\s{BLANK}\.?$")
"""A predicate that says too little by itself: "stayed for ____"."""
_REMAINING = re.compile(r"\bthe\s(?:other|rest|remainder|remaining|same)\b")
"""What leans on the predicate before: "asked for the other half"."""
_STRAY = re.compile(r",\sand\s[^_]*$")
"""What is left of a further clause whose verb is cut off: ", and a nurse, her aunt"."""
_COMMA = re.compile(r",(?!\d)")
_LEAD = re.compile(
    r"^(?P<lead>(?:In|On|By|During|Between|Since|From|At|Under)\s[^,]{0,48}?(?:\d{4}s?|____),?\s)"
    r"(?P<rest>.+)$"
)


@lru_cache(maxsize=_KEPT)
def own_predicate(text: str) -> str:
    """The statement with only the predicate that holds the blank, or "" where it is the only one.

    "In 2004 the ministry shut 700 sites and arrested ____ people." is cut to "In 2004 the ministry
    arrested ____ people."
    """
    opening = _LEAD.match(text)
    lead, body = (opening["lead"], opening["rest"]) if opening else ("", text)
    main = main_clause(body[:1].upper() + body[1:])
    if main is None or BLANK in main.subject or ";" in main.rest:
        return ""
    subject = body[: len(main.subject)]
    pieces = _predicates(main)
    at = next((n for n, piece in enumerate(pieces) if BLANK in piece), None)
    if at is None and BLANK in lead:
        at = 0
    if at is None:
        return ""
    own = _before_list(pieces[at])
    if _BARE.match(own) or (at and _REMAINING.search(own)):
        return ""
    cut = closed(f"{lead}{subject} {own}")
    return "" if cut == text else cut


@lru_cache(maxsize=_KEPT)
def own_clause(text: str) -> str:
    """The statement without a second clause that has a subject of its own.

    "Output fell ____ in 2003 and President Lula was criticised." is cut to its first clause; a
    blank in the second leaves the second.
    """
    main = main_clause(text)
    if main is None:
        return text
    start = len(main.subject) + len(main.verb)
    for found in _AND.finditer(text, start):
        following = text[found.end() :]
        if _IN_RELATIVE.search(text, 0, found.start()):
            continue
        if _own_clause(following, text[start : found.start()]):
            if BLANK in following:
                return own_clause(f"{following[:1].upper()}{following[1:]}")
            return closed(text[: found.start()])
    return text


def _predicates(main: Main) -> list[str]:
    """The predicates of the subject."""
    text = f"{main.verb} {main.rest}"
    pieces: list[str] = []
    last = 0
    for found in _AND.finditer(text):
        following = text[found.end() :]
        if _OPEN_RELATIVE.search(text, last, found.start()):
            continue  # it may be the second verb of "which ..."
        verb = _second_verb(main, found["word"], following)
        if verb:
            pieces.append(_with_helper(main, pieces, text[last : found.start()]))
            last = found.end()
    return [*pieces, _with_helper(main, pieces, text[last:])]


def _before_list(piece: str) -> str:
    """The one of several predicates in a row that holds the blank: "changed ____, renamed ..."."""
    parts = [0, *(m.start() for m in _COMMA_VERB.finditer(piece) if base_of(m["verb"])), len(piece)]
    texts = [piece[a:b].lstrip(", ") for a, b in itertools.pairwise(parts)]
    at = next((n for n, text in enumerate(texts) if BLANK in text), -1)
    if at < 0 or any(_COMMA.search(text) for text in texts[:at]):
        return piece
    return texts[at] if at == len(texts) - 1 else _STRAY.sub("", texts[at])


def _second_verb(main: Main, word: str, following: str) -> bool:
    """Whether `word`, after "and", is a second verb of the same subject."""
    if not word.islower() or (following.split(" ")[1:2] == ["by"] and main.verb not in BE):
        return False
    if word in AUXILIARIES or word in ONLY_PAST:
        return True
    if (
        may_be_present(word)
        and following.split(" ")[1:2]
        and following.split(" ")[1] in DETERMINERS
    ):
        return True
    if main.verb.lower() in BE | HAVE:
        first = main.rest.split(" ")[:1]
        return word in PARTICIPLES and bool(first) and first[0] in PARTICIPLES
    return base_of(word) is not None and base_of(main.verb) is not None


def _with_helper(main: Main, before: list[str], piece: str) -> str:
    """The piece with the auxiliary that it shares: "was built ... and raised twice"."""
    first, _, rest = piece.partition(" ")
    if main.verb in BE and base_of(first) and rest.split(" ", 1)[0].lower() in DETERMINERS:
        return piece  # an object follows: nothing was done to the subject
    if may_be_present(first) and first not in PARTICIPLES:
        return piece
    passive = before and before[-1].split(" ", 1)[0] in BE and main.verb not in BE
    if passive and first in PARTICIPLES:
        return f"was {piece}" if main.subject.split(" ")[-1][-1:] != "s" else f"were {piece}"
    shared = before and main.verb.lower() in BE | HAVE and first not in AUXILIARIES | ONLY_PAST
    return f"{main.verb} {piece}" if shared else piece


def _own_clause(following: str, before: str) -> bool:
    """Whether a clause with its own subject follows: "and President Lula was criticised"."""
    words = following.rstrip(".").split()
    first = words[0].lower()
    words = ["it", *words[1:]] if first == "that" and len(words) > 1 else words
    opens = words[0][:1].isupper() or first in DETERMINERS | _PRONOUNS or first[:1].isdigit()
    place = finite_index(words)
    if first == BLANK and words[place] not in AUXILIARIES:
        return False
    return (
        opens and place > 0 and bool(before.strip()) and not _COMMA.search(" ".join(words[:place]))
    )


_PRONOUNS = {BLANK, "he", "she", "it", "they", "there", "about", "some", "nearly", "over", "more"}
