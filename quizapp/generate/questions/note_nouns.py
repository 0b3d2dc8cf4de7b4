"""Gives the bare nouns of notes an article, and says which thing it is that they name."""

import re

from quizapp.generate.english.finite import BLANK
from quizapp.generate.english.names import BODY_WORD
from quizapp.generate.english.nations import nations_in
from quizapp.generate.questions.labels import Point
from quizapp.generate.sections import EVENTS, PAPERS

_THING = re.compile(rf"\b(?:{PAPERS}|{EVENTS}|Award|Speech|Letter|Statement|Massacre|Ultimatum)$")
LEGAL = re.compile(
    r"\b(?:Constitution|Act|Order|Ordinance|Treaty|Agreement|Accord|Pact|Formula|Charter|Plan|Law"
    r"|Scheme|Award|Reforms|Resolution|Amendment|Report|Proposals|Declaration|Convention|Protocol)\b"
)
_OFFICE = re.compile(
    r"^(?:Vice.)?(?:President|Prime Minister|Governor|Head|Speaker|Cabinet|Members|Judges|Senate)\b"
)
_PART = re.compile(r"\b(?:branch|wing|part|chapter|section|clause|office|seat|draft|text|version)$")
_KIND_OF = re.compile(r"^(?:\w+(?:al|ive|ary|ing|ern|ior|ed|ic|or)|Head|Main|Women|Youth)\s")
"""What sorts a part, where another word in front of it is a place's name."""
_ORDINAL = re.compile(
    r"^(?:First|Second|Third|Fourth|Fifth|Last|Final|Opening|Interim|Inaugural|Initial|Draft)\s"
)
PROPER = re.compile(r"^[A-Z][\w’'-]*(?:\s(?:[A-Z]|of\s(?:the\s)?(?:[A-Z]|\d{4}\b)))")
_NO_ARTICLE = re.compile(r"^[^ ,]*(?:s|ity|ship|ance|ence|ment|tion|sm)(?=\s(?:of|for|in|from)\b)")
HOUSE = rf"[a-z]+(?:\s[a-z]+){{0,3}}(?<!s)\sof\s(?:{BLANK}|\d)"
_NEXT_HOUSE = re.compile(rf"(?P<before>\sof\s[^:]*,\s)(?={HOUSE})(?=(?P<first>.))")


def is_thing(np: str) -> bool:
    """Whether a note's noun is the name of a paper, a body or an event."""
    head = np.split(" of ", maxsplit=1)[0]
    named = PROPER.match(np) is not None
    return named and (_THING.search(head) is not None or BODY_WORD.search(head) is not None)


def whose(np: str, point: Point) -> str:
    """A bare noun with what tells which one it is: its own name, or the heading."""
    if not point.subject:
        return f"The {np.removeprefix('The ')}"
    if _ORDINAL.match(np):
        return f"The {lowered(np)} of {point.inside}"
    if _OFFICE.match(np) and LEGAL.search(point.subject):
        return f"Under {point.inside}, the {np}"
    if PROPER.match(np):
        return f"The {np}"
    if _PART.search(np):
        own = lowered(np) if _KIND_OF.match(np) else np
        return f"The {own} of {point.inside}"
    return f"In connection with {point.inside}, {with_article(lowered(np))}"


def lowered(np: str) -> str:
    """A noun phrase as it stands inside a sentence: small unless it is a name."""
    office = _OFFICE.match(np) and not np.startswith(("Head", "Members", "Judges"))
    named = PROPER.match(np) or office or nations_in(np.split(" ", maxsplit=1)[0])
    return np if named and not _ORDINAL.match(np) else np[:1].lower() + np[1:]


def with_article(text: str) -> str:
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
